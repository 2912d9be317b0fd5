//! Snapshots as tests of `factlint test`: each article's verdicts have to be those that were accepted.

use std::env;
use std::path::{Path, PathBuf};

use super::entry::State;
use super::project::Project;
use crate::cli::articles::display;
use crate::cli::check::unchecked::Unchecked;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::options::Facts;

/// An article and its snapshot.
pub(in crate::cli) struct Compared {
    /// The article's path as the project knows it.
    pub(in crate::cli) article: String,
    /// The file of its snapshot as seen from the project's folder.
    pub(in crate::cli) snapshot: String,
    /// Whether verdicts were accepted before.
    pub(in crate::cli) is_known: bool,
    /// What differs, as a unified diff; `None` where all is as accepted.
    pub(in crate::cli) diff: Option<String>,
}

/// How a project stands to its snapshots.
pub(in crate::cli) struct Standing {
    /// The articles, in order of their paths.
    pub(in crate::cli) articles: Vec<Compared>,
    /// Number of snapshots of articles that are gone.
    pub(in crate::cli) orphans: usize,
}

/// Holds the articles of the project against their snapshots, or those among them that `paths` name. With `about` only
/// what tells of the facts that it wants counts. Nothing is written, and the current folder stays what it is.
///
/// Returns `None` where the project keeps no snapshots; else also what could not be looked at.
///
/// # Errors
/// Those of a check of the project.
pub(in crate::cli) fn compared(
    facts: &Facts,
    paths: &[PathBuf],
    snapshots: Option<&Path>,
    about: Option<&dyn Fn(&str) -> bool>,
    console: &mut Console,
) -> Result<Option<(Standing, Unchecked)>, Failure> {
    let here = env::current_dir().map_err(|error| Failure::file(Path::new("."), error))?;
    let project = Project::enter(facts, paths, snapshots)?;
    let standing = if project.keeps_snapshots() {
        of_project(&project, about, console).map(Some)
    } else {
        Ok(None)
    };
    env::set_current_dir(&here).map_err(|error| Failure::file(&here, error))?;
    standing
}

fn of_project(
    project: &Project,
    about: Option<&dyn Fn(&str) -> bool>,
    console: &mut Console,
) -> Result<(Standing, Unchecked), Failure> {
    let (entries, unchecked) = project.entries(None, console)?;
    let shelf = &project.shelf;
    let mut articles = Vec::new();
    for entry in &entries {
        if about.is_some_and(|wanted| !entry.names(wanted)) {
            continue;
        }
        articles.push(Compared {
            article: entry.name().to_owned(),
            snapshot: display(&shelf.path(&entry.place)),
            is_known: entry.state() != State::New,
            diff: match about {
                Some(wanted) => entry.diff_about(shelf, wanted),
                None => (entry.state() != State::Same).then(|| entry.diff(shelf)),
            },
        });
    }
    let orphans = if unchecked.is_empty() {
        project.orphans(&entries)?.len()
    } else {
        0
    };
    Ok((Standing { articles, orphans }, unchecked))
}
