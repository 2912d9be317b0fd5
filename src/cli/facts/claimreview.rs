//! `factlint facts import claimreview`: what fact-checkers publish, as facts to be read and kept.

use std::path::{Path, PathBuf};

use crate::check::{Checker, Verdict};
use crate::cli::Outcome;
use crate::cli::articles::display;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::project::limits_here;
use crate::limits::Limit;
use crate::registry::claimreview::{Entry, Rated, render, reviews};
use crate::registry::load_sources;
use crate::report::plural;
use crate::source::{Source, read_file, read_stream};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A file of JSON-LD, or a page with scripts of it; `-` is standard input.
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    let source = open(&args.file)?;
    let (found, unread) = reviews(&source);
    for one in &unread {
        console.note(&match one.number {
            Some(number) => format!("left out: review {number}: {}", one.reason),
            None => format!("left out: {}", one.reason),
        });
    }
    let number = found.len();
    if number == 0 {
        let name = source.name();
        return Err(Failure::Usage(format!(
            "there is no ClaimReview in `{name}` that can be read"
        )));
    }
    let mut entries = Entry::of(found);
    judge(&mut entries)?;
    for entry in &entries {
        if let Some(reason) = &entry.draft {
            console.note(&format!("a draft: {}: {reason}", entry.id));
        }
    }
    console
        .out()
        .write_all(render(&entries, source.name()).as_bytes())?;
    let drafts = entries.iter().filter(|entry| entry.draft.is_some()).count();
    console.note(&format!(
        "{}, {} of {}, {} left out",
        plural(entries.len() - drafts, "fact"),
        plural(drafts, "draft"),
        plural(number, "review"),
        unread.len()
    ));
    Ok(Outcome::Clean)
}

fn open(file: &Path) -> Result<Source, Failure> {
    let limits = limits_here()?;
    if file.as_os_str() != "-" {
        let bytes = read_file(file, &limits, Limit::FileSize)
            .map_err(|error| Failure::file(file, error))?;
        return Ok(Source::from_bytes(display(file), bytes));
    }
    let bytes = read_stream(std::io::stdin().lock(), &limits, Limit::FileSize)
        .map_err(|error| Failure::file(Path::new("standard input"), error))?;
    Ok(Source::from_bytes("standard input", bytes))
}

/// A fact has to give the claim that it was made of the verdict of the review. Where it does not (a question, a claim
/// of several sentences that are not all wrong), it is a draft.
fn judge(entries: &mut [Entry]) -> Result<(), Failure> {
    let facts: Vec<Entry> = entries
        .iter()
        .filter(|entry| entry.draft.is_none())
        .cloned()
        .collect();
    let yaml = Source::new("the imported facts", render(&facts, ""));
    let checker = Checker::new(load_sources(vec![yaml], None).map_err(Failure::Faults)?);
    let mut facts = checker.registry().facts.iter();
    for entry in entries.iter_mut().filter(|entry| entry.draft.is_none()) {
        let Some(fact) = facts.next() else {
            break;
        };
        let wanted = match entry.reviews.first().map(|review| review.rated) {
            Some(Rated::True) => Verdict::Supported,
            _ => Verdict::Contradicted,
        };
        let found = checker.judge(fact, entry.claim(), None).verdict;
        if found != wanted {
            entry.draft = Some(format!(
                "as a fact it would find the claim {} and not {}",
                found.as_str(),
                wanted.as_str()
            ));
        }
    }
    Ok(())
}
