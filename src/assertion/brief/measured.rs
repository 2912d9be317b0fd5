//! Claims that set bounds to amounts: "more than 600 cases and fewer than 40 deaths by 4 April".

use super::account::Account;
use super::claim::first_verb;
use super::cover::{KNOWN, like};
use super::subject::Subject;
use crate::assertion::evidence::amount::{beyond, counted};
use crate::assertion::evidence::{Evidence, Outcome};
use crate::assertion::verdict::Verdict;
use crate::extract::date::DateMention;
use crate::extract::function::Function;
use crate::extract::item::Item;
use crate::extract::name::NameMention;
use crate::extract::quantity::QuantityMention;
use crate::extract::reading::Reading;
use crate::lexicon::Pos;
use crate::value::Relation;
use crate::value::interval::Interval;
use crate::value::quantity::{Precision, Quantity};
use crate::value::unit::Dimension;

/// So many words of a claim may be left over beside its names and its verb ("the pandemic").
const LEFT_OVER: usize = 1;
/// So many names, where the statement leaves open of whom or what it gives the figures ("the film", "there were").
const NAMES: usize = 2;
/// So far behind an amount stands what it counts ("600 COVID-19 cases").
const FARTHEST: usize = 4;

/// The verdict on a claim that sets bounds to amounts of a statement. Who says "fewer than 1,000" has the figure 1,214
/// before him: whom or what it is of goes without saying, and whatever the verb ("reported", "had"), the counted noun
/// tells what is meant.
pub(super) fn judge(account: &Account, who: Subject) -> Option<(Verdict, Option<Evidence>)> {
    let (claim, known, stated) = (account.claim, account.fact, account.claim.reading);
    let amounts: Vec<usize> = claim
        .rest
        .iter()
        .copied()
        .filter(|&at| stated.items[at].quantity().is_some() && !is_of_title(stated, at))
        .collect();
    let is_bound = |&at: &usize| {
        let amount = stated.items[at].quantity();
        amount.is_some_and(|amount| {
            let quantity = &amount.quantity;
            quantity.precision != Precision::Approximate
                && (quantity.is_floor() || quantity.is_ceiling() || is_zero(quantity))
        })
    };
    if who == Subject::Other
        || account.is_table
        || account.telling == 0
        || claim.is_denial()
        || claim.is_exclusive()
        || !amounts.iter().any(is_bound)
        || !is_accounted_for(account, who, &amounts)
    {
        return None;
    }
    let compared: Vec<Evidence> = amounts
        .iter()
        .map(|&at| compare(known, stated, at, &account.unknown))
        .collect::<Option<_>>()?;
    let conflict = compared
        .iter()
        .find(|evidence| evidence.outcome == Outcome::Conflicts);
    // What was so by one day may be otherwise by another.
    let dated = |item: &Item| item.date().is_some();
    let of_then = known.items.iter().any(dated)
        && stated
            .items
            .iter()
            .any(|item| dated(item) && !is_same_day(known, item));
    if conflict.is_some() && of_then {
        return None;
    }
    Some(match conflict {
        Some(conflict) => (Verdict::Contradicted, Some(conflict.clone())),
        None => (Verdict::Supported, compared.first().cloned()),
    })
}

/// Whether nothing is left of a claim, its amounts aside, but what goes without saying.
fn is_accounted_for(account: &Account, who: Subject, amounts: &[usize]) -> bool {
    let stated = account.claim.reading;
    let verb = first_verb(stated);
    let (mut names, mut words) = (0, 0);
    let told = |at: &&usize| !amounts.contains(at) && !is_of_title(stated, **at);
    for &at in account.unknown.iter().filter(told) {
        let item = &stated.items[at];
        if item.name().is_some() {
            names += 1;
        } else if let Some(word) = item.word() {
            let governs = stated
                .items
                .get(at + 1)
                .is_some_and(|next| next.quantity().is_some());
            if word.pos != Pos::Verb || who == Subject::Unnamed {
                words += usize::from(!is_preposition(stated, at));
            } else if governs && verb != Some(at) {
                return false;
            }
        } else if !is_same_day(account.fact, item) {
            return false;
        }
    }
    match who {
        Subject::Same => names <= 1 && words <= LEFT_OVER,
        Subject::Presumed => names <= NAMES && words <= LEFT_OVER,
        // Nobody is named: figures of another event are of the same things, and of another place where any is named.
        Subject::Unnamed => names <= usize::from(!has_place(account.fact)) && words <= LEFT_OVER,
        Subject::Other => false,
    }
}

fn has_place(reading: &Reading) -> bool {
    let place = |item: &Item| item.name().and_then(NameMention::place);
    reading.items.iter().any(|item| place(item).is_some())
}

/// Whether a date of the claim ("by 28 March 2020") is a day that the statement gives, with or without its year: the day
/// of the figures, however they are led up to it.
fn is_same_day(known: &Reading, stated: &Item) -> bool {
    let day = |date: &DateMention| {
        let end = date.period.and_then(|period| period.end);
        let of_year = || end.map(|end| (end.month(), Some(end.day())));
        (
            date.recurring
                .map(|day| (day.month, day.day))
                .or_else(of_year),
            end,
        )
    };
    stated.date().is_some_and(|stated| {
        let (stated, full) = day(stated);
        known.items.iter().filter_map(Item::date).any(|known| {
            let (known, known_full) = day(known);
            stated.is_some() && stated == known && full.zip(known_full).is_none_or(|(a, b)| a == b)
        })
    })
}

/// "due to", "thanks to": an adjective that is half of a preposition.
fn is_preposition(reading: &Reading, at: usize) -> bool {
    let is = |at: usize, pos: Pos| {
        let word = reading.items.get(at).and_then(Item::word);
        word.is_some_and(|word| word.pos == pos)
    };
    let next = reading.items.get(at + 1);
    is(at, Pos::Adjective)
        && next.is_some_and(|next| next.function() == Some(Function::Preposition))
}

/// Compares an amount of the claim with the one of the statement that is of the same; `None` where there is none, or
/// several of them differ in what they say.
fn compare(known: &Reading, stated: &Reading, j: usize, unknown: &[usize]) -> Option<Evidence> {
    let amount = stated.items[j].quantity()?;
    let dimension = amount.quantity.unit.dimension;
    let noun = noun(stated, j, amount, unknown);
    // What narrows the noun may go without saying ("virus deaths"), which `is_accounted_for` has weighed.
    let counts = matches!(dimension, Dimension::Count | Dimension::Rank);
    if counts && noun.is_none_or(|noun| unknown.contains(&noun)) {
        return None;
    }
    let mut found: Option<(usize, Outcome)> = None;
    for (i, other) in known.items.iter().enumerate() {
        let Some(other) = other.quantity() else {
            continue;
        };
        if other.quantity.unit.dimension != dimension || other.is_age != amount.is_age {
            continue;
        }
        let same = !counts
            || noun.is_some_and(|noun| {
                let is_same = |&at: &usize| like(&known.items[at], &stated.items[noun]) >= KNOWN;
                nouns(known, i, other).iter().any(is_same)
            });
        if !same {
            continue;
        }
        let outcome = outcome(&other.quantity, &amount.quantity)?;
        match found {
            Some((_, before)) if before != outcome => return None,
            Some(_) => {}
            None => found = Some((i, outcome)),
        }
    }
    let (i, outcome) = found?;
    let (ours, theirs) = ((known, i), (stated, j));
    Some(Evidence::between("quantity", outcome, ours, theirs, 0.9))
}

/// Whether a number belongs to a name: a capital follows or precedes it within its sentence ("47 Meters Under", "Velmark
/// 2"), or letters are glued to it.
fn is_of_title(reading: &Reading, at: usize) -> bool {
    let is_capital = |at: usize| {
        reading.items.get(at).is_some_and(|item| {
            let text = reading.text_of(item);
            text.starts_with(char::is_uppercase) && text.chars().any(char::is_lowercase)
        })
    };
    let touches = |a: usize, b: usize| {
        let between = reading
            .items
            .get(b)
            .map(|next| reading.items[a].span.end..next.span.start);
        between
            .and_then(|between| reading.text.get(between))
            .is_some_and(|between| between.trim().is_empty())
    };
    let opens = reading
        .text_of(&reading.items[at])
        .starts_with(|c: char| c.is_ascii_digit());
    opens
        && (is_capital(at + 1) && touches(at, at + 1)
            || at > 1 && is_capital(at - 1) && touches(at - 1, at))
}

/// "zero films": none at all.
fn is_zero(quantity: &Quantity) -> bool {
    quantity.unit.dimension == Dimension::Count
        && quantity.interval.is_point()
        && quantity.interval.lo == 0.0
}

/// What an amount of a claim counts, names before it left aside: the last noun of its phrase that is known, if any is.
fn noun(
    reading: &Reading,
    at: usize,
    amount: &QuantityMention,
    unknown: &[usize],
) -> Option<usize> {
    let all = nouns(reading, at, amount);
    let known = all.iter().rev().find(|at| !unknown.contains(at));
    known.or(all.first()).copied()
}

/// The nouns of the phrase behind an amount, those that it counts together among them ("goals and assists").
fn nouns(reading: &Reading, at: usize, amount: &QuantityMention) -> Vec<usize> {
    let is_noun = |&at: &usize| {
        let word = reading.items[at].word();
        word.is_some_and(|word| word.pos == Pos::Noun)
    };
    let goes_on = |&at: &usize| {
        let item = &reading.items[at];
        let between = reading
            .text
            .get(reading.items[at - 1].span.end..item.span.start);
        // "COVID-19": a number of a name.
        between.is_none_or(|between| !between.contains(','))
            && (item.function() == Some(Function::Conjunction)
                || item.is_content() && (item.quantity().is_none() || between == Some("-")))
    };
    let end = (at + 1 + FARTHEST).min(reading.items.len());
    let counted = counted(reading, amount).filter(is_noun);
    let behind = (at + 1..end).take_while(goes_on).filter(is_noun);
    counted.into_iter().chain(behind).collect()
}

/// What a known amount says of a bound. Who sets a bound tells figures apart, so nothing is rounded; and who knows
/// "over 2.3 million" would say so of 2.4 million.
fn outcome(known: &Quantity, stated: &Quantity) -> Option<Outcome> {
    let bound = stated.interval;
    let value = known
        .nominal
        .filter(|_| known.interval.is_point() && known.precision != Precision::Approximate);
    let (lo, hi) = match value {
        Some(value) => (value, value),
        None if known.is_floor() && known.interval.lo_open => {
            (known.interval.lo, known.interval.lo + step(known))
        }
        None => {
            return match known.relation(stated)? {
                Relation::Same | Relation::Coarser => Some(Outcome::Agrees),
                Relation::Disjoint => Some(Outcome::Conflicts),
                Relation::Finer | Relation::Overlaps => None,
            };
        }
    };
    if beyond(known, stated) || hi < bound.lo || lo > bound.hi {
        Some(Outcome::Conflicts)
    } else if bound.contains(Interval::closed(lo, hi)) {
        Some(Outcome::Agrees)
    } else {
        None
    }
}

/// The place of the last digit that a figure gives.
fn step(quantity: &Quantity) -> f64 {
    let figure = quantity.unit.from_base(quantity.interval.lo).abs();
    let mut step = 1.0;
    while figure > 0.0 && figure % (step * 10.0) == 0.0 && step < figure {
        step *= 10.0;
    }
    quantity.unit.to_base(step) - quantity.unit.to_base(0.0)
}
