//! Whether two entries name the same person, company or place.

use super::entry::Entry;
use super::kind::Kind;
use super::question::{Answer, Question, outcome};
use crate::extract::name::fold_words;

/// Whether what a claim calls the same is the same.
pub(super) fn judge(question: &Question) -> Option<Answer> {
    let at = question.find(&["same"])?;
    let noun = question.word(at + 1);
    match noun {
        "city" | "town" | "state" | "country" => place(question, at, noun),
        "person" | "people" | "man" | "woman" | "individual" | "studio" | "company"
        | "director" | "producer" | "writer" => who(question, at),
        _ => None,
    }
}

/// "written and directed by the same person".
fn who(question: &Question, at: usize) -> Option<Answer> {
    let mut used = vec![at, at + 1];
    let mut found: Vec<&Entry> = Vec::new();
    for (index, item) in question.stated().items.iter().enumerate() {
        if index == at + 1 {
            continue;
        }
        let entry = question.entries.iter().find(|entry| entry.names_role(item));
        if let Some(entry) = entry {
            used.push(index);
            if found.iter().all(|other| other.sentence != entry.sentence) {
                found.push(entry);
            }
        }
    }
    let (first, others) = found
        .split_first()
        .filter(|(_, others)| !others.is_empty())?;
    let names =
        |entry: &Entry| -> Vec<Vec<String>> { entry.parts().into_iter().map(fold_words).collect() };
    let others: Vec<_> = others.iter().map(|entry| names(entry)).collect();
    let agrees = names(first)
        .iter()
        .any(|name| others.iter().all(|names| names.contains(name)));
    Some(question.answer(first, "entity", outcome(agrees), used))
}

/// "born in the same city in which he died".
fn place(question: &Question, at: usize, noun: &str) -> Option<Answer> {
    let kinds = [Kind::Birth, Kind::Death, Kind::Residence];
    let mut of = kinds
        .into_iter()
        .filter(|&kind| question.is_of(kind))
        .filter_map(|kind| question.entry(kind));
    let (first, second) = (of.next()?, of.next()?);
    let (a, b) = (first.place_parts(), second.place_parts());
    let pick = |parts: &[String]| -> Option<String> {
        let (last, rest) = parts.split_last()?;
        match noun {
            "country" => Some(last.clone()),
            "state" => rest.last().filter(|_| rest.len() >= 2).cloned(),
            _ => rest.first().cloned(),
        }
    };
    let (narrow, wide) = (pick(&a)?, pick(&b)?);
    let agrees = narrow == wide;
    // A borough before its city: not settled by the first part.
    if !agrees && (a.contains(&wide) || b.contains(&narrow)) {
        return None;
    }
    Some(question.answer(second, "place", outcome(agrees), vec![at, at + 1]))
}
