//! The versioned machine format `factlint/claims/1`: a copy of what is promised in `docs/claims.md`. Version 1 only ever
//! gains fields.

use serde::Serialize;

use super::{Claim, Meaning, Value};
use crate::document::Document;
use crate::report::{Bytes, Place};

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    articles: Vec<Read<'a>>,
}

#[derive(Serialize)]
struct Read<'a> {
    path: &'a str,
    sentences: usize,
    claims: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    text: &'a str,
    span: Bytes,
    start: Place,
    end: Place,
    probability: f64,
    topics: &'a [String],
    values: Vec<Typed<'a>>,
    denied: &'a [String],
    stance: &'static str,
    source: Option<&'a str>,
    only: &'a [String],
}

/// A value with those of its fields that its kind has.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Typed<'a> {
    Amount {
        text: &'a str,
        least: Option<f64>,
        most: Option<f64>,
        unit: &'a str,
        of: Option<&'a str>,
    },
    Date {
        text: &'a str,
        from: Option<&'a str>,
        until: Option<&'a str>,
    },
    Place {
        text: &'a str,
        place: &'a str,
    },
    Quote {
        text: &'a str,
    },
}

/// The claims of some articles as one JSON object with a line feed behind it.
pub fn json(articles: &[(&Document, Vec<Claim>)]) -> String {
    let report = Report {
        schema: "factlint/claims/1",
        articles: articles
            .iter()
            .map(|(document, claims)| Read {
                path: document.source.name(),
                sentences: document.sentences.len(),
                claims: claims.iter().map(|claim| entry(document, claim)).collect(),
            })
            .collect(),
    };
    // These types have nothing in them that JSON could not hold.
    let mut text = serde_json::to_string(&report).unwrap_or_default();
    text.push('\n');
    text
}

fn entry<'a>(document: &Document, claim: &'a Claim) -> Entry<'a> {
    let at = |offset: usize| document.source.position(offset).into();
    Entry {
        text: &claim.text,
        span: claim.span.into(),
        start: at(claim.span.start),
        end: at(claim.span.end),
        // Two digits are as much as it is worth.
        probability: (f64::from(claim.probability) * 100.0).round() / 100.0,
        topics: &claim.topics,
        values: claim.values.iter().map(Typed::from).collect(),
        denied: &claim.denied,
        stance: claim.stance.as_str(),
        source: claim.source.as_deref(),
        only: &claim.only,
    }
}

impl<'a> From<&'a Value> for Typed<'a> {
    fn from(value: &'a Value) -> Self {
        let text = value.text.as_str();
        match &value.meaning {
            Meaning::Amount {
                least,
                most,
                unit,
                of,
            } => Self::Amount {
                text,
                least: *least,
                most: *most,
                unit,
                of: of.as_deref(),
            },
            Meaning::Date { from, until } => Self::Date {
                text,
                from: from.as_deref(),
                until: until.as_deref(),
            },
            Meaning::Place(place) => Self::Place { text, place },
            Meaning::Quote => Self::Quote { text },
        }
    }
}
