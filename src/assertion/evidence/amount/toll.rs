//! Amounts of victims: "killed 14 people", "14 dead" and "a death toll of 14" count the same.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::extract::form::Form;
use crate::extract::item::Item;
use crate::extract::reading::Reading;
use crate::lexicon::{Lemma, Pos};

/// What became of those who are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::assertion) enum Toll {
    Dead,
    Hurt,
    Missing,
    Held,
}

/// The words that tell it, by base form.
const WORDS: &[(Toll, &[&str])] = &[
    (
        Toll::Dead,
        &["kill", "die", "dead", "death", "fatality", "perish"],
    ),
    (
        Toll::Hurt,
        &["injure", "injury", "injured", "wound", "wounded", "hurt"],
    ),
    (Toll::Missing, &["missing"]),
    (Toll::Held, &["arrest", "detain", "detainee"]),
];

static BY_LEMMA: LazyLock<FxHashMap<Lemma, Toll>> = LazyLock::new(|| {
    WORDS
        .iter()
        .flat_map(|(toll, words)| words.iter().map(move |word| (*toll, *word)))
        .filter_map(|(toll, word)| Some((Lemma::find(word)?, toll)))
        .collect()
});

/// So many items with content behind an amount may tell what was counted ("14 people in the valley died").
const BEHIND: usize = 4;
/// So many before it ("killed at least 14"), and so many before one that nothing behind it tells of ("the death toll of
/// the flood in the valley is 14").
const BEFORE: usize = 2;
const FAR_BEFORE: usize = 5;

/// What became of those that an amount counts, and the item that tells it: what is counted, else the verb before it,
/// else what follows.
pub(super) fn toll(reading: &Reading, at: usize) -> Option<(Toll, usize)> {
    let items = &reading.items;
    let clause = items.get(at)?.clause;
    let here = |index: usize| Some((of(&items[index])?, index));
    let near = |index: &usize| items[*index].is_content() && items[*index].clause == clause;
    let next = (at + 1..items.len()).filter(near).take(2).find_map(here);
    let is_verb = |(_, index): &(Toll, usize)| {
        items[*index]
            .word()
            .is_some_and(|word| word.pos == Pos::Verb)
    };
    // "killed 14 and injured 30": the verb before an amount is its own, the one behind it that of the next.
    next.filter(|found| !is_verb(found))
        .or_else(|| (0..at).rev().filter(near).take(BEFORE).find_map(here))
        .or_else(|| {
            (at + 1..items.len())
                .filter(near)
                .take(BEHIND)
                .find_map(here)
        })
        .or_else(|| {
            let before = (0..at).rev().filter(near).take(FAR_BEFORE).find_map(here);
            before.filter(|found| !is_verb(found))
        })
}

fn of(item: &Item) -> Option<Toll> {
    told_by(item.word()?)
}

/// What a word tells of those who are counted. Words that tell the same may be paired, however unlike.
pub(in crate::assertion) fn told_by(word: &Form) -> Option<Toll> {
    word.lemmas
        .iter()
        .find_map(|(lemma, _)| BY_LEMMA.get(lemma).copied())
}
