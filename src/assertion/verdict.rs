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
    /// Weight of what claim and fact have in common: tells which of several facts is the nearest.
    pub matched: f32,
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
    /// Least share of the claim that must be matched for the fact to say anything of it.
    pub related: f32,
    /// Least certainty of the conflicting slot.
    pub certainty: f32,
    /// How far another name in the place of one of the fact's counts as a mention of it: not at all, unless the fact
    /// is about who it was.
    pub other_name: f32,
    /// Whether a date of the claim is known with the fact: it lies within the fact's validity.
    pub dates_known: bool,
    /// Least share of the fact's topic that the claim must mention itself, without the sentences before it.
    pub own: f32,
}

impl Thresholds {
    /// Least share of the topic, where so many of its nouns and names are matched: the more there are, the less can
    /// it be chance.
    fn topic_of(&self, matched: usize) -> f32 {
        match matched {
            0..=3 => self.topic,
            4..=5 => self.topic - 0.1,
            _ => self.topic - 0.2,
        }
    }

    /// Least share of the claim to call it contradicted: where all of the fact is mentioned, more may be said besides.
    /// Not so for amounts: what is said besides may narrow down what was counted ("in the capital").
    fn needed_against(&self, conflict: &Evidence, own: f32, whole: bool) -> f32 {
        if matches!(conflict.kind, "quantity" | "count") {
            self.contradicted
        } else if whole {
            self.related / 2.0
        } else if own >= WHOLE {
            self.contradicted - 0.17
        } else {
            self.contradicted
        }
    }

    /// Least share of the claim that must be matched to call it supported.
    fn needed(&self, evidence: &[Evidence], whole: bool) -> f32 {
        if whole {
            0.0
        } else if same_amount(evidence) {
            self.supported_by_amount
        } else {
            self.supported
        }
    }
}

/// Share of the fact's topic above which the claim mentions all of it.
const WHOLE: f32 = 0.95;

/// Whether an amount of the claim is surely that of the fact.
fn same_amount(evidence: &[Evidence]) -> bool {
    evidence.iter().any(|e| {
        matches!(e.kind, "quantity" | "count") && e.outcome == Outcome::Agrees && e.certainty >= 0.9
    })
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            topic: 0.7,
            supported: 0.78,
            supported_by_amount: 0.6,
            contradicted: 0.72,
            related: 0.45,
            certainty: 0.6,
            other_name: 0.0,
            dates_known: false,
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
    let topic = topic(
        known,
        stated,
        &alignment,
        &evidence,
        before,
        limits.other_name,
    );
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
        covered,
        stance,
        ..Opinion::default()
    };
    opinion.verdict = if topic < limits.topic_of(matched)
        || own < limits.own
        || matches!(stance, Stance::Asked | Stance::Conditional) && known_stance != stance
        || is_denied_elsewhere(&conflicts)
        || evidence
            .iter()
            .any(|e| e.kind == "polarity" && e.outcome == Outcome::Open)
        || is_other_event(&conflicts, stated, content)
    {
        Verdict::Silent
    } else if let Some(conflict) = decisive(&conflicts) {
        opinion.decisive = Some(conflict.clone());
        if covered >= limits.needed_against(conflict, own, said_whole)
            && stance <= known_stance
            && !is_other_time(conflict, &evidence, known, stated)
        {
            Verdict::Contradicted
        } else {
            Verdict::Unsupported
        }
    } else if covered >= limits.needed(&evidence, said_whole)
        && evidence.iter().all(|e| e.outcome == Outcome::Agrees)
        && values_are_known(known, stated, &alignment, limits.dates_known)
        && !is_of_another(known, stated, &alignment)
        && (said_whole || same_amount(&evidence) || says_nothing_else(known, stated, &alignment))
        && stance == known_stance
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

/// Another time and another amount, or another place as well: something else that happened to the same.
fn is_other_event(conflicts: &[&Evidence], stated: &Reading, matched: usize) -> bool {
    let of = |kinds: &[&str]| conflicts.iter().any(|e| kinds.contains(&e.kind));
    let differ = [&["date"][..], &["place", "entity"], &["quantity", "count"]];
    let again = stated
        .items
        .iter()
        .any(|item| matches!(stated.text_of(item), "again" | "once more"));
    let differing = differ.iter().filter(|kinds| of(kinds)).count();
    let names = conflicts.iter().filter(|e| e.kind == "entity").count();
    matched < LONG && (names >= 2 || differing >= 2 || differing >= 1 && again && of(&["date"]))
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
            .any(|e| matches!(e.kind, "quantity" | "count") && e.outcome != Outcome::Agrees)
}

/// Another value, and that denied: "falsely claimed that the talks were held in New Delhi".
fn is_denied_elsewhere(conflicts: &[&Evidence]) -> bool {
    let of = |kinds: &[&str]| conflicts.iter().any(|e| kinds.contains(&e.kind));
    of(&["polarity"]) && of(&["date", "place", "entity", "quantity", "count"])
}

/// Whether a claim says all that the fact says, in one clause, `replaced` items of the fact left aside: then it may
/// say more besides. Amounts, dates and verbs have to be there; of the rest nearly all.
fn says_whole(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    replaced: &[usize],
) -> bool {
    let mut clauses: Vec<usize> = Vec::new();
    let (mut total, mut said) = (0.0, 0.0);
    for (at, item) in known
        .items
        .iter()
        .enumerate()
        .filter(|(at, _)| !replaced.contains(at))
    {
        let value = item.date().is_some() || item.quantity().is_some();
        let verb = item.weight >= 0.5 && item.word().is_some_and(|word| word.pos == Pos::Verb);
        match alignment.of_known[at] {
            Some(partner) => {
                said += item.weight;
                if item.weight >= 0.5 || value {
                    clauses.push(stated.items[partner].clause);
                }
            }
            None if value || verb => return false,
            None => {}
        }
        total += item.weight;
    }
    clauses.dedup();
    clauses.len() == 1 && said >= total * NEARLY_ALL
}

/// Share of a fact that a claim has to repeat to say all of it.
const NEARLY_ALL: f32 = 0.8;

/// Weight of the items of a claim that have a partner; values count like a name.
pub fn weight_of_matched(stated: &Reading, alignment: &Alignment) -> f32 {
    stated
        .items
        .iter()
        .zip(&alignment.of_stated)
        .filter(|(item, partner)| partner.is_some() && item.is_content())
        .map(|(item, _)| if item.is_topic() { item.weight } else { 1.5 })
        .sum()
}

/// "never", "has not": what is denied of all time up to now.
fn says_never(stated: &Reading) -> bool {
    let is = |item: &Item, words: &[&str]| {
        words.contains(&stated.text_of(item).to_ascii_lowercase().as_str())
    };
    stated.items.iter().any(|item| is(item, &["never"]))
        || stated.items.windows(2).any(|pair| {
            is(&pair[0], &["has", "have"]) && is(&pair[1], &["not", "n't", "n\u{2019}t"])
        })
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
    other_name: f32,
) -> f32 {
    let of_other_name: Vec<usize> = evidence
        .iter()
        .filter(|e| e.kind == "entity" && e.certainty >= 0.9)
        .flat_map(|e| e.known_items.iter().copied())
        .collect();
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
        } else if of_other_name.contains(&at) {
            other_name
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
    let partners = || {
        stated
            .items
            .iter()
            .zip(&alignment.of_stated)
            .filter(|(_, partner)| partner.is_some())
            .map(|(item, _)| item)
    };
    let named = partners()
        .filter(|item| is_named(item) && item.weight >= 0.5)
        .count();
    let telling = partners()
        .filter(|item| item.weight >= 0.5 || item.date().is_some() || item.quantity().is_some());
    if named >= 2 || named == 1 && telling.count() >= 3 {
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
        let weight = if members.contains(&at) || is_class(reading, at) {
            item.weight * MEMBER
        } else {
            item.weight
        };
        total += weight;
        sum += weight * found(at, item);
    }
    if total > 0.0 { sum / total } else { 0.0 }
}

/// Whether a noun names the class of a complete set ("state" in "the only state that").
fn is_class(reading: &Reading, at: usize) -> bool {
    let item = &reading.items[at];
    item.word().is_some_and(|word| word.pos == Pos::Noun)
        && at > 0
        && reading.exclusives.iter().any(|set| {
            set.span.overlaps(reading.items[at - 1].span)
                || at > 1
                    && set.span.overlaps(reading.items[at - 2].span)
                    && reading.items[at - 1].quantity().is_some()
        })
}

/// What is left of the weight of a name that is a member of a complete set.
const MEMBER: f32 = 0.15;

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
        let weight = if is_class(stated, at) {
            item.weight * MEMBER
        } else {
            item.weight
        };
        total += weight;
        if let Some(partner) = alignment.of_stated[at] {
            found += weight * alignment.likeness[partner];
        } else if implied(known, item) {
            found += weight;
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
fn values_are_known(
    known: &Reading,
    stated: &Reading,
    alignment: &Alignment,
    dates_known: bool,
) -> bool {
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
            || dates_known && item.date().is_some()
    })
}

/// Whether a noun of the claim stands where the fact has another ("wheat prices", "wheat exports").
fn is_of_another(known: &Reading, stated: &Reading, alignment: &Alignment) -> bool {
    let left = |items: &[Item], partner: &[Option<usize>]| -> Vec<usize> {
        (0..items.len())
            .filter(|&at| {
                partner[at].is_none()
                    && items[at].weight >= 0.5
                    && items[at].word().is_some_and(|word| word.pos == Pos::Noun)
            })
            .collect()
    };
    let (missing, new) = (
        left(&known.items, &alignment.of_known),
        left(&stated.items, &alignment.of_stated),
    );
    missing.iter().any(|&i| {
        new.iter()
            .any(|&j| alignment.same_place(&known.items, &stated.items, i, j) > 0)
    })
}

/// Whether a claim neither names anybody whom the fact does not know, nor has another verb where the fact's verb is
/// missing.
fn says_nothing_else(known: &Reading, stated: &Reading, alignment: &Alignment) -> bool {
    let new_name = stated.items.iter().enumerate().any(|(at, item)| {
        item.name().is_some()
            && item.weight >= 0.5
            && !item.inherited
            && alignment.of_stated[at].is_none()
            && !implied(known, item)
    });
    let verb = |item: &Item| {
        item.weight >= 0.5
            && item
                .word()
                .is_some_and(|word| word.pos == Pos::Verb && !word.light)
    };
    let left = |items: &[Item], partner: &[Option<usize>]| {
        items
            .iter()
            .zip(partner)
            .any(|(item, partner)| partner.is_none() && verb(item))
    };
    let other_verb =
        left(&known.items, &alignment.of_known) && left(&stated.items, &alignment.of_stated);
    !new_name && !other_verb
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
    topic(known, claim, &align(known, claim), &[], &[], 0.0)
}
