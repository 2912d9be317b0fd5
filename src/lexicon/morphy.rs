//! From an inflected form to its lemmas, by WordNet's own method (`morphy(7WN)`): exceptions first, then rules of
//! detachment, and only what is in the lexicon counts.

use std::ops::Deref;

use super::{Lemma, Pos, tables};

/// Endings taken off and put on, by part of speech.
const NOUN: &[(&str, &str)] = &[
    ("s", ""),
    ("ses", "s"),
    ("xes", "x"),
    ("zes", "z"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("men", "man"),
    ("ies", "y"),
];
const VERB: &[(&str, &str)] = &[
    ("s", ""),
    ("ies", "y"),
    ("es", "e"),
    ("es", ""),
    ("ed", "e"),
    ("ed", ""),
    ("ing", "e"),
    ("ing", ""),
];
const ADJECTIVE: &[(&str, &str)] = &[("er", ""), ("est", ""), ("er", "e"), ("est", "e")];

/// The longest form looked up; longer ones are no words.
const LONGEST: usize = 47;
/// More readings of one form than any has.
const MOST: usize = 12;

/// The readings of a form, each once, without allocation: nouns, verbs, adjectives, adverbs. None of an unknown form.
#[derive(Clone, Copy, Debug)]
pub struct Lemmas {
    found: [(Lemma, Pos); MOST],
    count: usize,
}

impl Deref for Lemmas {
    type Target = [(Lemma, Pos)];

    fn deref(&self) -> &Self::Target {
        self.found.get(..self.count).unwrap_or_default()
    }
}

impl Lemmas {
    /// How often the word was met in WordNet's tagged texts: see [`frequency`](super::frequency).
    pub fn frequency(&self) -> u32 {
        let mut sum = 0;
        for (at, &(lemma, _)) in self.iter().enumerate() {
            if !self[..at].iter().any(|&(before, _)| before == lemma) {
                sum += lemma.count();
            }
        }
        sum
    }

    fn push(&mut self, lemma: Lemma, pos: Pos) {
        if !lemma.is(pos) || self.contains(&(lemma, pos)) {
            return;
        }
        if let Some(slot) = self.found.get_mut(self.count) {
            *slot = (lemma, pos);
            self.count += 1;
        }
    }

    /// Adds the lemma that the parts make when joined, if there is one.
    fn push_parts(&mut self, parts: [&str; 3], pos: Pos) {
        let mut buffer = [0; LONGEST + 17];
        let mut length = 0;
        for part in parts {
            let Some(room) = buffer.get_mut(length..length + part.len()) else {
                return;
            };
            room.copy_from_slice(part.as_bytes());
            length += part.len();
        }
        if let Some(lemma) = buffer.get(..length).and_then(tables::lemma) {
            self.push(Lemma(lemma), pos);
        }
    }
}

/// The lemmas of a lower-case word or phrase, as each part of speech that it may be: "led" is a form of the verb
/// "lead" and the noun "led". Of a phrase only the last word is inflected, or as a verb the first ("shot down").
pub fn lemmas(word: &str) -> Lemmas {
    let mut lemmas = Lemmas {
        found: [(Lemma(0), Pos::Noun); MOST],
        count: 0,
    };
    if word.is_empty() || word.len() > LONGEST {
        return lemmas;
    }
    let whole = Lemma::find(word);
    let irregular = tables::exceptions(word);
    let first = word.split_once(' ').map_or("", |(head, _)| head);
    let irregular_head = tables::exceptions(first);
    for pos in Pos::ALL {
        if let Some(lemma) = whole {
            lemmas.push(lemma, pos);
        }
        for lemma in irregular.of(pos) {
            lemmas.push(Lemma(lemma), pos);
        }
        let (head, tail) = match word.split_once(' ') {
            Some((head, _)) if pos == Pos::Verb => word.split_at(head.len()),
            _ => (word, ""),
        };
        if !tail.is_empty() {
            for base in irregular_head.of(pos) {
                lemmas.push_parts([tables::text(base), tail, ""], pos);
            }
        }
        let rules = match pos {
            // "glass" is no plural, "as" no form of "a".
            Pos::Noun if head.ends_with("ss") || head.len() <= 2 => continue,
            Pos::Noun => NOUN,
            Pos::Verb => VERB,
            Pos::Adjective => ADJECTIVE,
            Pos::Adverb => continue,
        };
        for (ending, replacement) in rules {
            if let Some(stem) = head.strip_suffix(ending) {
                lemmas.push_parts([stem, replacement, tail], pos);
            }
        }
    }
    lemmas
}
