//! Opposites.

use super::{Evidence, Outcome};
use crate::assertion::align::Alignment;
use crate::assertion::likeness::direction_differs;
use crate::extract::item::Word;
use crate::extract::reading::Reading;
use crate::extract::wordlist::are_opposites;
use crate::lexicon::Opposition;

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
            let sides = alignment.same_place(&known.items, &stated.items, i, j);
            let certainty = if opposite(word, other) {
                // Under a negation an opposite says the same: "did not reject", "approved".
                if a.negated != b.negated {
                    continue;
                }
                [0.7, 0.9, 1.0][usize::from(sides)]
            } else {
                continue;
            };
            found.push(Evidence {
                kind: "opposite",
                outcome: Outcome::Conflicts,
                known: a.span,
                stated: b.span,
                known_items: vec![i],
                items: vec![j],
                certainty,
            });
            break;
        }
    }
    found
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
];

/// Compares small words between the same neighbours ("before the vote", "after the vote").
pub fn compare_small(known: &Reading, stated: &Reading, alignment: &Alignment) -> Vec<Evidence> {
    let text =
        |reading: &Reading, at: usize| reading.text_of(&reading.items[at]).to_ascii_lowercase();
    let free = |partner: &[Option<usize>]| -> Vec<usize> {
        (0..partner.len())
            .filter(|&at| partner[at].is_none())
            .collect()
    };
    let mut found = Vec::new();
    for j in free(&alignment.of_stated) {
        let b = text(stated, j);
        let opposite = free(&alignment.of_known).into_iter().find(|&i| {
            let a = text(known, i);
            let listed = SMALL_OPPOSITES
                .iter()
                .any(|&(x, y)| a == x && b == y || a == y && b == x);
            listed && alignment.same_place(&known.items, &stated.items, i, j) == 2
        });
        if let Some(i) = opposite {
            found.push(Evidence {
                kind: "opposite",
                outcome: Outcome::Conflicts,
                known: known.items[i].span,
                stated: stated.items[j].span,
                known_items: vec![i],
                items: vec![j],
                certainty: 0.9,
            });
        }
    }
    found
}

/// Whether two words are opposites: antonyms of the lexicon in the same part of speech, or changes in opposite
/// directions.
pub fn opposite(a: &Word, b: &Word) -> bool {
    let listed = || {
        a.lemmas
            .iter()
            .any(|&(x, _)| b.lemmas.iter().any(|&(y, _)| are_opposites(x, y)))
    };
    direction_differs(a, b)
        || a.pos == b.pos && (a.forms.antonymy(&b.forms) == Some(Opposition::Direct) || listed())
}
