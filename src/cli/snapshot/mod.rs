//! `factlint snapshot`: the verdicts of all articles against those that somebody has accepted.

mod decided;
mod entry;
mod project;
mod review;
mod shelf;
mod suite;

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::Outcome;
use super::articles::display;
use super::console::Console;
use super::diff;
use super::failure::Failure;
use super::options::Facts;
use crate::report::{escaped, plural};
use entry::State;
use project::Project;
pub(super) use suite::{Compared, Standing, compared};

/// What to do where something is not as accepted.
pub(super) const ADVICE: &str =
    "`factlint snapshot --review` goes through them one by one, `--accept` takes them all";

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Only these articles of the project: files, folders and globs.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    facts: Facts,
    /// Write nothing; show what differs as a diff, and exit with status 1 if anything does.
    #[arg(long, group = "mode")]
    check: bool,
    /// Accept the verdicts of today.
    #[arg(long, group = "mode")]
    accept: bool,
    /// Go through what differs on the terminal and accept, reject, ignore or put right one thing after the other.
    #[arg(long, group = "mode")]
    review: bool,
    /// Delete the snapshots of articles that are gone.
    #[arg(long, conflicts_with_all = ["check", "review"])]
    prune: bool,
    /// The folder of the accepted verdicts [default: `snapshots` of factlint.toml, else snapshots/].
    #[arg(long, value_name = "DIR")]
    snapshots: Option<PathBuf>,
    /// Number of threads [default: one a core].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,
}

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    let project = Project::enter(&args.facts, &args.paths, args.snapshots.as_deref())?;
    let (entries, unchecked) = project.entries(args.jobs, console)?;
    if unchecked.is_empty() {
        project.all_found(&entries)?;
    }
    let finish = |outcome, console: &mut Console| {
        console.flush()?;
        unchecked.tell(console).map_or(Ok(outcome), Err)
    };
    if args.review {
        let all = project.is_complete() && unchecked.is_empty();
        let outcome = review::run(&project, (entries, all), args.jobs, console)?;
        return finish(outcome, console);
    }
    let shelf = &project.shelf;
    let mut tally = Tally::default();
    for entry in &entries {
        tally.add(entry.state());
        if args.check {
            if entry.state() != State::Same {
                diff::show(console, &entry.diff(shelf))?;
            }
            continue;
        }
        if args.accept {
            entry.accept(shelf)?;
        } else {
            entry.note_down(shelf)?;
        }
        entry.print_line(args.accept, console)?;
    }
    // Whose snapshots those are that are left is known only where every article was looked at.
    let orphans = if unchecked.is_empty() {
        project.orphans(&entries)?
    } else {
        BTreeSet::new()
    };
    for orphan in &orphans {
        let word = if args.prune {
            shelf.remove(orphan)?;
            "deleted"
        } else {
            "orphaned"
        };
        let name = display(&shelf.path(orphan));
        writeln!(console.out(), "{word:8} {}", escaped(&name))?;
    }
    tally.tell(args, orphans.len(), console);
    let outcome = if tally.differing() > 0 && !args.accept {
        Outcome::Found
    } else {
        Outcome::Clean
    };
    finish(outcome, console)
}

/// How many articles are in which state.
#[derive(Default)]
struct Tally {
    same: usize,
    new: usize,
    changed: usize,
}

impl Tally {
    fn add(&mut self, state: State) {
        match state {
            State::Same => self.same += 1,
            State::New => self.new += 1,
            State::Changed => self.changed += 1,
        }
    }

    fn differing(&self) -> usize {
        self.new + self.changed
    }

    /// A line on what was found, and what to do about it.
    fn tell(&self, args: &Args, orphans: usize, console: &mut Console) {
        let articles = plural(self.same + self.differing(), "article");
        let mut found = match (self.new, self.changed) {
            (0, 0) => format!("{articles}, all as accepted"),
            (new, changed) => {
                let counts = [
                    (changed, "changed"),
                    (new, "new"),
                    (self.same, "as accepted"),
                ];
                let counts = counts.iter().filter(|(count, _)| *count > 0);
                let words: Vec<String> = counts
                    .map(|(count, word)| format!("{count} {word}"))
                    .collect();
                format!("{articles}: {}", words.join(", "))
            }
        };
        if orphans > 0 && !args.prune {
            found.push_str(&format!(
                "; {} of no article (`--prune` deletes them)",
                plural(orphans, "snapshot")
            ));
        }
        console.note(&found);
        if self.differing() > 0 && !args.accept {
            console.note(ADVICE);
        }
    }
}
