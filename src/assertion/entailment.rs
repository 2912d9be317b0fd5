//! Whether a claim says no more than the fact.

use super::align::Alignment;
use super::evidence::polarity::is_none;
use super::predicate::{tells_another, tells_of_state};
use super::topic::implied;
use crate::extract::item::{Item, ItemKind};
use crate::extract::reading::Reading;
use crate::lexicon::{Lemma, Pos, exclusion, lemmas};
use crate::value::unit::Dimension;

/// Whether a claim says all that the fact says, in one clause, `replaced` items of the fact left aside: then it may
/// say more besides. Amounts, dates and verbs have to be there; of the rest nearly all.
pub(super) fn says_whole(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    replaced: &[usize],
) -> bool {
    let mut clauses: Vec<usize> = Vec::new();
    let (mut total, mut said) = (0.0, 0.0);
    for (at, item) in known
        .items
        .iter()
        .enumerate()
        .filter(|(at, _)| !replaced.contains(at))
    {
        let value = item.date().is_some() || item.quantity().is_some();
        let verb = item.weight >= 0.5 && item.word().is_some_and(|word| word.pos == Pos::Verb);
        match alignment.of_known[at] {
            Some(partner) => {
                said += item.weight;
                if item.weight >= 0.5 || value {
                    clauses.push(stated.items[partner].clause);
                }
            }
            None if value || verb => return false,
            None => {}
        }
        total += item.weight;
    }
    let matched = clauses.len();
    clauses.dedup();
    // A single word or name says nothing by itself.
    matched > 1 && clauses.len() == 1 && said >= total * NEARLY_ALL
}

/// Share of a fact that a claim has to repeat to say all of it.
pub(super) const NEARLY_ALL: f32 = 0.8;

/// Whether every amount and date of the claim was paired with one of the fact, and every number that was read as neither
/// ("8 pm") stands in the fact as well. The length of a known period ("three-day" of 12 to 14 May) is known with it.
pub(super) fn values_are_known(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    dates_known: bool,
) -> bool {
    let lengths: Vec<f64> = known
        .items
        .iter()
        .filter_map(|item| item.date()?.period)
        .filter_map(|period| Some(period.start?.until(period.end?).ok()?.get_days()))
        .map(|days| f64::from(days + 1) * 86_400.0)
        .collect();
    let is_length = |item: &Item| {
        item.quantity().is_some_and(|amount| {
            amount.quantity.unit.dimension == Dimension::Duration
                && amount
                    .quantity
                    .nominal
                    .is_some_and(|value| lengths.contains(&value))
        })
    };
    let numbers = unread_numbers(known);
    let unread_are_known = unread_numbers(stated)
        .iter()
        .all(|number| numbers.contains(number));
    unread_are_known
        && stated.items.iter().enumerate().all(|(at, item)| {
            !matches!(item.kind, ItemKind::Quantity(_) | ItemKind::Date(_))
                || alignment.of_stated[at].is_some()
                || is_length(item)
                || dates_known && item.date().is_some()
        })
}

/// Words less likely than this to rule one another out may be exchanged.
const EXCHANGED: f32 = 0.12;

/// The numbers of a claim that are no part of an amount, a date or a name.
fn unread_numbers(reading: &Reading) -> Vec<&str> {
    let Some((first, last)) = reading.items.first().zip(reading.items.last()) else {
        return Vec::new();
    };
    let text = reading.slice(first.span.to(last.span));
    // Most sentences have none.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let is_read = |at: usize| {
        let at = first.span.start + at;
        let here = |item: &Item| item.span.start <= at && at < item.span.end;
        reading.items.iter().any(here)
    };
    let mut found = Vec::new();
    let mut rest = 0;
    for number in text.split(|c: char| !c.is_ascii_digit()) {
        if !number.is_empty() && !is_read(rest) {
            found.push(number);
        }
        rest += number.len()
            + text[rest + number.len()..]
                .chars()
                .next()
                .map_or(0, char::len_utf8);
    }
    found
}

/// Whether a noun of the claim stands where the fact has another ("wheat prices", "wheat exports"): so many of its two
/// `sides` are the same.
pub(super) fn is_of_another(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    sides: u8,
) -> bool {
    let left = |items: &[Item], partner: &[Option<usize>]| -> Vec<usize> {
        (0..items.len())
            .filter(|&at| {
                partner[at].is_none()
                    && items[at].weight >= 0.5
                    && items[at].word().is_some_and(|word| word.pos == Pos::Noun)
            })
            .collect()
    };
    let (missing, new) = (
        left(&known.items, &alignment.of_known),
        left(&stated.items, &alignment.of_stated),
    );
    let exchanged = |i: usize, j: usize| {
        let words = known.items[i].word().zip(stated.items[j].word());
        words.is_some_and(|(a, b)| {
            a.lemmas.are_listed_together(&b.lemmas) && exclusion(&a.lemmas, &b.lemmas) < EXCHANGED
        })
    };
    missing.iter().any(|&i| {
        new.iter().any(|&j| {
            !exchanged(i, j) && alignment.same_place(&known.items, &stated.items, i, j) >= sides
        })
    })
}

/// Words by which a claim is of all times, of all of a kind, or of one above the others.
const STRONGER: &[&str] = &[
    "most", "least", "mostly", "always", "entirely", "every", "best", "worst", "outside", "all",
];

/// Words by which a claim tells an order, or leaves nothing over. A fact in other words may well say the same.
const MORE: &[&str] = &[
    "never",
    "ever",
    "itself",
    "himself",
    "herself",
    "themselves",
    "before",
    "after",
    "prior",
    "same",
    "than",
    "until",
    "both",
    "each",
    "together",
];

/// Whether a claim has a word that makes it stronger ("always", "the oldest") which the fact has not.
pub(super) fn is_stronger(known: &Reading, stated: &Reading) -> bool {
    adds(std::slice::from_ref(known), stated, |word| {
        STRONGER.contains(&word) || is_superlative(word)
    })
}

/// Whether a claim has a word that makes it stronger, or tells an order, which none of the sentences of a statement has.
pub(super) fn says_more_than(known: &[Reading], stated: &Reading) -> bool {
    adds(known, stated, |word| {
        STRONGER.contains(&word) || MORE.contains(&word) || is_superlative(word)
    })
}

/// Whether a claim adds a word of a kind; those in dates and amounts aside.
fn adds(known: &[Reading], stated: &Reading, of_kind: impl Fn(&str) -> bool) -> bool {
    let has = |reading: &Reading, word: &str| {
        reading
            .items
            .iter()
            .any(|item| reading.text_of(item).eq_ignore_ascii_case(word))
    };
    stated
        .items
        .iter()
        .filter(|item| item.date().is_none() && item.quantity().is_none())
        .map(|item| stated.text_of(item).to_ascii_lowercase())
        .filter(|word| of_kind(word))
        .any(|word| !known.iter().any(|reading| has(reading, &word)))
}

/// "oldest": a form in -est of an adjective.
fn is_superlative(word: &str) -> bool {
    word.len() > 4
        && word.ends_with("est")
        && lemmas(word)
            .iter()
            .any(|&(lemma, pos)| pos == Pos::Adjective && Lemma::find(word) != Some(lemma))
}

/// Whether a claim neither names anybody whom the fact does not know, nor has another verb where the fact's verb is
/// missing.
pub(super) fn says_nothing_else(known: &Reading, stated: &Reading, alignment: &Alignment) -> bool {
    let new_name = stated.items.iter().enumerate().any(|(at, item)| {
        item.name().is_some()
            && item.weight >= 0.5
            && !item.inherited
            && alignment.of_stated[at].is_none()
            && !implied(known, item)
    });
    !new_name
        && !tells_another(known, stated, alignment)
        && !tells_of_state(known, stated, alignment)
}

/// Whether something that stands for a part of the fact is denied where that is not, or the other way round, however little
/// alike the two are.
pub(super) fn is_denied(known: &Reading, stated: &Reading, alignment: &Alignment) -> bool {
    let partners = alignment.of_known.iter().enumerate();
    let mut pairs = partners.filter_map(|(i, partner)| Some((i, (*partner)?)));
    pairs.any(|(i, j)| {
        let (a, b) = (&known.items[i], &stated.items[j]);
        a.is_content() && a.negated != b.negated && !is_none(known, i) && !is_none(stated, j)
    })
}
