//! `factlint check`: articles held against the registry.

mod baseline;
mod fixes;
mod inputs;
mod jobs;
mod limits;
mod run;
mod show;
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
use crate::report::Format;
use baseline::Book;
use fixes::{Fixes, Fixing, Mode};
use inputs::inputs;
use jobs::{idle_overrides, jobs};
use limits::{Limits, Tally};
use run::{Done, lint_all};
use summary::{Statistics, is_other, summary};

#[derive(Debug, Default, clap::Args)]
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
    #[command(flatten)]
    baseline: baseline::Options,
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
    /// Put right in the articles what has a fix that is safe; with --unsafe-fixes all that has one. The fixed text of
    /// standard input goes to standard output.
    #[arg(long)]
    fix: bool,
    /// Show what --fix would change as a unified diff, in place of the findings; the exit status is 1 if it would.
    #[arg(long, conflicts_with_all = ["fix", "statistics"])]
    diff: bool,
    /// Let --fix and --diff use fixes that have to be read by somebody: values of the registry.
    #[arg(long)]
    unsafe_fixes: bool,
    /// Count the findings by code and fact instead of showing them.
    #[arg(long)]
    statistics: bool,
    /// Print what holds for an article, and where each setting comes from.
    #[arg(long, value_name = "FILE")]
    show_settings: Option<PathBuf>,
    /// Print the articles that would be checked.
    #[arg(long, conflicts_with = "show_settings")]
    show_files: bool,
}

impl Args {
    /// A check that writes all verdicts in one format; findings are what is asked for, and no reason to fail.
    pub(super) fn export(paths: Vec<PathBuf>, facts: Facts, format: &'static Format) -> Self {
        Self {
            paths,
            facts,
            format: vec![Output { format, file: None }],
            show: vec![Show::Contradicted, Show::Supported],
            fail_on: Some(FailOn::Never),
            ..Self::default()
        }
    }

    /// Whether standard input is among the paths.
    fn reads_stdin(&self) -> bool {
        self.paths.iter().any(|path| path.as_os_str() == "-")
    }
}

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    check(args, console).map_err(|failure| report_faults(args, failure, console))
}

/// Faults of the registry or the configuration stand in those reports, too, that are read where nobody looks at standard
/// error, so that nobody takes a report that is not there for a clean one.
fn report_faults(args: &Args, failure: Failure, console: &mut Console) -> Failure {
    let Failure::Faults(faults) = &failure else {
        return failure;
    };
    let wanted = args
        .format
        .iter()
        .filter(|output| output.format.tells_faults);
    let wanted: Vec<Output> = wanted.cloned().collect();
    let told = Outputs::begin_only(&wanted, &args.show, console).and_then(|mut outputs| {
        outputs.add(None, faults, console)?;
        outputs.finish(console)
    });
    told.err().unwrap_or(failure)
}

fn check(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    let mut configs = Configs::new(&args.facts)?;
    if let Some(file) = &args.show_settings {
        show::settings(args, file, &mut configs, console)?;
        return Ok(Outcome::Clean);
    }
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
    if args.show_files {
        show::files(&inputs, console)?;
        return all_checked(console, &unchecked, Outcome::Clean);
    }
    let mut registries = Registries::default();
    let jobs = jobs(args, inputs, &mut registries)?;
    let mut notes = std::mem::take(&mut registries.notes);
    if args.paths.is_empty() {
        notes.extend(idle_overrides(&configs, &jobs));
    }
    console.diagnose(&notes);
    let mut book = Book::open(
        &args.baseline,
        config.as_deref(),
        &jobs,
        args.paths.is_empty(),
    )?;
    let mut linted = Vec::with_capacity(jobs.len());
    let fixing = Fixing::new(args);
    for outcome in lint_all(jobs, args.jobs, fixing)? {
        match outcome {
            Ok(one) => linted.push(one),
            Err(failure) => unchecked.push(failure),
        }
    }
    if linted.is_empty() {
        return Err(give_up(console, unchecked));
    }

    let mut outputs = if fixing.takes_stdout(args)? || args.statistics {
        Outputs::begin_only(&args.format, &args.show, console)?
    } else {
        Outputs::begin(&args.format, &args.show, console)?
    };
    let mut statistics = Statistics::default();
    let mut articles = Vec::with_capacity(linted.len());
    let mut others = 0;
    let mut overdue = HashSet::new();
    let limits = Limits::new(args, config.as_deref());
    let mut tally = Tally::default();
    let mut fixes = Fixes::default();
    for Done {
        linted: mut one,
        change,
    } in linted
    {
        if let Err(failure) = fixes.add(change, fixing, console) {
            unchecked.push(failure);
        }
        // A fact that is overdue is told once a run, not once an article.
        one.findings.retain(|finding| {
            finding.code != Code::ReviewOverdue || overdue.insert(finding.fact.clone())
        });
        if let Some(book) = &mut book {
            book.cover(&mut one);
        }
        let Linted {
            summary,
            mut findings,
        } = one;
        // What is shown never changes the exit status.
        for finding in findings.iter().filter(|found| found.counts()) {
            tally.add(finding, limits.fail_on);
        }
        findings.retain(|finding| Show::wants(&args.show, finding));
        statistics.add(&findings);
        others += findings.iter().filter(|found| is_other(found)).count();
        outputs.add(Some(&summary), &findings, console)?;
        articles.push(summary);
    }
    let gone = book.map_or_else(|| Ok(Vec::new()), |book| book.close(console))?;
    if !gone.is_empty() {
        for finding in &gone {
            tally.add(finding, limits.fail_on);
        }
        statistics.add(&gone);
        others += gone.len();
        outputs.add(None, &gone, console)?;
    }
    outputs.finish(console)?;
    if args.statistics {
        statistics.print(args, console)?;
    }
    console.note(&summary(&articles, others, registries.facts()));
    fixes.summarise(fixing, console);
    let failed = match fixing.mode {
        Mode::Diff => fixes.any(),
        Mode::Tell | Mode::Fix => tally.fails(&limits, console),
    };
    let outcome = if failed {
        Outcome::Found
    } else {
        Outcome::Clean
    };
    all_checked(console, &unchecked, outcome)
}

/// The outcome, unless there are articles that it does not tell of.
fn all_checked(
    console: &mut Console,
    unchecked: &[Failure],
    outcome: Outcome,
) -> Result<Outcome, Failure> {
    for failure in unchecked {
        console.fail(failure);
    }
    if unchecked.is_empty() {
        Ok(outcome)
    } else {
        Err(Failure::Unchecked(unchecked.len()))
    }
}

/// Tells of every article that cannot be checked, where there is no other; the last one is returned.
fn give_up(console: &mut Console, mut unchecked: Vec<Failure>) -> Failure {
    let last = unchecked.pop();
    for failure in &unchecked {
        console.fail(failure);
    }
    last.unwrap_or_else(|| Failure::Usage("there is no article to check".to_owned()))
}
