//! `only`: a single one, and no other of its class.
//!
//! ```yaml
//! expect: { only: russia }
//! expect: { only: { entity: russia, among: country } }
//! ```

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Short, Validator};
use crate::source::Located;

/// As it stands in the YAML.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "Only", deny_unknown_fields)]
pub struct RawOnly {
    /// Id of the entity.
    pub entity: Located<String>,
    /// The class of which it is the only one: "country".
    pub among: Option<Located<String>>,
}

/// The only one of which the statement holds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Only {
    /// Id of an entity of the registry, or of a country.
    pub entity: Located<String>,
    /// The class that the others belong to, if told.
    pub among: Option<Located<String>>,
}

impl Only {
    pub(super) fn new(raw: Located<Short<RawOnly>>, check: &mut Validator<'_>) -> Option<Self> {
        let (entity, among) = match raw.value {
            Short::Text(id) => (Located::new(id, raw.span), None),
            Short::Full(raw) => (raw.entity, raw.among),
        };
        let among = among.and_then(|class| check.text(class, "the class"));
        check.entity(entity).map(|entity| Self { entity, among })
    }
}
