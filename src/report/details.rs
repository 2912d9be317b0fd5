//! What a finding says in plain text, for formats that have one field for all of it.

use super::escape::{escaped, escaped_line};
use crate::finding::{Finding, Severity};

/// The code and the fact that spoke: "contradicted (talks-doha)".
pub(super) fn title(finding: &Finding) -> String {
    let code = finding.code.as_str();
    match &finding.fact {
        Some(fact) => format!("{code} ({})", escaped_line(fact)),
        None => code.to_owned(),
    }
}

/// The message, on one line.
pub(super) fn message(finding: &Finding) -> String {
    escaped_line(&finding.message).into_owned()
}

/// What stands behind the fact, what suppresses the finding and what can be done, a line each; without control
/// characters.
pub(super) fn details(finding: &Finding) -> Vec<String> {
    let mut lines = Vec::new();
    for source in &finding.sources {
        let parts = [Some(source.text.as_str()), source.url.as_deref()];
        let parts: Vec<&str> = parts
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        lines.push(format!("source: {}", escaped_line(&parts.join(" "))));
    }
    if let Some(found) = &finding.suppressed {
        let reason = escaped_line(&found.reason);
        lines.push(format!("suppressed by {}: {reason}", found.by.article()));
    }
    if let Some(help) = &finding.help {
        lines.push(format!("help: {}", escaped(help)));
    }
    lines
}

/// The details below a first line.
pub(super) fn text(head: String, finding: &Finding) -> String {
    let mut lines = vec![head];
    lines.extend(details(finding));
    lines.join("\n")
}

/// The severity to be shown by formats that cannot mark a finding as suppressed: it is told where that is asked for,
/// and alarms nobody.
pub(super) fn severity(finding: &Finding) -> Severity {
    match finding.suppressed {
        Some(_) => Severity::Note,
        None => finding.severity,
    }
}
