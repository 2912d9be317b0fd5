//! Sums: "18 houses" of "11 houses … and another 7".

use super::{Evidence, Outcome};
use crate::assertion::align::Alignment;
use crate::assertion::evidence::amount::{counted, is_vague};
use crate::assertion::likeness::words;
use crate::extract::item::Word;
use crate::extract::quantity::{MentionKind, QuantityMention};
use crate::extract::reading::Reading;
use crate::lexicon::Pos;
use crate::value::Relation;
use crate::value::interval::Interval;
use crate::value::quantity::{Precision, Quantity};
use crate::value::unit::Dimension;

/// So many amounts are added up at most.
const MOST: usize = 4;

/// Settles the amounts of a claim that have no like in the fact, or another one, where neighbouring amounts of the
/// fact add up to them.
pub(super) fn settle(
    known: &Reading,
    stated: &Reading,
    alignment: &mut Alignment,
    found: &mut Vec<Evidence>,
) {
    for (j, item) in stated.items.iter().enumerate() {
        let Some(total) = item
            .quantity()
            .filter(|amount| amount.kind == MentionKind::Amount)
        else {
            continue;
        };
        let agrees = |e: &&Evidence| e.items.contains(&j) && e.outcome == Outcome::Agrees;
        if found.iter().any(|e| agrees(&e)) {
            continue;
        }
        // What the claim tells by itself is no part of the total.
        let free = |i: usize| alignment.of_known[i].is_none_or(|partner| partner == j);
        let Some(parts) = parts(known, (stated, total), free) else {
            continue;
        };
        found.retain(|e| !e.items.contains(&j));
        if alignment.of_stated[j].is_none()
            && let Some(&free) = parts.iter().find(|&&i| alignment.of_known[i].is_none())
        {
            alignment.pair(free, j);
        }
        found.push(Evidence {
            kind: "quantity",
            outcome: Outcome::Agrees,
            known: known.items[parts[0]]
                .span
                .to(known.items[parts[parts.len() - 1]].span),
            stated: item.span,
            known_items: parts,
            items: vec![j],
            certainty: CERTAINTY,
        });
    }
}

/// How sure it is that what adds up is meant: it may be chance.
const CERTAINTY: f32 = 0.8;

/// Neighbouring amounts of the fact that add up to the claim's.
fn parts(
    known: &Reading,
    total: (&Reading, &QuantityMention),
    free: impl Fn(usize) -> bool,
) -> Option<Vec<usize>> {
    let amounts: Vec<usize> = (0..known.items.len())
        .filter(|&at| {
            free(at)
                && known.items[at]
                    .quantity()
                    .is_some_and(|part| may_be_part((known, part), total))
        })
        .collect();
    (2..=MOST.min(amounts.len())).find_map(|length| {
        amounts.windows(length).find_map(|window| {
            if !window
                .windows(2)
                .all(|two| is_joined(known, two[0], two[1]))
            {
                return None;
            }
            let quantities = window.iter().filter_map(|&at| known.items[at].quantity());
            let sum = sum(quantities.map(|part| &part.quantity))?;
            adds_up(&sum, &total.1.quantity).then(|| window.to_vec())
        })
    })
}

/// Whether an amount is of what the total is of: the same thing, something that goes without saying, or anybody.
fn may_be_part(
    (known, part): (&Reading, &QuantityMention),
    (stated, total): (&Reading, &QuantityMention),
) -> bool {
    let same_noun = || match (counted(known, part), counted(stated, total)) {
        (Some(a), Some(b)) => {
            let (a, b) = (&known.items[a], &stated.items[b]);
            let noun = |word: &&Word| word.pos == Pos::Noun;
            let nouns = a.word().filter(noun).zip(b.word().filter(noun));
            is_vague(b) || nouns.is_none_or(|(a, b)| words(a, b) >= 0.7)
        }
        _ => true,
    };
    part.kind == MentionKind::Amount
        && !part.is_age
        && part.quantity.unit.dimension == total.quantity.unit.dimension
        && matches!(
            part.quantity.unit.dimension,
            Dimension::Count | Dimension::Currency(_)
        )
        && value(&part.quantity).is_some()
        && same_noun()
}

/// Whether the words from one amount to another join them, as "15 of them" does not.
fn is_joined(known: &Reading, from: usize, to: usize) -> bool {
    let (mut joined, mut part) = (false, false);
    for item in &known.items[from + 1..known.items.len().min(to + 3)] {
        let word = known.text_of(item).to_ascii_lowercase();
        joined |= matches!(
            word.as_str(),
            "and" | "another" | "plus" | "additional" | "further" | "more"
        );
        part |= matches!(
            word.as_str(),
            "them" | "those" | "whom" | "which" | "including" | "among"
        );
    }
    joined && !part
}

/// The number that is given, hedged or not, or the one end of a bound.
fn value(quantity: &Quantity) -> Option<f64> {
    let floor = || quantity.is_floor().then_some(quantity.interval.lo);
    quantity.nominal.or_else(floor)
}

fn sum<'q>(parts: impl Iterator<Item = &'q Quantity>) -> Option<Quantity> {
    parts.copied().reduce(|a, b| Quantity {
        interval: Interval {
            lo: a.interval.lo + b.interval.lo,
            hi: a.interval.hi + b.interval.hi,
            lo_open: a.interval.lo_open || b.interval.lo_open,
            hi_open: a.interval.hi_open || b.interval.hi_open,
        },
        precision: if a.precision == Precision::Approximate {
            a.precision
        } else {
            b.precision
        },
        unit: a.unit,
        nominal: a.nominal.zip(b.nominal).map(|(a, b)| a + b),
    })
}

/// Whether a sum is just what a claim gives as the total, under a bound that follows.
fn adds_up(sum: &Quantity, total: &Quantity) -> bool {
    let same = value(sum)
        .zip(value(total))
        .is_some_and(|(a, b)| (a - b).abs() <= 1e-9 * a.abs());
    same && matches!(
        sum.relation(total),
        Some(Relation::Same | Relation::Coarser)
    )
}
