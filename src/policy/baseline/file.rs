//! The baseline's file: YAML, sorted, a finding a line.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Deserialize;
use serde_yaml::Spanned;

use super::Row;
use crate::finding::{Code, Finding};
use crate::source::{Source, Span, quoted};

const SCHEMA: &str = "factlint/baseline/1";

const HEAD: &str = "\
# Findings that are known and do not count. Written by `factlint check --write-baseline`; a row may be given
# a `reason: \"…\"`, which is kept.
";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    schema: Spanned<String>,
    articles: Vec<RawArticle>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawArticle {
    path: String,
    findings: Vec<Spanned<RawRow>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRow {
    fingerprint: Spanned<String>,
    code: String,
    fact: Option<String>,
    #[serde(default)]
    words: String,
    reason: Option<String>,
}

/// Reads the rows of a baseline.
pub(super) fn read(source: &Source) -> Result<Vec<Row>, Box<Finding>> {
    let text = source.text();
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let place = |span: serde_yaml::Span| {
        let range = span.byte_offset().zip(span.byte_len());
        let (at, len) = range.unwrap_or_default();
        let at = usize::try_from(at)
            .unwrap_or(usize::MAX)
            .saturating_add(start);
        let len = usize::try_from(len).unwrap_or(usize::MAX);
        boundaries(
            text,
            Span::new(at.min(text.len()), at.saturating_add(len).min(text.len())),
        )
    };
    let fault = |span: Span, message: String| {
        let help = "take the file as it was from version control, or remove it and write it anew with `--write-baseline`";
        Box::new(Finding::in_registry(Code::BaselineSyntax, source, span, message).help(help))
    };
    let mut options = serde_yaml::Options::default();
    if let Some(budget) = &mut options.budget {
        // As many rows as somebody has findings; aliases and depth stay limited.
        budget.max_events = usize::MAX;
        budget.max_nodes = usize::MAX;
        budget.max_total_scalar_bytes = usize::MAX;
    }
    let file: RawFile =
        serde_yaml::from_str_with_options(&text[start..], options).map_err(|error| {
            let at = error.location().map_or(start, |at| offset(source, &at));
            let message = error.without_snippet().to_string();
            let message = message.lines().next().unwrap_or_default();
            // The place is told by the finding itself.
            let message = message.split(" at line ").next().unwrap_or_default();
            fault(
                Span::new(at, line_end(text, at)),
                format!("the baseline cannot be read: {message}"),
            )
        })?;
    if file.schema.value != SCHEMA {
        let span = place(file.schema.referenced.span());
        let message = format!("this is `{}`, and not `{SCHEMA}`", file.schema.value);
        return Err(fault(span, message));
    }
    let mut rows = Vec::new();
    for article in file.articles {
        for row in article.findings {
            // Of a mapping only the beginning is known.
            let at = place(row.referenced.span()).start;
            let span = Span::new(at, line_end(text, at));
            let row = row.value;
            let is_fingerprint = row.fingerprint.value.len() == 16
                && row.fingerprint.value.bytes().all(|b| b.is_ascii_hexdigit());
            if !is_fingerprint {
                let message = format!("`{}` is no fingerprint", row.fingerprint.value);
                return Err(fault(place(row.fingerprint.referenced.span()), message));
            }
            rows.push(Row {
                path: article.path.clone(),
                code: row.code,
                fact: row.fact,
                words: row.words,
                fingerprint: row.fingerprint.value,
                reason: row.reason,
                span,
            });
        }
    }
    Ok(rows)
}

/// The end of the line that an offset stands in, or the place behind it where that is the end.
fn line_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.lines().next().unwrap_or_default().trim_end().len()
}

/// The byte offset of a line and column.
fn offset(source: &Source, at: &serde_yaml::Location) -> usize {
    let index = |number: u64| usize::try_from(number.saturating_sub(1)).unwrap_or(usize::MAX);
    let lines = source.line_starts();
    let last = lines.last().copied().unwrap_or_default();
    let start = lines.get(index(at.line())).copied().unwrap_or(last);
    let rest = source.text().get(start..).unwrap_or_default();
    let column = rest.char_indices().nth(index(at.column()));
    start + column.map_or(rest.len(), |(at, _)| at)
}

/// The span widened to the characters that it touches.
fn boundaries(text: &str, span: Span) -> Span {
    let mut start = span.start;
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = span.end.max(start);
    while !text.is_char_boundary(end) {
        end += 1;
    }
    Span::new(start, end)
}

/// Writes rows by their paths.
pub(super) fn write(by_path: BTreeMap<&str, Vec<&Row>>) -> String {
    let mut text = format!("{HEAD}schema: {SCHEMA}\narticles:");
    if by_path.is_empty() {
        text.push_str(" []");
    }
    text.push('\n');
    for (path, mut rows) in by_path {
        rows.sort();
        let _ = writeln!(text, "  - path: {}\n    findings:", quoted(path));
        for row in rows {
            let _ = write!(
                text,
                "      - {{ fingerprint: {}, code: {}",
                quoted(&row.fingerprint),
                quoted(&row.code)
            );
            for (key, value) in [
                ("fact", row.fact.as_deref()),
                ("words", Some(row.words.as_str())),
                ("reason", row.reason.as_deref()),
            ] {
                if let Some(value) = value {
                    let _ = write!(text, ", {key}: {}", quoted(value));
                }
            }
            text.push_str(" }\n");
        }
    }
    text
}
