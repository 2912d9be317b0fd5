//! Dates as people keep them: a day, a month or a year.

use std::fmt;

use jiff::civil::Date;

use super::date::{Grain, Period};

/// A day, a month or a year of the common calendar, as registries and front matter give them.
///
/// Where one day is needed, choose the end that fits the question: a validity begins on [`first_day`] and
/// ends on [`last_day`]; an article dated `2025` has seen all of 2025, so it counts as of [`last_day`].
///
/// [`first_day`]: PartialDate::first_day
/// [`last_day`]: PartialDate::last_day
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct PartialDate {
    first: Date,
    grain: Grain,
}

impl PartialDate {
    /// The ways to write one, for messages about a text that [`PartialDate::parse`] turns down.
    pub const FORMS: &str = "a day, a month or a year: 2025-10-18, 2025-10, 2025";

    /// Reads `2025-07-03`, `2025-07` or `2025` (ISO 8601 calendar dates with four digits for the year), white
    /// space around it allowed. A time behind a day (`2025-07-03T23:30:00-05:00`, with `T` or a space) is left
    /// out: the day is that of the time's own offset. `None` for everything else, days that do not exist included.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = split_time(text.trim());
        let mut parts = date.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts.next().map(|part| digits(part, 2));
        let day = parts.next().map(|part| digits(part, 2));
        if parts.next().is_some() || (time.is_some() && day.is_none()) {
            return None;
        }
        if !time.is_none_or(is_time) {
            return None;
        }
        let (month, day, grain) = match (month, day) {
            (None, None) => (1, 1, Grain::Year),
            (Some(month), None) => (month?, 1, Grain::Month),
            (Some(month), Some(day)) => (month?, day?, Grain::Day),
            (None, Some(_)) => return None,
        };
        let month = i8::try_from(month).ok()?;
        let day = i8::try_from(day).ok()?;
        let first = Date::new(year, month, day).ok()?;
        Some(Self { first, grain })
    }

    /// The day itself, or the first one of the month or year.
    pub const fn first_day(self) -> Date {
        self.first
    }

    /// The day itself, or the last one of the month or year.
    pub fn last_day(self) -> Date {
        match self.grain {
            Grain::Month => self.first.last_of_month(),
            Grain::Year => self.first.last_of_year(),
            _ => self.first,
        }
    }

    /// The step in which it was given: [`Grain::Day`], [`Grain::Month`] or [`Grain::Year`].
    pub const fn grain(self) -> Grain {
        self.grain
    }

    /// All its days.
    pub fn period(self) -> Period {
        Period {
            start: Some(self.first_day()),
            end: Some(self.last_day()),
            grain: self.grain,
        }
    }
}

impl From<Date> for PartialDate {
    fn from(day: Date) -> Self {
        Self {
            first: day,
            grain: Grain::Day,
        }
    }
}

/// As it is read: `2025-07-03`, `2025-07` or `2025`.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        match self.grain {
            Grain::Year => write!(f, "{year:04}"),
            Grain::Month => write!(f, "{year:04}-{month:02}"),
            _ => write!(f, "{}", self.first),
        }
    }
}

/// Cuts at the `T` or the space between a day and a time.
fn split_time(text: &str) -> (&str, Option<&str>) {
    text.find(['T', 't', ' ']).map_or((text, None), |at| {
        (&text[..at], Some(text[at + 1..].trim_start()))
    })
}

/// Whether it begins as a time of day does. What follows the hour decides nothing and is not read.
fn is_time(text: &str) -> bool {
    let (hour, rest) = text.split_once(':').unwrap_or((text, ""));
    let tail_is_time = rest
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || ":.+-[]/_ ".contains(c));
    !rest.is_empty() && tail_is_time && digits(hour, 2).is_some_and(|hour| hour < 25)
}

/// A number of exactly `count` ASCII digits.
fn digits(text: &str, count: usize) -> Option<i16> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn days(text: &str) -> Option<(String, String)> {
        PartialDate::parse(text)
            .map(|date| (date.first_day().to_string(), date.last_day().to_string()))
    }

    #[test]
    fn days_months_and_years_know_their_ends() {
        for (text, first, last) in [
            ("2025-07-03", "2025-07-03", "2025-07-03"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023-02", "2023-02-01", "2023-02-28"),
            (" 2025\n", "2025-01-01", "2025-12-31"),
            ("2025-07-03T23:30:00-05:00", "2025-07-03", "2025-07-03"),
            ("2025-07-03 08:15", "2025-07-03", "2025-07-03"),
            ("2025-07-03t00:00:00.5Z", "2025-07-03", "2025-07-03"),
        ] {
            let expected = Some((first.to_owned(), last.to_owned()));
            assert_eq!(days(text), expected, "{text:?}");
        }
    }

    #[test]
    fn everything_else_is_no_date() {
        for text in [
            "",
            "25",
            "2025-7-3",
            "2025-13",
            "2025-02-30",
            "2025-07-03-01",
            "2025-07T10:00",
            "2025-07-03T",
            "2025-07-03Tnoon",
            "-2025",
            "+2025",
            "3 July 2025",
            "2025-07-",
            "２０２５",
        ] {
            assert_eq!(days(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_grain_is_kept_and_written() {
        for text in ["2025", "2025-07", "2025-07-03", "0999-01"] {
            assert_eq!(PartialDate::parse(text).unwrap().to_string(), text);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in "\\PC{0,30}") {
            if let Some(date) = PartialDate::parse(&text) {
                prop_assert!(date.first_day() <= date.last_day());
            }
        }
    }
}
