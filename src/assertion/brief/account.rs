//! How far one sentence of a statement, with the others beside it, accounts for a claim.

use super::claim::{Claim, weight};
use super::cover::{Cover, KNOWN};
use super::{class, edge, exchange, slot, subject};
use crate::assertion::align::align;
use crate::assertion::evidence::{Evidence, Outcome, collect};
use crate::assertion::likeness::is_adjective;
use crate::assertion::verdict::Opinion;
use crate::extract::item::Item;
use crate::extract::name::NameMention;
use crate::extract::reading::Reading;
use crate::lexicon::Pos;
use crate::value::place;

/// What is found in another sentence of the statement counts for less: it may be said of something else.
const ELSEWHERE: f32 = 0.8;
/// Least certainty of a slot that differs.
const CERTAIN: f32 = 0.7;
/// Weight from which a known item of the claim tells something.
const TELLING: f32 = 0.4;

/// What is known of a claim, and what is not.
pub(super) struct Account<'a> {
    pub claim: &'a Claim<'a>,
    /// The sentence that is asked.
    pub fact: &'a Reading,
    /// What of the claim it covers, by the items of the rest.
    pub own: &'a [Cover],
    /// Whether the statement is a table read aloud.
    pub is_table: bool,
    /// The items of the claim's rest that the statement does not know.
    pub unknown: Vec<usize>,
    /// The slots that differ.
    pub conflicts: Vec<Evidence>,
    /// Whether a verb, a name, an amount or a date of the claim is neither known nor explained by a conflict.
    pub open_value: bool,
    /// Whether the class that the claim puts its subject in is not known.
    pub open_class: bool,
    /// Whether the statement puts its subject in a class that excludes the claim's.
    pub other_class: bool,
    /// Whether a compared slot is not settled.
    pub open_evidence: bool,
    /// How many items of the claim are known that tell something.
    pub telling: usize,
    /// Alignment, evidence and shares, without the verdict.
    pub opinion: Opinion,
}

impl<'a> Account<'a> {
    /// Holds a claim against sentence number `sentence`; `compared` is the opinion on the two where they were compared
    /// already.
    pub(super) fn new(
        known: &'a [Reading],
        sentence: usize,
        claim: &'a Claim<'a>,
        covers: &'a [Vec<Cover>],
        is_table: bool,
        compared: Option<&Opinion>,
    ) -> Self {
        let (fact, stated) = (&known[sentence], claim.reading);
        let places = subject::places(fact, claim);
        let (alignment, mut evidence) = compared.map_or_else(
            || {
                let mut alignment = align(fact, stated);
                let evidence = collect(fact, stated, &mut alignment);
                (alignment, evidence)
            },
            |opinion| (opinion.alignment.clone(), opinion.evidence.clone()),
        );
        evidence.retain(|e| {
            let other = match e.kind {
                "word" | "only" | "polarity" => true,
                "entity" => share_words(fact, stated, e),
                _ => false,
            };
            !other && !mixes_uses(fact, stated, e)
        });
        let edge = edge::compare_ends(fact, stated).or_else(|| edge::compare(fact, stated));
        if edge.is_some() {
            evidence.retain(|e| e.kind != "date");
        }
        // The entries of a table tell their own classes.
        if !is_table {
            evidence.extend(class::compare(fact, stated, places));
        }
        let mut sure = sure(claim, sentence, covers, &evidence, (fact, places.0));
        for edge in edge.into_iter().chain(slot::beyond(fact, stated)) {
            // Born in the middle of one's life: the date is in the span, and is not its beginning. Born outside of a
            // town: its name is there.
            for (at, sure) in claim.rest.iter().zip(&mut sure) {
                if edge.items.contains(at) {
                    *sure = f32::from(u8::from(edge.outcome == Outcome::Agrees));
                }
            }
            evidence.push(edge);
        }
        let unknown: Vec<usize> = claim
            .rest
            .iter()
            .zip(&sure)
            .filter(|(_, sure)| **sure < KNOWN)
            .map(|(&at, _)| at)
            .collect();
        evidence.extend(slot::compare(fact, claim, &unknown));
        let own = &covers[sentence];
        let exchanged = exchange::compare(fact, stated, &claim.rest, own, &unknown);
        let told = |e: &Evidence| evidence.iter().any(|other| other.items == e.items);
        let exchanged: Vec<Evidence> = exchanged.into_iter().filter(|e| !told(e)).collect();
        evidence.extend(exchanged);
        let differs = |e: &&Evidence| {
            !is_table
                && e.outcome == Outcome::Conflicts
                && e.certainty >= CERTAIN
                && (e.items.is_empty() || e.items.iter().any(|at| unknown.contains(at)))
        };
        let mut conflicts: Vec<Evidence> = evidence.iter().filter(differs).cloned().collect();
        for conflict in conflicts.iter_mut().filter(|e| e.kind == "entity") {
            let names = conflict
                .items
                .iter()
                .flat_map(|&at| slot::listed(stated, at));
            conflict.items = names.collect();
        }
        let open_evidence = evidence.iter().any(|e| {
            e.outcome == Outcome::Open
                && (e.items.is_empty() || e.items.iter().any(|at| unknown.contains(at)))
        });
        let mut account = Self {
            claim,
            fact,
            own: &covers[sentence],
            is_table,
            unknown,
            conflicts,
            open_value: false,
            open_class: false,
            other_class: false,
            open_evidence,
            telling: 0,
            opinion: Opinion {
                alignment,
                evidence,
                ..Opinion::default()
            },
        };
        let heads = class::heads(stated, places.1.or(claim.subject.first().copied()));
        account.other_class = heads.iter().any(|head| {
            let excluded = |e: &Evidence| e.kind == "word" && e.items.contains(head);
            account.conflicts.iter().any(excluded)
        });
        account.weigh(&sure, &heads);
        account
    }

    /// Adds up what is known; `heads` are the classes that the claim puts its subject in.
    fn weigh(&mut self, sure: &[f32], heads: &[usize]) {
        let (mut total, mut found) = (0.0, 0.0);
        for (&at, sure) in self.claim.rest.iter().zip(sure) {
            if self.conflicts.iter().any(|e| e.items.contains(&at)) {
                continue;
            }
            let item = &self.claim.reading.items[at];
            let weight = weight(item);
            total += weight;
            // An amount that stands for another of the statement is not known by a third.
            let mut compared = self
                .opinion
                .evidence
                .iter()
                .filter(|e| e.items.contains(&at))
                .peekable();
            self.open_value |= item.quantity().is_some()
                && compared.peek().is_some()
                && compared.all(|e| e.outcome != Outcome::Agrees);
            if *sure >= KNOWN {
                found += weight;
                self.telling += usize::from(weight >= TELLING);
            } else {
                let verb = item.word().is_some_and(|word| word.pos == Pos::Verb);
                self.open_value |= verb || !item.is_topic() || item.name().is_some();
                self.open_class |= heads.contains(&at);
            }
        }
        let covered = if total > 0.0 { found / total } else { 1.0 };
        self.opinion.covered = covered;
        self.opinion.topic = covered;
        self.opinion.matched = found;
    }
}

/// How surely each item of the claim's rest is known, from 0 to 1.
fn sure(
    claim: &Claim,
    sentence: usize,
    covers: &[Vec<Cover>],
    evidence: &[Evidence],
    (fact, subject): (&Reading, Option<usize>),
) -> Vec<f32> {
    let told = |outcome: Outcome, at: usize| {
        let of = |e: &Evidence| e.outcome == outcome && e.items.contains(&at);
        evidence.iter().any(of)
    };
    claim
        .rest
        .iter()
        .enumerate()
        .map(|(index, &at)| {
            let item = &claim.reading.items[at];
            let within = || surrounds(fact, item, subject) && !told(Outcome::Conflicts, at);
            if told(Outcome::Agrees, at) || within() {
                return 1.0;
            }
            let beside = covers
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != sentence)
                .map(|(_, of)| of[index].likeness * elsewhere(item))
                .fold(0.0, f32::max);
            covers[sentence][index].likeness.max(beside)
        })
        .collect()
}

/// What a mention of an item in another sentence of the statement counts for. Names and values have to stand where
/// the rest does, nationalities aside: elsewhere they are said of something else.
fn elsewhere(item: &Item) -> f32 {
    let value = !item.is_topic() || item.name().is_some_and(|name| !is_adjective(name));
    if value { 0.0 } else { ELSEWHERE }
}

/// Whether the statement has a place within that of an item, its subject aside: that one may be anywhere.
fn surrounds(fact: &Reading, item: &Item, subject: Option<usize>) -> bool {
    let Some(outer) = item.name().and_then(NameMention::place) else {
        return false;
    };
    fact.items
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != subject)
        .filter_map(|(_, item)| item.name().and_then(NameMention::place))
        .any(|inner| place::is_within(inner, outer))
}

/// Whether a place was held against the adjective of another ("in Russia", "the German squad"): both may be right.
fn mixes_uses(fact: &Reading, stated: &Reading, evidence: &Evidence) -> bool {
    let adjective = |reading: &Reading, items: &[usize]| {
        items
            .iter()
            .find_map(|&at| reading.items[at].name().map(is_adjective))
    };
    let known = adjective(fact, &evidence.known_items);
    let stated = adjective(stated, &evidence.items);
    known.zip(stated).is_some_and(|(a, b)| a != b)
}

/// Whether two names that were taken for different ones have words in common: they may be forms of one name, but for
/// those that differ in a single word ("Pablo Lund", "Pedro Lund").
fn share_words<'r>(fact: &'r Reading, stated: &'r Reading, evidence: &Evidence) -> bool {
    let names = |reading: &'r Reading, items: &[usize]| -> Vec<&'r NameMention> {
        items
            .iter()
            .filter_map(|&at| reading.items[at].name())
            .collect()
    };
    let known = names(fact, &evidence.known_items);
    let stated = names(stated, &evidence.items);
    let share = |a: &NameMention| {
        let of_one = |b: &&NameMention| {
            a.words.iter().any(|word| b.words.contains(word)) && !differ_in_one(a, b)
        };
        known.iter().any(of_one)
    };
    stated.into_iter().any(share)
}

/// Whether two names have the same words but for one in the same place, which is no shorter form of the other.
fn differ_in_one(a: &NameMention, b: &NameMention) -> bool {
    let pairs = || a.text.split_whitespace().zip(b.text.split_whitespace());
    let same_length = a.text.split_whitespace().count() == b.text.split_whitespace().count();
    let mut others = pairs().filter(|(a, b)| !a.eq_ignore_ascii_case(b));
    let differ = others.next().is_some_and(|(a, b)| {
        let (a, b) = (a.trim_end_matches('.'), b.trim_end_matches('.'));
        !a.starts_with(b) && !b.starts_with(a)
    });
    same_length && differ && others.next().is_none()
}
