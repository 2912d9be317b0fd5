//! One article: its accepted verdicts and those of today.

use std::path::PathBuf;

use super::shelf::Shelf;
use crate::cli::articles::display;
use crate::cli::atomic;
use crate::cli::check::Checked;
use crate::cli::console::Console;
use crate::cli::diff;
use crate::cli::failure::Failure;
use crate::lint::{Linted, lint};
use crate::policy::Baseline;
use crate::report::{escaped, plural};
use crate::snapshot::{Changes, Snapshot, joined, parts, shown};
use crate::source::Source;

/// How today's verdicts stand to the accepted ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// They are the same.
    Same,
    /// None were accepted yet.
    New,
    /// They are others.
    Changed,
}

/// An article, what was accepted of it, and what of today is not.
pub(super) struct Entry {
    /// Where its snapshot stands on the shelf.
    pub(super) place: PathBuf,
    /// What was found today.
    pub(super) checked: Checked,
    /// The accepted text, if there is one.
    accepted: Option<String>,
    /// Finding by finding.
    pub(super) changes: Changes,
}

impl Entry {
    /// Holds an article against its snapshot.
    pub(super) fn read(shelf: &Shelf, place: PathBuf, checked: Checked) -> Result<Self, Failure> {
        let accepted = shelf.read(&place)?.map(|snapshot| snapshot.text);
        let mut entry = Self {
            changes: Changes::default(),
            place,
            checked,
            accepted: None,
        };
        entry.compare(accepted);
        Ok(entry)
    }

    /// Holds what was found today against what is accepted.
    pub(super) fn compare(&mut self, accepted: Option<String>) {
        let parts = parts(&self.checked.linted);
        self.changes = Changes::between(accepted.as_deref().unwrap_or_default(), &parts);
        self.accepted = accepted;
    }

    /// The article's path as the project knows it.
    pub(super) fn name(&self) -> &str {
        self.checked.settings.path.as_deref().unwrap_or_default()
    }

    /// The accepted text with some of the changes taken.
    pub(super) fn with(&self, taken: &[usize]) -> String {
        let mut changes = self.changes.clone();
        for (number, change) in changes.0.iter_mut().enumerate() {
            change.taken = taken.contains(&number);
        }
        changes.text()
    }

    /// What would be found in another text of the article, with what the project has decided on.
    pub(super) fn relint(&self, text: Source, decided: Option<&Baseline>) -> Linted {
        let Checked {
            article,
            settings,
            checker,
            ..
        } = &self.checked;
        let mut linted = lint(checker, text, article.markup, settings);
        if let Some(decided) = decided {
            decided.mark_decided(&mut linted.findings);
        }
        linted
    }

    /// Writes another text of the article.
    pub(super) fn write(&self, text: &Source) -> Result<(), Failure> {
        atomic::write(&self.checked.article.path, text.text().as_bytes())
    }

    /// Whether there is something to be accepted.
    pub(super) fn state(&self) -> State {
        match &self.accepted {
            None => State::New,
            Some(accepted) if *accepted == self.today() => State::Same,
            Some(_) => State::Changed,
        }
    }

    /// The text of today.
    fn today(&self) -> String {
        let parts = self.changes.0.iter();
        joined(parts.filter_map(|change| change.new.as_deref()))
    }

    /// A text as the snapshot of this article.
    pub(super) fn snapshot(&self, text: &str) -> Snapshot {
        Snapshot::new(self.name(), text)
    }

    /// Accepts all of today's verdicts.
    pub(super) fn accept(&self, shelf: &Shelf) -> Result<(), Failure> {
        shelf.accept(&self.place, &self.snapshot(&self.today()))
    }

    /// Puts today's verdicts beside the accepted ones, where they are others.
    pub(super) fn note_down(&self, shelf: &Shelf) -> Result<(), Failure> {
        if self.state() == State::Same {
            shelf.clear(&self.place)
        } else {
            shelf.propose(&self.place, &self.snapshot(&self.today()))
        }
    }

    /// What differs, as a diff of the accepted text and today's.
    pub(super) fn diff(&self, shelf: &Shelf) -> String {
        self.diff_to(shelf, &self.today())
    }

    /// Whether something was, or is, found of a fact that is `wanted`.
    pub(super) fn names(&self, wanted: &dyn Fn(&str) -> bool) -> bool {
        self.changes.0.iter().any(|change| change.names(wanted))
    }

    /// As [`Entry::diff`], of what differs about facts that are `wanted`; `None` where nothing does.
    pub(super) fn diff_about(
        &self,
        shelf: &Shelf,
        wanted: &dyn Fn(&str) -> bool,
    ) -> Option<String> {
        let numbered = self.changes.0.iter().enumerate();
        let taken: Vec<usize> = numbered
            .filter(|(_, change)| change.differs_about(wanted))
            .map(|(number, _)| number)
            .collect();
        (!taken.is_empty()).then(|| self.diff_to(shelf, &self.with(&taken)))
    }

    fn diff_to(&self, shelf: &Shelf, text: &str) -> String {
        let name = display(&shelf.path(&self.place));
        let old = match &self.accepted {
            Some(_) => name.as_str(),
            None => "/dev/null",
        };
        let ended = |text: &str| {
            if text.is_empty() {
                String::new()
            } else {
                format!("{text}\n")
            }
        };
        let before = ended(self.accepted.as_deref().unwrap_or_default());
        let after = ended(text);
        if before == after {
            // A first snapshot of an article in which nothing is found has no line to show.
            return format!("--- {old}\n+++ {}\n", escaped(&name));
        }
        diff::unified((old, &before), (&name, &after))
    }

    /// A line on what differs; `done` tells whether it was accepted.
    pub(super) fn print_line(&self, done: bool, console: &mut Console) -> Result<(), Failure> {
        let what = match self.state() {
            State::Same => return Ok(()),
            State::New => plural(shown(&self.checked.linted).count(), "finding"),
            State::Changed => match self.changes.summary() {
                summary if summary.is_empty() => "other lines".to_owned(),
                summary => summary,
            },
        };
        let word = match (done, self.state()) {
            (true, _) => "accepted",
            (false, State::New) => "new",
            (false, _) => "changed",
        };
        let name = display(&self.checked.article.path);
        writeln!(console.out(), "{word:8} {}: {what}", escaped(&name))?;
        Ok(())
    }
}
