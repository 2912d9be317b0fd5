//! How much: amounts with a unit held against the entry that the claim speaks of.

use super::entry::Entry;
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
    let entry = sole(MEASURES.iter().filter_map(|&kind| question.asked(kind))).or_else(|| {
        sole(
            question
                .entries
                .iter()
                .filter(|entry| measures(question, entry, stated)),
        )
    })?;
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

/// Whether an entry tells an amount of the kind, and a word of the claim is one of its key ("of land").
fn measures(question: &Question, entry: &Entry, stated: &Quantity) -> bool {
    let dimension = stated.unit.dimension;
    let items = &question.stated().items;
    let like = |&at: &usize| items[at].word().is_some() && entry.key_is_like(&items[at]);
    !matches!(
        dimension,
        Dimension::Count | Dimension::Rank | Dimension::Duration
    ) && entry.kind.is_none()
        && entry
            .values()
            .filter_map(Item::quantity)
            .any(|known| known.quantity.unit.dimension == dimension)
        && question.claim.rest.iter().any(like)
}

fn sole<T>(mut found: impl Iterator<Item = T>) -> Option<T> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
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
