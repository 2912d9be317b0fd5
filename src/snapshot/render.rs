//! What of an article is kept: what a user sees of it, and which facts it relies on.

use std::collections::BTreeMap;

use crate::finding::{Code, Finding};
use crate::lint::Linted;
use crate::report::{Style, render_finding};

/// The findings that stand in a snapshot, in their order: all that a user may be told of, suppressed ones included.
pub fn shown(linted: &Linted) -> impl Iterator<Item = &Finding> {
    let findings = linted.findings.iter();
    findings.filter(|finding| finding.code != Code::Supported)
}

/// An article's verdicts as parts of text: one for each finding of [`shown`], in that order, then one that lists the
/// facts that support a claim of it, with how many where it is more than one. No part ends with white space.
///
/// It depends on nothing but what was found: not on the terminal, the machine or the number of threads.
pub fn parts(linted: &Linted) -> Vec<String> {
    let style = Style::default();
    let of_finding = |finding| render_finding(finding, style).trim_end().to_owned();
    let mut parts: Vec<String> = shown(linted).map(of_finding).collect();
    parts.extend(supported(linted));
    parts
}

/// Parts as the text of a snapshot.
pub fn joined<P: AsRef<str>>(parts: impl IntoIterator<Item = P>) -> String {
    let mut text = String::new();
    for part in parts {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(part.as_ref());
    }
    text
}

/// A line for each fact, so that one that no longer supports anything is one line of a diff.
fn supported(linted: &Linted) -> Option<String> {
    let mut facts: BTreeMap<&str, usize> = BTreeMap::new();
    let supported = linted.findings.iter();
    for finding in supported.filter(|finding| finding.code == Code::Supported) {
        *facts
            .entry(finding.fact.as_deref().unwrap_or_default())
            .or_default() += 1;
    }
    if facts.is_empty() {
        return None;
    }
    let mut text = Code::Supported.as_str().to_owned();
    for (fact, count) in facts {
        text.push_str("\n  ");
        text.push_str(fact);
        if count > 1 {
            text.push_str(&format!(" ({count})"));
        }
    }
    Some(text)
}
