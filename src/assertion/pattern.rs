//! `pattern`: a pair of regular expressions, for what no other kind can say.
//!
//! ```yaml
//! expect:
//!   pattern: { wrong: '\bfive (states|countries)\b', right: '\bthree (states|countries)\b', in: recogni[sz] }
//! ```

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

/// The compiled expressions of a [`Pattern`].
#[derive(Clone, Debug)]
pub struct Matcher {
    wrong: Regex,
    right: Option<Regex>,
    within: Option<Regex>,
}

impl Matcher {
    /// Compiles the expressions; `None` where one does not compile, which a valid registry rules out.
    pub fn new(pattern: &Pattern) -> Option<Self> {
        // The registry was held against its own limits, which are these at most.
        let (size, nesting) = (
            Limit::PatternSize.greatest(),
            Limit::PatternNesting.greatest(),
        );
        let known = |pattern: &str| compiled(pattern, size, nesting).ok();
        let compile = |text: &Option<Located<String>>| match text {
            Some(text) => known(&text.value).map(Some),
            None => Some(None),
        };
        Some(Self {
            wrong: known(&pattern.wrong.value)?,
            right: compile(&pattern.right)?,
            within: compile(&pattern.within)?,
        })
    }

    /// Holds the wording of a claim against the expressions.
    pub fn judge(&self, claim: &Reading) -> Option<Evidence> {
        if self
            .within
            .as_ref()
            .is_some_and(|within| !within.is_match(&claim.text))
        {
            return None;
        }
        let wrong = self
            .wrong
            .find(&claim.text)
            .map(|found| (found, Outcome::Conflicts));
        let right = || Some((self.right.as_ref()?.find(&claim.text)?, Outcome::Agrees));
        let (found, outcome) = wrong.or_else(right)?;
        Some(Evidence {
            kind: "pattern",
            outcome,
            known: Span::default(),
            stated: found.range().into(),
            known_items: Vec::new(),
            items: Vec::new(),
            certainty: 1.0,
        })
    }
}
