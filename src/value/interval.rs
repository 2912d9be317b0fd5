//! Ranges of numbers.

use serde::{Deserialize, Serialize};

use super::Relation;

/// Whether two numbers are the same but for the errors of conversion between units.
pub(super) fn near(a: f64, b: f64) -> bool {
    a == b || (a.is_finite() && b.is_finite() && (a - b).abs() <= 1e-9 * a.abs().max(b.abs()))
}

/// A range of numbers; each end may be infinite, and may be left out ("over 2,400" leaves 2,400 out).
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
pub struct Interval {
    /// Lower end.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
    /// Whether the lower end itself is left out.
    pub lo_open: bool,
    /// Whether the upper end itself is left out.
    pub hi_open: bool,
}

impl Interval {
    /// One number.
    pub const fn point(value: f64) -> Self {
        Self::closed(value, value)
    }

    /// From `lo` to `hi`, both included.
    pub const fn closed(lo: f64, hi: f64) -> Self {
        Self {
            lo,
            hi,
            lo_open: false,
            hi_open: false,
        }
    }

    /// At least `value`.
    pub const fn at_least(value: f64) -> Self {
        Self::closed(value, f64::INFINITY)
    }

    /// More than `value`.
    pub const fn above(value: f64) -> Self {
        Self {
            lo: value,
            hi: f64::INFINITY,
            lo_open: true,
            hi_open: false,
        }
    }

    /// At most `value`, from zero on where the value is not negative.
    pub const fn at_most(value: f64) -> Self {
        Self {
            lo: if value < 0.0 { f64::NEG_INFINITY } else { 0.0 },
            hi: value,
            lo_open: false,
            hi_open: false,
        }
    }

    /// Less than `value`, from zero on where the value is not negative.
    pub const fn below(value: f64) -> Self {
        Self {
            hi_open: true,
            ..Self::at_most(value)
        }
    }

    /// Both ends multiplied.
    #[must_use]
    pub fn scaled(self, by: f64) -> Self {
        Self {
            lo: self.lo * by,
            hi: self.hi * by,
            ..self
        }
    }

    /// Whether it holds one number only.
    pub fn is_point(self) -> bool {
        self.lo == self.hi
    }

    /// Whether an end is not a number.
    pub fn is_nan(self) -> bool {
        self.lo.is_nan() || self.hi.is_nan()
    }

    /// Whether every number of `other` lies in it.
    pub fn contains(self, other: Self) -> bool {
        let lower = if near(self.lo, other.lo) {
            !self.lo_open || other.lo_open
        } else {
            self.lo < other.lo
        };
        let upper = if near(self.hi, other.hi) {
            !self.hi_open || other.hi_open
        } else {
            self.hi > other.hi
        };
        lower && upper
    }

    /// Whether the two have no number in common.
    pub fn is_disjoint(self, other: Self) -> bool {
        let before = |a: Self, b: Self| {
            if near(a.hi, b.lo) {
                a.hi_open || b.lo_open
            } else {
                a.hi < b.lo
            }
        };
        before(self, other) || before(other, self)
    }

    /// How a stated interval stands to this known one, as sets.
    pub fn relation(self, stated: Self) -> Relation {
        match (stated.contains(self), self.contains(stated)) {
            (true, true) => Relation::Same,
            (true, false) => Relation::Coarser,
            (false, true) => Relation::Finer,
            (false, false) if self.is_disjoint(stated) => Relation::Disjoint,
            (false, false) => Relation::Overlaps,
        }
    }
}
