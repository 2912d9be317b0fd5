//! `pattern`: a pair of regular expressions, for what no other kind can say.
//!
//! ```yaml
//! expect:
//!   pattern: { wrong: '\bfive (states|countries)\b', right: '\bthree (states|countries)\b', in: recogni[sz] }
//! ```

use schemars::JsonSchema;
use serde::Deserialize;

use super::Validator;
use crate::source::Located;

/// As it stands in the YAML.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "Pattern", deny_unknown_fields)]
pub struct RawPattern {
    /// A claim that it matches is contradicted.
    pub wrong: Located<String>,
    /// A claim that it matches is supported.
    pub right: Option<Located<String>>,
    /// The fact speaks to claims that it matches only.
    #[serde(rename = "in")]
    pub within: Option<Located<String>>,
}

/// Expressions that a claim is held against. All of them compile with `regex::Regex::new`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// A claim that it matches is contradicted.
    pub wrong: Located<String>,
    /// A claim that it matches is supported.
    pub right: Option<Located<String>>,
    /// The fact speaks to claims that it matches only.
    pub within: Option<Located<String>>,
}

impl Pattern {
    pub(super) fn new(raw: RawPattern, check: &mut Validator<'_>) -> Option<Self> {
        let right = raw.right.and_then(|pattern| check.regex(pattern));
        let within = raw.within.and_then(|pattern| check.regex(pattern));
        let wrong = check.regex(raw.wrong)?;
        Some(Self {
            wrong,
            right,
            within,
        })
    }
}
