//! Amounts that are bounds, and how loosely they may be told.

use crate::value::Relation;
use crate::value::interval::Interval;
use crate::value::quantity::{Precision, Quantity};
use crate::value::unit::Dimension;

/// Whether the claim says "more than" or "less than" the very number that the fact gives without a hedge. Of a round
/// number this may be said all the same.
pub fn beyond(known: &Quantity, stated: &Quantity) -> bool {
    let Some(value) = known
        .nominal
        .filter(|_| known.precision != Precision::Approximate)
    else {
        return false;
    };
    let Interval {
        lo,
        hi,
        lo_open,
        hi_open,
    } = stated.interval;
    let edge = lo_open && lo == value && hi.is_infinite()
        || hi_open && hi == value && stated.nominal.is_none();
    let figure = known.unit.from_base(value);
    let round = figure >= ROUND && (figure % ROUND).abs() < f64::EPSILON;
    known.unit.dimension == stated.unit.dimension && edge && !round
}

/// "up to 600" of "up to 400": true of each, but who says so means that it may come to 600.
pub(super) fn raises_ceiling(known: &Quantity, stated: &Quantity) -> bool {
    let is_ceiling = |quantity: &Quantity| {
        let Interval {
            lo, hi, hi_open, ..
        } = quantity.interval;
        lo <= 0.0 && hi.is_finite() && !hi_open
    };
    known.unit.dimension == stated.unit.dimension
        && is_ceiling(known)
        && is_ceiling(stated)
        && stated.interval.hi > known.interval.hi
}

/// "at least 2,414" of "over 2,400": a bound hardly above a known bound is another count of the same.
pub(super) fn follows(known: &Quantity, stated: &Quantity) -> bool {
    let (a, b) = (known.interval, stated.interval);
    known.unit.dimension == stated.unit.dimension
        && a.hi.is_infinite()
        && b.hi.is_infinite()
        && a.lo >= ROUND
        && (a.lo..=a.lo * HARDLY_ABOVE).contains(&b.lo)
}

/// Whether two amounts may be found to agree, whatever stands beside them. What changed "by 100 per cent" has "doubled".
pub fn may_agree(known: &Quantity, stated: &Quantity) -> bool {
    let (a, b) = (known.unit.dimension, stated.unit.dimension);
    let changes = |dimension| matches!(dimension, Dimension::Multiple | Dimension::Percent);
    a != b && changes(a) && changes(b)
        || follows(known, stated)
        || is_loosely(known, stated)
        || matches!(
            known.relation(stated),
            Some(Relation::Same | Relation::Coarser)
        )
}

/// "dozens" of "at least 74": whoever counted so many and perhaps more may say so without the figure.
pub(super) fn is_loosely(known: &Quantity, stated: &Quantity) -> bool {
    let Interval { lo, hi, .. } = stated.interval;
    known.unit.dimension == stated.unit.dimension
        && known.is_floor()
        && stated.nominal.is_none()
        && hi.is_finite()
        && lo > 0.0
        && (lo..=hi).contains(&known.interval.lo)
        && stated.precision == Precision::Approximate
}

/// How far a bound may lie above another, as a factor.
const HARDLY_ABOVE: f64 = 1.05;

/// Multiples of this are round numbers.
const ROUND: f64 = 100.0;
