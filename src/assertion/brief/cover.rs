//! Whether a statement mentions what a claim says, in whatever words.

use crate::assertion::likeness::{by_form, is_in_lower_case, names, related, same_form};
use crate::extract::item::{Item, ItemKind, Word};
use crate::extract::name::NameMention;
use crate::extract::reading::Reading;
use crate::value::Relation;

/// Likeness from which an item counts as known.
pub(super) const KNOWN: f32 = 0.7;

/// How an item of a claim is known: how surely, from 0 to 1, and from which item of the statement.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cover {
    pub likeness: f32,
    pub known: Option<usize>,
}

/// The item of a statement that says most nearly what an item of a claim does. Unlike an alignment, one item of the
/// statement may stand for several of the claim.
pub(super) fn cover(known: &Reading, stated: &Reading, at: usize) -> Cover {
    let item = &stated.items[at];
    let mut best = Cover::default();
    for (i, a) in known.items.iter().enumerate() {
        let likeness = like(a, item);
        if likeness > best.likeness {
            best = Cover {
                likeness,
                known: Some(i),
            };
        }
    }
    best
}

/// How nearly an item of a statement says what one of a claim does.
pub(super) fn like(known: &Item, stated: &Item) -> f32 {
    match (&known.kind, &stated.kind) {
        (ItemKind::Word(a), ItemKind::Word(b)) => same_sense(a, b),
        (ItemKind::Date(a), ItemKind::Date(b)) => match a.relation(b) {
            Some(Relation::Same | Relation::Coarser) => 1.0,
            _ => 0.0,
        },
        (ItemKind::Name(a), ItemKind::Name(b)) => names(a, b).max(same_words(a, b)),
        (ItemKind::Quantity(a), ItemKind::Quantity(b)) => {
            f32::from(u8::from(a.kind == b.kind && a.quantity == b.quantity))
        }
        (ItemKind::Name(name), ItemKind::Word(word))
        | (ItemKind::Word(word), ItemKind::Name(name)) => {
            let part = name
                .text
                .split(|c: char| !c.is_alphanumeric())
                .any(|part| is_in_lower_case(part, &word.lower));
            if part { 0.8 } else { by_form(known, stated) }
        }
        _ => by_form(known, stated),
    }
}

/// Likeness of two words. What the lexicon says of words of different parts of speech counts only where they are of one
/// root: "a part" is no "parting".
fn same_sense(a: &Word, b: &Word) -> f32 {
    let form = same_form(a, b);
    if form > 0.0 {
        return form;
    }
    if a.pos == b.pos || a.kin().is_derived(b.kin()) {
        related(a, b)
    } else {
        0.0
    }
}

/// How far two names are made of the same words: a shorter or longer form of one name.
fn same_words(a: &NameMention, b: &NameMention) -> f32 {
    let (short, long) = if a.words.len() <= b.words.len() {
        (a, b)
    } else {
        (b, a)
    };
    if !short.referents.is_empty() && !long.referents.is_empty() {
        return 0.0;
    }
    let shared = short.words.iter().filter(|word| long.words.contains(word));
    match shared.count() {
        0 => 0.0,
        count if count == short.words.len() => 0.8,
        _ if short.words.last() == long.words.last() => 0.6,
        _ => 0.0,
    }
}
