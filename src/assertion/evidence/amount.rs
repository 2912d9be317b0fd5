//! Amounts: paired by what they count and where they stand, then compared as intervals.

mod bound;
mod edit;
mod slot;
pub(in crate::assertion) mod toll;

pub use self::bound::{beyond, may_agree};
use self::bound::{follows, is_loosely, raises_ceiling};
use self::edit::{Edit, are_alike, is_other_figure};
pub use self::slot::counted;
pub(super) use self::slot::is_vague;
use self::slot::{change, same_slot};
use self::toll::toll;
use super::{Evidence, Outcome, sum};
use crate::assertion::align::Alignment;
use crate::extract::item::Item;
use crate::extract::quantity::{MentionKind, QuantityMention};
use crate::extract::reading::Reading;
use crate::value::Relation;
use crate::value::unit::Dimension;

/// Below this a pair of amounts is not taken for the same slot.
const LEAST: f32 = 1.0;

/// Compares the amounts of two readings, each of the claim's with at most one of the fact's. `times` tells how the
/// periods compare that the amounts are of.
pub fn compare(
    known: &Reading,
    stated: &Reading,
    alignment: &mut Alignment,
    times: &[Evidence],
) -> Vec<Evidence> {
    let period = whole_and_part(known, stated, times);
    let mut found = Vec::new();
    // What is left over is looked at once more: its neighbours may be amounts that have found their partners.
    for _ in 0..2 {
        for (score, i, j) in candidates(known, stated, alignment) {
            if alignment.of_known[i].is_some() || alignment.of_stated[j].is_some() {
                continue;
            }
            alignment.pair(i, j);
            pair_tolls(known, stated, alignment, (i, j));
            let revision = alignment.revision.as_ref();
            let edit = Edit::of(revision, i, j);
            if let Some(evidence) = judge(known, stated, (i, j), score, period, edit) {
                found.push(evidence);
            }
        }
    }
    sum::settle(known, stated, alignment, &mut found);
    found
}

/// Pairs the words that tell what became of those who are counted: where the amounts stand for one another, so do they.
fn pair_tolls(
    known: &Reading,
    stated: &Reading,
    alignment: &mut Alignment,
    (i, j): (usize, usize),
) {
    if let (Some((a, x)), Some((b, y))) = (toll(known, i), toll(stated, j))
        && a == b
        && alignment.of_known[x].is_none()
        && alignment.of_stated[y].is_none()
    {
        alignment.pair(x, y);
    }
}

/// The pairs of amounts that may fill the same slot and have no partner yet, the surest first.
fn candidates(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
) -> Vec<(f32, usize, usize)> {
    let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
    for (j, b) in stated.items.iter().enumerate() {
        let Some(amount) = b.quantity().filter(|_| alignment.of_stated[j].is_none()) else {
            continue;
        };
        for (i, a) in known.items.iter().enumerate() {
            let Some(other) = a.quantity().filter(|_| alignment.of_known[i].is_none()) else {
                continue;
            };
            let score = same_slot(known, stated, alignment, (i, other), (j, amount));
            if let Some(score) = score.filter(|score| *score >= LEAST) {
                pairs.push((score, i, j));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    pairs
}

/// How the period of the claim stands to that of the fact.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Span {
    /// The same, or none is given.
    Same,
    /// A part of it.
    Part,
    /// It and more.
    Whole,
    /// Another one.
    Other,
}

fn whole_and_part(known: &Reading, stated: &Reading, times: &[Evidence]) -> Span {
    let Some(time) = times.first() else {
        return Span::Same;
    };
    let (Some(&i), Some(&j)) = (time.known_items.first(), time.items.first()) else {
        return Span::Same;
    };
    let periods = known.items[i]
        .date()
        .and_then(|d| d.period)
        .zip(stated.items[j].date().and_then(|d| d.period));
    match periods.and_then(|(a, b)| a.relation(&b)) {
        Some(Relation::Finer) => Span::Part,
        Some(Relation::Coarser) => Span::Whole,
        Some(Relation::Disjoint | Relation::Overlaps) => Span::Other,
        _ => Span::Same,
    }
}

fn judge(
    known: &Reading,
    stated: &Reading,
    (i, j): (usize, usize),
    score: f32,
    period: Span,
    edit: Edit,
) -> Option<Evidence> {
    let (a, b) = (known.items[i].quantity()?, stated.items[j].quantity()?);
    let relation = match (change(known, i), change(stated, j)) {
        _ if let Some(same) = same_result(a, b) => Some(if same {
            Relation::Same
        } else {
            Relation::Disjoint
        }),
        (Some(x), Some(y)) if a.quantity.unit.dimension != b.quantity.unit.dimension => {
            Some(if (x - y).abs() <= 0.05 * x.abs() {
                Relation::Same
            } else {
                Relation::Disjoint
            })
        }
        _ if edit != Edit::None && is_other_figure(&a.quantity, &b.quantity) => {
            Some(Relation::Disjoint)
        }
        _ if raises_ceiling(&a.quantity, &b.quantity) => Some(Relation::Finer),
        _ if follows(&a.quantity, &b.quantity) => Some(Relation::Coarser),
        _ if is_loosely(&a.quantity, &b.quantity) => Some(Relation::Coarser),
        _ if beyond(&a.quantity, &b.quantity) => Some(Relation::Disjoint),
        _ => a.quantity.relation(&b.quantity),
    };
    let grows = a.quantity.unit.dimension == Dimension::Count;
    let more = b.quantity.interval.lo > a.quantity.interval.lo;
    let added = is_added(known, i) != is_added(stated, j);
    let outcome = match (relation, period) {
        // "Another 40" is told of others than "40".
        (Some(Relation::Disjoint), _) if added => Outcome::Open,
        // A part may be less than its whole, and no more; the whole may be more than a part, and no less.
        (Some(Relation::Disjoint), Span::Part) if grows && more => Outcome::Conflicts,
        (Some(Relation::Disjoint), Span::Whole) if grows && !more => Outcome::Conflicts,
        (Some(Relation::Disjoint), Span::Same) => Outcome::Conflicts,
        (Some(Relation::Same | Relation::Coarser), _) => Outcome::Agrees,
        // Another bound in its place, or another range that overlaps.
        (Some(_), Span::Same) if edit == Edit::Meant && are_alike(&a.quantity, &b.quantity) => {
            Outcome::Conflicts
        }
        (Some(_), _) => Outcome::Open,
        // The same figure in another currency, in the same place of the same claim.
        (None, Span::Same) if a.quantity.interval == b.quantity.interval => Outcome::Conflicts,
        (None, _) => Outcome::Open,
    };
    let kind = match a.quantity.unit.dimension {
        Dimension::Count if is_set(&known.items, i) => "count",
        _ => "quantity",
    };
    Some(Evidence {
        kind,
        outcome,
        known: with_counted(known, i),
        stated: with_counted(stated, j),
        known_items: vec![i],
        items: vec![j],
        certainty: (score / 2.0).min(1.0),
    })
}

/// Whether two scores are of one result, whichever side is told first; `None` where one is no score.
fn same_result(a: &QuantityMention, b: &QuantityMention) -> Option<bool> {
    let (MentionKind::Score(a, b), MentionKind::Score(c, d)) = (a.kind, b.kind) else {
        return None;
    };
    Some((a, b) == (c, d) || (a, b) == (d, c))
}

/// Whether an amount comes on top of one that was told before ("another 40", "40 more").
fn is_added(reading: &Reading, at: usize) -> bool {
    let is = |index: Option<usize>, added: &[&str]| {
        index
            .and_then(|index| reading.items.get(index))
            .is_some_and(|item| {
                added.contains(&reading.text_of(item).to_ascii_lowercase().as_str())
            })
    };
    is(
        at.checked_sub(1),
        &["another", "additional", "further", "extra", "other"],
    ) || is(
        Some(at + 1),
        &["more", "other", "others", "additional", "further", "extra"],
    )
}

/// An amount with what it counts, where that follows closely: "three states".
fn with_counted(reading: &Reading, at: usize) -> crate::source::Span {
    let item = &reading.items[at];
    match item.quantity().and_then(|amount| amount.counted) {
        Some(counted)
            if counted.start >= item.span.end && counted.start - item.span.end <= NEAR =>
        {
            item.span.to(counted)
        }
        _ => item.span,
    }
}

/// Bytes between an amount and the noun that it is shown with.
const NEAR: usize = 24;

/// Whether an amount counts the members of a set that the sentence names.
fn is_set(items: &[Item], at: usize) -> bool {
    items
        .get(at)
        .and_then(Item::quantity)
        .is_some_and(|amount| {
            amount.quantity.interval.is_point() && amount.quantity.interval.lo <= 12.0
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::name::Names;
    use crate::extract::reading::read;

    #[test]
    fn a_result_is_the_same_whichever_side_is_told_first() {
        let amount = |text: &str| {
            let reading = read(text, 0, &Names::default(), None);
            let amount = reading.items.iter().find_map(Item::quantity);
            amount.unwrap().clone()
        };
        let won = amount("They won 3-1.");
        let same = |text: &str| same_result(&won, &amount(text));
        assert_eq!(same("They won 3-1."), Some(true));
        assert_eq!(same("They lost 1-3."), Some(true));
        assert_eq!(same("They won 3-2."), Some(false));
        assert_eq!(same("They won 3 games."), None);
    }
}
