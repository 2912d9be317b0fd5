//! What the page's script is given of articles and findings: its own format, which nothing else reads.

use serde::Serialize;

use super::passages::Passages;
use crate::document::Document;
use crate::finding::{Finding, Label};
use crate::report::ArticleSummary;

/// An article without its text.
#[derive(Serialize)]
pub(super) struct Article<'a> {
    path: &'a str,
    title: Option<&'a str>,
    date: Option<String>,
    sentences: usize,
    claims: usize,
    findings: Vec<Mention<'a>>,
}

/// A finding.
#[derive(Serialize)]
pub(super) struct Mention<'a> {
    code: &'static str,
    severity: &'static str,
    fact: Option<&'a str>,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    /// The number of its sentence in the article; none for what is about something else.
    sentence: Option<usize>,
    path: &'a str,
    line: usize,
    column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    stated: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<&'a str>,
    /// How the verdict was reached.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    steps: &'a [String],
    /// Places elsewhere, the registry's entry first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Place<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suppressed: Option<Suppressed<'a>>,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct Place<'a> {
    path: &'a str,
    line: usize,
    message: &'a str,
}

#[derive(Serialize)]
struct Suppressed<'a> {
    by: &'static str,
    reason: &'a str,
}

impl<'a> Article<'a> {
    /// An article with the findings that its passages are marked with.
    pub(super) fn new(
        summary: &'a ArticleSummary,
        document: &'a Document,
        passages: &Passages<'a>,
    ) -> Self {
        Self {
            path: &summary.path,
            title: document.title.as_deref().or_else(|| passages.heading()),
            date: summary.date.map(|date| date.to_string()),
            sentences: summary.sentences,
            claims: summary.claims,
            findings: passages
                .findings()
                .map(|(finding, sentence)| Mention::new(finding, sentence))
                .collect(),
        }
    }
}

impl<'a> Mention<'a> {
    /// A finding on the sentence of this number.
    pub(super) fn new(finding: &'a Finding, sentence: Option<usize>) -> Self {
        let Label { source, span, .. } = &finding.primary;
        let at = source.position(span.start);
        Self {
            code: finding.code.as_str(),
            severity: finding.severity.as_str(),
            fact: finding.fact.as_deref(),
            message: &finding.message,
            help: finding.help.as_deref(),
            sentence,
            path: source.name(),
            line: at.line,
            column: at.column,
            stated: finding.stated.as_deref(),
            expected: finding.expected.as_deref(),
            steps: &finding.explanation,
            related: finding.related.iter().map(Place::from).collect(),
            fix: finding.fix.as_ref().map(|fix| fix.replacement.as_str()),
            suppressed: finding.suppressed.as_ref().map(|found| Suppressed {
                by: found.by.article(),
                reason: &found.reason,
            }),
            fingerprint: &finding.fingerprint,
        }
    }
}

impl<'a> From<&'a Label> for Place<'a> {
    fn from(label: &'a Label) -> Self {
        Self {
            path: label.source.name(),
            line: label.source.position(label.span.start).line,
            message: &label.message,
        }
    }
}
