//! How texts are read: a line a text, with what a reader of it would say that it tells. The truth stands in the tables.

#![allow(
    clippy::panic,
    reason = "a test may stop at the first broken expectation"
)]

use jiff::civil::date;

mod amounts;
mod dates;
mod numbers;
mod ranks;
mod relative;
mod sentences;
mod shown;

/// The day that "yesterday" is told from: a Thursday.
const TODAY: jiff::civil::Date = date(2025, 10, 16);

/// Holds every line of a table, "text -> what is read", and tells all that differ.
fn hold(table: &str, read: impl Fn(&str) -> String) {
    let wrong: Vec<String> = table
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .filter_map(|line| {
            let (text, truth) = line
                .split_once(" ->")
                .unwrap_or_else(|| panic!("no arrow in {line:?}"));
            let (got, truth) = (read(text), truth.trim());
            (got != truth).then(|| format!("{text} -> {got}\n    and not {truth}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
