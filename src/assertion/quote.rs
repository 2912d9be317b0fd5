//! `quote`: the very words of somebody.
//!
//! ```yaml
//! expect: { quote: { text: We will not be silent., speaker: jane-doe } }
//! ```

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::evidence::{Evidence, quotation};
use super::likeness::names;
use super::{Short, Validator};
use crate::extract::item::Item;
use crate::extract::name::NameMention;
use crate::extract::reading::Reading;
use crate::source::{Located, Span};

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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
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

impl Quote {
    /// Holds the quotations of a claim against this one. Where a speaker is known, he has to be named in the
    /// sentence or in one shortly before it.
    pub fn judge(
        &self,
        speaker: Option<&NameMention>,
        claim: &Reading,
        before: &[&Reading],
    ) -> Option<Evidence> {
        let mentions = |reading: &Reading, speaker: &NameMention| {
            reading
                .items
                .iter()
                .filter_map(Item::name)
                .any(|name| names(speaker, name) >= 0.9)
        };
        if let Some(speaker) = speaker
            && !mentions(claim, speaker)
            && !before.iter().any(|reading| mentions(reading, speaker))
        {
            return None;
        }
        claim.quotes.iter().find_map(|quote| {
            let outcome = quotation::judge(&self.text.value, claim.slice(quote.span))?;
            Some(Evidence {
                kind: "quote",
                outcome,
                known: Span::default(),
                stated: quote.span,
                known_items: Vec::new(),
                items: Vec::new(),
                certainty: 1.0,
            })
        })
    }
}
