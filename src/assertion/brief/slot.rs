//! Another name where the statement has one: behind the same preposition of the same head, or another place.

use super::cover::cover;
use crate::assertion::evidence::{Evidence, Outcome};
use crate::assertion::likeness::is_adjective;
use crate::extract::function::Function;
use crate::extract::item::ItemKind;
use crate::extract::name::NameMention;
use crate::extract::reading::Reading;
use crate::value::place::{self, PlaceId};

/// So many items may stand between a preposition and its name ("by the English rock band X").
const FARTHEST: usize = 6;

/// Likeness from which two heads are the same.
const SAME_HEAD: f32 = 0.7;

/// Compares the names of a claim that the statement does not know with those that it has in their place.
pub(super) fn compare(known: &Reading, stated: &Reading, unknown: &[usize]) -> Vec<Evidence> {
    unknown
        .iter()
        .filter_map(|&j| {
            let name = stated.items[j].name().filter(|name| !is_adjective(name))?;
            match name.place() {
                Some(place) => other_place(known, stated, j, place),
                None => other_name(known, stated, j, name),
            }
        })
        .collect()
}

/// A place outside of all that the statement puts the thing in.
fn other_place(known: &Reading, stated: &Reading, j: usize, place: PlaceId) -> Option<Evidence> {
    let beyond = |index: usize| {
        matches!(
            stated
                .text_of(&stated.items[index])
                .to_ascii_lowercase()
                .as_str(),
            "outside" | "beyond" | "than"
        )
    };
    if !locates(stated, j) || (j.saturating_sub(2)..j).any(beyond) {
        return None;
    }
    let places: Vec<(usize, PlaceId)> = known
        .items
        .iter()
        .enumerate()
        .filter_map(|(at, item)| {
            let name = item.name().filter(|name| !is_adjective(name))?;
            Some((at, name.place()?))
        })
        .filter(|(at, _)| locates(known, *at))
        .collect();
    let &(i, _) = places.first()?;
    places
        .iter()
        .all(|&(_, other)| place::is_outside(other, place))
        .then(|| conflict("place", known, stated, i, j))
}

/// Whether a name stands behind a word of place.
fn locates(reading: &Reading, at: usize) -> bool {
    governor(reading, at).is_some_and(|(preposition, _)| {
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
    Some(conflict("entity", known, stated, i, j))
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
fn governor(reading: &Reading, at: usize) -> Option<(usize, Option<usize>)> {
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
