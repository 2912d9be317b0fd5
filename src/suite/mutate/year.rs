//! Other years.

use super::sentence::Sentence;
use super::{Edit, Kind, Site};
use crate::extract::date::{DateMention, DateRole};
use crate::extract::item::Item;
use crate::source::Span;
use crate::value::date::Period;

/// Years that take the place of one, the nearest first. Earlier ones come first: later ones may be yet to come.
const STEPS: [i16; 8] = [-1, 1, -2, 2, -5, 5, -20, 20];

/// The year of each date that the fact gives.
pub(super) fn sites(sentence: &Sentence<'_>) -> Vec<Site> {
    let mut sites = Vec::new();
    for (_, item) in sentence.items() {
        let Some(date) = item.date().filter(|date| !date.relative) else {
            continue;
        };
        let (Some(known), Some(span)) = (given(sentence, date), year(sentence.text(), date)) else {
            continue;
        };
        let Some(year) = sentence.text().get(span.range()) else {
            continue;
        };
        let Ok(year) = year.parse::<i16>() else {
            continue;
        };
        let years = STEPS.iter().filter_map(|step| year.checked_add(*step));
        let edits = years.map(|year| Edit::new(Kind::Year, span, year.to_string()));
        let edits: Vec<Edit> = edits
            .filter(|edit| {
                let read = |item: &Item| item.date().cloned();
                let new = sentence.reread(span, &edit.replacement, read);
                new.is_some_and(|new| new.role == date.role && is_wrong(known, &new))
            })
            .collect();
        if !edits.is_empty() {
            sites.push(edits);
        }
    }
    sites
}

/// The date of the statement that one of the sentence follows from.
fn given<'s>(sentence: &'s Sentence<'_>, date: &DateMention) -> Option<&'s DateMention> {
    let stated = date.period?;
    let mut known = sentence.known.items.iter().filter_map(Item::date);
    known.find(|known| known.period.is_some_and(|known| stated.contains(&known)))
}

/// The four digits of the last year of a date.
fn year(text: &str, date: &DateMention) -> Option<Span> {
    let words = text.get(date.span.range())?;
    let mut at = 0;
    let mut found = None;
    for part in words.split(|c: char| !c.is_ascii_alphanumeric()) {
        if part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit()) {
            let start = date.span.start + at;
            found = Some(Span::new(start, start + part.len()));
        }
        at += part.len()
            + words
                .get(at + part.len()..)?
                .chars()
                .next()
                .map_or(0, char::len_utf8);
    }
    found
}

/// Whether a date cannot be meant by who knows the other: they share no day, or are different ends of what goes on
/// ("by 1 March 2022", "since 2021").
fn is_wrong(known: &DateMention, new: &DateMention) -> bool {
    let (Some(a), Some(b)) = (known.period, new.period) else {
        return false;
    };
    let end = |period: Period| match known.role {
        DateRole::By | DateRole::Until | DateRole::Before => period.end,
        DateRole::Since | DateRole::After => period.start,
        DateRole::At | DateRole::Span => None,
    };
    let other_end = known.role == new.role && end(a).is_some() && end(a) != end(b);
    a.is_disjoint(&b) || other_end
}
