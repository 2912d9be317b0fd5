//! What was changed between two wordings of one sentence.

use std::ops::Range;

use rustc_hash::FxHashSet;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::topic::is_named;
use crate::extract::item::{Item, ItemKind, Key, key_of};
use crate::extract::reading::Reading;

/// One place where a claim has other words than the fact: ranges of items, the second or the first of which may be
/// empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The fact's items.
    pub known: Range<usize>,
    /// The claim's items.
    pub stated: Range<usize>,
}

/// A claim that is a fact's sentence over again but for some words, as an editor changes a sentence.
#[derive(Clone, Debug, Default)]
pub struct Revision {
    /// What was changed, in order.
    pub changes: Vec<Change>,
    /// How many of them touch content rather than function words alone.
    pub content_changes: usize,
    /// How many items with content were kept, in order.
    pub kept: usize,
    /// Whether a noun or a name was kept that tells something of the topic.
    pub keeps_topic: bool,
    /// Share of the items of both that was kept, 0 to 1.
    pub share: f32,
}

impl Revision {
    /// Whether an item of the fact was changed to one of the claim: both stand in one change.
    pub fn is_changed_to(&self, known: usize, stated: usize) -> bool {
        self.changes
            .iter()
            .any(|change| change.known.contains(&known) && change.stated.contains(&stated))
    }

    /// Whether so much was kept that no other sentence would be like it by chance.
    pub fn is_long(&self) -> bool {
        self.kept >= LONG
    }

    /// Whether so much was kept that the claim is the fact's own sentence with a few words changed.
    pub fn is_copy(&self) -> bool {
        self.content_changes <= 1 && self.kept >= FEW && self.keeps_topic
            || self.share >= NEARLY_ALL && self.kept >= MANY
    }
}

/// The least weight of an item that tells what a sentence is about.
const TELLING: f32 = 0.4;
/// So many kept items with content are enough where a single place was changed.
const FEW: usize = 2;
/// So many kept items with content cannot agree by chance, whatever the topic.
const MANY: usize = 6;
/// So many make a sentence long.
const LONG: usize = 7;
/// The share of two sentences that makes one a copy of the other.
const NEARLY_ALL: f32 = 0.75;
/// The least share of two sentences that makes one a revision of the other.
const LEAST: f32 = 0.6;

/// Compares two wordings item by item, by Myers' algorithm (1986); `None` where they are two sentences rather than
/// two wordings of one.
pub fn revision(known: &Reading, stated: &Reading) -> Option<Revision> {
    let (a, b) = (known.items.len(), stated.items.len());
    let at_most = 2.0 * a.min(b) as f32 / (a + b).max(1) as f32;
    if at_most < LEAST {
        return None;
    }
    let (of_known, of_stated) = (keys(known), keys(stated));
    let there: FxHashSet<Key> = of_stated.iter().copied().collect();
    let common = of_known.iter().filter(|key| there.contains(key)).count();
    if 2.0 * common as f32 / ((a + b).max(1) as f32) < LEAST {
        return None;
    }
    let ops = capture_diff_slices(Algorithm::Myers, &of_known, &of_stated);
    let mut changes: Vec<Change> = Vec::new();
    let (mut same, mut kept, mut keeps_topic) = (0, 0, false);
    let mut content_changes = 0;
    for op in ops {
        if let DiffOp::Equal { old_index, len, .. } = op {
            same += len;
            let items = &known.items[old_index..old_index + len];
            kept += items.iter().filter(|item| item.is_content()).count();
            keeps_topic |= items
                .iter()
                .any(|item| is_named(item) && item.weight >= TELLING);
        } else {
            let (old, new) = (op.old_range(), op.new_range());
            let mut changed = known.items[old.clone()]
                .iter()
                .chain(&stated.items[new.clone()]);
            content_changes += usize::from(changed.any(Item::is_content));
            changes.push(Change {
                known: old,
                stated: new,
            });
        }
    }
    let share = 2.0 * same as f32 / (a + b).max(1) as f32;
    (share >= LEAST).then_some(Revision {
        changes,
        content_changes,
        kept,
        keeps_topic,
        share,
    })
}

/// What makes two items the same for a comparison of wordings: the stem of a word, the text of the rest.
fn keys(reading: &Reading) -> Vec<Key> {
    reading
        .items
        .iter()
        .map(|item| match &item.kind {
            ItemKind::Word(word) => word.stem,
            ItemKind::Function(_, key) => *key,
            ItemKind::Name(_) | ItemKind::Quantity(_) | ItemKind::Date(_) => {
                key_of(&reading.text_of(item).to_lowercase())
            }
        })
        .collect()
}
