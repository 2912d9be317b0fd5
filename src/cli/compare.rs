//! `factlint compare`: articles held against one another, with no registry.

use std::path::Path;

use super::Outcome;
use super::atomic::AtomicFile;
use super::console::Console;
use super::failure::Failure;
use super::options::{FailOn, Output, parse_output};
use super::outputs::Outputs;
use super::texts::{Opened, Texts};
use crate::compare::{Article, Disagreement, compare, drafts, json};
use crate::document::Document;
use crate::finding::{Finding, Severity};
use crate::limits::Limit;
use crate::registry::draft::render;
use crate::report::{ArticleSummary, plural};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    texts: Texts,
    /// The format, or FORMAT=FILE to write it to a file; repeatable. `json` has all accounts of each disagreement, the
    /// others are those of `factlint check`.
    #[arg(long, value_name = "FORMAT[=FILE]", value_parser = parse_output)]
    format: Vec<Output>,
    /// Write what most articles tell as facts to be sourced, in place of the disagreements.
    #[arg(long, conflicts_with = "format")]
    draft: bool,
    /// The lowest severity that makes the exit status 1: a disagreement is an error.
    #[arg(long, value_enum, default_value_t, value_name = "SEVERITY")]
    fail_on: FailOn,
}

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    let opened = args.texts.open(Document::parse_with_title, console)?;
    let articles = &opened.articles;
    let limits = opened.limits;
    let compared = args.texts.on_threads(|| compare(articles, &limits))?;
    let found = compared.disagreements;
    // What was found is told in any case, and then that it is not all.
    let finish = |opened: Opened, outcome, console: &mut Console| {
        let outcome = opened.finish(outcome, console)?;
        if compared.is_cut {
            return Err(Failure::Usage(format!(
                "not all was compared: there are more pairs of words than {}",
                limits.told(Limit::Comparisons)
            )));
        }
        Ok(outcome)
    };
    if args.draft {
        let drafts = drafts(articles, &found);
        let head = format!(
            "What stands in most places of {} where they disagree.",
            plural(articles.len(), "article")
        );
        write!(console.out(), "{}", render(&drafts, &head))?;
        console.note(&format!(
            "{} of {}; the others have no majority",
            plural(drafts.len(), "draft"),
            plural(found.len(), "disagreement")
        ));
        return finish(opened, Outcome::Clean, console);
    }
    report(args, articles, &found, console)?;
    console.note(&format!(
        "{} in {}",
        plural(found.len(), "disagreement"),
        plural(articles.len(), "article")
    ));
    let failed = !found.is_empty() && args.fail_on.reached_by(Severity::Error);
    let outcome = if failed {
        Outcome::Found
    } else {
        Outcome::Clean
    };
    finish(opened, outcome, console)
}

/// Writes all reports that were asked for.
fn report(
    args: &Args,
    articles: &[Article],
    found: &[Disagreement],
    console: &mut Console,
) -> Result<(), Failure> {
    let is_json = |output: &&Output| output.format.name == "json";
    let (own, others): (Vec<&Output>, Vec<&Output>) = args.format.iter().partition(is_json);
    if !own.is_empty() {
        let text = json(articles, found);
        for output in &own {
            write_to(output.file.as_deref(), &text, console)?;
        }
    }
    if !others.is_empty() || own.is_empty() {
        let wanted: Vec<Output> = others.into_iter().cloned().collect();
        let mut outputs = Outputs::begin(&wanted, &[], console)?;
        let findings: Vec<Finding> = found
            .iter()
            .filter_map(|one| one.finding(articles))
            .collect();
        for article in articles {
            let source = &article.document.source;
            let own = |finding: &&Finding| finding.primary.source.name() == source.name();
            let own: Vec<Finding> = findings.iter().filter(own).cloned().collect();
            let summary = ArticleSummary {
                path: source.name().to_owned(),
                date: article.date,
                sentences: article.document.sentences.len(),
                ..ArticleSummary::default()
            };
            outputs.add(Some(&summary), &own, console)?;
        }
        outputs.finish(console)?;
    }
    Ok(())
}

fn write_to(file: Option<&Path>, text: &str, console: &mut Console) -> Result<(), Failure> {
    let Some(path) = file else {
        return Ok(console.out().write_all(text.as_bytes())?);
    };
    let mut file = AtomicFile::report(path)?;
    std::io::Write::write_all(&mut file, text.as_bytes()).map_err(|error| file.failure(error))?;
    file.commit()
}
