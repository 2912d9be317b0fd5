//! Another name where the statement has one: behind the same preposition of the same head, or another place.

use super::calling;
use super::claim::Claim;
use super::cover::cover;
use super::thing::other_noun;
use crate::assertion::apart::are_apart;
use crate::assertion::evidence::{Evidence, Outcome};
use crate::assertion::likeness::is_adjective;
use crate::extract::function::Function;
use crate::extract::item::{Item, ItemKind};
use crate::extract::name::NameMention;
use crate::extract::reading::Reading;
use crate::value::place::{self, PlaceId};

/// So many items may stand between a preposition and its name ("by the English rock band X").
const FARTHEST: usize = 6;

/// Likeness from which two heads are the same.
pub(super) const SAME_HEAD: f32 = 0.7;

/// Compares the names of a claim that the statement does not know with those that it has in their place.
pub(super) fn compare(known: &Reading, claim: &Claim, unknown: &[usize]) -> Vec<Evidence> {
    let stated = claim.reading;
    unknown
        .iter()
        .filter_map(|&j| {
            if stated.items[j].word().is_some() {
                return other_noun(known, stated, j, unknown);
            }
            let name = stated.items[j].name().filter(|name| !is_adjective(name))?;
            match name.place() {
                Some(place) => other_place(known, claim, j, place),
                None if claim.focus == Some(j) => other_focus(known, claim, j),
                None => other_name(known, stated, j, name)
                    .or_else(|| other_bearer(known, stated, j, name)),
            }
        })
        .collect()
}

/// A place outside of all that the statement puts the thing in.
fn other_place(known: &Reading, claim: &Claim, j: usize, place: PlaceId) -> Option<Evidence> {
    let stated = claim.reading;
    let beyond = |index: usize| {
        matches!(
            stated
                .text_of(&stated.items[index])
                .to_ascii_lowercase()
                .as_str(),
            "outside" | "beyond" | "than"
        )
    };
    let located_there = claim.focus == Some(j) || locates(stated, j);
    if !located_there || (j.saturating_sub(2)..j).any(beyond) {
        return None;
    }
    let places = located(known);
    let &(i, _) = places.first()?;
    places
        .iter()
        .all(|&(_, other)| are_apart(other, place))
        .then(|| conflict("place", known, stated, i, j))
}

/// Another name than the one that a claim points out ("Orla is the channel that aired it"): on what, or by whom.
fn other_focus(known: &Reading, claim: &Claim, j: usize) -> Option<Evidence> {
    let name = claim.reading.items[j].name()?;
    let i = (0..known.items.len()).find(|&at| {
        let other = known.items[at].name();
        other.is_some_and(|other| {
            other.place().is_none()
                && !is_adjective(other)
                && !other.words.iter().any(|word| name.words.contains(word))
        }) && governor(known, at).is_some_and(|(preposition, _)| {
            let text = known.text_of(&known.items[preposition]);
            text.eq_ignore_ascii_case("on") || text.eq_ignore_ascii_case("by")
        })
    })?;
    Some(conflict("entity", known, claim.reading, i, j))
}

/// "born outside Velm" against "born in Velm".
pub(super) fn beyond(known: &Reading, stated: &Reading) -> Option<Evidence> {
    let (j, place) = stated.items.iter().enumerate().find_map(|(at, item)| {
        let place = item.name().filter(|name| !is_adjective(name))?.place()?;
        let is_outside = |at: usize| {
            stated
                .text_of(&stated.items[at])
                .eq_ignore_ascii_case("outside")
        };
        (at.saturating_sub(2)..at)
            .any(is_outside)
            .then_some((at, place))
    })?;
    let places: Vec<(usize, PlaceId)> = located(known);
    let &(i, _) = places.first()?;
    places
        .iter()
        .all(|&(_, other)| place::is_within(other, place))
        .then(|| conflict("place", known, stated, i, j))
}

/// The places that a sentence puts something in.
pub(super) fn located(reading: &Reading) -> Vec<(usize, PlaceId)> {
    reading
        .items
        .iter()
        .enumerate()
        .filter_map(|(at, item)| {
            let name = item.name().filter(|name| !is_adjective(name))?;
            Some((at, name.place()?))
        })
        .filter(|(at, _)| locates(reading, *at))
        .collect()
}

/// Whether a name stands behind a word of place.
fn locates(reading: &Reading, at: usize) -> bool {
    let goes_on = |item: &Item| reading.text_of(item).eq_ignore_ascii_case("where");
    // "fled to Velm, where she lives".
    let stays = reading.items.get(at + 1).is_some_and(goes_on);
    stays
        || governor(reading, at).is_some_and(|(preposition, _)| {
            matches!(
                reading
                    .text_of(&reading.items[preposition])
                    .to_ascii_lowercase()
                    .as_str(),
                "in" | "at" | "near" | "from" | "of" | "outside"
            )
        })
}

/// A name behind the same preposition of the same head ("written by", "album by").
fn other_name(known: &Reading, stated: &Reading, j: usize, name: &NameMention) -> Option<Evidence> {
    let (preposition, head) = governor(stated, j)?;
    let head = cover(known, stated, head?);
    let head = head.known.filter(|_| head.likeness >= SAME_HEAD)?;
    let i = behind_same(
        known,
        head,
        stated.text_of(&stated.items[preposition]),
        name,
    )?;
    Some(Evidence {
        items: listed(stated, j),
        ..conflict("entity", known, stated, i, j)
    })
}

/// A name behind the same calling: "Maltese painter Berg", "Maltese painter Lund".
fn other_bearer(
    known: &Reading,
    stated: &Reading,
    j: usize,
    name: &NameMention,
) -> Option<Evidence> {
    let called = |reading: &Reading, at: usize| {
        let word = reading.items[at.checked_sub(1)?].word()?;
        calling::is_person(&word.lemmas).then_some(word.lemmas)
    };
    let calling = called(stated, j)?;
    let i = (0..known.items.len()).find(|&at| {
        let other = known.items[at].name();
        other.is_some_and(|other| other.place().is_none() && !may_be_one(other, name))
            && called(known, at).is_some_and(|other| other.share_lemma(&calling))
    })?;
    let alone = stated
        .items
        .iter()
        .chain(&known.items)
        .all(|item| item.function() != Some(Function::Conjunction));
    alone.then(|| conflict("entity", known, stated, i, j))
}

/// Whether two names may be forms of one: they have words in common, and not the initials alone ("J. R. Berg", "J. R.
/// Lund").
pub(super) fn may_be_one(a: &NameMention, b: &NameMention) -> bool {
    let surname = |name: &NameMention| name.words.last().copied();
    let initials = |name: &NameMention| {
        let mut parts: Vec<&str> = name.text.split_whitespace().collect();
        parts.pop();
        !parts.is_empty()
            && parts
                .iter()
                .all(|part| part.trim_end_matches('.').chars().count() == 1)
    };
    let shared = a.words.iter().any(|word| b.words.contains(word));
    shared && !(initials(a) && initials(b) && surname(a) != surname(b))
}

/// A name with those that are listed with it or make one name with it ("the School of Art and Design").
pub(super) fn listed(reading: &Reading, at: usize) -> Vec<usize> {
    let items = &reading.items;
    let goes_on = |&at: &usize| {
        let item = &items[at];
        item.name().is_some()
            || item.function() == Some(Function::Conjunction)
            || reading.text_of(item).eq_ignore_ascii_case("of")
    };
    (at..items.len())
        .take_while(goes_on)
        .filter(|&at| items[at].name().is_some())
        .collect()
}

/// The name behind a preposition of item `head` that has nothing in common with `name`.
pub(super) fn behind_same(
    known: &Reading,
    head: usize,
    preposition: &str,
    name: &NameMention,
) -> Option<usize> {
    (head..known.items.len()).find(|&at| {
        known.items[at].name().is_some_and(|other| {
            other.place().is_none() && !other.words.iter().any(|word| name.words.contains(word))
        }) && governor(known, at).is_some_and(|(other, of)| {
            of == Some(head)
                && known
                    .text_of(&known.items[other])
                    .eq_ignore_ascii_case(preposition)
        })
    })
}

/// The preposition in front of an item and the content before that; nothing but modifiers may stand between.
pub(super) fn governor(reading: &Reading, at: usize) -> Option<(usize, Option<usize>)> {
    let items = &reading.items;
    let preposition = (at.saturating_sub(FARTHEST)..at)
        .rev()
        .take_while(|&index| {
            matches!(
                items[index].kind,
                ItemKind::Word(_)
                    | ItemKind::Name(_)
                    | ItemKind::Function(
                        Function::Determiner | Function::Preposition | Function::Adverb,
                        _
                    )
            )
        })
        .find(|&index| items[index].function() == Some(Function::Preposition))?;
    let head = (0..preposition)
        .rev()
        .find(|&index| items[index].is_content());
    Some((preposition, head))
}

/// Two items that cannot both fill one slot.
pub(super) fn conflict(
    kind: &'static str,
    known: &Reading,
    stated: &Reading,
    i: usize,
    j: usize,
) -> Evidence {
    Evidence::between(kind, Outcome::Conflicts, (known, i), (stated, j), 0.8)
}
