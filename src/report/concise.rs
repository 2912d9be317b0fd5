//! A line a finding, for editors and `grep`.

use std::io::{self, Write};

use super::escape::escaped_line;
use super::{ArticleSummary, Report, Style};
use crate::finding::Finding;

struct Concise;

pub(super) fn report(_style: Style) -> Box<dyn Report> {
    Box::new(Concise)
}

impl Report for Concise {
    fn add(
        &mut self,
        _article: Option<&ArticleSummary>,
        findings: &[Finding],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        findings.iter().try_for_each(|finding| line(finding, out))
    }
}

/// Writes `path:line:column: severity[code] message (fact)`.
fn line(finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let label = &finding.primary;
    let at = label.source.position(label.span.start);
    write!(
        out,
        "{}:{}:{}: {}[{}] {}",
        escaped_line(label.source.name()),
        at.line,
        at.column,
        finding.severity.as_str(),
        finding.code.as_str(),
        escaped_line(&finding.message)
    )?;
    if let Some(fact) = &finding.fact {
        write!(out, " ({})", escaped_line(fact))?;
    }
    if let Some(found) = &finding.suppressed {
        let reason = escaped_line(&found.reason);
        write!(out, " [suppressed by {}: {reason}]", found.by.article())?;
    }
    writeln!(out)
}

/// "1 fact", "2 facts": a number with its noun.
pub fn plural(count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}
