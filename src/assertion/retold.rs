//! Claims that retell a fact in other words, as one newspaper does another's story.

use super::condensed::{condenses, has_amount};
use super::entailment::values_are_known;
use super::evidence::{Evidence, Outcome};
use super::revision::Revision;
use super::shared::Shared;
use super::verdict::Opinion;
use crate::extract::reading::Reading;
use crate::extract::stance::Stance;

/// Share of fact and claim, both at once, that has to be in the other.
const MOST: f32 = 0.6;
/// So many items in common are no chance.
const ENOUGH: usize = 4;

/// Whether a claim retells a fact: with an amount of it and no other value, with nothing that differs, and with most of
/// what either says in the other. That the two belong together has to be known: so nothing in an article is judged. What
/// repeats the fact's own sentence with something exchanged is no retelling.
pub fn retells(known: &Reading, stated: &Reading, opinion: &Opinion) -> bool {
    let alignment = &opinion.alignment;
    let repeated = alignment.revision.as_ref().is_some_and(Revision::is_copy);
    let shared = Shared::new(known, stated, alignment);
    let in_short = || condenses(known, stated, alignment, &opinion.evidence);
    !repeated
        && (shared.items >= ENOUGH && shared.of_both() >= MOST || in_short())
        && same_stance(known, opinion)
        && opinion.evidence.iter().all(leaves_room)
        && has_amount(known, stated, &opinion.evidence)
        && values_are_known(known, stated, alignment, false)
}

/// Whether a claim is meant as what it retells. Plans and deeds are taken for one, as headlines tell both alike ("to cut",
/// "cuts"), and so are "will" and "would".
fn same_stance(known: &Reading, opinion: &Opinion) -> bool {
    let told = known.items.iter().zip(&opinion.alignment.of_known);
    let of_fact = told
        .filter(|(item, partner)| item.is_content() && partner.is_some())
        .map(|(item, _)| item.stance)
        .max()
        .unwrap_or_default();
    let stance = opinion.stance;
    matches!(
        (of_fact, stance),
        (
            Stance::Asserted | Stance::Planned,
            Stance::Asserted | Stance::Planned
        ) | (Stance::Planned, Stance::Conditional)
            | (Stance::Conditional, Stance::Planned)
    ) || stance == of_fact
}

/// Whether a compared slot does not stand against it.
fn leaves_room(evidence: &Evidence) -> bool {
    match evidence.outcome {
        Outcome::Agrees => true,
        Outcome::Open => !evidence.is_amount() && evidence.kind != "polarity",
        Outcome::Conflicts => false,
    }
}
