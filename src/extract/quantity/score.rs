//! Scores of matches and votes: "3-1".

use super::number::{self, Number};
use super::scan::Scan;
use super::{MentionKind, QuantityMention, counted};
use crate::value::quantity::Quantity;
use crate::value::unit::Unit;

impl Scan<'_, '_> {
    /// "3-1": two small whole numbers around a hyphen that are no range.
    pub(super) fn score(&self, at: usize, first: &Number) -> Option<(QuantityMention, usize)> {
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
        let spans = first.value < second.value && (measured || second.value > 20.0);
        if !small || (spans && !won) {
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
}
