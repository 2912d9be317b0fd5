//! What there is to be decided, one thing after the other.

use crate::cli::snapshot::entry::{Entry, State};
use crate::finding::fingerprint;
use crate::snapshot::{Change, Kind};

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// What nobody has to read: findings that stand at other lines, and new articles in which nothing is found. The
    /// entries, and which of their changes.
    Sweep(Vec<(usize, Vec<usize>)>),
    /// One change of one entry.
    One(usize, usize),
}

impl Step {
    /// The entries concerned, and which of their changes.
    pub(super) fn parts(&self) -> Vec<(usize, Vec<usize>)> {
        match self {
            Self::Sweep(parts) => parts.clone(),
            Self::One(entry, change) => vec![(*entry, vec![*change])],
        }
    }

    /// What it is known by: the same for the same change, whenever it is asked for.
    pub(super) fn key(&self, entries: &[Entry]) -> String {
        let mut words: Vec<&str> = Vec::new();
        let parts = self.parts();
        for (entry, changes) in &parts {
            let entry = &entries[*entry];
            words.push(entry.name());
            for change in changes.iter().map(|&change| &entry.changes.0[change]) {
                words.extend([&change.old, &change.new].map(|text| text.as_deref().unwrap_or("")));
            }
        }
        fingerprint(words)
    }
}

/// All that is to be decided, in order.
pub(super) fn steps(entries: &[Entry]) -> Vec<Step> {
    let mut swept = Vec::new();
    let mut steps = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let state = entry.state();
        if state == State::Same {
            continue;
        }
        let mut quiet = Vec::new();
        let mut loud = 0;
        for (number, change) in entry.changes.0.iter().enumerate() {
            if is_quiet(change, state) {
                quiet.push(number);
            } else if change.kind != Kind::Same {
                loud += 1;
                steps.push(Step::One(at, number));
            }
        }
        // An entry of which nothing is to be read is accepted whole: it may differ in blank lines alone.
        if !quiet.is_empty() || loud == 0 {
            swept.push((at, quiet));
        }
    }
    if !swept.is_empty() {
        steps.insert(0, Step::Sweep(swept));
    }
    steps
}

/// Whether a change needs nobody's eye: it has only moved, or tells of a new article what supports it.
fn is_quiet(change: &Change, state: State) -> bool {
    change.kind == Kind::Moved || state == State::New && change.is_support()
}
