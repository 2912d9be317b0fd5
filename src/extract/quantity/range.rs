//! Ranges of amounts: "10 to 12 per cent", "between 5 and 7".

use super::number::{self, Number};
use super::scan::Scan;
use crate::extract::words::Words;
use crate::value::unit::Unit;

impl Scan<'_, '_> {
    /// The second number of a range that begins behind `first`.
    pub(super) fn range_end(&self, at: usize, first: &Number, money: bool) -> Option<Number> {
        let words = self.words;
        let unit_end = self
            .unit(first.end)
            .map_or(first.end, |measured| measured.end);
        let joint = [first.end, unit_end]
            .into_iter()
            .find(|&joint| words.is_dash(joint) || matches!(words.at(joint), "to" | "and"))?;
        let outer = words.before(self.currency_before(at).map_or(at, |found| found.1));
        let fits = match words.at(joint) {
            "and" => outer == "between",
            "to" => outer != "from" || !self.changes(at),
            _ => true,
        };
        let mut start = joint + 1;
        while money && start < joint + 3 && Unit::by_currency_sign(words.at(start)).is_some() {
            start += 1;
        }
        let second = number::number(words, start, money)
            .filter(|_| fits && !self.is_masked(start, start + 1))?;
        (second.value > first.value || second.scaled).then_some(second)
    }

    /// Whether a verb of change stands before token `at` ("rose from 10 to 12").
    fn changes(&self, at: usize) -> bool {
        (at.saturating_sub(9)..at).any(|index| {
            [
                "rose", "rise", "risen", "rising", "fell", "fall", "fallen", "drop", "increas",
                "decreas", "grew", "grow", "cut", "rais", "lower", "climb", "jump", "went", "up",
                "down", "reduc", "declin",
            ]
            .iter()
            .any(|stem| self.words.at(index).starts_with(stem))
        })
    }
}

/// The scale that the words of a number give to what stands before them: a million in "12 million" and "twelve million".
pub(super) fn scale_of(words: &Words, number: &Number, money: bool) -> f64 {
    let mut start = number.end;
    while start > 0 && !words.is_number(start - 1) && !number::is_small(words.at(start - 1)) {
        start -= 1;
    }
    number::scales(words, 1.0, 1.0, start, money).0
}
