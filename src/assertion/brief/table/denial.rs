//! What a claim denies of a table.

use super::question::{Answer, Question, outcome};
use crate::assertion::brief::cover::like;
use crate::assertion::evidence::Outcome;
use crate::extract::item::Item;

/// The answers to a claim that is denied: what the entries tell is denied wrongly, and what they tell otherwise rightly;
/// whatever they list is not missing.
pub(super) fn judge(question: &Question, affirmed: &[Answer]) -> Option<Vec<Answer>> {
    if question.orders() {
        return None;
    }
    if affirmed.is_empty() {
        return listed(question).map(|answer| vec![answer]);
    }
    let [(sentence, evidence)] = affirmed else {
        return None;
    };
    let mut turned = evidence.clone();
    turned.outcome = outcome(evidence.outcome == Outcome::Conflicts);
    Some(vec![(*sentence, turned)])
}

/// "never won any awards", "has no X", where there are some: a name, or the head behind "no", that an entry lists or is
/// about.
fn listed(question: &Question) -> Option<Answer> {
    let items = &question.stated().items;
    let denied = |at: &usize| items[*at].negated && is_whole(question, *at);
    question
        .claim
        .rest
        .iter()
        .copied()
        .filter(denied)
        .find_map(|at| {
            let lists = |item: &Item| like(item, &items[at]) >= super::SAME;
            let entry = question.entries.iter().find(|entry| {
                entry.lists()
                    && (entry.values().any(lists)
                        || items[at].word().is_some() && entry.key_is_like(&items[at]))
            })?;
            Some(question.answer(entry, "polarity", outcome(false), vec![at]))
        })
}

/// Whether nothing narrows down what is denied: a name, or a noun directly behind "no" or "any".
fn is_whole(question: &Question, at: usize) -> bool {
    let item = &question.stated().items[at];
    item.name().is_some_and(|name| name.place().is_none())
        || item.word().is_some()
            && matches!(question.before(at), "any" | "no" | "the" | "never" | "not")
}
