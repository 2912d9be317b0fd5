//! Findings → output: one file a format, one row each in [`FORMATS`]. Nothing is decided here.

mod concise;
mod escape;
mod full;
mod json;
mod passage;
mod wrap;

use std::io::{self, Write};

use jiff::civil::Date;

use crate::finding::Finding;

pub use concise::plural;
pub use escape::escaped;
pub use full::render_finding;
pub use wrap::wrapped;

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

/// Everything that a format may show.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The articles in order of their paths.
    pub articles: &'a [ArticleSummary],
    /// The findings to be shown, article by article.
    pub findings: &'a [Finding],
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

/// One way of writing a report.
#[derive(Debug)]
pub struct Format {
    /// The name in `--format`.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Whether suppressed findings are in it without being asked for, because it can mark them as such.
    pub keeps_suppressed: bool,
    /// Writes it. Fails only where the writer does.
    pub render: fn(&Report<'_>, Style, &mut dyn Write) -> io::Result<()>,
}

/// Every format; the first is the default.
pub const FORMATS: &[Format] = &[
    Format {
        name: "full",
        about: "passages with labels, for people",
        keeps_suppressed: false,
        render: full::render,
    },
    Format {
        name: "concise",
        about: "a line a finding: path:line:column: severity[code] message (fact)",
        keeps_suppressed: false,
        render: concise::render,
    },
    Format {
        name: "json",
        about: "the versioned machine format factlint/check/1",
        keeps_suppressed: true,
        render: json::render,
    },
];

/// The format of a name, if there is one.
pub fn format_named(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

#[cfg(test)]
mod tests;
