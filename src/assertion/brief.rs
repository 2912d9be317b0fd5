//! A short claim held against everything that a statement says.
//!
//! [`verdict`](super::verdict) asks how much of the *fact* a claim repeats, which keeps a registry silent about an
//! article's other topics. Where somebody put one statement and one claim side by side, that they belong together may
//! be presumed, and the question is the reverse: how much of the *claim* does the statement account for? Nearly all of
//! it: the claim is entailed, or, where a single slot differs, refuted. The statement may say much more, in several
//! sentences, and call its subject "it" or "the film". Whatever is accounted for in scraps only gets no verdict here.

mod claim;
mod class;
mod cover;
mod edge;
mod slot;
mod subject;

use self::claim::{Claim, weight};
use self::cover::{Cover, cover};
use self::subject::{Subject, subject};
use super::align::align;
use super::elsewhere::LONG;
use super::evidence::{Evidence, Outcome, collect};
use super::topic::implied;
use super::verdict::{Opinion, Verdict};
use crate::extract::item::{Item, Key};
use crate::extract::reading::{Reading, wording};
use crate::lexicon::Pos;
use crate::source::Span;

/// Least share of a claim that has to be known for it to be entailed.
const ENTAILED: f32 = 0.999;
/// Least share, what differs left aside, for it to be refuted.
const REFUTED: f32 = 0.7;
/// What is found in another sentence of the statement counts for less: it may be said of something else.
const ELSEWHERE: f32 = 0.8;
/// Words of a statement that weigh less narrow nothing down.
const KNOWN_WEIGHT: f32 = 0.3;
/// Likeness from which an item counts as known.
const KNOWN: f32 = 0.7;

/// Whether a claim is entailed or refuted by a statement of several sentences; with the number of the sentence that
/// says so. `None` where neither is sure.
pub fn judge(known: &[Reading], stated: &Reading) -> Option<(usize, Opinion)> {
    let claim = Claim::new(stated).filter(|claim| claim.rest.len() < LONG)?;
    let covers: Vec<Vec<Cover>> = known
        .iter()
        .map(|reading| {
            claim
                .rest
                .iter()
                .map(|&at| cover(reading, stated, at))
                .collect()
        })
        .collect();
    let closeness = |of: &[Cover]| -> f32 {
        claim
            .rest
            .iter()
            .zip(of)
            .filter(|(_, cover)| cover.likeness >= KNOWN)
            .map(|(&at, cover)| weight(&stated.items[at]) * cover.likeness)
            .sum()
    };
    let mut order: Vec<usize> = (0..known.len()).collect();
    order.sort_by(|&a, &b| {
        closeness(&covers[b])
            .total_cmp(&closeness(&covers[a]))
            .then(a.cmp(&b))
    });
    order.into_iter().take(2).find_map(|at| {
        let opinion = against(known, at, &claim, &covers)?;
        Some((at, opinion))
    })
}

/// What one sentence of a statement says of a claim, the others beside it.
fn against(
    known: &[Reading],
    sentence: usize,
    claim: &Claim,
    covers: &[Vec<Cover>],
) -> Option<Opinion> {
    let (fact, stated) = (&known[sentence], claim.reading);
    let who = subject(known, sentence, claim);
    if std::env::var("DBG").is_ok() {
        eprintln!("  ({sentence}) who {who:?}");
    }
    if who == Subject::Other {
        return None;
    }
    let mut alignment = align(fact, stated);
    let mut evidence = collect(fact, stated, &mut alignment);
    evidence.retain(|e| !matches!(e.kind, "word" | "only" | "polarity"));
    evidence.retain(|e| e.kind != "entity" || !share_words(fact, stated, e));
    if let Some(edge) = edge::compare(fact, stated) {
        evidence.retain(|e| e.kind != "date");
        evidence.push(edge);
    }
    evidence.extend(class::compare(fact, stated, subject::places(fact, claim)));
    let own = &covers[sentence];
    let agreed = |at: usize| {
        evidence
            .iter()
            .any(|e| e.outcome == Outcome::Agrees && e.items.contains(&at))
    };
    // How surely each item of the claim is known.
    let mut sure: Vec<f32> = Vec::with_capacity(claim.rest.len());
    for (index, &at) in claim.rest.iter().enumerate() {
        let disputed = || {
            evidence
                .iter()
                .any(|e| e.outcome == Outcome::Conflicts && e.items.contains(&at))
        };
        let here = if agreed(at) || implied(fact, &stated.items[at]) && !disputed() {
            1.0
        } else {
            own[index].likeness
        };
        let elsewhere = covers
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != sentence)
            .map(|(_, of)| of[index].likeness * ELSEWHERE)
            .fold(0.0, f32::max);
        sure.push(here.max(elsewhere));
    }
    let unknown: Vec<usize> = claim
        .rest
        .iter()
        .zip(&sure)
        .filter(|(_, sure)| **sure < KNOWN)
        .map(|(&at, _)| at)
        .collect();
    evidence.extend(slot::compare(fact, stated, &unknown));
    let is_known = |at: usize| {
        claim
            .rest
            .iter()
            .position(|&other| other == at)
            .is_none_or(|index| sure[index] >= KNOWN)
    };
    let conflicts: Vec<Evidence> = evidence
        .iter()
        .filter(|e| {
            e.outcome == Outcome::Conflicts
                && e.certainty >= 0.7
                && (e.items.is_empty() || e.items.iter().any(|&at| !is_known(at)))
        })
        .cloned()
        .collect();
    let explained: Vec<usize> = conflicts
        .iter()
        .flat_map(|e| e.items.iter().copied())
        .collect();
    let (mut total, mut found, mut count) = (0.0, 0.0, 0);
    let mut open_value = false;
    for (index, &at) in claim.rest.iter().enumerate() {
        if explained.contains(&at) {
            continue;
        }
        let item = &stated.items[at];
        let weight = weight(item);
        total += weight;
        // An amount that stands for another of the statement is not known by a third.
        let mut compared = evidence.iter().filter(|e| e.items.contains(&at)).peekable();
        open_value |= item.quantity().is_some()
            && compared.peek().is_some()
            && compared.all(|e| e.outcome != Outcome::Agrees);
        if sure[index] >= KNOWN {
            found += weight;
            count += usize::from(weight >= 0.4);
        } else {
            let verb = item.word().is_some_and(|word| word.pos == Pos::Verb);
            open_value |= verb || !item.is_topic() || item.name().is_some();
        }
    }
    let covered = if total > 0.0 { found / total } else { 1.0 };
    let evidence_is_open = evidence
        .iter()
        .any(|e| e.outcome == Outcome::Open && !e.items.iter().all(|&at| is_known(at)));
    let denied_known = partners(claim, own)
        .map(|(_, known_at)| &fact.items[known_at])
        .any(|item| item.negated);
    let opposed = claim.is_denial() != denied_known;
    if std::env::var("DBG").is_ok() {
        let t = |at: &usize| stated.text_of(&stated.items[*at]).to_owned();
        eprintln!(
            "  [{}] who {who:?} count {count} covered {covered:.2} open {open_value} evopen {evidence_is_open} denial {} deniedknown {denied_known} stance {} subj {:?} rest {:?} conf {:?}",
            sentence,
            claim.is_denial(),
            same_stance(claim, fact, own),
            claim.subject.iter().map(t).collect::<Vec<_>>(),
            claim
                .rest
                .iter()
                .zip(&sure)
                .map(|(a, s)| format!("{}:{s:.1}", t(a)))
                .collect::<Vec<_>>(),
            conflicts
                .iter()
                .map(|e| format!(
                    "{} {}~{} {:.1}",
                    e.kind,
                    fact.slice(e.known),
                    stated.slice(e.stated),
                    e.certainty
                ))
                .collect::<Vec<_>>()
        );
    }
    // Nothing but a name in common is no reason to speak.
    let anchored = match who {
        Subject::Same => count >= 1 || found > 0.0 || !conflicts.is_empty(),
        Subject::Presumed => count >= 1,
        Subject::Unnamed => count >= 2,
        Subject::Other => false,
    };
    if !anchored || !same_stance(claim, fact, own) {
        return None;
    }
    // What is denied altogether is denied of everything narrower.
    if denied_known && !claim.is_denial() && conflicts.is_empty() && denies_whole(fact, own) {
        return Some(Opinion {
            verdict: Verdict::Contradicted,
            decisive: polarity(claim, fact, own),
            topic: covered,
            covered,
            matched: found,
            alignment,
            evidence,
            ..Opinion::default()
        });
    }
    let decisive = conflicts
        .iter()
        .max_by(|a, b| a.certainty.total_cmp(&b.certainty))
        .cloned();
    let (verdict, decisive) = match decisive {
        Some(conflict) if covered >= REFUTED && !open_value && !denied_known => {
            if !claim.is_denial() {
                (Verdict::Contradicted, Some(conflict))
            } else if matches!(conflict.kind, "word" | "place") || conflict.certainty >= 1.0 {
                (Verdict::Supported, None)
            } else {
                return None;
            }
        }
        None if covered >= ENTAILED && !open_value && !evidence_is_open => {
            if opposed {
                (Verdict::Contradicted, polarity(claim, fact, own))
            } else if claim.is_exclusive() || !has_all_digits(known, claim) {
                return None;
            } else {
                let agreed = evidence.iter().find(|e| e.outcome == Outcome::Agrees);
                (Verdict::Supported, agreed.cloned())
            }
        }
        _ => return None,
    };
    Some(Opinion {
        verdict,
        decisive,
        topic: covered,
        covered,
        matched: found,
        alignment,
        evidence,
        ..Opinion::default()
    })
}

/// Whether the numbers of a claim stand in the statement, those in names and identifiers included.
fn has_all_digits(known: &[Reading], claim: &Claim) -> bool {
    let numbers = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_ascii_digit())
            .filter(|number| !number.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let known: Vec<String> = known
        .iter()
        .flat_map(|reading| numbers(&reading.text))
        .collect();
    let stated = claim.reading;
    let in_value = |number: Span| {
        stated
            .items
            .iter()
            .any(|item| !item.is_topic() && item.is_content() && item.span.overlaps(number))
    };
    wording(&stated.text)
        .into_iter()
        .filter(|token| !in_value(token.span))
        .flat_map(|token| numbers(token.text(&stated.text)))
        .all(|number| known.contains(&number))
}

/// Whether two names that were taken for different ones have words in common: they may be forms of one name.
fn share_words(fact: &Reading, stated: &Reading, evidence: &Evidence) -> bool {
    let words = |reading: &Reading, items: &[usize]| -> Vec<Key> {
        items
            .iter()
            .filter_map(|&at| reading.items[at].name())
            .flat_map(|name| name.words.iter().copied())
            .collect()
    };
    let known = words(fact, &evidence.known_items);
    words(stated, &evidence.items)
        .iter()
        .any(|word| known.contains(word))
}

/// The items of the claim with those of the statement's sentence that account for them.
fn partners<'a>(claim: &'a Claim, own: &'a [Cover]) -> impl Iterator<Item = (usize, usize)> + 'a {
    claim
        .rest
        .iter()
        .zip(own)
        .filter(|(_, cover)| cover.likeness >= KNOWN)
        .filter_map(|(&at, cover)| Some((at, cover.known?)))
}

/// Whether claim and statement mean what they share in the same way.
fn same_stance(claim: &Claim, fact: &Reading, own: &[Cover]) -> bool {
    partners(claim, own)
        .all(|(at, known)| claim.reading.items[at].stance == fact.items[known].stance)
}

/// Whether the claim has everything that the statement denies, a verb and what it is about among it.
fn denies_whole(fact: &Reading, own: &[Cover]) -> bool {
    let denied: Vec<usize> = (0..fact.items.len())
        .filter(|&at| fact.items[at].negated && weight(&fact.items[at]) >= KNOWN_WEIGHT)
        .collect();
    denied.len() >= 2
        && denied.iter().all(|at| {
            own.iter()
                .any(|cover| cover.known == Some(*at) && cover.likeness >= KNOWN)
        })
}

/// What is denied on one side and asserted on the other.
fn polarity(claim: &Claim, fact: &Reading, own: &[Cover]) -> Option<Evidence> {
    let is_verb = |item: &Item| item.word().is_some_and(|word| word.pos == Pos::Verb);
    let differing: Vec<(usize, usize)> = partners(claim, own)
        .filter(|&(at, known)| claim.reading.items[at].negated != fact.items[known].negated)
        .collect();
    let &(at, known) = differing
        .iter()
        .find(|(at, _)| is_verb(&claim.reading.items[*at]))
        .or_else(|| differing.first())?;
    Some(Evidence {
        kind: "polarity",
        outcome: Outcome::Conflicts,
        known: fact.items[known].span,
        stated: claim.reading.items[at].span,
        known_items: vec![known],
        items: vec![at],
        certainty: 0.9,
    })
}
