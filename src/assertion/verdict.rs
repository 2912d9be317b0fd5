//! From alignment and evidence to a verdict.

use super::align::{Alignment, align};
use super::evidence::{Evidence, Outcome, collect};
use crate::extract::item::{Item, ItemKind};
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
    /// Share of the claim that the fact accounts for, 0 to 1, conflicting slots left aside.
    pub covered: f32,
    /// How the claim is meant.
    pub stance: Stance,
    /// The matching of items.
    pub alignment: Alignment,
}

/// Shares above which a claim is taken to be about a fact, supported by it, or contradicted by it. Chosen on
/// labelled pairs; the order between them matters more than their last digit.
#[derive(Clone, Copy, Debug)]
pub struct Thresholds {
    /// Least share of the fact's topic for the fact to speak at all.
    pub topic: f32,
    /// Least share of the claim that must be matched to call it supported.
    pub supported: f32,
    /// Least share of the claim, conflicting slots left aside, to call it contradicted.
    pub contradicted: f32,
    /// Least certainty of the conflicting slot.
    pub certainty: f32,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            topic: 0.5,
            supported: 0.82,
            contradicted: 0.72,
            certainty: 0.6,
        }
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
    let topic = topic(known, &alignment, before);
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

    let mut opinion = Opinion {
        topic,
        covered,
        stance,
        ..Opinion::default()
    };
    opinion.verdict = if topic < limits.topic {
        Verdict::Silent
    } else if stance == Stance::Asked {
        Verdict::Silent
    } else if let Some(conflict) = decisive(&conflicts) {
        opinion.decisive = Some(conflict.clone());
        if covered >= limits.contradicted && stance <= known_stance {
            Verdict::Contradicted
        } else {
            Verdict::Unsupported
        }
    } else if covered >= limits.supported
        && evidence.iter().all(|e| e.outcome == Outcome::Agrees)
        && values_are_known(stated, &alignment)
        && stance == known_stance
    {
        opinion.decisive = evidence
            .iter()
            .find(|e| e.outcome == Outcome::Agrees)
            .cloned();
        Verdict::Supported
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

/// The surest conflict; a value before a word.
fn decisive<'e>(conflicts: &[&'e Evidence]) -> Option<&'e Evidence> {
    conflicts
        .iter()
        .copied()
        .max_by(|a, b| a.certainty.total_cmp(&b.certainty))
}

/// Share of the fact's topic that the claim mentions.
fn topic(known: &Reading, alignment: &Alignment, before: &[&Reading]) -> f32 {
    let mut total = 0.0;
    let mut found = 0.0;
    for (at, item) in known
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.is_topic())
    {
        total += item.weight;
        if alignment.of_known[at].is_some() {
            found += item.weight * alignment.likeness[at];
        } else if let Some(name) = item.name()
            && before.iter().any(|reading| mentions(reading, name))
        {
            found += item.weight * 0.7;
        }
    }
    if total > 0.0 { found / total } else { 0.0 }
}

fn mentions(reading: &Reading, name: &crate::extract::name::NameMention) -> bool {
    reading
        .items
        .iter()
        .filter_map(Item::name)
        .any(|other| super::likeness::names(name, other) >= 0.9)
}

/// Share of the claim's topic that the fact accounts for.
fn covered(known: &Reading, stated: &Reading, alignment: &Alignment, explained: &[usize]) -> f32 {
    let mut total = 0.0;
    let mut found = 0.0;
    for (at, item) in stated
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.is_topic())
    {
        if explained.contains(&at) {
            continue;
        }
        total += item.weight;
        if let Some(partner) = alignment.of_stated[at] {
            found += item.weight * alignment.likeness[partner];
        } else if implied(known, item) {
            found += item.weight;
        }
    }
    if total > 0.0 { found / total } else { 1.0 }
}

/// What a claim may add without saying more: a place that contains one the fact names.
fn implied(known: &Reading, item: &Item) -> bool {
    let Some(outer) = item.name().and_then(|name| name.place()) else {
        return false;
    };
    known
        .items
        .iter()
        .filter_map(|item| item.name().and_then(|name| name.place()))
        .any(|inner| crate::value::place::is_within(inner, outer))
}

/// Whether every amount and date of the claim was paired with one of the fact.
fn values_are_known(stated: &Reading, alignment: &Alignment) -> bool {
    stated.items.iter().enumerate().all(|(at, item)| {
        !matches!(item.kind, ItemKind::Quantity(_) | ItemKind::Date(_))
            || alignment.of_stated[at].is_some()
    })
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

/// Share of a fact's topic words that a claim mentions, by weight.
pub fn share_of_words(known: &Reading, claim: &Reading) -> f32 {
    topic(known, &align(known, claim), &[])
}
