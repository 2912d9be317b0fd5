//! Amounts with their unit and precision, and how a stated one stands to a known one.

use serde::{Deserialize, Serialize};

use super::Relation;
use super::interval::Interval;
use super::unit::Unit;

/// A rounded number is taken to lie within half its last significant step, but never further off than this
/// share of itself: writers who round prefer the step that keeps the error small (Williams and Power 2013,
/// "Interpreting numerals").
const ROUNDING: f64 = 0.05;
/// How far a hedged number may be off, as a share of itself, and the least that a hedge allows for.
const HEDGE: f64 = 0.1;
const HEDGE_LEAST: f64 = 0.03;
/// "Over N" is said of values up to about a quarter above N, and below the next round number: who knows of 2,600
/// says "over 2,500".
const HEADROOM: f64 = 0.25;
/// Counts below this are counted, not rounded.
const COUNTED_BELOW: f64 = 100.0;

/// How exactly a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
pub enum Precision {
    /// To the last digit ("2,414").
    Exact,
    /// A round number: right within half of `step`, in the unit's base ("2,400" has a step of 100).
    Rounded {
        /// The place that was rounded to.
        step: f64,
    },
    /// Hedged ("about", "some", "nearly", "hundreds of", "up to").
    Approximate,
}

/// What stands before or behind a number and says how it bounds the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// "over", "more than".
    Above,
    /// "at least".
    AtLeast,
    /// "under", "fewer than".
    Below,
    /// "at most", "no more than".
    AtMost,
    /// "up to", "as many as": at most, and not far from it.
    UpTo,
    /// "about", "some".
    About,
    /// "nearly", "just under".
    Nearly,
    /// "just over".
    JustOver,
    /// "exactly".
    Exactly,
}

/// An amount as a text gives it.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
pub struct Quantity {
    /// The numbers that the words allow, in base units of `unit`; a rounded number is a point here.
    pub interval: Interval,
    /// How exactly they are meant.
    pub precision: Precision,
    /// What is measured, and in what.
    pub unit: Unit,
    /// The one number that is given, hedged or not, in base units; `None` for ranges, bounds and vague words.
    pub nominal: Option<f64>,
}

impl Quantity {
    /// An amount meant to the last digit, `amount` in `unit`.
    pub fn exact(amount: f64, unit: Unit) -> Self {
        let base = unit.to_base(amount);
        Self {
            interval: Interval::point(base),
            precision: Precision::Exact,
            unit,
            nominal: Some(base),
        }
    }

    /// An amount as it stands in a text without a hedge, `step` being its last significant place (100 for
    /// "2,400", 0.1 for "4.5"): exact, or rounded where the number is round or the scale is continuous.
    pub fn stated(amount: f64, step: f64, unit: Unit) -> Self {
        let counted = !unit.is_continuous() && (step <= 1.0 || amount.abs() < COUNTED_BELOW);
        let tolerance = (step / 2.0).min(amount.abs() * ROUNDING);
        if counted || tolerance <= 0.0 {
            return Self::exact(amount, unit);
        }
        Self {
            precision: Precision::Rounded {
                step: tolerance * 2.0 * unit.factor,
            },
            ..Self::exact(amount, unit)
        }
    }

    /// A range between two amounts, both included.
    pub fn range(from: f64, to: f64, unit: Unit) -> Self {
        Self {
            interval: Interval::closed(unit.to_base(from.min(to)), unit.to_base(from.max(to))),
            precision: Precision::Exact,
            unit,
            nominal: None,
        }
    }

    /// What a vague word allows ("dozens", "several"), from `from` up to but without `to`.
    pub fn vague(from: f64, to: f64, unit: Unit) -> Self {
        let mut vague = Self::range(from, to, unit);
        vague.interval.hi_open = true;
        vague.precision = Precision::Approximate;
        vague
    }

    /// The amount under a comparator, `step` as in [`Quantity::stated`].
    pub fn bounded(bound: Bound, amount: f64, step: f64, unit: Unit) -> Self {
        let base = unit.to_base(amount);
        let reach = (step / 2.0)
            .max((amount.abs() * HEDGE).min(step))
            .max(amount.abs() * HEDGE_LEAST)
            * unit.factor;
        // One-sided hedges reach further: "nearly 45" is said of 41.
        let side = (amount.abs() * HEDGE * unit.factor).max(reach);
        let plain = |interval| (interval, Precision::Exact, None);
        let hedged = |lo, hi, lo_open, hi_open| {
            let interval = Interval {
                lo,
                hi,
                lo_open,
                hi_open,
            };
            (interval, Precision::Approximate, Some(base))
        };
        let floor = if amount < 0.0 {
            f64::NEG_INFINITY
        } else {
            unit.to_base(0.0)
        };
        let under = |hi_open| Interval {
            lo: floor,
            hi: base,
            lo_open: false,
            hi_open,
        };
        let (interval, precision, nominal) = match bound {
            Bound::Above => plain(Interval::above(base)),
            Bound::AtLeast => plain(Interval::at_least(base)),
            Bound::Below => plain(under(true)),
            Bound::AtMost => plain(under(false)),
            Bound::UpTo => (under(false), Precision::Approximate, None),
            Bound::About => hedged(base - reach, base + reach, false, false),
            Bound::Nearly => hedged(base - side, base, false, true),
            Bound::JustOver => hedged(base, base + side, true, false),
            Bound::Exactly => return Self::exact(amount, unit),
        };
        Self {
            interval,
            precision,
            unit,
            nominal,
        }
    }

    /// The numbers that are meant, rounding allowed for.
    pub fn allowed(&self) -> Interval {
        match self.precision {
            Precision::Rounded { step } => {
                Interval::closed(self.interval.lo - step / 2.0, self.interval.hi + step / 2.0)
            }
            Precision::Exact | Precision::Approximate => self.interval,
        }
    }

    /// How `stated` stands to this known quantity; `None` where the two measure different things.
    ///
    /// `Same` and `Coarser` follow from the known value, rounding and the habits of bounds allowed for;
    /// `Finer` and `Overlaps` may be right; `Disjoint` cannot be.
    pub fn relation(&self, stated: &Quantity) -> Option<Relation> {
        if self.unit.dimension != stated.unit.dimension {
            return None;
        }
        if self.interval.is_nan() || stated.interval.is_nan() {
            return None;
        }
        Some(if self.is_floor() {
            self.floor_relation(stated)
        } else if self.is_ceiling() {
            self.ceiling_relation(stated)
        } else {
            self.value_relation(stated)
        })
    }

    /// Whether only a lower end is given.
    pub fn is_floor(&self) -> bool {
        self.interval.hi == f64::INFINITY && self.interval.lo.is_finite()
    }

    /// Whether only an upper end is given.
    pub fn is_ceiling(&self) -> bool {
        self.nominal.is_none()
            && self.interval.hi.is_finite()
            && (self.interval.lo == f64::NEG_INFINITY || self.interval.lo == self.unit.to_base(0.0))
            && !self.interval.is_point()
    }

    /// A share of an amount in base units, measured from the zero of the unit in the text.
    fn share(&self, base: f64, share: f64) -> f64 {
        (self.unit.from_base(base) * share * self.unit.factor).abs()
    }

    /// A known lower bound.
    fn floor_relation(&self, stated: &Quantity) -> Relation {
        let floor = self.interval.lo;
        let allowed = stated.allowed();
        let sets = self.interval.relation(allowed);
        if stated.is_floor() {
            // "At least 2,400" and "over 2,400" differ by one in a number that is rounded anyway.
            let round = self.share(floor, 1.0) >= COUNTED_BELOW * self.unit.factor
                || self.unit.is_continuous();
            return match sets {
                Relation::Finer if round && super::interval::near(floor, stated.interval.lo) => {
                    Relation::Same
                }
                other => other,
            };
        }
        if stated.is_ceiling() || sets == Relation::Disjoint {
            return sets;
        }
        let next = floor + last_place(self.unit.from_base(floor)) * self.unit.factor;
        let close = (floor + self.share(floor, HEADROOM)).min(next);
        let value = stated.nominal.unwrap_or(allowed.hi);
        let at = |edge: f64| super::interval::near(value, edge);
        if at(floor) || value < close && !at(close) {
            if at(floor) {
                Relation::Same
            } else {
                Relation::Coarser
            }
        } else if stated.nominal.is_some() {
            Relation::Finer
        } else {
            sets
        }
    }

    /// A known upper bound.
    fn ceiling_relation(&self, stated: &Quantity) -> Relation {
        let ceiling = self.interval.hi;
        let sets = self.interval.relation(stated.allowed());
        let Some(value) = stated.nominal else {
            return sets;
        };
        if sets == Relation::Disjoint {
            return sets;
        }
        // "Up to 500" and "at most 500" speak for a value at their very end, "fewer than 500" does not.
        let reach = match self.precision {
            Precision::Approximate => ceiling - self.share(ceiling, HEADROOM),
            Precision::Exact | Precision::Rounded { .. } => ceiling,
        };
        if super::interval::near(value, ceiling) && !self.interval.hi_open {
            Relation::Same
        } else if value >= reach {
            Relation::Coarser
        } else {
            Relation::Finer
        }
    }

    /// A known value with two ends.
    fn value_relation(&self, stated: &Quantity) -> Relation {
        let (known, allowed) = (self.allowed(), stated.allowed());
        if let (Some(value), Some(said)) = (self.nominal, stated.nominal) {
            let same = super::interval::near(value, said);
            let one_sided = |q: &Quantity| q.interval.lo_open || q.interval.hi_open;
            // A dropped or added hedge does not change a round number; a side that is left out does.
            if same
                && !(stated.precision == Precision::Exact && self.precision != Precision::Exact)
                && (!one_sided(stated) || one_sided(self) || self.precision != Precision::Exact)
            {
                return match (self.precision, stated.precision) {
                    (Precision::Exact, Precision::Approximate) => Relation::Coarser,
                    _ if known.is_disjoint(allowed) => Relation::Disjoint,
                    _ => Relation::Same,
                };
            }
            if allowed.contains(Interval::point(value)) {
                return Relation::Coarser;
            }
        } else if let Some(relation) = self.pragmatic_relation(stated) {
            return relation;
        }
        known.relation(allowed)
    }

    /// What the habits of speech say where one side is a range, a bound or a vague word.
    fn pragmatic_relation(&self, stated: &Quantity) -> Option<Relation> {
        let (known, allowed) = (self.allowed(), stated.allowed());
        let width = |interval: Interval| interval.hi - interval.lo;
        let vague = stated.precision == Precision::Approximate && stated.nominal.is_none();
        if vague && stated.is_ceiling() {
            // "Up to 500" is not said of 40.
            let far = known.hi < allowed.hi - stated.share(allowed.hi, 2.0 * HEADROOM);
            return (far && !known.is_disjoint(allowed)).then_some(Relation::Overlaps);
        }
        if vague && known.lo >= allowed.hi && known.lo < allowed.hi * 3.0 {
            // "Hundreds" of 2,414 understates, but is not wrong.
            return Some(Relation::Overlaps);
        }
        let hedged = stated.precision == Precision::Approximate && stated.nominal.is_some();
        // "Some 2.5 million" sums up "between 2 and 3 million".
        (hedged && known.contains(allowed) && width(known) <= 6.0 * width(allowed))
            .then_some(Relation::Coarser)
    }
}

/// The last place of a whole number that is not zero: 100 of 2,400; a tenth of a number that is not whole.
fn last_place(value: f64) -> f64 {
    let mut step = if value.fract() == 0.0 { 1.0 } else { 0.1 };
    while (1.0..1e15).contains(&step) && value != 0.0 && value % (step * 10.0) == 0.0 {
        step *= 10.0;
    }
    step
}

#[cfg(test)]
#[path = "quantity_tests.rs"]
mod tests;
