//! The versioned machine format `factlint/check/1`: a copy of what is promised in `docs/json.md`, not a dump
//! of internals. Version 1 only ever gains fields.

use std::io::{self, Write};

use serde::Serialize;

use super::elements::Elements;
use super::entry::Entry;
use super::{ArticleSummary, Report, Spool, Style};
use crate::finding::Finding;

#[derive(Serialize)]
struct Article<'a> {
    path: &'a str,
    date: Option<String>,
    sentences: usize,
    claims: usize,
    supported: usize,
    contradicted: usize,
    unsupported: usize,
    suppressed: usize,
}

/// One JSON object and a line feed. The articles stand in front of the findings, which wait for them.
#[derive(Default)]
struct Json {
    articles: Elements,
    findings: Elements,
    waiting: Spool,
}

pub(super) fn report(_style: Style) -> Box<dyn Report> {
    Box::new(Json::default())
}

impl Report for Json {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(br#"{"schema":"factlint/check/1","articles":["#)
    }

    fn add(
        &mut self,
        article: Option<&ArticleSummary>,
        findings: &[Finding],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        if let Some(article) = article {
            self.articles.push(&Article::from(article), out)?;
        }
        for finding in findings {
            self.findings
                .push(&Entry::from(finding), &mut self.waiting)?;
        }
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(br#"],"findings":["#)?;
        self.waiting.pour(out)?;
        out.write_all(b"]}\n")
    }
}

impl<'a> From<&'a ArticleSummary> for Article<'a> {
    fn from(article: &'a ArticleSummary) -> Self {
        Self {
            path: &article.path,
            date: article.date.map(|date| date.to_string()),
            sentences: article.sentences,
            claims: article.claims,
            supported: article.supported,
            contradicted: article.contradicted,
            unsupported: article.unsupported,
            suppressed: article.suppressed,
        }
    }
}

/// Findings alone as a JSON array, each with the fields that it has in a report: for programs that contain factlint.
pub fn json_findings(findings: &[Finding]) -> String {
    let entries: Vec<Entry<'_>> = findings.iter().map(Entry::from).collect();
    // These types have nothing in them that JSON could not hold.
    serde_json::to_string(&entries).unwrap_or_default()
}
