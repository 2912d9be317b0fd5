//! Words that bound or hedge a number: "over", "no fewer than", "or so", "+".

use crate::extract::words::Words;
use crate::value::quantity::Bound;

/// Phrases that stand before a number, a longer one before its own ending.
const BEFORE: &[(Bound, &str)] = &[
    (
        Bound::AtMost,
        "no more than|not more than|at most|a maximum of|maximum of|not exceeding|no greater than|not over|\u{2264}",
    ),
    (
        Bound::AtLeast,
        "no fewer than|not fewer than|no less than|not less than|at least|a minimum of|minimum of|at the very least|\u{2265}",
    ),
    (
        Bound::JustOver,
        "just over|just above|just more than|a little over|a little more than|slightly over|slightly more than|slightly above|a bit more than|a bit over|little more than",
    ),
    (
        Bound::Nearly,
        "just under|just below|just short of|just shy of|just less than|a little under|a little less than|slightly under|slightly less than|slightly below|not quite|close to|nearly|almost|nearing|approaching|virtually",
    ),
    (
        Bound::Above,
        "more than|greater than|higher than|larger than|longer than|bigger than|heavier than|in excess of|upwards of|upward of|north of|over|above|beyond|exceeding|exceeds|exceeded|surpassing|>",
    ),
    (
        Bound::Below,
        "fewer than|less than|lower than|smaller than|shorter than|under|below|<",
    ),
    (Bound::UpTo, "up to|as many as|as much as"),
    (
        Bound::About,
        "an estimated|estimated|in the region of|in the order of|on the order of|something like|more or less|about|around|approximately|approx|roughly|some|circa|~|\u{2248}|\u{223c}",
    ),
    (Bound::Exactly, "exactly|precisely"),
];

/// Phrases that stand behind a number, its unit or its noun.
const BEHIND: &[(Bound, &str)] = &[
    (
        Bound::AtLeast,
        "or more|and more|and counting|or higher|or older|or above|and above|and over|and older|or over|at least|+|plus",
    ),
    (
        Bound::AtMost,
        "or fewer|or less|or under|or younger|or lower|at most",
    ),
    (Bound::About, "or so|odd|give or take|or thereabouts"),
];

/// The comparator that ends just before token `at`, with the index of its first token.
pub(super) fn before(words: &Words, at: usize) -> Option<(Bound, usize)> {
    let found = closest(words, at)?;
    // "more than an estimated 40": the outer one bounds, the inner one only hedges.
    match (found, closest(words, found.1)) {
        ((Bound::About, _), Some(outer)) => Some(outer),
        _ => Some(found),
    }
}

fn closest(words: &Words, at: usize) -> Option<(Bound, usize)> {
    let last = words.before(at);
    for &(bound, phrases) in BEFORE {
        for phrase in phrases.split('|') {
            if phrase.ends_with(last)
                && !last.is_empty()
                && let Some(start) = words.ends_before(at, phrase)
            {
                return Some((bound, start));
            }
        }
    }
    None
}

/// The comparator that begins at token `at`, with the index behind it.
pub(super) fn behind(words: &Words, at: usize) -> Option<(Bound, usize)> {
    let dash = usize::from(words.is_dash(at) && words.glued(at + 1));
    for &(bound, phrases) in BEHIND {
        for phrase in phrases.split('|') {
            let hyphened = dash == 1 && matches!(phrase, "odd" | "plus");
            if (dash == 0 || hyphened)
                && let Some(end) = words.matches(at + dash, phrase)
            {
                // "plus" as a conjunction begins a new amount.
                let joins = phrase == "plus" && dash == 0 && !words.glued(at);
                if !joins && (phrase != "+" || words.glued(at)) {
                    return Some((bound, end));
                }
            }
        }
    }
    None
}
