//! What the page is told.

use factlint::check::Checker;
use factlint::finding::Finding;
use factlint::report::ArticleSummary;
use factlint::source::{Source, Span};
use serde::Serialize;

/// Findings, and how the article came out.
#[derive(Serialize)]
pub(crate) struct Answer<'a> {
    findings: Vec<Told<'a>>,
    article: Option<Checked>,
}

/// An article in numbers.
#[derive(Serialize)]
pub(crate) struct Checked {
    date: Option<String>,
    sentences: usize,
    claims: usize,
    /// Facts that it was held against.
    facts: usize,
}

/// A finding; its places are in UTF-16 code units.
#[derive(Serialize)]
struct Told<'a> {
    code: &'static str,
    severity: &'static str,
    fact: Option<&'a str>,
    /// What the fact says.
    statement: Option<&'a str>,
    message: &'a str,
    help: Option<&'a str>,
    stated: Option<&'a str>,
    expected: Option<&'a str>,
    suppressed: Option<&'a str>,
    sources: Vec<Reference<'a>>,
    steps: &'a [String],
    line: usize,
    start: usize,
    end: usize,
    sentence: [usize; 2],
}

#[derive(Serialize)]
struct Reference<'a> {
    text: &'a str,
    url: Option<&'a str>,
}

impl Checked {
    pub(crate) fn new(summary: &ArticleSummary, facts: usize) -> Self {
        Self {
            date: summary.date.map(|date| date.to_string()),
            sentences: summary.sentences,
            claims: summary.claims,
            facts,
        }
    }
}

impl<'a> Answer<'a> {
    pub(crate) fn new(findings: &'a [Finding], article: Option<Checked>) -> Self {
        Self {
            findings: findings.iter().map(Told::new).collect(),
            article,
        }
    }

    /// Adds what the facts say that spoke.
    pub(crate) fn with_statements(mut self, checker: &'a Checker) -> Self {
        for told in &mut self.findings {
            let fact = told.fact.and_then(|id| checker.fact(id));
            told.statement = fact.map(|fact| fact.statement.value.as_str());
        }
        self
    }

    pub(crate) fn to_json(&self) -> String {
        // These types have nothing in them that JSON could not hold.
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl<'a> Told<'a> {
    fn new(finding: &'a Finding) -> Self {
        let source = &finding.primary.source;
        let [start, end] = utf16(source, finding.primary.span);
        Self {
            code: finding.code.as_str(),
            severity: finding.severity.as_str(),
            fact: finding.fact.as_deref(),
            statement: None,
            message: &finding.message,
            help: finding.help.as_deref(),
            stated: finding.stated.as_deref(),
            expected: finding.expected.as_deref(),
            suppressed: finding.suppressed.as_ref().map(|by| by.reason.as_str()),
            sources: finding.sources.iter().map(Reference::new).collect(),
            steps: &finding.explanation,
            line: source.position(finding.primary.span.start).line,
            start,
            end,
            sentence: utf16(source, finding.sentence),
        }
    }
}

impl<'a> Reference<'a> {
    fn new(source: &'a factlint::finding::Reference) -> Self {
        Self {
            text: &source.text,
            url: source.url.as_deref(),
        }
    }
}

/// A span in UTF-16 code units.
fn utf16(source: &Source, span: Span) -> [usize; 2] {
    let units = |offset| source.slice(Span::new(0, offset)).encode_utf16().count();
    [units(span.start), units(span.end)]
}
