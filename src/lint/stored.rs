//! An article's outcome as bytes, to be kept for the next run: without the texts of the files that it points into.

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_128;

use super::Linted;
use crate::finding::{Code, Finding, Fix, Label, Reference, Severity, SuppressedBy, Suppression};
use crate::report::ArticleSummary;
use crate::source::{Source, Span};

/// Length of the checksum in front.
const HASH: usize = 16;

#[derive(Deserialize, Serialize)]
struct Stored {
    date: Option<jiff::civil::Date>,
    sentences: usize,
    claims: usize,
    findings: Vec<StoredFinding>,
}

#[derive(Deserialize, Serialize)]
struct StoredFinding {
    code: String,
    severity: Severity,
    message: String,
    help: Option<String>,
    fact: Option<String>,
    primary: StoredLabel,
    sentence: Span,
    stated: Option<String>,
    expected: Option<String>,
    related: Vec<StoredLabel>,
    /// Text and address.
    sources: Vec<(String, Option<String>)>,
    explanation: Vec<String>,
    /// Replacement, and whether it is safe.
    fix: Option<(String, bool)>,
    /// Whether the baseline said so, and why.
    suppressed: Option<(bool, String)>,
    fingerprint: String,
}

#[derive(Deserialize, Serialize)]
struct StoredLabel {
    /// The file of the registry, by its number; `None` for the article.
    file: Option<usize>,
    span: Span,
    message: String,
}

impl Linted {
    /// The outcome as bytes for [`Linted::from_bytes`], of an article held against a registry of these files; `None`
    /// where it points into another one.
    pub fn to_bytes(&self, article: &Source, files: &[Source]) -> Option<Vec<u8>> {
        let findings = self.findings.iter();
        let stored = Stored {
            date: self.summary.date,
            sentences: self.summary.sentences,
            claims: self.summary.claims,
            findings: findings
                .map(|finding| store(finding, article, files))
                .collect::<Option<_>>()?,
        };
        let mut bytes = postcard::to_extend(&stored, vec![0; HASH]).ok()?;
        let (sum, rest) = bytes.split_at_mut(HASH);
        sum.copy_from_slice(&xxh3_128(rest).to_le_bytes());
        Some(bytes)
    }

    /// An outcome from the bytes of [`Linted::to_bytes`]; `None` for bytes that were cut short or changed, and for other
    /// files than those.
    pub fn from_bytes(bytes: &[u8], article: &Source, files: &[Source]) -> Option<Self> {
        let (sum, rest) = bytes.split_first_chunk::<HASH>()?;
        if xxh3_128(rest).to_le_bytes() != *sum {
            return None;
        }
        let stored: Stored = postcard::from_bytes(rest).ok()?;
        let findings = stored.findings.into_iter();
        let mut linted = Self {
            summary: ArticleSummary {
                path: article.name().to_owned(),
                date: stored.date,
                sentences: stored.sentences,
                claims: stored.claims,
                ..ArticleSummary::default()
            },
            findings: findings
                .map(|finding| restore(finding, article, files))
                .collect::<Option<_>>()?,
        };
        linted.count();
        Some(linted)
    }
}

fn store(finding: &Finding, article: &Source, files: &[Source]) -> Option<StoredFinding> {
    let label = |label: &Label| {
        let file = match label.source.is(article) {
            true => None,
            false => Some(files.iter().position(|file| label.source.is(file))?),
        };
        Some(StoredLabel {
            file,
            span: label.span,
            message: label.message.clone(),
        })
    };
    let sources = finding.sources.iter();
    Some(StoredFinding {
        code: finding.code.as_str().to_owned(),
        severity: finding.severity,
        message: finding.message.clone(),
        help: finding.help.clone(),
        fact: finding.fact.clone(),
        primary: label(&finding.primary)?,
        sentence: finding.sentence,
        stated: finding.stated.clone(),
        expected: finding.expected.clone(),
        related: finding.related.iter().map(label).collect::<Option<_>>()?,
        sources: sources
            .map(|source| (source.text.clone(), source.url.clone()))
            .collect(),
        explanation: finding.explanation.clone(),
        fix: finding
            .fix
            .as_ref()
            .map(|fix| (fix.replacement.clone(), fix.safe)),
        suppressed: finding
            .suppressed
            .as_ref()
            .map(|one| (one.by == SuppressedBy::Baseline, one.reason.clone())),
        fingerprint: finding.fingerprint.clone(),
    })
}

fn restore(stored: StoredFinding, article: &Source, files: &[Source]) -> Option<Finding> {
    let label = |label: StoredLabel| {
        let source = match label.file {
            None => article,
            Some(number) => files.get(number)?,
        };
        source.text().get(label.span.range())?;
        Some(Label {
            source: source.clone(),
            span: label.span,
            message: label.message,
        })
    };
    let related = stored.related.into_iter();
    let sources = stored.sources.into_iter();
    Some(Finding {
        code: Code::from_name(&stored.code)?,
        severity: stored.severity,
        message: stored.message,
        help: stored.help,
        fact: stored.fact,
        primary: label(stored.primary)?,
        sentence: stored.sentence,
        stated: stored.stated,
        expected: stored.expected,
        related: related.map(label).collect::<Option<_>>()?,
        sources: sources.map(|(text, url)| Reference { text, url }).collect(),
        explanation: stored.explanation,
        fix: stored
            .fix
            .map(|(replacement, safe)| Fix { replacement, safe }),
        suppressed: stored.suppressed.map(|(baseline, reason)| Suppression {
            by: match baseline {
                true => SuppressedBy::Baseline,
                false => SuppressedBy::Comment,
            },
            reason,
        }),
        fingerprint: stored.fingerprint,
    })
}
