//! Amounts in a sentence: "over 2,400 casualties", "10 to 12 per cent", "nearly half", "$5m", "3-1".

use super::number::{self, Number};
use super::words::Words;
use super::{comparator, counted, identifier, vague};
use crate::document::tokens::Token;
use crate::source::Span;
use crate::value::quantity::{Bound, Quantity};
use crate::value::unit::{Dimension, Unit};

/// What kind of amount a mention is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MentionKind {
    /// An amount of something.
    Amount,
    /// A place in an order.
    Ordinal,
    /// The score of a match or vote, as written.
    Score(u32, u32),
    /// A factor.
    Multiple,
}

/// One amount as a sentence gives it. Spans are relative to the text that was scanned.
#[derive(Clone, Debug, PartialEq)]
pub struct QuantityMention {
    /// Comparator, number and unit.
    pub span: Span,
    /// Digits or number words only.
    pub number: Span,
    /// The amount.
    pub quantity: Quantity,
    /// What kind it is.
    pub kind: MentionKind,
    /// Head of the counted noun phrase ("casualties").
    pub counted: Option<Span>,
    /// The words that bound or hedge it.
    pub comparator: Option<Span>,
    /// Whether it is somebody's age.
    pub is_age: bool,
}

impl QuantityMention {
    /// The number, where it is a plain count of things such as "three"; `None` for bounds, fractions and measures.
    pub fn whole_count(&self) -> Option<u32> {
        let value = self.quantity.nominal?;
        let plain = self.kind == MentionKind::Amount
            && self.quantity.unit.dimension == Dimension::Count
            && self.quantity.interval.is_point();
        (plain && value >= 0.0 && value <= f64::from(u32::MAX) && value.fract() == 0.0)
            .then_some(value as u32)
    }
}

/// The amounts of a sentence in order, without overlaps. `masked` are spans that hold no amounts (dates).
pub fn quantities(text: &str, tokens: &[Token], masked: &[Span]) -> Vec<QuantityMention> {
    let words = Words::new(text, tokens);
    let mut found: Vec<QuantityMention> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let here = words.span(at, at + 1);
        if masked.iter().any(|mask| mask.overlaps(here)) {
            at += 1;
            continue;
        }
        let mention = Scan {
            words: &words,
            masked,
        }
        .mention(at);
        let clear = |mention: &QuantityMention| {
            found
                .last()
                .is_none_or(|last| last.span.end <= mention.span.start)
        };
        match mention {
            Some((mut mention, end)) => {
                if !clear(&mention) {
                    mention.span.start = mention.number.start;
                    mention.comparator = None;
                }
                if clear(&mention) {
                    found.push(mention);
                }
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

struct Scan<'s, 'a> {
    words: &'s Words<'a>,
    masked: &'s [Span],
}

/// A unit with the index behind it and whether the words make it an age.
struct Measured {
    unit: Unit,
    end: usize,
    age: bool,
}

impl Scan<'_, '_> {
    fn mention(&self, at: usize) -> Option<(QuantityMention, usize)> {
        if let Some(found) = vague::mention(self.words, at) {
            return Some(found);
        }
        if let Some(found) = self.ordinal(at) {
            return Some(found);
        }
        let money = self.currency_before(at);
        let first =
            number::number(self.words, at, money.is_some()).filter(|n| n.value.is_finite())?;
        if identifier::is_identifier(self.words, at, first.end) {
            return None;
        }
        self.score(at, &first)
            .or_else(|| self.amount(at, first, money))
    }

    fn ordinal(&self, at: usize) -> Option<(QuantityMention, usize)> {
        let words = self.words;
        let numbered = (words.at(at) == "." && words.glued(at) && words.before(at) == "no")
            || matches!(words.before(at), "no" | "number" | "\u{2116}")
            || (words.before(at) == "#" && words.glued(at));
        let (rank, end) = match number::ordinal(words, at) {
            Some(found) => found,
            None if words.is_number(at)
                && (numbered
                    || (at >= 2
                        && words.before(at) == "."
                        && words.glued(at - 1)
                        && words.at(at - 2) == "no")) =>
            {
                (number::digits(words.at(at))?.0, at + 1)
            }
            None => return None,
        };
        let idiom = matches!(words.before(at), "at" | "per")
            || (words.before(at) == "the"
                && words.at(end) == "of"
                && words.at(at) == "second"
                && words.at(end + 1) == "a")
            || matches!(
                words.at(end),
                "lady"
                    | "aid"
                    | "hand"
                    | "reich"
                    | "party"
                    | "world"
                    | "thing"
                    | "place"
                    | "ago"
                    | "later"
            )
            || (words.is_dash(end) && words.at(at) == "first")
            || (matches!(words.at(at), "first" | "second")
                && (words.at(end) == "," || words.at(end) == "."));
        if idiom {
            return None;
        }
        let span = words.span(at, end);
        let mention = QuantityMention {
            span,
            number: span,
            quantity: Quantity::exact(rank, Unit::RANK),
            kind: MentionKind::Ordinal,
            counted: counted::counted(words, end).map(|found| found.0),
            comparator: None,
            is_age: false,
        };
        Some((mention, end))
    }

    /// "3-1": two small whole numbers around a hyphen that are no range.
    fn score(&self, at: usize, first: &Number) -> Option<(QuantityMention, usize)> {
        let words = self.words;
        if !first.digits || !words.is_dash(first.end) || !words.is_number(first.end + 1) {
            return None;
        }
        let second = number::number(words, first.end + 1, false)?;
        let whole = |n: &Number| !n.scaled && n.value.fract() == 0.0 && n.value < 1000.0;
        let small = whole(first) && whole(&second);
        let won = (at.saturating_sub(5)..at).any(|index| {
            matches!(
                words.at(index),
                "won"
                    | "win"
                    | "beat"
                    | "beaten"
                    | "lost"
                    | "lose"
                    | "defeated"
                    | "voted"
                    | "drew"
                    | "victory"
                    | "defeat"
                    | "loss"
            )
        });
        let measured =
            self.unit(second.end).is_some() || counted::counted(words, second.end).is_some();
        if !small
            || (first.value < second.value && measured && !won)
            || (first.value < second.value && !won && second.value > 20.0)
        {
            return None;
        }
        let span = words.span(at, second.end);
        let mention = QuantityMention {
            span,
            number: span,
            quantity: Quantity::exact(first.value, Unit::COUNT),
            kind: MentionKind::Score(first.value as u32, second.value as u32),
            counted: None,
            comparator: None,
            is_age: false,
        };
        Some((mention, second.end))
    }

    /// The currency written before token `at`, with the index of its first token.
    fn currency_before(&self, at: usize) -> Option<(Unit, usize)> {
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

    /// The unit that begins at token `at`, hyphens before it allowed for.
    fn unit(&self, at: usize) -> Option<Measured> {
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

    fn is_masked(&self, from: usize, to: usize) -> bool {
        let span = self.words.span(from, to);
        self.masked.iter().any(|mask| mask.overlaps(span))
    }

    /// The unit that a number takes from the one behind it ("rose from 10 to 12 per cent").
    fn shared_unit(&self, at: usize) -> Option<Unit> {
        let second =
            number::number(self.words, at + 1, false).filter(|_| self.words.at(at) == "to")?;
        self.unit(second.end).map(|measured| measured.unit)
    }

    /// The second number of a range that begins behind `first`.
    fn range_end(&self, at: usize, first: &Number, money: bool) -> Option<Number> {
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

    fn amount(
        &self,
        at: usize,
        first: Number,
        money: Option<(Unit, usize)>,
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
        let share = first.fraction || (range.is_none() && !first.scaled && self.is_share(end));
        let mut unit = match (&measured, money) {
            (_, Some((unit, _))) => unit,
            (Some(measured), None) => measured.unit,
            (None, None) if first.fraction && share => Unit::PERCENT,
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
            let during = bound == Bound::Above
                && unit.dimension == Dimension::Duration
                && first.value < 10.0
                && words.at(from) == "over";
            !during && !self.is_masked(from, start)
        });
        if bound.is_none() && before.is_none() {
            bound = comparator::behind(words, end);
            if let Some((_, behind)) = bound {
                end = behind;
            }
        }
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
                // "10 to 12 million": the scale of the second holds for both.
                let last_scale = if second.scaled && !first.scaled {
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
            comparator: before.map(|(_, from)| words.span(from, start)),
            is_age: age,
        };
        Some((mention, end))
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

    fn is_share(&self, at: usize) -> bool {
        matches!(self.words.at(at), "percent" | "%")
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

    /// "times as many", "-fold" behind a number.
    fn multiple(&self, at: usize) -> Option<usize> {
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

fn is_year(word: &str) -> bool {
    word.len() == 4
        && word
            .parse()
            .is_ok_and(|year: u32| (1500..=2100).contains(&year))
}

/// The scale that a number's words give to its digits.
fn scale_of(words: &Words, number: &Number, money: bool) -> f64 {
    let mut start = number.end;
    while start > 0 {
        start -= 1;
        if words.is_number(start) || number::is_small(words.at(start)) {
            break;
        }
    }
    let bare = number::digits(words.at(start)).map(|found| found.0);
    bare.filter(|bare| *bare > 0.0 && (money || number.scaled))
        .map_or(1.0, |bare| number.value / bare)
}

#[cfg(test)]
#[path = "quantity_tests.rs"]
mod tests;
