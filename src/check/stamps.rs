//! Sets of small numbers that are emptied at no cost.

/// A set of numbers below a bound.
#[derive(Debug)]
pub(super) struct Stamps {
    /// When each number was put in last.
    stamped: Vec<u32>,
    now: u32,
}

impl Stamps {
    /// An empty set for the numbers below `bound`.
    pub(super) fn new(bound: usize) -> Self {
        Self {
            stamped: vec![0; bound],
            now: 1,
        }
    }

    /// Puts a number in; one out of bounds is left out.
    pub(super) fn insert(&mut self, number: u32) {
        if let Some(stamp) = self.stamped.get_mut(number as usize) {
            *stamp = self.now;
        }
    }

    /// Whether a number is in it.
    pub(super) fn contains(&self, number: u32) -> bool {
        self.stamped.get(number as usize) == Some(&self.now)
    }

    /// Takes all out.
    pub(super) fn clear(&mut self) {
        self.now = self.now.checked_add(1).unwrap_or_else(|| {
            self.stamped.fill(0);
            1
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cleared_set_holds_nothing_however_often_it_was_cleared() {
        let mut set = Stamps::new(3);
        set.now = u32::MAX;
        set.insert(1);
        set.insert(7);
        assert!(set.contains(1) && !set.contains(0) && !set.contains(7));
        set.clear();
        assert!(!set.contains(1) && !set.contains(0));
    }
}
