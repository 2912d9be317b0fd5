//! Shares above which a fact speaks, supports or contradicts.

use super::evidence::{Evidence, Outcome};

/// Shares above which a claim is taken to be about a fact, supported by it, or contradicted by it. Chosen on
/// labelled pairs; the order between them matters more than their last digit.
#[derive(Clone, Copy, Debug)]
pub struct Thresholds {
    /// Least share of the fact's topic for the fact to speak at all.
    pub topic: f32,
    /// Least share of the claim that must be matched to call it supported.
    pub supported: f32,
    /// Least share of the claim, conflicting slots left aside, to call it contradicted.
    pub contradicted: f32,
    /// The same where an amount of the claim is that of the fact: nothing tells more surely that the two say the same.
    pub supported_by_amount: f32,
    /// Least share of the claim that must be matched for the fact to say anything of it.
    pub related: f32,
    /// Least certainty of the conflicting slot.
    pub certainty: f32,
    /// How far another name in the place of one of the fact's counts as a mention of it: not at all, unless the fact
    /// is about who it was.
    pub other_name: f32,
    /// Whether a date of the claim is known with the fact: it lies within the fact's validity.
    pub dates_known: bool,
    /// Least share of the fact's topic that the claim must mention itself, without the sentences before it.
    pub own: f32,
}

impl Thresholds {
    /// Least share of the topic, where so many of its nouns and names are matched: the more there are, the less can
    /// it be chance.
    pub(super) fn topic_of(&self, matched: usize) -> f32 {
        match matched {
            0..=3 => self.topic,
            4..=5 => self.topic - 0.1,
            _ => self.topic - 0.2,
        }
    }

    /// Least share of the claim to call it contradicted: where all of the fact is mentioned, more may be said besides.
    /// Not so for amounts: what is said besides may narrow down what was counted ("in the capital").
    pub(super) fn needed_against(&self, conflict: &Evidence, own: f32, whole: bool) -> f32 {
        if conflict.is_amount() {
            self.contradicted
        } else if whole {
            self.related / 2.0
        } else if own >= WHOLE {
            self.contradicted - 0.17
        } else {
            self.contradicted
        }
    }

    /// Least share of the claim that must be matched to call it supported.
    pub(super) fn needed(&self, evidence: &[Evidence], whole: bool) -> f32 {
        if whole {
            0.0
        } else if same_amount(evidence) {
            self.supported_by_amount
        } else {
            self.supported
        }
    }
}

/// Share of the fact's topic above which the claim mentions all of it.
pub(super) const WHOLE: f32 = 0.95;

/// Whether an amount of the claim is surely that of the fact.
fn same_amount(evidence: &[Evidence]) -> bool {
    evidence
        .iter()
        .any(|e| e.is_amount() && e.outcome == Outcome::Agrees && e.certainty >= 0.9)
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            topic: 0.7,
            supported: 0.78,
            supported_by_amount: 0.6,
            contradicted: 0.72,
            related: 0.45,
            certainty: 0.6,
            other_name: 0.0,
            dates_known: false,
            own: 0.35,
        }
    }
}
