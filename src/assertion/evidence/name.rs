//! Another name in the same place: another city, another person in the role.

use super::{Evidence, Outcome};
use crate::assertion::align::Alignment;
use crate::assertion::apart::are_apart;
use crate::assertion::condensed::ATTRIBUTED;
use crate::assertion::likeness::is_adjective;
use crate::extract::function::Function;
use crate::extract::item::{Item, ItemKind};
use crate::extract::name::NameMention;
use crate::extract::reading::Reading;
use crate::value::place::{self, PlaceKind};

/// Compares names that found no partner.
pub fn compare(known: &Reading, stated: &Reading, alignment: &Alignment) -> Vec<Evidence> {
    let mut found = Vec::new();
    let mut used = vec![false; known.items.len()];
    for (j, b) in stated.items.iter().enumerate() {
        let Some(other) = b.name().filter(|_| {
            alignment.of_stated[j].is_none() && !b.inherited && !in_compound(stated, b)
        }) else {
            continue;
        };
        let best = known
            .items
            .iter()
            .enumerate()
            .filter(|&(i, _)| alignment.of_known[i].is_none() && !used[i])
            .filter_map(|(i, a)| Some((i, a.name()?)))
            .filter_map(|(i, name)| {
                let certainty = same_slot(known, stated, alignment, (i, name), (j, other))?;
                Some((certainty, i, name))
            })
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        if let Some((certainty, i, name)) = best {
            used[i] = true;
            let place = kind(name) != Kind::Other;
            let kind = if place && after_place_word(known, i) {
                "place"
            } else {
                "entity"
            };
            let (ours, theirs) = ((known, i), (stated, j));
            found.push(Evidence::between(
                kind,
                Outcome::Conflicts,
                ours,
                theirs,
                certainty,
            ));
        }
    }
    found
}

/// "Taliban-led": the name is part of an adjective and stands in no slot of its own.
pub fn in_compound(reading: &Reading, item: &Item) -> bool {
    reading
        .text
        .get(item.span.end..)
        .is_some_and(|rest| rest.starts_with('-'))
}

/// What kind of thing a name is, as far as that decides whether two exclude one another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Country,
    City,
    Region,
    Other,
}

fn kind(name: &NameMention) -> Kind {
    match name.place().map(place::kind) {
        Some(PlaceKind::Country) => Kind::Country,
        Some(PlaceKind::City) => Kind::City,
        Some(PlaceKind::Region | PlaceKind::Continent) => Kind::Region,
        None => Kind::Other,
    }
}

/// How sure two different names fill the same slot; `None` where they do not, or where both may be right.
fn same_slot(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    (i, a): (usize, &NameMention),
    (j, b): (usize, &NameMention),
) -> Option<f32> {
    if may_both_hold(a, b) || is_slip(a, b) {
        return None;
    }
    let (ka, kb) = (kind(a), kind(b));
    // Who says so is no part of what is said, and "a Norish spokesman says" names nobody else than "Anna Dravik said".
    let tells = |item: &Item| item.weight <= ATTRIBUTED;
    let (tells_a, tells_b) = (tells(&known.items[i]), tells(&stated.items[j]));
    let revised = alignment.revision.as_ref();
    let exchanged = revised.is_some_and(|revision| revision.is_changed_to(i, j));
    if tells_a != tells_b && !exchanged || tells_a && is_adjective(a) != is_adjective(b) {
        return None;
    }
    if ka != kb && ka != Kind::Other && kb != Kind::Other && !(ka == Kind::City || kb == Kind::City)
    {
        return None;
    }
    let sides = alignment.same_place(&known.items, &stated.items, i, j);
    let preposition = governing(&known.items, i).zip(governing(&stated.items, j));
    let same_preposition = preposition.is_some_and(|((a, _), (b, _))| a == b);
    let same_head = preposition.is_some_and(|((_, a), (_, b))| match (a, b) {
        (Some(a), Some(b)) => alignment.of_known[a] == Some(b),
        _ => false,
    });
    match (sides, same_preposition && same_head) {
        (2, _) => Some(1.0),
        (_, true) => Some(0.9),
        (1, _) if same_preposition => Some(0.7),
        (1, _) => Some(0.5),
        _ => None,
    }
}

/// Places may lie in one another ("in Doha, Qatar").
fn may_both_hold(a: &NameMention, b: &NameMention) -> bool {
    match (a.place(), b.place()) {
        (Some(a), Some(b)) => !are_apart(a, b),
        _ => false,
    }
}

/// Whether two long names differ by one slip of the fingers ("Algeirs"): likely one name, and no other. Two names that
/// stand for something known are two.
fn is_slip(a: &NameMention, b: &NameMention) -> bool {
    let both_known = !a.referents.is_empty() && !b.referents.is_empty();
    let long = |name: &NameMention| name.text.chars().count() >= LONG_NAME;
    !both_known
        && long(a)
        && long(b)
        && strsim::damerau_levenshtein(&a.text.to_lowercase(), &b.text.to_lowercase()) == 1
}

/// Names of so many letters are long.
const LONG_NAME: usize = 6;

/// The preposition in front of an item (by its key) and the content item before that.
fn governing(items: &[Item], at: usize) -> Option<(u64, Option<usize>)> {
    let preposition =
        (at.saturating_sub(3)..at)
            .rev()
            .find_map(|index| match items[index].kind {
                ItemKind::Function(Function::Preposition, key) => Some((index, key)),
                _ => None,
            })?;
    let head = (0..preposition.0)
        .rev()
        .find(|&index| items[index].is_topic());
    Some((preposition.1, head))
}

/// Whether a name stands behind "in", "at", "near", "to" or "from".
fn after_place_word(reading: &Reading, at: usize) -> bool {
    (at.saturating_sub(2)..at).any(|index| {
        matches!(
            reading
                .text_of(&reading.items[index])
                .to_ascii_lowercase()
                .as_str(),
            "in" | "at" | "near" | "to" | "from" | "of" | "into" | "outside"
        )
    })
}
