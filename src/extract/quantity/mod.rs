//! Amounts in a sentence: "over 2,400 casualties", "10 to 12 per cent", "nearly half", "$5m", "3-1".

mod comparator;
pub(super) mod counted;
mod fraction;
mod identifier;
mod measure;
pub mod number;
mod range;
pub(super) mod rank;
mod ratio;
mod scan;
mod score;
mod vague;

pub use rank::ordinal_word;
use std::sync::LazyLock;

use self::scan::Scan;
use super::gate::Gate;
use super::words::Words;
use crate::document::tokens::Token;
use crate::source::Span;
use crate::value::quantity::Quantity;
use crate::value::unit::Dimension;

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
    /// A ratio of two or more whole numbers.
    Ratio,
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
    if !STARTERS.opens(text, tokens, fraction::is_fraction_sign) {
        return Vec::new();
    }
    scan(&Words::new(text, tokens), masked, may_begin)
}

/// Words that an amount begins with, or that stand behind its "a".
static STARTERS: LazyLock<Gate> = LazyLock::new(|| {
    Gate::new(
        number::number_words()
            .chain(rank::ordinal_words())
            .chain(vague::STARTERS.split_ascii_whitespace())
            .chain(fraction::BOTTOMS.split_ascii_whitespace()),
    )
});

/// Whether an amount may begin with this token, which is no number in digits.
pub(super) fn is_starter(token: &str) -> bool {
    STARTERS.admits(token) || fraction::is_fraction_sign(token)
}

/// Whether an amount may begin at a token.
fn may_begin(words: &Words, at: usize) -> bool {
    let article = matches!(words.at(at), "a" | "an");
    let word = words.original(at + usize::from(article));
    words.is_number(at) || is_starter(word)
}

/// The amounts at the tokens where one `may` begin.
fn scan(
    words: &Words,
    masked: &[Span],
    may: impl Fn(&Words, usize) -> bool,
) -> Vec<QuantityMention> {
    let mut found: Vec<QuantityMention> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !may(words, at) {
            at += 1;
            continue;
        }
        let here = words.span(at, at + 1);
        if masked.iter().any(|mask| mask.overlaps(here)) {
            at += 1;
            continue;
        }
        let mention = Scan { words, masked }.mention(at);
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

#[cfg(test)]
mod tests;
