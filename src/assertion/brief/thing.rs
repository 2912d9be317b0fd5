//! Another thing where the statement has one: behind the same preposition of the same head.

use super::calling;
use super::cover::cover;
use super::slot::{SAME_HEAD, conflict, governor};
use super::sort::{GROUP, PERSON};
use crate::assertion::evidence::Evidence;
use crate::extract::item::{Item, ItemKind};
use crate::extract::reading::Reading;
use crate::lexicon::{Lemmas, Pos, exclusion, usual_lexfile};

/// How likely two nouns in the same slot have to rule one another out.
const UNRELATED: f32 = 0.5;

/// Other things behind the same preposition of the same head: "recorded by cats", "victory over hunger".
pub(super) fn other_noun(
    known: &Reading,
    stated: &Reading,
    j: usize,
    unknown: &[usize],
) -> Option<Evidence> {
    let noun = noun(&stated.items[j])?;
    let goes_on = stated
        .items
        .get(j + 1)
        .is_some_and(|next| next.is_content() && next.date().is_none());
    let (preposition, head) = governor(stated, j).filter(|_| !goes_on)?;
    let whole =
        (preposition + 1..=j).all(|at| !stated.items[at].is_content() || unknown.contains(&at));
    let stated_head = head?;
    let head = cover(known, stated, stated_head);
    let likeness = head.likeness;
    let same = |&at: &usize| pos(&known.items[at]) == pos(&stated.items[stated_head]);
    let head = head.known.filter(same)?;
    if !whole || likeness < SAME_HEAD {
        return None;
    }
    let preposition = stated.text_of(&stated.items[preposition]);
    let behind = |at: usize| {
        governor(known, at).is_some_and(|(other, of)| {
            of == Some(head)
                && known
                    .text_of(&known.items[other])
                    .eq_ignore_ascii_case(preposition)
        })
    };
    let i = (head + 1..known.items.len()).find(|&at| ends_phrase(known, at) && behind(at))?;
    let person = calling::is_person(noun);
    let differ = match &known.items[i].kind {
        ItemKind::Word(_) => {
            let other = self::noun(&known.items[i])?;
            !(person && calling::is_person(other)) && exclusion(other, noun) >= UNRELATED
        }
        ItemKind::Name(name) => {
            // Only people and their groups are called by names and do anything.
            let agent = preposition.eq_ignore_ascii_case("by") && name.place().is_none();
            agent
                && usual_lexfile(noun, Pos::Noun)
                    .is_some_and(|realm| !matches!(realm, GROUP | PERSON))
        }
        _ => false,
    };
    differ.then(|| Evidence {
        items: unknown
            .iter()
            .copied()
            .filter(|&at| at <= j && behind_of(stated, at, j))
            .collect(),
        ..conflict("word", known, stated, i, j)
    })
}

/// Whether a noun or name is the last of its phrase.
fn ends_phrase(reading: &Reading, at: usize) -> bool {
    let item = &reading.items[at];
    item.is_topic()
        && reading.items.get(at + 1).is_none_or(|next| {
            let between = reading.text.get(item.span.end..next.span.start);
            !next.is_content() || between.is_some_and(|between| between.contains(','))
        })
}

fn pos(item: &Item) -> Option<Pos> {
    item.word().map(|word| word.pos)
}

/// The base forms of a noun.
fn noun(item: &Item) -> Option<&Lemmas> {
    let word = item.word().filter(|word| word.pos == Pos::Noun)?;
    Some(&word.lemmas)
}

/// Whether nothing but words stands from one item up to another.
fn behind_of(reading: &Reading, at: usize, end: usize) -> bool {
    reading.items[at..=end]
        .iter()
        .all(|item| item.word().is_some())
}
