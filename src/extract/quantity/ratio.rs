//! Ratios: "4 : 3 : 1", "a ratio of 3:1".

use super::number;
use super::scan::Scan;
use super::{MentionKind, QuantityMention, comparator};
use crate::value::quantity::Quantity;
use crate::value::unit::{Dimension, Unit};

/// Parts of a ratio stay below this, so that four of them fit a number exactly.
const BELOW: f64 = 4096.0;
const MOST_PARTS: usize = 4;
/// How far behind its word, in tokens, a ratio may stand.
const FAR: usize = 20;

fn is_ratio_word(word: &str) -> bool {
    matches!(word, "ratio" | "ratios" | "proportion" | "odds")
}

impl Scan<'_, '_> {
    /// The ratio that begins at token `at`: whole numbers with colons between them, set off by white space or
    /// called a ratio by a word beside them. Glued digits ("10:30") are times otherwise.
    pub(super) fn ratio(&self, at: usize) -> Option<(QuantityMention, usize)> {
        let words = self.words;
        // "a ratio of 2 to 7": said of whole numbers behind the word only.
        let said = (at.saturating_sub(FAR)..at).any(|index| is_ratio_word(words.at(index)));
        let between = |index: usize| {
            words.at(index) == ":" || said && words.at(index) == "to" && !words.glued(index)
        };
        if !between(at + 1) || !words.is_number(at) || words.before(at) == ":" {
            return None;
        }
        let mut parts = Vec::with_capacity(MOST_PARTS);
        let mut end = at;
        loop {
            let part = number::digits(words.at(end)).map(|found| found.0);
            parts.push(part.filter(|part| *part < BELOW && *part > 0.0 && part.fract() == 0.0)?);
            end += 1;
            if !between(end) || !words.is_number(end + 1) {
                break;
            }
            end += 1;
        }
        let named = |index: usize| is_ratio_word(words.at(index));
        let spaced = !words.glued(at + 1) && !words.glued(at + 2);
        let called = named(end) || (at.saturating_sub(4)..at).any(named);
        if !(2..=MOST_PARTS).contains(&parts.len()) || !(spaced || called) {
            return None;
        }
        let unit = Unit::new(Dimension::Ratio, 1.0);
        let value = code(&parts);
        let bound = comparator::before(words, at).filter(|_| parts.len() == 2);
        let number = words.span(at, end);
        let start = bound.map_or(at, |found| found.1);
        let mention = QuantityMention {
            span: words.span(start, end),
            number,
            quantity: match bound {
                Some((bound, _)) => Quantity::bounded(bound, value, value / 100.0, unit),
                None => Quantity::exact(value, unit),
            },
            kind: MentionKind::Ratio,
            counted: None,
            comparator: bound.map(|_| words.span(start, at)),
            is_age: false,
        };
        Some((mention, end))
    }
}

/// One number for a ratio, the same for equal ratios only: the quotient of two parts, or three and more in lowest
/// terms as the digits of one number, which is larger than any quotient.
fn code(parts: &[f64]) -> f64 {
    if let [first, second] = parts {
        return first / second;
    }
    let divisor = parts.iter().copied().fold(0.0, common_divisor);
    parts
        .iter()
        .fold(0.0, |code, part| code * BELOW + part / divisor)
}

fn common_divisor(a: f64, b: f64) -> f64 {
    if b == 0.0 {
        a
    } else {
        common_divisor(b, a % b)
    }
}
