//! One amount at one place: its number, unit, noun and comparator put together.

use super::measure::{Inner, Money};
use super::number::{self, Number};
use super::range::scale_of;
use super::{MentionKind, QuantityMention, comparator, counted, identifier, vague};
use crate::extract::words::Words;
use crate::source::Span;
use crate::value::quantity::{Bound, Quantity};
use crate::value::unit::{Dimension, Unit};

/// One look at a sentence.
pub(super) struct Scan<'s, 'a> {
    pub(super) words: &'s Words<'a>,
    pub(super) masked: &'s [Span],
}

impl Scan<'_, '_> {
    /// The mention at token `at`, with the index behind it.
    pub(super) fn mention(&self, at: usize) -> Option<(QuantityMention, usize)> {
        if let Some(found) = vague::mention(self.words, at) {
            return Some(found);
        }
        if let Some(found) = self.ordinal(at) {
            return Some(found);
        }
        if let Some(found) = self.ratio(at) {
            return Some(found);
        }
        let (money, inner) = self.money_before(at);
        let first =
            number::number(self.words, at, money.is_some()).filter(|n| n.value.is_finite())?;
        if identifier::is_identifier(self.words, at, first.end) {
            return None;
        }
        let score = self.score(at, &first).filter(|_| money.is_none());
        score.or_else(|| self.amount(at, first, money, inner))
    }

    fn amount(
        &self,
        at: usize,
        first: Number,
        money: Option<Money>,
        inner: Option<Inner>,
    ) -> Option<(QuantityMention, usize)> {
        let words = self.words;
        if self.is_pronoun(at, &first) {
            return None;
        }
        let range = self.range_end(at, &first, money.is_some());
        let digits_end = range.map_or(first.end, |second| second.end);
        let start = money.map_or(at, |(_, index)| index);
        let mut end = digits_end;
        let mut bound = comparator::behind(words, end);
        if let Some((_, behind)) = bound {
            end = behind;
        }
        let measured = self.unit(end).filter(|_| money.is_none());
        let mut age = measured.as_ref().is_some_and(|m| m.age)
            || words.before(start) == "aged"
            || self.is_apposition(at, &first);
        let mut unit = match (&measured, money) {
            (_, Some((unit, _))) => unit,
            (Some(measured), None) => measured.unit,
            (None, None) if first.fraction => Unit::PERCENT,
            (None, None) if range.is_none() => self.shared_unit(first.end).unwrap_or(Unit::COUNT),
            _ => Unit::COUNT,
        };
        if let Some(measured) = &measured {
            end = measured.end;
        }
        let mut scale = 1.0;
        let mut of = None;
        if measured.is_none() && money.is_none() && range.is_none() {
            if let Some((bottom, behind)) = self.out_of(&first) {
                (unit, scale, end) = (Unit::PERCENT, 100.0 / bottom, behind);
                of = Some(behind);
            } else if first.fraction {
                scale = 100.0;
            } else if let Some(behind) = self.multiple(end) {
                (unit, end) = (Unit::MULTIPLE, behind);
            }
        }
        let noun = (money.is_none()
            && unit.dimension != Dimension::Multiple
            && (measured.is_none() || unit.dimension == Dimension::Percent))
            .then(|| counted::counted(words, of.unwrap_or(end)))
            .flatten()
            .filter(|(span, _)| !self.masked.iter().any(|mask| mask.overlaps(*span)));
        let before = comparator::before(words, start).filter(|&(bound, from)| {
            let during = bound == Bound::Above && self.is_during(from, &first, unit);
            !during && !self.is_masked(from, start)
        });
        // "$ more than 2": the span begins at the sign.
        let before = before.or(inner.map(|(bound, _)| (bound, start)));
        if bound.is_none() && before.is_none() {
            bound = comparator::behind(words, end);
            if let Some((_, behind)) = bound {
                end = behind;
            }
        }
        age |= unit == Unit::COUNT
            && before.is_some_and(|(_, from)| matches!(words.at(from), "older" | "younger"));
        if words.before(start) == "aged" {
            (unit, age) = (Unit::YEAR, true);
        } else if age && unit.dimension != Dimension::Duration {
            unit = Unit::YEAR;
        }
        let bare = measured.is_none() && money.is_none() && before.is_none() && bound.is_none();
        if bare && first.digits && is_year(words.at(at)) && !(first.step >= 100.0 && noun.is_some())
        {
            return None;
        }
        let negative = first.digits && words.before(at) == "minus"
            || (at > 0
                && words.is_dash(at - 1)
                && words.glued(at)
                && !words.glued(at - 1)
                && first.digits);
        let sign = if negative { -1.0 } else { 1.0 };
        let (value, step) = (first.value * scale * sign, first.step * scale);
        let chosen = before.map(|found| found.0).or(bound.map(|found| found.0));
        let quantity = match (range, chosen) {
            (Some(second), _) => {
                // "10 to 12 million": the scale of the second holds for both, but not in "900,000 to 1 million".
                let last_scale = if second.scaled && !first.scaled && first.value < 1000.0 {
                    scale_of(words, &second, money.is_some())
                } else {
                    1.0
                };
                Quantity::range(first.value * last_scale, second.value, unit)
            }
            (None, Some(bound)) => Quantity::bounded(bound, value, step, unit),
            (None, None) if age => Quantity::exact(value, unit),
            (None, None) => Quantity::stated(value, step, unit),
        };
        let from = before.map_or(start, |found| found.1);
        let mut span = words.span(from, end);
        if negative {
            span.start = span.start.min(words.span(at - 1, at).start);
        }
        let mention = QuantityMention {
            span,
            number: words.span(at, digits_end),
            quantity,
            kind: if unit.dimension == Dimension::Multiple {
                MentionKind::Multiple
            } else {
                MentionKind::Amount
            },
            counted: noun.map(|found| found.0),
            comparator: before.map(|(_, from)| match inner {
                Some((_, from)) => words.span(from, at),
                None => words.span(from, start),
            }),
            is_age: age,
        };
        Some((mention, end))
    }

    /// "over three years": in the course of them, where they are few and nothing makes a length of them ("for over three
    /// years", "spanned over three years").
    fn is_during(&self, over: usize, first: &Number, unit: Unit) -> bool {
        let words = self.words;
        words.at(over) == "over"
            && unit.dimension == Dimension::Duration
            && first.value < 10.0
            && unit.factor <= Unit::YEAR.factor
            && !matches!(
                words.before(over),
                "for" | "of" | "after" | "in" | "since" | "with" | "by"
            )
    }

    /// "No one", "one of the", "the one": no number.
    fn is_pronoun(&self, at: usize, first: &Number) -> bool {
        let words = self.words;
        words.at(at) == "one" && first.end == at + 1 && self.out_of(first).is_none() && {
            let next = words.at(at + 1);
            matches!(
                words.before(at),
                "no" | "the" | "this" | "that" | "any" | "every" | "each" | "another" | "which"
            ) || next == "day"
                || !(words.is_word(at + 1) || words.is_dash(at + 1) && words.glued(at + 1))
                || counted::is_function_word(next)
        }
    }

    /// ", 40," behind a name: an age.
    fn is_apposition(&self, at: usize, first: &Number) -> bool {
        let words = self.words;
        at >= 2
            && first.digits
            && first.step >= 1.0
            && first.value < 115.0
            && words.before(at) == ","
            && words.at(first.end) == ","
            && words.is_word(at - 2)
            && words.is_capitalised(at - 2)
    }

    /// "in five", "out of ten" behind a number: the whole and the index behind it.
    fn out_of(&self, first: &Number) -> Option<(f64, usize)> {
        let words = self.words;
        let start = match words.at(first.end) {
            "in" => first.end + 1,
            "out" if words.at(first.end + 1) == "of" => first.end + 2,
            _ => return None,
        };
        let start = start + usize::from(words.at(start) == "every");
        let whole =
            number::number(words, start, false).filter(|_| !self.is_masked(start, start + 1))?;
        let proper = !first.fraction
            && first.value < whole.value
            && !is_year(words.at(start))
            && whole.value.fract() == 0.0;
        (proper && self.unit(whole.end).is_none()).then_some((whole.value, whole.end))
    }
}

pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4
        && word
            .parse()
            .is_ok_and(|year: u32| (1500..=2100).contains(&year))
}
