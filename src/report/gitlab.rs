//! GitLab's Code Quality report: an array of issues in the form of Code Climate.

use std::io::{self, Write};

use serde::Serialize;

use super::details::{message, severity, text, title};
use super::elements::Elements;
use super::unique::Unique;
use super::{ArticleSummary, Report, Style};
use crate::finding::{Finding, Severity};

#[derive(Serialize)]
struct Issue<'a> {
    r#type: &'static str,
    check_name: &'static str,
    description: String,
    content: Content,
    categories: [&'static str; 1],
    severity: &'static str,
    /// Two issues of one fingerprint count as one.
    fingerprint: String,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Content {
    body: String,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

#[derive(Default)]
struct GitLab {
    issues: Elements,
}

pub(super) fn report(_style: Style) -> Box<dyn Report> {
    Box::new(GitLab::default())
}

impl Report for GitLab {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(b"[")
    }

    fn add(
        &mut self,
        _article: Option<&ArticleSummary>,
        findings: &[Finding],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let mut fingerprints = Unique::default();
        for finding in findings {
            let fingerprint = fingerprints.name(&finding.fingerprint);
            self.issues.push(&issue(finding, fingerprint), out)?;
        }
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(b"]\n")
    }
}

fn issue(finding: &Finding, fingerprint: String) -> Issue<'_> {
    let source = &finding.primary.source;
    let span = finding.primary.span;
    Issue {
        r#type: "issue",
        check_name: finding.code.as_str(),
        description: format!("{}: {}", title(finding), message(finding)),
        content: Content {
            body: text(message(finding), finding),
        },
        categories: ["Bug Risk"],
        severity: match severity(finding) {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Note => "info",
        },
        fingerprint,
        location: Location {
            path: source.name(),
            lines: Lines {
                begin: source.position(span.start).line,
                end: source.position(span.end).line,
            },
        },
    }
}
