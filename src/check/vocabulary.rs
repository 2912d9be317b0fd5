//! What an index makes of the words of articles, each looked at once for as long as it is met now and then.

use std::cell::OnceCell;

use rustc_hash::FxHashMap;

use super::index::{Id, Index};
use super::outlines::abbreviation;
use crate::assertion::marks::{Mark, offered};
use crate::extract::attribution::Cue;
use crate::extract::clause::{Opening, may_open_complement};
use crate::extract::exclusive::may_close_set;
use crate::extract::form::form;
use crate::extract::item::key_of;
use crate::extract::mention::letters;
use crate::extract::name::{Names, lower};
use crate::extract::scope::may_be_cue;
use crate::extract::surface::Surface;
use crate::extract::value::may_begin_value;
use crate::lexicon::{Pos, canonical_spelling};

/// A word as it is written, as far as an index knows it.
#[derive(Debug)]
pub(super) struct Known {
    /// What its letters tell.
    pub surface: Surface,
    /// Id of its stem, if it is no function word.
    pub stem: Option<Id>,
    /// Id of it as a word of a name.
    pub name: Option<Id>,
    /// Ids of all that it may be found as.
    pub ids: Box<[Id]>,
    /// Whether an amount or a date may begin with it.
    pub value: bool,
    /// Whether it may say that a set is complete.
    pub closes_set: bool,
    text: Box<str>,
    sense: OnceCell<Sense>,
}

/// What a word may stand for: found out where its sentence comes near a fact.
#[derive(Debug)]
pub(super) struct Sense {
    /// What it offers to the words of facts; nothing where it carries grammar.
    pub marks: Box<[Mark]>,
    /// What it weighs as a word.
    pub weight: f32,
    /// Whether it can be nothing but a noun, where it is no name.
    pub noun: bool,
    /// Whether it may belong to a cue.
    pub cue: bool,
    /// Whether it may tell who says something.
    pub attributes: Option<Cue>,
    /// Whether it is a verb that may add little.
    pub light: bool,
    /// Whether a clause opens with it.
    pub opening: Opening,
    /// Whether one may behind a verb.
    pub complement: bool,
    /// Whether it tells something of the topic.
    pub telling: bool,
    /// Whether it does so as a noun or a name.
    pub named: bool,
}

/// The least weight of a word that tells something, as `topic` has it.
const TELLING: f32 = 0.5;

impl Known {
    fn new(text: &str, index: &Index) -> Self {
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
        Self {
            stem: stem.filter(|_| surface.function.is_none()),
            name,
            ids: ids.into(),
            value: may_begin_value(text),
            closes_set: may_close_set(&plain),
            surface,
            text: text.into(),
            sense: OnceCell::new(),
        }
    }

    fn brief(&self, names: &Names) -> Brief {
        let surface = &self.surface;
        Brief {
            stem: self.stem,
            name: self.name,
            is_name_word: surface.is_name_word(),
            is_inner: surface.inner,
            is_anaphor: surface.anaphor,
            is_value: self.value,
            begins_listed: surface.begins_place || names.may_begin(surface.name_key),
            has_ids: !self.ids.is_empty(),
        }
    }

    /// What it may stand for.
    pub(super) fn sense(&self) -> &Sense {
        self.sense.get_or_init(|| {
            let form = form(&self.text);
            let is_word = self.surface.function.is_none();
            let telling = form.weight >= TELLING;
            let is_noun = |&(pos, _): &(Pos, u32)| pos == Pos::Noun;
            Sense {
                weight: form.weight,
                noun: form.parts.iter().all(is_noun),
                cue: may_be_cue(&form),
                attributes: Cue::of(&form),
                light: form.light,
                opening: form.opening,
                complement: may_open_complement(&form.lower),
                marks: if is_word {
                    offered(&form).into()
                } else {
                    Box::default()
                },
                telling: telling || self.surface.capital,
                named: telling && form.may_be(Pos::Noun) || self.surface.capital,
            }
        })
    }
}

/// What every sentence needs of a word, in a few bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Brief {
    /// As [`Known::stem`] and [`Known::name`].
    pub stem: Option<Id>,
    pub name: Option<Id>,
    /// Whether it is more than a word of such a stem: see [`Known`].
    pub is_name_word: bool,
    pub is_inner: bool,
    pub is_anaphor: bool,
    pub is_value: bool,
    /// Whether a name that the registry or the gazetteer lists may begin with it.
    pub begins_listed: bool,
    /// Whether it may be found as anything.
    pub has_ids: bool,
}

/// Words of some thousand articles, about 20 MB; where there are more, all are forgotten.
const MOST: usize = 1 << 16;

/// The words that were met.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// Short words by their letters, others by text.
    short: FxHashMap<u128, u32>,
    long: FxHashMap<Box<str>, u32>,
    brief: Vec<Brief>,
    known: Vec<Known>,
}

/// The letters of a word of at most 15 bytes, and its length.
fn packed(word: &str) -> Option<u128> {
    let mut bytes = [0; 16];
    bytes
        .get_mut(..word.len())?
        .copy_from_slice(word.as_bytes());
    let length = bytes.last_mut().filter(|_| word.len() < 16)?;
    *length = word.len() as u8;
    Some(u128::from_le_bytes(bytes))
}

impl Vocabulary {
    /// The number of a word: it holds until [`Self::make_room`].
    pub(super) fn number(&mut self, word: &str, index: &Index, names: &Names) -> u32 {
        let packed = packed(word);
        let number = match packed {
            Some(packed) => self.short.get(&packed),
            None => self.long.get(word),
        };
        if let Some(&number) = number {
            return number;
        }
        let number = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        match packed {
            Some(packed) => self.short.insert(packed, number),
            None => self.long.insert(word.into(), number),
        };
        let known = Known::new(word, index);
        self.brief.push(known.brief(names));
        self.known.push(known);
        number
    }

    /// The word of a number.
    pub(super) fn get(&self, number: u32) -> Option<&Known> {
        self.known.get(number as usize)
    }

    /// The word of a number, in brief.
    pub(super) fn brief(&self, number: u32) -> Option<&Brief> {
        self.brief.get(number as usize)
    }

    /// Forgets the words where there are too many.
    pub(super) fn make_room(&mut self) {
        if self.known.len() >= MOST {
            *self = Self::default();
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
        let mut number = |text: &str| words.number(text, &index, &names);
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
