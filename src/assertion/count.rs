//! `count`: how many there are, and which.
//!
//! ```yaml
//! expect: { count: 3 }
//! expect: { count: { value: 3, of: states, members: [pakistan, saudi-arabia, united-arab-emirates] } }
//! ```

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Short, Validator, text};
use crate::finding::Code;
use crate::source::{Located, Span};

/// As it stands in the YAML.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "Count", deny_unknown_fields)]
pub struct RawCount {
    /// How many; the number of `members` where it is left out.
    #[schemars(schema_with = "text::scalar")]
    #[serde(default)]
    pub value: Option<Located<String>>,
    /// What is counted: "states".
    pub of: Option<Located<String>>,
    /// Ids of all of them.
    pub members: Option<Vec<Located<String>>>,
}

/// A count that a claim has to agree with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Count {
    /// How many.
    pub value: u64,
    /// What is counted, if told.
    pub of: Option<Located<String>>,
    /// Ids of all of them; empty where they are not told.
    pub members: Vec<Located<String>>,
}

impl Count {
    pub(super) fn new(raw: Located<Short<RawCount>>, check: &mut Validator<'_>) -> Option<Self> {
        let span = raw.span;
        let raw = match raw.value {
            Short::Text(value) => RawCount {
                value: Some(Located::new(value, span)),
                of: None,
                members: None,
            },
            Short::Full(raw) => raw,
        };
        let of = raw.of.and_then(|of| check.text(of, "what is counted"));
        let ids = raw.members.unwrap_or_default();
        let told = ids.len() as u64;
        let members: Vec<_> = ids.into_iter().filter_map(|id| check.entity(id)).collect();
        let value = match raw.value {
            Some(value) => number(&value, check)?,
            None if told == 0 => {
                let help = "give it `value`, `members` or both";
                check.fault(Code::MissingKey, span, "`count` has no `value`", help);
                return None;
            }
            None => told,
        };
        if told > value {
            let message = format!("{told} members are more than {value}");
            check.fault(
                Code::WrongType,
                span,
                message,
                "correct the number, or the members",
            );
            return None;
        }
        Some(Self { value, of, members })
    }
}

/// A whole number in digits; `_` and `,` may separate them (`1_000`, `1,000`), zeros may lead.
fn number(text: &Located<String>, check: &mut Validator<'_>) -> Option<u64> {
    let digits: String = text.value.trim().replace(['_', ','], "");
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let value = is_number.then(|| digits.parse().ok()).flatten();
    if value.is_none() {
        let span: Span = text.span;
        let message = format!("a count is a whole number, not `{}`", text.value);
        check.fault(
            Code::WrongType,
            span,
            message,
            "write it in digits; for \"over 100\" use `quantity`",
        );
    }
    value
}
