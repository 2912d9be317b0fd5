//! Yes against no.

use super::{Evidence, Outcome};
use crate::assertion::align::Alignment;
use crate::extract::function::Function;
use crate::extract::item::Item;
use crate::extract::reading::Reading;
use crate::lexicon::Pos;
use crate::value::unit::Unit;

/// Compares the polarity of matched predicates: words that may be verbs, or stand directly under a negation.
pub fn compare(known: &Reading, stated: &Reading, alignment: &Alignment) -> Vec<Evidence> {
    let is_verb = |item: &Item| item.word().is_some_and(|word| word.pos == Pos::Verb);
    // "It is false that the ferry sank", "the ferry did not sink": where the verbs agree, the rest does.
    let verbs_agree = alignment.of_known.iter().enumerate().any(|(i, partner)| {
        let (a, b) = (&known.items[i], partner.map(|j| &stated.items[j]));
        b.is_some_and(|b| is_verb(a) && is_verb(b) && a.negated && b.negated)
    });
    let mut found = Vec::new();
    for (i, a) in known.items.iter().enumerate() {
        let Some(j) = alignment.of_known[i] else {
            continue;
        };
        let b = &stated.items[j];
        if verbs_agree && !is_verb(a) {
            continue;
        }
        if !a.is_content() || a.negated == b.negated || alignment.likeness[i] < 0.7 {
            continue;
        }
        // "0 deaths" are no deaths.
        if is_none(known, i) || is_none(stated, j) {
            continue;
        }
        let negated = if a.negated {
            (&known.items, i)
        } else {
            (&stated.items, j)
        };
        let predicate = [a, b]
            .iter()
            .any(|item| item.word().is_some_and(|word| word.pos == Pos::Verb));
        if !predicate && !first_negated(negated.0, negated.1) {
            continue;
        }
        let outcome = if other_subject(known, stated, alignment, i, j) {
            Outcome::Open
        } else {
            Outcome::Conflicts
        };
        found.push(Evidence {
            kind: "polarity",
            outcome,
            known: widened(&known.items, i),
            stated: widened(&stated.items, j),
            known_items: vec![i],
            items: vec![j],
            certainty: 0.9,
        });
        break;
    }
    found
}

/// Whether an item is counted, and there is none of it ("0 deaths").
pub(in crate::assertion) fn is_none(reading: &Reading, at: usize) -> bool {
    let counted = reading.items[at].span;
    reading.items.iter().any(|item| {
        item.quantity().is_some_and(|amount| {
            amount.quantity.unit == Unit::COUNT
                && amount.quantity.nominal == Some(0.0)
                && amount.counted.is_some_and(|span| span.overlaps(counted))
        })
    })
}

/// Whether the two predicates have different subjects: the name before the fact's is not the one before the claim's.
fn other_subject(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    i: usize,
    j: usize,
) -> bool {
    let subject = |items: &[Item], verb: usize| {
        items[..verb]
            .iter()
            .rposition(|item| item.name().is_some() && item.clause == items[verb].clause)
    };
    match (subject(&known.items, i), subject(&stated.items, j)) {
        (Some(a), Some(b)) => {
            let (theirs, ours) = (alignment.of_known[a], alignment.of_stated[b]);
            // "Omar founded it", "it was not founded by Omar".
            let by = |reading, partner: Option<usize>| {
                partner.is_some_and(|partner| is_agent(reading, partner))
            };
            theirs.is_none_or(|partner| partner > j)
                && ours.is_none_or(|partner| partner > i)
                && !by(stated, theirs)
                && !by(known, ours)
        }
        _ => false,
    }
}

/// Whether a name stands behind "by", alone or in a list.
fn is_agent(reading: &Reading, at: usize) -> bool {
    let mut before = reading.items[..at].iter().rev().skip_while(|item| {
        let function = item.function();
        item.name().is_some()
            || matches!(function, Some(Function::Conjunction | Function::Determiner))
    });
    before
        .next()
        .is_some_and(|item| reading.text_of(item).eq_ignore_ascii_case("by"))
}

/// Whether an item is the first content under its negation.
fn first_negated(items: &[Item], at: usize) -> bool {
    !items[..at]
        .iter()
        .rev()
        .take_while(|item| item.negated)
        .any(Item::is_content)
}

/// The span of an item with the negation in front of it.
fn widened(items: &[Item], at: usize) -> crate::source::Span {
    let cue = items[..at].iter().rev().take(6).find(|item| {
        item.function() == Some(Function::Negation) && item.clause == items[at].clause
    });
    match cue {
        Some(cue) if items[at].negated => cue.span.to(items[at].span),
        _ => items[at].span,
    }
}
