//! Which facts a sentence may be told of, found out from its words before it is read.
//!
//! Most sentences of most articles are about nothing that a registry knows. Reading one costs many times what looking
//! up its words does.

use std::collections::VecDeque;

use jiff::civil::Date;

use super::Checker;
use super::glance::Glance;
use super::held::{Held, Near};
use super::index::{Id, Index};
use super::met::{Met, Named};
use super::sentences::CONTEXT;
use super::sketch::Seen;
use super::words::Shared;
use crate::assertion::threshold::Thresholds;
use crate::extract::name::Names;

/// Ids of names that are carried from sentence to sentence; where there are more, "it" may refer to anything.
const MOST_CARRIED: usize = 64;

/// What a gate writes on, used for one article after another.
#[derive(Debug)]
pub(super) struct Scratch {
    glance: Glance,
    /// What the index finds facts by.
    exact: Seen,
    near: Near,
    facts: Vec<u32>,
    /// Whether every sentence passes, and how many did.
    #[cfg(test)]
    is_open: bool,
    #[cfg(test)]
    passed: usize,
}

impl Scratch {
    /// What a gate before this index needs.
    pub(super) fn new(index: &Index, words: &Shared) -> Self {
        Self {
            glance: Glance::new(words),
            exact: Seen::default(),
            near: Near::new(index),
            facts: Vec::new(),
            #[cfg(test)]
            is_open: false,
            #[cfg(test)]
            passed: 0,
        }
    }
}

/// The gate before the reading of an article's sentences, which it has to see in order. It lets every sentence pass of
/// which a fact is told once it is read, and few others.
pub(super) struct Gate<'c> {
    index: &'c Index,
    names: &'c Names,
    limits: &'c Thresholds,
    /// The day of the article.
    date: Option<Date>,
    scratch: &'c mut Scratch,
    /// What the article has mentioned.
    met: &'c mut Met,
    /// What "it" may refer to: names of the sentence before, and those to which its own "it" may; `None` for anything.
    carried: Option<Carried>,
    /// What the sentences before may name, as far as they belong together.
    before: VecDeque<Vec<Id>>,
}

#[derive(Debug, Default)]
struct Carried {
    /// What the index finds facts by.
    exact: Vec<Id>,
    /// All that the words of the names may be found as.
    ids: Vec<Id>,
}

/// The facts that a sentence may be told of.
#[derive(Clone, Copy, Debug, Hash)]
pub(super) enum Possible<'g> {
    /// These, in order.
    These(&'g [u32]),
    /// Any that the article can be about, as far as its words go.
    Any(&'g Met),
}

impl Possible<'_> {
    /// Whether there is none.
    pub(super) fn is_empty(self) -> bool {
        matches!(self, Self::These([]))
    }

    /// Whether a fact is among them.
    pub(super) fn contains(self, fact: u32, named: &Named) -> bool {
        match self {
            Self::These(facts) => facts.binary_search(&fact).is_ok(),
            Self::Any(met) => met.has(fact, named),
        }
    }
}

impl<'c> Gate<'c> {
    /// `met` is what was met before, where the document is a section of an article.
    pub(super) fn new(
        checker: &'c Checker,
        date: Option<Date>,
        scratch: &'c mut Scratch,
        met: &'c mut Met,
    ) -> Self {
        scratch.glance.begin(&checker.words);
        Self {
            index: &checker.index,
            names: &checker.names,
            limits: &checker.limits,
            date,
            scratch,
            met,
            carried: Some(Carried::default()),
            before: VecDeque::new(),
        }
    }

    /// Whether the sentence that was seen last may refer to those before it.
    pub(super) fn refers_back(&self) -> bool {
        self.scratch.glance.refers_back
    }

    /// The facts that a sentence may be told of; `continues` tells whether it goes on with the sentence before.
    pub(super) fn facts(&mut self, text: &str, continues: bool) -> Possible<'_> {
        let Scratch {
            glance,
            exact,
            near,
            facts,
            #[cfg(test)]
            is_open,
            #[cfg(test)]
            passed,
        } = &mut *self.scratch;
        glance.look(text, self.names, self.index);
        self.met
            .add(&glance.meeting, self.index.named(), self.index.hooks());
        let refers_back = glance.refers_back && continues;
        let anything = refers_back && self.carried.is_none();
        let lent = self.carried.as_ref().filter(|_| refers_back);
        let lent_exact = lent.map_or(&[][..], |carried| &carried.exact);
        let lent_ids = lent.map_or(&[][..], |carried| &carried.ids);
        if !continues {
            self.before.clear();
        }

        facts.clear();
        if !anything {
            let mentioned = glance.exact.iter().chain(lent_exact).copied();
            self.index.possible(mentioned, exact, self.met, facts);
            if !facts.is_empty() {
                near.take(glance, lent_ids, &self.before);
                let mut sentence = Held {
                    text,
                    date: self.date,
                    glance,
                    index: self.index,
                    names: self.names,
                    near,
                };
                let outlines = self.index.outlines();
                facts.retain(|&fact| outlines.may_be_told(fact, &mut sentence, self.limits));
            }
        }

        // What this sentence may name, for those behind it.
        let mut names = if self.before.len() < CONTEXT {
            Vec::new()
        } else {
            self.before.pop_front().unwrap_or_default()
        };
        names.clear();
        names.extend(glance.ids.iter().chain(lent_ids));
        self.before.push_back(names);
        if anything {
            self.carried = None;
        } else {
            let carried = self.carried.get_or_insert_default();
            if !refers_back {
                carried.exact.clear();
                carried.ids.clear();
            }
            carried.exact.extend(&glance.names);
            carried.ids.extend(&glance.name_ids);
            if carried.ids.len() > MOST_CARRIED {
                for ids in [&mut carried.exact, &mut carried.ids] {
                    ids.sort_unstable();
                    ids.dedup();
                }
                if carried.ids.len() > MOST_CARRIED {
                    self.carried = None;
                }
            }
        }
        let possible = if anything {
            Possible::Any(self.met)
        } else {
            Possible::These(facts)
        };
        #[cfg(test)]
        let possible = if *is_open {
            Possible::Any(self.met)
        } else {
            possible
        };
        #[cfg(test)]
        {
            *passed += usize::from(!possible.is_empty());
        }
        possible
    }
}

#[cfg(test)]
mod tests;
