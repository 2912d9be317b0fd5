//! What speaks for and against a claim: one file a kind of slot that is compared.

use crate::extract::reading::Reading;
use crate::source::Span;

use super::align::Alignment;
use super::revision::Revision;

pub mod amount;
pub mod exclusive;
pub mod name;
pub mod polarity;
pub mod quotation;
pub mod role;
pub mod substitution;
mod sum;
pub mod time;
pub mod word;

/// How a slot of the claim stands to the same slot of the fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The same, or weaker and entailed.
    Agrees,
    /// Stronger, or otherwise not established.
    Open,
    /// Both cannot be right.
    Conflicts,
}

/// One compared slot.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The kind of slot: "quantity", "count", "date", "place", "entity", "only", "polarity", "opposite", "word", "role",
    /// "quote", "name", "pattern".
    pub kind: &'static str,
    /// How the claim stands to the fact.
    pub outcome: Outcome,
    /// The fact's words, in its reading.
    pub known: Span,
    /// The claim's words, in its reading.
    pub stated: Span,
    /// Items of the fact that were compared.
    pub known_items: Vec<usize>,
    /// Items of the claim that the conflict accounts for: they are no unmatched extra.
    pub items: Vec<usize>,
    /// How sure it is that the two slots are the same slot, 0 to 1.
    pub certainty: f32,
}

impl Evidence {
    /// How an item of the claim stands to one of the fact.
    pub fn between(
        kind: &'static str,
        outcome: Outcome,
        (known, i): (&Reading, usize),
        (stated, j): (&Reading, usize),
        certainty: f32,
    ) -> Self {
        Self {
            kind,
            outcome,
            known: known.items[i].span,
            stated: stated.items[j].span,
            known_items: vec![i],
            items: vec![j],
            certainty,
        }
    }

    /// Whether it compares amounts.
    pub fn is_amount(&self) -> bool {
        matches!(self.kind, "quantity" | "count")
    }

    /// Whether it compares values, which mean nothing where something else is told of the same.
    pub fn is_value(&self) -> bool {
        self.is_amount() || matches!(self.kind, "date" | "place")
    }
}

/// Everything that the kinds have to say of a pair, conflicts and agreements.
pub fn collect(known: &Reading, stated: &Reading, alignment: &mut Alignment) -> Vec<Evidence> {
    let mut found = Vec::new();
    let times = time::compare(known, stated, alignment);
    found.extend(amount::compare(known, stated, alignment, &times));
    found.extend(times);
    found.extend(exclusive::compare(known, stated, alignment));
    found.extend(name::compare(known, stated, alignment));
    found.extend(word::compare(known, stated, alignment));
    found.extend(word::compare_small(known, stated, alignment));
    // Another word is another statement only where all else is the same.
    if alignment.revision.as_ref().is_some_and(Revision::is_copy) {
        found.extend(substitution::compare(known, stated, alignment));
    }
    found.extend(polarity::compare(known, stated, alignment));
    found.extend(role::compare(known, stated, alignment));
    found.extend(quotation::compare(known, stated));
    found
}
