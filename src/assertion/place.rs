//! `place`: where something happened, or is.
//!
//! ```yaml
//! expect: { place: Doha }
//! ```

use super::Validator;
use crate::source::Located;

/// A place that a claim has to agree with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// A name ("Doha") or the id of an entity. Never blank.
    pub name: Located<String>,
}

impl Place {
    pub(super) fn new(raw: Located<String>, check: &mut Validator<'_>) -> Option<Self> {
        check.text(raw, "the place").map(|name| Self { name })
    }
}
