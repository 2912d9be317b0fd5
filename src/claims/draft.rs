//! Claims as facts to be sourced.

use super::Claim;
use crate::extract::stance::Stance;
use crate::registry::draft::Draft;

/// The claims that can be facts: asserted, and whole without the sentences around them.
pub fn drafts(claims: &[Claim]) -> Vec<Draft> {
    let drafted = claims
        .iter()
        .filter(|claim| claim.stance == Stance::Asserted && claim.stands_alone);
    drafted
        .map(|claim| Draft {
            statement: claim.text.clone(),
            ..Draft::default()
        })
        .collect()
}
