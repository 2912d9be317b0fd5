//! Which facts an article can be about, by the names that it has mentioned so far.
//!
//! A fact that names several, as most do, speaks where an article has mentioned one of them. One of its names may stand
//! exchanged in a claim (New Delhi for Doha, and with it India for Qatar), all of them hardly: words of every day that happen
//! to be the fact's are then of something else. Which facts speak so depends on no other fact.

use super::index::Id;
use super::lists::Lists;

/// By which ids the names of facts are met.
#[derive(Debug, Default)]
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
        let mut always = Bits::default();
        let mut pairs: Vec<(Id, u32)> = Vec::new();
        for (fact, names) in (0..).zip(facts) {
            always.grow(fact);
            if names.independent < 2 {
                always.insert(fact);
            } else {
                pairs.extend(names.ids.into_iter().map(|id| (id, fact)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        let mut rest = pairs.into_iter().peekable();
        let last = rest.clone().last().map_or(0, |(id, _)| id + 1);
        let of = |id| std::iter::from_fn(|| rest.next_if(|pair| pair.0 == id)).collect::<Vec<_>>();
        let lists = (0..last).map(of);
        Self {
            facts: lists
                .map(|of| of.into_iter().map(|(_, fact)| fact))
                .collect(),
            always,
        }
    }
}

/// The facts that an article can be about so far.
#[derive(Debug, Default, Hash)]
pub(super) struct Met(Bits);

impl Met {
    /// Begins an article.
    pub(super) fn begin(&mut self, named: &Named) {
        self.0.clone_from(&named.always);
    }

    /// These are mentioned.
    pub(super) fn add(&mut self, ids: &[Id], named: &Named) {
        for &id in ids {
            let facts = named.facts.get(id).iter();
            facts.for_each(|&fact| self.0.insert(fact));
        }
    }

    /// Whether the article can be about a fact.
    pub(super) fn has(&self, fact: u32) -> bool {
        self.0.has(fact)
    }
}

/// A set of small numbers.
#[derive(Debug, Default, Hash)]
struct Bits(Vec<u64>);

impl Clone for Bits {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }

    fn clone_from(&mut self, source: &Self) {
        self.0.clone_from(&source.0);
    }
}

impl Bits {
    /// Makes room for a number and those below it.
    fn grow(&mut self, number: u32) {
        let words = number as usize / 64 + 1;
        self.0.resize(self.0.len().max(words), 0);
    }

    fn insert(&mut self, number: u32) {
        if let Some(word) = self.0.get_mut(number as usize / 64) {
            *word |= 1 << (number % 64);
        }
    }

    fn has(&self, number: u32) -> bool {
        let word = self.0.get(number as usize / 64);
        word.is_some_and(|word| word >> (number % 64) & 1 == 1)
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
        met.begin(&named);
        let told = |met: &Met| [0, 1, 2].map(|fact| met.has(fact));
        assert_eq!(told(&met), [false, true, false]);
        met.add(&[4, 700], &named);
        assert_eq!(told(&met), [false, true, true]);
        met.add(&[9], &named);
        assert_eq!(told(&met), [true, true, true]);
        met.begin(&named);
        assert_eq!(told(&met), [false, true, false]);
    }
}
