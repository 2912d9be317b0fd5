//! A statement that is a table read aloud ("The genre of X is …. The founder of X is …."): dates, spans of time and
//! counts of a claim are held against the entries that they are about.

mod activity;
mod age;
mod amount;
mod calling;
mod date;
mod denial;
mod duration;
mod entry;
mod kind;
mod place;
mod question;
mod role;
mod same;
mod season;
mod span;
mod tally;

pub use self::entry::with_plain_keys;
pub(super) use self::entry::{Entry, entries};
use self::question::{Answer, Question};
use super::claim::{Claim, weight};
use super::class;
use super::cover::{cover, like};
use super::sort::PERSON;
use crate::assertion::align::align;
use crate::assertion::entailment::says_more_than;
use crate::assertion::evidence::Outcome;
use crate::assertion::likeness::is_adjective;
use crate::assertion::verdict::{Opinion, Verdict};
use crate::extract::item::{Item, ItemKind};
use crate::extract::name::{NameMention, fold_words};
use crate::extract::reading::Reading;
use crate::lexicon::{Pos, usual_lexfile};

/// Likeness from which a word of the claim is that of an entry.
const SAME: f32 = 0.7;
/// A word of so many letters may have something glued to it in a table ("GilmourCBE").
const GLUED: usize = 5;
/// Least share of a claim that has to be known for its value to be judged.
const LEAST: f32 = 0.6;
/// Least share of it for the value to be confirmed.
const ENTAILED: f32 = 0.72;

/// Whether the values of a claim are those of the entries that they belong to; with the number of the sentence that
/// decides. `None` where the statement is no table, or has no such entry.
pub(super) fn judge(
    known: &[Reading],
    entries: &[Entry],
    claim: &Claim,
) -> Option<(usize, Opinion)> {
    if entries.is_empty() || claim.subject.len() > 1 {
        return None;
    }
    let stated = claim.reading;
    let question = Question::new(entries, claim);
    let judged = if claim.is_denial() {
        denial::judge(&question, &answers(&question)?)?
    } else {
        answers(&question)?
    };
    let ordered = (question.orders() || says_more_than(known, stated))
        && !judged.iter().any(|(_, e)| question.is_settled(e));
    let (sentence, decisive) = judged
        .iter()
        .find(|(_, e)| e.outcome == Outcome::Conflicts)
        .or_else(|| judged.first())
        .cloned()?;
    if !is_about(entries, sentence, claim) && !is_unnamed(entries, claim) {
        return None;
    }
    let used = |at: usize| judged.iter().any(|(_, e)| e.items.contains(&at));
    let (mut total, mut found) = (0.0, 0.0);
    let presumed = presumed(&question);
    for &at in claim.rest.iter().filter(|at| !presumed.contains(at)) {
        let item = &stated.items[at];
        let weight = weight(item);
        total += weight;
        let is_known = used(at)
            || kind::of_word(item).is_some()
            || is_subject(entries, item)
            || known
                .iter()
                .enumerate()
                .filter(|(other, _)| *other == sentence || item.name().is_none())
                .any(|(_, reading)| cover(reading, stated, at).likeness >= SAME);
        if is_known {
            found += weight;
        } else if item.name().is_some() {
            return None;
        }
    }
    let covered = if total > 0.0 { found / total } else { 1.0 };
    let agreed = judged.iter().all(|(_, e)| e.outcome == Outcome::Agrees);
    if covered < LEAST
        || agreed && ordered
        || agreed && covered < ENTAILED
        || !agreed && decisive.outcome != Outcome::Conflicts
    {
        return None;
    }
    let alignment = align(&known[sentence], stated);
    Some((
        sentence,
        Opinion {
            verdict: if agreed {
                Verdict::Supported
            } else {
                Verdict::Contradicted
            },
            decisive: Some(decisive),
            evidence: judged.into_iter().map(|(_, e)| e).collect(),
            topic: covered,
            covered,
            matched: found,
            alignment,
            ..Opinion::default()
        },
    ))
}

/// Whether a statement is a table read aloud.
pub fn is_table(known: &[Reading]) -> bool {
    !entries(known).is_empty()
}

/// Whether the entries of a table leave open what a claim makes of them, whatever else it repeats.
pub fn leaves_open(known: &[Reading], stated: &Reading, covered: f32) -> bool {
    let entries = entries(known);
    if entries.is_empty() {
        return false;
    }
    covered < ENTAILED
        || Claim::new(stated).is_some_and(|claim| Question::new(&entries, &claim).orders())
}

/// Whether a claim names what the table is of, and nobody before its verb whom the entry in sentence `sentence` has not.
pub(super) fn is_about(entries: &[Entry], sentence: usize, claim: &Claim) -> bool {
    let items = &claim.reading.items;
    let entry = entries.iter().find(|entry| entry.sentence == sentence);
    claim
        .subject
        .iter()
        .chain(&claim.rest)
        .any(|&at| is_subject(entries, &items[at]))
        && claim.subject.iter().all(|&at| {
            is_subject(entries, &items[at])
                || entry.is_some_and(|entry| {
                    entry.values().any(|known| like(known, &items[at]) >= SAME)
                })
        })
}

/// Whether a claim names nobody before its verb, unless as an owner, and nobody whom the table has not: its subject goes
/// by "she", "the band" or "Mills's film".
fn is_unnamed(entries: &[Entry], claim: &Claim) -> bool {
    let items = &claim.reading.items;
    let owners = claim.subject.iter().all(|&at| {
        let name = items[at].name();
        name.is_none_or(|name| name.possessive)
    });
    let is_known = |item: &Item| {
        entries
            .iter()
            .any(|entry| entry.values().any(|known| like(known, item) >= SAME))
    };
    let is_place = |name: &NameMention| name.place().is_some() && is_adjective(name);
    owners
        && items
            .iter()
            .all(|item| item.name().is_none_or(is_place) || is_known(item))
}

/// Whether a name or word is that of the table's subject, or most of it.
fn is_subject(entries: &[Entry], item: &Item) -> bool {
    let Some(subject) = entries.first().map(Entry::subject) else {
        return false;
    };
    let words: Vec<String> = match &item.kind {
        ItemKind::Name(name) => fold_words(&name.text),
        ItemKind::Word(word) => vec![word.lower.to_string()],
        _ => return false,
    };
    let is_of = |word: &String| {
        let long = word.len() >= GLUED;
        subject
            .iter()
            .any(|known| known == word || long && known.starts_with(word.as_str()))
    };
    words.iter().filter(|word| is_of(word)).count() * 2 > words.len()
}

/// What the entries say of everything in the claim that can be compared; `None` where a date or an amount stays open.
fn answers(question: &Question) -> Option<Vec<Answer>> {
    let whole = [age::judge, season::judge, same::judge, activity::judge];
    let mut judged: Vec<Answer> = whole.iter().filter_map(|judge| judge(question)).collect();
    for &at in &question.claim.rest {
        if judged.iter().any(|(_, e)| e.items.contains(&at)) {
            continue;
        }
        let item = &question.stated().items[at];
        let found = match &item.kind {
            ItemKind::Date(_) => Some(date::judge(question, at)?),
            ItemKind::Quantity(_) => {
                let measured =
                    amount::judge(question, at).or_else(|| duration::judge(question, at));
                Some(measured.or_else(|| tally::judge(question, at))?)
            }
            ItemKind::Word(_) => duration::judge(question, at)
                .or_else(|| tally::judge(question, at))
                .or_else(|| calling::judge(question, at)),
            ItemKind::Name(_) => place::judge(question, at).or_else(|| role::judge(question, at)),
            ItemKind::Function(..) => None,
        };
        judged.extend(found);
    }
    Some(judged)
}

/// What a claim calls the table's subject in passing: "the film X", "X is a band that …". Whom it calls a person of
/// some calling is said of them.
fn presumed(question: &Question) -> Vec<usize> {
    let claim = question.claim;
    let items = &claim.reading.items;
    let heads = class::heads(claim.reading, claim.subject.first().copied());
    let is_thing = |at: usize| {
        items[at].word().is_some_and(|word| {
            word.pos == Pos::Noun && usual_lexfile(&word.lemmas, Pos::Noun) != Some(PERSON)
        })
    };
    let before_name = |at: usize| claim.subject.contains(&(at + 1));
    claim
        .rest
        .iter()
        .copied()
        .filter(|&at| is_thing(at) && (heads.contains(&at) || before_name(at)))
        .collect()
}
