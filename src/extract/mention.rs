//! What a sentence mentions, as keys to look up: of its reading exactly, before it is read as a superset.

use super::capital::{is_inner, is_name_word};
use super::item::{Item, ItemKind, Key, key_of_number};
use super::name::{Names, Referent};
use super::passage::Passage;

/// The keys that an item is found by.
pub fn keys(item: &Item) -> Vec<Key> {
    match &item.kind {
        ItemKind::Word(word) => vec![word.stem],
        ItemKind::Name(name) if !name.referents.is_empty() => name
            .referents
            .iter()
            .map(|referent| key_of_referent(*referent))
            .collect(),
        ItemKind::Name(name) => name
            .words
            .iter()
            .copied()
            .chain(std::iter::once(name.key))
            .collect(),
        _ => Vec::new(),
    }
}

/// A key that stands in every sentence in which `key` of an item does, and that is found without reading it: for a
/// name of several words that nobody listed its first word.
pub fn stand_in(item: &Item, key: Key) -> Key {
    match item.name() {
        Some(name) if name.referents.is_empty() && name.key == key => {
            name.words.first().copied().unwrap_or(key)
        }
        _ => key,
    }
}

fn key_of_referent(referent: Referent) -> Key {
    match referent {
        Referent::Entity(number) => key_of_number("entity", number),
        Referent::LookAlike(key) => key,
        Referent::Place(place) => key_of_number("place", place),
    }
}

/// All keys that the items of a sentence may have, told from its words without reading it. What the reading takes for
/// an amount, a date or another name is in it all the same; [`stand_in`]s take the place of the keys of whole names.
#[derive(Clone, Debug, Default)]
pub struct Possible {
    /// Keys of its words.
    pub words: Vec<Key>,
    /// Keys of its names.
    pub names: Vec<Key>,
    /// Whether a word in it may stand for a name of the sentence before.
    pub refers_back: bool,
}

impl Possible {
    /// Looks at a passage whose amounts and dates are not yet taken out.
    pub fn of(passage: &Passage, names: &Names) -> Self {
        let mut possible = Self::default();
        for at in 0..passage.tokens.len() {
            names.each_listed(passage, at, |referent| {
                possible.names.push(key_of_referent(referent));
            });
            let Some(form) = passage.form(at) else {
                continue;
            };
            if form.function.is_none() {
                possible.words.push(form.stem);
            }
            let joins = || {
                at > 0
                    && is_inner(passage.word(at))
                    && is_name_word(passage, at - 1)
                    && is_name_word(passage, at + 1)
            };
            if is_name_word(passage, at) || joins() {
                possible.names.push(form.name_key);
            }
            possible.refers_back |= form.anaphor;
        }
        possible
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::name::NamedEntity;
    use crate::extract::reading::read;

    #[test]
    fn what_a_reading_mentions_was_possible_before_it_was_read() {
        let names = Names::new(&[NamedEntity {
            names: vec![
                "Guild of Millers".to_owned(),
                "7-Up".to_owned(),
                "guild".to_owned(),
            ],
            look_alikes: vec!["Guild Hotel".to_owned()],
        }]);
        for text in [
            "The Guild of Millers met the Guild of Holm in May 2021.",
            "In New York's Reading Room, J. K. Harrow-Lane and 43 others drank 7-Up.",
            "Bank of the Keld and Marsa Matruh Hospital said they won 12 per cent.",
            "\u{201c}Malta signed,\u{201d} the guild hotel said: \u{201c}Peru didn't.\u{201d}",
            "U.S. officials in Washington, D.C. met O'Neill of Al-Anbar & Sons.",
            "MALTA WINS FIVE GAMES AS PERU FALLS TO RECORD LOW",
        ] {
            let possible = Possible::of(&Passage::new(text), &names);
            let reading = read(text, 0, &names, None);
            for item in &reading.items {
                for key in keys(item) {
                    let key = stand_in(item, key);
                    let found = possible.words.contains(&key) || possible.names.contains(&key);
                    assert!(found, "{} in {text}", reading.text_of(item));
                }
            }
        }
    }
}
