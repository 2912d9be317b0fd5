//! `factlint check`: articles held against the registry.

mod bar;
mod baseline;
mod feed;
mod fixes;
mod inputs;
mod jobs;
mod limits;
mod progress;
mod records;
mod run;
mod show;
mod summary;
mod unchecked;
mod watch;

use std::path::PathBuf;

use super::Outcome;
use super::cache::Memory;
use super::console::Console;
use super::failure::Failure;
use super::options::{
    Facts, FailOn, Output, Selectors, Show, format_help, parse_output, parse_selectors,
};
use super::outputs::Outputs;
use super::project::{Configs, Registries};
use crate::report::Format;
use bar::Bar;
use baseline::Book;
use feed::Feed;
use fixes::Fixing;
use inputs::inputs;
use jobs::{idle_overrides, jobs};
use limits::Limits;
use progress::Progress;
use records::Records;
use run::lint_all;
use unchecked::Unchecked;

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
    #[command(flatten)]
    records: Records,
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
    /// Check again whenever an article, a fact or a configuration changes.
    #[arg(long, conflicts_with_all = ["fix", "diff", "show_settings", "show_files", "write_baseline", "prune_baseline"])]
    watch: bool,
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

/// What is kept from one check to the next of one run.
#[derive(Default)]
struct Session {
    registries: Registries,
    /// What was found in articles, where there is to be a next check.
    memory: Option<Memory>,
}

impl Session {
    /// One of several checks.
    fn watching() -> Self {
        Self {
            memory: Some(Memory::default()),
            ..Self::default()
        }
    }

    /// The same with its registries to be loaded again.
    fn afresh(self) -> Self {
        Self {
            registries: Registries::default(),
            ..self
        }
    }
}

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    if args.watch {
        watch::run(args, console)?;
        return Ok(Outcome::Clean);
    }
    let mut session = Session::default();
    let outcome = once(args, console, &mut session);
    let outcome = outcome.map_err(|failure| report_faults(args, failure, console));
    // The run is over: to give back what a large registry holds, piece by piece, takes longer than to end.
    std::mem::forget(session);
    outcome
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

/// The file or folder whose configuration holds for the run as a whole.
fn anchor(args: &Args) -> PathBuf {
    match args.paths.first() {
        Some(path) if path.as_os_str() != "-" => path.clone(),
        _ => args
            .stdin_filename
            .clone()
            .unwrap_or_else(|| PathBuf::from(".")),
    }
}

fn once(args: &Args, console: &mut Console, session: &mut Session) -> Result<Outcome, Failure> {
    let mut configs = Configs::new(&args.facts)?;
    if let Some(file) = &args.show_settings {
        show::settings(args, file, &mut configs, console)?;
        return Ok(Outcome::Clean);
    }
    let config = configs.of(&anchor(args))?;
    let fields = args.records.fields(args.fix || args.diff)?;
    let (inputs, unchecked) = inputs(args, config.as_deref(), &mut configs)?;
    let unchecked = Unchecked::new(unchecked);
    if inputs.is_empty() {
        return Err(unchecked.give_up(console));
    }
    if args.show_files {
        show::files(&inputs, console)?;
        return unchecked.tell(console).map_or(Ok(Outcome::Clean), Err);
    }
    let jobs = jobs(args, inputs, session)?;
    let mut notes = std::mem::take(&mut session.registries.notes);
    if args.paths.is_empty() {
        notes.extend(idle_overrides(&configs, &jobs));
    }
    console.diagnose(&notes);
    let book = Book::open(
        &args.baseline,
        config.as_deref(),
        &jobs,
        args.paths.is_empty(),
    )?;
    let fixing = Fixing::new(args);
    let limits = Limits::new(args, config.as_deref());
    let mut progress = Progress::new(args, limits, fixing, book, unchecked)?;
    // How many lines there are nobody knows.
    let bar = Bar::new(args, if fields.is_none() { jobs.len() } else { 0 });
    lint_all(Feed::new(jobs, fields), args.jobs, fixing, |outcome| {
        bar.step(console, |console| progress.take(outcome, console))
    })?;
    bar.finish();
    let failed = progress.finish(session.registries.facts(), console)?;
    Ok(if failed {
        Outcome::Found
    } else {
        Outcome::Clean
    })
}
