//! Dates and periods in a sentence: "27 September 1996", "since July 2025", "the first three quarters of 2025".

use jiff::ToSpan;
use jiff::civil::Date;

pub use super::calendar::MonthDay;
use super::calendar::{self, Written};
use super::relative;
use super::words::Words;
use crate::document::tokens::Token;
use crate::source::Span;
use crate::value::Relation;
use crate::value::date::{Grain, Period};

/// How a date bounds what is told of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateRole {
    /// The time at or within which it is.
    At,
    /// "since", "from": the period is open at its end.
    Since,
    /// "until": the period is open at its beginning.
    Until,
    /// "by": the period is open at its beginning.
    By,
    /// "before": open at its beginning, the date left out.
    Before,
    /// "after": open at its end, the date left out.
    After,
    /// From one date to another.
    Span,
}

/// One date as a sentence gives it, its span relative to the text that was scanned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// The date with its "since", "between" or "from", without a plain "in" or "on".
    pub span: Span,
    /// The days that the words and the role allow; `None` where the anchor or the year is not known.
    pub period: Option<Period>,
    /// How it bounds.
    pub role: DateRole,
    /// Whether it is told from the day of writing.
    pub relative: bool,
    /// Whether it is hedged ("around 1996").
    pub approximate: bool,
    /// Whether only a weekday is given.
    pub weekday_only: bool,
    /// Month and day where the year is not written.
    pub recurring: Option<MonthDay>,
}

impl DateMention {
    /// How `stated` stands to this known date, as the time of one event. Where a year is missing months and days are
    /// compared; `None` where nothing can be.
    pub fn relation(&self, stated: &DateMention) -> Option<Relation> {
        let yearless = (self.recurring.is_some() && self.period.is_none())
            || (stated.recurring.is_some() && stated.period.is_none());
        if !yearless {
            let relation = self.period?.relation(&stated.period?)?;
            // A hedge on either side takes the edge off.
            let hedged = self.approximate || stated.approximate;
            return Some(if hedged && relation == Relation::Disjoint {
                Relation::Overlaps
            } else {
                relation
            });
        }
        let (known, said) = (self.month_day()?, stated.month_day()?);
        if known.month != said.month {
            return Some(Relation::Disjoint);
        }
        let day = match (known.day, said.day) {
            (Some(a), Some(b)) if a != b => return Some(Relation::Disjoint),
            (None, Some(_)) => Relation::Finer,
            (Some(_), None) => Relation::Coarser,
            _ => Relation::Same,
        };
        Some(
            match (self.period.is_some(), stated.period.is_some(), day) {
                (true, false, Relation::Same) => Relation::Coarser,
                (false, true, Relation::Same) => Relation::Finer,
                (false, true, Relation::Coarser) | (true, false, Relation::Finer) => {
                    Relation::Overlaps
                }
                _ => day,
            },
        )
    }

    /// The month, and the day if told, of a date that lies within one month.
    fn month_day(&self) -> Option<MonthDay> {
        let Some(period) = self.period else {
            return self.recurring;
        };
        let (start, end) = (period.start?, period.end?);
        match period.grain {
            Grain::Day if start == end => Some(MonthDay {
                month: start.month(),
                day: Some(start.day()),
            }),
            Grain::Month if start.first_of_month() == end.first_of_month() => Some(MonthDay {
                month: start.month(),
                day: None,
            }),
            _ => None,
        }
    }
}

/// The dates of a sentence in order, without overlaps. `anchor` is the day of writing, from which relative dates and
/// missing years are told; without it these have no period.
pub fn dates(text: &str, tokens: &[Token], anchor: Option<Date>) -> Vec<DateMention> {
    let words = Words::new(text, tokens);
    let mut found: Vec<DateMention> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match mention(&words, at, anchor) {
            Some((mut mention, end)) => {
                if let Some(last) = found
                    .last()
                    .filter(|last| last.span.end > mention.span.start)
                {
                    mention.span.start = last.span.end.max(words.span(at, at + 1).start);
                }
                found.push(mention);
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// One date of any form, before its role is looked at.
fn single(words: &Words, at: usize, anchor: Option<Date>) -> Option<(Written, bool)> {
    let plain = calendar::part_of_year(words, at)
        .or_else(|| calendar::decade_or_century(words, at))
        .or_else(|| part_of_month(words, at))
        .or_else(|| calendar::written(words, at).filter(|written| is_meant(words, at, written)));
    match plain {
        Some(written) => Some((written, false)),
        None => relative::relative(words, at, anchor).map(|written| (written, true)),
    }
}

/// "May", "March" and their like are verbs, names and beginnings of sentences too.
fn is_meant(words: &Words, at: usize, written: &Written) -> bool {
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
fn part_of_month(words: &Words, at: usize) -> Option<Written> {
    let behind = match words.at(at) {
        "mid" if words.is_dash(at + 1) => at + 2,
        "early" | "late" | "mid" => at + 1,
        _ => return None,
    };
    calendar::month_at(words, behind)?;
    let mut written = calendar::written(words, behind)?;
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

/// A year by itself, where the words around it make it one.
fn bare_year(words: &Words, at: usize) -> Option<Written> {
    let year = calendar::year_at(words, at).filter(|year| (1500..=2100).contains(year))?;
    let led = matches!(
        words.before(at),
        "in" | "since"
            | "by"
            | "until"
            | "till"
            | "of"
            | "from"
            | "to"
            | "during"
            | "before"
            | "after"
            | "between"
            | "throughout"
            | "late"
            | "early"
            | "through"
            | "and"
            | "("
            | "around"
            | "circa"
            | "year"
            | "mid"
            | "\u{2013}"
    );
    let next = words.at(at + 1);
    let counted = super::counted::counted(words, at + 1).is_some_and(|(span, behind)| {
        behind == at + 2
            && words.phrase(at + 1, behind).ends_with('s')
            && !words.is_capitalised(at + 1)
            && !span.is_empty()
    }) || matches!(next, "people" | "men" | "women" | "%" | "per" | "million");
    let aside = matches!(next, "" | "," | ")" | "." | ";" | ":" | "\u{2019}s" | "'s")
        && words.before(at) != "$";
    let vague_lead = matches!(
        words.before(at),
        "of" | "to" | "from" | "and" | "by" | "around" | "between" | "before" | "after"
    );
    let adjective = words.is_word(at + 1) && !led;
    let joined = at > 0 && words.glued(at) && !matches!(words.before(at), "(" | "-" | "\u{2013}");
    let meant = !joined
        && !counted
        && (led || aside || (adjective && year >= 1900))
        && !(vague_lead && next == "km");
    if !meant {
        return None;
    }
    // "2021-22" and "2018/19"
    let short = words.at(at + 2).parse::<i16>().ok().filter(|_| {
        (words.is_dash(at + 1) || words.at(at + 1) == "/")
            && words.glued(at + 1)
            && words.glued(at + 2)
            && words.at(at + 2).len() == 2
    });
    if let Some(short) = short {
        let last = year - year % 100 + short;
        if last > year {
            return Some(Written::period(
                Period::years(year, last, Grain::Year),
                at + 3,
            ));
        }
    }
    Some(Written::period(Period::year(year), at + 1))
}

fn any(words: &Words, at: usize, anchor: Option<Date>) -> Option<(Written, bool)> {
    single(words, at, anchor).or_else(|| bare_year(words, at).map(|written| (written, false)))
}

/// A range that begins at token `at`: "12 to 14 May 2025", "January and September 2025", "2018-2020".
fn range(words: &Words, at: usize, anchor: Option<Date>, between: bool) -> Option<(Period, usize)> {
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
    let (first, _) = any(words, at, anchor)?;
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

/// The role that the words before token `at` give, with the index of its first.
fn role(words: &Words, at: usize) -> (DateRole, usize) {
    let at = at - usize::from(at > 0 && words.before(at) == "the");
    let Some(before) = at.checked_sub(1) else {
        return (DateRole::At, at);
    };
    match words.at(before) {
        "since" => (DateRole::Since, before),
        "until" | "till" => (DateRole::Until, before),
        "by" => (DateRole::By, before),
        "before" => (DateRole::Before, before),
        "after" => (DateRole::After, before),
        _ => (DateRole::At, at),
    }
}

fn mention(words: &Words, at: usize, anchor: Option<Date>) -> Option<(DateMention, usize)> {
    let lead = words.before(at);
    if let Some((period, end)) = range(words, at, anchor, lead == "between") {
        let start = at - usize::from(matches!(lead, "between" | "from"));
        let mention = DateMention {
            span: words.span(start, end),
            period: Some(period),
            role: DateRole::Span,
            relative: false,
            approximate: false,
            weekday_only: false,
            recurring: None,
        };
        return Some((mention, end));
    }
    let (written, is_relative) = any(words, at, anchor)?;
    let (role, start) = role(words, at);
    let start = if role == DateRole::At { at } else { start };
    let ahead = (at.saturating_sub(8)..at).any(|index| {
        matches!(
            words.at(index),
            "will" | "next" | "upcoming" | "plans" | "scheduled"
        )
    });
    let resolved = written
        .recurring
        .zip(anchor)
        .and_then(|(found, anchor)| relative::resolve(found, anchor, ahead));
    let period = written
        .period
        .or(resolved)
        .map(|period| bounded(period, role));
    let mention = DateMention {
        span: words.span(start, written.end),
        period,
        role,
        relative: is_relative || (written.recurring.is_some() && anchor.is_some()),
        approximate: matches!(
            words.before(start),
            "around" | "about" | "circa" | "roughly" | "approximately"
        ),
        weekday_only: is_relative
            && written.end == at + 1
            && calendar::weekday(words.at(at)).is_some(),
        recurring: written.recurring,
    };
    Some((mention, written.end))
}

/// The days that a role leaves of a period.
fn bounded(period: Period, role: DateRole) -> Period {
    let beside =
        |date: Option<Date>, days: i32| date.and_then(|date| date.checked_add(days.days()).ok());
    match role {
        DateRole::At | DateRole::Span => period,
        DateRole::Since => Period {
            end: None,
            ..period
        },
        DateRole::Until | DateRole::By => Period {
            start: None,
            ..period
        },
        DateRole::Before => Period {
            start: None,
            end: beside(period.start, -1),
            ..period
        },
        DateRole::After => Period {
            start: beside(period.end, 1),
            end: None,
            ..period
        },
    }
}

#[cfg(test)]
#[path = "date_tests.rs"]
mod tests;
