//! Opposites.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::{Evidence, Outcome};
use crate::assertion::align::Alignment;
use crate::assertion::likeness::direction_differs;
use crate::assertion::revision::Revision;
use crate::extract::item::{ItemKind, Key, Word, key_of};
use crate::extract::reading::Reading;
use crate::extract::wordlist::are_opposites;

/// Compares content words that found no partner.
pub fn compare(known: &Reading, stated: &Reading, alignment: &Alignment) -> Vec<Evidence> {
    let mut found = Vec::new();
    for (j, b) in stated.items.iter().enumerate() {
        let Some(other) = b.word().filter(|_| alignment.of_stated[j].is_none()) else {
            continue;
        };
        for (i, a) in known.items.iter().enumerate() {
            let Some(word) = a.word().filter(|_| alignment.of_known[i].is_none()) else {
                continue;
            };
            // Under a negation an opposite says the same ("did not reject", "approved"), and elsewhere in a repeated
            // sentence it is said of something else.
            if a.negated != b.negated || !opposite(word, other) {
                continue;
            }
            let sides = alignment.same_place(&known.items, &stated.items, i, j);
            let repeated = alignment.revision.as_ref().is_some_and(Revision::is_long);
            if sides == 0 && repeated {
                continue;
            }
            let certainty = [0.7, 0.9, 1.0][usize::from(sides)];
            found.push(opposed((known, i), (stated, j), certainty));
            break;
        }
    }
    found
}

fn opposed(known: (&Reading, usize), stated: (&Reading, usize), certainty: f32) -> Evidence {
    Evidence::between("opposite", Outcome::Conflicts, known, stated, certainty)
}

/// Small words of which one rules the other out in the same place.
const SMALL_OPPOSITES: &[(&str, &str)] = &[
    ("before", "after"),
    ("above", "below"),
    ("up", "down"),
    ("inside", "outside"),
    ("with", "without"),
    ("more", "fewer"),
    ("more", "less"),
    ("most", "least"),
    ("earlier", "later"),
    ("all", "none"),
    ("always", "never"),
    ("everyone", "nobody"),
    ("both", "neither"),
    ("near", "far"),
    ("including", "excluding"),
    ("he", "she"),
    ("him", "her"),
    ("his", "her"),
];

/// Compares small words between the same neighbours ("before the vote", "after the vote").
pub fn compare_small(known: &Reading, stated: &Reading, alignment: &Alignment) -> Vec<Evidence> {
    let left = small(known, &alignment.of_known);
    if left.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (j, b) in small(stated, &alignment.of_stated) {
        let opposite = left.iter().find_map(|&(i, a)| {
            let is = |word: &str, listed: &str| word.eq_ignore_ascii_case(listed);
            let listed = SMALL_OPPOSITES
                .iter()
                .any(|&(x, y)| is(a, x) && is(b, y) || is(a, y) && is(b, x));
            let between = || alignment.same_place(&known.items, &stated.items, i, j) == 2;
            (listed && between()).then_some(i)
        });
        if let Some(i) = opposite {
            found.push(opposed((known, i), (stated, j), 0.9));
        }
    }
    found
}

/// The items without a partner that may be a small word with an opposite.
fn small<'r>(reading: &'r Reading, partner: &[Option<usize>]) -> Vec<(usize, &'r str)> {
    let free = reading.items.iter().enumerate().zip(partner);
    free.filter(|(_, partner)| partner.is_none())
        .filter(|((_, item), _)| match &item.kind {
            ItemKind::Word(word) => SMALL.contains(&word.key),
            ItemKind::Function(_, key) => SMALL.contains(key),
            _ => true,
        })
        .map(|((at, item), _)| (at, reading.text_of(item)))
        .collect()
}

/// The keys of [`SMALL_OPPOSITES`].
static SMALL: LazyLock<FxHashSet<Key>> = LazyLock::new(|| {
    let words = SMALL_OPPOSITES.iter().flat_map(|&(x, y)| [x, y]);
    words.map(key_of).collect()
});

/// Prefixes that turn any word round; of others ("in-", "im-") the lexicon knows where they do.
const TURNING: [&str; 3] = ["un", "non", "dis"];

/// Whether one word is the other behind a prefix that turns it round, listed or not ("uninstalled").
fn is_turned(a: &Word, b: &Word) -> bool {
    let turns = |long: &str, short: &str| {
        TURNING
            .iter()
            .any(|prefix| short.len() > 3 && long.strip_prefix(prefix) == Some(short))
    };
    turns(&a.lower, &b.lower) || turns(&b.lower, &a.lower)
}

/// Whether two words are opposites: antonyms of the lexicon in the same part of speech, turned by a prefix, or changes
/// in opposite directions.
pub fn opposite(a: &Word, b: &Word) -> bool {
    let listed = || {
        a.lemmas
            .iter()
            .any(|&(x, _)| b.lemmas.iter().any(|&(y, _)| are_opposites(x, y)))
    };
    direction_differs(a, b)
        || is_turned(a, b)
        || a.pos == b.pos && (a.kin().is_opposite(b.kin()) || listed())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::canonical_spelling;

    #[test]
    fn small_words_are_found_by_their_keys() {
        for &(x, y) in SMALL_OPPOSITES {
            assert_eq!(
                (canonical_spelling(x), canonical_spelling(y)),
                (x.into(), y.into())
            );
        }
    }
}
