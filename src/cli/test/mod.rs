//! `factlint test`: the sentences that facts carry, what articles say must be found in them, and their snapshots; what none of
//! these touches.

mod args;
mod counts;
mod full;
mod json;
mod junit;
mod least;
mod mutation;
mod outputs;
mod scope;

use std::path::PathBuf;

use jiff::civil::Date;
use rayon::prelude::*;

use super::Outcome;
use super::check::unchecked::Unchecked;
use super::console::Console;
use super::failure::Failure;
use super::project::{self, Configs};
use crate::finding::{Code, Finding, Severity};
use crate::policy::Config;
use crate::registry::{Registry, load_sources};
use crate::suite::Run;
use crate::suite::case::cases;
pub(super) use args::Args;
use args::Form;
use counts::Counts;

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    let anchor = args.articles.first().cloned();
    let anchor = anchor.unwrap_or_else(|| PathBuf::from("."));
    let mut configs = Configs::new(&args.facts)?;
    let config = configs.of(&anchor)?;
    let checker = project::load(&args.facts, config.as_deref())?;
    let facts = scope::selected(&checker, args)?;
    if args.mutate {
        let limits = config.as_deref().map(Config::limits).unwrap_or_default();
        return mutation::run(args, &checker, &facts, &limits, console);
    }
    let as_of = args.facts.as_of;
    let late = late_sources(checker.registry(), as_of);
    let all: Vec<_> = facts.iter().flat_map(|fact| cases(fact)).collect();
    let trials = all.par_iter().map(|case| case.run(&checker, as_of));
    let trials = trials.collect();
    let mut unchecked = Unchecked::default();
    let config = config.as_deref();
    let articles = scope::articles(&checker, args, &facts, config, &mut configs, &mut unchecked)?;
    let snapshots = scope::snapshots(&checker, args, &facts, config, &mut unchecked, console)?;
    let run = Run {
        facts,
        trials,
        articles,
    };
    let counts = Counts::of(&run, snapshots.as_ref());
    outputs::write(&args.format, console, |form, style, out| match form {
        Form::Full => full::write(
            &run,
            &late,
            snapshots.as_ref(),
            args.show_missing,
            style,
            out,
        ),
        Form::Json => json::write(&run, snapshots.as_ref(), &counts, out),
        Form::JUnit => junit::write(&run, snapshots.as_ref(), out),
    })?;
    counts.tell(run.facts.len(), snapshots.as_ref(), console);
    let mut found = counts.failed > 0;
    for lack in least::lacks(&run, &args.min_coverage) {
        console.note(&lack);
        found = true;
    }
    let outcome = if found {
        Outcome::Found
    } else {
        Outcome::Clean
    };
    unchecked.tell(console).map_or(Ok(outcome), Err)
}

/// Sources that are dated after the day that is judged by: notes, for nothing is wrong with a registry that knows
/// more than was known on that day; without `--as-of` there is no such day.
fn late_sources(registry: &Registry, as_of: Option<Date>) -> Vec<Finding> {
    if as_of.is_none() {
        return Vec::new();
    }
    let mut late =
        load_sources(registry.files.clone(), as_of).map_or_else(|faults| faults, |_| Vec::new());
    late.retain(|finding| finding.code == Code::FutureDate);
    for finding in &mut late {
        finding.severity = Severity::Note;
    }
    late
}
