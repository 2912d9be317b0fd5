//! Which facts a sentence may be about.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use crate::extract::item::{Item, Key};
use crate::extract::mention::{keys, stand_in};
use crate::extract::reading::Reading;

/// An inverted index from what a claim mentions to the facts that need it.
///
/// A fact hangs on its rarest topics only, on so many that a claim which mentions none of them cannot reach the
/// topic threshold (prefix filtering, as in set-similarity joins: Chaudhuri, Ganti and Kaushik 2006). Common words
/// of a large registry therefore pull in few facts.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct Index {
    postings: FxHashMap<Key, Vec<u32>>,
    /// Of each fact what it is about.
    topics: Vec<Vec<Topic>>,
}

/// One thing that a fact is about.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
struct Topic {
    key: Key,
    /// A key that stands wherever this does, and can be found without reading.
    stand_in: Key,
    /// Its share of the whole.
    share: f32,
}

/// A fact of whose topic a claim mentions less than this, word for word, is not read any further. Synonyms may bring
/// a claim above the threshold of the verdict, but hardly from less.
const LEAST_SHARED: f32 = 0.2;

impl Index {
    /// Indexes facts by the readings of their statements and by further cues. `threshold` is the least share of
    /// its topic that a fact needs to speak.
    pub(super) fn new<'r>(
        facts: impl Iterator<Item = (Vec<&'r Reading>, Vec<Key>)>,
        threshold: f32,
    ) -> Self {
        let facts: Vec<(Vec<&Reading>, Vec<Key>)> = facts.collect();
        let mut spread: FxHashMap<Key, u32> = FxHashMap::default();
        for (readings, _) in &facts {
            for item in readings.iter().flat_map(|reading| &reading.items) {
                for key in keys(item) {
                    *spread.entry(key).or_default() += 1;
                }
            }
        }
        let mut index = Self {
            topics: facts.iter().map(|(readings, _)| topics(readings)).collect(),
            ..Self::default()
        };
        for (number, (readings, cues)) in facts.iter().enumerate() {
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            for reading in readings {
                for key in prefix(reading, &spread, threshold) {
                    index.post(key, number);
                }
            }
            for &key in cues {
                index.post(key, number);
            }
        }
        index
    }

    fn post(&mut self, key: Key, fact: u32) {
        let list = self.postings.entry(key).or_default();
        if list.last() != Some(&fact) {
            list.push(fact);
        }
    }

    /// The facts that a claim of these items may be about, in order, each once.
    pub(super) fn candidates(&self, items: &[Item]) -> Vec<u32> {
        let mentioned: FxHashSet<Key> = items.iter().flat_map(keys).collect();
        let mut found: Vec<u32> = mentioned
            .iter()
            .filter_map(|key| self.postings.get(key))
            .flatten()
            .copied()
            .collect();
        found.sort_unstable();
        found.dedup();
        found.retain(|&fact| {
            self.share(fact, |topic| mentioned.contains(&topic.key)) >= LEAST_SHARED
        });
        found
    }

    /// Whether [`Self::candidates`] may find a fact for a claim whose keys, or those that stand in for them, are all
    /// among these.
    pub(super) fn may_concern(&self, words: &[Key], names: &[Key]) -> bool {
        let possible = || words.iter().chain(names).copied();
        let mut found: Vec<u32> = possible()
            .filter_map(|key| self.postings.get(&key))
            .flatten()
            .copied()
            .collect();
        if found.is_empty() {
            return false;
        }
        found.sort_unstable();
        found.dedup();
        let mentioned: FxHashSet<Key> = possible().collect();
        found.iter().any(|&fact| {
            self.share(fact, |topic| mentioned.contains(&topic.stand_in)) >= LEAST_SHARED
        })
    }

    /// Share of a fact's topic that is mentioned word for word; all of it for a fact that is about words.
    fn share(&self, fact: u32, is_mentioned: impl Fn(&Topic) -> bool) -> f32 {
        self.topics.get(fact as usize).map_or(0.0, |topics| {
            if topics.is_empty() {
                return 1.0;
            }
            topics
                .iter()
                .filter(|topic| is_mentioned(topic))
                .map(|topic| topic.share)
                .sum()
        })
    }
}

/// The topics of a statement with their shares. What stands in a list of members counts little here as there.
fn topics(readings: &[&Reading]) -> Vec<Topic> {
    let items = || {
        readings
            .iter()
            .flat_map(|reading| &reading.items)
            .filter(|item| item.is_topic())
    };
    let total: f32 = items().map(|item| item.weight).sum();
    items()
        .flat_map(|item| {
            keys(item).into_iter().map(move |key| Topic {
                key,
                stand_in: stand_in(item, key),
                share: item.weight / total.max(1.0),
            })
        })
        .collect()
}

/// The keys of a statement's rarest topics, so many that the others do not reach the threshold.
fn prefix(reading: &Reading, spread: &FxHashMap<Key, u32>, threshold: f32) -> Vec<Key> {
    let rarity = |item: &Item| {
        keys(item)
            .iter()
            .filter_map(|key| spread.get(key))
            .copied()
            .max()
            .unwrap_or(0)
    };
    let mut topics: Vec<&Item> = reading
        .items
        .iter()
        .filter(|item| item.is_topic() && item.weight > 0.0)
        .collect();
    topics.sort_by_key(|item| (rarity(item), item.span.start));
    let mut rest = reading.weight();
    let least = rest * threshold;
    let mut out = Vec::new();
    for item in topics {
        if rest < least {
            break;
        }
        out.extend(keys(item));
        rest -= item.weight;
    }
    out
}
