//! Annotations of GitHub Actions: workflow commands that the runner turns into notes beside the lines of a change.

use std::io::{self, Write};

use super::details::{message, severity, text, title};
use super::escape::escaped;
use super::{ArticleSummary, Report, Style, plural};
use crate::finding::{Finding, Severity};

/// So many annotations of a kind are kept of a step; GitHub drops the rest in silence.
const LIMIT: usize = 10;

/// The kinds, the worst first.
const KINDS: [(Severity, &str); 3] = [
    (Severity::Error, "error"),
    (Severity::Warning, "warning"),
    (Severity::Note, "notice"),
];

/// The first commands of each kind, worst kind first, and how many there were.
#[derive(Default)]
struct GitHub {
    kinds: [Kind; KINDS.len()],
}

#[derive(Default)]
struct Kind {
    commands: Vec<String>,
    met: usize,
}

pub(super) fn report(_style: Style) -> Box<dyn Report> {
    Box::new(GitHub::default())
}

impl Report for GitHub {
    fn add(
        &mut self,
        _article: Option<&ArticleSummary>,
        findings: &[Finding],
        _out: &mut dyn Write,
    ) -> io::Result<()> {
        for finding in findings {
            let severity = severity(finding);
            for (kind, (of, name)) in self.kinds.iter_mut().zip(KINDS) {
                if of == severity {
                    kind.met += 1;
                    if kind.commands.len() < LIMIT {
                        kind.commands.push(command(name, finding));
                    }
                }
            }
        }
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let over = self.kinds.iter().any(|kind| kind.met > LIMIT);
        if over {
            // The word about what is left out is a notice itself.
            let notices = self.kinds.last_mut().map(|kind| &mut kind.commands);
            notices.into_iter().for_each(|all| all.truncate(LIMIT - 1));
        }
        for command in self.kinds.iter().flat_map(|kind| &kind.commands) {
            writeln!(out, "{command}")?;
        }
        if over {
            let dropped = self
                .kinds
                .iter()
                .zip(KINDS)
                .filter_map(|(kind, (_, name))| {
                    let dropped = kind.met - kind.commands.len();
                    (dropped > 0).then(|| plural(dropped, &format!("more {name}")))
                });
            let dropped: Vec<String> = dropped.collect();
            writeln!(
                out,
                "::notice title=factlint::{} without an annotation: GitHub keeps {LIMIT} of a kind a step. Another \
                 format shows them all.",
                dropped.join(", ")
            )?;
        }
        Ok(())
    }
}

/// `::error file=…,line=…,…::text`, on one line.
fn command(kind: &str, finding: &Finding) -> String {
    let source = &finding.primary.source;
    let mut properties = Vec::new();
    if !source.name().is_empty() {
        properties.push(("file", source.name().to_owned()));
    }
    if !source.text().is_empty() {
        let start = source.position(finding.primary.span.start);
        let end = source.position(finding.primary.span.end);
        properties.push(("line", start.line.to_string()));
        properties.push(("endLine", end.line.to_string()));
        // Columns are understood within one line only.
        if start.line == end.line {
            properties.push(("col", start.column.to_string()));
            properties.push(("endColumn", end.column.to_string()));
        }
    }
    properties.push(("title", title(finding)));
    let properties: Vec<String> = properties
        .into_iter()
        .map(|(key, value)| format!("{key}={}", property(&value)))
        .collect();
    format!(
        "::{kind} {}::{}",
        properties.join(","),
        data(&text(message(finding), finding))
    )
}

/// Text behind the second `::`.
fn data(text: &str) -> String {
    escaped(text)
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
