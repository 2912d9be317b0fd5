//! Amounts with their unit and precision.

use super::Relation;
use super::interval::Interval;
use super::unit::Unit;

/// How exactly a number is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Precision {
    /// To the last digit ("2,414").
    Exact,
    /// A round number: right within half of `step`, in the unit's base ("2,400" has a step of 100).
    Rounded {
        /// The place that was rounded to.
        step: f64,
    },
    /// Hedged ("about", "some", "nearly", "hundreds of").
    Approximate,
}

/// An amount as a text gives it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// The numbers that the words allow, in base units of `unit`.
    pub interval: Interval,
    /// How exactly they are meant.
    pub precision: Precision,
    /// What is measured, and in what.
    pub unit: Unit,
}

impl Quantity {
    /// How `stated` stands to this known quantity; `None` where the two measure different things.
    pub fn relation(&self, stated: &Quantity) -> Option<Relation> {
        (self.unit.dimension == stated.unit.dimension)
            .then(|| self.interval.relation(stated.interval))
    }
}
