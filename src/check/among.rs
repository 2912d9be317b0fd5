//! The facts of a registry held against one another.

use super::Checker;
use crate::assertion::align::align;
use crate::assertion::evidence::{Evidence, Outcome};
use crate::assertion::verdict::{Verdict, judge};
use crate::extract::reading::Reading;
use crate::lexicon::Pos;
use crate::limits::Budget;
use crate::source::Span;

/// What one fact says of the statement of another one. Facts are told by their numbers in the registry.
#[derive(Clone, Debug)]
pub struct Said {
    /// The fact that speaks.
    pub by: usize,
    /// What it says.
    pub verdict: Verdict,
    /// Whether the statement breaks a set that it says to be complete.
    pub breaks_set: bool,
    /// The words of the statement that decided, relative to it; the whole sentence where none did.
    pub stated: Span,
    /// Its own words that decided, relative to its statement; empty where its pins did.
    pub known: Span,
    /// Whether the statement says nothing that the fact does not say, whatever it is pinned to.
    pub same: bool,
}

/// Share of a statement that another has to account for, where the two say the same.
const SAME: f32 = 0.85;

impl Checker {
    /// What the other facts say of the statement of the fact of a number, silence left out. Whether they hold at the same
    /// time is not asked. The index finds the facts that may speak: the others are not read. Those that the budget does not
    /// reach say nothing.
    pub fn said_of(&self, number: usize, budget: &mut Budget) -> Vec<Said> {
        let mut found: Vec<Said> = Vec::new();
        let Some(compiled) = self.facts.get(number) else {
            return found;
        };
        for claim in &compiled.readings {
            let mut candidates = self.index.candidates(&claim.items);
            candidates.sort_unstable();
            let known = found.len();
            for other in candidates {
                let other = other as usize;
                let is_known = found[..known].iter().any(|said| said.by == other);
                if other != number && !is_known {
                    found.extend(self.said_by(other, claim, budget));
                }
            }
        }
        found.sort_by_key(|said| said.by);
        found
    }

    /// What it costs to hold a sentence against the facts that may speak of it: how many items the sentence has, and how many
    /// facts they are.
    pub fn effort(&self, claim: &Reading) -> (usize, usize) {
        (claim.items.len(), self.index.candidates(&claim.items).len())
    }

    /// What the fact of a number says of a claim.
    fn said_by(&self, number: usize, claim: &Reading, budget: &mut Budget) -> Option<Said> {
        let compiled = self.facts.get(number)?;
        if !compiled.may_speak(claim, None, &self.limits, true) {
            return None;
        }
        let words = compiled.readings.iter().map(|known| known.items.len());
        if !budget.pay_for(words.sum(), claim.items.len(), 1) {
            return None;
        }
        let spoken = compiled.judge(claim, &[], None, &self.limits)?;
        let opinion = &spoken.opinion;
        if opinion.verdict == Verdict::Silent {
            return None;
        }
        let whole = Span::new(0, claim.text.len());
        let decisive = opinion.decisive.as_ref();
        // A pin to one slot lets the rest of a claim say what it likes: here all of it has to agree.
        let is_same = |known: &Reading| {
            let plain = judge(known, claim, &[], &self.limits);
            let mut outcomes = plain.evidence.iter().map(|evidence| evidence.outcome);
            plain.verdict == Verdict::Supported
                && plain.covered >= SAME
                && plain.own >= SAME
                && outcomes.all(|outcome| outcome == Outcome::Agrees)
        };
        let same = opinion.verdict == Verdict::Supported && compiled.readings.iter().any(is_same);
        let about_others = |known: &Reading| are_about_others(known, claim, decisive);
        if opinion.verdict == Verdict::Contradicted && compiled.readings.iter().all(about_others) {
            return None;
        }
        Some(Said {
            by: number,
            verdict: opinion.verdict,
            breaks_set: opinion.evidence.iter().any(|evidence| {
                evidence.outcome == Outcome::Conflicts && matches!(evidence.kind, "only" | "count")
            }),
            stated: decisive
                .map_or(whole, |evidence| evidence.stated)
                .shifted(claim.offset),
            known: decisive.map_or_else(Span::default, |evidence| evidence.known),
            same,
        })
    }
}

/// Whether each of two statements begins with the name of something that the other does not mention: whatever they say of the
/// two can both be right. In an article other sentences may tell that one thing is meant; a statement stands alone.
fn are_about_others(known: &Reading, claim: &Reading, decisive: Option<&Evidence>) -> bool {
    let subject = |reading: &Reading| {
        let is_verb = |word: &crate::extract::item::Word| word.pos == Pos::Verb;
        let items = reading.items.iter();
        let before_verb = items.take_while(|item| !item.word().is_some_and(is_verb));
        before_verb
            .enumerate()
            .find_map(|(at, item)| item.name().map(|_| at))
    };
    let (Some(ours), Some(theirs)) = (subject(known), subject(claim)) else {
        return false;
    };
    let alignment = align(known, claim);
    let exchanged = decisive.is_some_and(|evidence| {
        evidence.known_items.contains(&ours) || evidence.items.contains(&theirs)
    });
    let partner = |of: &[Option<usize>], at: usize| of.get(at).copied().flatten().is_some();
    !exchanged && !partner(&alignment.of_known, ours) && !partner(&alignment.of_stated, theirs)
}
