//! What is known of an article's earlier text: which sentences no fact spoke of. Of a text that was edited in one place all
//! others need not be read again.

use std::hash::{DefaultHasher, Hash, Hasher};

use jiff::civil::Date;
use rustc_hash::FxHashSet;

/// Sentences of one article that no fact spoke of, by all that a verdict on them rests on. They hold for one registry and
/// one selection of facts only.
#[derive(Debug, Default)]
pub struct Silent {
    /// Those of the text before this one.
    before: FxHashSet<u64>,
    /// Those of this one.
    now: FxHashSet<u64>,
}

impl Silent {
    /// Whether nothing spoke of such a sentence before.
    pub(super) fn knows(&mut self, key: u64) -> bool {
        let known = self.now.contains(&key) || self.before.contains(&key);
        if known {
            self.now.insert(key);
        }
        known
    }

    /// Nothing spoke of it.
    pub(super) fn add(&mut self, key: u64) {
        self.now.insert(key);
    }

    /// The article has been read to its end: what it does not hold any more is forgotten.
    pub(super) fn finish(&mut self) {
        self.before = std::mem::take(&mut self.now);
    }

    /// Nobody waited for the end: what was found out remains of use.
    pub(super) fn break_off(&mut self) {
        self.before.extend(self.now.drain());
    }
}

/// All that a verdict on a sentence rests on: its words, those of the sentences before it that it may refer to (`context`
/// of which it goes on with in any case), and the day.
pub(super) fn key<'t>(
    texts: impl Iterator<Item = &'t str>,
    context: usize,
    date: Option<Date>,
) -> u64 {
    let mut hasher = DefaultHasher::new();
    for text in texts {
        text.hash(&mut hasher);
    }
    context.hash(&mut hasher);
    date.hash(&mut hasher);
    hasher.finish()
}
