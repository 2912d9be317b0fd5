//! `place`: where something happened, or is.
//!
//! ```yaml
//! expect: { place: Doha }
//! ```

use super::apart::are_apart;
use super::evidence::{Evidence, Outcome};
use super::likeness::{is_adjective, names, words};
use super::{Validator, topic};
use crate::extract::item::{Item, Word};
use crate::extract::name::NameMention;
use crate::extract::reading::Reading;
use crate::extract::stance::Stance;
use crate::lexicon::Pos;
use crate::source::Located;
use crate::value::{Relation, place};

/// A place that a claim has to agree with.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Place {
    /// A name ("Doha") or the id of an entity. Never blank.
    pub name: Located<String>,
}

impl Place {
    pub(super) fn new(raw: Located<String>, check: &mut Validator<'_>) -> Option<Self> {
        check.text(raw, "the place").map(|name| Self { name })
    }
}

/// Least share of the fact's other names that have to be mentioned beside a place for it to be the fact's.
const NAMED: f32 = 0.9;

/// Holds the places of a claim against a pinned one, slot by slot: a place counts if it stands behind "in" or "at"
/// and that behind one of the fact's cues ("talks in New Delhi"), and if the fact's other names are mentioned in
/// the sentence or shortly before it. The rest of the sentence may say what it likes.
pub fn judge(
    known: &Reading,
    value: usize,
    cues: &[Word],
    claim: &Reading,
    before: &[&Reading],
) -> Option<Evidence> {
    let place = known.items.get(value)?.name()?;
    if named(known, value, claim, before) < NAMED {
        return None;
    }
    if denies(known, claim) {
        return None;
    }
    claim.items.iter().enumerate().find_map(|(at, item)| {
        let stated = item
            .name()
            .filter(|name| !is_adjective(name) && name.place().is_some())?;
        let head = head_of_place(claim, at)?;
        let is_cue = |index: &usize| {
            let word = claim.items[*index].word();
            word.is_some_and(|word| cues.iter().any(|cue| words(cue, word) >= 0.85))
        };
        // "talks in Doha", "talks were held in Doha".
        let verb = claim.items[head]
            .word()
            .is_some_and(|word| word.pos == Pos::Verb);
        let head = if is_cue(&head) {
            head
        } else if verb {
            (0..head)
                .rev()
                .take_while(|&index| claim.items[index].clause == claim.items[head].clause)
                .find(is_cue)?
        } else {
            return None;
        };
        if item.negated
            || matches!(
                item.stance,
                Stance::Asked | Stance::Conditional | Stance::Planned
            )
            || others_take_part(known, claim, head)
        {
            return None;
        }
        if at_another_time(known, claim) {
            return None;
        }
        let outcome = match relation(place, stated)? {
            // What is merely alleged is not settled.
            _ if !item.stance.is_asserted() => Outcome::Open,
            outcome => outcome,
        };
        Some(Evidence {
            kind: "place",
            outcome,
            known: known.items[value].span,
            stated: item.span,
            known_items: Vec::new(),
            items: vec![at],
            certainty: 0.9,
        })
    })
}

/// Whether the claim says no of what the fact says: then the place is no matter of its own.
fn denies(known: &Reading, claim: &Reading) -> bool {
    let is_verb = |item: &Item| item.word().is_some_and(|word| word.pos == Pos::Verb);
    let alike = |a: &Item, b: &Item| {
        let both = a.word().zip(b.word());
        both.is_some_and(|(a, b)| words(a, b) >= 0.85)
    };
    let mut verbs = known.items.iter().filter(|item| is_verb(item));
    verbs.any(|ours| {
        let mut theirs = claim.items.iter();
        theirs.any(|theirs| ours.negated != theirs.negated && alike(ours, theirs))
    })
}

/// Whether all dates of the claim are other ones than the fact's.
fn at_another_time(known: &Reading, claim: &Reading) -> bool {
    let mut compared = known
        .items
        .iter()
        .filter_map(Item::date)
        .flat_map(|date| {
            claim
                .items
                .iter()
                .filter_map(Item::date)
                .filter_map(|other| date.relation(other))
        })
        .peekable();
    compared.peek().is_some() && compared.all(|relation| relation == Relation::Disjoint)
}

/// Whether somebody whom the fact does not know is named in the same clause before the head: then these are other
/// talks.
fn others_take_part(known: &Reading, claim: &Reading, head: usize) -> bool {
    claim.items[..head].iter().any(|item| {
        item.clause == claim.items[head].clause
            && item.name().is_some_and(|name| {
                !known
                    .items
                    .iter()
                    .filter_map(Item::name)
                    .any(|other| names(other, name) >= 0.4)
            })
    })
}

/// Share of the fact's names, the place itself left aside, that the claim or the sentences before it mention;
/// none where the claim itself mentions none.
fn named(known: &Reading, value: usize, claim: &Reading, before: &[&Reading]) -> f32 {
    let mentions = |reading: &Reading, name: &NameMention| {
        reading
            .items
            .iter()
            .filter_map(Item::name)
            .any(|other| names(name, other) >= 0.9)
    };
    let inside = |name: &NameMention| {
        known.items[value]
            .name()
            .and_then(NameMention::place)
            .zip(name.place())
            .is_some_and(|(inner, outer)| place::is_within(inner, outer))
    };
    let others: Vec<&NameMention> = known
        .items
        .iter()
        .enumerate()
        .filter(|&(at, _)| at != value)
        .filter_map(|(_, item)| item.name())
        .filter(|name| !inside(name))
        .collect();
    if others.is_empty() {
        return topic::share_of_words(known, claim);
    }
    let found = others
        .iter()
        .filter(|name| {
            mentions(claim, name) || before.iter().any(|reading| mentions(reading, name))
        })
        .count();
    found as f32 / others.len() as f32
}

/// The word that a place is said of: the content word in front of its "in" or "at".
fn head_of_place(claim: &Reading, at: usize) -> Option<usize> {
    let preposition = (at.saturating_sub(2)..at).rev().find(|&index| {
        matches!(
            claim
                .text_of(&claim.items[index])
                .to_ascii_lowercase()
                .as_str(),
            "in" | "at"
        )
    })?;
    // "held on Sunday in Doha", "met envoys of Qatar in Doha": dates and names between them do not part them.
    (0..preposition)
        .rev()
        .find(|&index| claim.items[index].word().is_some())
}

/// The same place or one around it agrees; another of its kind cannot be right.
fn relation(known: &NameMention, stated: &NameMention) -> Option<Outcome> {
    if names(known, stated) >= 0.9 {
        return Some(Outcome::Agrees);
    }
    let (a, b) = (known.place()?, stated.place()?);
    if place::is_within(a, b) {
        Some(Outcome::Agrees)
    } else if place::is_within(b, a) {
        Some(Outcome::Open)
    } else {
        are_apart(a, b).then_some(Outcome::Conflicts)
    }
}
