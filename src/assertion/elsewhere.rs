//! Claims about something else that looks alike: another event, another time, another thing of the kind.

use super::evidence::{Evidence, Outcome};
use crate::extract::item::Item;
use crate::extract::reading::Reading;

/// Another time and another amount, or another place as well: something else that happened to the same.
pub(super) fn is_other_event(conflicts: &[&Evidence], stated: &Reading, matched: usize) -> bool {
    let of = |kinds: &[&str]| conflicts.iter().any(|e| kinds.contains(&e.kind));
    let differ = [&["date"][..], &["place", "entity"], &["quantity", "count"]];
    let again = stated
        .items
        .iter()
        .any(|item| matches!(stated.text_of(item), "again" | "once more"));
    let differing = differ.iter().filter(|kinds| of(kinds)).count();
    let names = conflicts.iter().filter(|e| e.kind == "entity").count();
    matched < LONG && (names >= 2 || differing >= 2 || differing >= 1 && again && of(&["date"]))
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
            .any(|e| matches!(e.kind, "quantity" | "count") && e.outcome != Outcome::Agrees)
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
