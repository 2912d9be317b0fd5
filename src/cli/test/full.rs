//! The outcome for people: what failed, what is not touched, how much is covered.

use std::io::{self, Write};

use crate::cli::diff;
use crate::cli::snapshot::Standing;
use crate::finding::Finding;
use crate::registry::Fact;
use crate::report::{Style, escaped, plural, render_finding};
use crate::suite::{Examined, Run};

pub(super) fn write(
    run: &Run<'_>,
    late: &[Finding],
    snapshots: Option<&Standing>,
    show_missing: bool,
    style: Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let style = Style {
        steps: true,
        ..style
    };
    let failures = run.trials().filter_map(|trial| trial.failure.as_ref());
    for finding in late.iter().chain(failures) {
        write!(out, "{}", render_finding(finding, style))?;
    }
    let compared = snapshots.iter().flat_map(|standing| &standing.articles);
    for diff in compared.filter_map(|one| one.diff.as_deref()) {
        diff::write(&escaped(diff), style, out)?;
    }
    list(
        out,
        "without a contradicting test",
        &run.never_contradicting(),
    )?;
    list(out, "that no article exercises", &run.idle())?;
    let untouched = run.untouched();
    list(
        out,
        "that neither a test nor an article exercises",
        &untouched,
    )?;
    if show_missing {
        for article in run.articles.iter().flatten() {
            missing(out, article)?;
        }
    }
    write!(out, "coverage: facts {}", run.coverage_of_facts())?;
    if let Some(claims) = run.coverage_of_claims() {
        write!(out, ", claims of articles {claims}")?;
    }
    writeln!(out)
}

fn list(out: &mut dyn Write, what: &str, facts: &[&Fact]) -> io::Result<()> {
    if !facts.is_empty() {
        writeln!(out, "{} {what}:", plural(facts.len(), "fact"))?;
        for fact in facts {
            writeln!(out, "  {}", fact.id.value)?;
        }
    }
    Ok(())
}

/// The checkable claims of an article that no fact is about, a line each.
fn missing(out: &mut dyn Write, article: &Examined) -> io::Result<()> {
    let source = &article.source;
    let name = escaped(source.name());
    writeln!(out, "{name}: claims covered: {}", article.coverage())?;
    for span in &article.uncovered {
        let line = source.position(span.start).line;
        let text: Vec<&str> = source.slice(*span).split_whitespace().collect();
        writeln!(out, "  {line}: {}", escaped(&text.join(" ")))?;
    }
    Ok(())
}
