//! Other amounts.

use super::sentence::Sentence;
use super::{Edit, Kind, Site};
use crate::extract::item::Item;
use crate::extract::quantity::{MentionKind, QuantityMention};
use crate::source::Span;
use crate::value::Relation;
use crate::value::quantity::Quantity;
use crate::value::unit::Unit;

/// Each amount that the fact gives, once raised and once lowered, by as little as makes it wrong.
pub(super) fn sites(sentence: &Sentence<'_>) -> Vec<Site> {
    let mut sites = Vec::new();
    for (_, item) in sentence.items() {
        let Some(amount) = item.quantity() else {
            continue;
        };
        let Some(known) = given(sentence, amount) else {
            continue;
        };
        let Some(number) = Number::read(sentence.text(), amount) else {
            continue;
        };
        let is_wrong = |replacement: &str| {
            let new = sentence.reread(number.span, replacement, |item: &Item| {
                Some(item.quantity()?.quantity)
            });
            let apart = |one: &Quantity, new: &Quantity| {
                matches!(one.relation(new), Some(Relation::Disjoint))
            };
            new.is_some_and(|new| apart(&known, &new) && apart(&amount.quantity, &new))
        };
        for up in [true, false] {
            let smallest = number.others(up).into_iter().find(|text| is_wrong(text));
            let edit = smallest.map(|text| Edit::new(Kind::Number, number.span, text));
            sites.extend(edit.map(|edit| vec![edit]));
        }
    }
    sites
}

/// The amount of the statement that one of the sentence follows from.
fn given(sentence: &Sentence<'_>, amount: &QuantityMention) -> Option<Quantity> {
    // A number of nothing may be a day or a part of a name.
    let of_nothing = amount.quantity.unit == Unit::COUNT && amount.counted.is_none();
    if amount.kind != MentionKind::Amount || of_nothing {
        return None;
    }
    let known = sentence.known.items.iter().filter_map(Item::quantity);
    known.map(|known| known.quantity).find(|known| {
        let relation = known.relation(&amount.quantity);
        matches!(relation, Some(Relation::Same | Relation::Coarser))
    })
}

/// Words for small numbers.
const WORDS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// A number as it is written.
struct Number {
    span: Span,
    value: f64,
    decimals: usize,
    grouped: bool,
    in_words: bool,
}

impl Number {
    /// The number of an amount: its digits, or a word for a whole number. One thing alone is left as it is, since the noun
    /// would have to change with it.
    fn read(text: &str, amount: &QuantityMention) -> Option<Self> {
        let written = text.get(amount.number.range())?;
        let is_digit = |c: char| c.is_ascii_digit() || c == ',' || c == '.';
        let digits = written.split(|c| !is_digit(c)).next().unwrap_or_default();
        let digits = digits.trim_end_matches([',', '.']);
        if digits.is_empty() {
            let before = text.get(..amount.number.start)?.trim_end();
            let value = amount.whole_count().filter(|&count| count > 1)?;
            let behind_article = before.ends_with(" a") || before.ends_with("A");
            return (!behind_article).then_some(Self {
                span: amount.number,
                value: f64::from(value),
                decimals: 0,
                grouped: false,
                in_words: true,
            });
        }
        let start = amount.number.start;
        let value: f64 = digits.replace(',', "").parse().ok()?;
        (value > 1.0).then(|| Self {
            span: Span::new(start, start + digits.len()),
            value,
            decimals: digits.split_once('.').map_or(0, |(_, behind)| behind.len()),
            grouped: digits.contains(','),
            in_words: false,
        })
    }

    /// Greater or smaller numbers, the nearest first, written in the same way.
    fn others(&self, up: bool) -> Vec<String> {
        let mut step = 10_f64.powi(-i32::try_from(self.decimals).unwrap_or(0));
        while step >= 1.0 && self.value % (step * 10.0) == 0.0 && step < self.value {
            step *= 10.0;
        }
        let rounded = |value: f64| (value / step).round() * step;
        let factors = [1.25, 1.5, 2.0, 3.0, 5.0, 10.0];
        let near = if up {
            self.value + step
        } else {
            self.value - step
        };
        let far = factors.map(|factor| {
            rounded(if up {
                self.value * factor
            } else {
                self.value / factor
            })
        });
        let all = std::iter::once(near).chain(far);
        let others = all.filter(|&other| other > 1.0 && other != self.value);
        others.map(|other| self.written(other)).collect()
    }

    fn written(&self, value: f64) -> String {
        let word = || WORDS.get(value as usize).map(|word| (*word).to_owned());
        if self.in_words
            && let Some(word) = word()
        {
            return word;
        }
        let plain = format!("{value:.*}", self.decimals);
        let (whole, rest) = match plain.split_once('.') {
            Some((whole, rest)) => (whole, format!(".{rest}")),
            None => (plain.as_str(), String::new()),
        };
        if !self.grouped && whole.len() < 5 {
            return plain;
        }
        let mut grouped = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        grouped + &rest
    }
}
