//! Days and periods.

use jiff::civil::Date;

use super::{Evidence, Outcome};
use crate::assertion::align::Alignment;
use crate::document::tokens::tokenize;
use crate::extract::date::{DateMention, DateRole, dates};
use crate::extract::reading::Reading;
use crate::value::Relation;
use crate::value::date::{Grain, Period};
use crate::value::unit::Dimension;

/// Compares the dates of two readings: those that agree are paired first, what is left over by its place.
pub fn compare(known: &Reading, stated: &Reading, alignment: &mut Alignment) -> Vec<Evidence> {
    let mut pairs: Vec<(f32, usize, usize, Relation)> = Vec::new();
    let count = |reading: &Reading| {
        let items = reading.items.iter().enumerate();
        items
            .filter(|(at, item)| item.date().is_some() || is_distance(reading, *at))
            .count()
    };
    let single = count(known) == 1 && count(stated) == 1;
    for (i, a) in known.items.iter().enumerate() {
        let Some(date) = a.date() else { continue };
        for (j, b) in stated.items.iter().enumerate() {
            let Some(other) = b.date() else { continue };
            let unanchored = || unanchored((date, known.text_of(a)), (other, stated.text_of(b)));
            let Some(relation) = compared(date, other).or_else(unanchored) else {
                continue;
            };
            let place = f32::from(alignment.same_place(&known.items, &stated.items, i, j));
            let agrees = match relation {
                Relation::Same => 2.0,
                Relation::Coarser => 1.5,
                Relation::Finer | Relation::Overlaps => 1.0,
                Relation::Disjoint if single || place > 0.0 => 0.8,
                Relation::Disjoint => continue,
            };
            pairs.push((agrees + 0.5 * place, i, j, relation));
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut found = Vec::new();
    for (score, i, j, relation) in pairs {
        if alignment.of_known[i].is_some() || alignment.of_stated[j].is_some() {
            continue;
        }
        alignment.pair(i, j);
        let outcome = match relation {
            Relation::Same | Relation::Coarser => Outcome::Agrees,
            Relation::Finer | Relation::Overlaps => Outcome::Open,
            Relation::Disjoint => Outcome::Conflicts,
        };
        let (ours, theirs) = ((known, i), (stated, j));
        found.push(Evidence::between(
            "date",
            outcome,
            ours,
            theirs,
            score.min(1.0),
        ));
    }
    found
}

/// How two dates stand to one another. The same days under different prepositions are the same; another "by",
/// "since" or "until" is another date, whatever it would entail.
fn compared(known: &DateMention, stated: &DateMention) -> Option<Relation> {
    let either = |role: DateRole| known.role == role || stated.role == role;
    if either(DateRole::By) || either(DateRole::Since) || either(DateRole::Until) {
        let same_side =
            known.role == stated.role || known.role == DateRole::At || stated.role == DateRole::At;
        if same_side && let (Some(a), Some(b)) = (named(known), named(stated)) {
            return a.relation(&b);
        }
    }
    match known.relation(stated)? {
        // What went on from one day to another went on at any time between them.
        Relation::Finer if known.role == DateRole::Span => Some(Relation::Coarser),
        relation => Some(relation),
    }
}

/// How two dates stand to one another that nothing anchors ("on Monday" and "on Tuesday", "last year" and "this
/// year"): as they do seen from any one day.
fn unanchored(known: (&DateMention, &str), stated: (&DateMention, &str)) -> Option<Relation> {
    let seen = |(date, text): (&DateMention, &str)| {
        if date.period.is_some() {
            return None;
        }
        dates(text, &tokenize(text), Some(ANY_DAY)).pop()
    };
    compared(&seen(known)?, &seen(stated)?)
}

/// A Thursday in the middle of a month and of a year, so that the days around it are of the same.
const ANY_DAY: Date = jiff::civil::date(2001, 6, 14);

/// "two months" before "after" or "before": tells a time by its distance from another.
fn is_distance(reading: &Reading, at: usize) -> bool {
    let length = reading.items[at]
        .quantity()
        .is_some_and(|amount| amount.quantity.unit.dimension == Dimension::Duration);
    let behind = reading.items.get(at + 1);
    length && behind.is_some_and(|item| matches!(reading.text_of(item), "after" | "before"))
}

/// The days that the words name, without what "by", "since" or "until" make of them.
fn named(mention: &DateMention) -> Option<Period> {
    let period = mention.period?;
    let edge = match mention.role {
        DateRole::By | DateRole::Until => period.end?,
        DateRole::Since => period.start?,
        _ => return Some(period),
    };
    match period.grain {
        Grain::Year => Period::year(edge.year()),
        Grain::Month => Period::month(edge.year(), edge.month()),
        _ => Some(Period::day(edge)),
    }
}
