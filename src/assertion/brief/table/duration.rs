//! How long something took, lasts or has been going on.

use super::entry::Entry;
use super::kind::Kind;
use super::question::{Answer, Question, outcome};
use super::span::{self, MINUTE, Range, YEAR};
use crate::assertion::evidence::Outcome;
use crate::value::interval::Interval;
use crate::value::unit::Dimension;

/// Whether a duration of the claim is that of the entry which it speaks of.
pub(super) fn judge(question: &Question, at: usize) -> Option<Answer> {
    let (said, over, items) = stated(question, at)?;
    let (entry, known, unit) = known(question)?;
    let outcome = compare(known, said, over, unit)?;
    Some(question.answer(entry, "quantity", outcome, items))
}

/// The entry that a claim speaks of, with how long it tells and the seconds of its unit.
fn known<'q>(question: &Question<'q>) -> Option<(&'q Entry<'q>, Range, f64)> {
    let length = question.entry(Kind::Length);
    if let Some(entry) = length.filter(|_| question.is_of(Kind::Length)) {
        return Some((entry, entry.length()?, MINUTE));
    }
    let now = span::as_of(question.entries);
    if let Some(entry) = question.asked(Kind::Active) {
        return Some((entry, span::total(entry, now)?, YEAR));
    }
    if let Some(entry) = question.asked(Kind::Making) {
        return Some((entry, span::total(entry, None)?, YEAR));
    }
    if let Some(entry) = question.asked(Kind::Marriage) {
        let years = match *span::years(entry).as_slice() {
            [from] => span::between((from, from + 1.0), now?),
            [from, to] => span::between((from, from + 1.0), (to, to + 1.0)),
            _ => return None,
        };
        return Some((entry, years, YEAR));
    }
    let kind = [Kind::Founding, Kind::Release]
        .into_iter()
        .find(|&kind| question.is_of(kind))?;
    if let Some(entry) = question.entry(kind) {
        return Some((entry, span::between(span::first(entry)?, now?), YEAR));
    }
    let entry = question.entry(Kind::Active)?;
    Some((entry, span::total(entry, now)?, YEAR))
}

/// The seconds that a claim allows, whether "over" stands before them, and the items that say so: an amount, or "an
/// hour", "half an hour", "a decade and a half".
fn stated(question: &Question, at: usize) -> Option<(Interval, bool, Vec<usize>)> {
    let items = &question.stated().items;
    if let Some(amount) = items[at].quantity() {
        let quantity = &amount.quantity;
        if quantity.unit.dimension != Dimension::Duration || amount.is_age {
            return None;
        }
        let over = question.before(at) == "over"
            || question.before(at) == "a"
                && at
                    .checked_sub(2)
                    .is_some_and(|at| question.word(at) == "over");
        return Some((quantity.allowed(), over, vec![at]));
    }
    let unit = match question.word(at) {
        "hour" => 60.0 * MINUTE,
        "decade" => 10.0 * YEAR,
        "year" => YEAR,
        "century" => 100.0 * YEAR,
        _ => return None,
    };
    let article = at
        .checked_sub(1)
        .filter(|&at| matches!(question.word(at), "a" | "an"))?;
    let mut used = vec![at];
    let mut count = 1.0;
    let mut first = article;
    if question.before(article).ends_with("half") {
        count = 0.5;
        first = article - 1;
        used.push(first);
    } else if let Some(half) = (at + 1..items.len().min(at + 4))
        .find(|&index| question.word(index) == "half" && question.word(at + 1) == "and")
    {
        count = 1.5;
        used.push(half);
    }
    let bounds: Vec<&str> = (first.saturating_sub(2)..first)
        .map(|at| question.word(at))
        .collect();
    let amount = count * unit;
    let said = match bounds.last().copied() {
        Some("over" | "above") => Interval::above(amount),
        Some("under" | "below") => below(amount),
        Some("than") if matches!(bounds.first(), Some(&("more" | "longer"))) => {
            Interval::above(amount)
        }
        Some("than") if matches!(bounds.first(), Some(&("less" | "shorter"))) => below(amount),
        _ => return None,
    };
    used.extend(
        (first.saturating_sub(2)..first)
            .filter(|&at| matches!(question.word(at), "more" | "less" | "longer" | "shorter")),
    );
    Some((said, false, used))
}

fn below(amount: f64) -> Interval {
    Interval {
        hi_open: true,
        ..Interval::at_most(amount)
    }
}

/// How a stated duration, or more than it, stands to a known one, in units of so many seconds.
fn compare(known: Range, said: Interval, over: bool, unit: f64) -> Option<Outcome> {
    let (least, most) = (known.0 * unit, known.1 * unit);
    if said.is_point() && !over {
        // Whole years are counted as they are full.
        let value = said.lo;
        let differs = value > most || value + unit <= least;
        // What goes on has no known end.
        return (differs || most.is_finite()).then_some(outcome(!differs));
    }
    let said = if over { Interval::above(said.lo) } else { said };
    let known = Interval::closed(least, most);
    if said.contains(known) {
        Some(Outcome::Agrees)
    } else if said.is_disjoint(known) {
        Some(Outcome::Conflicts)
    } else {
        None
    }
}
