//! Dates and periods in a sentence: "27 September 1996", "since July 2025", "the first three quarters of 2025".

mod calendar;
mod month;
mod part;
mod range;
mod relation;
mod relative;
mod role;
mod year;

use std::sync::LazyLock;

use jiff::civil::Date;

pub use self::calendar::MonthDay;
use self::calendar::Written;
use self::month::{is_meant, part_of_month};
use self::range::range;
use self::role::{bounded, role};
use self::year::bare_year;
use super::gate::Gate;
use super::quantity::{number, rank};
use super::words::Words;
use crate::document::tokens::Token;
use crate::source::Span;
use crate::value::date::Period;

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
    /// The days that a hedge or a vague word ("around 2010", "mid-May") may still be meant of. The
    /// winter of 2024 has the other winter of that year here.
    pub reach: Option<Period>,
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

/// The dates of a sentence in order, without overlaps. `anchor` is the day of writing, from which relative dates and
/// missing years are told; without it these have no period.
pub fn dates(text: &str, tokens: &[Token], anchor: Option<Date>) -> Vec<DateMention> {
    if !STARTERS.opens(text, tokens, |_| false) {
        return Vec::new();
    }
    scan(&Words::new(text, tokens), anchor, may_begin)
}

/// Words that a date begins with, or that stand behind its "a" or "the".
static STARTERS: LazyLock<Gate> = LazyLock::new(|| {
    Gate::new(
        calendar::STARTERS
            .split_ascii_whitespace()
            .chain(relative::STARTERS.split_ascii_whitespace())
            .chain(number::number_words())
            .chain(rank::ordinal_words()),
    )
});

/// Whether a date may begin with this token, which is no number in digits.
pub(super) fn is_starter(token: &str) -> bool {
    STARTERS.admits(token)
}

/// Whether a date may begin at a token.
fn may_begin(words: &Words, at: usize) -> bool {
    let lead = matches!(words.at(at), "a" | "an" | "the" | "'" | "\u{2019}");
    let at = at + usize::from(lead);
    words.is_number(at) || is_starter(words.original(at))
}

/// The dates at the tokens where one `may` begin.
fn scan(
    words: &Words,
    anchor: Option<Date>,
    may: impl Fn(&Words, usize) -> bool,
) -> Vec<DateMention> {
    let mut found: Vec<DateMention> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !may(words, at) {
            at += 1;
            continue;
        }
        match mention(words, at, anchor) {
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
    if let Some(era) = part::part_of_era(words, at) {
        return Some((era, false));
    }
    if let Some(found) = part::part_of_year(words, at, anchor) {
        return Some(found);
    }
    let plain = calendar::decade_or_century(words, at)
        .or_else(|| part_of_month(words, at))
        .or_else(|| calendar::written(words, at).filter(|written| is_meant(words, at, written)));
    match plain {
        Some(written) => Some((written, false)),
        None => relative::third(words, at, anchor)
            .or_else(|| relative::relative(words, at, anchor))
            .map(|written| (written, true)),
    }
}

fn any(words: &Words, at: usize, anchor: Option<Date>) -> Option<(Written, bool)> {
    if let Some(found) = part::edge(words, at, anchor) {
        return Some(found);
    }
    single(words, at, anchor).or_else(|| bare_year(words, at).map(|written| (written, false)))
}

fn mention(words: &Words, at: usize, anchor: Option<Date>) -> Option<(DateMention, usize)> {
    let lead = words.before(at);
    let first = any(words, at, anchor);
    if let Some((period, end)) = range(words, at, anchor, first, lead == "between") {
        let start = at - usize::from(matches!(lead, "between" | "from"));
        let mention = DateMention {
            span: words.span(start, end),
            period: Some(period),
            reach: Some(period),
            role: DateRole::Span,
            relative: false,
            approximate: false,
            weekday_only: false,
            recurring: None,
        };
        return Some((mention, end));
    }
    let (written, is_relative) = first?;
    let (role, start) = role(words, at);
    let start = if role == DateRole::At { at } else { start };
    let ahead = relative::looks_ahead(words, at);
    let resolved = written
        .recurring
        .zip(anchor)
        .and_then(|(found, anchor)| relative::resolve(found, anchor, ahead));
    let period = written
        .period
        .or(resolved)
        .map(|period| bounded(period, role));
    let approximate = matches!(
        words.before(start),
        "around" | "about" | "circa" | "roughly" | "approximately"
    );
    let reach = written
        .reach
        .map(|reach| bounded(reach, role))
        .or(period)
        .map(|reach| {
            if approximate {
                relation::widened(reach)
            } else {
                reach
            }
        });
    let mention = DateMention {
        span: words.span(start, written.end),
        period,
        reach,
        role,
        relative: is_relative || (written.recurring.is_some() && anchor.is_some()),
        approximate,
        weekday_only: is_relative
            && written.end == at + 1
            && calendar::weekday(words.at(at)).is_some(),
        recurring: written.recurring,
    };
    Some((mention, written.end))
}

#[cfg(test)]
mod tests;
