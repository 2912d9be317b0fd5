//! `date`: when something happened.
//!
//! ```yaml
//! expect: { date: 2025-07-03 }
//! expect: { date: the spring of 2024 }
//! expect: { date: { from: 2025-10-18, until: 2025-10-19 } }
//! ```

use jiff::civil::Date as Day;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Short, Validator, text};
use crate::finding::Code;
use crate::source::Located;
use crate::value::partial_date::PartialDate;

/// As it stands in the YAML, where it is a period.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "Date", deny_unknown_fields)]
pub struct RawDate {
    /// First day; of a month or year its first one.
    #[schemars(schema_with = "text::scalar")]
    #[serde(default)]
    pub from: Option<Located<String>>,
    /// Last day; of a month or year its last one.
    #[schemars(schema_with = "text::scalar")]
    #[serde(default)]
    pub until: Option<Located<String>>,
}

/// A time that a claim has to agree with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Date {
    /// A day, a month or a year.
    Known(PartialDate),
    /// From one day to another, both included; an end may be open, never both.
    Between(Option<Day>, Option<Day>),
    /// In words, to be read as an article's. Never blank.
    Words(Located<String>),
}

impl Date {
    pub(super) fn new(raw: Located<Short<RawDate>>, check: &mut Validator<'_>) -> Option<Self> {
        let span = raw.span;
        match raw.value {
            Short::Text(text) => {
                let text = check.text(Located::new(text, span), "the date")?;
                // What begins like a date of the registry is one, and wrong where it cannot be read.
                if text
                    .value
                    .trim()
                    .bytes()
                    .any(|byte| byte.is_ascii_alphabetic())
                {
                    return Some(Self::Words(text));
                }
                check.date(&text).map(|date| Self::Known(date.value))
            }
            Short::Full(RawDate {
                from: None,
                until: None,
            }) => {
                let help = "give it `from`, `until` or both";
                check.fault(Code::MissingKey, span, "`date` is empty", help);
                None
            }
            Short::Full(raw) => {
                let (from, until) = check.period(raw.from.as_ref(), raw.until.as_ref());
                (from.is_some() || until.is_some()).then_some(Self::Between(from, until))
            }
        }
    }
}
