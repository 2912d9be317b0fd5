//! From alignment and evidence to a verdict.

use super::align::{Alignment, align};
use super::evidence::{Evidence, Outcome, collect};
use crate::extract::item::{Item, ItemKind};
use crate::extract::reading::Reading;
use crate::extract::stance::Stance;
use crate::lexicon::Pos;
use crate::value::unit::Dimension;

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
    /// The same where an amount of the claim is that of the fact: nothing tells more surely that the two say the same.
    pub supported_by_amount: f32,
    /// Least certainty of the conflicting slot.
    pub certainty: f32,
    /// Least share of the fact's topic that the claim must mention itself, without the sentences before it.
    pub own: f32,
}

impl Thresholds {
    /// Least share of the claim that must be matched to call it supported.
    fn needed(&self, evidence: &[Evidence]) -> f32 {
        let same_amount = evidence.iter().any(|e| {
            matches!(e.kind, "quantity" | "count")
                && e.outcome == Outcome::Agrees
                && e.certainty >= 0.9
        });
        if same_amount {
            self.supported_by_amount
        } else {
            self.supported
        }
    }
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            topic: 0.7,
            supported: 0.78,
            supported_by_amount: 0.6,
            contradicted: 0.72,
            certainty: 0.6,
            own: 0.35,
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
    let mut evidence = collect(known, stated, &mut alignment);
    evidence.retain(|e| e.kind != "word" || excludes_here(known, stated, &alignment));
    let own = topic(known, stated, &alignment, &evidence, &[]);
    let topic = topic(known, stated, &alignment, &evidence, before);
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
    opinion.verdict = if topic < limits.topic
        || own < limits.own
        || stance == Stance::Asked && known_stance != Stance::Asked
        || is_other_event(&conflicts)
    {
        Verdict::Silent
    } else if let Some(conflict) = decisive(&conflicts) {
        opinion.decisive = Some(conflict.clone());
        if covered >= limits.contradicted
            && stance <= known_stance
            && !is_other_time(conflict, &evidence, known, stated)
        {
            Verdict::Contradicted
        } else {
            Verdict::Unsupported
        }
    } else if covered >= limits.needed(&evidence)
        && evidence.iter().all(|e| e.outcome == Outcome::Agrees)
        && values_are_known(known, stated, &alignment)
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

/// Both another time and another amount: something else that happened to the same.
fn is_other_event(conflicts: &[&Evidence]) -> bool {
    let of = |kind: &str| conflicts.iter().any(|e| e.kind == kind);
    of("date") && (of("quantity") || of("count"))
}

/// What is measured may be different at another time: a date contradicts only where the amounts agree, or where
/// there are none.
fn is_other_time(
    conflict: &Evidence,
    evidence: &[Evidence],
    known: &Reading,
    stated: &Reading,
) -> bool {
    // What is denied of now is not denied of then: "in 1996 …", "no state has …".
    let dated = known.items.iter().any(|item| item.date().is_some());
    let now = !stated.items.iter().any(|item| item.date().is_some());
    if matches!(conflict.kind, "polarity" | "only") && dated && now && !says_never(stated) {
        return true;
    }
    conflict.kind == "date"
        && evidence
            .iter()
            .any(|e| matches!(e.kind, "quantity") && e.outcome != Outcome::Agrees)
}

fn says_never(stated: &Reading) -> bool {
    stated
        .items
        .iter()
        .any(|item| stated.text_of(item).eq_ignore_ascii_case("never"))
}

/// Whether another word of the same kind contradicts here. A fact with names or values is about these: another
/// noun makes it another topic, unless all of a long sentence is the same but for it.
fn excludes_here(known: &Reading, stated: &Reading, alignment: &Alignment) -> bool {
    let scene = |reading: &Reading| {
        !reading.items.iter().any(|item| {
            matches!(item.kind, ItemKind::Name(_) | ItemKind::Date(_))
                || item
                    .quantity()
                    .is_some_and(|amount| amount.quantity.unit.dimension != Dimension::Count)
        })
    };
    let matched = alignment
        .of_known
        .iter()
        .filter(|partner| partner.is_some())
        .count();
    let content = stated.items.iter().filter(|item| item.is_content()).count();
    scene(known) && scene(stated) || matched >= LONG && matched * 4 >= content * 3
}

/// So many matched items make a sentence long enough to be recognised by them.
const LONG: usize = 9;

/// The surest conflict; a value before a word.
fn decisive<'e>(conflicts: &[&'e Evidence]) -> Option<&'e Evidence> {
    conflicts
        .iter()
        .copied()
        .max_by(|a, b| a.certainty.total_cmp(&b.certainty))
}

/// Share of the topic that fact and claim have in common: of the fact's nouns and names, those that the claim or
/// the sentences before it mention. A claim that says less than the fact is on topic if its own are all known.
fn topic(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    evidence: &[Evidence],
    before: &[&Reading],
) -> f32 {
    let replaced: Vec<usize> = evidence
        .iter()
        .filter(|e| e.outcome == Outcome::Conflicts && matches!(e.kind, "word" | "place"))
        .flat_map(|e| e.known_items.iter().copied())
        .collect();
    let of_known = share(known, |at, item| {
        if alignment.of_known[at].is_some() {
            alignment.likeness[at]
        } else if replaced.contains(&at) {
            0.8
        } else if item
            .name()
            .is_some_and(|name| before.iter().any(|reading| mentions(reading, name)))
        {
            0.7
        } else {
            0.0
        }
    });
    let of_stated = share(stated, |at, _| {
        f32::from(u8::from(alignment.of_stated[at].is_some()))
    });
    let matched = stated
        .items
        .iter()
        .enumerate()
        .filter(|(at, item)| {
            is_named(item) && item.weight >= 0.5 && alignment.of_stated[*at].is_some()
        })
        .count();
    if matched >= 2 {
        of_known.max(of_stated * 0.95)
    } else {
        of_known
    }
}

/// Nouns and names carry the topic; where a sentence has hardly any, all its words do.
fn is_named(item: &Item) -> bool {
    item.name().is_some() || item.word().is_some_and(|word| word.pos == Pos::Noun)
}

/// Weighted share of a reading's topics, each counted as far as `found` says. The members of a complete set weigh
/// little: they are what is said, not what it is said of.
fn share(reading: &Reading, found: impl Fn(usize, &Item) -> f32) -> f32 {
    let members: Vec<usize> = reading
        .exclusives
        .iter()
        .flat_map(|set| set.members.iter().copied())
        .collect();
    let named = reading
        .items
        .iter()
        .filter(|item| is_named(item) && item.weight >= 0.5)
        .count();
    let mut total = 0.0;
    let mut sum = 0.0;
    for (at, item) in reading.items.iter().enumerate() {
        if !item.is_topic() || named >= 2 && !is_named(item) {
            continue;
        }
        let weight = if members.contains(&at) {
            item.weight * MEMBER
        } else {
            item.weight
        };
        total += weight;
        sum += weight * found(at, item);
    }
    if total > 0.0 { sum / total } else { 0.0 }
}

/// What is left of the weight of a name that is a member of a complete set.
const MEMBER: f32 = 0.3;

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

/// Whether every amount and date of the claim was paired with one of the fact. The length of a known period
/// ("three-day" of 12 to 14 May) is known with it.
fn values_are_known(known: &Reading, stated: &Reading, alignment: &Alignment) -> bool {
    let lengths: Vec<f64> = known
        .items
        .iter()
        .filter_map(|item| item.date()?.period)
        .filter_map(|period| Some(period.start?.until(period.end?).ok()?.get_days()))
        .map(|days| f64::from(days + 1) * 86_400.0)
        .collect();
    let is_length = |item: &Item| {
        item.quantity().is_some_and(|amount| {
            amount.quantity.unit.dimension == Dimension::Duration
                && amount
                    .quantity
                    .nominal
                    .is_some_and(|value| lengths.contains(&value))
        })
    };
    stated.items.iter().enumerate().all(|(at, item)| {
        !matches!(item.kind, ItemKind::Quantity(_) | ItemKind::Date(_))
            || alignment.of_stated[at].is_some()
            || is_length(item)
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
    topic(known, claim, &align(known, claim), &[], &[])
}
