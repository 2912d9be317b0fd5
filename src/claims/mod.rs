//! What an article claims: its checkable sentences as they were read.

mod draft;
mod json;
mod value;

pub use draft::drafts;
pub use json::json;
pub use value::{Meaning, Value};

use jiff::civil::Date;

use crate::check::Sentences;
use crate::document::Document;
use crate::extract::attribution::source_of;
use crate::extract::item::Item;
use crate::extract::name::Names;
use crate::extract::reading::Reading;
use crate::extract::stance::Stance;
use crate::source::Span;

/// A sentence that an editor would want a source for.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The sentence, in the file.
    pub span: Span,
    /// Its text, inline markup removed.
    pub text: String,
    /// How likely it is that a source is wanted, from 0 to 1.
    pub probability: f32,
    /// What it is about: names and words that tell something, in order, each once.
    pub topics: Vec<String>,
    /// Amounts, dates, places and quotations, in order.
    pub values: Vec<Value>,
    /// The words that it denies, in order.
    pub denied: Vec<String>,
    /// How it is meant where it is not all asserted: the most distant stance in it.
    pub stance: Stance,
    /// Who says so, as it stands there: "according to the harbour master".
    pub source: Option<String>,
    /// The members of sets that it says to be complete ("only …").
    pub only: Vec<String>,
    /// Whether it can be taken out of its article: nothing in it leans on the sentence before.
    pub stands_alone: bool,
}

/// The checkable claims of an article, in order, one a sentence; what is said twice in the same words is there once. `date`
/// is the day that the article is judged by.
pub fn claims(document: &Document, date: Option<Date>) -> Vec<Claim> {
    let names = Names::default();
    let mut sentences = Sentences::new(document, &names, date);
    let mut claims: Vec<Claim> = Vec::new();
    let mut seen = rustc_hash::FxHashSet::default();
    for at in 0..document.sentences.len() {
        let Some((reading, _)) = sentences.with_context(at) else {
            continue;
        };
        let worth = reading.worth();
        if worth.needs_source() && seen.insert(reading.text.clone()) {
            claims.push(claim(document, reading, worth.probability));
        }
    }
    claims
}

fn claim(document: &Document, reading: &Reading, probability: f32) -> Claim {
    let prose = Span::new(reading.offset, reading.offset + reading.text.len());
    let content = || reading.items.iter().filter(|item| item.is_content());
    let text = |item: &Item| reading.text_of(item).to_owned();
    let source = source_of(&reading.text);
    let own = |item: &&Item| source.is_none_or(|source| !source.contains(item.span));
    let topics = content()
        .filter(own)
        .filter(|item| item.is_topic() && item.weight >= TELLING);
    let mut told: Vec<String> = Vec::new();
    for topic in topics.map(text) {
        if !told.contains(&topic) {
            told.push(topic);
        }
    }
    let members = reading.exclusives.iter().flat_map(|set| &set.members);
    Claim {
        span: document.in_source(prose),
        text: reading.text.to_string(),
        probability,
        topics: told,
        values: value::values(reading),
        denied: content().filter(|item| item.negated).map(text).collect(),
        stance: content()
            .filter(own)
            .map(|item| item.stance)
            .max()
            .unwrap_or_default(),
        source: source.map(|span| reading.slice(span).trim_matches([',', '.', ' ']).to_owned()),
        only: members
            .filter_map(|&at| reading.items.get(at))
            .map(text)
            .collect(),
        stands_alone: !reading.items.iter().any(|item| item.inherited) && !leans_back(reading),
    }
}

/// Items that weigh less tell nothing of what a claim is about.
const TELLING: f32 = 0.4;

/// Whether its first word is a pronoun or points back ("it", "this", "such").
fn leans_back(reading: &Reading) -> bool {
    let first = reading
        .items
        .first()
        .map(|item| reading.text_of(item).to_lowercase());
    first.is_some_and(|word| LEANING.contains(&word.as_str()))
}

/// Words that stand for something in the sentence before.
const LEANING: &[&str] = &[
    "he", "she", "it", "they", "this", "that", "these", "those", "such", "his", "her", "its",
    "their", "but", "and", "there", "both", "another",
];
