//! `factlint check`: articles held against the registry.

mod args;
mod bar;
mod baseline;
mod each;
mod feed;
mod fixes;
mod idle;
mod inputs;
mod jobs;
mod limits;
mod progress;
mod records;
mod run;
mod show;
mod summary;
pub(super) mod unchecked;
mod watch;

use super::Outcome;
use super::cache::Memory;
use super::console::Console;
use super::failure::Failure;
use super::options::Output;
use super::outputs::Outputs;
use super::project::{Configs, Registries};
pub(super) use args::Args;
use bar::Bar;
use baseline::Book;
pub(super) use each::{Checked, each};
use feed::Feed;
use fixes::Fixing;
use inputs::{Found, inputs};
use jobs::jobs;
use limits::Limits;
use progress::Progress;
use run::lint_all;
use unchecked::Unchecked;

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

/// One check: what there is to be checked, then the check itself.
fn once(args: &Args, console: &mut Console, session: &mut Session) -> Result<Outcome, Failure> {
    let mut configs = Configs::new(&args.facts)?;
    if let Some(file) = &args.show_settings {
        show::settings(args, file, &mut configs, console)?;
        return Ok(Outcome::Clean);
    }
    let config = configs.of(&args.anchor())?;
    let fields = args.records.fields(args.fix || args.diff)?;
    let Found {
        inputs,
        failures,
        excluded,
    } = inputs(args, config.as_deref(), &mut configs)?;
    let mut unchecked = Unchecked::new(failures);
    if inputs.is_empty() {
        return Err(unchecked.give_up(console));
    }
    if args.show_files {
        show::files(&inputs, console)?;
        return unchecked.tell(console).map_or(Ok(Outcome::Clean), Err);
    }
    let jobs = jobs(args, inputs, configs.terms(), session, &mut unchecked)?;
    let mut notes = std::mem::take(&mut session.registries.notes);
    // What matches none of some articles may match others.
    if args.paths.is_empty() {
        notes.extend(idle::overrides(&configs, &jobs));
        notes.extend(idle::exclusions(&configs, &excluded));
    }
    console.diagnose(&notes);
    let book = Book::open(
        &args.baseline,
        config.as_deref(),
        &jobs,
        args.paths.is_empty(),
    )?;
    let known = book.as_ref().map(Book::known);
    let fixing = Fixing::new(args, known.unwrap_or_default());
    let limits = Limits::new(args, config.as_deref());
    let progress = Progress::new(args, limits, fixing.clone(), book, unchecked)?;
    // How many lines there are nobody knows.
    let bar = Bar::new(args, if fields.is_none() { jobs.len() } else { 0 });
    let progress = work(
        args,
        Feed::new(jobs, fields),
        &fixing,
        progress,
        bar,
        console,
    )?;
    let failed = progress.finish(&session.registries, console)?;
    Ok(if failed {
        Outcome::Found
    } else {
        Outcome::Clean
    })
}

/// Everything through the linter, and each outcome to `progress`.
fn work<'a>(
    args: &Args,
    feed: Feed,
    fixing: &Fixing,
    mut progress: Progress<'a>,
    bar: Bar,
    console: &mut Console,
) -> Result<Progress<'a>, Failure> {
    lint_all(feed, args.jobs, fixing, |outcome| {
        bar.step(console, |console| progress.take(outcome, console))
    })?;
    bar.finish();
    Ok(progress)
}
