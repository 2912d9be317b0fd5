//! What a number measures: the currency before it, the unit behind it, the factor it makes.

use super::scan::Scan;
use super::{comparator, number};
use crate::value::quantity::Bound;
use crate::value::unit::{Dimension, Unit};

/// A currency with the index of its first token.
pub(super) type Money = (Unit, usize);
/// A comparator between a currency and its number, with the index of its first token.
pub(super) type Inner = (Bound, usize);

/// A unit with the index behind it and whether the words make it an age.
pub(super) struct Measured {
    pub(super) unit: Unit,
    pub(super) end: usize,
    pub(super) age: bool,
}

impl Scan<'_, '_> {
    /// The currency written before token `at`, with the index of its first token.
    pub(super) fn currency_before(&self, at: usize) -> Option<Money> {
        let words = self.words;
        let mut sign = at.checked_sub(1)?;
        if words.at(sign) == "." && words.before(sign) == "rs" {
            sign -= 1;
        }
        if let Some(letters) = sign.checked_sub(1)
            && words.glued(sign)
            && words.is_word(letters)
            && let Some(unit) = Unit::by_currency_sign(words.phrase(letters, sign + 1))
        {
            return Some((unit, letters));
        }
        Unit::by_currency_sign(words.at(sign))
            .or_else(|| Unit::by_currency_code(words.original(sign)))
            .map(|unit| (unit, sign))
    }

    /// The currency before token `at`, with the comparator that may stand between it and the number
    /// ("$ more than 2").
    pub(super) fn money_before(&self, at: usize) -> (Option<Money>, Option<Inner>) {
        let found = self.currency_before(at);
        if found.is_some() {
            return (found, None);
        }
        let inner = comparator::before(self.words, at);
        match inner.and_then(|(_, from)| self.sign_before(from)) {
            Some(money) => (Some(money), inner),
            None => (None, None),
        }
    }

    /// A currency sign before token `at`, no code or word.
    fn sign_before(&self, at: usize) -> Option<Money> {
        self.currency_before(at).filter(|_| {
            at.checked_sub(1)
                .is_some_and(|sign| !self.words.is_word(sign))
        })
    }

    /// The unit that begins at token `at`, hyphens before it allowed for.
    pub(super) fn unit(&self, at: usize) -> Option<Measured> {
        let words = self.words;
        let hyphen = words.is_dash(at) && words.glued(at) && words.glued(at + 1);
        let start = at + usize::from(hyphen);
        for length in (1..=Unit::longest_name()).rev() {
            let end = start + length;
            let name = words.phrase(start, end);
            if name.is_empty() || self.is_masked(start, end) {
                continue;
            }
            let Some(unit) = Unit::by_name(name) else {
                continue;
            };
            // Single letters and "in" are units only where they are glued to the digits ("5m", "20c").
            let letter = name.len() == 1 && name.is_ascii() && name != "%";
            if letter
                && (!words.glued(start)
                    || hyphen
                    || (words.original(start) == "G" || words.original(start) == "M"))
                && name != "m"
            {
                continue;
            }
            let old = if unit.dimension == Dimension::Duration {
                let dash = usize::from(words.is_dash(end));
                (words.at(end + dash) == "old")
                    .then_some(end + dash + 1)
                    .or_else(|| words.matches(end, "of age"))
            } else {
                None
            };
            return Some(Measured {
                unit,
                end: old.unwrap_or(end),
                age: old.is_some(),
            });
        }
        None
    }

    pub(super) fn is_masked(&self, from: usize, to: usize) -> bool {
        let span = self.words.span(from, to);
        self.masked.iter().any(|mask| mask.overlaps(span))
    }

    /// The unit that a number takes from the one behind it ("rose from 10 to 12 per cent").
    pub(super) fn shared_unit(&self, at: usize) -> Option<Unit> {
        let second =
            number::number(self.words, at + 1, false).filter(|_| self.words.at(at) == "to")?;
        self.unit(second.end).map(|measured| measured.unit)
    }

    /// "times as many", "-fold" behind a number.
    pub(super) fn multiple(&self, at: usize) -> Option<usize> {
        let words = self.words;
        let dash = usize::from(words.is_dash(at) && words.glued(at));
        if words.at(at + dash) == "fold" {
            return Some(at + dash + 1);
        }
        let compares = matches!(
            words.at(at + 1),
            "as" | "more"
                | "higher"
                | "the"
                | "larger"
                | "bigger"
                | "greater"
                | "its"
                | "less"
                | "faster"
                | "longer"
        );
        (words.at(at) == "times" && compares).then_some(at + 1)
    }
}
