//! `quantity`: an amount.
//!
//! ```yaml
//! expect: { quantity: over 2,400 }
//! expect: { quantity: { value: over 2,400, of: casualties, period: 2025 } }
//! expect: { quantity: { value: 12.5, unit: per cent } }
//! ```

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Short, Validator, text};
use crate::source::Located;
use crate::value::partial_date::PartialDate;

/// As it stands in the YAML.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "Quantity", deny_unknown_fields)]
pub struct RawQuantity {
    /// The amount as an article would put it: "over 2,400", "between 10 and 12", "12.5".
    #[schemars(schema_with = "text::scalar")]
    pub value: Located<String>,
    /// Its unit: "per cent", "km", "USD".
    pub unit: Option<Located<String>>,
    /// What is counted: "casualties".
    pub of: Option<Located<String>>,
    /// The period over which it is measured: a day, a month or a year.
    #[schemars(schema_with = "text::scalar")]
    #[serde(default)]
    pub period: Option<Located<String>>,
}

/// An amount that a claim has to agree with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Quantity {
    /// The amount in words or digits, to be read as an article's. Never blank.
    pub value: Located<String>,
    /// Its unit, where `value` does not tell it.
    pub unit: Option<Located<String>>,
    /// What is counted.
    pub of: Option<Located<String>>,
    /// The period over which it is measured.
    pub period: Option<Located<PartialDate>>,
}

impl Quantity {
    pub(super) fn new(raw: Located<Short<RawQuantity>>, check: &mut Validator<'_>) -> Option<Self> {
        let raw = match raw.value {
            Short::Text(value) => RawQuantity {
                value: Located::new(value, raw.span),
                unit: None,
                of: None,
                period: None,
            },
            Short::Full(raw) => raw,
        };
        let unit = raw.unit.and_then(|unit| check.text(unit, "the unit"));
        let of = raw.of.and_then(|of| check.text(of, "what is counted"));
        let period = raw.period.and_then(|period| check.date(&period));
        let value = check.text(raw.value, "the quantity")?;
        Some(Self {
            value,
            unit,
            of,
            period,
        })
    }
}
