//! `entity`: who or what stands in the statement's role.
//!
//! ```yaml
//! expect: { entity: qatar }
//! ```

use super::Validator;
use super::align::align;
use super::evidence::name::in_compound;
use super::evidence::{Evidence, Outcome};
use super::likeness::{is_adjective, names};
use crate::extract::function::Function;
use crate::extract::item::Item;
use crate::extract::name::NameMention;
use crate::extract::reading::Reading;
use crate::lexicon::Pos;
use crate::source::Located;

/// The entity that a claim has to name in the role.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Entity {
    /// Id of an entity of the registry, or of a country.
    pub id: Located<String>,
}

impl Entity {
    pub(super) fn new(raw: Located<String>, check: &mut Validator<'_>) -> Option<Self> {
        check.entity(raw).map(|id| Self { id })
    }
}

/// Least share of the fact's other words and names that have to stand in the claim.
const ROLE: f32 = 0.9;

/// Finds who a claim puts into the pinned role: a name that is said to be it ("the leader of the TTP is X", "X, the
/// leader of the TTP", "TTP leader X"), where all that tells the role stands in the claim.
pub fn judge(known: &Reading, pinned: &NameMention, claim: &Reading) -> Option<Evidence> {
    let value = known
        .items
        .iter()
        .position(|item| item.name().is_some_and(|name| names(pinned, name) >= 0.9))?;
    let alignment = align(known, claim);
    let role: Vec<usize> = (0..known.items.len())
        .filter(|&at| at != value && known.items[at].is_topic())
        .collect();
    let weigh = |of: &dyn Fn(usize) -> bool| -> f32 {
        role.iter()
            .filter(|&&at| of(at))
            .map(|&at| known.items[at].weight)
            .sum()
    };
    let total = weigh(&|_| true);
    if total <= 0.0 || weigh(&|at| alignment.of_known[at].is_some()) / total < ROLE {
        return None;
    }
    let nouns: Vec<usize> = role
        .iter()
        .filter(|&&at| {
            known.items[at]
                .word()
                .is_some_and(|word| word.pos == Pos::Noun)
        })
        .filter_map(|&at| alignment.of_known[at])
        .filter(|&at| {
            claim.items[at]
                .word()
                .is_some_and(|word| word.pos == Pos::Noun)
        })
        .collect();
    if nouns.is_empty() {
        return None;
    }
    let holder = claim.items.iter().enumerate().find(|(at, item)| {
        alignment.of_stated[*at].is_none_or(|known| known == value)
            && item
                .name()
                .is_some_and(|name| !is_adjective(name) && name.place().is_none())
            && fills(claim, *at, &nouns)
    })?;
    let (at, item) = holder;
    let same = item.name().is_some_and(|name| names(pinned, name) >= 0.9);
    let denied = item.negated || nouns.iter().any(|&noun| claim.items[noun].negated);
    let outcome = match (same, denied, item.stance.is_asserted()) {
        (true, _, false) => return None,
        (false, _, false) => Outcome::Open,
        (true, false, _) => Outcome::Agrees,
        (false, false, _) => Outcome::Conflicts,
        // "X is not the leader": right of anybody but him, and of him a matter of polarity.
        (_, true, _) => return None,
    };
    Some(Evidence {
        kind: "entity",
        outcome,
        known: known.items[value].span,
        stated: item.span,
        known_items: vec![value],
        items: vec![at],
        certainty: 0.9,
    })
}

/// Whether a name stands beside one of the role's nouns, or is joined to the role by "is".
fn fills(claim: &Reading, at: usize, nouns: &[usize]) -> bool {
    let be = |item: &Item| {
        item.function() == Some(Function::Auxiliary)
            && matches!(
                claim.text_of(item),
                "is" | "was" | "are" | "were" | "remains"
            )
    };
    let only_small_words =
        |from: usize, to: usize| claim.items[from..to].iter().all(|item| !item.is_content());
    let behind_be = claim.items[..at]
        .iter()
        .rposition(be)
        .is_some_and(|be| only_small_words(be, at));
    let before_be = claim
        .items
        .get(at + 1)
        .is_some_and(|next| be(next) && nouns.iter().any(|&noun| noun > at));
    // "Taliban-led": the name is part of an adjective.
    let hyphen = in_compound(claim, &claim.items[at]);
    let governed =
        hyphen || at > 0 && claim.items[at - 1].function() == Some(Function::Preposition);
    if governed {
        // "a son of Mullah Omar, is …": the name belongs to something else.
        return false;
    }
    let beside = nouns
        .iter()
        .any(|&noun| noun + 1 == at || noun > at && only_small_words(at + 1, noun));
    behind_be || before_be || beside
}
