//! `pattern`: a pair of regular expressions, for what no other kind can say.
//!
//! ```yaml
//! expect:
//!   pattern: { wrong: '\bfive (states|countries)\b', right: '\bthree (states|countries)\b', in: recogni[sz] }
//! ```

use std::sync::OnceLock;

use regex::Regex;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::evidence::{Evidence, Outcome};
use super::validator::{Validator, compiled};
use crate::extract::reading::Reading;
use crate::limits::Limit;
use crate::source::{Located, Span};

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

/// Expressions that a claim is held against. All of them compile.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
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

/// The expressions of a [`Pattern`], each compiled when a claim is first held against it: that takes longer than all else
/// that is done with a fact.
#[derive(Clone, Debug)]
pub struct Matcher {
    wrong: Expression,
    right: Option<Expression>,
    within: Option<Expression>,
}

/// An expression that compiles.
#[derive(Clone, Debug)]
struct Expression {
    pattern: String,
    regex: OnceLock<Option<Regex>>,
}

impl Expression {
    fn new(pattern: &Located<String>) -> Self {
        Self {
            pattern: pattern.value.clone(),
            regex: OnceLock::new(),
        }
    }

    /// Where it first matches.
    fn find(&self, text: &str) -> Option<Span> {
        let compile = || {
            // The registry was held against its own limits, which are these at most.
            let size = Limit::PatternSize.greatest();
            compiled(&self.pattern, size, Limit::PatternNesting.greatest()).ok()
        };
        let found = self.regex.get_or_init(compile).as_ref()?.find(text)?;
        Some(found.range().into())
    }
}

impl Matcher {
    /// The expressions of a pattern of a valid registry.
    pub fn new(pattern: &Pattern) -> Self {
        Self {
            wrong: Expression::new(&pattern.wrong),
            right: pattern.right.as_ref().map(Expression::new),
            within: pattern.within.as_ref().map(Expression::new),
        }
    }

    /// Holds the wording of a claim against the expressions.
    pub fn judge(&self, claim: &Reading) -> Option<Evidence> {
        let text = &claim.text;
        let is_within = |within: &Expression| within.find(text).is_some();
        if !self.within.as_ref().is_none_or(is_within) {
            return None;
        }
        let wrong = self.wrong.find(text).map(|at| (at, Outcome::Conflicts));
        let right = || Some((self.right.as_ref()?.find(text)?, Outcome::Agrees));
        let (stated, outcome) = wrong.or_else(right)?;
        Some(Evidence {
            kind: "pattern",
            outcome,
            known: Span::default(),
            stated,
            known_items: Vec::new(),
            items: Vec::new(),
            certainty: 1.0,
        })
    }
}
