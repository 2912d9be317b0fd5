//! Whether a statement is about whom a claim is about.

use super::claim::{Claim, first_verb};
use super::cover::{KNOWN, cover};
use crate::extract::function::Function;
use crate::extract::item::Item;
use crate::extract::reading::Reading;
use crate::lexicon::Pos;

/// How a statement's subject stands to that of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// Named in both.
    Same,
    /// The claim names nobody before its verb: all of it has to be known.
    Unnamed,
    /// The statement says "it", "the film" or the like, and may well mean it.
    Presumed,
    /// The statement is of another.
    Other,
}

/// Likeness of names from which they are taken for the same.
const SAME_NAME: f32 = 0.5;

/// Looks for the subject in all sentences of the statement, and for a pronoun in its place in sentence `at`.
pub(super) fn subject(known: &[Reading], at: usize, claim: &Claim) -> Subject {
    if claim.subject.is_empty() {
        return Subject::Unnamed;
    }
    let unknown = claim
        .subject
        .iter()
        .filter(|&&index| {
            known
                .iter()
                .all(|reading| cover(reading, claim.reading, index).likeness < SAME_NAME)
        })
        .count();
    let presumed = || {
        (unknown == 1 || claim.is_named_whole(unknown)) && leaves_open(&known[at])
            || unknown == claim.subject.len() && is_owned(&known[at], claim)
    };
    if unknown == 0 {
        Subject::Same
    } else if presumed() {
        Subject::Presumed
    } else {
        Subject::Other
    }
}

/// Where a sentence has the claim's subject, and where the claim does.
pub(super) fn places(known: &Reading, claim: &Claim) -> (Option<usize>, Option<usize>) {
    let found = claim.subject.iter().find_map(|&at| {
        let cover = cover(known, claim.reading, at);
        let known = cover.known.filter(|_| cover.likeness >= SAME_NAME)?;
        Some((known, at))
    });
    found.unzip()
}

/// Whether a claim is about something of its subject ("the last act of Velmark", "Velmark's last act") of which a
/// sentence tells without saying whose it is ("The last act").
fn is_owned(reading: &Reading, claim: &Claim) -> bool {
    let stated = claim.reading;
    let Some((&first, &last)) = claim.subject.first().zip(claim.subject.last()) else {
        return false;
    };
    let is_of = |reading: &Reading, at: usize| {
        let item = reading.items.get(at);
        item.is_some_and(|item| reading.text_of(item).eq_ignore_ascii_case("of"))
    };
    let possessive = stated.items[last]
        .name()
        .is_some_and(|name| name.possessive);
    let verb = first_verb(stated).unwrap_or(stated.items.len());
    let owned = if possessive {
        verb.checked_sub(1).filter(|&head| head > last)
    } else {
        first.checked_sub(2).filter(|_| is_of(stated, first - 1))
    };
    let Some(owned) = owned.filter(|&at| stated.items[at].word().is_some()) else {
        return false;
    };
    let found = cover(reading, stated, owned);
    found.known.is_some_and(|at| {
        let words = reading.items[..at]
            .iter()
            .rev()
            .take_while(|item| item.word().is_some())
            .count();
        let article = (at - words).checked_sub(1).map(|at| &reading.items[at]);
        found.likeness >= KNOWN
            && !is_of(reading, at + 1)
            && article.is_none_or(|item| {
                matches!(
                    reading.text_of(item).to_ascii_lowercase().as_str(),
                    "the" | "its" | "his" | "her" | "their"
                )
            })
    })
}

/// Whether a sentence leaves open whom it is about: a pronoun, a possessive, or no name at all before its verb.
fn leaves_open(reading: &Reading) -> bool {
    let verb = first_verb(reading).unwrap_or(reading.items.len());
    let pronoun = reading.items.iter().take(verb + 4).any(|item| {
        matches!(
            item.function(),
            Some(Function::Pronoun | Function::Determiner)
        ) && matches!(
            reading.text_of(item).to_ascii_lowercase().as_str(),
            "it" | "he" | "she" | "they" | "its" | "his" | "her" | "their"
        )
    });
    let definite = reading.items.iter().take(verb).any(|item| {
        matches!(
            item.function(),
            Some(Function::Determiner | Function::Preposition)
        )
    });
    let named = reading.items[..verb]
        .iter()
        .any(|item| item.name().is_some_and(|name| !name.possessive));
    !named && (pronoun || definite) || is_definite(reading, verb) || acts_on_work(reading, verb)
}

/// "Velm Reviews gave the film a score": what somebody does with a work that is not named here is told of the work.
fn acts_on_work(reading: &Reading, verb: usize) -> bool {
    let items = &reading.items;
    let object = (verb + 1..items.len()).take(2).find(|&at| {
        reading.text_of(&items[at - 1]).eq_ignore_ascii_case("the")
            && items[at]
                .word()
                .is_some_and(|word| WORKS.contains(&&*word.lower))
    });
    object.is_some_and(|at| items.get(at + 1).is_none_or(|next| !next.is_content()))
}

/// Works that a text about them goes on to call so.
const WORKS: &[&str] = &[
    "film", "movie", "album", "song", "single", "book", "novel", "game", "series", "show",
];

/// Whether a verb has a definite description before it, and no name in that ("On Friday in Velmark the film opened"),
/// or a pronoun ("One of the feasts of Velmark, it signifies …").
fn is_definite(reading: &Reading, verb: usize) -> bool {
    let before = &reading.items[..verb];
    if before.is_empty() {
        return false;
    }
    let lower = |item: &Item| reading.text_of(item).to_ascii_lowercase();
    // "it first aired", "there were".
    let subject = before
        .iter()
        .rev()
        .find(|item| item.function() != Some(Function::Adverb) && !is_manner(item));
    let pronoun = |item: &Item| matches!(&*lower(item), "it" | "he" | "she" | "they" | "there");
    if subject.is_some_and(pronoun) || before.last().is_some_and(pronoun) {
        return true;
    }
    let words = before
        .iter()
        .rev()
        .take_while(|item| item.word().is_some())
        .count();
    let opens = before.len().checked_sub(words + 1);
    words > 0
        && opens.is_some_and(|at| {
            matches!(lower(&before[at]).as_str(), "the" | "this")
                && (at == 0 || before[at - 1].function() != Some(Function::Preposition))
        })
}

/// "spiritually signifies": an adverb that may stand between a subject and its verb.
fn is_manner(item: &Item) -> bool {
    item.word().is_some_and(|word| word.pos == Pos::Adverb)
}
