//! What is known of words: their base forms, synonyms, opposites and kinds.
//!
//! WordNet 3.0 and the Moby Thesaurus II, compiled at build time from `data/` (see `data/README.md`); plus the regular differences
//! between British and American spelling, and stems. Words are given in lower case; unknown ones have no lemmas,
//! and every question about them is answered with no. Look-ups take well under a microsecond; nothing is
//! parsed at start-up.

mod exclusion;
mod hash;
mod index;
mod kin;
mod listed;
mod morphy;
mod relation;
mod spelling;
mod stem;
mod tables;
mod taxonomy;
mod thesaurus;

pub use exclusion::{evidence_of_exclusion, exclusion};
pub use kin::Kin;
pub use morphy::{Lemmas, lemmas};
pub use relation::{
    Opposition, antonymy, are_antonyms, are_synonyms, derivationally_related, turns_by_prefix,
};
pub use spelling::{canonical_spelling, same_spelling};
pub use stem::{same_stem, stem};
pub use taxonomy::{Coordinate, coordinate, is_a};

/// A part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pos {
    /// Nouns, names included.
    Noun,
    /// Verbs.
    Verb,
    /// Adjectives.
    Adjective,
    /// Adverbs.
    Adverb,
}

impl Pos {
    /// All four, in the order in which senses are listed.
    pub const ALL: [Self; 4] = [Self::Noun, Self::Verb, Self::Adjective, Self::Adverb];
}

/// A base form that is in the lexicon. Numbers hold for one build only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lemma(u32);

impl Lemma {
    /// The lemma that is written exactly so, in lower case; words of a phrase are parted by one space.
    pub fn find(text: &str) -> Option<Self> {
        tables::lemma(text.as_bytes()).map(Self)
    }

    /// How it is written.
    pub fn text(self) -> &'static str {
        tables::text(self.0)
    }

    /// One of 64 bits, spread evenly over the lemmas.
    pub const fn bit(self) -> u64 {
        1 << (self.0 & 63)
    }

    /// Whether it has a sense as this part of speech.
    pub fn is(self, pos: Pos) -> bool {
        senses(self, pos).next().is_some()
    }

    /// The sum of the tag counts of its senses.
    fn count(self) -> u32 {
        tables::senses(self.0).map(|(_, count)| count).sum()
    }
}

/// A sense, shared by the words that can express it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Synset(u32);

impl Synset {
    /// Its part of speech.
    pub fn pos(self) -> Pos {
        tables::pos(self.0)
    }

    /// The number of WordNet's lexicographer file (`lexnames(5WN)`): 15 is noun.location, 18 noun.person.
    pub fn lexfile(self) -> u8 {
        tables::lexfile(self.0)
    }

    /// The senses it is linked to.
    pub fn links(self) -> impl Iterator<Item = (Link, Self)> + Clone {
        tables::links(self.0).map(|(link, target)| (link, Self(target)))
    }
}

/// How a sense is linked to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Link {
    /// Is a kind of it.
    Hypernym,
    /// Is an instance of it (a name).
    Instance,
    /// An adjective close to it in meaning.
    Similar,
    /// A verb that cannot be true without it ("snore" – "sleep").
    Entailment,
    /// A verb sense grouped with it.
    VerbGroup,
    /// Is a part of it.
    PartOf,
    /// An adjective and the noun that it gives a value of ("tall" – "height").
    Attribute,
    /// A word of this sense has its direct opposite there.
    Opposite,
}

/// How a word is related to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum WordRelation {
    /// Direct opposite.
    Antonym,
    /// Of the same root: "export", "exporter".
    Derivation,
    /// An adjective or adverb and what it pertains to: "presidential", "president".
    Pertainym,
}

/// A lemma's senses as a part of speech, the most frequent first, each with how often it was met in WordNet's
/// tagged texts.
pub fn senses(lemma: Lemma, pos: Pos) -> impl Iterator<Item = (Synset, u32)> + Clone {
    tables::senses(lemma.0)
        .map(|(synset, count)| (Synset(synset), count))
        .filter(move |(synset, _)| synset.pos() == pos)
}

/// The lexicographer file of the sense in which a word, as this part of speech, is met most often; of senses that
/// were never met, the first.
pub fn usual_lexfile(forms: &Lemmas, pos: Pos) -> Option<u8> {
    let mut usual: Option<(Synset, u32)> = None;
    for &(lemma, _) in forms.iter().filter(|(_, p)| *p == pos) {
        for (synset, count) in senses(lemma, pos) {
            if usual.is_none_or(|(_, most)| count > most) {
                usual = Some((synset, count));
            }
        }
    }
    usual.map(|(synset, _)| synset.lexfile())
}

/// How often the word, in any inflection and sense, was met in WordNet's tagged texts (some 360,000 words): 0 for
/// rare and for unknown words, and for function words, which were not tagged.
pub fn frequency(word: &str) -> u32 {
    lemmas(word).frequency()
}

#[cfg(test)]
mod tests;
