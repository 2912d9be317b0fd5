//! `--review`: what is not accepted yet, one thing after the other, each decided with a key.
//!
//! Everything but `terminal.rs` and `editor.rs` is without a terminal: keys come in as data, screens go out as lines.

mod deeds;
mod desk;
mod editing;
mod editor;
mod keys;
mod prompt;
mod rejected;
mod screen;
mod sitting;
mod step;
mod terminal;
#[cfg(test)]
mod tests;

use std::io;
use std::path::Path;

use super::entry::Entry;
use super::project::Project;
use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::report::escaped;
use desk::Desk;
use rejected::Rejected;
use sitting::Review;
use terminal::Tty;

/// Reviews what differs, and tells what came of it; the entries may be those of all articles.
pub(super) fn run(
    project: &Project,
    (entries, is_complete): (Vec<Entry>, bool),
    jobs: Option<u16>,
    console: &mut Console,
) -> Result<Outcome, Failure> {
    if !Tty::is_there() {
        return Err(Failure::Usage(
            "--review needs a terminal; `--check` shows what differs, `--accept` takes all of it"
                .to_owned(),
        ));
    }
    let rejected = Rejected::open(project.cache.clone(), is_complete);
    let mut desk = Desk::new(entries, &project.shelf, &project.decided, rejected)?;
    if desk.step().is_some() {
        console.flush()?;
        let style = console.screen_style(usize::MAX);
        let mut outside = Outside {
            edit: &mut editor::open,
            reload: &mut || {
                let (entries, unchecked) = project.entries(jobs, console)?;
                unchecked.tell(console).map_or(Ok(entries), Err)
            },
        };
        let mut tty = Tty::open()?;
        Review::new(&mut desk, style).run(&mut tty, &mut outside)?;
    }
    tell(&desk, console)?;
    Ok(if desk.differing() > 0 {
        Outcome::Found
    } else {
        Outcome::Clean
    })
}

/// A line on what was decided, and what is left.
fn tell(desk: &Desk<'_>, console: &mut Console) -> Result<(), Failure> {
    for line in desk.refused() {
        writeln!(console.out(), "rejected {}", escaped(&line))?;
    }
    let tally = desk.tally;
    let counts = [
        (tally.accepted, "accepted"),
        (tally.ignored, "ignored"),
        (tally.rejected, "rejected"),
        (tally.skipped, "skipped"),
    ];
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let words: Vec<String> = counts
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    let done = if words.is_empty() {
        "nothing decided".to_owned()
    } else {
        words.join(", ")
    };
    console.note(&match desk.differing() {
        0 => format!("{done}; all articles are as accepted"),
        1 => format!("{done}; 1 article is not as accepted"),
        more => format!("{done}; {more} articles are not as accepted"),
    });
    Ok(())
}

/// Opens a file at a line.
type Edit<'o> = &'o mut dyn FnMut(&Path, usize) -> io::Result<()>;

/// What a review needs of the world.
struct Outside<'o> {
    edit: Edit<'o>,
    /// Checks all articles again.
    reload: &'o mut dyn FnMut() -> Result<Vec<Entry>, Failure>,
}
