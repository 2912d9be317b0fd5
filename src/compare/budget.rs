//! How much is compared: of texts that say the same again and again in other words, every sentence meets every other one.

use super::statement::Statement;
use crate::limits::{Limit, Limits};

/// What a pair of sentences costs at least, however short they are.
const LEAST: usize = 100;

/// What may still be compared.
#[derive(Debug)]
pub(super) struct Budget {
    left: usize,
    /// Whether something was left out.
    pub spent: bool,
}

impl Budget {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            left: limits.of(Limit::Comparisons),
            spent: false,
        }
    }

    /// Takes the cost of some work out of it; whether that was there. Once it was not nothing is.
    pub(super) fn pay(&mut self, cost: usize) -> bool {
        self.spent |= cost > self.left;
        if !self.spent {
            self.left -= cost;
        }
        !self.spent
    }

    /// Pays for two sentences: their words are held against one another.
    pub(super) fn pay_for(&mut self, a: &Statement, b: &Statement) -> bool {
        let words = |statement: &Statement| statement.reading.items.len();
        self.pay(words(a).saturating_mul(words(b)).max(LEAST))
    }
}
