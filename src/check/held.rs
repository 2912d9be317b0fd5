//! A sentence that is not read, as the outlines of facts are held against it.

use std::cell::Cell;
use std::collections::VecDeque;

use jiff::civil::Date;

use super::bits::Bits;
use super::brief::Brief;
use super::density::Density;
use super::glance::Glance;
use super::index::{Id, Index};
use super::mentioned::{Fact, Mentioned};
use super::parts::Parts;
use super::sketch::Seen;
use super::values::Values;
use crate::assertion::marks::{MARKS, Mark};
use crate::assertion::outline::{Edges, Mention, Needs};
use crate::extract::name::Names;

/// What is known of a sentence that comes near a fact: by id and by mark and, as far as it was asked for, its amounts, its
/// dates and its parts.
#[derive(Debug)]
pub(super) struct Near {
    mentioned: Seen,
    lent: Seen,
    before: Seen,
    marks: Marks,
    /// How words of facts are mentioned, by their numbers, as far as it was asked.
    words: Box<[Cell<Asked>]>,
    sentence: u32,
    values: Values,
    /// Whether its amounts and dates were looked for.
    has_values: bool,
    parts: Parts,
    /// Whether it was taken apart.
    is_apart: bool,
    density: Density,
}

/// How a word is mentioned in the sentence of a number.
#[derive(Clone, Copy, Debug, Default)]
struct Asked {
    sentence: u32,
    kinds: u8,
}

/// The marks that the words of a sentence offer.
#[derive(Debug)]
struct Marks {
    /// Which there are, in so few bytes that they stay at hand: most that are asked for are not offered.
    offered: Bits,
    /// Of each mark which kinds of words offer it.
    kinds: Box<[u8]>,
    all: Vec<Mark>,
}

impl Default for Marks {
    fn default() -> Self {
        Self {
            offered: Bits::new(MARKS),
            kinds: vec![0; MARKS].into(),
            all: Vec::new(),
        }
    }
}

impl Marks {
    fn clear(&mut self) {
        for mark in self.all.drain(..) {
            self.offered.clear_at(mark);
            self.kinds[mark as usize] = 0;
        }
    }

    fn offer(&mut self, marks: &[Mark], kinds: u8) {
        for &mark in marks {
            self.offered.insert(mark);
            self.kinds[mark as usize] |= kinds;
        }
        self.all.extend_from_slice(marks);
    }

    /// Which kinds of words offer one of these.
    fn kinds(&self, asked: &[Mark]) -> u8 {
        let kinds = asked.iter().filter(|&&mark| self.offered.has(mark));
        kinds.fold(0, |kinds, &mark| kinds | self.kinds[mark as usize])
    }
}

const ANY: u8 = 1;
const TELLING: u8 = 2;
const NAMED: u8 = 4;

impl Near {
    /// Nothing yet, for the ids of this index.
    pub(super) fn new(index: &Index) -> Self {
        Self {
            mentioned: Seen::default(),
            lent: Seen::default(),
            before: Seen::default(),
            marks: Marks::default(),
            words: vec![Cell::default(); index.outlines().words()].into(),
            sentence: 0,
            values: Values::default(),
            has_values: false,
            parts: Parts::default(),
            is_apart: false,
            density: Density::default(),
        }
    }

    /// Takes a sentence in the place of the last one, with what is lent by the one before, and what those before name.
    pub(super) fn take(&mut self, glance: &Glance, lent: &[Id], before: &VecDeque<Vec<Id>>) {
        self.has_values = false;
        self.is_apart = false;
        self.mentioned.take(glance.ids.iter().copied());
        self.lent.take(lent.iter().copied());
        self.before.take(before.iter().flatten().copied());
        self.marks.clear();
        for known in glance.words().filter_map(|word| glance.known(word)) {
            let sense = known.sense();
            let telling = if sense.telling { TELLING } else { 0 };
            let named = if sense.named { NAMED } else { 0 };
            self.marks.offer(&sense.marks, ANY | telling | named);
        }
        self.sentence = self.sentence.checked_add(1).unwrap_or_else(|| {
            self.words.fill(Cell::default());
            1
        });
    }

    /// Which kinds of words mention a word of facts, as [`Mentioned::word`].
    fn kinds<'m>(&self, number: u32, asked: impl FnOnce() -> &'m [Mark]) -> u8 {
        let known = self.words.get(number as usize);
        let so_far = known.map(Cell::get).unwrap_or_default();
        if so_far.sentence == self.sentence {
            return so_far.kinds;
        }
        let kinds = self.marks.kinds(asked());
        if let Some(known) = known {
            known.set(Asked {
                sentence: self.sentence,
                kinds,
            });
        }
        kinds
    }
}

/// A sentence that outlines are held against.
pub(super) struct Held<'s> {
    pub text: &'s str,
    /// The day of its article.
    pub date: Option<Date>,
    pub glance: &'s Glance,
    pub index: &'s Index,
    pub names: &'s Names,
    pub near: &'s mut Near,
}

impl Held<'_> {
    /// Takes the sentence apart, its amounts and dates first.
    fn take_apart(&mut self) {
        self.read_values();
        let Near {
            values,
            parts,
            is_apart,
            ..
        } = &mut *self.near;
        if !std::mem::replace(is_apart, true) {
            parts.take(self.text, self.glance, self.names, values);
        }
    }
}

impl Mentioned for Held<'_> {
    fn word<'m>(&self, number: u32, asked: impl FnOnce() -> &'m [Mark]) -> Mention {
        let kinds = self.near.kinds(number, asked);
        Mention {
            any: kinds & ANY != 0,
            telling: kinds & TELLING != 0,
            named: kinds & NAMED != 0,
            ..Mention::default()
        }
    }

    fn has(&self, id: Id) -> bool {
        self.near.mentioned.has(id)
    }

    fn is_followed(&self, first: Id, second: Id) -> bool {
        let mut behind_first = false;
        let glance = self.glance;
        let mut content = glance.words().filter(|word| !word.is(Brief::FUNCTION));
        content.any(|word| {
            let found = behind_first && glance.may_be(word, second);
            behind_first = glance.may_be(word, first);
            found
        })
    }

    fn is_lent(&self, id: Id) -> bool {
        self.near.lent.has(id)
    }

    fn was_named(&self, id: Id) -> bool {
        self.near.before.has(id)
    }

    fn value(&self, text: Id) -> Mention {
        let Near {
            values, has_values, ..
        } = &*self.near;
        let (any, same) = if *has_values {
            (!values.is_empty(), values.has_text(text))
        } else {
            (self.glance.has_value, self.glance.has_value)
        };
        Mention {
            any,
            same,
            ..Mention::default()
        }
    }

    fn read_values(&mut self) -> bool {
        let Near {
            values, has_values, ..
        } = &mut *self.near;
        if std::mem::replace(has_values, true) {
            return false;
        }
        if self.glance.has_value {
            values.take(self.text, self.glance.tokens(), self.date, self.index);
        } else {
            *values = Values::default();
        }
        self.glance.has_value
    }

    fn has_amount(&self) -> bool {
        if self.near.has_values {
            !self.near.values.quantities.is_empty()
        } else {
            self.glance.has_value
        }
    }

    fn edges(&mut self, first: Option<Id>, last: Option<Id>) -> Edges {
        if !self.near.has_values && self.glance.has_value {
            return Edges::ANY;
        }
        self.take_apart();
        self.near.parts.edges(self.glance, first, last)
    }

    fn is_dense<'m>(
        &mut self,
        fact: &Fact<'m, impl Iterator<Item = &'m [Mark]> + Clone>,
        needs: &Needs,
    ) -> bool {
        self.take_apart();
        let Near {
            values,
            parts,
            density,
            ..
        } = &mut *self.near;
        density.is_enough(self.glance, parts, values, fact, needs)
    }
}
