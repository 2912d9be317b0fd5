//! What every sentence needs of a word.

use std::num::NonZeroU32;

use super::found::abbreviation;
use super::index::{Id, Index};
use crate::extract::item::key_of;
use crate::extract::mention::{key_of_referent, letters};
use crate::extract::name::{Names, Referent, lower};
use crate::extract::surface::Surface;
use crate::extract::value::may_begin_value;
use crate::lexicon::canonical_spelling;
use crate::value::place::{Begins, any_beginning};

/// A word in so few bytes that it is at hand where the word is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Brief {
    /// Its place among the words that were met, from 1.
    number: NonZeroU32,
    stem: Option<NonZeroU32>,
    name: Option<NonZeroU32>,
    is: u16,
}

/// What is told of a [`Brief`] word.
impl Brief {
    /// It can be part of a name.
    pub(super) const NAME_WORD: u16 = 1;
    /// It may join two words of a name.
    pub(super) const INNER: u16 = 1 << 1;
    /// It may stand for a name of the sentence before.
    pub(super) const ANAPHOR: u16 = 1 << 2;
    /// An amount or a date may begin with it.
    pub(super) const VALUE: u16 = 1 << 3;
    /// A name that the registry lists may begin with it, or one of the gazetteer that a fact has.
    pub(super) const BEGINS_LISTED: u16 = 1 << 4;
    /// One of the gazetteer that a fact has may where no break is behind it.
    pub(super) const BEGINS_JOINED: u16 = 1 << 5;
    /// It may be found as something.
    pub(super) const HAS_IDS: u16 = 1 << 6;
    /// It may be found as more than its stem and itself as a word of a name.
    pub(super) const HAS_FURTHER_IDS: u16 = 1 << 7;
    /// A fact that waits for one of its names may be met by it.
    pub(super) const MEETS: u16 = 1 << 8;
    /// It carries grammar.
    pub(super) const FUNCTION: u16 = 1 << 9;

    /// A word that has no number yet, and what it may be found as but by its stem and as a word of a name.
    pub(super) fn new(text: &str, index: &Index, names: &Names) -> (Self, Box<[Id]>) {
        let plain = lower(text);
        let spelling = canonical_spelling(&plain);
        let surface = Surface::of(text, &plain, &spelling);
        let stem = index.id(surface.stem);
        let name = index.id(surface.name_key);
        let short = letters(text).and_then(|letters| index.id(abbreviation(&letters)));
        let spelled = index.id(key_of(&spelling));
        let mut further: Vec<Id> = [spelled, short].into_iter().flatten().collect();
        further.retain(|&id| stem != Some(id) && name != Some(id));
        further.dedup();
        let ids = [stem, name].into_iter().flatten();
        let mut ids = ids.chain(further.iter().copied()).peekable();
        let has = |place| index.id(key_of_referent(Referent::Place(place))).is_some();
        let begins_place = match surface.begins_place {
            Begins::Never => Begins::Never,
            begins if any_beginning(text, has) => begins,
            _ => Begins::Never,
        };
        let begins_listed = begins_place == Begins::Maybe || names.may_begin(surface.name_key);
        let is = [
            (Self::NAME_WORD, surface.is_name_word()),
            (Self::INNER, surface.inner),
            (Self::ANAPHOR, surface.anaphor),
            (Self::VALUE, may_begin_value(text)),
            (Self::BEGINS_LISTED, begins_listed),
            (Self::BEGINS_JOINED, begins_place == Begins::Joined),
            (Self::HAS_IDS, ids.peek().is_some()),
            (Self::HAS_FURTHER_IDS, !further.is_empty()),
            (Self::MEETS, ids.any(|id| index.named().meets(id))),
            (Self::FUNCTION, surface.function.is_some()),
        ];
        let some = |id: Option<Id>| id.and_then(|id| NonZeroU32::new(id + 1));
        let brief = Self {
            number: NonZeroU32::MAX,
            stem: some(stem),
            name: some(name),
            is: is.iter().filter(|(_, is)| *is).map(|(what, _)| what).sum(),
        };
        (brief, further.into())
    }

    /// The same word at a place among those that were met.
    pub(super) fn at(self, place: usize) -> Self {
        let number = u32::try_from(place + 1).ok().and_then(NonZeroU32::new);
        Self {
            number: number.unwrap_or(NonZeroU32::MAX),
            ..self
        }
    }

    /// Its place among the words that were met.
    pub(super) const fn place(self) -> usize {
        self.number.get() as usize - 1
    }

    /// It as a number, which is never 0.
    pub(super) fn to_bits(self) -> u128 {
        let id = |id: Option<NonZeroU32>| id.map_or(0, NonZeroU32::get).into();
        let (stem, name): (u128, u128) = (id(self.stem), id(self.name));
        u128::from(self.number.get()) | stem << 32 | name << 64 | u128::from(self.is) << 96
    }

    /// The word of such a number.
    pub(super) fn from_bits(bits: u128) -> Option<Self> {
        Some(Self {
            number: NonZeroU32::new(bits as u32)?,
            stem: NonZeroU32::new((bits >> 32) as u32),
            name: NonZeroU32::new((bits >> 64) as u32),
            is: (bits >> 96) as u16,
        })
    }

    /// Whether one of these is told of it.
    pub(super) const fn is(self, what: u16) -> bool {
        self.is & what != 0
    }

    /// Id of its stem, if it is no function word.
    pub(super) fn topic(self) -> Option<Id> {
        self.stem().filter(|_| !self.is(Self::FUNCTION))
    }

    /// Id of its stem.
    fn stem(self) -> Option<Id> {
        self.stem.map(|id| id.get() - 1)
    }

    /// Id of it as a word of a name.
    pub(super) fn name(self) -> Option<Id> {
        self.name.map(|id| id.get() - 1)
    }

    /// The ids of both, each once.
    pub(super) fn ids(self) -> impl Iterator<Item = Id> {
        let name = self.name.filter(|_| self.name != self.stem);
        let ids = self.stem.into_iter().chain(name);
        ids.map(|id| id.get() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_is_missing_takes_no_room() {
        assert_eq!(size_of::<Option<Brief>>(), 16);
    }

    #[test]
    fn it_is_the_same_by_its_number() {
        let some = NonZeroU32::new;
        for (stem, name, is) in [
            (None, some(u32::MAX), u16::MAX),
            (some(7), None, 0),
            (some(u32::MAX), some(1), Brief::MEETS),
        ] {
            let brief = Brief {
                number: NonZeroU32::MAX,
                stem,
                name,
                is,
            };
            for brief in [brief, brief.at(0)] {
                assert_eq!(Brief::from_bits(brief.to_bits()), Some(brief));
            }
        }
        assert_eq!(Brief::from_bits(0), None);
    }
}
