//! Dates that are told from the day of writing: "yesterday", "last year", "on Friday", "four years ago".

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar::{self, MonthDay, Written};
use crate::extract::quantity::number;
use crate::extract::words::Words;
use crate::value::date::{Grain, Period};

/// Words that a relative date begins with, or has behind its "a"; numbers apart.
pub(super) const STARTERS: &str = "today tonight yesterday tomorrow this last next previous past coming earlier later \
    monday tuesday wednesday thursday friday saturday sunday day week fortnight month year decade century hour";

/// The relative date at token `at`. Without an anchor the words are found but have no period.
pub(super) fn relative(words: &Words, at: usize, anchor: Option<Date>) -> Option<Written> {
    let day = |days: i32, end: usize| {
        let date = anchor.and_then(|anchor| anchor.checked_add(days.days()).ok());
        Some(Written::period(date.map(Period::day), end))
    };
    match words.at(at) {
        "today" | "tonight" => return day(0, at + 1),
        "yesterday" => return day(-1, at + 1),
        "tomorrow" => return day(1, at + 1),
        "this" | "last" | "next" | "previous" | "earlier" | "later" => {
            if let Some(found) = turn(words, at, anchor) {
                return Some(found);
            }
        }
        _ => {}
    }
    if let Some(weekday) = calendar::weekday(words.at(at)).filter(|_| words.is_capitalised(at)) {
        // News tells what has happened: the last such day on or before the day of writing.
        let ahead = looks_ahead(words, at);
        let date = anchor.and_then(|anchor| {
            if ahead {
                let days = before(weekday.since(anchor.weekday()));
                anchor.checked_add(i32::from(days).days()).ok()
            } else {
                let back = anchor.weekday().since(weekday);
                anchor.checked_sub(i32::from(back).days()).ok()
            }
        });
        return Some(Written::period(date.map(Period::day), at + 1));
    }
    stretch(words, at, anchor).or_else(|| ago(words, at, anchor))
}

/// Whether the words before token `at` speak of what is to come.
pub(super) fn looks_ahead(words: &Words, at: usize) -> bool {
    (at.saturating_sub(8)..at).any(|index| match words.at(index) {
        "will" | "'ll" | "next" | "upcoming" | "coming" | "plans" | "scheduled" => true,
        "set" => words.at(index + 1) == "to",
        _ => false,
    })
}

/// "the past three months", "the next five years": up to the day of writing, or from it on.
fn stretch(words: &Words, at: usize, anchor: Option<Date>) -> Option<Written> {
    let back = match words.at(at) {
        "past" | "last" | "previous" => true,
        "next" | "coming" => false,
        _ => return None,
    };
    let count = number::number_of_things(words, at + 1)?;
    let unit = words.at(count.end);
    let whole = count.value.fract() == 0.0 && (1.0..=500.0).contains(&count.value);
    let number = if whole {
        count.value as i32
    } else {
        return None;
    };
    let (length, grain) = match unit {
        "days" => (number.days(), Grain::Day),
        "weeks" => (number.weeks(), Grain::Week),
        "months" => (number.months(), Grain::Month),
        "years" => (number.years(), Grain::Year),
        "decades" => ((number * 10).years(), Grain::Decade),
        _ => return None,
    };
    let period = anchor.and_then(|anchor| {
        let other = if back {
            anchor.checked_sub(length)
        } else {
            anchor.checked_add(length)
        };
        let other = other.ok()?;
        Some(Period {
            start: Some(anchor.min(other)),
            end: Some(anchor.max(other)),
            grain,
        })
    });
    Some(Written::period(period, count.end + 1))
}

/// Months of a year, where 0 is the last December before it and 13 the first January behind it.
pub(super) fn months(year: i16, first: i8, last: i8, grain: Grain) -> Option<Period> {
    let month = |index: i8| {
        let years = i16::from(index - 1).div_euclid(12);
        Period::month(year.checked_add(years)?, (index - 1).rem_euclid(12) + 1)
    };
    let period = month(first)?.through(month(last)?)?;
    Some(Period { grain, ..period })
}

/// "early", "mid" or "late" before a relative month, week or year: a third of it, and all of it as its reach.
pub(super) fn third(words: &Words, at: usize, anchor: Option<Date>) -> Option<Written> {
    let (part, behind) = match words.at(at) {
        "early" => (0, at + 1),
        "late" => (2, at + 1),
        "mid" => (1, at + 1 + usize::from(words.is_dash(at + 1))),
        _ => return None,
    };
    let whole = turn(words, behind, anchor)?;
    let (period, reach) = whole
        .period
        .and_then(|whole| third_of(whole, part).map(|third| (third, whole)))
        .unzip();
    Some(Written::period(period, whole.end).within(reach))
}

/// The first (0), second or last (2) third of a period.
pub(super) fn third_of(whole: Period, part: i32) -> Option<Period> {
    let (start, end) = (whole.start?, whole.end?);
    let length = start.until(end).ok()?.get_days() + 1;
    let from = start.checked_add((length * part / 3).days()).ok()?;
    let to = start
        .checked_add((length * (part + 1) / 3 - 1).days())
        .ok()?;
    (from <= to).then_some(Period {
        start: Some(from),
        end: Some(to),
        grain: whole.grain,
    })
}

/// "last year", "next Friday", "earlier this month", "last summer".
fn turn(words: &Words, at: usize, anchor: Option<Date>) -> Option<Written> {
    let skip =
        usize::from(matches!(words.at(at), "earlier" | "later") && words.at(at + 1) == "this");
    let step = match words.at(at + skip) {
        "this" => 0,
        "last" | "previous" => -1,
        "next" => 1,
        _ => return None,
    };
    let end = at + skip + 2;
    let unit = words.at(end - 1);
    let known = matches!(unit, "year" | "month" | "week" | "decade" | "century")
        || calendar::season(unit).is_some()
        || unit == "winter"
        || (words.is_capitalised(end - 1)
            && (calendar::weekday(unit).is_some() || calendar::month(unit).is_some()));
    if !known || words.at(end) == "of" {
        return None;
    }
    Some(Written::period(
        anchor.and_then(|anchor| turned(unit, step, anchor)),
        end,
    ))
}

/// The period `step` units away from the one that the anchor lies in.
pub(super) fn turned(unit: &str, step: i16, anchor: Date) -> Option<Period> {
    let year = anchor.year().checked_add(step)?;
    match unit {
        "year" => return Period::year(year),
        "month" => {
            let date = anchor
                .first_of_month()
                .checked_add(i32::from(step).months())
                .ok()?;
            return Period::month(date.year(), date.month());
        }
        "week" => {
            let back = i32::from(anchor.weekday().to_monday_zero_offset());
            let monday = anchor
                .checked_add((i32::from(step) * 7 - back).days())
                .ok()?;
            let sunday = monday.checked_add(6.days()).ok()?;
            return Some(Period {
                start: Some(monday),
                end: Some(sunday),
                grain: Grain::Week,
            });
        }
        "decade" => {
            let first = anchor
                .year()
                .div_euclid(10)
                .checked_add(step)?
                .checked_mul(10)?;
            return Period::years(first, first.checked_add(9)?, Grain::Decade);
        }
        _ => {}
    }
    if let Some(weekday) = calendar::weekday(unit) {
        let date = match step {
            -1 => anchor
                .checked_sub(i32::from(before(anchor.weekday().since(weekday))).days())
                .ok()?,
            0 => anchor
                .checked_sub(i32::from(anchor.weekday().since(weekday)).days())
                .ok()?,
            _ => anchor
                .checked_add(i32::from(before(weekday.since(anchor.weekday()))).days())
                .ok()?,
        };
        return Some(Period::day(date));
    }
    if unit == "winter" {
        // The winter that began last, or that the anchor lies in; "last winter" has ended, "next winter" is ahead.
        let begun = if anchor.month() == 12 { 0 } else { -1 };
        let inside = anchor.month() == 12 || anchor.month() <= 2;
        let step = match step {
            -1 => -i16::from(inside),
            0 if anchor.month() >= 9 && !inside => 1,
            0 => 0,
            _ => 1,
        };
        return months(
            anchor.year().checked_add(begun + step)?,
            12,
            14,
            Grain::Quarter,
        );
    }
    if let Some((first, last)) = calendar::season(unit) {
        // "Last summer" is this year's where it has passed.
        let passed = step == -1 && last < anchor.month();
        return Period::months(
            if passed { anchor.year() } else { year },
            first,
            last,
            Grain::Quarter,
        );
    }
    let month = calendar::month(unit)?;
    let year = match step {
        -1 if month < anchor.month() => anchor.year(),
        1 if month > anchor.month() => anchor.year(),
        _ => year,
    };
    Period::month(year, month)
}

/// A whole week where the two days fall together.
const fn before(days: i8) -> i8 {
    if days == 0 { 7 } else { days }
}

/// "four years ago", "a decade ago", "two days earlier" (found, but not placed).
fn ago(words: &Words, at: usize, anchor: Option<Date>) -> Option<Written> {
    let unit_of = |index: usize| {
        matches!(
            words.at(index),
            "day"
                | "days"
                | "week"
                | "weeks"
                | "fortnight"
                | "month"
                | "months"
                | "year"
                | "years"
                | "decade"
                | "decades"
                | "century"
                | "centuries"
                | "hour"
                | "hours"
                | "minutes"
        )
    };
    let article = matches!(words.at(at), "a" | "an");
    let (count, unit) = if article && unit_of(at + 1) {
        (1.0, at + 1)
    } else {
        let number = number::number(words, at, false).filter(|number| unit_of(number.end))?;
        (number.value, number.end)
    };
    // "more than four years ago" is a length with a bound.
    if matches!(words.before(at), "than" | "least" | "over" | "under") {
        return None;
    }
    let end = unit + 2;
    let placed = match words.at(unit + 1) {
        "ago" => true,
        "earlier" | "later" => false,
        // "40 minutes after" is an amount, which can be compared.
        "before" | "after" if article => false,
        _ => return None,
    };
    let end = if placed || matches!(words.at(unit + 1), "earlier" | "later") {
        end
    } else {
        end - 1
    };
    let period = anchor
        .filter(|_| placed && count <= 5000.0)
        .and_then(|anchor| back(words.at(unit), count as i32, anchor));
    Some(Written::period(period, end))
}

fn back(unit: &str, count: i32, anchor: Date) -> Option<Period> {
    let year = |years: i32| i16::try_from(i32::from(anchor.year()) - years).ok();
    match unit {
        "hour" | "hours" | "minutes" => None,
        "day" | "days" => anchor.checked_sub(count.days()).ok().map(Period::day),
        "week" | "weeks" | "fortnight" => {
            let days = if unit == "fortnight" { 14 } else { 7 * count };
            let middle = anchor.checked_sub(days.days()).ok()?;
            Some(Period {
                start: middle.checked_sub(3.days()).ok(),
                end: middle.checked_add(3.days()).ok(),
                grain: Grain::Week,
            })
        }
        "month" | "months" => {
            let date = anchor.first_of_month().checked_sub(count.months()).ok()?;
            Period::month(date.year(), date.month())
        }
        // Round numbers of years are rounded.
        "year" | "years" => {
            let slack = match count {
                10.. if count % 10 == 0 => 2,
                10.. if count % 5 == 0 => 1,
                _ => 0,
            };
            Period::years(year(count + slack)?, year(count - slack)?, Grain::Year)
        }
        "decade" | "decades" => {
            Period::years(year(count * 10 + 2)?, year(count * 10 - 2)?, Grain::Decade)
        }
        _ => Period::years(
            year(count * 100 + 10)?,
            year(count * 100 - 10)?,
            Grain::Century,
        ),
    }
}

/// The latest such day or month that has begun by the anchor; the first behind it where the words look ahead.
pub(super) fn resolve(recurring: MonthDay, anchor: Date, ahead: bool) -> Option<Period> {
    let in_year = |year: i16| match recurring.day {
        Some(day) => Date::new(year, recurring.month, day).ok().map(Period::day),
        None => Period::month(year, recurring.month),
    };
    let this = in_year(anchor.year());
    let begun = this
        .and_then(|period| period.start)
        .is_some_and(|start| start <= anchor);
    match (begun, ahead) {
        (true, false) | (false, true) => this,
        (false, false) => in_year(anchor.year().checked_sub(1)?),
        (true, true) => in_year(anchor.year().checked_add(1)?),
    }
}

#[cfg(test)]
#[path = "relative_tests.rs"]
mod tests;
