//! Two statements that tell the same thing with another value in it.
//!
//! A fact of a registry was written to be held against articles, and somebody vouches for it. Of two sentences nobody
//! vouches that they are about the same event, so that each has to contradict the other, in the same slot, by the rules
//! for facts; and what they share has to single the event out.

use super::event::{Days, Pair};
use super::statement::Statement;
use crate::assertion::evidence::{Evidence, Outcome};
use crate::assertion::threshold::Thresholds;
use crate::assertion::verdict::{Opinion, Verdict, judge};
use crate::document::BlockKind;
use crate::extract::reading::Reading;
use crate::source::Span;

/// Two spans that cannot both be right, and what they are said of.
#[derive(Clone, Debug)]
pub(super) struct Conflict {
    /// The slot: as [`Evidence::kind`] names it.
    pub kind: &'static str,
    /// The words of the first statement, in its reading.
    pub first: Span,
    /// The words of the second.
    pub second: Span,
    /// What both tell of, in words of the first.
    pub about: Vec<String>,
}

/// The conflict of two statements, if they have one.
pub(super) fn conflict(a: &Statement, b: &Statement, days: Days) -> Option<Conflict> {
    let limits = Thresholds::default();
    let (x, y) = (&a.reading, &b.reading);
    let one = judge(x, y, &[], &limits);
    let other = judge(y, x, &[], &limits);
    if !has_conflict(&one) && !has_conflict(&other) {
        return None;
    }
    let whole = (x, y, &one, &other);
    if let Some(found) = of_parts(whole, a, b, days) {
        return Some(found);
    }
    // What stands beside the clause that differs may be anything.
    let (of_a, of_b) = (parts(x), parts(y));
    if of_a.len() + of_b.len() == 2 {
        return None;
    }
    // The first of the pairs are the whole sentences.
    let pairs = of_a.iter().flat_map(|x| of_b.iter().map(move |y| (x, y)));
    pairs.skip(1).find_map(|(x, y)| {
        let one = judge(x, y, &[], &limits);
        if !has_conflict(&one) {
            return None;
        }
        let other = judge(y, x, &[], &limits);
        of_parts((x, y, &one, &other), a, b, days)
    })
}

/// A sentence and its clauses.
fn parts(reading: &Reading) -> Vec<Reading> {
    let mut parts = vec![reading.clone()];
    parts.extend(reading.clauses());
    parts
}

fn has_conflict(opinion: &Opinion) -> bool {
    opinion.verdict >= Verdict::Unsupported && conflicts(opinion).is_some()
}

fn conflicts(opinion: &Opinion) -> Option<&Evidence> {
    let decisive = opinion.decisive.as_ref()?;
    (decisive.outcome == Outcome::Conflicts).then_some(decisive)
}

fn of_parts(
    (x, y, one, other): (&Reading, &Reading, &Opinion, &Opinion),
    a: &Statement,
    b: &Statement,
    days: Days,
) -> Option<Conflict> {
    let found = if one.verdict == Verdict::Contradicted && other.verdict == Verdict::Contradicted {
        let (there, back) = (conflicts(one)?, conflicts(other)?);
        let same_kind = there.kind == back.kind || there.is_amount() && back.is_amount();
        let mirrored = there.known.overlaps(back.stated) && there.stated.overlaps(back.known);
        (same_kind && mirrored).then_some((there.kind, there.known, there.stated))
    } else if days.same_article && a.is_headline() && tells_all(other) {
        conflicts(other).map(|e| (e.kind, e.stated, e.known))
    } else if days.same_article && b.is_headline() && tells_all(one) {
        conflicts(one).map(|e| (e.kind, e.known, e.stated))
    } else {
        None
    };
    let (kind, first, second) = found?;
    let pair = Pair::new((x, first), (y, second), &one.alignment, days);
    let several = one.evidence.iter().filter(|e| is_amount_apart(e)).count() > 1;
    let asserted = is_asserted(x, first) && is_asserted(y, second);
    let told = asserted && !several && pair.is_of_one_event(kind);
    told.then_some(Conflict {
        kind,
        first,
        second,
        about: pair.shared.words,
    })
}

/// Whether two amounts are taken to be of the same and differ.
fn is_amount_apart(evidence: &Evidence) -> bool {
    evidence.is_amount() && evidence.outcome == Outcome::Conflicts
}

/// Whether a statement says these words as its own, or as those of somebody whom it does not doubt.
fn is_asserted(reading: &Reading, span: Span) -> bool {
    let mut items = reading.items.iter().filter(|item| item.span.overlaps(span));
    items.all(|item| item.stance.is_asserted())
}

/// Whether a claim, here a headline, says nothing that the other sentence does not.
fn tells_all(opinion: &Opinion) -> bool {
    opinion.verdict == Verdict::Contradicted
        && opinion.own >= ALL
        && opinion.covered >= ALL
        && conflicts(opinion).is_some_and(Evidence::is_value)
}

/// So much of a headline is all of it.
const ALL: f32 = 0.9;

impl Statement {
    /// Whether it heads its article.
    fn is_headline(&self) -> bool {
        self.block == BlockKind::Heading
            || self.sentence == 0 && !self.reading.text.trim_end().ends_with(['.', '!', '?'])
    }
}
