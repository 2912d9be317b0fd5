//! Months by themselves and parts of months: "in May", "mid-May 2025".

use jiff::ToSpan;

use super::calendar::{self, Written};
use crate::extract::words::Words;
use crate::value::date::{Grain, Period};

/// "May", "March" and their like are verbs, names and beginnings of sentences too.
pub(super) fn is_meant(words: &Words, at: usize, written: &Written) -> bool {
    if written.period.is_some() || written.recurring.is_none_or(|found| found.day.is_some()) {
        return true;
    }
    !matches!(
        words.at(at),
        "may" | "march" | "mar" | "jan" | "april" | "june" | "august"
    ) || matches!(
        words.before(at),
        "in" | "since"
            | "until"
            | "by"
            | "of"
            | "last"
            | "from"
            | "to"
            | "during"
            | "before"
            | "after"
            | "between"
            | "and"
            | "early"
            | "late"
            | "-"
            | "this"
            | "till"
            | "through"
    )
}

/// "mid-May 2025", "early September".
pub(super) fn part_of_month(words: &Words, at: usize) -> Option<Written> {
    let behind = match words.at(at) {
        "mid" if words.is_dash(at + 1) => at + 2,
        "early" | "late" | "mid" => at + 1,
        _ => return None,
    };
    calendar::month_at(words, behind)?;
    let mut written = calendar::written(words, behind)?;
    written.reach = written.period;
    let thirds = match words.at(at) {
        "early" => (0, 10),
        "mid" => (9, 19),
        _ => (19, 30),
    };
    written.period = written.period.and_then(|month| {
        let start = month
            .start?
            .checked_add(i32::from(thirds.0 as i8).days())
            .ok()?;
        let end = month
            .start?
            .checked_add(i32::from(thirds.1 as i8).days())
            .ok()?;
        Some(Period {
            start: Some(start),
            end: month.end.map(|last| last.min(end)),
            grain: Grain::Week,
        })
    });
    Some(written)
}
