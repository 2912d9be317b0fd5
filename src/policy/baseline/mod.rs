//! The baseline: findings that a project knew when it adopted factlint, or has accepted since. They are kept, counted
//! apart and fail nothing; each is known by its fingerprint, so that edits elsewhere leave it alone.

mod file;

use std::collections::{BTreeMap, HashMap};

use crate::finding::{Code, Finding, SuppressedBy, Suppression, fingerprint};
use crate::source::{Source, Span};

/// The longest extract of an article that is kept in a row, in characters.
const LONGEST_WORDS: usize = 60;

/// One finding that does not count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// Its file, as the project knows it.
    pub path: String,
    /// Its code.
    pub code: String,
    /// The fact that spoke, if one did.
    pub fact: Option<String>,
    /// The words concerned, for people; nothing depends on them.
    pub words: String,
    /// What it is known by.
    pub fingerprint: String,
    /// Why it is kept, if somebody said so.
    pub reason: Option<String>,
    /// Where the row stands in its file; empty where it is new.
    pub span: Span,
}

impl Row {
    fn of(finding: &Finding, path: &str) -> Self {
        let words = finding.primary.source.slice(finding.primary.span);
        let words: Vec<&str> = words.split_whitespace().collect();
        Self {
            path: path.to_owned(),
            code: finding.code.as_str().to_owned(),
            fact: finding.fact.clone(),
            words: words.join(" ").chars().take(LONGEST_WORDS).collect(),
            fingerprint: finding.fingerprint.clone(),
            reason: None,
            span: Span::default(),
        }
    }
}

/// A baseline and what a run has met of it.
#[derive(Debug)]
pub struct Baseline {
    source: Source,
    rows: Vec<Row>,
    by_fingerprint: HashMap<String, usize>,
    met: Vec<bool>,
}

impl Baseline {
    /// Reads a baseline.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    pub fn parse(source: Source) -> Result<Self, Box<Finding>> {
        let rows = file::read(&source)?;
        Ok(Self::new(source, rows))
    }

    /// One without rows, to be filled; `name` is that of its file.
    pub fn empty(name: &str) -> Self {
        Self::new(Source::new(name, ""), Vec::new())
    }

    fn new(source: Source, rows: Vec<Row>) -> Self {
        // Of rows that are alike the first counts; the others are never met, and so are told of.
        let mut by_fingerprint = HashMap::with_capacity(rows.len());
        for (index, row) in rows.iter().enumerate() {
            by_fingerprint
                .entry(row.fingerprint.clone())
                .or_insert(index);
        }
        Self {
            met: vec![false; rows.len()],
            source,
            rows,
            by_fingerprint,
        }
    }

    /// The fingerprints that have a row.
    pub fn fingerprints(&self) -> impl Iterator<Item = &str> {
        self.by_fingerprint.keys().map(String::as_str)
    }

    /// Marks the findings of an article that have a row; `path` is the article's as the project knows it. With `adopt`
    /// those without one are given one. Returns how many were.
    pub fn cover(
        &mut self,
        findings: &mut [Finding],
        path: &str,
        article: &str,
        adopt: bool,
    ) -> usize {
        let mut adopted = 0;
        for finding in findings
            .iter_mut()
            .filter(|found| found.code != Code::Supported)
        {
            let row = match self.by_fingerprint.get(&finding.fingerprint) {
                Some(&row) => row,
                None if adopt && finding.counts() => {
                    let name = finding.primary.source.name();
                    let path = if name == article { path } else { name };
                    adopted += 1;
                    self.add(Row::of(finding, path))
                }
                None => continue,
            };
            let (Some(met), Some(row)) = (self.met.get_mut(row), self.rows.get(row)) else {
                continue;
            };
            *met = true;
            mark(finding, row, &self.source);
        }
        adopted
    }

    /// Marks the findings that have a row, as [`Baseline::cover`] does, without a note of which rows were met.
    pub fn mark(&self, findings: &mut [Finding]) {
        for finding in findings
            .iter_mut()
            .filter(|found| found.code != Code::Supported)
        {
            let row = self.by_fingerprint.get(&finding.fingerprint);
            if let Some(row) = row.and_then(|&row| self.rows.get(row)) {
                mark(finding, row, &self.source);
            }
        }
    }

    /// Marks the findings that have a row with a reason: those that somebody has decided on.
    pub fn mark_decided(&self, findings: &mut [Finding]) {
        for finding in findings
            .iter_mut()
            .filter(|found| found.code != Code::Supported)
        {
            let row = self.by_fingerprint.get(&finding.fingerprint);
            let row = row.and_then(|&row| self.rows.get(row));
            if let Some(row) = row.filter(|row| row.reason.is_some()) {
                mark(finding, row, &self.source);
            }
        }
    }

    /// Gives a finding of an article (`path` as the project knows it) a row with a reason, or the row that it has this one.
    pub fn decide(&mut self, finding: &Finding, path: &str, reason: &str) {
        let row = match self.by_fingerprint.get(&finding.fingerprint) {
            Some(&row) => row,
            None => self.add(Row::of(finding, path)),
        };
        if let Some(row) = self.rows.get_mut(row) {
            row.reason = Some(reason.to_owned());
        }
    }

    fn add(&mut self, row: Row) -> usize {
        let index = self.rows.len();
        self.by_fingerprint.insert(row.fingerprint.clone(), index);
        self.rows.push(row);
        self.met.push(false);
        index
    }

    /// Takes out the rows that were not met though this run would have met them, as `looked_for` tells.
    pub fn take_gone(&mut self, looked_for: impl Fn(&Row) -> bool) -> Vec<Row> {
        let mut met = std::mem::take(&mut self.met).into_iter();
        let is_gone = |row: &mut Row| !met.next().unwrap_or(true) && looked_for(row);
        let gone: Vec<Row> = self.rows.extract_if(.., is_gone).collect();
        let kept = std::mem::take(&mut self.rows);
        let source = self.source.clone();
        *self = Self::new(source, kept);
        gone
    }

    /// A finding for a row that is gone.
    pub fn unused(&self, row: &Row) -> Finding {
        let what = row.fact.as_ref().unwrap_or(&row.code);
        let message = format!(
            "`{what}` is no longer found in {} (“{}”)",
            row.path, row.words
        );
        let mut finding = Finding::in_article(
            Code::BaselineUnused,
            &self.source,
            row.span,
            message,
            "not found any more",
        )
        .help("remove the row, or all such rows with `--prune-baseline`");
        finding.fact.clone_from(&row.fact);
        finding.fingerprint = fingerprint([finding.code.as_str(), &row.fingerprint]);
        finding
    }

    /// The text of the file as it was read; empty where there was none.
    pub fn text(&self) -> &str {
        self.source.text()
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The text of the file: sorted, a row a line, so that two of them differ in the lines that do.
    pub fn render(&self) -> String {
        let mut by_path: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
        for row in &self.rows {
            by_path.entry(&row.path).or_default().push(row);
        }
        file::write(by_path)
    }
}

/// Marks a finding as one that the baseline knows.
fn mark(finding: &mut Finding, row: &Row, baseline: &Source) {
    // What a comment says of it is nearer.
    finding.suppressed.get_or_insert_with(|| Suppression {
        by: SuppressedBy::Baseline,
        reason: row
            .reason
            .clone()
            .unwrap_or_else(|| format!("known in {}", baseline.name())),
    });
}

#[cfg(test)]
mod tests;
