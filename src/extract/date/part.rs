//! Parts of a year and edges of a period: "Q3 2025", "the first half of this year", "the end of June".

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar::{self, Written, year_at};
use super::{any, relative};
use crate::extract::quantity::number;
use crate::extract::words::Words;
use crate::value::date::{Grain, Period};

/// Months from `first` to `last` of some year; those behind the twelfth are of the next.
#[derive(Clone, Copy)]
struct Months {
    first: i8,
    last: i8,
    grain: Grain,
    /// Other months that the words may be meant of.
    reach: Option<(i8, i8)>,
}

impl Months {
    const fn new(first: i8, last: i8, grain: Grain) -> Self {
        Self {
            first,
            last,
            grain,
            reach: None,
        }
    }

    /// "early", "mid" and "late" are said of half a year at most.
    const fn vague(first: i8, last: i8, from: i8, to: i8) -> Self {
        Self {
            first,
            last,
            grain: Grain::Quarter,
            reach: Some((from, to)),
        }
    }

    fn of(self, year: i16) -> Option<Period> {
        relative::months(year, self.first, self.last, self.grain)
    }

    fn reach_of(self, year: i16) -> Option<Period> {
        let (first, last) = self.reach?;
        relative::months(year, first, last, self.grain)
    }
}

/// Parts of a decade or century: "the early 1980s", "the mid-19th century", "the second half of the 20th century". What
/// is early, middle or late is vague: less than half of it is meant, and half of it may be.
pub(super) fn part_of_era(words: &Words, at: usize) -> Option<Written> {
    let at = at + usize::from(words.at(at) == "the");
    // Tenths of the era: those meant, those that may be meant, and the token behind.
    let (meant, may, next) = match (words.at(at), words.at(at + 1)) {
        ("early", _) => ((0, 4), (0, 5), at + 1),
        ("mid", _) if words.is_dash(at + 1) => ((3, 7), (2, 8), at + 2),
        ("late", _) => ((6, 10), (5, 10), at + 1),
        ("first", "half") if words.at(at + 2) == "of" => ((0, 5), (0, 5), at + 3),
        ("second" | "latter", "half") if words.at(at + 2) == "of" => ((5, 10), (5, 10), at + 3),
        _ => return None,
    };
    let next = next + usize::from(words.at(next) == "the");
    let era = calendar::decade_or_century(words, next)?;
    let period = era.period?;
    let (first, last) = (period.start?.year(), period.end?.year());
    let tenth = (last - first + 1) / 10;
    let of = |(from, to): (i16, i16)| {
        Period::years(first + from * tenth, first + to * tenth - 1, period.grain)
    };
    Some(Written::period(of(meant), era.end).within(of(may)))
}

/// Parts of a year that are spelled out: "Q3 2025", "the first nine months of 2025", "early 2024", "winter 2024".
/// Tells too whether the year is told from the day of writing.
pub(super) fn part_of_year(
    words: &Words,
    at: usize,
    anchor: Option<Date>,
) -> Option<(Written, bool)> {
    let at = at + usize::from(words.at(at) == "the");
    let (months, end) = months(words, at)?;
    let skip = (end..end + 3)
        .take_while(|&index| matches!(words.at(index), "of" | "in" | "the" | "year" | ","))
        .count();
    if let Some(year) = year_at(words, end + skip) {
        let end = end + skip + 1;
        // "the winter of 2024-25"
        let crosses = months.last > 12;
        let joint = words.is_dash(end) || words.at(end) == "/";
        let next = format!("{:02}", (year + 1) % 100);
        let written = if crosses && joint && words.glued(end + 1) && words.at(end + 1) == next {
            Written::period(months.of(year), end + 2)
        } else {
            Written::period(months.of(year), end).within(months.reach_of(year))
        };
        return Some((written, false));
    }
    // "the first half of this year"
    let step = match words.at(end + skip) {
        "this" => 0,
        "last" => -1,
        "next" => 1,
        _ => return None,
    };
    if words.at(end + skip + 1) != "year" {
        return None;
    }
    let year = anchor.and_then(|anchor| anchor.year().checked_add(step));
    let written = Written::period(year.and_then(|year| months.of(year)), end + skip + 2)
        .within(year.and_then(|year| months.reach_of(year)));
    Some((written, true))
}

fn months(words: &Words, at: usize) -> Option<(Months, usize)> {
    let quarter = |index: i8| Months::new(index * 3 - 2, index * 3, Grain::Quarter);
    let half = |index: i8| Months::new(index * 6 - 5, index * 6, Grain::Quarter);
    let rank = match words.at(at) {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" | "last" | "final" => 4,
        _ => 0,
    };
    Some(match (words.at(at), words.at(at + 1)) {
        ("q1", _) => (quarter(1), at + 1),
        ("q2", _) => (quarter(2), at + 1),
        ("q3", _) => (quarter(3), at + 1),
        ("q4", _) => (quarter(4), at + 1),
        ("h1", _) => (half(1), at + 1),
        ("h2", _) => (half(2), at + 1),
        (_, "quarter") if rank > 0 => (quarter(rank), at + 2),
        ("first", "half") => (half(1), at + 2),
        ("second" | "last" | "latter", "half") => (half(2), at + 2),
        (word @ ("first" | "last"), _) => {
            let count = number::number_of_things(words, at + 1)?;
            let months = match words.at(count.end) {
                "quarters" => count.value * 3.0,
                "months" => count.value,
                _ => return None,
            };
            if !(1.0..=12.0).contains(&months) {
                return None;
            }
            let months = months as i8;
            let (first, last) = if word == "first" {
                (1, months)
            } else {
                (13 - months, 12)
            };
            (Months::new(first, last, Grain::Month), count.end + 1)
        }
        ("early", _) => (Months::vague(1, 4, 1, 6), at + 1),
        ("late", _) => (Months::vague(9, 12, 7, 12), at + 1),
        ("mid", _) if words.is_dash(at + 1) => (Months::vague(5, 8, 4, 9), at + 2),
        // The winter of 2024 begins in 2024, but may be the one that ended then.
        ("winter", _) => (Months::vague(12, 14, 0, 2), at + 1),
        (word, _) => {
            let (first, last) = calendar::season(word)?;
            (Months::new(first, last, Grain::Quarter), at + 1)
        }
    })
}

/// "the end of June", "the beginning of 2024", "the eve of 5 May 2024": the month or ten days at the edge of a month or
/// year, or the day before.
pub(super) fn edge(words: &Words, at: usize, anchor: Option<Date>) -> Option<(Written, bool)> {
    let at = at + usize::from(words.at(at) == "the");
    let edge = words.at(at);
    if !matches!(edge, "end" | "close" | "start" | "beginning" | "eve") || words.at(at + 1) != "of"
    {
        return None;
    }
    let (whole, is_relative) = whole(words, at + 2, anchor)?;
    let Some(period) = whole.period else {
        // A month without its year is read by the day of writing, with its year.
        let period = whole
            .recurring
            .zip(anchor)
            .and_then(|(found, anchor)| relative::resolve(found, anchor, false));
        let (period, reach) = period.and_then(|period| cut(period, edge)).unzip();
        let written = Written::period(period, whole.end).within(reach);
        return Some((written, true));
    };
    let (period, reach) = cut(period, edge)?;
    let written = Written::period(Some(period), whole.end).within(Some(reach));
    Some((written, is_relative))
}

/// The date that has the edge; "the year" and "the month" are those of the day of writing.
fn whole(words: &Words, at: usize, anchor: Option<Date>) -> Option<(Written, bool)> {
    if words.at(at) == "the" && matches!(words.at(at + 1), "year" | "month" | "week") {
        let period = anchor.and_then(|anchor| relative::turned(words.at(at + 1), 0, anchor));
        return Some((Written::period(period, at + 2), true));
    }
    let edged = |index: usize| {
        matches!(
            words.at(index),
            "end" | "close" | "start" | "beginning" | "eve"
        )
    };
    if edged(at) || edged(at + 1) {
        return None;
    }
    any(words, at, anchor)
}

/// The edge of a period, and what it may be meant of.
fn cut(period: Period, edge: &str) -> Option<(Period, Period)> {
    let (start, end) = (period.start?, period.end?);
    let before = start.yesterday().ok()?;
    if edge == "eve" {
        return Some((Period::day(before), Period::day(before)));
    }
    let days = match period.grain {
        Grain::Day => return None,
        Grain::Week => 2,
        Grain::Month => 10,
        Grain::Quarter => 21,
        Grain::Year => 31,
        Grain::Decade => 730,
        Grain::Century => 3650,
    };
    let last = matches!(edge, "end" | "close");
    let of = |days: i32| {
        let (first, end) = if last {
            (end.checked_sub((days - 1).days()).ok()?.max(start), end)
        } else {
            (start, start.checked_add((days - 1).days()).ok()?.min(end))
        };
        Some(Period {
            start: Some(first),
            end: Some(end),
            grain: period.grain,
        })
    };
    Some((of(days)?, of(days.saturating_mul(3))?))
}
