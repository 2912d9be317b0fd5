//! Amounts: paired by what they count and where they stand, then compared as intervals.

use super::{Evidence, Outcome};
use crate::assertion::align::Alignment;
use crate::assertion::likeness::words;
use crate::extract::item::Item;
use crate::extract::quantity::QuantityMention;
use crate::extract::reading::Reading;
use crate::value::Relation;
use crate::value::unit::Dimension;

/// Below this a pair of amounts is not taken for the same slot.
const LEAST: f32 = 1.0;

/// Compares the amounts of two readings, each of the claim's with at most one of the fact's.
pub fn compare(known: &Reading, stated: &Reading, alignment: &mut Alignment) -> Vec<Evidence> {
    let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
    for (j, b) in stated.items.iter().enumerate() {
        let Some(amount) = b.quantity() else { continue };
        for (i, a) in known.items.iter().enumerate() {
            let Some(other) = a.quantity() else { continue };
            if let Some(score) = same_slot(known, stated, alignment, (i, other), (j, amount)) {
                pairs.push((score, i, j));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut found = Vec::new();
    for (score, i, j) in pairs {
        if score < LEAST || alignment.of_known[i].is_some() || alignment.of_stated[j].is_some() {
            continue;
        }
        alignment.pair(i, j);
        if let Some(evidence) = judge(known, stated, (i, j), score) {
            found.push(evidence);
        }
    }
    found
}

/// How sure two amounts fill the same slot; `None` where they cannot.
fn same_slot(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    (i, a): (usize, &QuantityMention),
    (j, b): (usize, &QuantityMention),
) -> Option<f32> {
    let (da, db) = (a.quantity.unit.dimension, b.quantity.unit.dimension);
    let both_money = matches!((da, db), (Dimension::Currency(_), Dimension::Currency(_)));
    if da != db && !both_money {
        return None;
    }
    let mut score = if da == Dimension::Count { 0.0 } else { 0.8 };
    if a.quantity.interval == b.quantity.interval {
        score += 0.6;
    }
    match (counted(known, a), counted(stated, b)) {
        (Some(x), Some(y)) => {
            let like = match (known.items[x].word(), stated.items[y].word()) {
                (Some(x), Some(y)) => words(x, y),
                _ => f32::from(u8::from(alignment.of_known[x] == Some(y))),
            };
            if like >= 0.7 {
                score += 1.5;
            } else {
                score -= 1.0;
            }
        }
        (None, None) => score += 0.4,
        _ => {}
    }
    score += 0.5 * f32::from(alignment.same_place(&known.items, &stated.items, i, j));
    Some(score)
}

/// The item that an amount counts.
pub fn counted(reading: &Reading, amount: &QuantityMention) -> Option<usize> {
    let span = amount.counted?;
    reading
        .items
        .iter()
        .position(|item| item.is_topic() && item.span.overlaps(span))
}

fn judge(
    known: &Reading,
    stated: &Reading,
    (i, j): (usize, usize),
    score: f32,
) -> Option<Evidence> {
    let (a, b) = (known.items[i].quantity()?, stated.items[j].quantity()?);
    let outcome = match a.quantity.relation(&b.quantity) {
        Some(Relation::Same | Relation::Coarser) => Outcome::Agrees,
        Some(Relation::Finer | Relation::Overlaps) => Outcome::Open,
        Some(Relation::Disjoint) => Outcome::Conflicts,
        // The same figure in another currency, in the same place of the same claim.
        None if a.quantity.interval == b.quantity.interval => Outcome::Conflicts,
        None => Outcome::Open,
    };
    let kind = match a.quantity.unit.dimension {
        Dimension::Count if is_set(&known.items, i) => "count",
        _ => "quantity",
    };
    Some(Evidence {
        kind,
        outcome,
        known: a.span,
        stated: b.span,
        items: vec![j],
        certainty: (score / 2.5).min(1.0),
    })
}

/// Whether an amount counts the members of a set that the sentence names.
fn is_set(items: &[Item], at: usize) -> bool {
    items
        .get(at)
        .and_then(Item::quantity)
        .is_some_and(|amount| {
            amount.quantity.interval.is_point() && amount.quantity.interval.lo <= 12.0
        })
}
