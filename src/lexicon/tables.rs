//! The lexicon's binary tables, written by `build/lexicon.rs` and read in place.
//!
//! | file | layout, little-endian |
//! | --- | --- |
//! | `lexicon.words.*.bin` | an [`Index`] of the lemmas |
//! | `lexicon.lemmas.bin` | `u32` per lemma: its first sense; one more at the end |
//! | `lexicon.senses.bin` | `u32` per sense: synset × 2¹⁴ + tag count; by part of speech, then by frequency |
//! | `lexicon.kinds.bin` | `u8` per synset: lexicographer file × 4 + part of speech |
//! | `lexicon.synsets.bin` | `u32` per synset: its first link; one more at the end |
//! | `lexicon.links.bin` | `u32` per link: target synset × 8 + relation |
//! | `lexicon.relations.bin` | two `u32` per relation of words, sorted: lemma; target × 64 + relation × 16 + parts of speech × 4 and × 1 |
//! | `lexicon.exceptions.*.bin` | an [`Index`] of irregular inflections |
//! | `lexicon.exceptions.bin` | four `u64` per irregular inflection, one a part of speech: up to three lemmas + 1, 20 bits each |
//!
//! Those of the thesaurus are read by `listed.rs` and `listed/halved.rs`.

use super::index::{Index, u32_at};
use super::{Link, Pos, WordRelation};

macro_rules! table {
    ($($name:literal),+) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.", $($name),+))
    };
}
pub(super) use table;

static LEMMAS: &[u8] = table!("lemmas.bin");
static SENSES: &[u8] = table!("senses.bin");
static KINDS: &[u8] = table!("kinds.bin");
static SYNSETS: &[u8] = table!("synsets.bin");
static LINKS: &[u8] = table!("links.bin");
static RELATIONS: &[u8] = table!("relations.bin");
static EXCEPTIONS: &[u8] = table!("exceptions.bin");

macro_rules! index {
    ($name:literal) => {
        Index {
            slots: table!($name, ".slots.bin"),
            starts: table!($name, ".starts.bin"),
            texts: include_str!(concat!(env!("OUT_DIR"), "/lexicon.", $name, ".texts.bin")),
        }
    };
}

static WORDS: Index = index!("words");
static IRREGULAR: Index = index!("exceptions");

/// The number of a lemma.
pub(super) fn lemma(text: &[u8]) -> Option<u32> {
    WORDS.find(text)
}

/// The lemma of a number.
pub(super) fn text(lemma: u32) -> &'static str {
    WORDS.text(lemma)
}

/// A lemma's senses: synset and tag count.
pub(super) fn senses(lemma: u32) -> impl DoubleEndedIterator<Item = (u32, u32)> + Clone {
    let at = lemma as usize;
    (u32_at(LEMMAS, at)..u32_at(LEMMAS, at + 1)).map(|sense| {
        let packed = u32_at(SENSES, sense as usize);
        (packed >> 14, packed & 0x3fff)
    })
}

fn kind(synset: u32) -> u8 {
    KINDS.get(synset as usize).copied().unwrap_or_default()
}

pub(super) fn pos(synset: u32) -> Pos {
    pos_of(u32::from(kind(synset)))
}

fn pos_of(bits: u32) -> Pos {
    match bits & 3 {
        0 => Pos::Noun,
        1 => Pos::Verb,
        2 => Pos::Adjective,
        _ => Pos::Adverb,
    }
}

pub(super) fn lexfile(synset: u32) -> u8 {
    kind(synset) >> 2
}

/// The synsets a synset is linked to.
pub(super) fn links(synset: u32) -> impl Iterator<Item = (Link, u32)> + Clone {
    let at = synset as usize;
    (u32_at(SYNSETS, at)..u32_at(SYNSETS, at + 1)).map(|link| {
        let packed = u32_at(LINKS, link as usize);
        let link = match packed & 7 {
            0 => Link::Hypernym,
            1 => Link::Instance,
            2 => Link::Similar,
            3 => Link::Entailment,
            4 => Link::VerbGroup,
            5 => Link::PartOf,
            6 => Link::Attribute,
            _ => Link::Opposite,
        };
        (link, packed >> 3)
    })
}

/// A lemma's relations to other lemmas: relation, its part of speech, the target and the target's.
pub(super) fn relations(lemma: u32) -> impl Iterator<Item = (WordRelation, Pos, u32, Pos)> + Clone {
    let rows = RELATIONS.len() / 8;
    let (mut low, mut high) = (0, rows);
    while low < high {
        let middle = usize::midpoint(low, high);
        if u32_at(RELATIONS, middle * 2) < lemma {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    (low..rows)
        .take_while(move |row| u32_at(RELATIONS, row * 2) == lemma)
        .map(|row| {
            let packed = u32_at(RELATIONS, row * 2 + 1);
            let relation = match packed >> 4 & 3 {
                0 => WordRelation::Antonym,
                1 => WordRelation::Derivation,
                _ => WordRelation::Pertainym,
            };
            (relation, pos_of(packed >> 2), packed >> 6, pos_of(packed))
        })
}

/// The base forms of an irregular inflection, by part of speech.
#[derive(Clone, Copy, Default)]
pub(super) struct Exceptions(Option<u32>);

/// Looks up an inflection, which is irregular as one part of speech or another, or not at all.
pub(super) fn exceptions(form: &str) -> Exceptions {
    Exceptions(IRREGULAR.find(form.as_bytes()))
}

impl Exceptions {
    /// Its base forms as this part of speech.
    pub(super) fn of(self, pos: Pos) -> impl Iterator<Item = u32> {
        let packed = self.0.map_or(0, |number| {
            let row = number as usize * 4 + pos as usize;
            u64::from(u32_at(EXCEPTIONS, row * 2))
                | u64::from(u32_at(EXCEPTIONS, row * 2 + 1)) << 32
        });
        (0..3)
            .map(move |slot| (packed >> (20 * slot) & 0xf_ffff) as u32)
            .filter_map(|base| base.checked_sub(1))
    }
}

#[cfg(test)]
pub(super) fn len() -> u32 {
    (LEMMAS.len() / 4) as u32 - 1
}
