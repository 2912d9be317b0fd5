//! Laws: of parts and the whole, of what is written and read again, of two sides of a pair.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first broken expectation"
)]

use factlint::check::{Checker, Verdict, verify};
use factlint::document::Markup;
use factlint::document::tokens::tokenize;
use factlint::extract::date::dates;
use factlint::extract::quantity::quantities;
use factlint::lint::{Settings, lint};
use factlint::registry::load_sources;
use factlint::source::Source;
use factlint::value::partial_date::PartialDate;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const TODAY: Date = date(2025, 10, 16);

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const STATEMENTS: [&str; 4] = [
    "The flood in Varna destroyed 43 houses.",
    "Ireland defeated Scotland in the final.",
    "The bridge in Mostar reopened on 23 July 2004.",
    "Denmark has not ratified the treaty.",
];

const CLAIMS: [&str; 6] = [
    "The flood in Varna destroyed 57 houses.",
    "Scotland defeated Ireland in the final.",
    "The bridge in Mostar reopened in 2006.",
    "Denmark has ratified the treaty.",
    "Bakers queued for flour all morning.",
    "The bridge in Mostar reopened in July 2004.",
];

fn checker() -> Checker {
    let entries = STATEMENTS.iter().enumerate();
    let entries = entries.map(|(at, text)| format!("  - {{ id: f{at}, statement: \"{text}\" }}\n"));
    let yaml = format!("facts:\n{}", entries.collect::<String>());
    Checker::new(load_sources(vec![Source::new("facts/a.yaml", yaml)], None).unwrap())
}

/// What is found in paragraphs, without places.
fn found(checker: &Checker, paragraphs: &[&str]) -> Vec<String> {
    let source = Source::new("a.txt", paragraphs.join("\n\n"));
    let settings = Settings {
        date: Some(TODAY),
        ..Settings::default()
    };
    let linted = lint(checker, source, Markup::Plain, &settings);
    let findings = linted.findings.iter();
    findings
        .map(|one| format!("{:?} {:?} {:?}", one.code, one.fact, one.stated))
        .collect()
}

fn verdict(statement: &str, text: &str) -> Verdict {
    verify(statement, text, Some(TODAY)).verdict
}

/// Two sentences that cannot both be true contradict each other whichever is known, and each supports itself.
fn exclude(one: &str, other: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(
        verdict(one, other),
        Verdict::Contradicted,
        "{} / {}",
        one,
        other
    );
    prop_assert_eq!(
        verdict(other, one),
        Verdict::Contradicted,
        "{} / {}",
        other,
        one
    );
    prop_assert_eq!(verdict(one, one), Verdict::Supported, "{}", one);
    Ok(())
}

fn days() -> impl Strategy<Value = Date> {
    (1950_i16..2025, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

fn month(day: Date) -> &'static str {
    usize::try_from(day.month()).map_or("", |month| MONTHS[month - 1])
}

/// Digits in groups of three with something between them.
fn grouped(number: u32, between: &str) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .filter_map(|group| str::from_utf8(group).ok())
        .collect();
    groups.join(between)
}

/// A number below a million in words.
fn in_words(number: u32) -> String {
    const SMALL: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
         sixteen seventeen eighteen nineteen";
    const TENS: &str = "- - twenty thirty forty fifty sixty seventy eighty ninety";
    let word = |words: &str, at: u32| {
        words
            .split_whitespace()
            .nth(at as usize)
            .unwrap_or_default()
            .to_owned()
    };
    match number {
        0..20 => word(SMALL, number),
        20..100 if number.is_multiple_of(10) => word(TENS, number / 10),
        20..100 => format!("{}-{}", word(TENS, number / 10), word(SMALL, number % 10)),
        100..1000 if number.is_multiple_of(100) => format!("{} hundred", word(SMALL, number / 100)),
        100..1000 => format!(
            "{} hundred and {}",
            word(SMALL, number / 100),
            in_words(number % 100)
        ),
        _ if number.is_multiple_of(1000) => format!("{} thousand", in_words(number / 1000)),
        _ => format!(
            "{} thousand {}",
            in_words(number / 1000),
            in_words(number % 1000)
        ),
    }
}

/// The amounts of a text in base units.
fn amounts(text: &str) -> Vec<f64> {
    let found = quantities(text, &tokenize(text), &[]);
    found
        .iter()
        .filter_map(|one| one.quantity.nominal)
        .collect()
}

proptest! {
    #[test]
    fn a_count_is_the_same_however_it_is_written(number in 10_000_u32..1_000_000_000) {
        for written in [number.to_string(), grouped(number, ","), grouped(number, " "), grouped(number, "\u{a0}")] {
            let text = format!("They counted {written} boats.");
            prop_assert_eq!(amounts(&text), vec![f64::from(number)], "{}", text);
        }
    }

    #[test]
    fn a_count_in_words_is_the_one_in_digits(number in prop_oneof![2_u32..100, 100_u32..1000, 1000_u32..1_000_000]) {
        let text = format!("They counted {} boats.", in_words(number));
        prop_assert_eq!(amounts(&text), vec![f64::from(number)], "{}", text);
    }

    #[test]
    fn what_is_found_in_a_whole_is_what_is_found_in_its_parts(
        first in subsequence(CLAIMS.to_vec(), 0..=CLAIMS.len()).prop_shuffle(),
        second in subsequence(CLAIMS.to_vec(), 0..=CLAIMS.len()).prop_shuffle(),
    ) {
        let checker = checker();
        let parts = [found(&checker, &first), found(&checker, &second)].concat();
        let whole = found(&checker, &[&first[..], &second[..]].concat());
        prop_assert_eq!(parts, whole);
    }

    #[test]
    fn a_date_that_is_written_is_read_as_the_same(day in days(), parts in 1_u8..=3) {
        let text = match parts {
            1 => format!("{:04}", day.year()),
            2 => format!("{:04}-{:02}", day.year(), day.month()),
            _ => day.to_string(),
        };
        prop_assert_eq!(PartialDate::parse(&text).map(|date| date.to_string()), Some(text));
    }

    #[test]
    fn a_day_in_prose_is_that_day_however_it_is_written(day in days()) {
        let (d, m, y) = (day.day(), month(day), day.year());
        for text in [format!("on {d} {m} {y}"), format!("on {m} {d}, {y}"), format!("on {day}")] {
            let read = dates(&text, &tokenize(&text), None);
            let periods: Vec<_> = read.iter().filter_map(|one| one.period).map(|one| (one.start, one.end)).collect();
            prop_assert_eq!(periods, vec![(Some(day), Some(day))], "{}", text);
        }
    }

    #[test]
    fn of_two_days_each_contradicts_the_other(one in days(), other in days()) {
        prop_assume!(one != other);
        let told = |day: Date| {
            format!("The bridge in Mostar reopened on {} {} {}.", day.day(), month(day), day.year())
        };
        exclude(&told(one), &told(other))?;
    }

    #[test]
    fn of_two_exact_counts_each_contradicts_the_other(one in 101_u32..999, other in 101_u32..999) {
        // Four digits alone may be a year.
        prop_assume!(one != other && one % 10 != 0 && other % 10 != 0);
        let told = |number| format!("The flood in Varna destroyed {number} houses.");
        exclude(&told(one), &told(other))?;
    }

    #[test]
    fn of_two_places_and_two_winners_each_contradicts_the_other(
        cities in subsequence(vec!["Lisbon", "Porto", "Oslo", "Kyoto", "Lima", "Quito"], 2).prop_shuffle(),
        states in subsequence(vec!["Peru", "Chile", "Norway", "Kenya", "Japan"], 2).prop_shuffle(),
        year in select(vec![1961, 1987, 2010]),
    ) {
        let told = |city| format!("The museum opened in {city} in {year}.");
        exclude(&told(cities[0]), &told(cities[1]))?;
        let won = |one, other| format!("{one} defeated {other} in the final.");
        exclude(&won(states[0], states[1]), &won(states[1], states[0]))?;
    }
}
