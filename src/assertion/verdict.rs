//! From alignment and evidence to a verdict.

use super::align::{Alignment, align};
use super::condensed::condenses;
use super::elsewhere::{
    LONG, is_denied_elsewhere, is_of_something_else, is_other_subject, is_other_time,
};
use super::entailment::{
    is_denied, is_of_another, is_stronger, says_nothing_else, says_whole, values_are_known,
};
use super::evidence::{Evidence, Outcome, collect};
use super::predicate;
use super::revision::Revision;
use super::threshold::Thresholds;
use super::topic::{covered, is_named, topic, weight_of_matched};
use crate::extract::reading::Reading;
use crate::extract::stance::Stance;

/// What a fact, or all of them, say of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Off topic, or nothing that can be checked.
    #[default]
    Silent,
    /// On topic and checkable, with nothing behind it.
    Unsupported,
    /// Entailed.
    Supported,
    /// Both cannot be right.
    Contradicted,
}

impl Verdict {
    /// The word used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Silent => "silent",
            Self::Unsupported => "unsupported",
            Self::Supported => "supported",
            Self::Contradicted => "contradicted",
        }
    }
}

/// A verdict on one pair of readings, with everything that led to it.
#[derive(Clone, Debug, Default)]
pub struct Opinion {
    /// The verdict.
    pub verdict: Verdict,
    /// The slot that decided.
    pub decisive: Option<Evidence>,
    /// All slots that were compared.
    pub evidence: Vec<Evidence>,
    /// Share of the fact's topic that the claim (or what stands before it) mentions, 0 to 1.
    pub topic: f32,
    /// Share of the fact's topic that the claim mentions itself, 0 to 1.
    pub own: f32,
    /// Share of the claim that the fact accounts for, 0 to 1, conflicting slots left aside.
    pub covered: f32,
    /// Weight of what claim and fact have in common: tells which of several facts is the nearest.
    pub matched: f32,
    /// Whether the claim tells of another event or another one of the kind, so that nothing in it contradicts.
    pub elsewhere: bool,
    /// How the claim is meant.
    pub stance: Stance,
    /// The matching of items.
    pub alignment: Alignment,
}

impl Opinion {
    /// Whether it is silence, and would be whatever stood before the claim.
    pub fn is_silent_anywhere(&self, limits: &Thresholds) -> bool {
        self.verdict == Verdict::Silent && self.own < limits.own
    }
}

/// Holds one claim against one statement. `before` are the readings of the sentences before the claim, the
/// nearest last: a name that stands there counts in part for one that the claim leaves out.
pub fn judge(
    known: &Reading,
    stated: &Reading,
    before: &[&Reading],
    limits: &Thresholds,
) -> Opinion {
    let mut alignment = align(known, stated);
    let evidence = collect(known, stated, &mut alignment);
    let copy = alignment.revision.as_ref().is_some_and(Revision::is_copy);
    let matched = alignment
        .of_known
        .iter()
        .zip(&known.items)
        .filter(|(partner, item)| partner.is_some() && is_named(item) && item.weight >= 0.5)
        .count();
    let content = alignment
        .of_known
        .iter()
        .filter(|partner| partner.is_some())
        .count();
    let own = topic(known, stated, &alignment, &evidence, &[], limits.other_name);
    let topic = if before.is_empty() {
        own
    } else {
        let other_name = limits.other_name;
        topic(known, stated, &alignment, &evidence, before, other_name)
    };
    let conflicts: Vec<&Evidence> = evidence
        .iter()
        .filter(|e| e.outcome == Outcome::Conflicts && e.certainty >= limits.certainty)
        .collect();
    let explained: Vec<usize> = conflicts
        .iter()
        .flat_map(|e| e.items.iter().copied())
        .collect();
    let covered = covered(known, stated, &alignment, &explained);
    let stance = stance(stated, &alignment);
    let known_stance = known
        .items
        .iter()
        .map(|item| item.stance)
        .max()
        .unwrap_or_default();

    let replaced: Vec<usize> = conflicts
        .iter()
        .flat_map(|e| e.known_items.iter().copied())
        .collect();
    let said_whole = says_whole(known, stated, &alignment, &replaced);
    let mut opinion = Opinion {
        matched: weight_of_matched(stated, &alignment),
        topic,
        own,
        covered,
        stance,
        ..Opinion::default()
    };
    let revised =
        copy && !conflicts.is_empty() && !is_other_subject(known, stated, &alignment, &conflicts);
    let conflict = decisive(&conflicts);
    let values_known = values_are_known(known, stated, &alignment, limits.dates_known);
    opinion.elsewhere = is_of_something_else(known, stated, &alignment, &evidence, &conflicts)
        || !copy && !values_known && conflict.is_some_and(|e| e.kind == "opposite");
    let excused = conflict.is_some_and(|conflict| {
        is_other_time(conflict, &evidence, known, stated)
            || !copy
                && conflict.is_value()
                && content < LONG
                && predicate::differs(known, stated, &alignment, &replaced)
    });
    let denied = is_denied(known, stated, &alignment);
    let in_short = stance == known_stance
        && values_known
        && !denied
        && condenses(known, stated, &alignment, &evidence);
    opinion.verdict = if in_short {
        opinion.decisive = evidence.first().cloned();
        Verdict::Supported
    } else if !revised && (topic < limits.topic_of(matched) || own < limits.own)
        || matches!(stance, Stance::Asked | Stance::Conditional) && known_stance != stance
        || is_denied_elsewhere(&conflicts)
        || evidence
            .iter()
            .any(|e| e.kind == "polarity" && e.outcome == Outcome::Open)
        || opinion.elsewhere
    {
        Verdict::Silent
    } else if let Some(conflict) = conflict {
        opinion.decisive = Some(conflict.clone());
        if (copy || covered >= limits.needed_against(conflict, own, said_whole))
            && stance <= known_stance
            && !excused
        {
            Verdict::Contradicted
        } else {
            Verdict::Unsupported
        }
    } else if covered >= limits.needed(&evidence, said_whole)
        && evidence.iter().all(|e| e.outcome == Outcome::Agrees)
        && values_known
        && !is_of_another(known, stated, &alignment, 1)
        && (said_whole || says_nothing_else(known, stated, &alignment))
        && stance == known_stance
        && !is_stronger(known, stated)
        && !denied
        && !predicate::is_by_other_verb(known, stated, &alignment)
    {
        opinion.decisive = evidence
            .iter()
            .find(|e| e.outcome == Outcome::Agrees)
            .cloned();
        Verdict::Supported
    } else if covered < limits.related && !said_whole {
        Verdict::Silent
    } else {
        opinion.decisive = evidence
            .iter()
            .find(|e| e.outcome == Outcome::Open)
            .cloned();
        Verdict::Unsupported
    };
    opinion.alignment = alignment;
    opinion.evidence = evidence;
    opinion
}

/// The surest conflict.
fn decisive<'e>(conflicts: &[&'e Evidence]) -> Option<&'e Evidence> {
    conflicts
        .iter()
        .copied()
        .max_by(|a, b| a.certainty.total_cmp(&b.certainty))
}

/// How the matched part of a claim is meant.
fn stance(stated: &Reading, alignment: &Alignment) -> Stance {
    stated
        .items
        .iter()
        .enumerate()
        .filter(|(at, item)| item.is_content() && alignment.of_stated[*at].is_some())
        .map(|(_, item)| item.stance)
        .max()
        .unwrap_or_default()
}
