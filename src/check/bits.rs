//! Sets of small numbers, a bit each.

use serde::{Deserialize, Serialize};

/// A set of numbers below a bound.
#[derive(Debug, Default, Hash, Deserialize, Serialize)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    /// An empty set for the numbers below a bound.
    pub(super) fn new(bound: usize) -> Self {
        Self(vec![0; bound.div_ceil(WORD as usize)])
    }

    /// Puts a number in; one out of bounds is left out.
    pub(super) fn insert(&mut self, number: u32) {
        if let Some(word) = self.0.get_mut((number / WORD) as usize) {
            *word |= 1 << (number % WORD);
        }
    }

    /// Takes a number out, and maybe its neighbours with it.
    pub(super) fn clear_at(&mut self, number: u32) {
        if let Some(word) = self.0.get_mut((number / WORD) as usize) {
            *word = 0;
        }
    }

    /// Whether a number is in it.
    pub(super) fn has(&self, number: u32) -> bool {
        let word = self.0.get((number / WORD) as usize);
        word.is_some_and(|word| word >> (number % WORD) & 1 == 1)
    }

    /// An empty set for the same numbers.
    pub(super) fn like(&self) -> Self {
        Self(vec![0; self.0.len()])
    }

    /// Whether it has room for no number at all.
    pub(super) const fn has_no_room(&self) -> bool {
        self.0.is_empty()
    }
}

const WORD: u32 = u64::BITS;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_bounds_are_kept() {
        let mut set = Bits::new(65);
        for number in [0, 64, 700] {
            set.insert(number);
        }
        let held = |set: &Bits| [0, 1, 64, 700].map(|number| set.has(number));
        assert_eq!(held(&set), [true, false, true, false]);
        assert!(Bits::default().has_no_room());
        let mut other = set.like();
        assert_eq!(held(&other), [false; 4]);
        other.insert(64);
        set.clear_at(3);
        assert_eq!(held(&set), [false, false, true, false]);
        assert_eq!(held(&other), [false, false, true, false]);
    }
}
