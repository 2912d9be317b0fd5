//! When something was: dates of a claim held against those of the entry that it speaks of.

use super::entry::Entry;
use super::kind::Kind;
use super::question::{Answer, Question, outcome};
use super::span;
use crate::assertion::evidence::Outcome;
use crate::extract::date::{DateMention, DateRole};
use crate::value::Relation;
use crate::value::date::Grain;

/// Whether a date of the claim is that of an entry.
pub(super) fn judge(question: &Question, at: usize) -> Option<Answer> {
    let date = question.stated().items[at].date()?;
    question
        .entries
        .iter()
        .filter(|entry| entry.is_of(question))
        .find_map(|entry| {
            let outcome = if entry.kind == Some(Kind::Active) {
                active(entry, date)
            } else {
                dated(entry, date)
            }?;
            Some(question.answer(entry, "date", outcome, vec![at]))
        })
}

fn dated(entry: &Entry, date: &DateMention) -> Option<Outcome> {
    if entry.values().all(|item| item.date().is_none()) {
        return in_years(entry, date);
    }
    let relations: Vec<Relation> = entry
        .values()
        .filter_map(|item| item.date()?.relation(date))
        .collect();
    let agrees = |r: &Relation| matches!(r, Relation::Same | Relation::Coarser);
    if relations.iter().any(agrees) {
        Some(Outcome::Agrees)
    } else if !relations.is_empty() && relations.iter().all(|r| *r == Relation::Disjoint) {
        Some(Outcome::Conflicts)
    } else {
        None
    }
}

/// Years that were not read as dates ("1894-95").
fn in_years(entry: &Entry, date: &DateMention) -> Option<Outcome> {
    let named = date.period.filter(|period| period.grain >= Grain::Year)?;
    let (from, to) = (f64::from(named.start?.year()), f64::from(named.end?.year()));
    let years = span::years(entry);
    let within = |year: &f64| from <= *year && *year <= to;
    (!years.is_empty()).then(|| outcome(years.iter().any(within)))
}

/// Whether years of activity began when a claim says "since", or lasted in the days that it tells.
fn active(entry: &Entry, date: &DateMention) -> Option<Outcome> {
    let named = date.period?;
    let spans = span::spans(entry);
    let &(first, _) = spans.first()?;
    let from = f64::from(named.start?.year());
    if date.role == DateRole::Since {
        let to = from
            + match named.grain {
                Grain::Century => 100.0,
                Grain::Decade => 10.0,
                _ => 1.0,
            };
        return if first >= to {
            Some(Outcome::Conflicts)
        } else {
            (first >= from).then_some(Outcome::Agrees)
        };
    }
    let to = f64::from(named.end?.year());
    if date.role == DateRole::At && spans.iter().all(|&(a, b)| b < from || a > to) {
        Some(Outcome::Conflicts)
    } else {
        None
    }
}
