//! `factlint check`: articles held against the registry.

mod inputs;
mod output;
mod run;
mod summary;

use std::collections::HashSet;
use std::path::PathBuf;

use super::Outcome;
use super::console::Console;
use super::failure::Failure;
use super::options::{Facts, FailOn, Output, Show, format_help, parse_output};
use super::project::{self, Configs};
use crate::finding::Code;
use crate::lint::Linted;
use crate::report::Report;
use inputs::inputs;
use output::write_reports;
use run::lint_all;
use summary::{statistics, summary};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Files, folders and globs; `-` is standard input [default: `articles` of factlint.toml, else articles/].
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    facts: Facts,
    #[arg(long, value_name = "FORMAT[=FILE]", value_parser = parse_output, help = format_help())]
    format: Vec<Output>,
    /// What to show, separated by commas.
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        value_name = "VERDICTS",
        default_value = "contradicted,unsupported"
    )]
    show: Vec<Show>,
    /// The lowest severity that makes the exit status 1.
    #[arg(long, value_enum, default_value_t, value_name = "SEVERITY")]
    fail_on: FailOn,
    /// Number of threads [default: one a core].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,
    /// The name that standard input goes by; its extension tells the markup.
    #[arg(long, value_name = "PATH")]
    stdin_filename: Option<PathBuf>,
    /// Show the numbers of each article on standard error.
    #[arg(long)]
    statistics: bool,
}

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    let mut configs = Configs::default();
    let anchor = match args.paths.first() {
        Some(path) if path.as_os_str() != "-" => path.clone(),
        _ => args
            .stdin_filename
            .clone()
            .unwrap_or_else(|| PathBuf::from(".")),
    };
    let config = configs.of(&anchor)?;
    let (inputs, mut unchecked) = inputs(args, config.as_deref(), &mut configs)?;
    if inputs.is_empty() {
        return Err(give_up(console, unchecked));
    }
    let checker = project::load(&args.facts, config.as_deref())?;
    let mut linted = Vec::with_capacity(inputs.len());
    for outcome in lint_all(&checker, inputs, args.jobs)? {
        match outcome {
            Ok(one) => linted.push(one),
            Err(failure) => unchecked.push(failure),
        }
    }
    if linted.is_empty() {
        return Err(give_up(console, unchecked));
    }

    let mut articles = Vec::with_capacity(linted.len());
    let mut findings = Vec::new();
    let mut overdue = HashSet::new();
    let mut failed = false;
    for Linted {
        summary,
        findings: found,
    } in linted
    {
        articles.push(summary);
        // What is shown never changes the exit status.
        failed |= found
            .iter()
            .any(|finding| finding.counts() && args.fail_on.reached_by(finding.severity));
        // A fact that is overdue is told once a run, not once an article.
        findings.extend(found.into_iter().filter(|finding| {
            Show::wants(&args.show, finding)
                && (finding.code != Code::ReviewOverdue || overdue.insert(finding.fact.clone()))
        }));
    }
    write_reports(
        args,
        console,
        Report {
            articles: &articles,
            findings: &findings,
        },
    )?;
    if args.statistics {
        statistics(console, &articles);
    }
    console.note(&summary(
        &articles,
        &findings,
        checker.registry().facts.len(),
    ));
    if !unchecked.is_empty() {
        for failure in &unchecked {
            console.fail(failure);
        }
        return Err(Failure::Unchecked(unchecked.len()));
    }
    Ok(if failed {
        Outcome::Found
    } else {
        Outcome::Clean
    })
}

/// Tells of every article that cannot be checked, where there is no other; the last one is returned.
fn give_up(console: &mut Console, mut unchecked: Vec<Failure>) -> Failure {
    let last = unchecked.pop();
    for failure in &unchecked {
        console.fail(failure);
    }
    last.unwrap_or_else(|| Failure::Usage("there is no article to check".to_owned()))
}
