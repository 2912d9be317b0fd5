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

#[cfg(test)]
mod tests {
    use super::*;

    fn has(interval: Interval, value: f64) -> bool {
        (interval.lo < value || interval.lo == value && !interval.lo_open)
            && (value < interval.hi || value == interval.hi && !interval.hi_open)
    }

    /// Every interval with ends at 0 to 3 that holds a number, and the unbounded ones.
    fn intervals() -> Vec<Interval> {
        let ends = [f64::NEG_INFINITY, 0.0, 1.0, 2.0, 3.0, f64::INFINITY];
        let sides = [(false, false), (false, true), (true, false), (true, true)];
        let all = ends.iter().flat_map(|&lo| ends.map(|hi| (lo, hi)));
        let all = all.flat_map(|(lo, hi)| {
            sides.map(|(lo_open, hi_open)| Interval {
                lo,
                hi,
                lo_open,
                hi_open,
            })
        });
        all.filter(|one| one.lo.is_finite() || !one.lo_open)
            .filter(|one| one.hi.is_finite() || !one.hi_open)
            .filter(|one| probes().any(|value| has(*one, value)))
            .collect()
    }

    fn probes() -> impl Iterator<Item = f64> {
        (-4..=16).map(|quarter| f64::from(quarter) / 4.0)
    }

    #[test]
    fn intervals_are_compared_as_the_sets_of_their_numbers() {
        for a in intervals() {
            for b in intervals() {
                let contains = probes().all(|value| has(a, value) || !has(b, value));
                let contained = probes().all(|value| has(b, value) || !has(a, value));
                let disjoint = !probes().any(|value| has(a, value) && has(b, value));
                assert_eq!(a.contains(b), contains, "{a:?} {b:?}");
                assert_eq!(a.is_disjoint(b), disjoint, "{a:?} {b:?}");
                let relation = Relation::of_sets(contained, contains, disjoint);
                assert_eq!(a.relation(b), relation, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn bounds_hold_what_their_words_say() {
        for (interval, inside, outside) in [
            (Interval::point(2.0), &[2.0][..], &[1.9, 2.1][..]),
            (Interval::at_least(2.0), &[2.0, 1e12], &[1.9]),
            (Interval::above(2.0), &[2.1, 1e12], &[2.0]),
            (Interval::at_most(2.0), &[2.0, 0.0], &[2.1, -0.1]),
            (Interval::below(2.0), &[1.9, 0.0], &[2.0, -0.1]),
            (Interval::below(-2.0), &[-2.1, -1e12], &[-2.0, 0.0]),
            (
                Interval::closed(1.0, 2.0).scaled(10.0),
                &[10.0, 20.0],
                &[9.0, 21.0],
            ),
            (Interval::above(2.0).scaled(10.0), &[21.0], &[20.0]),
        ] {
            assert!(
                inside.iter().all(|&value| has(interval, value)),
                "{interval:?}"
            );
            assert!(
                !outside.iter().any(|&value| has(interval, value)),
                "{interval:?}"
            );
        }
        assert!(Interval::point(2.0).is_point() && !Interval::closed(1.0, 2.0).is_point());
        assert!(
            Interval::closed(f64::NAN, 2.0).is_nan() && Interval::closed(1.0, f64::NAN).is_nan()
        );
        assert!(!Interval::closed(1.0, 2.0).is_nan());
    }

    #[test]
    fn what_differs_by_a_conversion_only_is_the_same() {
        assert!(near(0.1 + 0.2, 0.3) && near(1e12 + 1.0, 1e12));
        assert!(!near(1.0, 1.001) && !near(0.0, 1e-12));
        assert!(near(f64::INFINITY, f64::INFINITY) && !near(f64::INFINITY, 1e300));
    }
}
