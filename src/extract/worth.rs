//! Whether a sentence makes a claim that an editor would want a source for.

use super::function::Function;
use super::item::{Item, ItemKind};
use super::reading::Reading;
use super::stance::Stance;
use crate::lexicon::Pos;
use crate::value::unit::Dimension;

/// From this score on a sentence needs a source. The weights were set by hand after a logistic regression on labelled
/// sentences of political debates: figures, names and accounts of what happened weigh for, questions, plans and talk
/// of oneself against.
const NEEDED: f32 = 0.9;

impl Reading {
    /// Whether it makes a claim that would need a source.
    pub fn is_checkable(&self) -> bool {
        self.worth() >= NEEDED
    }

    /// How much speaks for checking it.
    fn worth(&self) -> f32 {
        let any = |of: &dyn Fn(&Item) -> bool| f32::from(u8::from(self.items.iter().any(of)));
        let is = |item: &Item, words: &[&str]| {
            words.contains(&self.text_of(item).to_ascii_lowercase().as_str())
        };
        let amount = |item: &Item| item.quantity().is_some();
        let figure =
            |item: &Item| amount(item) && self.text_of(item).contains(|c: char| c.is_ascii_digit());
        let large = |item: &Item| {
            item.quantity().is_some_and(|mention| {
                let quantity = mention.quantity;
                matches!(
                    quantity.unit.dimension,
                    Dimension::Percent | Dimension::Currency(_)
                ) || quantity.unit.dimension == Dimension::Count && quantity.interval.lo >= 1_000.0
            })
        };
        let compared = |item: &Item| {
            item.word().is_some_and(|word| word.direction.is_some())
                || item.function() == Some(Function::Exclusive)
                || is(
                    item,
                    &[
                        "more", "most", "less", "least", "never", "every", "fewer", "higher",
                        "lower", "first",
                    ],
                )
        };
        let told = |item: &Item| match &item.kind {
            ItemKind::Word(word) => {
                word.pos == Pos::Verb && (word.lower.ends_with("ed") || word.lower.ends_with("en"))
            }
            ItemKind::Function(Function::Auxiliary, _) => {
                is(item, &["was", "were", "had", "has", "have", "did"])
            }
            _ => false,
        };
        let stance = self
            .items
            .iter()
            .map(|item| item.stance)
            .max()
            .unwrap_or_default();
        let words = self.items.len();
        0.6 * any(&amount)
            + any(&figure)
            + 1.3 * any(&large)
            + 0.3 * any(&|item| item.date().is_some())
            + 0.6 * any(&|item| item.name().is_some())
            + 0.9 * any(&told)
            + 0.6 * any(&compared)
            - 0.9 * any(&|item| is(item, &["i", "my", "me"]))
            - 0.2 * any(&|item| is(item, &["we", "our", "us"]))
            - f32::from(u8::from(stance == Stance::Asked)) * 1.8
            - f32::from(u8::from(matches!(
                stance,
                Stance::Planned | Stance::Conditional
            ))) * 0.8
            + if words > 18 { 0.3 } else { 0.0 }
            - if words < 8 { 0.3 } else { 0.0 }
    }
}
