//! A sentence that is not read, as the outlines of facts are held against it.

use std::collections::VecDeque;

use super::density::Parts;
use super::glance::Glance;
use super::index::{Id, Index};
use super::outlines::Mentioned;
use super::stamps::Stamps;
use crate::assertion::marks::{MARKS, Mark};
use crate::assertion::outline::{Mention, Tally};

/// What is known of a sentence by id and by mark.
#[derive(Debug)]
pub(super) struct Stamped {
    has: Stamps,
    lent: Stamps,
    before: Stamps,
    /// Of each mark which kinds of words offer it.
    marks: Box<[u8]>,
    marked: Vec<Mark>,
}

const ANY: u8 = 1;
const TELLING: u8 = 2;
const NAMED: u8 = 4;

impl Stamped {
    /// Nothing yet, for the ids of this index.
    pub(super) fn new(index: &Index) -> Self {
        let ids = || Stamps::new(index.ids());
        Self {
            has: ids(),
            lent: ids(),
            before: ids(),
            marks: vec![0; MARKS].into(),
            marked: Vec::new(),
        }
    }

    /// Takes a sentence in the place of the last one, with what is lent by the one before, and what those before name.
    pub(super) fn take(&mut self, glance: &Glance, lent: &[Id], before: &VecDeque<Vec<Id>>) {
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
    pub glance: &'s Glance,
    pub stamped: &'s Stamped,
    pub parts: &'s mut Parts,
    /// Whether it was taken apart already.
    pub is_apart: bool,
}

impl Mentioned for Held<'_> {
    fn word(&self, asked: &[Mark]) -> Mention {
        let kinds = asked
            .iter()
            .fold(0, |kinds, &mark| kinds | self.stamped.marks[mark as usize]);
        Mention {
            any: kinds & ANY != 0,
            telling: kinds & TELLING != 0,
            named: kinds & NAMED != 0,
            ..Mention::default()
        }
    }

    fn has(&self, id: Id) -> bool {
        self.stamped.has.contains(id)
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
        self.stamped.lent.contains(id)
    }

    fn was_named(&self, id: Id) -> bool {
        self.stamped.before.contains(id)
    }

    fn has_value(&self) -> bool {
        self.glance.has_value
    }

    fn is_dense<'m>(
        &mut self,
        asked: impl Iterator<Item = &'m [Mark]> + Clone,
        names: usize,
        tally: &Tally,
        topics: Option<f32>,
        short: bool,
    ) -> bool {
        if !std::mem::replace(&mut self.is_apart, true) {
            self.parts.take(self.text, self.glance);
        }
        let glance = self.glance;
        self.parts
            .are_dense(glance, asked, names, tally, topics, short)
    }
}
