//! On which ids facts hang, so that a sentence passes over those that none hangs on which could speak.

use super::bits::Bits;
use super::index::Id;
use super::lists::Lists;

/// The lists of what hangs on an id, the other way round.
#[derive(Debug)]
pub(super) struct Hooks {
    /// The ids that a fact hangs on which may always speak.
    pub always: Bits,
    /// Of each fact that waits for one of its names the ids that it hangs on.
    waiting: Lists<Id>,
}

impl Hooks {
    /// Of facts that hang on so many ids.
    pub(super) fn new(ids: usize, always: &Lists<u32>, waiting: &Lists<u32>) -> Self {
        let mut own = Bits::new(ids);
        let used = (0..always.len()).filter(|&id| !always.get(id).is_empty());
        used.for_each(|id| own.insert(id));
        let pairs = (0..waiting.len()).flat_map(|id| {
            let facts = waiting.get(id).iter();
            facts.map(move |&fact| (fact, id))
        });
        Self {
            always: own,
            waiting: Lists::grouped(&pairs.collect::<Vec<_>>()),
        }
    }

    /// The ids that a fact hangs on which waits for one of its names.
    pub(super) fn of_waiting(&self, fact: u32) -> &[Id] {
        self.waiting.get(fact)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_the_lists_the_other_way_round() {
        let always = Lists::grouped(&[(3, 0), (5, 0)]);
        let waiting = Lists::grouped(&[(1, 2), (3, 1), (4, 2)]);
        let hooks = Hooks::new(6, &always, &waiting);
        let own: Vec<Id> = (0..8).filter(|&id| hooks.always.has(id)).collect();
        assert_eq!(own, [3, 5]);
        assert_eq!(hooks.of_waiting(1), [3]);
        assert_eq!(hooks.of_waiting(2), [1, 4]);
        assert!(hooks.of_waiting(0).is_empty() && hooks.of_waiting(9).is_empty());
    }
}
