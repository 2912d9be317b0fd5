//! "since", "until", "by": how a date bounds.

use jiff::ToSpan;
use jiff::civil::Date;

use super::DateRole;
use crate::extract::words::Words;
use crate::value::date::Period;

/// The role that the words before token `at` give, with the index of its first.
pub(super) fn role(words: &Words, at: usize) -> (DateRole, usize) {
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

/// The days that a role leaves of a period.
pub(super) fn bounded(period: Period, role: DateRole) -> Period {
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
