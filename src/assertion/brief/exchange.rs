//! A word of a claim that stands where the statement has one that rules it out: "a fictional place", "a real place".

use super::cover::{Cover, KNOWN};
use super::slot::conflict;
use super::sort::PERSON;
use crate::assertion::evidence::Evidence;
use crate::assertion::likeness::is_adjective;
use crate::extract::item::{Item, ItemKind};
use crate::extract::reading::Reading;
use crate::lexicon::{Pos, exclusion, usual_lexfile};
use crate::value::place;

/// How likely two words have to rule one another out (`lexicon::exclusion`), where their neighbours are the same.
const LIKELY: f32 = 0.75;

/// How likely two nouns have to rule one another out where they tell sorts of the same apart.
const UNRELATED: f32 = 0.5;

/// WordNet's lexicographer files of people, times, places and amounts.
const LOOSE: &[u8] = &[PERSON, 28, 15, 23];

/// Compares the words of a claim that a statement does not know with those that it has beside the same neighbour.
/// `rest` are the items that are asked, `own` what the statement has for each.
pub(super) fn compare(
    known: &Reading,
    stated: &Reading,
    rest: &[usize],
    own: &[Cover],
    unknown: &[usize],
) -> Vec<Evidence> {
    let partner = |at: usize| {
        let index = rest.iter().position(|&other| other == at)?;
        own[index].known.filter(|_| own[index].likeness >= KNOWN)
    };
    unknown
        .iter()
        .filter_map(|&j| {
            let beside = |step: isize| {
                let neighbour = beside(stated, j, step)?;
                beside(known, partner(neighbour)?, -step)
            };
            let free = |i: &usize| !rest.iter().any(|&at| partner(at) == Some(*i));
            let of_one_noun = |&i: &usize| {
                let (a, b) = (known.items.get(i + 1), stated.items.get(j + 1));
                a.zip(b).is_some_and(|(a, b)| is_noun(a) && is_noun(b))
                    && are_other_sorts(&known.items[i], &stated.items[j])
            };
            [1, -1]
                .into_iter()
                .filter_map(beside)
                .filter(free)
                .find(|&i| excludes(&known.items[i], &stated.items[j]))
                .or_else(|| beside(1).filter(free).filter(of_one_noun))
                .map(|i| {
                    let is_name = stated.items[j].name().is_some();
                    let kind = if is_name { "place" } else { "word" };
                    Evidence {
                        items: run(stated, j, unknown),
                        ..conflict(kind, known, stated, i, j)
                    }
                })
        })
        .collect()
}

/// The unknown words that stand around one of them: "pop music" singer.
fn run(stated: &Reading, at: usize, unknown: &[usize]) -> Vec<usize> {
    let is_open = |at: &usize| unknown.contains(at) && stated.items[*at].word().is_some();
    let first = (0..at).rev().take_while(is_open).last().unwrap_or(at);
    (first..=at).collect()
}

fn is_noun(item: &Item) -> bool {
    item.word().is_some_and(|word| word.pos == Pos::Noun)
}

/// Whether two nouns in front of the same noun are unrelated: "a poker player" is no "football player". Who or when
/// something is for leaves room for others.
fn are_other_sorts(known: &Item, stated: &Item) -> bool {
    let sort = |item: &Item| {
        let word = item.word().filter(|word| word.pos == Pos::Noun)?;
        let realm = usual_lexfile(&word.lemmas, Pos::Noun)?;
        (!LOOSE.contains(&realm)).then_some(word.lemmas)
    };
    sort(known)
        .zip(sort(stated))
        .is_some_and(|(a, b)| exclusion(&a, &b) >= UNRELATED)
}

/// The next item before or behind one, if it is content.
fn beside(reading: &Reading, at: usize, step: isize) -> Option<usize> {
    let next = at.checked_add_signed(step)?;
    reading
        .items
        .get(next)
        .is_some_and(Item::is_content)
        .then_some(next)
}

/// Whether one of two items of the same kind is wrong where the other is right.
fn excludes(known: &Item, stated: &Item) -> bool {
    match (&known.kind, &stated.kind) {
        (ItemKind::Word(a), ItemKind::Word(b)) => {
            let both_people = [a, b]
                .iter()
                .all(|word| usual_lexfile(&word.lemmas, Pos::Noun) == Some(PERSON));
            // Who is called a passenger here may be called a patient there.
            a.pos == b.pos
                && !(a.pos == Pos::Noun && both_people)
                && exclusion(&a.lemmas, &b.lemmas) >= LIKELY
        }
        (ItemKind::Name(a), ItemKind::Name(b)) if is_adjective(a) && is_adjective(b) => a
            .place()
            .zip(b.place())
            .is_some_and(|(a, b)| place::is_outside(a, b)),
        _ => false,
    }
}
