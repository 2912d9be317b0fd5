//! What has to be known of a claim to hold the outlines of facts against it.

use super::index::Id;
use crate::assertion::marks::Mark;
use crate::assertion::outline::{Edges, Mention, Needs, Tally};
use crate::value::quantity::Quantity;

/// What a claim mentions, as far as the index knows it.
pub(super) trait Mentioned {
    /// How a word of facts is mentioned that asks for such marks; it is known again by its number.
    fn word<'m>(&self, number: u32, asked: impl FnOnce() -> &'m [Mark]) -> Mention;
    /// Whether an id is that of a word or name of the claim, or of what stands in for one.
    fn has(&self, id: Id) -> bool;
    /// Whether a word of the first id stands in front of one of the second, with function words between them at most.
    fn is_followed(&self, first: Id, second: Id) -> bool;
    /// Whether an id is that of a name of the sentence before that "it" may stand for.
    fn is_lent(&self, id: Id) -> bool;
    /// Whether an id is that of a name of the sentences before.
    fn was_named(&self, id: Id) -> bool;
    /// Whether there may be an amount or a date, and with this text.
    fn value(&self, text: Id) -> Mention;
    /// Finds out which amounts and dates there are; whether that is news.
    fn read_values(&mut self) -> bool;
    /// Whether there may be an amount.
    fn has_amount(&self) -> bool;
    /// Whether a clause may begin with a word of the first id, and one may end with a word of the last; any may where there
    /// is no id.
    fn edges(&mut self, first: Option<Id>, last: Option<Id>) -> Edges;
    /// Whether a clause of it is so much the fact's: see [`Density::is_enough`](super::density::Density::is_enough).
    fn is_dense<'m>(
        &mut self,
        fact: &Fact<'m, impl Iterator<Item = &'m [Mark]> + Clone>,
        needs: &Needs,
    ) -> bool;
}

/// A sentence of a fact, as far as a claim mentions it.
pub(super) struct Fact<'m, W> {
    /// The marks that its words ask for.
    pub words: W,
    /// How many of its names the claim may mention.
    pub names: usize,
    /// Its amounts.
    pub amounts: &'m [Quantity],
    /// What the claim mentions of it.
    pub tally: &'m Tally,
}
