//! What people do for a living: whether a calling is none of those that somebody is known to have.

use super::sort::PERSON;
use crate::lexicon::{Lemmas, Pos, lemmas, senses, usual_lexfile};

/// Steps up the kinds within which one calling is a kind of another.
const STEPS: u8 = 4;
/// Steps from a calling up to one of [`WORKS`].
const DEEP: u8 = 6;
/// What people are who do something for a living; a teenager or a friend is none of them.
const WORKS: &[&str] = &[
    "worker",
    "entertainer",
    "creator",
    "communicator",
    "leader",
    "professional",
    "contestant",
    "scientist",
];

/// Senses of a noun that count.
const SENSES: usize = 4;

/// Whether a word that is no calling in `known`, where there is one, is a calling that none of them comes near.
pub(super) fn is_another<'a>(known: impl Iterator<Item = &'a Lemmas>, stated: &Lemmas) -> bool {
    let works = WORKS.iter().any(|kind| {
        stated
            .is_a(&lemmas(kind), DEEP)
            .is_some_and(|steps| steps > 0)
    });
    let known: Vec<&Lemmas> = known.collect();
    // Who sings is a musician: a wider or narrower word is neither confirmed nor refuted.
    let near = known.iter().any(|known| {
        known.is_a(stated, STEPS).is_some()
            || stated.is_a(known, STEPS).is_some()
            || known.are_listed_together(stated)
    });
    works && !near && known.into_iter().any(may_be_person)
}

/// Whether a word mostly stands for people.
pub(super) fn is_person(word: &Lemmas) -> bool {
    usual_lexfile(word, Pos::Noun) == Some(PERSON)
}

/// Whether a noun may stand for people: "model".
fn may_be_person(word: &Lemmas) -> bool {
    word.iter()
        .filter(|(_, pos)| *pos == Pos::Noun)
        .flat_map(|&(lemma, pos)| senses(lemma, pos).take(SENSES))
        .any(|(synset, _)| synset.lexfile() == PERSON)
}
