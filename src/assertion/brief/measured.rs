//! Claims that set bounds to amounts: "more than 600 cases and fewer than 40 deaths by 4 April".

use super::account::Account;
use super::claim::first_verb;
use super::cover::{KNOWN, like};
use super::subject::Subject;
use crate::assertion::evidence::amount::{beyond, counted};
use crate::assertion::evidence::{Evidence, Outcome};
use crate::assertion::verdict::Verdict;
use crate::extract::function::Function;
use crate::extract::item::Item;
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
const FARTHEST: usize = 3;

/// The verdict on a claim that sets bounds to amounts of a statement. Who says "fewer than 1,000" has the figure 1,214
/// before him: whom or what it is of goes without saying, and whatever the verb ("reported", "had"), the counted noun
/// tells what is meant.
pub(super) fn judge(account: &Account, who: Subject) -> Option<(Verdict, Option<Evidence>)> {
    let (claim, known, stated) = (account.claim, account.fact, account.claim.reading);
    let amounts: Vec<usize> = claim
        .rest
        .iter()
        .copied()
        .filter(|&at| stated.items[at].quantity().is_some())
        .collect();
    let is_bound = |&at: &usize| {
        let amount = stated.items[at].quantity();
        amount.is_some_and(|amount| {
            let quantity = &amount.quantity;
            quantity.precision != Precision::Approximate
                && (quantity.is_floor() || quantity.is_ceiling())
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
    for &at in account.unknown.iter().filter(|at| !amounts.contains(at)) {
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
        } else {
            return false;
        }
    }
    match who {
        Subject::Same => names <= 1 && words <= LEFT_OVER,
        Subject::Presumed => names <= NAMES && words <= LEFT_OVER,
        // Nobody is named: figures of another event are of the same things.
        Subject::Unnamed => names == 0 && words <= LEFT_OVER,
        Subject::Other => false,
    }
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
    let noun = noun(stated, j, amount);
    if dimension == Dimension::Count
        && noun.is_none_or(|noun| (j..=noun).any(|at| is_unknown_word(stated, at, unknown)))
    {
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
        let same = dimension != Dimension::Count
            || self::noun(known, i, other)
                .zip(noun)
                .is_some_and(|(a, b)| like(&known.items[a], &stated.items[b]) >= KNOWN);
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

fn is_unknown_word(stated: &Reading, at: usize, unknown: &[usize]) -> bool {
    unknown.contains(&at) && stated.items[at].word().is_some()
}

/// What an amount counts, names before it left aside.
fn noun(reading: &Reading, at: usize, amount: &QuantityMention) -> Option<usize> {
    let is_noun = |&at: &usize| {
        let word = reading.items[at].word();
        word.is_some_and(|word| word.pos == Pos::Noun)
    };
    counted(reading, amount).filter(is_noun).or_else(|| {
        let end = (at + 1 + FARTHEST).min(reading.items.len());
        (at + 1..end)
            .take_while(|&at| reading.items[at].is_content())
            .find(is_noun)
    })
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
