//! Another word in the place of one, in a sentence that is otherwise the same.

use std::ops::Range;

use super::{Evidence, Outcome};
use crate::assertion::revision::{Change, Revision};
use crate::extract::item::Key;
use crate::extract::reading::Reading;
use crate::lexicon::{self, Lemmas, exclusion};

/// How likely two words have to rule one another out.
const SURE: f32 = 0.8;
/// How likely the other words of two phrases have to do so: one that says the same makes a paraphrase of both.
const POSSIBLE: f32 = 0.5;

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
    let a = terms(known, change.known.clone())?;
    let b = terms(stated, change.stated.clone())?;
    let likely = || {
        a.iter()
            .flat_map(|x| b.iter().map(|y| exclusion(&x.forms, &y.forms)))
    };
    let (least, most) = (
        likely().fold(1.0, f32::min),
        likely().fold(0.0, f32::max),
    );
    if most < SURE || least < POSSIBLE || is_moved(known, stated, revision, change) {
        return None;
    }
    Some(Evidence {
        kind: "word",
        outcome: Outcome::Conflicts,
        known: known.items[a.first()?.items.start]
            .span
            .to(known.items[a.last()?.items.end - 1].span),
        stated: stated.items[b.first()?.items.start]
            .span
            .to(stated.items[b.last()?.items.end - 1].span),
        known_items: change.known.clone().collect(),
        items: change.stated.clone().collect(),
        certainty: 0.8,
    })
}

/// A word, or several that the lexicon has as one ("living room").
struct Term {
    items: Range<usize>,
    forms: Lemmas,
}

/// More words than a term of the lexicon has.
const LONGEST: usize = 3;

/// The terms of a range of items, where it has content and that is words alone: names and values have kinds of their
/// own. A term may go on behind the range ("living room", "dining room").
fn terms(reading: &Reading, range: Range<usize>) -> Option<Vec<Term>> {
    let items = &reading.items;
    let mut found = Vec::new();
    let mut at = range.start;
    while at < range.end {
        if !items[at].is_content() {
            at += 1;
            continue;
        }
        let word = items[at].word()?;
        let phrase = (at + 2..=(at + LONGEST).min(items.len()))
            .rev()
            .filter(|&end| items[at..end].iter().all(|item| item.word().is_some()))
            .find_map(|end| {
                let text = reading.slice(items[at].span.to(items[end - 1].span));
                let forms = lexicon::lemmas(&text.to_lowercase());
                (!forms.is_empty()).then_some((end, forms))
            });
        let (end, forms) = phrase.unwrap_or((at + 1, word.forms));
        if word.light && end == at + 1 {
            return None;
        }
        found.push(Term {
            items: at..end,
            forms,
        });
        at = end;
    }
    (!found.is_empty()).then_some(found)
}

fn stems<'r>(reading: &'r Reading, range: &Range<usize>) -> impl Iterator<Item = Key> + 'r {
    reading.items[range.clone()]
        .iter()
        .filter_map(|item| Some(item.word()?.stem))
}

/// Whether a word of a change stands in the other wording at a changed place: it was moved.
fn is_moved(known: &Reading, stated: &Reading, revision: &Revision, change: &Change) -> bool {
    let changes = || revision.changes.iter();
    let of_known: Vec<Key> = changes().flat_map(|c| stems(known, &c.known)).collect();
    let of_stated: Vec<Key> = changes().flat_map(|c| stems(stated, &c.stated)).collect();
    stems(known, &change.known).any(|stem| of_stated.contains(&stem))
        || stems(stated, &change.stated).any(|stem| of_known.contains(&stem))
}
