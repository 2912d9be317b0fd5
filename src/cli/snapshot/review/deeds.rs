//! Decisions, what they do to the files, and how they are undone.

use super::desk::Desk;
use super::step::Step;
use crate::cli::failure::Failure;
use crate::cli::snapshot::decided::Rewritten;
use crate::lint;
use crate::snapshot::{Change, Kind, Snapshot, shown};
use crate::source::Source;

/// How often what was decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) accepted: usize,
    pub(super) rejected: usize,
    pub(super) skipped: usize,
    pub(super) ignored: usize,
}

impl Tally {
    /// All decisions.
    pub(super) fn all(self) -> usize {
        self.accepted + self.rejected + self.skipped + self.ignored
    }
}

/// What was done in one go, and what it takes to undo it.
pub(super) struct Deed {
    /// What was skipped or rejected by it.
    key: Option<String>,
    /// The snapshots before it, by the numbers of their entries.
    snapshots: Vec<(usize, Option<Snapshot>)>,
    /// The article before it and after it.
    article: Option<(usize, Source, Source)>,
    /// The baseline, where it holds why a finding of this entry is ignored.
    baseline: Option<(usize, Rewritten)>,
    tally: Tally,
}

/// What came of something that cannot always be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Done {
    /// It was done.
    Yes,
    /// It was done in the baseline.
    Elsewhere,
    /// There is nothing to be undone, or no place for a comment.
    No,
    /// The article or the baseline is no longer as it was when it was looked at.
    Stale,
}

impl Desk<'_> {
    /// Takes today's text of a step into the snapshot.
    pub(super) fn accept(&mut self, step: &Step) -> Result<(), Failure> {
        self.begin(None);
        self.tally.accepted += 1;
        self.take(&step.parts())
    }

    /// The same with everything that is still open of the step's article.
    pub(super) fn accept_article(&mut self, step: &Step) -> Result<(), Failure> {
        let Step::One(entry, _) = *step else {
            return self.accept(step);
        };
        self.begin(None);
        let of_entry = self.open.iter().filter_map(|one| match one {
            Step::One(of, change) if *of == entry => Some(*change),
            _ => None,
        });
        let changes: Vec<usize> = of_entry.collect();
        self.tally.accepted += changes.len();
        self.take(&[(entry, changes)])
    }

    /// Leaves the snapshot as it is, until the change is another one.
    pub(super) fn reject(&mut self, step: &Step) {
        let key = step.key(&self.entries);
        self.begin(Some(key.clone()));
        self.tally.rejected += 1;
        self.rejected.add(key);
        self.refresh();
    }

    /// Leaves the snapshot as it is, for this time.
    pub(super) fn skip(&mut self, step: &Step) {
        let key = step.key(&self.entries);
        self.begin(Some(key.clone()));
        self.tally.skipped += 1;
        self.skipped.insert(key);
        self.refresh();
    }

    /// Puts a comment with the reason into the article, or where none can stand (plain text has none) a row with it into the
    /// baseline, and accepts what is found then.
    pub(super) fn ignore(&mut self, step: &Step, reason: &str) -> Result<Done, Failure> {
        let (Step::One(at, _), Some(finding)) = (step, self.finding(step)) else {
            return Ok(Done::No);
        };
        let entry = &self.entries[*at];
        let checked = &entry.checked;
        let (markup, before) = (checked.article.markup, &checked.linted.findings);
        let source = checked.article.read(&checked.settings.limits)?;
        if finding.primary.source.name() != source.name() {
            return Ok(Done::No);
        }
        if source.text() != finding.primary.source.text() {
            return Ok(Done::Stale);
        }
        let decided = self.decided.read()?;
        let relint = |after: Source| entry.relint(after, decided.as_ref()).findings;
        let comment = if source.invalid_utf8().is_some() {
            None
        } else {
            lint::ignore(finding, &source, markup, reason, before, relint)
        };
        let (fact, code) = (finding.fact.clone(), finding.code);
        let done = if let Some(comment) = comment {
            self.begin(None);
            let after = comment.applied(&source);
            self.rewrite(*at, &after)?;
            if let Some(deed) = self.history.last_mut() {
                deed.article = Some((*at, source, after));
            }
            Done::Yes
        } else {
            let Some(rewritten) = self.decided.add(finding, entry.name(), reason)? else {
                return Ok(Done::No);
            };
            self.begin(None);
            self.look_again(*at, source)?;
            if let Some(deed) = self.history.last_mut() {
                deed.baseline = Some((*at, rewritten));
            }
            Done::Elsewhere
        };
        self.tally.ignored += 1;
        // The reviewer has decided on this finding; a comment moves those below it, and is no finding itself.
        let entry = &self.entries[*at];
        let is_it = |change: &Change| {
            let found = change
                .part
                .and_then(|part| shown(&entry.checked.linted).nth(part));
            found.is_some_and(|found| {
                let by = found.suppressed.as_ref().map(|by| by.reason.as_str());
                found.fact == fact && found.code == code && by == Some(reason)
            })
        };
        let changes = entry.changes.0.iter().enumerate();
        let taken = changes.filter(|(_, change)| change.kind == Kind::Moved || is_it(change));
        let taken = taken.map(|(number, _)| number).collect();
        self.take(&[(*at, taken)])?;
        Ok(done)
    }

    /// Undoes the last decision. What somebody has written into the article since is not lost for it.
    pub(super) fn undo(&mut self) -> Result<Done, Failure> {
        let Some(deed) = self.history.pop() else {
            return Ok(Done::No);
        };
        if let Some((at, _, after)) = &deed.article {
            let checked = &self.entries[*at].checked;
            let now = checked.article.read(&checked.settings.limits)?;
            if now.text() != after.text() {
                self.history.push(deed);
                return Ok(Done::Stale);
            }
        }
        if let Some((at, rewritten)) = &deed.baseline {
            if !self.decided.undo(rewritten)? {
                self.history.push(deed);
                return Ok(Done::Stale);
            }
            let checked = &self.entries[*at].checked;
            let source = checked.article.read(&checked.settings.limits)?;
            self.look_again(*at, source)?;
        }
        self.tally = deed.tally;
        if let Some(key) = deed.key {
            self.skipped.remove(&key);
            self.rejected.remove(&key);
        }
        if let Some((at, before, _)) = deed.article {
            self.rewrite(at, &before)?;
        }
        for (at, snapshot) in deed.snapshots.into_iter().rev() {
            let entry = &mut self.entries[at];
            match &snapshot {
                Some(snapshot) => self.shelf.accept(&entry.place, snapshot)?,
                None => self.shelf.remove(&entry.place)?,
            }
            entry.compare(snapshot.map(|snapshot| snapshot.text));
            entry.note_down(self.shelf)?;
        }
        self.refresh();
        Ok(Done::Yes)
    }

    fn begin(&mut self, key: Option<String>) {
        self.history.push(Deed {
            key,
            snapshots: Vec::new(),
            article: None,
            baseline: None,
            tally: self.tally,
        });
    }

    /// Writes today's text of these changes into their snapshots.
    fn take(&mut self, parts: &[(usize, Vec<usize>)]) -> Result<(), Failure> {
        for (at, changes) in parts {
            let entry = &mut self.entries[*at];
            let before = self.shelf.read(&entry.place)?;
            if let Some(deed) = self.history.last_mut() {
                deed.snapshots.push((*at, before));
            }
            let text = entry.with(changes);
            self.shelf.accept(&entry.place, &entry.snapshot(&text))?;
            entry.compare(Some(text));
            entry.note_down(self.shelf)?;
        }
        self.refresh();
        Ok(())
    }

    /// Changes an article, and looks at it again.
    fn rewrite(&mut self, at: usize, text: &Source) -> Result<(), Failure> {
        self.entries[at].write(text)?;
        self.look_again(at, text.clone())
    }

    /// Looks at the text of an article again.
    fn look_again(&mut self, at: usize, text: Source) -> Result<(), Failure> {
        let accepted = self.shelf.read(&self.entries[at].place)?;
        let decided = self.decided.read()?;
        let entry = &mut self.entries[at];
        entry.checked.linted = entry.relint(text, decided.as_ref());
        entry.compare(accepted.map(|snapshot| snapshot.text));
        entry.note_down(self.shelf)
    }
}
