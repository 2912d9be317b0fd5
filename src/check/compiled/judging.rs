//! What one fact says of a claim.

use jiff::civil::Date;

use super::super::pair::{Spoken, best, speak};
use super::Compiled;
use crate::assertion::align::align;
use crate::assertion::evidence::{Evidence, Outcome};
use crate::assertion::reach::is_out_of_reach;
use crate::assertion::threshold::Thresholds;
use crate::assertion::topic::weight_of_matched;
use crate::assertion::verdict::{Opinion, Verdict, judge};
use crate::assertion::{Expect, entity, likeness, place};
use crate::extract::item::{Item, ItemKind, Word};
use crate::extract::reading::Reading;

impl Compiled {
    /// What the fact says of a claim; `None` where it does not hold at that time.
    pub(in crate::check) fn judge(
        &self,
        claim: &Reading,
        before: &[&Reading],
        date: Option<Date>,
        limits: &Thresholds,
    ) -> Option<Spoken> {
        if !self.holds(claim, date) || !self.is_about(claim) {
            return None;
        }
        if let Some(evidence) = self.special(claim, before) {
            let known = self.readings.first()?;
            let alignment = align(known, claim);
            let matched = weight_of_matched(claim, &alignment);
            let spoken = speak(
                Opinion {
                    matched,
                    ..opinion_of(evidence)
                },
                known,
                claim,
            );
            let expected = self.wording().map(str::to_owned).or(spoken.expected);
            return Some(Spoken { expected, ..spoken });
        }
        if self.is_about_words() {
            // These speak of words, and say nothing where the words are missing.
            return None;
        }
        let whole = self.opinion(claim, before, limits)?;
        if whole.opinion.verdict == Verdict::Supported {
            return Some(whole);
        }
        // A clause is a claim of its own, with the rest of the sentence for context.
        let context: Vec<&Reading> = before.iter().copied().chain([claim]).collect();
        let mut best = whole;
        for clause in claim.clauses() {
            let Some(part) = self.opinion(&clause, &context, limits) else {
                continue;
            };
            let decided = matches!(
                part.opinion.verdict,
                Verdict::Supported | Verdict::Contradicted
            );
            if decided && part.opinion.verdict > best.opinion.verdict {
                best = part;
            }
        }
        Some(best)
    }

    /// Whether [`Self::judge`] may find more than silence, whatever stands before the claim: what stands there need not
    /// be read where it does not. Less is tried where `all_read` tells that it is read already.
    pub(in crate::check) fn may_speak(
        &self,
        claim: &Reading,
        date: Option<Date>,
        limits: &Thresholds,
        all_read: bool,
    ) -> bool {
        if !self.holds(claim, date) || !self.is_about(claim) {
            return false;
        }
        let limits = self.limits(limits);
        let speaks = |part: &Reading| {
            self.readings.iter().any(|known| {
                !is_out_of_reach(known, part, &limits)
                    && (all_read || !judge(known, part, &[], &limits).is_silent_anywhere(&limits))
            })
        };
        self.is_by_one_slot() || speaks(claim) || claim.clauses().iter().any(speaks)
    }

    /// The thresholds as they are for this fact.
    fn limits(&self, limits: &Thresholds) -> Thresholds {
        let who = matches!(self.expect, Some(Expect::Entity(_)));
        Thresholds {
            other_name: if who { 0.8 } else { limits.other_name },
            dates_known: self.valid.from.is_some() && !self.is_dated(),
            ..*limits
        }
    }

    /// What the fact says of one claim, its pins applied.
    fn opinion(&self, claim: &Reading, before: &[&Reading], limits: &Thresholds) -> Option<Spoken> {
        let who = matches!(self.expect, Some(Expect::Entity(_)));
        let limits = self.limits(limits);
        let mut spoken = best(&self.readings, claim, before, &limits)?;
        if let Some(expect) = &self.expect {
            restrict(&mut spoken.opinion, expect);
            let elsewhere = who
                && spoken.opinion.verdict == Verdict::Contradicted
                && spoken
                    .opinion
                    .decisive
                    .as_ref()
                    .is_some_and(|e| e.kind == "entity" && !self.is_pinned(&e.known_items));
            if elsewhere {
                spoken.opinion.verdict = Verdict::Silent;
            }
        }
        Some(spoken)
    }

    /// Kinds that judge a claim by one slot, whatever else it says.
    fn special(&self, claim: &Reading, before: &[&Reading]) -> Option<Evidence> {
        match self.expect.as_ref()? {
            Expect::Place(_) => {
                let known = self.readings.first()?;
                let value = self.value_of(known)?;
                let cues: Vec<Word> = if self.about.is_empty() {
                    head_words(known, value)
                } else {
                    self.about
                        .iter()
                        .flatten()
                        .filter_map(Item::word)
                        .cloned()
                        .collect()
                };
                place::judge(known, value, &cues, claim, before)
            }
            Expect::Quote(quote) => quote.judge(self.pinned.as_ref(), claim, before),
            Expect::Name(name) => name.judge(claim),
            Expect::Pattern(_) => self.matcher.as_ref()?.judge(claim),
            Expect::Entity(_) => {
                let (known, pinned) = (self.readings.first()?, self.pinned.as_ref()?);
                let clauses = claim.clauses();
                let parts = if clauses.is_empty() {
                    std::slice::from_ref(claim)
                } else {
                    &clauses[..]
                };
                parts
                    .iter()
                    .find_map(|part| entity::judge(known, pinned, part))
            }
            _ => None,
        }
    }

    /// Whether one of these items of the statement is the pinned name.
    fn is_pinned(&self, items: &[usize]) -> bool {
        self.readings
            .first()
            .and_then(|known| self.value_of(known))
            .is_some_and(|at| items.contains(&at))
    }

    /// The item of the statement that holds the pinned place.
    fn value_of(&self, known: &Reading) -> Option<usize> {
        let pinned = self.pinned.as_ref()?;
        known.items.iter().position(|item| {
            item.name()
                .is_some_and(|name| likeness::names(pinned, name) >= 0.9)
        })
    }
}

/// An opinion that rests on one slot.
fn opinion_of(evidence: Evidence) -> Opinion {
    Opinion {
        verdict: match evidence.outcome {
            Outcome::Agrees => Verdict::Supported,
            Outcome::Open => Verdict::Unsupported,
            Outcome::Conflicts => Verdict::Contradicted,
        },
        decisive: Some(evidence.clone()),
        evidence: vec![evidence],
        topic: 1.0,
        covered: 1.0,
        ..Opinion::default()
    }
}

/// A pinned fact speaks against a claim in its own slot only.
fn restrict(opinion: &mut Opinion, expect: &Expect) {
    let Some(conflict) = opinion.decisive.as_ref().filter(|evidence| {
        evidence.outcome == Outcome::Conflicts && !expect.decides().contains(&evidence.kind)
    }) else {
        return;
    };
    // Somebody or something else is another topic; a value that the fact is not about is merely not known.
    let other = matches!(conflict.kind, "place" | "entity" | "word");
    match opinion.verdict {
        Verdict::Contradicted | Verdict::Unsupported if other => opinion.verdict = Verdict::Silent,
        Verdict::Contradicted => opinion.verdict = Verdict::Unsupported,
        _ => {}
    }
}

/// The content word that the place of a statement is said of.
fn head_words(known: &Reading, value: usize) -> Vec<Word> {
    known.items[..value]
        .iter()
        .rev()
        .find_map(|item| match &item.kind {
            ItemKind::Word(word) => Some(word.clone()),
            _ => None,
        })
        .into_iter()
        .collect()
}
