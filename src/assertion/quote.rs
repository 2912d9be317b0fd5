//! `quote`: the very words of somebody.
//!
//! ```yaml
//! expect: { quote: { text: We will not be silent., speaker: jane-doe } }
//! ```

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Short, Validator};
use crate::source::Located;

/// As it stands in the YAML.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "Quote", deny_unknown_fields)]
pub struct RawQuote {
    /// The words, without quotation marks around them.
    pub text: Located<String>,
    /// Who said them: an entity's id or a name.
    pub speaker: Option<Located<String>>,
}

/// Words that a claim has to give unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words. Never blank.
    pub text: Located<String>,
    /// Who said them: an entity's id or a name.
    pub speaker: Option<Located<String>>,
}

impl Quote {
    pub(super) fn new(raw: Located<Short<RawQuote>>, check: &mut Validator<'_>) -> Option<Self> {
        let (text, speaker) = match raw.value {
            Short::Text(text) => (Located::new(text, raw.span), None),
            Short::Full(raw) => (raw.text, raw.speaker),
        };
        let speaker = speaker.and_then(|name| check.text(name, "the speaker"));
        check
            .text(text, "the quotation")
            .map(|text| Self { text, speaker })
    }
}
