//! How many an entry lists.

use super::entry::Entry;
use super::kind::Kind;
use super::question::{Answer, Question};
use crate::assertion::evidence::Outcome;
use crate::extract::item::Item;
use crate::value::interval::Interval;
use crate::value::quantity::Precision;
use crate::value::unit::Dimension;

/// Items that may stand between a number and what it counts.
const FARTHEST: usize = 2;

/// Whether an entry lists as many as the claim says: at a number or a word like "several" or "single".
pub(super) fn judge(question: &Question, at: usize) -> Option<Answer> {
    let (said, times) = stated(question, at)?;
    let items = &question.stated().items;
    let mut used = vec![at];
    let entry = if times {
        question.asked(Kind::Marriage)?
    } else {
        let counted = (at + 1..items.len()).find(|&index| is_counted(question, &items[index]))?;
        if counted - at > FARTHEST {
            return None;
        }
        used.push(counted);
        let word = &items[counted];
        if matches!(
            question.word(counted),
            "person" | "people" | "man" | "woman"
        ) {
            return None;
        }
        let mut of_noun = question.entries.iter().filter(|entry| {
            entry.lists() && entry.key_is_like(word)
                || entry.kind == Some(Kind::Marriage)
                    && matches!(
                        question.word(counted),
                        "wives" | "husbands" | "marriages" | "wife" | "husband"
                    )
        });
        let entry = of_noun.next()?;
        if of_noun.next().is_some() {
            return None;
        }
        entry
    };
    let known = Interval::point(entry.count()?);
    let outcome = if said.contains(known) {
        Outcome::Agrees
    } else if said.is_disjoint(known) {
        Outcome::Conflicts
    } else {
        return None;
    };
    Some(question.answer(entry, "quantity", outcome, used))
}

fn is_counted(question: &Question, item: &Item) -> bool {
    item.word().is_some()
        && question
            .entries
            .iter()
            .any(|entry: &Entry| entry.key_is_like(item) || entry.kind == Some(Kind::Marriage))
}

/// The numbers that the claim allows, and whether they are of times ("married twice").
fn stated(question: &Question, at: usize) -> Option<(Interval, bool)> {
    let word = question.word(at);
    match word {
        "multiple" | "several" => {
            return Some((Interval::at_least(2.0), false));
        }
        "single" | "sole" => return Some((Interval::point(1.0), false)),
        "once" => return Some((Interval::point(1.0), true)),
        "more than once" => return Some((Interval::at_least(2.0), true)),
        _ => {}
    }
    let item = &question.stated().items[at];
    let amount = &item.quantity()?.quantity;
    let behind = question
        .stated()
        .text
        .get(item.span.end..)
        .unwrap_or_default();
    if amount.unit.dimension != Dimension::Count
        || amount.precision == Precision::Approximate
        // "the 70s": no count.
        || behind.starts_with(['s', '\''])
    {
        return None;
    }
    let times = matches!(question.word(at + 1), "times" | "time")
        || word.ends_with("twice")
        || word.ends_with("once")
        || word.ends_with("times");
    Some((amount.allowed(), times))
}
