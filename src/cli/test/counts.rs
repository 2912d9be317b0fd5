//! How many tests there were of what, and how many of them failed.

use crate::cli::console::Console;
use crate::cli::snapshot::{self, Standing};
use crate::report::plural;
use crate::suite::Run;

/// The tests of a run in numbers.
pub(super) struct Counts {
    of_facts: usize,
    of_articles: usize,
    snapshots: usize,
    /// Those of all kinds that failed.
    pub(super) failed: usize,
    /// Snapshots that are others than those accepted.
    differing: usize,
}

impl Counts {
    pub(super) fn of(run: &Run<'_>, snapshots: Option<&Standing>) -> Self {
        let failed = run.trials().filter(|trial| !trial.passed()).count();
        let compared = snapshots.map_or(&[][..], |standing| &standing.articles);
        let differing = compared.iter().filter(|one| one.diff.is_some()).count();
        Self {
            of_facts: run.trials.len(),
            of_articles: run.trials().count() - run.trials.len(),
            snapshots: compared.len(),
            failed: failed + differing,
            differing,
        }
    }

    /// All tests.
    pub(super) fn all(&self) -> usize {
        self.of_facts + self.of_articles + self.snapshots
    }

    /// A line on how it went, and what to do about snapshots that differ.
    pub(super) fn tell(&self, facts: usize, snapshots: Option<&Standing>, console: &mut Console) {
        let mut what = vec![format!(
            "{} of {}",
            plural(self.of_facts, "test"),
            plural(facts, "fact")
        )];
        if self.of_articles > 0 {
            what.push(format!("{} of articles", plural(self.of_articles, "test")));
        }
        if self.snapshots > 0 {
            what.push(plural(self.snapshots, "snapshot"));
        }
        let last = what.pop().unwrap_or_default();
        let what = if what.is_empty() {
            last
        } else {
            format!("{} and {last}", what.join(", "))
        };
        let passed = self.all() - self.failed;
        console.note(&format!("{what}: {passed} passed, {} failed", self.failed));
        if self.differing > 0 {
            console.note(&format!(
                "{} not as accepted: {}",
                plural(self.differing, "snapshot"),
                snapshot::ADVICE
            ));
        }
        let orphans = snapshots.map_or(0, |standing| standing.orphans);
        if orphans > 0 {
            let orphans = plural(orphans, "snapshot");
            console.note(&format!(
                "{orphans} of no article (`factlint snapshot --prune` deletes them)"
            ));
        }
    }
}
