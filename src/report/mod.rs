//! Findings → output: one file a format, one row each in [`FORMATS`]. Nothing is decided here.

mod checkstyle;
mod claimreview;
mod concise;
mod details;
mod elements;
mod entry;
mod escape;
mod fact;
mod full;
mod github;
mod gitlab;
mod html;
mod json;
mod json_lines;
mod junit;
mod passage;
mod place;
mod rdjson;
mod sarif;
mod spool;
mod unique;
mod uri;
mod wrap;
mod xml;

use std::io::{self, Write};

use jiff::civil::Date;

use crate::document::Markup;
use crate::finding::Finding;
use crate::source::Source;

pub use concise::plural;
pub use escape::escaped;
pub use fact::{FactCard, SourceCard};
pub use full::render_finding;
pub use json::json_findings;
pub use place::{Bytes, Place};
pub use spool::Spool;
pub use unique::Unique;
pub use uri::uri;
pub use wrap::wrapped;
pub use xml::{xml_line, xml_text};

/// How an article came out, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleSummary {
    /// The path as it was given, with `/`.
    pub path: String,
    /// The day that it was judged by.
    pub date: Option<Date>,
    /// Sentences read.
    pub sentences: usize,
    /// Claims on a topic of the registry.
    pub claims: usize,
    /// Findings of this code that nothing suppresses, whether they are shown or not.
    pub supported: usize,
    /// Findings of this code that nothing suppresses, whether they are shown or not.
    pub contradicted: usize,
    /// Findings of this code that nothing suppresses, whether they are shown or not.
    pub unsupported: usize,
    /// Findings of any code that a comment or the baseline keeps from counting.
    pub suppressed: usize,
}

/// How it may look.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Whether colours may be used.
    pub color: bool,
    /// Columns of the terminal.
    pub width: usize,
    /// Whether the steps that led to a verdict are shown.
    pub steps: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            color: false,
            width: 80,
            steps: false,
        }
    }
}

/// A report in the making. It is begun, given one article after the other, and finished; what it is given it need
/// not keep. What has to stand behind all articles waits in a [`Spool`], so that no number of findings fills the
/// memory.
///
/// Each call writes to the same place. A call fails only where the writer, or the spool, does.
pub trait Report {
    /// Writes what stands in front of everything else.
    fn begin(&mut self, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    /// Hands over the text of the article that is added next, for formats that show more of it than passages.
    fn read(&mut self, _source: &Source, _markup: Markup) {}

    /// Adds an article with those of its findings that are to be shown, in their order; or, without one, findings
    /// that belong to no article: faults of the registry or of the configuration, tests that fail.
    fn add(
        &mut self,
        article: Option<&ArticleSummary>,
        findings: &[Finding],
        out: &mut dyn Write,
    ) -> io::Result<()>;

    /// Whether it has a use for [`fact`](Self::fact).
    fn shows_facts(&self) -> bool {
        false
    }

    /// Adds a fact that the articles were held against, whether it spoke or not; all facts come behind all articles.
    fn fact(&mut self, _fact: &FactCard<'_>, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    /// Writes what stands behind everything else. Nothing may be added any more.
    fn finish(&mut self, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// One way of writing a report.
#[derive(Debug)]
pub struct Format {
    /// The name in `--format`.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Whether suppressed findings are in it without being asked for, because it can mark them as such.
    pub keeps_suppressed: bool,
    /// Whether faults of the registry or the configuration stand in it too, because it is read where nobody looks at
    /// standard error.
    pub tells_faults: bool,
    /// Whether supported claims are in it without being asked for, because its readers choose what they see.
    pub shows_all: bool,
    /// A report of this format to which nothing was added yet.
    pub report: fn(Style) -> Box<dyn Report>,
}

/// Every format; the first is the default.
pub const FORMATS: &[Format] = &[
    Format {
        name: "full",
        about: "passages with labels, for people",
        keeps_suppressed: false,
        tells_faults: false,
        shows_all: false,
        report: full::report,
    },
    Format {
        name: "concise",
        about: "a line a finding: path:line:column: severity[code] message (fact)",
        keeps_suppressed: false,
        tells_faults: false,
        shows_all: false,
        report: concise::report,
    },
    Format {
        name: "json",
        about: "the versioned machine format factlint/check/1",
        keeps_suppressed: true,
        tells_faults: false,
        shows_all: false,
        report: json::report,
    },
    Format {
        name: "json-lines",
        about: "the entries of its `findings`, a line each",
        keeps_suppressed: true,
        tells_faults: false,
        shows_all: false,
        report: json_lines::report,
    },
    Format {
        name: "sarif",
        about: "SARIF 2.1.0, for code scanning and editors",
        keeps_suppressed: true,
        tells_faults: true,
        shows_all: false,
        report: sarif::report,
    },
    Format {
        name: "github",
        about: "annotations in GitHub Actions",
        keeps_suppressed: false,
        tells_faults: true,
        shows_all: false,
        report: github::report,
    },
    Format {
        name: "gitlab",
        about: "GitLab's Code Quality report",
        keeps_suppressed: false,
        tells_faults: true,
        shows_all: false,
        report: gitlab::report,
    },
    Format {
        name: "junit",
        about: "JUnit's XML: a suite an article, a case a finding",
        keeps_suppressed: true,
        tells_faults: true,
        shows_all: false,
        report: junit::report,
    },
    Format {
        name: "rdjson",
        about: "the Reviewdog Diagnostic Format, for comments on changes",
        keeps_suppressed: false,
        tells_faults: true,
        shows_all: false,
        report: rdjson::report,
    },
    Format {
        name: "checkstyle",
        about: "Checkstyle's XML",
        keeps_suppressed: false,
        tells_faults: true,
        shows_all: false,
        report: checkstyle::report,
    },
    Format {
        name: "claimreview",
        about: "schema.org ClaimReviews (JSON-LD) of what is contradicted, with --show also of what is supported",
        keeps_suppressed: false,
        tells_faults: false,
        shows_all: false,
        report: claimreview::report,
    },
    Format {
        name: "html",
        about: "a page to look at: articles in colour, facts with their sources, coverage, a timeline",
        keeps_suppressed: true,
        tells_faults: true,
        shows_all: true,
        report: html::report,
    },
];

/// The format of a name, if there is one.
pub fn format_named(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

#[cfg(test)]
mod tests;
