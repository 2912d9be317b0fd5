//! What somebody is said to be: callings held against those that the table lists.

use super::kind::Kind;
use super::question::{Answer, Question, outcome};
use crate::assertion::brief::cover::like;
use crate::assertion::brief::{calling, class};
use crate::extract::item::Item;

/// Whether the calling that a claim gives somebody is one of those listed: at the head of "is a …" or behind "as a".
pub(super) fn judge(question: &Question, at: usize) -> Option<Answer> {
    let claim = question.claim;
    let items = &question.stated().items;
    let word = items[at].word()?;
    if !calling::is_person(&word.lemmas) || !is_said(question, at) {
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
    let words = listed
        .iter()
        .filter_map(|item| item.word())
        .map(|word| &word.lemmas);
    (calling::is_another(words, &word.lemmas) && claim.subject.len() <= 1)
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
