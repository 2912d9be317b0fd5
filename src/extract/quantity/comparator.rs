//! Words that bound or hedge a number: "over", "no fewer than", "or so", "+".

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::extract::words::Words;
use crate::value::quantity::Bound;

/// Phrases that stand before a number, a longer one before its own ending.
const BEFORE: &[(Bound, &str)] = &[
    (
        Bound::AtMost,
        "no more than|not more than|at most|at the most|at the very most|capped at|a maximum of|maximum of|not exceeding|no greater than|not over|\u{2264}",
    ),
    (
        Bound::AtLeast,
        "no fewer than|not fewer than|no less than|not less than|at least|a minimum of|minimum of|at the very least|at the least|as few as|as little as|no under|\u{2265}",
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
        "more than|greater than|higher than|larger than|longer than|older than|taller than|wider than|deeper than|faster than|bigger than|heavier than|in excess of|upwards of|upward of|north of|over|above|beyond|exceeding|exceeds|exceeded|surpassing|surpassed|topping|topped|>",
    ),
    (
        Bound::Below,
        "fewer than|less than|lower than|smaller than|shorter than|younger than|cheaper than|south of|under|below|<",
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
        "or more|and more|and counting|or higher|or older|or above|and above|and over|and older|or over|or greater|and up|and upwards|at least|at the least|at the very least|minimum|+|plus",
    ),
    (
        Bound::AtMost,
        "or fewer|or less|or under|or younger|or lower|or smaller|or below|and under|and below|and younger|at most|at the most|at the very most|maximum",
    ),
    (Bound::About, "or so|odd|give or take|or thereabouts"),
];

/// A phrase cut into its words, in the order in which they are met.
type Phrase = (Bound, Vec<&'static str>);

/// Phrases by the word that stands next to the number, longer ones first.
type Table = FxHashMap<&'static str, Vec<Phrase>>;

fn table(rows: &[(Bound, &'static str)], backwards: bool) -> Table {
    let mut table = Table::default();
    for &(bound, phrases) in rows {
        for phrase in phrases.split('|') {
            let mut words: Vec<&'static str> = phrase.split(' ').collect();
            if backwards {
                words.reverse();
            }
            if let Some(first) = words.first() {
                table.entry(first).or_default().push((bound, words));
            }
        }
    }
    for phrases in table.values_mut() {
        phrases.sort_by_key(|(_, words)| std::cmp::Reverse(words.len()));
    }
    table
}

static BEFORE_BY_LAST: LazyLock<Table> = LazyLock::new(|| table(BEFORE, true));
static BEHIND_BY_FIRST: LazyLock<Table> = LazyLock::new(|| table(BEHIND, false));

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
    let phrases = BEFORE_BY_LAST.get(words.before(at))?;
    phrases.iter().find_map(|(bound, phrase)| {
        let start = at.checked_sub(phrase.len())?;
        let mut met = (start..at).rev().zip(phrase);
        met.all(|(index, word)| words.at(index) == *word)
            .then_some((*bound, start))
    })
}

/// The comparator that begins at token `at`, with the index behind it.
pub(super) fn behind(words: &Words, at: usize) -> Option<(Bound, usize)> {
    let dash = usize::from(words.is_dash(at) && words.glued(at + 1));
    let start = at + dash;
    let phrases = BEHIND_BY_FIRST.get(words.at(start))?;
    phrases.iter().find_map(|(bound, phrase)| {
        let end = start + phrase.len();
        let met = (start..end)
            .zip(phrase)
            .all(|(index, word)| words.at(index) == *word);
        let glued = match words.at(start) {
            // "plus" as a conjunction begins a new amount.
            "plus" => dash == 1 || words.glued(at),
            "odd" => true,
            "+" => dash == 0 && words.glued(at),
            _ => dash == 0,
        };
        (met && glued).then_some((*bound, end))
    })
}
