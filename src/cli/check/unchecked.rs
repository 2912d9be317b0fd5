//! What could not be checked, and why.

use std::collections::HashSet;

use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::finding::Finding;
use crate::report::plural;

/// Failures that are told one by one; of more only the number is.
const MOST: usize = 1_000;

/// Paths that name nothing or cannot be read, and lines that are no articles. They hide nothing of the others.
#[derive(Default)]
pub(in crate::cli) struct Unchecked {
    told: Vec<Failure>,
    /// Why registries cannot be used.
    faults: Vec<Finding>,
    paths: usize,
    lines: usize,
    /// Whether factlint itself failed on one.
    broken: bool,
}

impl Unchecked {
    pub(in crate::cli) fn new(failures: Vec<Failure>) -> Self {
        let mut unchecked = Self::default();
        failures
            .into_iter()
            .for_each(|failure| unchecked.add(failure));
        unchecked
    }

    pub(in crate::cli) fn add(&mut self, failure: Failure) {
        self.broken |= matches!(failure, Failure::Broken(_));
        if matches!(failure, Failure::Line { .. }) {
            self.lines += 1;
        } else {
            self.paths += 1;
        }
        if self.told.len() < MOST {
            self.told.push(failure);
        }
    }

    /// Adds so many articles whose registries have these faults.
    pub(super) fn hold_back(&mut self, articles: usize, faults: Vec<Finding>) {
        self.paths += articles;
        self.faults.extend(faults);
    }

    /// Tells of everything, where nothing could be checked; the last one is returned.
    pub(in crate::cli) fn give_up(mut self, console: &mut Console) -> Failure {
        let last = self.told.pop();
        self.tell(console);
        last.unwrap_or_else(|| Failure::Usage("there is no article to check".to_owned()))
    }

    /// Adds what another look at the same files could not check, as far as it is not known yet.
    pub(in crate::cli) fn take(&mut self, other: Self) {
        let known = |fault: &Finding| {
            self.faults
                .iter()
                .any(|one| one.fingerprint == fault.fingerprint)
        };
        let mut new = other.faults;
        new.retain(|fault| !known(fault));
        self.faults.extend(new);
        let known: HashSet<String> = self.told.iter().map(Failure::to_string).collect();
        let new = other.told.into_iter();
        new.filter(|failure| !known.contains(&failure.to_string()))
            .for_each(|failure| self.add(failure));
    }

    /// Whether everything was checked.
    pub(in crate::cli) fn is_empty(&self) -> bool {
        self.paths + self.lines == 0
    }

    /// Tells of everything, beside what was checked.
    pub(in crate::cli) fn tell(&self, console: &mut Console) -> Option<Failure> {
        for failure in &self.told {
            console.fail(failure);
        }
        console.diagnose(&self.faults);
        let what = match (self.paths, self.lines) {
            (0, 0) => return None,
            (paths, 0) => plural(paths, "path"),
            (0, lines) => plural(lines, "line"),
            (paths, lines) => format!("{} and {}", plural(paths, "path"), plural(lines, "line")),
        };
        Some(if self.broken {
            Failure::Broken(what)
        } else {
            Failure::Unchecked(what)
        })
    }
}
