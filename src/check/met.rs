//! Which facts an article can be about, by the names that it has mentioned so far.
//!
//! A fact that names several, as most do, speaks where an article has mentioned one of them. One of its names may stand
//! exchanged in a claim (New Delhi for Doha, and with it India for Qatar), all of them hardly: words of every day that happen
//! to be the fact's are then of something else. Which facts speak so depends on no other fact.

use serde::{Deserialize, Serialize};

use super::bits::Bits;
use super::hooks::Hooks;
use super::index::Id;
use super::lists::Lists;

/// By which ids the names of facts are met.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct Named {
    /// Of each id the facts that have a name of it.
    facts: Lists<u32>,
    /// The facts that may speak though none of their names was met.
    always: Bits,
}

/// The names of a fact.
#[derive(Debug, Default)]
pub(super) struct NamesOf {
    /// By what they are found.
    pub ids: Vec<Id>,
    /// How many there are that do not stand or fall with another one.
    pub independent: usize,
}

impl FromIterator<NamesOf> for Named {
    fn from_iter<I: IntoIterator<Item = NamesOf>>(facts: I) -> Self {
        let facts: Vec<NamesOf> = facts.into_iter().collect();
        let mut always = Bits::new(facts.len());
        let mut pairs: Vec<(Id, u32)> = Vec::new();
        for (fact, mut names) in (0..).zip(facts) {
            if names.independent < 2 {
                always.insert(fact);
            } else {
                names.ids.sort_unstable();
                names.ids.dedup();
                pairs.extend(names.ids.into_iter().map(|id| (id, fact)));
            }
        }
        Self {
            facts: Lists::grouped(&pairs),
            always,
        }
    }
}

impl Named {
    /// Whether a fact may speak though none of its names was met.
    pub(super) fn is_always_met(&self, fact: u32) -> bool {
        self.always.has(fact)
    }

    /// Whether a fact is met by an id.
    pub(super) fn meets(&self, id: Id) -> bool {
        !self.facts.get(id).is_empty()
    }
}

/// The facts that an article can be about so far, beside those that always may speak.
#[derive(Debug, Default, Hash)]
pub(super) struct Met {
    facts: Bits,
    /// What those hang on.
    hooks: Bits,
    /// By which ids they were met.
    ids: Bits,
}

impl Met {
    /// These are mentioned.
    pub(super) fn add(&mut self, ids: &[Id], named: &Named, hooks: &Hooks) {
        for &id in ids {
            if self.ids.has(id) {
                continue;
            }
            let facts = named.facts.get(id);
            if self.facts.has_no_room() && !facts.is_empty() {
                *self = Self {
                    facts: named.always.like(),
                    hooks: hooks.always.like(),
                    ids: hooks.always.like(),
                };
            }
            self.ids.insert(id);
            for &fact in facts {
                if !self.facts.has(fact) {
                    self.facts.insert(fact);
                    let own = hooks.of_waiting(fact).iter();
                    own.for_each(|&hook| self.hooks.insert(hook));
                }
            }
        }
    }

    /// Whether the article can be about a fact.
    pub(super) fn has(&self, fact: u32, named: &Named) -> bool {
        self.facts.has(fact) || named.is_always_met(fact)
    }

    /// Whether it can be about a fact that has to wait for one of its names.
    pub(super) fn has_waiting(&self, fact: u32) -> bool {
        self.facts.has(fact)
    }

    /// Whether one of those hangs on an id.
    pub(super) fn may_hang_on(&self, id: Id) -> bool {
        self.hooks.has(id)
    }

    /// Whether it can be about any of those.
    pub(super) const fn has_any_waiting(&self) -> bool {
        !self.facts.has_no_room()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_of_several_names_waits_for_one_of_them() {
        let names = |ids: &[Id], independent| NamesOf {
            ids: ids.to_vec(),
            independent,
        };
        let named: Named = [names(&[3, 9], 2), names(&[9], 1), names(&[4, 9], 2)]
            .into_iter()
            .collect();
        let mut met = Met::default();
        let told = |met: &Met| [0, 1, 2].map(|fact| met.has(fact, &named));
        assert_eq!(told(&met), [false, true, false]);
        // Where the second fact hangs is not asked: it does not wait.
        let waiting = Lists::grouped(&[(2, 0), (5, 2), (6, 2)]);
        let hooks = Hooks::new(10, &Lists::default(), &waiting);
        let hung = |met: &Met| -> Vec<Id> { (0..10).filter(|&id| met.may_hang_on(id)).collect() };
        met.add(&[700], &named, &hooks);
        assert!(!met.has_any_waiting());
        met.add(&[4, 700], &named, &hooks);
        assert_eq!(hung(&met), [5, 6]);
        assert_eq!(told(&met), [false, true, true]);
        met.add(&[9], &named, &hooks);
        assert_eq!(hung(&met), [2, 5, 6]);
        assert_eq!(told(&met), [true, true, true]);
        assert!(met.has_any_waiting() && met.has_waiting(2) && !met.has_waiting(1));
    }
}
