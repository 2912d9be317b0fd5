//! The classes of things, by WordNet: which is a kind of which, and which rule one another out.

use super::class::{Complement, MORE_GENERAL, phrase};
use crate::extract::reading::Reading;
use crate::lexicon::{Lemmas, Pos, lemmas, senses, usual_lexfile};

/// WordNet's lexicographer files of things (`lexnames(5WN)`): animal, artefact, body, communication, food,
/// group, location, natural object, person, plant, substance.
const THINGS: &[u8] = &[5, 6, 8, 10, 13, 14, 15, 17, 18, 20, 27];

/// noun.person: one and the same may be of several such classes.
pub(super) const PERSON: u8 = 18;

/// noun.group: clubs, parties, families.
pub(super) const GROUP: u8 = 14;

/// noun.communication: films, series, songs, books.
const COMMUNICATION: u8 = 10;

/// What a noun says that something is, with the noun before it where the two make a term ("music video").
pub(super) struct Class {
    /// Its base forms.
    pub forms: Lemmas,
    /// The lexicographer files of its frequent senses.
    realms: Vec<u8>,
}

/// Senses of a noun that count for its realm.
const SENSES: usize = 2;
/// A sense that is met so many times less often than the first is not meant ("dog", a dull woman).
const RARE: u32 = 20;

/// The classes that a sentence puts its subject in, with the items that say so.
pub(super) fn classes(reading: &Reading, of: &Complement) -> Vec<(usize, Class)> {
    of.heads
        .iter()
        .filter_map(|&at| {
            let word = reading.items[at].word()?;
            let term = at
                .checked_sub(1)
                .filter(|before| of.items.contains(before))
                .and_then(|before| reading.items[before].word())
                .map(|before| lemmas(&format!("{} {}", before.lower, word.lower)))
                .filter(|forms| !forms.is_empty());
            let mut class = Class::new(term.unwrap_or(word.lemmas));
            class.narrow(reading, &phrase(reading, of, at));
            Some((at, class))
        })
        .collect()
}

impl Class {
    fn new(forms: Lemmas) -> Self {
        let realms = forms
            .iter()
            .filter(|(_, pos)| *pos == Pos::Noun)
            .flat_map(|&(lemma, pos)| {
                let most = senses(lemma, pos).next().map_or(0, |(_, count)| count);
                senses(lemma, pos)
                    .take(SENSES)
                    .filter(move |(_, count)| count * RARE >= most)
            })
            .map(|(synset, _)| synset.lexfile())
            .collect();
        Self { forms, realms }
    }

    /// Leaves the realms that the words before the noun are of as well, if there are any: a "drama series" is no row of
    /// things.
    fn narrow(&mut self, reading: &Reading, phrase: &[usize]) {
        let before: Vec<u8> = phrase
            .iter()
            .rev()
            .skip(1)
            .filter_map(|&at| usual_lexfile(&reading.items[at].word()?.lemmas, Pos::Noun))
            .collect();
        if self.realms.iter().any(|realm| before.contains(realm)) {
            self.realms.retain(|realm| before.contains(realm));
        }
    }

    /// Whether what is of this class is of the other.
    pub(super) fn is_a(&self, other: &Self) -> bool {
        self.forms.share_lemma(&other.forms)
            || self.forms.are_synonyms(&other.forms, SENSES)
            || self.forms.is_a(&other.forms, MORE_GENERAL).is_some()
    }

    /// Whether nothing can be of both classes: they are of different realms in all their frequent senses, or
    /// different kinds of the same, people left aside.
    pub(super) fn excludes(&self, other: &Self) -> bool {
        if self.is_a(other) || other.is_a(self) || self.realms.is_empty() || other.realms.is_empty()
        {
            return false;
        }
        let thing = |realms: &[u8]| realms.first().is_some_and(|realm| THINGS.contains(realm));
        if self
            .realms
            .iter()
            .all(|realm| !other.realms.contains(realm))
        {
            return thing(&self.realms) && thing(&other.realms);
        }
        !self.realms.contains(&PERSON)
            && !other.realms.contains(&PERSON)
            && self
                .forms
                .coordinate(&other.forms, 3)
                .is_some_and(|shared| {
                    let realm = Some(shared.kind.lexfile());
                    // A class directly below the shared one is a wide one: a town is a place as well. Of works each
                    // kind has a name of its own.
                    let wide = shared.distance_b == 1 && shared.distance_a > 1;
                    if realm == Some(COMMUNICATION) {
                        return [self, other]
                            .iter()
                            .all(|class| class.realms.contains(&COMMUNICATION));
                    }
                    !wide
                        && thing(realm.as_slice())
                        && self.realms.first().copied() == realm
                        && other.realms.first().copied() == realm
                })
    }
}
