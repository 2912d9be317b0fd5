//! "The West Coast": a side of the United States, by its states.

use super::place::{asked, places};
use super::question::{Answer, Question, outcome};
use crate::value::place::{self, PlaceId, PlaceKind};

/// The states on the Pacific, but for Washington: by that name it is rather the capital, on the other side.
const WEST: &[&str] = &["California", "Oregon"];

/// The states on the Atlantic.
const EAST: &[&str] = &[
    "Maine",
    "New Hampshire",
    "Massachusetts",
    "Rhode Island",
    "Connecticut",
    "New York",
    "New Jersey",
    "Delaware",
    "Maryland",
    "Virginia",
    "North Carolina",
    "South Carolina",
    "Georgia",
    "Florida",
];

/// Whether the place that a claim speaks of lies in a state of the coast which it names. Who lives elsewhere lives in a
/// known state of the country; a city alone does not refute.
pub(super) fn judge(question: &Question, at: usize) -> Option<Answer> {
    let (side, items) = stated(question, at)?;
    let states =
        |names: &[&str]| -> Vec<PlaceId> { names.iter().filter_map(|name| state(name)).collect() };
    let (here, all) = (states(side), states(&[WEST, EAST].concat()));
    for entry in asked(question, false)? {
        let (states, others): (Vec<PlaceId>, Vec<PlaceId>) =
            places(entry).partition(|&found| place::kind(found) == PlaceKind::Region);
        // A state that is told settles which Portland is meant.
        let known = if states.is_empty() { others } else { states };
        let within = |of: &[PlaceId]| {
            known
                .iter()
                .any(|inner| of.iter().any(|outer| place::is_within(*inner, *outer)))
        };
        if within(&here) {
            return Some(question.answer(entry, "place", outcome(true), items));
        }
        if within(&all) {
            return Some(question.answer(entry, "place", outcome(false), items));
        }
    }
    None
}

/// The state of a name that other places have as well.
fn state(name: &str) -> Option<PlaceId> {
    let uses = place::lookup(&name.to_lowercase())?;
    let country = place::named("United States")?;
    uses.iter()
        .map(|found| found.place)
        .find(|&found| place::kind(found) == PlaceKind::Region && place::is_within(found, country))
}

/// The states of the coast that a claim names at an item, with the items that do.
fn stated(question: &Question, at: usize) -> Option<(&'static [&'static str], Vec<usize>)> {
    let side = |word: &str| match word {
        "west" | "western" => Some(WEST),
        "east" | "eastern" => Some(EAST),
        _ => None,
    };
    let word = question.word(at);
    match word.strip_suffix(" coast") {
        Some(before) => Some((side(before.rsplit(' ').next()?)?, vec![at])),
        None if question.word(at + 1) == "coast" => Some((side(word)?, vec![at, at + 1])),
        None => None,
    }
}
