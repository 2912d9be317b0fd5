//! The review itself, without a terminal: what was decided, and what that does to the files. Each decision is on the
//! disk before the next one is asked for, so that a review can end at any time.

use std::collections::BTreeSet;

use super::deeds::{Deed, Tally};
use super::rejected::Rejected;
use super::step::{Step, steps};
use crate::cli::articles::display;
use crate::cli::failure::Failure;
use crate::cli::snapshot::decided::Decided;
use crate::cli::snapshot::entry::{Entry, State};
use crate::cli::snapshot::shelf::Shelf;
use crate::finding::Finding;
use crate::registry::Fact;
use crate::snapshot::{Change, shown};

/// All that lies before the reviewer.
pub(super) struct Desk<'s> {
    /// The articles with their snapshots.
    pub(super) entries: Vec<Entry>,
    pub(super) shelf: &'s Shelf,
    pub(super) decided: &'s Decided,
    pub(super) rejected: Rejected,
    pub(super) skipped: BTreeSet<String>,
    /// Whether what was rejected in an earlier review is asked again: where there is nothing else.
    again: bool,
    pub(super) history: Vec<Deed>,
    /// What is to be decided, brought up to date by every deed.
    pub(super) open: Vec<Step>,
    /// How often what was decided.
    pub(super) tally: Tally,
}

impl<'s> Desk<'s> {
    /// Lays everything out, and puts what is not accepted beside what is.
    pub(super) fn new(
        entries: Vec<Entry>,
        shelf: &'s Shelf,
        decided: &'s Decided,
        rejected: Rejected,
    ) -> Result<Self, Failure> {
        let mut desk = Self {
            entries: Vec::new(),
            shelf,
            decided,
            rejected,
            skipped: BTreeSet::new(),
            again: false,
            history: Vec::new(),
            open: Vec::new(),
            tally: Tally::default(),
        };
        desk.lay(entries)?;
        if desk.open.is_empty() {
            desk.again = true;
            desk.refresh();
        }
        Ok(desk)
    }

    /// Lays out the articles anew, after something else than a decision has changed them. What was decided stays;
    /// it cannot be undone any more.
    pub(super) fn lay(&mut self, entries: Vec<Entry>) -> Result<(), Failure> {
        self.entries = entries;
        self.history.clear();
        for entry in &self.entries {
            entry.note_down(self.shelf)?;
        }
        let steps = steps(&self.entries).into_iter();
        let keys = steps.map(|step| step.key(&self.entries)).collect();
        self.rejected.forget_all_but(&keys);
        self.refresh();
        Ok(())
    }

    /// What is to be decided next, if anything is.
    pub(super) fn step(&self) -> Option<Step> {
        self.open.first().cloned()
    }

    /// How many decisions are left.
    pub(super) fn left(&self) -> usize {
        self.open.len()
    }

    /// Brings up to date what is to be decided.
    pub(super) fn refresh(&mut self) {
        let mut open = steps(&self.entries);
        open.retain(|step| {
            let key = step.key(&self.entries);
            !self.skipped.contains(&key) && !self.rejected.holds(&key, self.again)
        });
        self.open = open;
    }

    /// The change that a step is about, with its entry; `None` where it is about several.
    pub(super) fn change(&self, step: &Step) -> Option<(&Entry, &Change)> {
        match *step {
            Step::Sweep(_) => None,
            Step::One(entry, change) => {
                let entry = &self.entries[entry];
                Some((entry, &entry.changes.0[change]))
            }
        }
    }

    /// What was found, where a step is about something that is found today.
    pub(super) fn finding(&self, step: &Step) -> Option<&Finding> {
        let (entry, change) = self.change(step)?;
        shown(&entry.checked.linted).nth(change.part?)
    }

    /// The fact that a step is about, if the registry has it.
    pub(super) fn fact(&self, step: &Step) -> Option<&Fact> {
        let (entry, change) = self.change(step)?;
        entry.checked.checker.fact(change.fact()?)
    }

    /// What was rejected and is as it was, a line each.
    pub(super) fn refused(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for step in steps(&self.entries) {
            if !self.rejected.holds(&step.key(&self.entries), false) {
                continue;
            }
            let line = match self.change(&step) {
                Some((entry, change)) => {
                    format!(
                        "{}: {}",
                        display(&entry.checked.article.path),
                        change.heading()
                    )
                }
                None => "what has only moved".to_owned(),
            };
            lines.push(line);
        }
        lines
    }

    /// How many articles have other verdicts than those that are accepted.
    pub(super) fn differing(&self) -> usize {
        let states = self.entries.iter().map(Entry::state);
        states.filter(|state| *state != State::Same).count()
    }
}
