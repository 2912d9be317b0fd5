//! Claims that tell a fact in short, as a headline does its story: they leave much out, and name nobody else.

use super::align::Alignment;
use super::entailment::is_of_another;
use super::evidence::{Evidence, Outcome};
use super::predicate::tells_change;
use super::shared::Shared;
use super::topic::implied;
use crate::extract::item::Item;
use crate::extract::reading::Reading;
use crate::lexicon::Pos;

/// Whether a claim tells a fact in short: with an amount of it, with nothing that differs, no name of its own, no
/// other noun where the fact has one, and about half of its words from the fact. Names and amounts count by their
/// words; so the figure, who it is of and what is counted outweigh how it is put.
pub(super) fn condenses(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    evidence: &[Evidence],
) -> bool {
    if !has_amount(known, stated, evidence) || evidence.iter().any(|e| e.outcome != Outcome::Agrees)
    {
        return false;
    }
    let told = |reading: &Reading| reading.items.iter().filter(|item| is_told(item)).count();
    // Where a claim is as long as the fact, another noun on one side is enough to make it another topic.
    let shorter = told(stated) as f32 <= told(known) as f32 * SHORTER;
    if is_of_another(known, stated, alignment, if shorter { 2 } else { 1 }) {
        return false;
    }
    if tells_change(known, stated, alignment) {
        return false;
    }
    let (mut topics, mut verbs) = (0, 0.0);
    for (at, item) in stated.items.iter().enumerate() {
        match alignment.of_stated[at] {
            _ if !is_told(item) => {}
            Some(_) => topics += usize::from(item.is_topic()),
            None if item.name().is_some() && item.weight >= 0.5 && !implied(known, item) => {
                return false;
            }
            None => verbs += f32::from(u8::from(is_verb(item))),
        }
    }
    let shared = Shared::new(known, stated, alignment);
    let own = shared.claim < NEARLY_ALL && shared.fact < BARELY;
    topics > 0 && !own && shared.claim >= HALF + VERB * verbs
}

/// Share of a fact below which a claim that says much of its own tells something else that belongs to it.
const BARELY: f32 = 0.3;
/// Share of a claim from which it says hardly anything of its own.
const NEARLY_ALL: f32 = 0.7;
/// Share of the claim that has to be from the fact.
pub(super) const HALF: f32 = 0.5;
/// How much more that is for each verb of its own.
const VERB: f32 = 0.1;
/// A claim of at most this share of the fact's items is shorter.
const SHORTER: f32 = 0.8;
/// What is left of the weight of words that only tell who says so, at most.
pub(super) const ATTRIBUTED: f32 = 0.15;
/// Least certainty that two amounts fill the same slot.
const SURE: f32 = 0.5;

/// Whether an amount of the claim is the fact's. A bound far below it says little of what it is a bound of.
pub(super) fn has_amount(known: &Reading, stated: &Reading, evidence: &[Evidence]) -> bool {
    let least = |reading: &Reading, items: &[usize]| {
        let amount = reading.items.get(*items.first()?)?.quantity()?;
        Some(amount.quantity.interval.lo)
    };
    evidence.iter().any(|e| {
        let bounds = least(known, &e.known_items).zip(least(stated, &e.items));
        e.is_amount()
            && e.outcome == Outcome::Agrees
            && e.certainty >= SURE
            && bounds.is_none_or(|(known, stated)| !stated.is_finite() || stated >= known * NEAR)
    })
}

/// The least share of the fact's bound that the claim's has to be.
const NEAR: f64 = 0.75;

/// Whether an item is part of what is told, rather than of who tells it.
pub(super) fn is_told(item: &Item) -> bool {
    item.is_content() && !item.inherited && (!item.is_topic() || item.weight > ATTRIBUTED)
}

fn is_verb(item: &Item) -> bool {
    item.weight >= 0.5
        && item
            .word()
            .is_some_and(|word| word.pos == Pos::Verb && !word.light)
}
