//! How long it was from one entry to another, in years.

use jiff::civil::Date;

use super::entry::Entry;
use super::kind::Kind;
use crate::value::date::Period;

/// Seconds of a mean year and of a minute: durations are kept in seconds.
pub(super) const YEAR: f64 = 31_556_952.0;
pub(super) const MINUTE: f64 = 60.0;

/// From and to, in years of the calendar or of a duration; equal where exact.
pub(super) type Range = (f64, f64);

/// A day as a year with a fraction.
fn year(day: Date) -> f64 {
    f64::from(day.year()) + f64::from(day.day_of_year() - 1) / 366.0
}

fn range(period: Period) -> Option<Range> {
    Some((year(period.start?), year(period.end?)))
}

/// When what an entry tells happened: the first of its dates.
pub(super) fn first(entry: &Entry) -> Option<Range> {
    entry.values().find_map(|item| range(item.date()?.period?))
}

/// The day on which the table was written: by an age in it ("born 3 May 1960 (age 58)"), or not before the last year
/// that it names.
pub(super) fn as_of(entries: &[Entry]) -> Option<Range> {
    aged(entries).or_else(|| {
        let last = entries.iter().flat_map(years).reduce(f64::max)?;
        (last < LATEST).then_some((last, f64::INFINITY))
    })
}

/// Larger numbers are no years.
const LATEST: f64 = 2100.0;

/// The day on which the table was written, by an age in it.
pub(super) fn aged(entries: &[Entry]) -> Option<Range> {
    let birth = entries
        .iter()
        .find(|entry| entry.kind == Some(Kind::Birth))?;
    let (_, behind) = birth.value_text().split_once("(age")?;
    let age: f64 = behind
        .trim_start()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect::<String>()
        .parse()
        .ok()?;
    let (from, to) = first(birth)?;
    Some((from + age, to + age + 1.0))
}

/// The time between two days.
pub(super) fn between(from: Range, to: Range) -> Range {
    ((to.0 - from.1).max(0.0), (to.1 - from.0).max(0.0))
}

/// The years of an entry: "1970–1984, 1992–present" goes from 1970 to 1984 and from 1992 on.
pub(super) fn spans(entry: &Entry) -> Vec<Range> {
    let span = |text: &str| {
        let mut years = years_of(text);
        let from = years.next()?;
        let to = if text.contains("present") {
            f64::INFINITY
        } else {
            years.next_back().unwrap_or(from)
        };
        Some((from, to))
    };
    entry
        .value_text()
        .split([',', ';'])
        .filter_map(span)
        .collect()
}

/// The time that the years of an entry cover together; up to now where they go on.
pub(super) fn total(entry: &Entry, now: Option<Range>) -> Option<Range> {
    let mut sum = (0.0, 0.0);
    for (from, to) in spans(entry) {
        let (least, most) = if to.is_finite() {
            ((to - from - 1.0).max(0.0), to - from + 1.0)
        } else {
            now.map_or((0.0, f64::INFINITY), |now| between((from, from + 1.0), now))
        };
        sum = (sum.0 + least, sum.1 + most);
    }
    (sum.1 > 0.0).then_some(sum)
}

/// All years that an entry names.
pub(super) fn years(entry: &Entry) -> Vec<f64> {
    years_of(entry.value_text()).collect()
}

fn years_of(text: &str) -> impl DoubleEndedIterator<Item = f64> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|number| number.len() == 4)
        .filter_map(|number| number.parse().ok())
}
