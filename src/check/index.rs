//! Which facts a sentence may be about.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use super::hooks::Hooks;
use super::lists::Lists;
use super::met::{Met, Named};
use super::outlines::Outlines;
use super::sketch::{Seen, Sketches};
use crate::assertion::threshold::Thresholds;
use crate::extract::item::{Item, Key};
use crate::extract::mention::{keys, stand_in};
use crate::extract::reading::Reading;

/// A number for a key that the index knows.
pub(super) type Id = u32;

/// An inverted index from what a claim mentions to the facts that need it.
///
/// A fact hangs on its rarest topics only, on so many that a claim which mentions none of them cannot reach the
/// topic threshold (prefix filtering, as in set-similarity joins: Chaudhuri, Ganti and Kaushik 2006). Common words
/// of a large registry therefore pull in few facts.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct Index {
    ids: Ids,
    /// Of each id the facts that hang on it and may always speak.
    always: Lists<u32>,
    /// And those that wait for one of their names.
    waiting: Lists<u32>,
    #[serde(skip)]
    hooks: OnceLock<Hooks>,
    /// Of each fact what it is about.
    topics: Lists<Topic>,
    /// The same in brief.
    #[serde(skip)]
    sketches: OnceLock<Sketches>,
    /// By what the names of facts are met.
    named: Named,
    /// Of each fact how much of it a claim has to mention to be told.
    outlines: Outlines,
}

/// A fact as it is indexed.
pub(super) struct Indexed<'r> {
    /// The sentences of its statement; none for a fact about words.
    pub readings: Vec<&'r Reading>,
    /// Further keys that it hangs on.
    pub cues: Vec<Key>,
    /// Whether it may be told by one thing alone, whatever else the claim mentions.
    pub by_one_slot: bool,
}

/// One thing that a fact is about.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
struct Topic {
    id: Id,
    /// An id that stands wherever this does, and can be found without reading.
    stand_in: Id,
    /// Its share of the whole.
    share: f32,
}

/// A fact of whose topic a claim mentions less than this, word for word, is not read any further. Synonyms may bring
/// a claim above the threshold of the verdict, but hardly from less.
const LEAST_SHARED: f32 = 0.2;

impl Index {
    /// Indexes facts. `limits` has the least share of its topic that a fact needs to speak.
    pub(super) fn new<'r>(facts: impl Iterator<Item = Indexed<'r>>, limits: &Thresholds) -> Self {
        let facts: Vec<Indexed> = facts.collect();
        let mut spread: FxHashMap<Key, u32> = FxHashMap::default();
        for fact in &facts {
            for item in fact.readings.iter().flat_map(|reading| &reading.items) {
                for key in keys(item) {
                    *spread.entry(key).or_default() += 1;
                }
            }
        }
        let mut ids = Ids::default();
        let mut postings: Vec<(Id, u32)> = Vec::new();
        let mut topics = Lists::default();
        let mut outlines = Outlines::default();
        for (number, fact) in (0..).zip(&facts) {
            let rarest = fact.readings.iter();
            let rarest = rarest.flat_map(|reading| prefix(reading, &spread, limits.topic));
            let keys = rarest.chain(fact.cues.iter().copied());
            let mut hangs_on: Vec<Id> = keys.map(|key| ids.of(key)).collect();
            hangs_on.sort_unstable();
            hangs_on.dedup();
            postings.extend(hangs_on.into_iter().map(|id| (id, number)));
            topics.push(topics_of(&fact.readings, &mut ids));
            outlines.push(fact, &mut ids);
        }
        let named: Named = outlines.names().collect();
        let (always, waiting): (Vec<_>, Vec<_>) = postings
            .into_iter()
            .partition(|&(_, fact)| named.is_always_met(fact));
        Self {
            ids,
            always: Lists::grouped(&always),
            waiting: Lists::grouped(&waiting),
            hooks: OnceLock::new(),
            topics,
            sketches: OnceLock::new(),
            named,
            outlines,
        }
    }

    /// The id of a key, if the index knows it.
    pub(super) fn id(&self, key: Key) -> Option<Id> {
        self.ids.0.get(&key).copied()
    }

    /// How much of each fact a claim has to mention.
    pub(super) const fn outlines(&self) -> &Outlines {
        &self.outlines
    }

    /// The facts that a claim of these items may be about, in order, each once.
    pub(super) fn candidates(&self, items: &[Item]) -> Vec<u32> {
        let ids = items.iter().flat_map(keys).filter_map(|key| self.id(key));
        let mentioned: FxHashSet<Id> = ids.collect();
        let mut found = Vec::new();
        self.hanging_on(mentioned.iter().copied(), &mut found);
        found.retain(|&fact| self.is_shared(fact, |topic| mentioned.contains(&topic.id)));
        found
    }

    /// The facts that [`Self::candidates`] may find for a claim whose ids, or those that stand in for them, are all among
    /// these, in an article that has `met` so much. They take the place of what is in `found`.
    pub(super) fn possible(
        &self,
        ids: impl Iterator<Item = Id> + Clone,
        seen: &mut Seen,
        met: &Met,
        found: &mut Vec<u32>,
    ) {
        found.clear();
        let hooks = self.hooks();
        for id in ids.clone().filter(|&id| hooks.always.has(id)) {
            found.extend(self.always.get(id).iter().copied());
        }
        if met.has_any_waiting() {
            for id in ids.clone().filter(|&id| met.may_hang_on(id)) {
                let facts = self.waiting.get(id).iter().copied();
                found.extend(facts.filter(|&fact| met.has_waiting(fact)));
            }
        }
        if found.is_empty() {
            return;
        }
        seen.take(ids);
        let sketches = self.sketches.get_or_init(|| self.sketch());
        found.retain(|&fact| sketches.may_share(fact, seen, LEAST_SHARED));
        found.sort_unstable();
        found.dedup();
        found.retain(|&fact| self.is_shared(fact, |topic| seen.has(topic.stand_in)));
    }

    /// By what the names of facts are met.
    pub(super) const fn named(&self) -> &Named {
        &self.named
    }

    /// What facts hang on.
    pub(super) fn hooks(&self) -> &Hooks {
        let new = || Hooks::new(self.ids.0.len(), &self.always, &self.waiting);
        self.hooks.get_or_init(new)
    }

    /// What each fact is about, in brief.
    fn sketch(&self) -> Sketches {
        let facts = (0..self.topics.len()).map(|fact| self.topics.get(fact));
        facts
            .map(|topics| topics.iter().map(|topic| (topic.stand_in, topic.share)))
            .collect()
    }

    /// The facts that hang on any of these, in order, each once.
    fn hanging_on(&self, ids: impl Iterator<Item = Id>, found: &mut Vec<u32>) {
        found.clear();
        for id in ids {
            found.extend_from_slice(self.always.get(id));
            found.extend_from_slice(self.waiting.get(id));
        }
        found.sort_unstable();
        found.dedup();
    }

    /// Whether enough of a fact's topic is mentioned word for word; always for a fact that is about words.
    fn is_shared(&self, fact: u32, is_mentioned: impl Fn(&Topic) -> bool) -> bool {
        let topics = self.topics.get(fact);
        let mentioned = topics.iter().filter(|topic| is_mentioned(topic));
        topics.is_empty() || mentioned.map(|topic| topic.share).sum::<f32>() >= LEAST_SHARED
    }
}

/// Numbers given to keys in the order in which they are met; kept as the keys in that order.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(from = "Vec<Key>", into = "Vec<Key>")]
pub(super) struct Ids(FxHashMap<Key, Id>);

impl From<Vec<Key>> for Ids {
    fn from(keys: Vec<Key>) -> Self {
        Self(keys.into_iter().zip(0..).collect())
    }
}

impl From<Ids> for Vec<Key> {
    fn from(ids: Ids) -> Self {
        let mut keys: Vec<(Key, Id)> = ids.0.into_iter().collect();
        keys.sort_unstable_by_key(|&(_, id)| id);
        keys.into_iter().map(|(key, _)| key).collect()
    }
}

impl Ids {
    /// The id of a key.
    pub(super) fn of(&mut self, key: Key) -> Id {
        let next = Id::try_from(self.0.len()).unwrap_or(Id::MAX);
        *self.0.entry(key).or_insert(next)
    }
}

/// The topics of a statement with their shares. What stands in a list of members counts little here as there.
fn topics_of(readings: &[&Reading], ids: &mut Ids) -> Vec<Topic> {
    let items = || {
        readings
            .iter()
            .flat_map(|reading| &reading.items)
            .filter(|item| item.is_topic())
    };
    let total: f32 = items().map(|item| item.weight).sum();
    let keyed = items().flat_map(|item| keys(item).into_iter().map(move |key| (item, key)));
    keyed
        .map(|(item, key)| Topic {
            id: ids.of(key),
            stand_in: ids.of(stand_in(item, key)),
            share: item.weight / total.max(1.0),
        })
        .collect()
}

/// A fact hangs on each of its topics that no more facts than this have: few claims mention them, and what is found of a
/// claim then depends the less on the other facts of the registry.
const RARE: u32 = 3;

/// The keys of a statement's rarest topics: of the rare ones all, and so many that the others do not reach the threshold.
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
        if rest < least && rarity(item) > RARE {
            break;
        }
        out.extend(keys(item));
        rest -= item.weight;
    }
    out
}
