//! One finding as the versioned machine format has it.

use serde::Serialize;

use super::place::{Bytes, Place};
use crate::finding::{Finding, Label};

/// A finding; its fields are described in `docs/json.md`.
#[derive(Serialize)]
pub(super) struct Entry<'a> {
    code: &'static str,
    fact: Option<&'a str>,
    severity: &'static str,
    message: &'a str,
    help: Option<&'a str>,
    path: &'a str,
    span: Bytes,
    start: Place,
    end: Place,
    sentence: Bytes,
    stated: Option<&'a str>,
    expected: Option<&'a str>,
    related: Vec<Related<'a>>,
    sources: Vec<&'a str>,
    explanation: &'a [String],
    fingerprint: &'a str,
    suppressed: Option<Suppressed<'a>>,
    fix: Option<Fix<'a>>,
}

#[derive(Serialize)]
struct Related<'a> {
    path: &'a str,
    span: Bytes,
    message: &'a str,
}

#[derive(Serialize)]
struct Suppressed<'a> {
    by: &'static str,
    reason: &'a str,
}

#[derive(Serialize)]
struct Fix<'a> {
    replacement: &'a str,
    safe: bool,
}

impl<'a> From<&'a Finding> for Entry<'a> {
    fn from(finding: &'a Finding) -> Self {
        let Label { source, span, .. } = &finding.primary;
        Self {
            code: finding.code.as_str(),
            fact: finding.fact.as_deref(),
            severity: finding.severity.as_str(),
            message: &finding.message,
            help: finding.help.as_deref(),
            path: source.name(),
            span: (*span).into(),
            start: source.position(span.start).into(),
            end: source.position(span.end).into(),
            sentence: finding.sentence.into(),
            stated: finding.stated.as_deref(),
            expected: finding.expected.as_deref(),
            related: finding.related.iter().map(Related::from).collect(),
            // A source without an address is named by its title, so that the list is as long as the registry's.
            sources: finding
                .sources
                .iter()
                .map(|source| source.url.as_deref().unwrap_or(&source.text))
                .collect(),
            explanation: &finding.explanation,
            fingerprint: &finding.fingerprint,
            suppressed: finding.suppressed.as_ref().map(|found| Suppressed {
                by: found.by.as_str(),
                reason: &found.reason,
            }),
            fix: finding.fix.as_ref().map(|fix| Fix {
                replacement: &fix.replacement,
                safe: fix.safe,
            }),
        }
    }
}

impl<'a> From<&'a Label> for Related<'a> {
    fn from(label: &'a Label) -> Self {
        Self {
            path: label.source.name(),
            span: label.span.into(),
            message: &label.message,
        }
    }
}
