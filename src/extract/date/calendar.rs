//! Names of months, weekdays and seasons, and the dates that are written with them.

use jiff::civil::{Date, Weekday};

use crate::extract::words::Words;
use crate::value::date::{Grain, Period};

/// A day of a month, or a month, whose year is not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MonthDay {
    /// Month, 1 to 12.
    pub month: i8,
    /// Day of the month, where told.
    pub day: Option<i8>,
}

/// What is written at one place: a period, or a day of the year without its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) period: Option<Period>,
    pub(super) recurring: Option<MonthDay>,
    /// The days that vague words ("early", "mid") may be meant of beside `period`.
    pub(super) reach: Option<Period>,
    /// Index behind the last token.
    pub(super) end: usize,
}

impl Written {
    pub(super) const fn period(period: Option<Period>, end: usize) -> Self {
        Self {
            period,
            recurring: None,
            reach: None,
            end,
        }
    }

    /// The same with the days that it may still be meant of.
    pub(super) const fn within(self, reach: Option<Period>) -> Self {
        Self { reach, ..self }
    }
}

/// Words that a written date begins with, or has behind its "the"; ordinals apart.
pub(super) const STARTERS: &str = "january jan february feb march mar april apr may june jun july jul august aug \
    september sept sep october oct november nov december dec spring summer autumn fall winter q1 q2 q3 q4 h1 h2 \
    last latter final early late mid end close start beginning eve twenties thirties forties fifties sixties seventies eighties nineties";

/// The month of a name or abbreviation in lower case, and whether it can only be a month.
pub(super) fn month(word: &str) -> Option<i8> {
    Some(match word {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" | "mar" => 3,
        "april" | "apr" => 4,
        "may" => 5,
        "june" | "jun" => 6,
        "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

/// The weekday of a name in lower case.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

/// First and last month of a season of the northern half of the earth; the winter ends the year.
pub(super) fn season(word: &str) -> Option<(i8, i8)> {
    Some(match word {
        "spring" => (3, 5),
        "summer" => (6, 8),
        "autumn" | "fall" => (9, 11),
        _ => return None,
    })
}

/// The month at token `at` with the index behind it, its full stop included. Months are capitalised.
pub(super) fn month_at(words: &Words, at: usize) -> Option<(i8, usize)> {
    let number = month(words.at(at)).filter(|_| words.is_capitalised(at))?;
    let stop = words.at(at).len() <= 4
        && !matches!(words.at(at), "may" | "june" | "july")
        && words.at(at + 1) == "."
        && words.glued(at + 1);
    Some((number, at + 1 + usize::from(stop)))
}

/// The year in four digits at token `at`.
pub(super) fn year_at(words: &Words, at: usize) -> Option<i16> {
    let word = words.at(at);
    let year = (word.len() == 4)
        .then(|| word.parse::<i16>().ok())
        .flatten()?;
    (1000..=2200).contains(&year).then_some(year)
}

/// The day of the month at token `at` ("27", "27th") with the index behind it.
pub(super) fn day_at(words: &Words, at: usize) -> Option<(i8, usize)> {
    let day = words
        .at(at)
        .parse::<i8>()
        .ok()
        .filter(|day| (1..=31).contains(day) && words.is_number(at))?;
    let suffix = words.glued(at + 1) && matches!(words.at(at + 1), "st" | "nd" | "rd" | "th");
    Some((day, at + 1 + usize::from(suffix)))
}

/// A year behind a month or day, with or without a comma or "of".
fn year_behind(words: &Words, at: usize) -> Option<(i16, usize)> {
    let skip = usize::from(matches!(words.at(at), "," | "of" | "in"));
    year_at(words, at + skip).map(|year| (year, at + skip + 1))
}

fn day_of(year: Option<(i16, usize)>, month: i8, day: i8, end: usize) -> Option<Written> {
    match year {
        Some((year, end)) => Date::new(year, month, day)
            .ok()
            .map(|date| Written::period(Some(Period::day(date)), end)),
        // The leap year lets 29 February pass.
        None => Date::new(2000, month, day).ok().map(|_| Written {
            period: None,
            recurring: Some(MonthDay {
                month,
                day: Some(day),
            }),
            reach: None,
            end,
        }),
    }
}

/// A day or month written out at token `at`: "27 September 1996", "Sept. 27, 1996", "May 2025", "15 July", "2025-07-03".
pub(super) fn written(words: &Words, at: usize) -> Option<Written> {
    if let Some(written) = numeric(words, at) {
        return Some(written);
    }
    if let Some((day, behind)) = day_at(words, at) {
        let behind = behind + usize::from(words.at(behind) == "of");
        let (month, end) = month_at(words, behind)?;
        return day_of(year_behind(words, end), month, day, end);
    }
    let (month, end) = month_at(words, at)?;
    let skip = usize::from(words.at(end) == "the");
    if let Some((day, behind)) = day_at(words, end + skip) {
        // "September 5 %" gives a share, not a day.
        if words.at(behind) != "%" {
            return day_of(year_behind(words, behind), month, day, behind);
        }
    }
    if let Some((year, behind)) = year_behind(words, end) {
        return Some(Written::period(Period::month(year, month), behind));
    }
    Some(Written {
        period: None,
        recurring: Some(MonthDay { month, day: None }),
        reach: None,
        end,
    })
}

/// "2025-07-03" and "27/9/1996"; a date in strokes counts only where day and month cannot be mistaken.
fn numeric(words: &Words, at: usize) -> Option<Written> {
    let glued = (at + 1..at + 5).all(|index| words.glued(index));
    if !glued
        || !words.is_number(at)
        || !words.is_number(at + 2)
        || !words.is_number(at + 4)
        || words.at(at + 1) != words.at(at + 3)
    {
        return None;
    }
    let number = |index: usize| words.at(index).parse::<i16>().ok();
    let (a, b, c) = (number(at)?, number(at + 2)?, number(at + 4)?);
    let (year, month, day) = match words.at(at + 1) {
        "-" if words.at(at).len() == 4 => (a, b, c),
        "/" if a > 12 && words.at(at + 4).len() == 4 => (c, b, a),
        "/" if b > 12 && words.at(at + 4).len() == 4 => (c, a, b),
        "/" if words.at(at + 4).len() == 4 => return Some(Written::period(None, at + 5)),
        _ => return None,
    };
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    let date = Date::new(year, month, day).ok()?;
    Some(Written::period(Some(Period::day(date)), at + 5))
}

/// "1990s", "'90s", "the nineties", "the 19th century".
pub(super) fn decade_or_century(words: &Words, at: usize) -> Option<Written> {
    let plural = |index: usize| {
        let mark = usize::from(words.at(index) == "'" || words.at(index) == "\u{2019}");
        (words.glued(index) && words.at(index + mark) == "s")
            .then_some(index + mark + 1)
            .or_else(|| {
                // Corpora part the clitic: "the 1970 's".
                let led = matches!(words.before(at), "the" | "early" | "late" | "mid" | "-");
                ((words.glued(index) || led) && matches!(words.at(index), "'s" | "\u{2019}s"))
                    .then_some(index + 1)
            })
    };
    if let (Some(year), Some(end)) = (
        year_at(words, at).filter(|year| year % 10 == 0),
        plural(at + 1),
    ) {
        // "the 1900s" are ten years or a hundred.
        let century = (year % 100 == 0).then(|| Period::years(year, year + 99, Grain::Century));
        let decade = Period::years(year, year + 9, Grain::Decade);
        return Some(Written::period(decade, end).within(century.flatten()));
    }
    if matches!(words.at(at), "'" | "\u{2019}") && words.glued(at + 1) {
        let year = words
            .at(at + 1)
            .parse::<i16>()
            .ok()
            .filter(|year| (20..=90).contains(year) && year % 10 == 0)?;
        let end = plural(at + 2)?;
        return Some(Written::period(
            Period::years(1900 + year, 1909 + year, Grain::Decade),
            end,
        ));
    }
    let decade = match words.at(at) {
        "twenties" => 1920,
        "thirties" => 1930,
        "forties" => 1940,
        "fifties" => 1950,
        "sixties" => 1960,
        "seventies" => 1970,
        "eighties" => 1980,
        "nineties" => 1990,
        _ => {
            let (rank, end) = crate::extract::quantity::rank::ordinal(words, at)?;
            let end = end + usize::from(words.is_dash(end));
            let century = (words.at(end) == "century" && (1.0..=22.0).contains(&rank))
                .then_some(rank as i16)?;
            return Some(Written::period(
                Period::years(century * 100 - 99, century * 100, Grain::Century),
                end + 1,
            ));
        }
    };
    (words.before(at) == "the")
        .then(|| Written::period(Period::years(decade, decade + 9, Grain::Decade), at + 1))
}
