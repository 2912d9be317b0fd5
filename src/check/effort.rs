//! What it costs to hold texts against statements, told before it is done.

use super::{Checker, Statement};
use crate::document::sentence_spans;
use crate::extract::reading::Reading;
use crate::limits::{Budget, Limit, Limits};
use crate::registry::Fact;

/// Words have so many bytes at least, with the space behind them.
const SHORT: usize = 2;

/// Pairs of words that holding a text against these sentences comes to.
fn effort(known: &[Reading], text: &str) -> usize {
    let words: usize = known.iter().map(|reading| reading.items.len()).sum();
    let pairs = known.len().saturating_mul(sentence_spans(text).count());
    let least = pairs.saturating_mul(Budget::LEAST);
    least.max(words.saturating_mul(text.len() / SHORT))
}

impl Statement {
    /// Tells whether a text can be held against it within the limits.
    ///
    /// # Errors
    /// Which limit it is beyond, in words.
    pub fn allows(&self, text: &str, limits: &Limits) -> Result<(), String> {
        if effort(&self.known, text) <= limits.of(Limit::Comparisons) {
            return Ok(());
        }
        let told = limits.told(Limit::Comparisons);
        Err(format!(
            "statement and text have more pairs of words than {told}"
        ))
    }
}

impl Checker {
    /// Pairs of words that holding a text against one fact comes to.
    pub fn effort_of(&self, fact: &Fact, text: &str) -> usize {
        effort(self.readings(fact), text)
    }
}

/// Tells whether the sentences of a text are short enough to be read.
///
/// # Errors
/// Which limit one is beyond, in words.
pub fn readable(text: &str, limits: &Limits) -> Result<(), String> {
    let most = limits.of(Limit::SentenceLength);
    if sentence_spans(text).all(|span| span.len() <= most) {
        return Ok(());
    }
    let told = limits.told(Limit::SentenceLength);
    Err(format!("a sentence has more than {told}"))
}
