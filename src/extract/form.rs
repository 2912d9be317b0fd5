//! What is known of a word by the way it is written, whatever sentence it stands in.

use std::cell::RefCell;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use super::clause::{Opening, opening};
use super::item::{Key, key_of};
use super::lately::Lately;
use super::name::lower;
use super::surface::Surface;
use super::wordlist::{has_opposite, role};
use crate::lexicon::{self, Kin, Lemma, Lemmas, Pos};

/// A word as it is written. Found out once and shared by all places where the word stands.
#[derive(Debug)]
pub struct Form {
    /// In lower case, British and American spelling folded.
    pub lower: Box<str>,
    /// Key of `lower`.
    pub key: Key,
    /// In lower case as it is spelled, for names.
    pub plain: Box<str>,
    /// What its letters tell.
    surface: Surface,
    /// Base forms that the lexicon knows, most likely first.
    pub lemmas: Lemmas,
    /// Whether it is a verb that adds little ("staged", "held").
    pub light: bool,
    /// Whether it tells of a rise (`true`) or a fall.
    pub direction: Option<bool>,
    /// Whether it is one of two words that are listed as opposites.
    pub has_opposite: bool,
    /// Whether it is a word that texts use, so that a capital at the beginning of a sentence makes it no name.
    pub common: bool,
    /// The parts of speech that it may be, with how often it was met as each.
    pub parts: Box<[(Pos, u32)]>,
    /// Whether it is a form of a verb that is not its base ("held", "signed", "visiting").
    pub inflected_verb: bool,
    /// Whether a clause opens with it.
    pub opening: Opening,
    /// What it tells about the topic, beside 1 for a common content word.
    pub weight: f32,
    /// A bit for each base form: where two words have none in common, they share no base form.
    lemma_bits: u64,
    /// Most words are never asked for it.
    kin: OnceLock<Box<Kin>>,
}

impl Form {
    /// Looks up all that is known of a word, and what its letters tell where that is not known yet: for who asks for many
    /// words, each once. All others ask for its [`form`].
    pub fn new(text: &str, surface: Option<&Surface>) -> Self {
        let plain = lower(text);
        let lower = lexicon::canonical_spelling(&plain).into_owned();
        let surface = surface.copied();
        let lemmas = lexicon::lemmas(&lower);
        let base = Lemma::find(&lower);
        let own = if plain == lower {
            lemmas
        } else {
            lexicon::lemmas(&plain)
        };
        Self {
            key: key_of(&lower),
            surface: surface.unwrap_or_else(|| Surface::of(text, &plain, &lower)),
            light: lemmas
                .iter()
                .any(|&(lemma, pos)| pos == Pos::Verb && role(lemma).light),
            direction: lemmas.iter().find_map(|&(lemma, _)| role(lemma).direction),
            has_opposite: lemmas.iter().any(|&(lemma, _)| has_opposite(lemma)),
            common: own.frequency() > 0,
            parts: parts(&lemmas),
            inflected_verb: !lower.ends_with('s')
                && lemmas
                    .iter()
                    .any(|&(lemma, pos)| pos == Pos::Verb && Some(lemma) != base),
            opening: opening(&plain),
            weight: weight(&lower, &lemmas),
            lemma_bits: lemmas.iter().fold(0, |bits, (lemma, _)| bits | lemma.bit()),
            kin: OnceLock::new(),
            lower: lower.into(),
            plain: plain.into(),
            lemmas,
        }
    }

    /// Whether some base form is of this part of speech; true for words that the lexicon does not know.
    pub fn may_be(&self, pos: Pos) -> bool {
        self.lemmas.is_empty() || self.lemmas.iter().any(|&(_, p)| p == pos)
    }

    /// A bit for each base form: words that share a base form share a bit.
    pub const fn lemma_bits(&self) -> u64 {
        self.lemma_bits
    }

    /// Whether two words have a base form in common.
    pub fn shares_lemma(&self, other: &Self) -> bool {
        self.lemma_bits & other.lemma_bits != 0 && self.lemmas.share_lemma(&other.lemmas)
    }

    /// What it is related to; found out when it is first asked for.
    pub fn kin(&self) -> &Kin {
        self.kin.get_or_init(|| Box::new(Kin::of(&self.lemmas)))
    }
}

impl Deref for Form {
    type Target = Surface;

    fn deref(&self) -> &Surface {
        &self.surface
    }
}

/// The parts of speech of a word, in the order of the lexicon, with the highest count of its lemmas.
fn parts(lemmas: &Lemmas) -> Box<[(Pos, u32)]> {
    let mut parts: Vec<(Pos, u32)> = Vec::new();
    for &(lemma, pos) in lemmas.iter() {
        let count: u32 = lexicon::senses(lemma, pos).map(|(_, count)| count).sum();
        match parts.iter_mut().find(|(part, _)| *part == pos) {
            Some((_, most)) => *most = (*most).max(count),
            None => parts.push((pos, count)),
        }
    }
    parts.into()
}

/// Weight of words that add little.
pub(super) const LIGHT: f32 = 0.2;

/// Rare words tell more about the topic than common ones; the counts are WordNet's (SemCor).
fn weight(lower: &str, lemmas: &Lemmas) -> f32 {
    if is_vague(lower) {
        return LIGHT;
    }
    match lemmas.frequency() {
        0..=2 => 1.3,
        3..=10 => 1.2,
        11..=40 => 1.0,
        41..=120 => 0.8,
        121..=400 => 0.6,
        _ => 0.4,
    }
}

/// Nouns and adverbs that say nothing of the topic.
fn is_vague(word: &str) -> bool {
    matches!(
        word,
        "people"
            | "person"
            | "persons"
            | "thing"
            | "things"
            | "total"
            | "toll"
            | "unchanged"
            | "year"
            | "years"
            | "time"
            | "number"
            | "according"
            | "formally"
            | "officially"
            | "formal"
            | "official"
            | "several"
            | "new"
    )
}

/// The form of a word. A thread looks up a word once, as long as it meets it now and then.
pub fn form(text: &str) -> Arc<Form> {
    FORMS.with_borrow_mut(|forms| forms.get(text, |text| Arc::new(Form::new(text, None))))
}

/// Forms of one generation: more than the words of most articles, about 4 MB.
const MOST: usize = 8_192;

thread_local! {
    static FORMS: RefCell<Lately<Arc<Form>>> = RefCell::new(Lately::new(MOST));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_case_and_grammar_are_told() {
        let colours = form("Colours");
        assert_eq!((&*colours.lower, &*colours.plain), ("colors", "colours"));
        assert!(colours.capital && colours.common && !colours.never_name);
        assert!(form("The").never_name && form("the").function.is_some());
        assert!(form("held").inflected_verb && !form("hold").inflected_verb);
        assert!(form("harbour").weight > form("people").weight);
    }
}
