//! Which amounts of two sentences fill the same slot.

use super::toll::toll;
use crate::assertion::align::Alignment;
use crate::assertion::likeness::words;
use crate::extract::item::{Item, Word};
use crate::extract::quantity::QuantityMention;
use crate::extract::reading::Reading;
use crate::lexicon::Pos;
use crate::value::Relation;
use crate::value::unit::Dimension;

/// How sure two amounts fill the same slot; `None` where they cannot.
pub(super) fn same_slot(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    (i, a): (usize, &QuantityMention),
    (j, b): (usize, &QuantityMention),
) -> Option<f32> {
    let (da, db) = (a.quantity.unit.dimension, b.quantity.unit.dimension);
    let changes = (change(known, i), change(stated, j));
    let both_changes = matches!(changes, (Some(_), Some(_)));
    if da != db && !both_changes && !(is_money(da) && is_money(db)) {
        return None;
    }
    let tolls = toll(known, i)
        .map(|found| found.0)
        .zip(toll(stated, j).map(|found| found.0));
    if tolls.is_some_and(|(a, b)| a != b) {
        return None;
    }
    // "The death toll is 16" is no age.
    if tolls.is_none() && a.is_age != b.is_age || rate(known, i) != rate(stated, j) {
        return None;
    }
    if let (Some(x), Some(y)) = (measured(known, i), measured(stated, j))
        && words(x, y) < 0.7
    {
        return None;
    }
    let mut score = if da == Dimension::Count { 0.0 } else { 0.8 };
    if matches!(
        a.quantity.relation(&b.quantity),
        Some(Relation::Same | Relation::Coarser)
    ) {
        score += if a.quantity.nominal.is_some_and(|value| value.abs() >= 10.0) {
            1.0
        } else {
            0.8
        };
    }
    let equal = a.quantity.relation(&b.quantity) == Some(Relation::Same);
    match (counted(known, a), counted(stated, b)) {
        _ if tolls.is_some() => score += 1.5,
        (Some(x), Some(y)) => {
            let like = match (known.items[x].word(), stated.items[y].word()) {
                (Some(x), Some(y)) => words(x, y),
                _ => f32::from(u8::from(alignment.of_known[x] == Some(y))),
            };
            // Another noun that the other sentence has too may be said of the same things.
            let shared = alignment.of_known[x].is_some() && alignment.of_stated[y].is_some()
                || is_vague(&known.items[x])
                || is_vague(&stated.items[y]);
            score += match like {
                like if like >= 0.7 => 1.5,
                _ if shared => 0.2,
                // The same number may be told of the same things by another noun ("strands", "layers").
                _ if equal && !counts_another((x, y), alignment) => 0.0,
                _ => -1.0,
            };
        }
        (None, None) => score += 0.4,
        _ => score += 0.2,
    }
    score += 0.5 * f32::from(alignment.same_place(&known.items, &stated.items, i, j));
    Some(score)
}

/// Whether one of two counted nouns stands for something else in the other sentence than what is counted there.
fn counts_another((x, y): (usize, usize), alignment: &Alignment) -> bool {
    let elsewhere = |partner: Option<usize>, noun: usize| {
        partner.is_some_and(|partner| partner.abs_diff(noun) > 1)
    };
    elsewhere(alignment.of_known[x], y) || elsewhere(alignment.of_stated[y], x)
}

const fn is_money(dimension: Dimension) -> bool {
    matches!(dimension, Dimension::Currency(_))
}

/// "a year", "per minute" behind an amount: the word, in lower case.
fn rate(reading: &Reading, at: usize) -> Option<String> {
    let mut rest = reading.items[at + 1..].iter().take(3);
    let per = rest.position(|item| {
        matches!(
            reading.text_of(item).to_ascii_lowercase().as_str(),
            "a" | "an" | "per" | "each" | "every"
        )
    })?;
    let unit = reading.items.get(at + 2 + per)?.word()?;
    let unit = unit.lower.trim_end_matches('s');
    matches!(
        unit,
        "second"
            | "minute"
            | "hour"
            | "day"
            | "week"
            | "month"
            | "year"
            | "head"
            | "person"
            | "capita"
    )
    .then(|| unit.to_owned())
}

/// What a measure is one of: "wide" in "30 kilometres wide".
fn measured(reading: &Reading, at: usize) -> Option<&Word> {
    let amount = reading.items[at].quantity()?;
    let word = reading.items.get(at + 1)?.word()?;
    (amount.quantity.unit.dimension != Dimension::Count && word.pos == Pos::Adjective)
        .then_some(word)
}

/// The factor by which something changed: 2 for "doubled" and for "rose by 100 per cent".
pub(super) fn change(reading: &Reading, at: usize) -> Option<f64> {
    let amount = reading.items[at].quantity()?;
    let value = amount.quantity.nominal.or_else(|| {
        amount
            .quantity
            .interval
            .is_point()
            .then_some(amount.quantity.interval.lo)
    })?;
    match amount.quantity.unit.dimension {
        Dimension::Multiple => Some(value),
        Dimension::Percent => {
            let up = reading.items[..at]
                .iter()
                .rev()
                .take(3)
                .find_map(|item| item.word()?.direction)?;
            Some(if up {
                1.0 + value / 100.0
            } else {
                1.0 - value / 100.0
            })
        }
        _ => None,
    }
}

/// The item that an amount counts.
pub fn counted(reading: &Reading, amount: &QuantityMention) -> Option<usize> {
    let span = amount.counted?;
    reading
        .items
        .iter()
        .position(|item| item.is_topic() && item.span.overlaps(span))
}

/// "people" and the like: another noun beside it may be said of the same.
pub(in crate::assertion::evidence) fn is_vague(item: &Item) -> bool {
    item.word().is_some_and(|word| {
        matches!(
            &*word.lower,
            "people" | "others" | "persons" | "lives" | "ones"
        )
    })
}
