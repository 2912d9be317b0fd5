//! What a statement says of a text, phenomenon by phenomenon: the truth stands in the tables.

use factlint::check::{Verdict, verify};
use jiff::civil::date;

mod claims;
mod evidence;
mod lookalikes;
mod meaning;
mod revision;
mod table;
mod values;
mod wires;

/// The day that "yesterday" is meant against: a Thursday.
const TODAY: jiff::civil::Date = date(2025, 10, 16);

/// A statement, and texts with the verdict that it gives each of them.
type Table = &'static [(&'static str, &'static [(&'static str, Verdict)])];

/// Holds every row of a table, and tells all that differ.
fn hold(table: Table) {
    let wrong: Vec<String> = table
        .iter()
        .flat_map(|(statement, texts)| {
            texts
                .iter()
                .map(move |(text, truth)| (statement, text, truth))
        })
        .filter_map(|(statement, text, truth)| {
            let verdict = verify(statement, text, Some(TODAY)).verdict;
            (verdict != *truth)
                .then(|| format!("{statement:?} says of {text:?}: {verdict:?}, and not {truth:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
