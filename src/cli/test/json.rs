//! The versioned machine format `factlint/test/1`.

use std::io::{self, Write};

use serde::Serialize;

use super::counts::Counts;
use crate::check::Verdict;
use crate::cli::snapshot::{Compared, Standing};
use crate::source::{Source, Span};
use crate::suite::coverage::Share;
use crate::suite::{About, Examined, Run, Trial};

#[derive(Serialize)]
struct Document<'r> {
    schema: &'static str,
    summary: Summary,
    coverage: Coverage,
    tests: Vec<Test<'r>>,
    snapshots: Option<Vec<Snapshot<'r>>>,
    facts: Vec<FactRow<'r>>,
    articles: Vec<Article<'r>>,
}

#[derive(Serialize)]
struct Summary {
    tests: usize,
    passed: usize,
    failed: usize,
}

#[derive(Serialize)]
struct Coverage {
    facts: Part,
    claims: Option<Part>,
}

/// A share in numbers and per cent.
#[derive(Serialize)]
pub(super) struct Part {
    part: usize,
    whole: usize,
    percent: f64,
}

impl From<Share> for Part {
    fn from(share: Share) -> Self {
        Self {
            part: share.part,
            whole: share.whole,
            percent: share.percent(),
        }
    }
}

#[derive(Serialize)]
struct Test<'r> {
    kind: &'static str,
    fact: Option<&'r str>,
    path: &'r str,
    start: Place,
    text: &'r str,
    expected: Option<&'static str>,
    got: &'static str,
    passed: bool,
    message: Option<&'r str>,
}

/// A line and column, both from 1.
#[derive(Serialize)]
pub(super) struct Place {
    line: usize,
    column: usize,
}

impl Place {
    /// Where a span begins.
    pub(super) fn of(source: &Source, span: Span) -> Self {
        let at = source.position(span.start);
        Self {
            line: at.line,
            column: at.column,
        }
    }
}

/// An article held against its snapshot.
#[derive(Serialize)]
struct Snapshot<'r> {
    path: &'r str,
    article: &'r str,
    known: bool,
    passed: bool,
    diff: Option<&'r str>,
}

impl<'r> From<&'r Compared> for Snapshot<'r> {
    fn from(compared: &'r Compared) -> Self {
        Self {
            path: &compared.snapshot,
            article: &compared.article,
            known: compared.is_known,
            passed: compared.diff.is_none(),
            diff: compared.diff.as_deref(),
        }
    }
}

#[derive(Serialize)]
struct FactRow<'r> {
    id: &'r str,
    supported: usize,
    contradicted: usize,
    unsupported: usize,
    silent: usize,
    articles: usize,
}

#[derive(Serialize)]
struct Article<'r> {
    path: &'r str,
    claims: Part,
    missing: Vec<Claim<'r>>,
}

#[derive(Serialize)]
struct Claim<'r> {
    start: Place,
    text: &'r str,
}

pub(super) fn write(
    run: &Run<'_>,
    snapshots: Option<&Standing>,
    counts: &Counts,
    out: &mut dyn Write,
) -> io::Result<()> {
    let spoke = run.spoke();
    let facts = run.facts.iter().map(|fact| FactRow {
        id: &fact.id.value,
        supported: fact.tests.supported.len(),
        contradicted: fact.tests.contradicted.len(),
        unsupported: fact.tests.unsupported.len(),
        silent: fact.tests.silent.len(),
        articles: spoke
            .get(fact.id.value.as_str())
            .copied()
            .unwrap_or_default(),
    });
    let document = Document {
        schema: "factlint/test/1",
        summary: Summary {
            tests: counts.all(),
            passed: counts.all() - counts.failed,
            failed: counts.failed,
        },
        coverage: Coverage {
            facts: run.coverage_of_facts().into(),
            claims: run.coverage_of_claims().map(Into::into),
        },
        tests: run.trials().map(test).collect(),
        snapshots: snapshots.map(|standing| standing.articles.iter().map(Into::into).collect()),
        facts: facts.collect(),
        articles: run.articles.iter().flatten().map(article).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn test(trial: &Trial) -> Test<'_> {
    Test {
        kind: match trial.about {
            About::Fact => "fact",
            About::Article => "article",
        },
        fact: Some(trial.fact.as_str()).filter(|fact| !fact.is_empty()),
        path: trial.source.name(),
        start: Place::of(&trial.source, trial.span),
        text: &trial.text,
        expected: trial.expected.map(Verdict::as_str),
        got: trial.got.as_str(),
        passed: trial.passed(),
        message: trial.failure.as_ref().map(|one| one.message.as_str()),
    }
}

fn article(article: &Examined) -> Article<'_> {
    let source = &article.source;
    let missing = article.uncovered.iter().map(|&span| Claim {
        start: Place::of(source, span),
        text: source.slice(span),
    });
    Article {
        path: source.name(),
        claims: article.coverage().into(),
        missing: missing.collect(),
    }
}
