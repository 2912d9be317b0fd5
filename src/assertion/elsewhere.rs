//! Claims about something else that looks alike: another event, another time, another thing of the kind.

use std::ops::Range;

use super::align::Alignment;
use super::evidence::{Evidence, Outcome};
use super::likeness::is_adjective;
use super::revision::Revision;
use crate::extract::function::Function;
use crate::extract::item::{Item, ItemKind};
use crate::extract::reading::Reading;
use crate::lexicon::{Pos, lemmas, usual_lexfile};
use crate::value::unit::Dimension;

/// Whether a claim is of another event, another one of the kind, another time or another deed, so that nothing in it
/// contradicts.
pub(super) fn is_of_something_else(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    evidence: &[Evidence],
    conflicts: &[&Evidence],
) -> bool {
    let matched = alignment.of_known.iter().flatten().count();
    let copy = alignment.revision.as_ref().is_some_and(Revision::is_copy);
    let amounts_differ = conflicts.iter().any(|e| e.is_amount());
    is_other_event(conflicts, stated, matched)
        || !copy && is_another_one(known, stated, alignment)
        || amounts_differ && is_of_then(known, stated, alignment)
        || evidence
            .iter()
            .any(|e| e.kind == "role" && e.outcome == Outcome::Open)
}

/// Another time and another amount, or another place as well: something else that happened to the same.
fn is_other_event(conflicts: &[&Evidence], stated: &Reading, matched: usize) -> bool {
    let of = |kinds: &[&str]| conflicts.iter().any(|e| kinds.contains(&e.kind));
    let differ = [&["date"][..], &["place", "entity"], &["quantity", "count"]];
    let again = stated
        .items
        .iter()
        .any(|item| matches!(stated.text_of(item), "again" | "once more"));
    let differing = differ.iter().filter(|kinds| of(kinds)).count();
    let names = conflicts.iter().filter(|e| e.kind == "entity").count();
    // "Women hold 41 per cent", "men hold 59 per cent".
    let opposed = |e: &&Evidence| {
        let is_noun = |at: &usize| {
            let word = stated.items[*at].word();
            word.is_some_and(|word| word.pos == Pos::Noun && word.direction.is_none())
        };
        e.kind == "opposite" && e.items.iter().all(is_noun)
    };
    if conflicts.iter().any(|e| e.is_value()) && conflicts.iter().any(opposed) {
        return true;
    }
    matched < LONG && (names >= 2 || differing >= 2 || differing >= 1 && again && of(&["date"]))
}

/// Another one of the kind: "a second expedition", "her third novel", where the fact has no such number.
fn is_another_one(known: &Reading, stated: &Reading, alignment: &Alignment) -> bool {
    let numbered = |item: &Item| {
        item.quantity().is_some_and(|amount| {
            amount.quantity.unit.dimension == Dimension::Rank
                && amount.quantity.nominal.is_some_and(|rank| rank > 1.0)
        })
    };
    let is_named = |at: usize| {
        let item = stated.items.get(at);
        item.is_some_and(Item::is_topic) && alignment.of_stated[at].is_some()
    };
    !known.items.iter().any(numbered)
        && stated.items.iter().enumerate().any(|(at, item)| {
            let another = numbered(item) || stated.text_of(item).eq_ignore_ascii_case("another");
            another
                && alignment.of_stated[at].is_none()
                && is_named(at + 1)
                && !is_title_of_person(&stated.items[at + 1])
        })
}

/// "the 14th Dalai Lama": a rank in front of what somebody is called is part of that.
fn is_title_of_person(item: &Item) -> bool {
    item.name().is_some_and(|name| {
        usual_lexfile(&lemmas(&name.text.to_lowercase()), Pos::Noun) == Some(PERSON)
    })
}

/// WordNet's lexicographer file of people.
const PERSON: u8 = 18;

/// Whether a claim gives a time of its own where the fact tells how things are: it was another number then.
fn is_of_then(known: &Reading, stated: &Reading, alignment: &Alignment) -> bool {
    let is_past = |item: &Item| match &item.kind {
        ItemKind::Word(word) => word.pos == Pos::Verb && word.inflected_verb,
        ItemKind::Function(Function::Auxiliary, _) => {
            matches!(known.text_of(item), "was" | "were" | "had" | "did" | "been")
        }
        _ => false,
    };
    let own_date = stated
        .items
        .iter()
        .zip(&alignment.of_stated)
        .any(|(item, partner)| item.date().is_some() && partner.is_none());
    own_date
        && !known
            .items
            .iter()
            .any(|item| item.date().is_some() || is_past(item))
}

/// Whether somebody else is the subject of a repeated sentence: "Sweden imports 12 per cent", "the Bank of England raised
/// its rate to 5 per cent". In a short one this alone may be right as well; in a longer one it is where another value
/// goes with it.
pub(super) fn is_other_subject(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    conflicts: &[&Evidence],
) -> bool {
    let Some(revision) = &alignment.revision else {
        return false;
    };
    let first_verb = |items: &[Item]| {
        let is_verb = |item: &Item| item.word().is_some_and(|word| word.pos == Pos::Verb);
        items.iter().position(is_verb).unwrap_or(items.len())
    };
    let named = |items: &[Item], range: &Range<usize>, verb: usize| {
        let in_subject =
            |at: &usize| *at < verb && items[*at].name().is_some_and(|name| !is_adjective(name));
        range.clone().any(|at| in_subject(&at))
    };
    let (i, j) = (first_verb(&known.items), first_verb(&stated.items));
    let other = revision.changes.iter().any(|change| {
        named(&known.items, &change.known, i) && named(&stated.items, &change.stated, j)
    });
    let values = conflicts.iter().any(|e| e.is_value());
    other && (!revision.is_long() || values)
}

/// What is measured may be different at another time: a date contradicts only where the amounts agree, or where
/// there are none.
pub(super) fn is_other_time(
    conflict: &Evidence,
    evidence: &[Evidence],
    known: &Reading,
    stated: &Reading,
) -> bool {
    // What is denied of now is not denied of then: "in 1996 …", "no state has …".
    let dated = known.items.iter().any(|item| item.date().is_some());
    let now = !stated.items.iter().any(|item| item.date().is_some());
    if matches!(conflict.kind, "polarity" | "only") && dated && now && !says_never(stated) {
        return true;
    }
    conflict.kind == "date"
        && evidence
            .iter()
            .any(|e| e.is_amount() && e.outcome != Outcome::Agrees)
}

/// Another value, and that denied: "falsely claimed that the talks were held in New Delhi".
pub(super) fn is_denied_elsewhere(conflicts: &[&Evidence]) -> bool {
    let of = |kinds: &[&str]| conflicts.iter().any(|e| kinds.contains(&e.kind));
    of(&["polarity"]) && of(&["date", "place", "entity", "quantity", "count"])
}

/// "never", "has not": what is denied of all time up to now.
pub(super) fn says_never(stated: &Reading) -> bool {
    let is = |item: &Item, words: &[&str]| {
        words.contains(&stated.text_of(item).to_ascii_lowercase().as_str())
    };
    stated.items.iter().any(|item| is(item, &["never"]))
        || stated.items.windows(2).any(|pair| {
            is(&pair[0], &["has", "have"]) && is(&pair[1], &["not", "n't", "n\u{2019}t"])
        })
}

/// So many matched items make a sentence long enough to be recognised by them.
pub(super) const LONG: usize = 9;
