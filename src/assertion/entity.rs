//! `entity`: who or what stands in the statement's role.
//!
//! ```yaml
//! expect: { entity: qatar }
//! ```

use super::Validator;
use crate::source::Located;

/// The entity that a claim has to name in the role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Id of an entity of the registry, or of a country.
    pub id: Located<String>,
}

impl Entity {
    pub(super) fn new(raw: Located<String>, check: &mut Validator<'_>) -> Option<Self> {
        check.entity(raw).map(|id| Self { id })
    }
}
