//! `name`: how something is called, and how not.
//!
//! ```yaml
//! expect: { name: { is: Hibatullah Akhundzada, not: [Hibatullah Akhunzada, Mullah Akhundzade] } }
//! ```

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::evidence::{Evidence, Outcome};
use super::{Short, Validator};
use crate::document::tokens::{TokenKind, tokenize};
use crate::extract::reading::Reading;
use crate::source::{Located, Span};

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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
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

impl Name {
    /// Finds the right name or a wrong form of it in a claim, as whole words written just so.
    pub fn judge(&self, claim: &Reading) -> Option<Evidence> {
        let wrong = self
            .not
            .iter()
            .find_map(|form| find(&claim.text, &form.value));
        let right = || find(&claim.text, &self.is.value);
        let (span, outcome) = match wrong {
            Some(span) => (span, Outcome::Conflicts),
            None => (right()?, Outcome::Agrees),
        };
        Some(Evidence {
            kind: "name",
            outcome,
            known: Span::default(),
            stated: span,
            known_items: Vec::new(),
            items: Vec::new(),
            certainty: 1.0,
        })
    }
}

/// Where the words of a name stand in a text, one behind the other.
fn find(text: &str, name: &str) -> Option<Span> {
    let words = |text: &str| -> Vec<(String, Span)> {
        tokenize(text)
            .iter()
            .filter(|token| token.kind != TokenKind::Sign)
            .map(|token| (token.text(text).to_owned(), token.span))
            .collect()
    };
    let (whole, part) = (words(text), words(name));
    (!part.is_empty()).then_some(())?;
    whole
        .windows(part.len())
        .find(|window| window.iter().zip(&part).all(|((a, _), (b, _))| a == b))
        .map(|window| window[0].1.to(window[window.len() - 1].1))
}
