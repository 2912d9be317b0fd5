//! Another word in the place of one, in a sentence that is otherwise the same.

use std::ops::Range;

use super::{Evidence, Outcome};
use crate::assertion::align::Alignment;
use crate::assertion::revision::{Change, Revision};
use crate::extract::item::{Item, ItemKind, Key};
use crate::extract::quantity::ordinal_word;
use crate::extract::reading::Reading;
use crate::lexicon::{self, Lemmas, Pos, exclusion, turns_by_prefix};
use crate::value::unit::Dimension;

/// How likely two words have to rule one another out in a short sentence, which others may be like by chance.
const OF_SHORT: f32 = 0.75;
/// The same in a long sentence where nothing else was changed: who repeats all of it but one word means that word, even if
/// nothing relates the two words (which is likely by 0.5498).
const OF_SINGLE: f32 = 0.545;
/// The same where more was changed: who rewords a sentence exchanges words that mean nearly the same.
const OF_SEVERAL: f32 = 0.9;
/// Below this two words may be exchanged: the fact still says what the claim does.
const POSSIBLE: f32 = 0.12;

/// Words of a revised sentence that no writer would exchange for the fact's: where all else was kept, one of the two
/// wordings is wrong.
pub fn compare(known: &Reading, stated: &Reading, alignment: &Alignment) -> Vec<Evidence> {
    let Some(revision) = &alignment.revision else {
        return Vec::new();
    };
    revision
        .changes
        .iter()
        .filter(|change| !is_reworded(alignment, change))
        .filter_map(|change| {
            substituted(known, stated, revision, change)
                .or_else(|| prefixed(known, stated, revision, change))
        })
        .collect()
}

/// Whether a word of the change is matched by one that says the same.
fn is_reworded(alignment: &Alignment, change: &Change) -> bool {
    change.known.clone().any(|at| {
        alignment.likeness[at] >= SAME
            && alignment.of_known[at].is_some_and(|partner| change.stated.contains(&partner))
    })
}

/// Words that are so much alike say the same.
const SAME: f32 = 0.85;

/// "taxable", "non-taxable": a prefix that turns the word behind it stands on one side only.
fn prefixed(
    known: &Reading,
    stated: &Reading,
    revision: &Revision,
    change: &Change,
) -> Option<Evidence> {
    let turns = |reading: &Reading, range: &Range<usize>| {
        let item = reading.items.get(range.start)?;
        let next = reading.items.get(range.end)?;
        let prefix = ["non", "anti", "ex", "un"]
            .iter()
            .any(|prefix| reading.text_of(item).eq_ignore_ascii_case(prefix));
        (prefix && range.len() == 1 && reading.text.get(item.span.end..next.span.start)? == "-")
            .then_some(range.end)
    };
    let (i, j) = if change.known.is_empty() {
        (change.known.end, turns(stated, &change.stated)?)
    } else if change.stated.is_empty() {
        (turns(known, &change.known)?, change.stated.end)
    } else {
        return None;
    };
    if i >= known.items.len() || j >= stated.items.len() || revision.content_changes > 1 {
        return None;
    }
    Some(Evidence {
        known_items: change.known.clone().chain([i]).collect(),
        items: change.stated.clone().chain([j]).collect(),
        ..Evidence::between("word", Outcome::Conflicts, (known, i), (stated, j), 0.8)
    })
}

fn substituted(
    known: &Reading,
    stated: &Reading,
    revision: &Revision,
    change: &Change,
) -> Option<Evidence> {
    let (a, b) = compared(known, stated, change)?;
    let negated = |reading: &Reading, terms: &[Term]| {
        terms
            .iter()
            .any(|term| reading.items[term.items.start].negated)
    };
    // "not insured", "uninsured": under a negation another word may say the same.
    if negated(known, &a) != negated(stated, &b) {
        return None;
    }
    let (least, most) = a
        .iter()
        .flat_map(|x| b.iter().map(|y| likelihood(known, stated, x, y)))
        .fold((1.0_f32, 0.0_f32), |(least, most), likely| {
            (least.min(likely), most.max(likely))
        });
    if least < POSSIBLE || is_moved(known, stated, revision, change) {
        return None;
    }
    Some(Evidence {
        kind: "word",
        outcome: if most < least_likely(revision) || may_be_another(known, stated, revision, &a) {
            Outcome::Open
        } else {
            Outcome::Conflicts
        },
        known: known.items[a.first()?.items.start]
            .span
            .to(known.items[a.last()?.items.end - 1].span),
        stated: stated.items[b.first()?.items.start]
            .span
            .to(stated.items[b.last()?.items.end - 1].span),
        known_items: change.known.clone().collect(),
        items: change.stated.clone().collect(),
        certainty: 0.8,
    })
}

/// Whether a short sentence may well be about something else than the one it is like. With names or values it is
/// about these ("Vardo closed its school on Monday", "Vardo closed its hospital on Monday"), and with another subject
/// about that.
fn may_be_another(known: &Reading, stated: &Reading, revision: &Revision, terms: &[Term]) -> bool {
    let is = |at: usize, pos: Pos| {
        let word = known.items.get(at).and_then(Item::word);
        word.is_some_and(|word| word.pos == pos)
    };
    let is_subject = terms.last().is_some_and(|term| {
        let head = term.items.end - 1;
        is(head, Pos::Noun) && !is(head + 1, Pos::Noun) && !(0..head).any(|at| is(at, Pos::Verb))
    });
    !revision.is_long() && (is_subject || !is_scene(known) || !is_scene(stated))
}

/// Whether a sentence tells what is to be seen, with no names, dates or measures.
fn is_scene(reading: &Reading) -> bool {
    !reading.items.iter().any(|item| {
        matches!(item.kind, ItemKind::Name(_) | ItemKind::Date(_))
            || item
                .quantity()
                .is_some_and(|amount| amount.quantity.unit.dimension != Dimension::Count)
    })
}

/// How likely two terms have to rule one another out for a conflict.
fn least_likely(revision: &Revision) -> f32 {
    match revision.content_changes {
        _ if !revision.is_long() => OF_SHORT,
        0 | 1 => OF_SINGLE,
        _ => OF_SEVERAL,
    }
}

/// Senses in which words that differ by a prefix may be synonyms all the same ("valuable", "invaluable").
const SENSES: usize = 4;

/// How likely it is that one of two terms is wrong where the other is right.
fn likelihood(known: &Reading, stated: &Reading, a: &Term, b: &Term) -> f32 {
    let rank = |reading: &Reading, term: &Term| {
        ordinal_word(
            &reading
                .text_of(&reading.items[term.items.start])
                .to_lowercase(),
        )
    };
    match (rank(known, a), rank(stated, b)) {
        (Some(x), Some(y)) if x != y => 1.0,
        _ => {
            let text = |reading: &Reading, term: &Term| {
                let items = &reading.items[term.items.clone()];
                items
                    .iter()
                    .find_map(|item| Some(item.word()?.lower.to_string()))
            };
            let prefixed = text(known, a)
                .zip(text(stated, b))
                .is_some_and(|(x, y)| turns_by_prefix(&x, &y));
            if prefixed && !a.forms.are_synonyms(&b.forms, SENSES) {
                1.0
            } else {
                exclusion(&a.forms, &b.forms)
            }
        }
    }
}

/// A word, or several that the lexicon has as one ("living room").
struct Term {
    items: Range<usize>,
    forms: Lemmas,
}

/// More words than a term of the lexicon has.
const LONGEST: usize = 3;

/// More terms on one side of a change make it another statement.
const MOST: usize = 3;

/// The terms of a change. They may go on behind it on both sides ("living room", "dining room").
fn compared(known: &Reading, stated: &Reading, change: &Change) -> Option<(Vec<Term>, Vec<Term>)> {
    let (i, j) = (change.known.end, change.stated.end);
    let longer = (
        terms(known, &change.known, i + 1)?,
        terms(stated, &change.stated, j + 1)?,
    );
    let goes_on =
        |terms: &[Term], end: usize| terms.last().is_some_and(|term| term.items.end > end);
    let (a, b) = if goes_on(&longer.0, i) && goes_on(&longer.1, j) {
        longer
    } else {
        (
            terms(known, &change.known, i)?,
            terms(stated, &change.stated, j)?,
        )
    };
    (a.len() <= MOST && b.len() <= MOST).then_some((a, b))
}

/// The terms of a range of items, where it has content and that is words alone: names and values have kinds of their
/// own. `end` is where the last term may end.
fn terms(reading: &Reading, range: &Range<usize>, end: usize) -> Option<Vec<Term>> {
    let items = &reading.items;
    let end = end.min(items.len());
    let mut found = Vec::new();
    let mut at = range.start;
    while at < range.end {
        if !items[at].is_content() {
            at += 1;
            continue;
        }
        let word = items[at].word()?;
        let phrase = (at + 2..=(at + LONGEST).min(end))
            .rev()
            .filter(|&behind| items[at..behind].iter().all(|item| item.word().is_some()))
            .find_map(|behind| {
                let text = reading.slice(items[at].span.to(items[behind - 1].span));
                let forms = lexicon::lemmas(&text.to_lowercase());
                (!forms.is_empty()).then_some((behind, forms))
            });
        let (behind, forms) = phrase.unwrap_or((at + 1, word.lemmas));
        // "remains intact", "was revised": what joins says nothing of its own.
        if !word.light || behind > at + 1 {
            found.push(Term {
                items: at..behind,
                forms,
            });
        }
        at = behind;
    }
    (!found.is_empty()).then_some(found)
}

fn stems<'r>(reading: &'r Reading, range: &Range<usize>) -> impl Iterator<Item = Key> + 'r {
    reading.items[range.clone()]
        .iter()
        .filter_map(|item| Some(item.word()?.stem))
}

/// Whether a word of a change stands in the other wording at a changed place: it was moved.
fn is_moved(known: &Reading, stated: &Reading, revision: &Revision, change: &Change) -> bool {
    let changes = || revision.changes.iter();
    let of_known: Vec<Key> = changes().flat_map(|c| stems(known, &c.known)).collect();
    let of_stated: Vec<Key> = changes().flat_map(|c| stems(stated, &c.stated)).collect();
    stems(known, &change.known).any(|stem| of_stated.contains(&stem))
        || stems(stated, &change.stated).any(|stem| of_known.contains(&stem))
}
