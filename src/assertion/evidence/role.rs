//! Who did it to whom.

use super::name::in_compound;
use super::{Evidence, Outcome};
use crate::assertion::align::Alignment;
use crate::extract::function::Function;
use crate::extract::item::{Item, ItemKind};
use crate::extract::reading::Reading;
use crate::lexicon::Pos;

/// Finds two names that have changed places around the same verb ("A beat B", "B beat A"), passives turned.
pub fn compare(known: &Reading, stated: &Reading, alignment: &Alignment) -> Vec<Evidence> {
    for (i, item) in known.items.iter().enumerate() {
        let Some(j) = alignment.of_known[i].filter(|_| is_verb(item)) else {
            continue;
        };
        if voice(known, i) == Voice::Agentless || voice(stated, j) == Voice::Agentless {
            continue;
        }
        let (before, after) = (names(known, i, false), names(known, i, true));
        for &a in &before {
            for &b in &after {
                let (Some(x), Some(y)) = (alignment.of_known[a], alignment.of_known[b]) else {
                    continue;
                };
                let swapped = y < j && j < x;
                let kept = x < j && j < y;
                if !swapped && !kept {
                    continue;
                }
                let turned = voice(known, i) != voice(stated, j);
                if swapped != turned {
                    return vec![Evidence {
                        kind: "role",
                        outcome: Outcome::Conflicts,
                        known: known.items[a].span.to(known.items[b].span),
                        stated: stated.items[x.min(y)].span.to(stated.items[x.max(y)].span),
                        known_items: Vec::new(),
                        items: Vec::new(),
                        certainty: 0.9,
                    }];
                }
            }
        }
    }
    Vec::new()
}

fn is_verb(item: &Item) -> bool {
    item.word().is_some_and(|word| word.pos == Pos::Verb)
}

/// The names directly before or behind a verb, in its clause.
fn names(reading: &Reading, verb: usize, behind: bool) -> Vec<usize> {
    let items = &reading.items;
    let near: Vec<usize> = if behind {
        (verb + 1..items.len()).take(8).collect()
    } else {
        (0..verb).rev().take(8).collect()
    };
    near.into_iter()
        .take_while(|&at| {
            items[at].clause == items[verb].clause && !(is_verb(&items[at]) && at != verb)
        })
        .filter(|&at| {
            matches!(items[at].kind, ItemKind::Name(_)) && !in_compound(reading, &items[at])
        })
        .take(2)
        .collect()
}

/// Which side of a verb its doer stands on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Voice {
    /// Before it.
    Active,
    /// Behind it: "was beaten by".
    Passive,
    /// Nowhere: "was banned in Malta".
    Agentless,
}

fn voice(reading: &Reading, verb: usize) -> Voice {
    let be = reading.items[..verb].iter().rev().take(3).any(|item| {
        item.function() == Some(Function::Auxiliary)
            && matches!(
                reading.text_of(item),
                "was" | "were" | "been" | "is" | "are" | "be" | "being"
            )
    });
    let by = reading.items[verb + 1..]
        .iter()
        .take(4)
        .any(|item| reading.text_of(item) == "by");
    // "a film produced by Lund": a participle needs no auxiliary.
    let participle = reading
        .items
        .get(verb + 1)
        .is_some_and(|next| reading.text_of(next) == "by");
    match (
        (be || participle) && !reading.text_of(&reading.items[verb]).ends_with("ing"),
        by,
    ) {
        (false, _) => Voice::Active,
        (true, true) => Voice::Passive,
        (true, false) => Voice::Agentless,
    }
}
