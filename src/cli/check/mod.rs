//! `factlint check`: articles held against the registry.

mod inputs;
mod limits;
mod run;
mod summary;

use std::collections::HashSet;
use std::path::PathBuf;

use super::Outcome;
use super::console::Console;
use super::failure::Failure;
use super::options::{
    Facts, FailOn, Output, Selectors, Show, format_help, parse_output, parse_selectors,
};
use super::outputs::Outputs;
use super::project::{Configs, Registries};
use crate::finding::Code;
use crate::lint::Linted;
use inputs::inputs;
use limits::{Limits, Tally};
use run::{idle_overrides, jobs, lint_all};
use summary::{is_other, statistics, summary};

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
    /// Report only these facts, tags and codes, separated by commas; globs are allowed, and `fact:`, `tag:` or `code:`
    /// in front of one says which is meant. Takes the place of what factlint.toml selects and ignores.
    #[arg(long, value_name = "NAMES", value_parser = parse_selectors)]
    select: Vec<Selectors>,
    /// Leave out these facts, tags and codes; written as in --select.
    #[arg(long, value_name = "NAMES", value_parser = parse_selectors)]
    ignore: Vec<Selectors>,
    /// The lowest severity that makes the exit status 1 [default: `fail-on` of factlint.toml, else error].
    #[arg(long, value_enum, value_name = "SEVERITY")]
    fail_on: Option<FailOn>,
    /// More warnings than this make the exit status 1 as well.
    #[arg(long, value_name = "N")]
    max_warnings: Option<usize>,
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
    let mut configs = Configs::new(&args.facts)?;
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
    let mut registries = Registries::default();
    let jobs = jobs(args, inputs, &mut registries)?;
    let mut notes = std::mem::take(&mut registries.notes);
    if args.paths.is_empty() {
        notes.extend(idle_overrides(&configs, &jobs));
    }
    console.diagnose(&notes);
    let mut linted = Vec::with_capacity(jobs.len());
    for outcome in lint_all(jobs, args.jobs)? {
        match outcome {
            Ok(one) => linted.push(one),
            Err(failure) => unchecked.push(failure),
        }
    }
    if linted.is_empty() {
        return Err(give_up(console, unchecked));
    }

    let mut outputs = Outputs::begin(&args.format, &args.show, console)?;
    let mut articles = Vec::with_capacity(linted.len());
    let mut others = 0;
    let mut overdue = HashSet::new();
    let limits = Limits::new(args, config.as_deref());
    let mut tally = Tally::default();
    for Linted {
        summary,
        mut findings,
    } in linted
    {
        // What is shown never changes the exit status.
        for finding in findings.iter().filter(|found| found.counts()) {
            tally.add(finding, limits.fail_on);
        }
        // A fact that is overdue is told once a run, not once an article.
        findings.retain(|finding| {
            Show::wants(&args.show, finding)
                && (finding.code != Code::ReviewOverdue || overdue.insert(finding.fact.clone()))
        });
        others += findings.iter().filter(|found| is_other(found)).count();
        outputs.add(Some(&summary), &findings, console)?;
        articles.push(summary);
    }
    outputs.finish(console)?;
    if args.statistics {
        statistics(console, &articles);
    }
    console.note(&summary(&articles, others, registries.facts()));
    if !unchecked.is_empty() {
        for failure in &unchecked {
            console.fail(failure);
        }
        return Err(Failure::Unchecked(unchecked.len()));
    }
    Ok(if tally.fails(&limits, console) {
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
