//! Years that stand by themselves.

use super::calendar::{self, Written};
use crate::extract::quantity::counted;
use crate::extract::words::Words;
use crate::value::date::{Grain, Period};

/// A year by itself, where the words around it make it one.
pub(super) fn bare_year(words: &Words, at: usize) -> Option<Written> {
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
    let counted = counted::counted(words, at + 1).is_some_and(|(span, behind)| {
        behind == at + 2
            && words.phrase(at + 1, behind).ends_with('s')
            && !words.is_capitalised(at + 1)
            && !span.is_empty()
    }) || matches!(next, "people" | "men" | "women" | "%" | "per" | "million");
    // "the 2024 elections" has a year, "the 2000 voters" has a count.
    let determined = matches!(
        words.before(at),
        "the" | "a" | "an" | "its" | "their" | "his" | "her" | "our" | "'s" | "\u{2019}s"
    ) && words.is_word(at + 1)
        && !counted::is_function_word(next)
        && !matches!(next, "people" | "men" | "women" | "million" | "per");
    let recent = (1900..=2035).contains(&year) && year % 1000 != 0;
    // "In 1990 women held …": a count would have a comma, or be rounder.
    let occasion =
        determined && (recent || !counted && year >= 1800) || words.before(at) == "in" && recent;
    let aside = matches!(next, "" | "," | ")" | "." | ";" | ":" | "\u{2019}s" | "'s")
        && words.before(at) != "$";
    let vague_lead = matches!(
        words.before(at),
        "of" | "to" | "from" | "and" | "by" | "around" | "between" | "before" | "after"
    );
    let adjective = words.is_word(at + 1) && !led;
    let compared = words.before(at) == "than";
    let joined = at > 0 && words.glued(at) && !matches!(words.before(at), "(" | "-" | "\u{2013}");
    let meant = !joined
        && !compared
        && (!counted || occasion)
        && (led || aside || occasion || (adjective && year >= 1900))
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
