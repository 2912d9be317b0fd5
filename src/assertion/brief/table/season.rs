//! In which season, or which part of a century, something happened.

use super::age::part;
use super::entry::Entry;
use super::kind::Kind;
use super::question::{Answer, Question, outcome};
use super::span::{self, Range};
use crate::value::date::Grain;

/// Whether the season, or the part of a century, is that of the entry that the claim speaks of.
pub(super) fn judge(question: &Question) -> Option<Answer> {
    season(question).or_else(|| century(question))
}

/// The seasons with their months, by the calendar of the weather and by that of the sun (north of the equator).
const SEASONS: &[(&[&str], &[i8])] = &[
    (&["spring", "springtime"], &[3, 4, 5, 6]),
    (&["summer", "summertime"], &[6, 7, 8, 9]),
    (&["fall", "autumn"], &[9, 10, 11, 12]),
    (&["winter", "wintertime"], &[12, 1, 2, 3]),
];

fn season(question: &Question) -> Option<Answer> {
    let (at, months) = SEASONS
        .iter()
        .find_map(|(names, months)| Some((question.find(names)?, months)))?;
    let governed = matches!(
        question.before(at),
        "the" | "in" | "this" | "late" | "early"
    );
    let entry = dated(question).filter(|_| governed)?;
    let known: Vec<i8> = entry
        .values()
        .filter_map(|item| item.date()?.period)
        .filter(|period| matches!(period.grain, Grain::Day | Grain::Month))
        .filter_map(|period| Some(period.start?.month()))
        .collect();
    let agrees = known.iter().any(|month| months.contains(month));
    (!known.is_empty()).then(|| question.answer(entry, "date", outcome(agrees), vec![at]))
}

/// "the mid 1600s", "the early part of the 1900s".
fn century(question: &Question) -> Option<Answer> {
    let items = &question.stated().items;
    let (at, first) = items.iter().enumerate().find_map(|(at, item)| {
        let text = question.word(at);
        item.date()?;
        let number = text.strip_suffix("'s").or_else(|| text.strip_suffix('s'))?;
        let word = number.rsplit([' ', '-']).next()?;
        let year: u16 = word.parse().ok()?;
        (word.len() == 4 && year.is_multiple_of(100)).then(|| (at, f64::from(year)))
    })?;
    let text = question.word(at);
    let parts = ["early", "mid", "middle", "late"];
    let narrowed = parts.into_iter().find(|part| text.starts_with(part));
    let narrow = match narrowed {
        Some(part) => Some((part, None)),
        None => (at.saturating_sub(5)..at).rev().find_map(|at| {
            let word = question.word(at);
            parts
                .into_iter()
                .find(|part| *part == word)
                .map(|part| (part, Some(at)))
        }),
    };
    let entry = dated(question)?;
    let start = entry.values().find_map(|item| item.date()?.period?.start);
    let year = start.map_or_else(
        || span::years(entry).first().copied(),
        |day| Some(f64::from(day.year())),
    )?;
    let within = |(from, to): Range| from <= year && year < to;
    let whole = (first, first + 100.0);
    let stated = narrow.map_or(whole, |(word, _)| part(whole, word));
    // "1900s" without more may be the decade as well.
    let agrees = within(stated);
    if agrees && narrow.is_none() && year >= first + 10.0 {
        return None;
    }
    let mut used = vec![at];
    used.extend(narrow.and_then(|(_, at)| at));
    used.extend((0..at).filter(|&at| question.word(at) == "part"));
    Some(question.answer(entry, "date", outcome(agrees), used))
}

/// The dated entry that the claim speaks of.
fn dated<'q>(question: &Question<'q>) -> Option<&'q Entry<'q>> {
    if let Some(kind) = [Kind::Birth, Kind::Death, Kind::Release, Kind::Founding]
        .into_iter()
        .find(|&kind| question.is_of(kind))
    {
        return question.entry(kind);
    }
    question
        .is_of(Kind::Making)
        .then(|| question.entry(Kind::Making))?
}
