//! Every sentence of every article as a statement.

use jiff::civil::Date;
use rustc_hash::FxHashSet;

use crate::check::Sentences;
use crate::document::{BlockKind, Document};
use crate::extract::item::Key;
use crate::extract::mention::keys;
use crate::extract::name::Names;
use crate::extract::reading::Reading;

/// A sentence that was read.
#[derive(Debug)]
pub(super) struct Statement {
    /// Number of its article.
    pub article: usize,
    /// Number of the sentence in its article.
    pub sentence: usize,
    /// What kind of block it stands in.
    pub block: BlockKind,
    /// What it says.
    pub reading: Reading,
    /// What it is about: keys with their weight, in order of the keys, each once.
    pub topics: Vec<(Key, f32)>,
}

impl Statement {
    /// How much its topics weigh together.
    pub(super) fn weight(&self) -> f32 {
        self.topics.iter().map(|(_, weight)| weight).sum()
    }
}

/// Items that weigh less tell nothing of what a sentence is about.
const TELLING: f32 = 0.3;

/// Longer sentences are lists and tables without marks, and two of them cost the product of their lengths to compare.
const LONGEST: usize = 80;

/// Reads an article. Sentences that were said before in it are left out.
pub(super) fn read(article: usize, document: &Document, date: Option<Date>) -> Vec<Statement> {
    let names = Names::default();
    let mut sentences = Sentences::new(document, &names, date);
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    let mut statements = Vec::with_capacity(document.sentences.len());
    for (at, sentence) in document.sentences.iter().enumerate() {
        if !seen.insert(&document.prose[sentence.prose.range()]) {
            continue;
        }
        let Some((reading, _)) = sentences.with_context(at) else {
            continue;
        };
        if reading.items.len() > LONGEST {
            continue;
        }
        statements.push(Statement {
            article,
            sentence: at,
            block: document.blocks[sentence.block].kind,
            topics: topics(reading),
            reading: reading.clone(),
        });
    }
    statements
}

fn topics(reading: &Reading) -> Vec<(Key, f32)> {
    let items = reading.items.iter();
    let telling = items.filter(|item| item.is_topic() && item.weight >= TELLING);
    let mut topics: Vec<(Key, f32)> = telling
        .flat_map(|item| {
            let keys = keys(item);
            let share = item.weight / keys.len().max(1) as f32;
            keys.into_iter().map(move |key| (key, share))
        })
        .collect();
    topics.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    topics.dedup_by_key(|topic| topic.0);
    topics
}
