//! What somebody is said to be: callings held against those that the table lists.

use super::kind::Kind;
use super::question::{Answer, Question, outcome};
use crate::assertion::brief::class::{self, PERSON};
use crate::assertion::brief::cover::like;
use crate::extract::item::Item;
use crate::lexicon::{Pos, lemmas, usual_lexfile};

/// Steps up the kinds within which one calling is a kind of another.
const STEPS: u8 = 4;
/// Steps from a calling up to one of [`WORKS`].
const DEEP: u8 = 6;
/// What people are who do something for a living; a teenager or a friend is none of them.
const WORKS: &[&str] = &[
    "worker",
    "entertainer",
    "creator",
    "communicator",
    "leader",
    "professional",
    "contestant",
    "scientist",
];

/// Whether the calling that a claim gives somebody is one of those listed: at the head of "is a …" or behind "as a".
pub(super) fn judge(question: &Question, at: usize) -> Option<Answer> {
    let claim = question.claim;
    let items = &question.stated().items;
    let word = items[at].word()?;
    if usual_lexfile(&word.lemmas, Pos::Noun) != Some(PERSON) || !is_said(question, at) {
        return None;
    }
    let entry = question.entry(Kind::Calling)?;
    let listed: Vec<&Item> = entry.values().filter(|item| item.is_topic()).collect();
    let agrees = listed
        .iter()
        .any(|item| like(item, &items[at]) >= super::SAME);
    if agrees {
        return Some(question.answer(entry, "word", outcome(true), vec![at]));
    }
    // Who sings is a musician: a wider or narrower word is neither confirmed nor refuted.
    let near = listed.iter().filter_map(|item| item.word()).any(|known| {
        known.lemmas.is_a(&word.lemmas, STEPS).is_some()
            || word.lemmas.is_a(&known.lemmas, STEPS).is_some()
            || known.lemmas.are_listed_together(&word.lemmas)
    });
    let works = WORKS
        .iter()
        .any(|kind| word.lemmas.is_a(&lemmas(kind), DEEP).is_some());
    let callings = listed
        .iter()
        .filter_map(|item| item.word())
        .filter(|known| usual_lexfile(&known.lemmas, Pos::Noun) == Some(PERSON));
    (works && !near && callings.count() > 0 && claim.subject.len() <= 1)
        .then(|| question.answer(entry, "word", outcome(false), vec![at]))
}

/// Whether a noun says what the subject is.
fn is_said(question: &Question, at: usize) -> bool {
    let heads = class::heads(question.stated(), question.claim.subject.first().copied());
    let as_a = at.checked_sub(1).is_some_and(|article| {
        matches!(question.word(article), "a" | "an") && question.before(article) == "as"
    });
    heads.contains(&at) || as_a
}
