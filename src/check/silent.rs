//! What is known of an article's earlier text: which sentences no fact spoke of, and what was said of the others. Of a text
//! that was edited in one place all others need not be read again.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use super::gate::Possible;
use super::met::Met;
use super::pair::Spoken;
use crate::extract::reading::Reading;

/// Sentences of one article that no fact spoke of, by all that a verdict on them rests on; where that is wanted, those that
/// some spoke of, too. They hold for one registry and one selection of facts only.
#[derive(Debug, Default)]
pub struct Silent {
    /// Those of the text before this one.
    before: FxHashSet<u64>,
    /// Those of this one.
    now: FxHashSet<u64>,
    told: Option<Tellings>,
    /// What the article has mentioned so far: its next section goes on with that.
    pub(super) met: Met,
}

/// What was said of sentences: of the text before this one, and of this one.
#[derive(Debug, Default)]
struct Tellings {
    before: FxHashMap<u64, Arc<Told>>,
    now: FxHashMap<u64, Arc<Told>>,
}

/// What was said of a sentence.
#[derive(Debug)]
pub(super) struct Told {
    /// The sentence as it was read.
    pub(super) reading: Reading,
    /// What is to be told of it, with the numbers of the facts.
    pub(super) spoken: Vec<(usize, Spoken)>,
}

impl Silent {
    /// One that also knows what was said of sentences: for a text that is edited again and again.
    pub fn with_tellings() -> Self {
        Self {
            told: Some(Tellings::default()),
            ..Self::default()
        }
    }

    /// An article begins: nothing of it is mentioned yet.
    pub(crate) fn begin(&mut self) {
        self.met = Met::default();
    }

    /// What was said of such a sentence before, if that is known.
    pub(super) fn told(&mut self, key: u64) -> Option<Arc<Told>> {
        let Tellings { before, now } = self.told.as_mut()?;
        let told = now.get(&key).or_else(|| before.get(&key))?;
        let told = Arc::clone(told);
        now.insert(key, Arc::clone(&told));
        Some(told)
    }

    /// This was said of it.
    pub(super) fn tell(&mut self, key: u64, reading: &Reading, spoken: &[(usize, Spoken)]) {
        if let Some(told) = &mut self.told {
            let reading = reading.clone();
            let spoken = spoken.to_vec();
            told.now.insert(key, Arc::new(Told { reading, spoken }));
        }
    }

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
        if let Some(told) = &mut self.told {
            told.before = std::mem::take(&mut told.now);
        }
    }

    /// Nobody waited for the end: what was found out remains of use.
    pub(super) fn break_off(&mut self) {
        self.before.extend(self.now.drain());
        if let Some(told) = &mut self.told {
            told.before.extend(told.now.drain());
        }
    }
}

/// All that a verdict on a sentence rests on: its words, those of the sentences before it that it may refer to (`context`
/// of which it goes on with in any case), the day, and the facts that it may be about.
pub(super) fn key<'t>(
    texts: impl Iterator<Item = &'t str>,
    context: usize,
    date: Option<Date>,
    facts: Possible<'_>,
) -> u64 {
    let mut hasher = DefaultHasher::new();
    for text in texts {
        text.hash(&mut hasher);
    }
    context.hash(&mut hasher);
    date.hash(&mut hasher);
    facts.hash(&mut hasher);
    hasher.finish()
}
