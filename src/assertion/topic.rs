//! What a fact and a claim are about, by weight.

use super::align::{Alignment, align};
use super::evidence::{Evidence, Outcome};
use super::likeness;
use crate::extract::item::Item;
use crate::extract::name::NameMention;
use crate::extract::reading::Reading;
use crate::lexicon::Pos;
use crate::value::place;

/// Weight of the items of a claim that have a partner; values count like a name.
pub fn weight_of_matched(stated: &Reading, alignment: &Alignment) -> f32 {
    stated
        .items
        .iter()
        .zip(&alignment.of_stated)
        .filter(|(item, partner)| partner.is_some() && item.is_content())
        .map(|(item, _)| if item.is_topic() { item.weight } else { 1.5 })
        .sum()
}

/// Share of the topic that fact and claim have in common: of the fact's nouns and names, those that the claim or
/// the sentences before it mention. A claim that says less than the fact is on topic if its own are all known.
pub(super) fn topic(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    evidence: &[Evidence],
    before: &[&Reading],
    other_name: f32,
) -> f32 {
    let of_other_name: Vec<usize> = evidence
        .iter()
        .filter(|e| e.kind == "entity" && e.certainty >= 0.9)
        .flat_map(|e| e.known_items.iter().copied())
        .collect();
    let replaced: Vec<usize> = evidence
        .iter()
        .filter(|e| e.outcome == Outcome::Conflicts && matches!(e.kind, "word" | "place"))
        .flat_map(|e| e.known_items.iter().copied())
        .collect();
    let of_known = share(known, |at, item| {
        if alignment.of_known[at].is_some() {
            alignment.likeness[at]
        } else if replaced.contains(&at) {
            0.8
        } else if of_other_name.contains(&at) {
            other_name
        } else if item
            .name()
            .is_some_and(|name| before.iter().any(|reading| mentions(reading, name)))
        {
            0.7
        } else {
            0.0
        }
    });
    let of_stated = share(stated, |at, _| {
        f32::from(u8::from(alignment.of_stated[at].is_some()))
    });
    let partners = || {
        stated
            .items
            .iter()
            .zip(&alignment.of_stated)
            .filter(|(_, partner)| partner.is_some())
            .map(|(item, _)| item)
    };
    let named = partners()
        .filter(|item| is_named(item) && item.weight >= 0.5)
        .count();
    let telling = partners()
        .filter(|item| item.weight >= 0.5 || item.date().is_some() || item.quantity().is_some());
    if named >= 2 || named == 1 && telling.count() >= 3 {
        of_known.max(of_stated * 0.95)
    } else {
        of_known
    }
}

/// Nouns and names carry the topic; where a sentence has hardly any, all its words do.
pub(super) fn is_named(item: &Item) -> bool {
    item.name().is_some() || item.word().is_some_and(|word| word.pos == Pos::Noun)
}

/// Weighted share of a reading's topics, each counted as far as `found` says. The members of a complete set weigh
/// little: they are what is said, not what it is said of.
pub(super) fn share(reading: &Reading, found: impl Fn(usize, &Item) -> f32) -> f32 {
    let mut total = 0.0;
    let mut sum = 0.0;
    for (at, weight) in weights(reading) {
        total += weight;
        sum += weight * found(at, &reading.items[at]);
    }
    if total > 0.0 { sum / total } else { 0.0 }
}

/// The [`share`] of each item by itself; 0 for what is no topic.
pub(super) fn shares(reading: &Reading) -> Vec<f32> {
    let mut shares = vec![0.0; reading.items.len()];
    let mut total = 0.0;
    for (at, weight) in weights(reading) {
        total += weight;
        shares[at] = weight;
    }
    if total > 0.0 {
        shares.iter_mut().for_each(|share| *share /= total);
    }
    shares
}

/// The topics of a reading, by their indices, with what they weigh.
fn weights(reading: &Reading) -> impl Iterator<Item = (usize, f32)> {
    let is_member = |at| {
        let mut sets = reading.exclusives.iter();
        sets.any(|set| set.members.contains(&at))
    };
    let items = reading.items.iter();
    let named = items
        .filter(|item| is_named(item) && item.weight >= 0.5)
        .count();
    let items = reading.items.iter().enumerate();
    let topics = items.filter(move |(_, item)| item.is_topic() && (named < 2 || is_named(item)));
    topics.map(move |(at, item)| {
        if is_member(at) || is_class(reading, at) {
            (at, item.weight * MEMBER)
        } else {
            (at, item.weight)
        }
    })
}

/// Whether a noun names the class of a complete set ("state" in "the only state that").
pub(super) fn is_class(reading: &Reading, at: usize) -> bool {
    let item = &reading.items[at];
    item.word().is_some_and(|word| word.pos == Pos::Noun)
        && at > 0
        && reading.exclusives.iter().any(|set| {
            set.span.overlaps(reading.items[at - 1].span)
                || at > 1
                    && set.span.overlaps(reading.items[at - 2].span)
                    && reading.items[at - 1].quantity().is_some()
        })
}

/// What is left of the weight of a name that is a member of a complete set.
pub(super) const MEMBER: f32 = 0.15;

pub(super) fn mentions(reading: &Reading, name: &NameMention) -> bool {
    reading
        .items
        .iter()
        .filter_map(Item::name)
        .any(|other| likeness::names(name, other) >= 0.9)
}

/// Share of the claim's topic that the fact accounts for.
pub(super) fn covered(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    explained: &[usize],
) -> f32 {
    let mut total = 0.0;
    let mut found = 0.0;
    for (at, item) in stated
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.is_topic())
    {
        if explained.contains(&at) {
            continue;
        }
        let weight = if is_class(stated, at) {
            item.weight * MEMBER
        } else {
            item.weight
        };
        total += weight;
        if let Some(partner) = alignment.of_stated[at] {
            found += weight * alignment.likeness[partner];
        } else if implied(known, item) {
            found += weight;
        }
    }
    if total > 0.0 { found / total } else { 1.0 }
}

/// What a claim may add without saying more: a place that contains one the fact names.
pub(super) fn implied(known: &Reading, item: &Item) -> bool {
    let Some(outer) = item
        .name()
        .and_then(super::super::extract::name::NameMention::place)
    else {
        return false;
    };
    known
        .items
        .iter()
        .filter_map(|item| {
            item.name()
                .and_then(super::super::extract::name::NameMention::place)
        })
        .any(|inner| place::is_within(inner, outer))
}

/// Share of a fact's topic words that a claim mentions, by weight.
pub fn share_of_words(known: &Reading, claim: &Reading) -> f32 {
    topic(known, claim, &align(known, claim), &[], &[], 0.0)
}
