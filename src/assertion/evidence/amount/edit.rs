//! Amounts that were put in the place of others in a repeated sentence.

use crate::assertion::revision::Revision;
use crate::value::interval::Interval;
use crate::value::quantity::{Precision, Quantity};

/// Whether an amount was put in the place of another in a repeated sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Edit {
    /// It was not.
    None,
    /// It was.
    Revised,
    /// In a long one of which hardly anything else was changed: the change is what is meant.
    Meant,
}

impl Edit {
    /// How item `j` of a claim came to stand for item `i` of a fact.
    pub(super) fn of(revision: Option<&Revision>, i: usize, j: usize) -> Self {
        match revision.filter(|revision| revision.is_changed_to(i, j)) {
            Some(revision) if revision.is_long() && revision.content_changes <= FEW => Self::Meant,
            Some(_) => Self::Revised,
            None => Self::None,
        }
    }
}

/// So many changes are hardly any.
const FEW: usize = 2;

/// Whether two amounts of one sentence are of different figures: 37 may stand for 38 where somebody tells of it from
/// memory, but who repeats a sentence and writes another figure means another, unless it is the same rounded.
pub(super) fn is_other_figure(known: &Quantity, stated: &Quantity) -> bool {
    let (Some(a), Some(b)) = (figure(known), figure(stated)) else {
        return false;
    };
    known.unit.dimension == stated.unit.dimension && !is_rounded(a, b) && !is_rounded(b, a)
}

/// Whether two amounts of one dimension, told with no "about", are both floors, both ceilings or both ranges.
pub(super) fn are_alike(known: &Quantity, stated: &Quantity) -> bool {
    let is_range = |quantity: &Quantity| {
        let Interval { lo, hi, .. } = quantity.interval;
        lo.is_finite() && hi.is_finite() && lo > 0.0 && !quantity.interval.is_point()
    };
    let both = |holds: &dyn Fn(&Quantity) -> bool| holds(known) && holds(stated);
    both(&|quantity| quantity.precision != Precision::Approximate)
        && known.unit.dimension == stated.unit.dimension
        && (both(&Quantity::is_floor) || both(&Quantity::is_ceiling) || both(&is_range))
}

/// The figure of an amount that is no bound.
fn figure(quantity: &Quantity) -> Option<f64> {
    let Interval { lo, hi, .. } = quantity.interval;
    quantity
        .nominal
        .filter(|_| lo.is_finite() && hi.is_finite())
}

/// Whether a figure is another one rounded or cut off at some place.
fn is_rounded(figure: f64, rounded: f64) -> bool {
    if figure == 0.0 {
        return rounded == 0.0;
    }
    let top = figure.abs().log10().floor() as i32;
    (0..DIGITS).any(|digits| {
        let step = 10_f64.powi(top - digits);
        let near = |value: f64| (value * step - rounded).abs() < step * 1e-6;
        near((figure / step).round()) || near((figure / step).trunc())
    })
}

/// Figures are given to no more places than this.
const DIGITS: i32 = 9;
