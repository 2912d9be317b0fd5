//! A short claim held against everything that a statement says.
//!
//! [`verdict`](super::verdict) asks how much of the *fact* a claim repeats, which keeps a registry silent about an
//! article's other topics. Where somebody put one statement and one claim side by side, that they belong together may
//! be presumed, and the question is the reverse: how much of the *claim* does the statement account for? Nearly all of
//! it: the claim is entailed, or, where a single slot differs, refuted. The statement may say much more, in several
//! sentences, and call its subject "it" or "the film". Whatever is accounted for in scraps only gets no verdict here.

mod account;
mod agent;
mod calling;
mod claim;
mod class;
mod cover;
mod edge;
mod exchange;
mod measured;
mod opening;
mod paraphrase;
mod polarity;
mod slot;
mod sole;
mod sort;
mod subject;
mod table;
mod thing;

pub use self::table::{is_table, leaves_open, with_plain_keys};

use self::account::Account;
use self::claim::{Claim, weight};
use self::cover::{Cover, KNOWN, cover};
use self::polarity::{denial, denies_whole, has_denied, has_none, same_stance};
use self::subject::{Subject, subject};
use super::elsewhere::LONG;
use super::entailment::says_more_than;
use super::evidence::{Evidence, Outcome};
use super::verdict::{Opinion, Verdict};
use crate::extract::reading::Reading;

/// Least share of a claim that has to be known for it to be entailed.
const ENTAILED: f32 = 0.78;
/// Least share, what differs left aside, for it to be refuted.
const REFUTED: f32 = 0.7;
/// Certainty of a name in the very slot of another.
const OF_SLOT: f32 = 0.8;
/// So many sentences of a statement, the nearest ones, are asked.
const ASKED: usize = 2;

/// Whether a claim is entailed or refuted by a statement of several sentences; with the number of the sentence that
/// says so. `None` where neither is sure. `is_table` is what [`is_table`] says of the statement.
pub fn judge(
    known: &[Reading],
    is_table: bool,
    stated: &Reading,
    opinion: &Opinion,
) -> Option<(usize, Opinion)> {
    // The opinion on the nearest sentence is that on the only one.
    let compared = Some(opinion).filter(|_| known.len() == 1);
    let claim = Claim::new(stated).filter(|claim| claim.rest.len() < LONG)?;
    let entries = if is_table {
        table::entries(known)
    } else {
        Vec::new()
    };
    if let Some(found) = table::judge(known, &entries, &claim) {
        return Some(found);
    }
    let covers: Vec<Vec<Cover>> = known
        .iter()
        .map(|reading| {
            let of = |&at: &usize| cover(reading, stated, at);
            claim.rest.iter().map(of).collect()
        })
        .collect();
    let closeness = |of: &[Cover]| -> f32 {
        let known = claim.rest.iter().zip(of);
        known
            .filter(|(_, cover)| cover.likeness >= KNOWN)
            .map(|(&at, cover)| weight(&stated.items[at]) * cover.likeness)
            .sum()
    };
    let nearness: Vec<f32> = covers.iter().map(|of| closeness(of)).collect();
    let mut order: Vec<usize> = (0..known.len()).collect();
    order.sort_by(|&a, &b| nearness[b].total_cmp(&nearness[a]).then(a.cmp(&b)));
    order.into_iter().take(ASKED).find_map(|sentence| {
        let who = subject(known, sentence, &claim);
        let doer = agent::compare(&known[sentence], &claim).filter(|_| who != Subject::Same);
        if let Some(conflict) = doer.filter(|_| !is_table && !claim.is_denial()) {
            let account = Account::new(known, sentence, &claim, &covers, is_table, compared);
            return refuted_by_doer(account, conflict).map(|opinion| (sentence, opinion));
        }
        if who == Subject::Other || is_table && !table::is_about(&entries, sentence, &claim) {
            return None;
        }
        let mut account = Account::new(known, sentence, &claim, &covers, is_table, compared);
        let (verdict, decisive) = decide(&account, known, who)?;
        if is_table && table::leaves_open(known, stated, 1.0) {
            return None;
        }
        account.opinion.verdict = verdict;
        account.opinion.decisive = decisive;
        Some((sentence, account.opinion))
    })
}

/// The verdict on a claim that the statement bears out, but for who did it.
fn refuted_by_doer(mut account: Account, conflict: Evidence) -> Option<Opinion> {
    let (claim, own) = (account.claim, account.own);
    if account.opinion.covered < ENTAILED
        || account.telling < 2
        || account.open_value
        || !account.conflicts.is_empty()
        || has_denied(claim, account.fact, own)
        || !same_stance(claim, account.fact, own)
    {
        return None;
    }
    account.opinion.evidence.push(conflict.clone());
    account.opinion.verdict = Verdict::Contradicted;
    account.opinion.decisive = Some(conflict);
    Some(account.opinion)
}

/// The verdict on a claim, and the slot that decides.
fn decide(
    account: &Account,
    known: &[Reading],
    who: Subject,
) -> Option<(Verdict, Option<Evidence>)> {
    let (claim, fact, own) = (account.claim, account.fact, account.own);
    // Nothing but a name in common is no reason to speak.
    let anchored = match who {
        Subject::Same => account.opinion.matched > 0.0 || !account.conflicts.is_empty(),
        Subject::Presumed => account.telling >= 1 || account.other_class,
        Subject::Unnamed => account.telling >= 2,
        Subject::Other => false,
    };
    if !anchored || !same_stance(claim, fact, own) {
        return None;
    }
    if let Some(found) = measured::judge(account, who) {
        return Some(found);
    }
    let denied = has_denied(claim, fact, own);
    let surest = |a: &&Evidence, b: &&Evidence| a.certainty.total_cmp(&b.certainty);
    let covered = account.opinion.covered;
    if let Some(conflict) = account.conflicts.iter().max_by(surest) {
        // What both deny may still be denied of other things.
        let denied_alike = denied && claim.is_denial();
        if covered < REFUTED || account.open_value || denied && !denied_alike {
            return None;
        }
        // To deny what is known to be otherwise is right.
        let turned = matches!(conflict.kind, "word" | "place")
            || conflict.kind == "entity" && conflict.certainty >= OF_SLOT
            || conflict.certainty >= 1.0;
        return if !claim.is_denial() || denied_alike && conflict.is_amount() {
            Some((Verdict::Contradicted, Some(conflict.clone())))
        } else {
            (turned && !denied).then_some((Verdict::Supported, None))
        };
    }
    let denied = denied || has_none(claim, fact, own);
    if denied && !claim.is_denial() && denies_whole(fact, own) {
        // What is denied altogether is denied of everything narrower.
        return Some((Verdict::Contradicted, denial(claim, fact, own)));
    }
    let open_value = account.open_value && !paraphrase::is_retold(account, who);
    if covered < ENTAILED || open_value || account.open_class || account.open_evidence {
        return None;
    }
    if let Some(over) = polarity::over(claim, fact).filter(|_| !denied) {
        return Some(if claim.is_denial() {
            (Verdict::Supported, None)
        } else {
            (Verdict::Contradicted, Some(over))
        });
    }
    if claim.is_denial() != denied {
        let conflict = denial(claim, fact, own)?;
        // What is denied of now is not denied of then.
        let then = fact.items.iter().any(|item| item.date().is_some()) && claim.is_of_now();
        return (!then).then_some((Verdict::Contradicted, Some(conflict)));
    }
    if claim.is_exclusive() && !denied {
        return sole::judge(account);
    }
    if claim.is_exclusive()
        || says_more_than(known, claim.reading)
        || !claim.has_numbers_of(known, who)
    {
        return None;
    }
    let evidence = &account.opinion.evidence;
    let agreed = evidence.iter().find(|e| e.outcome == Outcome::Agrees);
    Some((Verdict::Supported, agreed.cloned()))
}
