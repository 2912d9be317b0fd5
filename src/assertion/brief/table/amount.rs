//! How much: amounts with a unit held against the entry that the claim speaks of.

use super::kind::Kind;
use super::question::{Answer, Question, outcome};
use crate::extract::item::Item;
use crate::value::Relation;
use crate::value::interval::Interval;
use crate::value::quantity::Quantity;
use crate::value::unit::{Dimension, Unit};

/// The kinds of entries that tell one amount.
const MEASURES: &[Kind] = &[
    Kind::Gross,
    Kind::Cost,
    Kind::Height,
    Kind::Elevation,
    Kind::Weight,
];

/// Whether an amount with a unit is that of the entry.
pub(super) fn judge(question: &Question, at: usize) -> Option<Answer> {
    let stated = &question.stated().items[at].quantity()?.quantity;
    let mut asked = MEASURES.iter().filter_map(|&kind| question.asked(kind));
    let entry = asked.next()?;
    if asked.next().is_some() {
        return None;
    }
    let (known, stated) = entry
        .values()
        .filter_map(Item::quantity)
        .find_map(|known| Some((&known.quantity, alike(&known.quantity, stated)?)))?;
    let point = known.nominal.map(Interval::point);
    let agrees = match known.relation(&stated)? {
        Relation::Same | Relation::Coarser => true,
        Relation::Disjoint => false,
        // "Over" is said of anything more here: it is compared, not reported.
        _ if point.is_some_and(|known| stated.allowed().contains(known)) => true,
        _ => return None,
    };
    Some(question.answer(entry, "quantity", outcome(agrees), vec![at]))
}

/// A stated amount in the dimension of a known one: the pounds of a weight are no money.
fn alike(known: &Quantity, stated: &Quantity) -> Option<Quantity> {
    let dimension = known.unit.dimension;
    if stated.unit.dimension == dimension {
        return Some(*stated);
    }
    let pounds = stated.unit == Unit::money(*b"GBP") && dimension == Dimension::Mass;
    let unit = Unit::by_name("lb").filter(|_| pounds)?;
    Some(Quantity {
        interval: stated.interval.scaled(unit.factor),
        nominal: stated.nominal.map(|amount| unit.to_base(amount)),
        unit,
        ..*stated
    })
}
