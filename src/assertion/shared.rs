//! How much of what a fact and a claim tell is in the other.

use super::align::Alignment;
use super::condensed::is_told;
use super::topic::implied;
use crate::extract::item::Item;
use crate::extract::reading::Reading;

/// Shares from 0 to 1. Names and amounts count by their words: so the figure, who it is of and what is counted outweigh
/// how it is put.
pub(super) struct Shared {
    /// Share of the fact that is in the claim.
    pub fact: f32,
    /// Share of the claim that is in the fact.
    pub claim: f32,
    /// How many items of the claim are from the fact.
    pub items: usize,
}

impl Shared {
    /// Weighs what was aligned; what only tells who says so is left aside.
    pub(super) fn new(known: &Reading, stated: &Reading, alignment: &Alignment) -> Self {
        let of_known = |at: usize, _: &Item| alignment.of_known[at].map(|_| alignment.likeness[at]);
        let of_stated = |at: usize, item: &Item| match alignment.of_stated[at] {
            Some(partner) => Some(alignment.likeness[partner]),
            None => (item.name().is_some() && implied(known, item)).then_some(1.0),
        };
        let (fact, _) = share(known, of_known);
        let (claim, items) = share(stated, of_stated);
        Self { fact, claim, items }
    }

    /// The two shares in one: their harmonic mean, near the lower of them.
    pub(super) fn of_both(&self) -> f32 {
        2.0 * self.fact * self.claim / (self.fact + self.claim).max(f32::EPSILON)
    }
}

/// The share of a reading that was found, and how many of its items.
fn share(reading: &Reading, found: impl Fn(usize, &Item) -> Option<f32>) -> (f32, usize) {
    let (mut total, mut said, mut items) = (0.0, 0.0, 0);
    for (at, item) in reading.items.iter().enumerate() {
        if !is_told(item) {
            continue;
        }
        let size = reading.text_of(item).split_whitespace().count() as f32;
        total += size;
        if let Some(likeness) = found(at, item) {
            said += size * likeness;
            items += 1;
        }
    }
    (if total > 0.0 { said / total } else { 0.0 }, items)
}
