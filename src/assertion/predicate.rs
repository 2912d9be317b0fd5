//! Whether claim and fact tell the same of what they are about.

use super::align::Alignment;
use crate::extract::item::Item;
use crate::extract::reading::Reading;
use crate::lexicon::Pos;

/// Whether a claim tells something else of the same, so that another value in it contradicts nothing. `replaced` items of
/// the fact are accounted for by conflicts.
pub(super) fn differs(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    replaced: &[usize],
) -> bool {
    leaves_out_verb(known, alignment, replaced)
        || is_embedded(stated, alignment)
        || tells_by_own_verbs(known, stated, alignment)
        || is_told_of_another(known, stated, alignment)
}

/// Whether a claim leaves out the verb by which the fact tells something. Beside it the same nouns may have other values
/// ("has 1,200 houses", "damaged 300 houses").
fn leaves_out_verb(known: &Reading, alignment: &Alignment, replaced: &[usize]) -> bool {
    known.items.iter().enumerate().any(|(at, item)| {
        alignment.of_known[at].is_none() && !replaced.contains(&at) && tells(item)
    })
}

/// Whether a word of the claim stands between the same neighbours where the fact has another ("people live in", "people
/// work in"): the values beside them are of different things.
fn is_told_of_another(known: &Reading, stated: &Reading, alignment: &Alignment) -> bool {
    let left = |items: &[Item], partner: &[Option<usize>]| -> Vec<usize> {
        (0..items.len())
            .filter(|&at| {
                let light = items[at].word().is_none_or(|word| word.light);
                partner[at].is_none() && !light && items[at].weight > LIGHT_VERB
            })
            .collect()
    };
    let missing = left(&known.items, &alignment.of_known);
    let new = left(&stated.items, &alignment.of_stated);
    missing.iter().any(|&i| {
        new.iter()
            .any(|&j| alignment.same_place(&known.items, &stated.items, i, j) == 2)
    })
}

/// Whether a claim tells what happened where the fact tells what is: "resigned as chief executive" of somebody who is it.
pub(super) fn tells_of_state(known: &Reading, stated: &Reading, alignment: &Alignment) -> bool {
    let own = |(item, partner): (&Item, &Option<usize>)| partner.is_none() && tells(item);
    !known.items.iter().any(tells) && stated.items.iter().zip(&alignment.of_stated).any(own)
}

/// Whether a value of the claim is told by a verb that the fact tells another value by: "stolen in 2012" of what was
/// "stolen in 1990 and found in 2012".
pub(super) fn is_by_other_verb(known: &Reading, stated: &Reading, alignment: &Alignment) -> bool {
    let verb = |reading: &Reading, at: usize| reading.items[..at].iter().rposition(tells);
    stated.items.iter().enumerate().any(|(at, item)| {
        let told = || {
            let (ours, theirs) = (alignment.of_stated[at]?, verb(stated, at)?);
            Some(alignment.of_stated[theirs]? != verb(known, ours)?)
        };
        (item.date().is_some() || item.quantity().is_some()) && told() == Some(true)
    })
}

/// The weight of a verb that adds nothing, at most.
const LIGHT_VERB: f32 = 0.25;

/// Whether the verb that a claim has from the fact is under one of its own ("left the company she founded in 2004"): what
/// follows may be of either.
fn is_embedded(stated: &Reading, alignment: &Alignment) -> bool {
    let items = stated.items.iter().zip(&alignment.of_stated);
    let mut verbs = items.filter(|(item, _)| tells(item));
    let Some((own, None)) = verbs.next() else {
        return false;
    };
    verbs.any(|(item, partner)| partner.is_some() && item.clause == own.clause)
}

/// Whether an item is a verb that tells something.
fn tells(item: &Item) -> bool {
    item.weight > LIGHT_VERB
        && item
            .word()
            .is_some_and(|word| word.pos == Pos::Verb && !word.light)
}

/// Whether a claim tells something by verbs of its own and none of the fact's ("ended their strike", of who went on it).
fn tells_by_own_verbs(known: &Reading, stated: &Reading, alignment: &Alignment) -> bool {
    // "rose by 200 per cent" may be told of what "doubled".
    let changes = |item: &Item| item.word().is_some_and(|word| word.direction.is_some());
    let mut verbs = stated
        .items
        .iter()
        .zip(&alignment.of_stated)
        .filter(|(item, _)| tells(item) && !changes(item))
        .peekable();
    let told = known.items.iter().zip(&alignment.of_known);
    let mut of_fact = told.filter(|(item, _)| tells(item));
    verbs.peek().is_some()
        && verbs.all(|(_, partner)| partner.is_none())
        && of_fact.all(|(_, partner)| partner.is_none())
}

/// Whether a claim has another verb where the fact's verb is missing: "reopened in 2004", "was destroyed in 1993".
pub(super) fn tells_another(known: &Reading, stated: &Reading, alignment: &Alignment) -> bool {
    let left = |items: &[Item], partner: &[Option<usize>]| {
        items
            .iter()
            .zip(partner)
            .any(|(item, partner)| partner.is_none() && tells(item))
    };
    left(&known.items, &alignment.of_known) && left(&stated.items, &alignment.of_stated)
}

/// Whether a claim tells a change up or down where the fact's verb, which it leaves out, tells none ("cut 500 jobs", of
/// 500 that were created).
pub(super) fn tells_change(known: &Reading, stated: &Reading, alignment: &Alignment) -> bool {
    let left = |items: &[Item], partner: &[Option<usize>], of_kind: fn(&Item) -> bool| {
        let mut items = items.iter().zip(partner);
        items.any(|(item, partner)| partner.is_none() && of_kind(item))
    };
    left(&stated.items, &alignment.of_stated, changes)
        && left(&known.items, &alignment.of_known, tells)
        && !known.items.iter().any(changes)
}

/// Whether an item tells that something rises or falls.
fn changes(item: &Item) -> bool {
    item.word().is_some_and(|word| word.direction.is_some())
}
