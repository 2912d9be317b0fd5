//! A sentence that is not read, as the outlines of facts are held against it.

use std::collections::VecDeque;

use jiff::civil::Date;

use super::density::Parts;
use super::glance::Glance;
use super::index::{Id, Index};
use super::outlines::{Fact, Mentioned};
use super::stamps::Stamps;
use super::values::Values;
use crate::assertion::marks::{MARKS, Mark};
use crate::assertion::outline::{Edges, Mention, Needs};

/// What is known of a sentence that comes near a fact: by id and by mark and, as far as it was asked for, its amounts, its
/// dates and its parts.
#[derive(Debug)]
pub(super) struct Near {
    has: Stamps,
    lent: Stamps,
    before: Stamps,
    /// Of each mark which kinds of words offer it.
    marks: Box<[u8]>,
    marked: Vec<Mark>,
    values: Values,
    /// Whether its amounts and dates were looked for.
    has_values: bool,
    parts: Parts,
    /// Whether it was taken apart.
    is_apart: bool,
}

const ANY: u8 = 1;
const TELLING: u8 = 2;
const NAMED: u8 = 4;

impl Near {
    /// Nothing yet, for the ids of this index.
    pub(super) fn new(index: &Index) -> Self {
        let ids = || Stamps::new(index.ids());
        Self {
            has: ids(),
            lent: ids(),
            before: ids(),
            marks: vec![0; MARKS].into(),
            marked: Vec::new(),
            values: Values::default(),
            has_values: false,
            parts: Parts::default(),
            is_apart: false,
        }
    }

    /// Takes a sentence in the place of the last one, with what is lent by the one before, and what those before name.
    pub(super) fn take(&mut self, glance: &Glance, lent: &[Id], before: &VecDeque<Vec<Id>>) {
        self.has_values = false;
        self.is_apart = false;
        for set in [&mut self.has, &mut self.lent, &mut self.before] {
            set.clear();
        }
        glance.ids.iter().for_each(|&id| self.has.insert(id));
        lent.iter().for_each(|&id| self.lent.insert(id));
        before
            .iter()
            .flatten()
            .for_each(|&id| self.before.insert(id));
        for mark in self.marked.drain(..) {
            self.marks[mark as usize] = 0;
        }
        for known in glance.words() {
            let sense = known.sense();
            let telling = if sense.telling { TELLING } else { 0 };
            let named = if sense.named { NAMED } else { 0 };
            for &mark in &*sense.marks {
                self.marks[mark as usize] |= ANY | telling | named;
            }
            self.marked.extend_from_slice(&sense.marks);
        }
    }
}

/// A sentence that outlines are held against.
pub(super) struct Held<'s> {
    pub text: &'s str,
    /// The day of its article.
    pub date: Option<Date>,
    pub glance: &'s Glance,
    pub index: &'s Index,
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
            parts.take(self.text, self.glance, values);
        }
    }
}

impl Mentioned for Held<'_> {
    fn word(&self, asked: &[Mark]) -> Mention {
        let kinds = asked
            .iter()
            .fold(0, |kinds, &mark| kinds | self.near.marks[mark as usize]);
        Mention {
            any: kinds & ANY != 0,
            telling: kinds & TELLING != 0,
            named: kinds & NAMED != 0,
            ..Mention::default()
        }
    }

    fn has(&self, id: Id) -> bool {
        self.near.has.contains(id)
    }

    fn is_followed(&self, first: Id, second: Id) -> bool {
        let mut behind_first = false;
        self.glance
            .words()
            .filter(|known| known.surface.function.is_none())
            .any(|known| {
                let found = behind_first && known.ids.contains(&second);
                behind_first = known.ids.contains(&first);
                found
            })
    }

    fn is_lent(&self, id: Id) -> bool {
        self.near.lent.contains(id)
    }

    fn was_named(&self, id: Id) -> bool {
        self.near.before.contains(id)
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
        let Near { values, parts, .. } = &mut *self.near;
        parts.are_dense(self.glance, values, fact, needs)
    }
}
