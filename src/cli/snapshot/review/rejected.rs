//! What was rejected: kept between reviews, so that nobody is asked twice about the same change.

use std::collections::BTreeSet;

use crate::cli::cache::Cache;
use crate::cli::failure::Failure;

/// The name that it is kept under.
const NAME: &str = "rejected.txt";

/// Rejected changes, by their keys.
pub(super) struct Rejected {
    cache: Cache,
    /// In earlier reviews.
    before: BTreeSet<String>,
    /// In this one.
    now: BTreeSet<String>,
    /// Whether this review sees all changes that there are.
    complete: bool,
}

impl Rejected {
    /// What is kept; `complete` tells whether all articles are reviewed, and not some of them.
    pub(super) fn open(cache: Cache, complete: bool) -> Self {
        let before = cache.note(NAME).lines().map(str::to_owned).collect();
        Self {
            cache,
            before,
            now: BTreeSet::new(),
            complete,
        }
    }

    /// Whether a change is rejected; with `again`, in this review.
    pub(super) fn holds(&self, key: &str, again: bool) -> bool {
        self.now.contains(key) || !again && self.before.contains(key)
    }

    pub(super) fn add(&mut self, key: String) -> Result<(), Failure> {
        self.now.insert(key);
        self.keep()
    }

    pub(super) fn remove(&mut self, key: &str) -> Result<(), Failure> {
        if self.now.remove(key) {
            self.keep()?;
        }
        Ok(())
    }

    /// Forgets changes that are no more, where all that there are is known.
    pub(super) fn forget_all_but(&mut self, keys: &BTreeSet<String>) -> Result<(), Failure> {
        let before = self.before.len() + self.now.len();
        if self.complete {
            self.before.retain(|key| keys.contains(key));
            self.now.retain(|key| keys.contains(key));
        }
        if self.before.len() + self.now.len() < before {
            self.keep()?;
        }
        Ok(())
    }

    fn keep(&self) -> Result<(), Failure> {
        let keys = self.before.union(&self.now);
        let text: String = keys.map(|key| format!("{key}\n")).collect();
        self.cache.keep_note(NAME, &text)
    }
}
