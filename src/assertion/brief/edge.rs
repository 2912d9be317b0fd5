//! Born and died, began and ended: the ends of a period.

use super::claim::in_parentheses;
use crate::assertion::evidence::{Evidence, Outcome};
use crate::extract::date::{DateMention, DateRole};
use crate::extract::item::Item;
use crate::extract::reading::Reading;
use crate::value::Relation;
use crate::value::date::{Grain, Period};

/// Which end of a life or of a run is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// So many items may reach from a word to its date.
const REACH: usize = 3;

/// Words that tell the one or the other end, kept by hand as are those of [`existence`]: WordNet has "begin" and "start" in
/// one set, "found", "establish" and "launch" in one that is the opposite of "abolish", but relates "premiere" and
/// "collapse" to none of them, and nearly all of them have other senses that are common. Those of a life also hold for dates in parentheses behind a name.
fn end_of(item: &Item) -> Option<(End, bool)> {
    let word = item.word()?;
    Some(match &*word.lower {
        "born" | "birth" => (End::First, true),
        "died" | "death" | "dies" => (End::Last, true),
        "began" | "begin" | "begun" | "started" | "debuted" | "premiered" => (End::First, false),
        "ended" | "finished" | "concluded" => (End::Last, false),
        _ => return None,
    })
}

/// The end that a word tells of anything that comes into being and ceases to be.
fn existence(item: &Item) -> Option<(End, bool)> {
    let word = item.word()?;
    end_of(item).or(Some(match &*word.lower {
        "formed" | "founded" | "established" | "launched" | "created" => (End::First, false),
        "disbanded" | "dissolved" | "collapsed" | "abolished" => (End::Last, false),
        _ => return None,
    }))
}

/// Another end than the claim's at its date: "formed in 2004", "disbanded in 2004".
pub(super) fn compare_ends(known: &Reading, stated: &Reading) -> Option<Evidence> {
    let ends = |reading: &Reading| -> Vec<(usize, (End, bool))> {
        let all = reading.items.iter().enumerate();
        all.filter_map(|(at, item)| Some((at, existence(item)?)))
            .collect()
    };
    let (told, said) = (ends(known), ends(stated));
    let (&[(i, (end, life))], &[(word, (other, of_life))]) = (&*told, &*said) else {
        return None;
    };
    let (j, date) = only_date(stated)?;
    let near = known.items[i..].iter().take(REACH).find_map(Item::date)?;
    let same = matches!(
        near.relation(date),
        Some(Relation::Same | Relation::Coarser)
    );
    (same && end != other && life == of_life).then(|| Evidence {
        items: vec![word, j],
        ..Evidence::between(
            "opposite",
            Outcome::Conflicts,
            (known, i),
            (stated, word),
            0.9,
        )
    })
}

/// The date of a reading that has no other.
fn only_date(reading: &Reading) -> Option<(usize, &DateMention)> {
    let mut dates = reading
        .items
        .iter()
        .enumerate()
        .filter_map(|(at, item)| Some((at, item.date()?)));
    dates.next().filter(|_| dates.next().is_none())
}

/// Compares the date of a claim's "born", "died", "began" or "ended" with that end of a period of the statement: "(4
/// May 1901 – 2 June 1960)", "from 1968 to 1973".
pub(super) fn compare(known: &Reading, stated: &Reading) -> Option<Evidence> {
    let (word, (end, of_life)) = stated
        .items
        .iter()
        .enumerate()
        .find_map(|(at, item)| Some((at, end_of(item)?)))?;
    let (j, date) = stated
        .items
        .iter()
        .enumerate()
        .filter_map(|(at, item)| Some((at, item.date()?)))
        .min_by_key(|(at, _)| at.abs_diff(word))?;
    let (i, edge) = edge_of(known, end, of_life)?;
    let outcome = match edge.relation(date)? {
        Relation::Same | Relation::Coarser => Outcome::Agrees,
        Relation::Disjoint => Outcome::Conflicts,
        Relation::Finer | Relation::Overlaps => Outcome::Open,
    };
    Some(Evidence {
        items: vec![word, j],
        ..Evidence::between("date", outcome, (known, i), (stated, j), 0.9)
    })
}

/// The first or last day of what a statement tells.
fn edge_of(known: &Reading, end: End, of_life: bool) -> Option<(usize, DateMention)> {
    let dates = || {
        known
            .items
            .iter()
            .enumerate()
            .filter_map(|(at, item)| Some((at, item.date()?)))
    };
    // "born 4 May 1901": said in so many words.
    let told = known.items.iter().enumerate().find_map(|(at, item)| {
        let (other, _) = end_of(item)?;
        (other == end).then_some(at)
    });
    if let Some(word) = told {
        let (at, date) = dates().find(|(at, _)| *at > word && at - word <= REACH)?;
        return Some((at, cut(date, end)));
    }
    let inside: Vec<(usize, &DateMention)> = dates()
        .filter(|(at, date)| {
            date.role == DateRole::Span && !of_life
                || of_life && in_parentheses(known, &known.items[*at])
        })
        .collect();
    let spans = inside.iter().any(|(_, date)| date.role == DateRole::Span);
    let &(at, date) = match end {
        End::First => inside.first()?,
        End::Last if spans || inside.len() > 1 => inside.last()?,
        End::Last => return None,
    };
    // A single date in parentheses may be anything.
    (spans || inside.len() > 1).then(|| (at, cut(date, end)))
}

/// One end of a span, in the step in which it was given.
fn cut(date: &DateMention, end: End) -> DateMention {
    let mut cut = date.clone();
    if date.role != DateRole::Span {
        return cut;
    }
    cut.role = DateRole::At;
    cut.period = date.period.and_then(|period| {
        let day = match end {
            End::First => period.start?,
            End::Last => period.end?,
        };
        match period.grain {
            Grain::Day => Some(Period::day(day)),
            Grain::Month => Period::month(day.year(), day.month()),
            _ => Period::year(day.year()),
        }
    });
    cut.reach = cut.period;
    cut
}
