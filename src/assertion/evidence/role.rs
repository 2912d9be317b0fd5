//! Who did it to whom.

use super::name::in_compound;
use super::{Evidence, Outcome};
use crate::assertion::align::Alignment;
use crate::extract::function::Function;
use crate::extract::item::{Item, ItemKind};
use crate::extract::reading::Reading;
use crate::lexicon::Pos;

/// Finds two names that have changed places around the same verb ("A beat B", "B beat A"), passives turned, or behind
/// "from" and "to"; and who does it in the one sentence and has it done to them in the other.
pub fn compare(known: &Reading, stated: &Reading, alignment: &Alignment) -> Vec<Evidence> {
    let mut found = around_verb(known, stated, alignment);
    found.extend(turned_way(known, stated, alignment));
    found.extend(turned_on_subject(known, stated, alignment));
    found
}

/// "From Odra to Malta", "from Malta to Odra".
fn turned_way(known: &Reading, stated: &Reading, alignment: &Alignment) -> Option<Evidence> {
    let way = |reading: &Reading| -> Vec<(usize, bool)> {
        let behind = |at: usize, word: &str| {
            let before = at.checked_sub(1).map(|before| &reading.items[before]);
            before.is_some_and(|item| reading.text_of(item).eq_ignore_ascii_case(word))
        };
        (0..reading.items.len())
            .filter(|&at| reading.items[at].name().is_some())
            .filter(|&at| behind(at, "from") || behind(at, "to"))
            .map(|at| (at, behind(at, "from")))
            .collect()
    };
    let (ours, theirs) = (way(known), way(stated));
    let turned: Vec<(usize, usize)> = ours
        .iter()
        .filter_map(|&(at, from)| {
            let partner = alignment.of_known[at]?;
            theirs.contains(&(partner, !from)).then_some((at, partner))
        })
        .collect();
    let (&(a, x), &(b, y)) = (turned.first()?, turned.get(1)?);
    Some(evidence(Outcome::Conflicts, known, stated, (a, b), (x, y)))
}

/// "Brunia invaded Keld", "Brunia was invaded": another deed.
fn turned_on_subject(known: &Reading, stated: &Reading, alignment: &Alignment) -> Option<Evidence> {
    known.items.iter().enumerate().find_map(|(i, item)| {
        let j = alignment.of_known[i].filter(|_| is_verb(item))?;
        let one_sided = does_to_name(known, i) && voice(stated, j) == Voice::Agentless
            || voice(known, i) == Voice::Agentless && does_to_name(stated, j);
        let (a, x) = (
            *names(known, i, false).first()?,
            *names(stated, j, false).first()?,
        );
        (one_sided && alignment.of_known[a] == Some(x))
            .then(|| evidence(Outcome::Open, known, stated, (a, i), (x, j)))
    })
}

/// Whether a verb stands between two names with nothing else: no aside ("(born Anna Dravik)").
fn does_to_name(reading: &Reading, verb: usize) -> bool {
    let adjacent = |a: usize, b: usize| {
        let between = reading.items[a].span.end..reading.items[b].span.start;
        reading.text.get(between) == Some(" ")
    };
    let name = |at: usize| reading.items.get(at).and_then(Item::name).is_some();
    verb > 0
        && name(verb - 1)
        && name(verb + 1)
        && adjacent(verb - 1, verb)
        && adjacent(verb, verb + 1)
        && voice(reading, verb) == Voice::Active
}

fn evidence(
    outcome: Outcome,
    known: &Reading,
    stated: &Reading,
    (a, b): (usize, usize),
    (x, y): (usize, usize),
) -> Evidence {
    Evidence {
        kind: "role",
        outcome,
        known: known.items[a.min(b)].span.to(known.items[a.max(b)].span),
        stated: stated.items[x.min(y)].span.to(stated.items[x.max(y)].span),
        known_items: Vec::new(),
        items: Vec::new(),
        certainty: 0.9,
    }
}

/// Two names that have changed places around the same verb.
fn around_verb(known: &Reading, stated: &Reading, alignment: &Alignment) -> Vec<Evidence> {
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
                    return vec![evidence(Outcome::Conflicts, known, stated, (a, b), (x, y))];
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
        .take_while(|&at| items[at].clause == items[verb].clause && !is_verb(&items[at]))
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
