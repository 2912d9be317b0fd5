//! Which facts a sentence may be about.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::extract::item::{Item, ItemKind, Key, key_of};
use crate::extract::name::Referent;
use crate::extract::reading::Reading;

/// An inverted index from what a claim mentions to the facts that need it.
///
/// A fact hangs on its rarest topics only, on so many that a claim which mentions none of them cannot reach the
/// topic threshold (prefix filtering, as in set-similarity joins: Chaudhuri, Ganti and Kaushik 2006). Common words
/// of a large registry therefore pull in few facts.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    postings: FxHashMap<Key, Vec<u32>>,
    /// Of each fact the keys of its topics with their share of the whole.
    topics: Vec<Vec<(Key, f32)>>,
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
        found.retain(|&number| self.shared(number, &mentioned) >= LEAST_SHARED);
        found
    }

    /// Share of a fact's topic that is mentioned word for word.
    fn shared(&self, fact: u32, mentioned: &FxHashSet<Key>) -> f32 {
        self.topics.get(fact as usize).map_or(0.0, |topics| {
            topics
                .iter()
                .filter(|(key, _)| mentioned.contains(key))
                .map(|(_, share)| share)
                .sum()
        })
    }
}

/// The topics of a statement with their shares. What stands in a list of members counts little here as there.
fn topics(readings: &[&Reading]) -> Vec<(Key, f32)> {
    let items = || {
        readings
            .iter()
            .flat_map(|reading| &reading.items)
            .filter(|item| item.is_topic())
    };
    let total: f32 = items().map(|item| item.weight).sum();
    items()
        .flat_map(|item| {
            keys(item)
                .into_iter()
                .map(move |key| (key, item.weight / total.max(1.0)))
        })
        .collect()
}

/// The keys that an item is found by.
pub(super) fn keys(item: &Item) -> Vec<Key> {
    match &item.kind {
        ItemKind::Word(word) => vec![word.stem],
        ItemKind::Name(name) if !name.referents.is_empty() => name
            .referents
            .iter()
            .map(|referent| referent_key(*referent))
            .collect(),
        ItemKind::Name(name) => name
            .words
            .iter()
            .copied()
            .chain(std::iter::once(name.key))
            .collect(),
        _ => Vec::new(),
    }
}

fn referent_key(referent: Referent) -> Key {
    match referent {
        Referent::Entity(number) => key_of(&format!("entity {number}")),
        Referent::LookAlike(key) => key,
        Referent::Place(place) => key_of(&format!("place {place:?}")),
    }
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
