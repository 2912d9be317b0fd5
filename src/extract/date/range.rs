//! From one date to another: "12 to 14 May 2025", "between January and September 2025".

use jiff::civil::Date;

use super::any;
use super::calendar::{self, MonthDay, Written};
use crate::extract::words::Words;
use crate::value::date::{Grain, Period};

/// A range that begins at token `at`, where the date `first` was read: "12 to 14 May 2025", "January and September 2025", "2018-2020".
pub(super) fn range(
    words: &Words,
    at: usize,
    anchor: Option<Date>,
    first: Option<(Written, bool)>,
    between: bool,
) -> Option<(Period, usize)> {
    let joins = |index: usize| {
        words.is_dash(index)
            || matches!(words.at(index), "to" | "through" | "until" | "till")
            || (between && words.at(index) == "and")
    };
    // The first may lack month or year: they stand behind the second.
    if let Some((day, behind)) = calendar::day_at(words, at)
        && joins(behind)
    {
        let last = calendar::written(words, behind + 1)?;
        let end = last.period.filter(|period| period.grain == Grain::Day)?;
        let start = end
            .start
            .and_then(|date| Date::new(date.year(), date.month(), day).ok())?;
        return Period::day(start)
            .through(end)
            .map(|period| (period, last.end));
    }
    let (first, _) = first?;
    let joint = first.end;
    if !joins(joint) {
        return None;
    }
    // "May 12-14, 2025"
    if let (
        Some(MonthDay {
            month,
            day: Some(day),
        }),
        Some((last, behind)),
    ) = (first.recurring, calendar::day_at(words, joint + 1))
    {
        let comma = usize::from(words.at(behind) == ",");
        if let Some(year) = calendar::year_at(words, behind + comma) {
            let (start, end) = (
                Date::new(year, month, day).ok()?,
                Date::new(year, month, last).ok()?,
            );
            return Period::day(start)
                .through(Period::day(end))
                .map(|period| (period, behind + comma + 1));
        }
    }
    let second = any(words, joint + 1, anchor)
        .map(|found| found.0)
        .or_else(|| {
            calendar::year_at(words, joint + 1)
                .map(|year| Written::period(Period::year(year), joint + 2))
        })?;
    let last = second.period?;
    let start = match (first.period, first.recurring) {
        (Some(period), _) => period,
        (None, Some(found)) => {
            let year = last.start?.year();
            match found.day {
                Some(day) => Period::day(Date::new(year, found.month, day).ok()?),
                None => Period::month(year, found.month)?,
            }
        }
        _ => return None,
    };
    start.through(last).map(|period| (period, second.end))
}
