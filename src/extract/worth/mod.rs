//! Whether a sentence makes a claim that an editor would want a source for.
//!
//! A logistic regression over some dozens of [`Sign`]s: classes of words, forms and values, never single words of a
//! subject. `scripts/worth.py` fits the weights.

mod detect;
mod sign;

pub use sign::Sign;

use super::reading::Reading;

/// From this probability on a source is asked for. F1 is highest at half of the F1 that can be reached (Lipton et al.
/// 2014, "Optimal thresholding of classifiers to maximize F1 measure"), which here is 0.64.
pub const NEEDED: f32 = 0.32;

/// How much speaks for a source, and what.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// The signs that were found, each with its weight: above 0 it speaks for a source, below 0 against.
    pub signs: Vec<(Sign, f32)>,
    /// How likely an editor wants a source, from 0 to 1.
    pub probability: f32,
}

impl Worth {
    /// Whether a source is asked for.
    pub fn needs_source(&self) -> bool {
        self.probability >= NEEDED
    }
}

impl Reading {
    /// Whether it makes a claim that would need a source.
    pub fn is_checkable(&self) -> bool {
        self.worth().needs_source()
    }

    /// What speaks for and against its needing a source.
    pub fn worth(&self) -> Worth {
        let signs: Vec<(Sign, f32)> = detect::signs(self).weighted().collect();
        let sum = sign::BIAS + signs.iter().map(|&(_, weight)| weight).sum::<f32>();
        Worth {
            signs,
            probability: 1.0 / (1.0 + (-sum).exp()),
        }
    }
}

#[cfg(test)]
mod tests;
