//! What is denied on one side and asserted on the other.

use super::claim::{Claim, weight};
use super::cover::{Cover, KNOWN};
use crate::assertion::evidence::polarity::is_none;
use crate::assertion::evidence::{Evidence, Outcome};
use crate::extract::date::DateRole;
use crate::extract::item::Item;
use crate::extract::reading::Reading;
use crate::lexicon::Pos;

/// Words of a statement that weigh less narrow nothing down.
const NARROWS: f32 = 0.3;

/// The items of the claim with those of the statement's sentence that account for them.
fn partners<'a>(claim: &'a Claim, own: &'a [Cover]) -> impl Iterator<Item = (usize, usize)> + 'a {
    claim
        .rest
        .iter()
        .zip(own)
        .filter(|(_, cover)| cover.likeness >= KNOWN)
        .filter_map(|(&at, cover)| Some((at, cover.known?)))
}

/// Whether the statement denies something that accounts for the claim.
pub(super) fn has_denied(claim: &Claim, fact: &Reading, own: &[Cover]) -> bool {
    partners(claim, own).any(|(_, known)| fact.items[known].negated)
}

/// Whether the statement counts none of something that accounts for the claim ("0 deaths").
pub(super) fn has_none(claim: &Claim, fact: &Reading, own: &[Cover]) -> bool {
    partners(claim, own).any(|(_, known)| is_none(fact, known))
}

/// Whether claim and statement mean what they share in the same way, and the claim asserts the rest of it.
pub(super) fn same_stance(claim: &Claim, fact: &Reading, own: &[Cover]) -> bool {
    let items = &claim.reading.items;
    let matched = |at: usize| partners(claim, own).any(|(other, _)| other == at);
    partners(claim, own).all(|(at, known)| items[at].stance == fact.items[known].stance)
        && items
            .iter()
            .enumerate()
            .all(|(at, item)| !item.is_content() || item.stance.is_asserted() || matched(at))
}

/// Whether the claim has everything that the statement denies, a verb and what it is about among it.
pub(super) fn denies_whole(fact: &Reading, own: &[Cover]) -> bool {
    let denied: Vec<usize> = (0..fact.items.len())
        .filter(|&at| fact.items[at].negated && weight(&fact.items[at]) >= NARROWS)
        .collect();
    let covers = |at: &usize| {
        own.iter()
            .any(|cover| cover.known == Some(*at) && cover.likeness >= KNOWN)
    };
    denied.len() >= 2 && denied.iter().all(covers)
}

/// The words that are denied on one side only, a verb where there is one.
pub(super) fn denial(claim: &Claim, fact: &Reading, own: &[Cover]) -> Option<Evidence> {
    let items = &claim.reading.items;
    let is_verb = |item: &Item| item.word().is_some_and(|word| word.pos == Pos::Verb);
    let differing: Vec<(usize, usize)> = partners(claim, own)
        .filter(|&(at, known)| items[at].negated != fact.items[known].negated)
        .filter(|&(at, known)| !is_none(fact, known) && !is_none(claim.reading, at))
        .collect();
    let &(at, known) = differing
        .iter()
        .find(|(at, _)| is_verb(&items[*at]))
        .or_else(|| differing.first())?;
    let (ours, theirs) = ((fact, known), (claim.reading, at));
    Some(Evidence::between(
        "polarity",
        Outcome::Conflicts,
        ours,
        theirs,
        0.9,
    ))
}

/// What was so in a period that has passed, where the claim is about now: "from 1910 to 1955 … were", "are currently".
pub(super) fn over(claim: &Claim, fact: &Reading) -> Option<Evidence> {
    let stated = claim.reading;
    let lower = |reading: &Reading, item: &Item| reading.text_of(item).to_ascii_lowercase();
    let now = stated.items.iter().position(|item| {
        matches!(
            &*lower(stated, item),
            "currently" | "now" | "today" | "still"
        )
    })?;
    let ended = |item: &Item| {
        item.date().is_some_and(|date| {
            date.role == DateRole::Span && date.period.is_some_and(|period| period.end.is_some())
        })
    };
    let span = fact.items.iter().position(ended)?;
    let was = fact
        .items
        .iter()
        .any(|item| matches!(&*lower(fact, item), "was" | "were"));
    was.then(|| {
        Evidence::between(
            "polarity",
            Outcome::Conflicts,
            (fact, span),
            (stated, now),
            0.9,
        )
    })
}
