//! `name`: how something is called, and how not.
//!
//! ```yaml
//! expect: { name: { is: Hibatullah Akhundzada, not: [Hibatullah Akhunzada, Mullah Akhundzade] } }
//! ```

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Short, Validator};
use crate::source::Located;

/// As it stands in the YAML.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "Name", deny_unknown_fields)]
pub struct RawName {
    /// The right name.
    pub is: Located<String>,
    /// Wrong forms of it.
    pub not: Option<Vec<Located<String>>>,
}

/// A name that a claim has to give in its right form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The right name. Never blank.
    pub is: Located<String>,
    /// Wrong forms of it, none equal to the right one.
    pub not: Vec<Located<String>>,
}

impl Name {
    pub(super) fn new(raw: Located<Short<RawName>>, check: &mut Validator<'_>) -> Option<Self> {
        let (is, not) = match raw.value {
            Short::Text(name) => (Located::new(name, raw.span), None),
            Short::Full(raw) => (raw.is, raw.not),
        };
        let not = check.texts(not.unwrap_or_default(), "a wrong form of the name");
        let is = check.text(is, "the name")?;
        check.distinct(&is, &not);
        Some(Self { is, not })
    }
}
