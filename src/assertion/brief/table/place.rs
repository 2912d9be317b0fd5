//! Where somebody or something comes from, lives or is.

use super::entry::Entry;
use super::kind::Kind;
use super::question::{Answer, Question, outcome};
use crate::assertion::likeness::is_adjective;
use crate::extract::function::Function;
use crate::extract::name::NameMention;
use crate::value::place::{self, PlaceId};

/// Whether a place of the claim, a name or an adjective, is that of the entry which the claim speaks of.
pub(super) fn judge(question: &Question, at: usize) -> Option<Answer> {
    let name = question.stated().items.get(at)?.name()?;
    let stated = name.place()?;
    let adjective = is_adjective(name);
    if !adjective && !is_located(question, at) {
        return None;
    }
    let entries = asked(question, adjective)?;
    let known: Vec<_> = entries
        .iter()
        .flat_map(|entry| places(entry).map(move |place| (*entry, place)))
        .collect();
    let Some(&(first, _)) = known.first() else {
        return itself(question, stated, at);
    };
    let within = known
        .iter()
        .find(|(_, inner)| place::is_within(*inner, stated));
    if let Some((entry, _)) = within {
        return Some(question.answer(entry, "place", outcome(true), vec![at]));
    }
    known
        .iter()
        .all(|&(_, other)| place::is_outside(other, stated))
        .then(|| question.answer(first, "place", outcome(false), vec![at]))
}

/// Whether the table's subject, being a place, lies in the stated one.
fn itself(question: &Question, stated: PlaceId, at: usize) -> Option<Answer> {
    let first = question
        .entries
        .first()
        .filter(|_| question.is_of(Kind::Site))?;
    let subject = place::named(first.subject_text())
        .or_else(|| place::named(first.subject_text().rsplit(" of ").next()?))?;
    let within = place::is_within(subject, stated);
    (within || place::is_outside(subject, stated))
        .then(|| question.answer(first, "place", outcome(within), vec![at]))
}

/// The entries that tell the place which a claim speaks of.
pub(super) fn asked<'q>(question: &Question<'q>, adjective: bool) -> Option<Vec<&'q Entry<'q>>> {
    let kinds = kinds(question, adjective)?;
    Some(
        kinds
            .iter()
            .filter_map(|&kind| question.entry(kind))
            .collect(),
    )
}

/// The kinds of entries that tell the place which a claim speaks of.
fn kinds(question: &Question, adjective: bool) -> Option<&'static [Kind]> {
    const EVENTS: &[(Kind, &[Kind])] = &[
        (Kind::Birth, &[Kind::Birth]),
        (Kind::Death, &[Kind::Death]),
        (Kind::Residence, &[Kind::Residence]),
        (Kind::Making, &[Kind::Studio]),
    ];
    if adjective {
        return Some(&[Kind::Nation, Kind::Origin]);
    }
    if question.find(&["lived"]).is_some() {
        return None;
    }
    if let Some((_, kinds)) = EVENTS.iter().find(|(kind, _)| question.is_of(*kind)) {
        return Some(kinds);
    }
    if question.is_of(Kind::Founding) || question.is_of(Kind::Origin) {
        return Some(&[Kind::Origin, Kind::Birth, Kind::Nation]);
    }
    if question.is_of(Kind::Site) {
        return Some(&[Kind::Site, Kind::Nation]);
    }
    question
        .find(&["from"])
        .map(|_| &[Kind::Origin, Kind::Nation] as &[Kind])
}

/// Whether a name stands behind a preposition of place.
fn is_located(question: &Question, at: usize) -> bool {
    let items = &question.stated().items;
    (at.saturating_sub(2)..at)
        .rev()
        .find(|&index| items[index].function() == Some(Function::Preposition))
        .is_some_and(|index| {
            matches!(question.word(index), "in" | "at" | "from" | "near")
                && !matches!(question.before(index), "outside" | "far" | "away")
        })
}

pub(super) fn places<'e>(entry: &'e Entry) -> impl Iterator<Item = PlaceId> + 'e {
    entry
        .values()
        .filter_map(|item| item.name().and_then(NameMention::place))
}
