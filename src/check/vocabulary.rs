//! What an index makes of the words of articles, each looked at once for as long as it is met now and then.

use std::cell::OnceCell;
use std::num::NonZeroU32;

use rustc_hash::FxHashMap;

use super::found::abbreviation;
use super::index::{Id, Index};
use super::known::Known;
use super::lists::Lists;
use crate::extract::item::key_of;
use crate::extract::mention::letters;
use crate::extract::name::{Names, lower};
use crate::extract::surface::Surface;
use crate::extract::value::may_begin_value;
use crate::lexicon::canonical_spelling;
use crate::source::Span;
use crate::value::place::Begins;

/// What every sentence needs of a word, in so few bytes that it is at hand where the word is found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Brief {
    /// Its number in the vocabulary.
    pub number: u32,
    stem: Option<NonZeroU32>,
    name: Option<NonZeroU32>,
    is: u8,
}

/// What is told of a [`Brief`] word.
impl Brief {
    /// It can be part of a name.
    pub(super) const NAME_WORD: u8 = 1;
    /// It may join two words of a name.
    pub(super) const INNER: u8 = 2;
    /// It may stand for a name of the sentence before.
    pub(super) const ANAPHOR: u8 = 4;
    /// An amount or a date may begin with it.
    pub(super) const VALUE: u8 = 8;
    /// A name that the registry or the gazetteer lists may begin with it.
    pub(super) const BEGINS_LISTED: u8 = 16;
    /// One of the gazetteer may where no break is behind it.
    pub(super) const BEGINS_JOINED: u8 = 32;
    /// It may be found as something.
    pub(super) const HAS_IDS: u8 = 64;
    /// A fact that waits for one of its names may be met by it.
    pub(super) const MEETS: u8 = 128;

    const NONE: Self = Self {
        number: u32::MAX,
        stem: None,
        name: None,
        is: 0,
    };

    /// A word, and the ids of all that it may be found as.
    fn new(number: u32, text: &str, index: &Index, names: &Names) -> (Self, Vec<Id>) {
        let plain = lower(text);
        let spelling = canonical_spelling(&plain);
        let surface = Surface::of(text, &plain, &spelling);
        let stem = index.id(surface.stem);
        let name = index.id(surface.name_key);
        let short = letters(text).and_then(|letters| index.id(abbreviation(&letters)));
        let spelled = index.id(key_of(&spelling));
        let mut ids: Vec<Id> = [stem, name, spelled, short].into_iter().flatten().collect();
        ids.sort_unstable();
        ids.dedup();
        let begins_listed =
            surface.begins_place == Begins::Maybe || names.may_begin(surface.name_key);
        let is = [
            (Self::NAME_WORD, surface.is_name_word()),
            (Self::INNER, surface.inner),
            (Self::ANAPHOR, surface.anaphor),
            (Self::VALUE, may_begin_value(text)),
            (Self::BEGINS_LISTED, begins_listed),
            (Self::BEGINS_JOINED, surface.begins_place == Begins::Joined),
            (Self::HAS_IDS, !ids.is_empty()),
            (Self::MEETS, ids.iter().any(|&id| index.named().meets(id))),
        ];
        let some = |id: Option<Id>| id.and_then(|id| NonZeroU32::new(id + 1));
        let brief = Self {
            number,
            stem: some(stem.filter(|_| surface.function.is_none())),
            name: some(name),
            is: is.iter().filter(|(_, is)| *is).map(|(what, _)| what).sum(),
        };
        (brief, ids)
    }

    /// Whether one of these is told of it.
    pub(super) const fn is(self, what: u8) -> bool {
        self.is & what != 0
    }

    /// Id of its stem, if it is no function word.
    pub(super) fn stem(self) -> Option<Id> {
        self.stem.map(|id| id.get() - 1)
    }

    /// Id of it as a word of a name.
    pub(super) fn name(self) -> Option<Id> {
        self.name.map(|id| id.get() - 1)
    }
}

/// Words of some ten thousand articles, about 15 MB; where there are more, all are forgotten. As many as a hash table takes
/// before it grows to twice its size.
const MOST: usize = (1 << 17) / 8 * 7;

/// Words that are at hand, in 256 kB: as much as stays in the nearer caches of processors.
const AT_HAND: usize = 1 << 13;

/// No letters that [`packed`] gives.
const NO_WORD: u128 = u128::MAX;

/// The words that were met.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// Short words that were met last, by their letters: most words of most texts are few.
    last: Box<[(u128, Brief)]>,
    /// Short words by their letters, others by text.
    short: FxHashMap<u128, Brief>,
    long: FxHashMap<Box<str>, Brief>,
    /// Of each word its text, all that it may be found as, and what is known of it as far as it was asked.
    texts: Lists<u8>,
    ids: Lists<Id>,
    known: Vec<OnceCell<Box<Known>>>,
}

/// The letters of a word of at most 15 bytes, and its length.
fn packed(text: &str, word: Span) -> Option<u128> {
    let length = word.len();
    if length > 15 {
        return None;
    }
    let bytes = text.as_bytes();
    let letters = match bytes.get(word.start..).and_then(<[u8]>::first_chunk) {
        // What stands behind the word goes out again: this is quicker than to copy so few bytes.
        Some(letters) => u128::from_le_bytes(*letters) & ((1 << (8 * length)) - 1),
        None => {
            let mut letters = [0; 16];
            letters[..length].copy_from_slice(bytes.get(word.range())?);
            u128::from_le_bytes(letters)
        }
    };
    Some(letters | (length as u128) << 120)
}

/// Where a word is at hand, by the upper bits of a product with the golden ratio.
const fn place_at_hand(packed: u128) -> usize {
    let folded = (packed as u64) ^ ((packed >> 64) as u64).rotate_left(23);
    (folded.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - AT_HAND.trailing_zeros())) as usize
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self {
            last: vec![(NO_WORD, Brief::NONE); AT_HAND].into(),
            short: FxHashMap::default(),
            long: FxHashMap::default(),
            texts: Lists::default(),
            ids: Lists::default(),
            known: Vec::new(),
        }
    }
}

impl Vocabulary {
    /// A word of a text: its number holds until [`Self::make_room`].
    pub(super) fn word(&mut self, text: &str, word: Span, index: &Index, names: &Names) -> Brief {
        let Some(packed) = packed(text, word) else {
            let word = text.get(word.range()).unwrap_or_default();
            let known = self.long.get(word).copied();
            return known.unwrap_or_else(|| self.add(word, None, index, names));
        };
        let place = place_at_hand(packed);
        if self.last[place].0 == packed {
            return self.last[place].1;
        }
        let known = self.short.get(&packed).copied();
        let brief = known.unwrap_or_else(|| {
            let word = text.get(word.range()).unwrap_or_default();
            self.add(word, Some(packed), index, names)
        });
        self.last[place] = (packed, brief);
        brief
    }

    #[cold]
    fn add(&mut self, word: &str, packed: Option<u128>, index: &Index, names: &Names) -> Brief {
        let (brief, ids) = Brief::new(self.ids.len(), word, index, names);
        match packed {
            Some(packed) => self.short.insert(packed, brief),
            None => self.long.insert(word.into(), brief),
        };
        self.texts.push(word.bytes());
        self.ids.push(ids);
        self.known.push(OnceCell::new());
        brief
    }

    /// What is known of the word of a number.
    pub(super) fn get(&self, number: u32) -> Option<&Known> {
        let known = self.known.get(number as usize)?;
        let text = || str::from_utf8(self.texts.get(number)).unwrap_or_default();
        Some(known.get_or_init(|| Box::new(Known::new(text()))))
    }

    /// Ids of all that the word of a number may be found as.
    pub(super) fn ids(&self, number: u32) -> &[Id] {
        self.ids.get(number)
    }

    /// Forgets the words where there are too many.
    pub(super) fn make_room(&mut self) {
        if self.known.len() >= MOST {
            self.last.fill((NO_WORD, Brief::NONE));
            self.short.clear();
            self.long.clear();
            self.texts.clear();
            self.ids.clear();
            self.known.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart_whatever_their_length() {
        let (index, names) = (Index::default(), Names::default());
        let mut words = Vocabulary::default();
        let texts = [
            "a",
            "A",
            "",
            "a\0",
            "internationally",
            "internationalise",
            "internationalize",
        ];
        let mut number = |text: &str| {
            let word = Span::new(0, text.len());
            let number = words.word(text, word, &index, &names).number;
            // What stands around a word does not matter.
            let inside = format!("\u{e9}{text} and what is behind");
            let word = Span::new(2, 2 + text.len());
            assert_eq!(words.word(&inside, word, &index, &names).number, number);
            number
        };
        let numbers: Vec<u32> = texts.iter().map(|text| number(text)).collect();
        assert_eq!(numbers, (0..7).collect::<Vec<u32>>());
        assert!(
            texts
                .iter()
                .zip(numbers)
                .all(|(text, known)| number(text) == known)
        );
    }
}
