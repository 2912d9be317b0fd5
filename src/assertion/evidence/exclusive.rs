//! Sets that are complete: "the only one", "one of three".

use super::{Evidence, Outcome};
use crate::assertion::align::Alignment;
use crate::assertion::likeness::{is_adjective, names};
use crate::extract::exclusive::Exclusive;
use crate::extract::reading::Reading;
use crate::source::Span;

/// Compares the complete sets of two readings.
pub fn compare(known: &Reading, stated: &Reading, alignment: &Alignment) -> Vec<Evidence> {
    let mut found = Vec::new();
    for set in &known.exclusives {
        if let Some(evidence) = other_member(known, stated, alignment, set) {
            found.push(evidence);
        }
        if let Some(evidence) = one_of_several(stated, alignment, set) {
            found.push(evidence);
        }
        for other in &stated.exclusives {
            if let Some(evidence) = sizes(set, other) {
                found.push(evidence);
            }
        }
    }
    if known.exclusives.is_empty() {
        // That nobody else did it is more than the fact says; "only 11,000" merely finds it few.
        for other in stated.exclusives.iter().filter(|set| !is_few(stated, set)) {
            let beginning = known
                .items
                .first()
                .map_or_else(Span::default, |item| item.span);
            found.push(evidence(Outcome::Open, beginning, other.span, Vec::new()));
        }
    }
    found
}

/// Whether an "only" stands before an amount and is said of nobody.
fn is_few(stated: &Reading, set: &Exclusive) -> bool {
    let behind = stated
        .items
        .iter()
        .find(|item| item.span.start >= set.span.end);
    set.members.is_empty() && behind.is_some_and(|item| item.quantity().is_some())
}

/// A name in the claim that does what only the fact's members do.
fn other_member(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    set: &Exclusive,
) -> Option<Evidence> {
    let member = set
        .members
        .iter()
        .find_map(|&at| known.items[at].name().map(|name| (at, name)))?;
    let (at, item) = stated.items.iter().enumerate().find(|&(at, item)| {
        alignment.of_stated[at].is_none()
            && !item.negated
            && item.name().is_some_and(|name| {
                !is_adjective(name)
                    && name.country().is_some() == member.1.country().is_some()
                    && !set.members.iter().any(|&m| {
                        known.items[m]
                            .name()
                            .is_some_and(|known| names(known, name) > 0.0)
                    })
            })
            && is_actor(stated, alignment, set, at)
    })?;
    Some(evidence(
        Outcome::Conflicts,
        known.items[member.0].span.to(set.span),
        item.span,
        vec![at],
    ))
}

/// "Malta is one of several states that …", of the only one.
fn one_of_several(stated: &Reading, alignment: &Alignment, set: &Exclusive) -> Option<Evidence> {
    let mut members = set.members.iter();
    let named = members.any(|&member| alignment.of_known[member].is_some());
    if set.size != Some(1) || !named {
        return None;
    }
    let text = stated.text.to_ascii_lowercase();
    let several = ["one of several ", "one of many ", "one of numerous "];
    let (at, words) = several
        .iter()
        .find_map(|words| Some((text.find(words)?, words.trim_end())))?;
    let span = Span::new(at, at + words.len());
    Some(evidence(Outcome::Conflicts, set.span, span, Vec::new()))
}

/// Whether a name stands where the members of the set stand: as subject, beside a member, or behind the same
/// preposition ("banned in Brunia and in Keld").
fn is_actor(stated: &Reading, alignment: &Alignment, set: &Exclusive, at: usize) -> bool {
    let beside = set
        .members
        .iter()
        .any(|&member| alignment.of_known[member].is_some_and(|partner| partner.abs_diff(at) <= 3));
    let first_match =
        stated.items.iter().enumerate().position(|(index, item)| {
            item.word().is_some() && alignment.of_stated[index].is_some()
        });
    // "…, Turkmenistan among them": listed as one of the set.
    let beside_word = |step: isize, words: &[&str]| {
        at.checked_add_signed(step)
            .and_then(|index| stated.items.get(index))
            .is_some_and(|item| words.contains(&stated.text_of(item)))
    };
    let listed = beside_word(1, &["among", "included"]) || beside_word(-1, &["including"]);
    // "No state other than Keld": the sentence has a complete set of its own.
    let member = stated.exclusives.iter();
    let member = member.flat_map(|set| &set.members).any(|&m| m == at);
    beside
        || listed
        || member
        || first_match.is_some_and(|first| at < first)
        || follows_by(stated, at)
}

fn follows_by(stated: &Reading, at: usize) -> bool {
    at > 0 && stated.text_of(&stated.items[at - 1]) == "by"
}

/// Two sets of one kind have the same size, or the claim is wrong.
fn sizes(known: &Exclusive, stated: &Exclusive) -> Option<Evidence> {
    let (a, b) = (known.size?, stated.size?);
    let outcome = if a == b {
        Outcome::Agrees
    } else {
        Outcome::Conflicts
    };
    Some(evidence(outcome, known.span, stated.span, Vec::new()))
}

fn evidence(outcome: Outcome, known: Span, stated: Span, items: Vec<usize>) -> Evidence {
    Evidence {
        kind: "only",
        outcome,
        known,
        stated,
        known_items: Vec::new(),
        items,
        certainty: 0.9,
    }
}
