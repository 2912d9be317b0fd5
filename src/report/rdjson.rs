//! The Reviewdog Diagnostic Format: one `DiagnosticResult`. Its columns count bytes of UTF-8, from 1.

use std::io::{self, Write};

use serde::Serialize;

use super::details::{message, severity, text};
use super::elements::Elements;
use super::escape::escaped_line;
use super::{ArticleSummary, Report, Style};
use crate::finding::{Finding, Label, Severity};
use crate::source::{Source, Span};

#[derive(Serialize)]
struct Diagnostic<'a> {
    message: String,
    location: Location<'a>,
    severity: &'static str,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion<'a>>,
    #[serde(rename = "relatedLocations", skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Range>,
}

#[derive(Clone, Copy, Serialize)]
struct Range {
    start: Position,
    end: Position,
}

#[derive(Clone, Copy, Serialize)]
struct Position {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
}

#[derive(Serialize)]
struct Suggestion<'a> {
    range: Range,
    text: &'a str,
}

#[derive(Serialize)]
struct Related<'a> {
    message: &'a str,
    location: Location<'a>,
}

#[derive(Default)]
struct Rdjson {
    diagnostics: Elements,
}

pub(super) fn report(_style: Style) -> Box<dyn Report> {
    Box::new(Rdjson::default())
}

impl Report for Rdjson {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(br#"{"source":{"name":"factlint"},"diagnostics":["#)
    }

    fn add(
        &mut self,
        _article: Option<&ArticleSummary>,
        findings: &[Finding],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        for finding in findings {
            self.diagnostics.push(&diagnostic(finding), out)?;
        }
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(b"]}\n")
    }
}

fn diagnostic(finding: &Finding) -> Diagnostic<'_> {
    let Label { source, span, .. } = &finding.primary;
    let suggestion = finding.fix.as_ref().map(|fix| Suggestion {
        range: range(source, *span),
        text: &fix.replacement,
    });
    let head = match &finding.fact {
        Some(fact) => format!("{} ({})", message(finding), escaped_line(fact)),
        None => message(finding),
    };
    Diagnostic {
        message: text(head, finding),
        location: location(source, *span),
        severity: match severity(finding) {
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Note => "INFO",
        },
        code: Code {
            value: finding.code.as_str(),
        },
        suggestions: suggestion.into_iter().collect(),
        related: finding
            .related
            .iter()
            .map(|label| Related {
                message: &label.message,
                location: location(&label.source, label.span),
            })
            .collect(),
    }
}

fn location(source: &Source, span: Span) -> Location<'_> {
    Location {
        path: source.name(),
        range: (!source.text().is_empty()).then(|| range(source, span)),
    }
}

fn range(source: &Source, span: Span) -> Range {
    Range {
        start: position(source, span.start),
        end: position(source, span.end),
    }
}

fn position(source: &Source, offset: usize) -> Position {
    let offset = offset.min(source.text().len());
    let line = source.line_of(offset);
    Position {
        line: line + 1,
        column: offset - source.line_starts()[line] + 1,
    }
}
