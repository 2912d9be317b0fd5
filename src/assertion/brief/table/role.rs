//! Who did what: names held against the entries of the roles that the claim gives them.

use super::entry::Entry;
use super::question::{Answer, Question, outcome};
use crate::extract::name::fold_words;
use crate::lexicon::Pos;

/// Whether a name of the claim stands in the entries of the roles that the claim speaks of.
pub(super) fn judge(question: &Question, at: usize) -> Option<Answer> {
    let items = &question.stated().items;
    let name = items
        .get(at)?
        .name()
        .filter(|name| name.place().is_none())?;
    let words = fold_words(&name.text);
    let subject = question.entries.first()?.subject();
    if words.len() < 2 || words.iter().any(|word| subject.contains(word)) {
        return None;
    }
    // What is done in a studio is not done by it.
    if matches!(
        question.before(at),
        "in" | "at" | "on" | "for" | "of" | "to" | "the"
    ) {
        return None;
    }
    let mut used = vec![at];
    let mut roles: Vec<&Entry> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let mut of_role = question
            .entries
            .iter()
            .filter(|entry| entry.names_role(item))
            .peekable();
        if of_role.peek().is_some() {
            used.push(index);
        }
        roles.extend(of_role);
    }
    let lists = |entry: &&Entry| {
        let known = fold_words(entry.value_text());
        words.iter().all(|word| known.contains(word))
    };
    let first = roles.first()?;
    if roles.iter().all(lists) {
        return Some(question.answer(first, "entity", outcome(true), used));
    }
    let missing = roles.iter().find(|entry| !lists(entry))?;
    // Somebody whom the table knows for something else, and not for this.
    let elsewhere = question.entries.iter().any(|entry| lists(&entry));
    // "Written and directed by": each of several verbs; a noun beside them is somebody else.
    let verbs = used[1..].iter().all(|&index| {
        let word = items[index].word();
        word.is_some_and(|word| word.pos == Pos::Verb)
    });
    let one_of_many = roles.iter().any(lists) && (!verbs || roles.len() + 1 != used.len());
    (elsewhere && !one_of_many).then(|| question.answer(missing, "entity", outcome(false), used))
}
