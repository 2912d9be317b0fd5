//! What was changed between two wordings of one sentence.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

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
    /// How many items with content were kept, in order.
    pub kept: usize,
    /// Share of the content of both that was kept, 0 to 1.
    pub share: f32,
}

/// The least share of two sentences that makes one a revision of the other.
const LEAST: f32 = 0.6;

/// Compares two wordings item by item, by Myers' algorithm (1986); `None` where they are two sentences rather than
/// two wordings of one.
pub fn revision(known: &Reading, stated: &Reading) -> Option<Revision> {
    let content = |items: &[Item]| items.iter().filter(|item| item.is_content()).count();
    let (a, b) = (content(&known.items), content(&stated.items));
    let at_most = 2.0 * a.min(b) as f32 / (a + b).max(1) as f32;
    if at_most < LEAST {
        return None;
    }
    let ops = capture_diff_slices(Algorithm::Myers, &keys(known), &keys(stated));
    let mut changes: Vec<Change> = Vec::new();
    let mut kept = 0;
    for op in ops {
        if let DiffOp::Equal { old_index, len, .. } = op {
            kept += content(&known.items[old_index..old_index + len]);
        } else {
            changes.push(Change {
                known: op.old_range(),
                stated: op.new_range(),
            });
        }
    }
    let share = 2.0 * kept as f32 / (a + b).max(1) as f32;
    (share >= LEAST).then_some(Revision {
        changes,
        kept,
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
