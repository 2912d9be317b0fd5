//! Another word in the place of one, in a sentence that is otherwise the same.

use super::word::opposite;
use super::{Evidence, Outcome};
use crate::assertion::revision::{Change, Revision};
use crate::extract::item::{Item, Word};
use crate::extract::reading::Reading;
use crate::lexicon::exclusion;

/// How likely two words have to rule one another out.
const SURE: f32 = 0.8;

/// Words of a revised sentence that no writer would exchange for the fact's: where all else was kept, one of the two
/// wordings is wrong.
pub fn compare(known: &Reading, stated: &Reading, revision: &Revision) -> Vec<Evidence> {
    revision
        .changes
        .iter()
        .filter_map(|change| substituted(known, stated, revision, change))
        .collect()
}

fn substituted(
    known: &Reading,
    stated: &Reading,
    revision: &Revision,
    change: &Change,
) -> Option<Evidence> {
    let a = words(&known.items, change.known.clone())?;
    let b = words(&stated.items, change.stated.clone())?;
    let differ = a.iter().all(|&(_, x)| {
        b.iter()
            .all(|&(_, y)| !opposite(x, y) && exclusion(&x.lemmas, &y.lemmas) > SURE)
    });
    let moved = |word: &Word, items: &[Item], of: fn(&Change) -> std::ops::Range<usize>| {
        revision.changes.iter().any(|other| {
            items[of(other)]
                .iter()
                .filter_map(Item::word)
                .any(|there| there.stem == word.stem)
        })
    };
    let is_moved = a
        .iter()
        .any(|(_, x)| moved(x, &stated.items, |change| change.stated.clone()))
        || b.iter()
            .any(|(_, y)| moved(y, &known.items, |change| change.known.clone()));
    if !differ || is_moved {
        return None;
    }
    let span = |items: &[Item], found: &[(usize, &Word)]| {
        let (first, last) = (found.first()?.0, found.last()?.0);
        Some(items[first].span.to(items[last].span))
    };
    Some(Evidence {
        kind: "word",
        outcome: Outcome::Conflicts,
        known: span(&known.items, &a)?,
        stated: span(&stated.items, &b)?,
        known_items: a.iter().map(|(at, _)| *at).collect(),
        items: b.iter().map(|(at, _)| *at).collect(),
        certainty: 0.8,
    })
}

/// The words of a range, where it has content and that is words alone: names and values have kinds of their own.
fn words(items: &[Item], range: std::ops::Range<usize>) -> Option<Vec<(usize, &Word)>> {
    let content: Vec<usize> = range.filter(|&at| items[at].is_content()).collect();
    let words: Vec<(usize, &Word)> = content
        .iter()
        .filter_map(|&at| Some((at, items[at].word()?)))
        .collect();
    (!words.is_empty() && words.len() == content.len()).then_some(words)
}
