//! A statement that is a table read aloud ("The genre of X is …. The founder of X is …."): dates, spans of time and
//! counts of a claim are held against the entries that they are about.

mod entry;
mod kind;
mod span;

pub(super) use self::entry::{Entry, entries};
use self::kind::Kind;
use super::claim::{Claim, weight};
use super::cover::{cover, like};
use crate::assertion::align::align;
use crate::assertion::entailment::says_more_than;
use crate::assertion::evidence::{Evidence, Outcome};
use crate::assertion::verdict::{Opinion, Verdict};
use crate::extract::date::{DateMention, DateRole};
use crate::extract::item::{Item, ItemKind};
use crate::extract::name::fold_words;
use crate::extract::reading::Reading;
use crate::value::Relation;
use crate::value::date::Grain;
use crate::value::interval::Interval;
use crate::value::quantity::{Precision, Quantity};
use crate::value::unit::Dimension;

/// Likeness from which a word of the claim is that of an entry.
const SAME: f32 = 0.7;
/// Least share of a claim that has to be known for its value to be judged.
const LEAST: f32 = 0.6;

/// Whether the values of a claim are those of the entries that they belong to; with the number of the sentence that
/// decides. `None` where the statement is no table, or has no such entry.
pub(super) fn judge(
    known: &[Reading],
    entries: &[Entry],
    claim: &Claim,
) -> Option<(usize, Opinion)> {
    if entries.is_empty() || claim.is_denial() || claim.subject.len() > 1 {
        return None;
    }
    let stated = claim.reading;
    let mut judged: Vec<(usize, Evidence)> = Vec::new();
    for &at in &claim.rest {
        match &stated.items[at].kind {
            ItemKind::Date(_) | ItemKind::Quantity(_) => {
                judged.push(value(entries, claim, at)?);
            }
            _ => {}
        }
    }
    let (sentence, decisive) = judged
        .iter()
        .find(|(_, e)| e.outcome == Outcome::Conflicts)
        .or_else(|| judged.first())
        .cloned()?;
    if !is_about(entries, sentence, claim) {
        return None;
    }
    let (mut total, mut found) = (0.0, 0.0);
    for &at in &claim.rest {
        let item = &stated.items[at];
        let weight = weight(item);
        total += weight;
        let is_known = !item.is_topic()
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
    let covered = found / total;
    let agreed = judged.iter().all(|(_, e)| e.outcome == Outcome::Agrees);
    if covered < LEAST
        || agreed && says_more_than(known, stated)
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
    words.iter().filter(|word| subject.contains(word)).count() * 2 > words.len()
}

/// What the entries say of a date or an amount; with the sentence that does.
fn value(entries: &[Entry], claim: &Claim, at: usize) -> Option<(usize, Evidence)> {
    let stated = claim.reading;
    let item = &stated.items[at];
    let kinds: Vec<Kind> = stated.items.iter().filter_map(kind::of_word).collect();
    let (entry, outcome) = if let Some(date) = item.date() {
        entries
            .iter()
            .filter(|entry| entry.is_of(&kinds, claim))
            .find_map(|entry| {
                if entry.kind == Some(Kind::Active) {
                    return Some((entry, active(entry, date)?));
                }
                let relations: Vec<Relation> = entry
                    .values()
                    .filter_map(|item| item.date()?.relation(date))
                    .collect();
                let agrees = |r: &Relation| matches!(r, Relation::Same | Relation::Coarser);
                let outcome = if relations.iter().any(agrees) {
                    Outcome::Agrees
                } else if !relations.is_empty()
                    && relations.iter().all(|r| *r == Relation::Disjoint)
                {
                    Outcome::Conflicts
                } else {
                    return None;
                };
                Some((entry, outcome))
            })?
    } else {
        let amount = &item.quantity()?.quantity;
        match amount.unit.dimension {
            Dimension::Duration if item.quantity()?.is_age => age(entries, &kinds, amount)?,
            Dimension::Duration => duration(entries, &kinds, amount, is_over(claim, at))?,
            Dimension::Count if !is_decade(claim, item) => {
                count(entries, &kinds, claim, at, amount)?
            }
            _ => return None,
        }
    };
    Some((
        entry.sentence,
        Evidence {
            kind: if item.date().is_some() {
                "date"
            } else {
                "quantity"
            },
            outcome,
            known: entry.value_span(),
            stated: item.span,
            known_items: Vec::new(),
            items: vec![at],
            certainty: 0.9,
        },
    ))
}

/// Whether years of activity began when a claim says "since", or lasted in the days that it tells.
fn active(entry: &Entry, date: &DateMention) -> Option<Outcome> {
    let named = date.period?;
    let spans = span::spans(entry);
    let &(first, _) = spans.first()?;
    let from = f64::from(named.start?.year());
    if date.role == DateRole::Since {
        let to = from
            + match named.grain {
                Grain::Century => 100.0,
                Grain::Decade => 10.0,
                _ => 1.0,
            };
        return if first >= to {
            Some(Outcome::Conflicts)
        } else {
            (first >= from).then_some(Outcome::Agrees)
        };
    }
    let to = f64::from(named.end?.year());
    if date.role == DateRole::At && spans.iter().all(|&(a, b)| b < from || a > to) {
        Some(Outcome::Conflicts)
    } else {
        None
    }
}

/// "the 70s": no count.
fn is_decade(claim: &Claim, item: &Item) -> bool {
    let behind = claim.reading.text.get(item.span.end..).unwrap_or_default();
    behind.starts_with(['s', '\''])
}

/// Whether "over" stands before an amount that was read without it ("for over four years").
fn is_over(claim: &Claim, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        claim
            .reading
            .text_of(&claim.reading.items[before])
            .eq_ignore_ascii_case("over")
    })
}

/// How old somebody was when they died, or began to work.
fn age<'e>(
    entries: &'e [Entry<'e>],
    kinds: &[Kind],
    amount: &Quantity,
) -> Option<(&'e Entry<'e>, Outcome)> {
    let of = |kind: Kind| entries.iter().find(|entry| entry.kind == Some(kind));
    let birth = span::first(of(Kind::Birth)?)?;
    let (entry, then) = if kinds.contains(&Kind::Death) {
        let entry = of(Kind::Death)?;
        (entry, span::first(entry)?)
    } else if kinds.contains(&Kind::Active) {
        let entry = of(Kind::Active)?;
        let &(first, _) = span::spans(entry).first()?;
        (entry, (first, first + 1.0))
    } else {
        return None;
    };
    let known = span::between(birth, then);
    Some((entry, span::compare(known, amount, false, span::YEAR)?))
}

/// How long something took or lasted.
fn duration<'e>(
    entries: &'e [Entry<'e>],
    kinds: &[Kind],
    amount: &Quantity,
    over: bool,
) -> Option<(&'e Entry<'e>, Outcome)> {
    let compare = |known, unit| span::compare(known, amount, over, unit);
    let of = |kind: Kind| entries.iter().find(|entry| entry.kind == Some(kind));
    if let Some(entry) = of(Kind::Length).filter(|_| kinds.contains(&Kind::Length)) {
        let known = entry.length()?;
        return Some((entry, compare(known, span::MINUTE)?));
    }
    let now = span::as_of(entries);
    let (entry, years) =
        if let Some(entry) = of(Kind::Active).filter(|_| kinds.contains(&Kind::Active)) {
            (entry, span::total(entry, now)?)
        } else {
            let kind = [Kind::Founding, Kind::Release]
                .into_iter()
                .find(|kind| kinds.contains(kind))?;
            let entry = of(kind)?;
            (entry, span::between(span::first(entry)?, now?))
        };
    Some((entry, compare(years, span::YEAR)?))
}

/// How many an entry lists.
fn count<'e>(
    entries: &'e [Entry<'e>],
    kinds: &[Kind],
    claim: &Claim,
    at: usize,
    amount: &Quantity,
) -> Option<(&'e Entry<'e>, Outcome)> {
    let stated = claim.reading;
    let counted = (at + 1..stated.items.len())
        .find(|&index| stated.items[index].word().is_some())
        .filter(|index| index - at <= 2)?;
    let times = stated.items[counted]
        .word()
        .is_some_and(|word| matches!(&*word.lower, "times" | "time"));
    let mut of_noun = entries.iter().filter(|entry| {
        if times {
            kinds.contains(&Kind::Marriage) && entry.kind == Some(Kind::Marriage)
        } else {
            entry.key_is_like(&stated.items[counted])
        }
    });
    let entry = of_noun.next()?;
    if of_noun.next().is_some() {
        return None;
    }
    let known = Interval::point(entry.count()?);
    let said = amount.allowed();
    if amount.precision == Precision::Approximate {
        return None;
    }
    let outcome = if said.contains(known) {
        Outcome::Agrees
    } else if said.is_disjoint(known) {
        Outcome::Conflicts
    } else {
        return None;
    };
    Some((entry, outcome))
}

impl Entry<'_> {
    /// Whether a claim speaks of this entry: by what is told of, or by a word of its key.
    fn is_of(&self, kinds: &[Kind], claim: &Claim) -> bool {
        match self.kind {
            Some(kind) if kinds.contains(&kind) => true,
            _ => claim.rest.iter().any(|&at| {
                let item: &Item = &claim.reading.items[at];
                kind::of_word(item).is_none() && self.key_is_like(item)
            }),
        }
    }
}
