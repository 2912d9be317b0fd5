//! Dates that are told from the day of writing: "yesterday", "last year", "on Friday", "four years ago".

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar::{self, MonthDay, Written};
use crate::extract::quantity::number;
use crate::extract::words::Words;
use crate::value::date::{Grain, Period};

/// Words that a relative date begins with, or has behind its "a"; numbers apart.
pub(super) const STARTERS: &str = "today tonight yesterday tomorrow this last next previous past earlier later \
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
        "this" | "last" | "next" | "previous" | "past" | "earlier" | "later" => {
            if let Some(found) = turn(words, at, anchor) {
                return Some(found);
            }
        }
        _ => {}
    }
    if let Some(weekday) = calendar::weekday(words.at(at)).filter(|_| words.is_capitalised(at)) {
        // News tells what has happened: the last such day on or before the day of writing.
        let date = anchor.and_then(|anchor| {
            let back = anchor.weekday().since(weekday);
            anchor.checked_sub(i32::from(back).days()).ok()
        });
        return Some(Written::period(date.map(Period::day), at + 1));
    }
    ago(words, at, anchor)
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

fn turned(unit: &str, step: i16, anchor: Date) -> Option<Period> {
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
    let (count, unit) = if matches!(words.at(at), "a" | "an") && unit_of(at + 1) {
        (1.0, at + 1)
    } else {
        let number = number::number(words, at, false).filter(|number| unit_of(number.end))?;
        (number.value, number.end)
    };
    let end = unit + 2;
    let placed = match words.at(unit + 1) {
        "ago" => true,
        "earlier" | "later" | "before" | "after" => false,
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
        "year" | "years" => Period::year(year(count)?),
        "decade" | "decades" => {
            Period::years(year(count * 10 + 1)?, year(count * 10 - 1)?, Grain::Decade)
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
