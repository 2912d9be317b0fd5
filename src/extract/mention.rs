//! What a sentence mentions, as keys to look up: of its reading exactly, before it is read as a superset.

use super::item::{Item, ItemKind, Key, key_of_number};
use super::name::{Cut, Names, Referent};
use super::surface::{Surface, surfaces};
use crate::document::tokens::{Token, TokenKind, tokens_of};

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

/// All keys that the items of a sentence may have, told from the letters of its words without reading it. What the
/// reading takes for an amount, a date or another name is in it all the same; [`stand_in`]s take the place of the keys
/// of whole names.
#[derive(Clone, Debug, Default)]
pub struct Possible {
    /// Keys of its words.
    pub words: Vec<Key>,
    /// Keys of its names.
    pub names: Vec<Key>,
    /// Whether a word in it may stand for a name of the sentence before.
    pub refers_back: bool,
    tokens: Vec<Token>,
    /// The surface of each token that is a word.
    surfaces: Vec<Option<Surface>>,
}

impl Possible {
    /// Looks at a sentence, and forgets the one before; its memory is used again.
    pub fn look(&mut self, text: &str, names: &Names) {
        self.words.clear();
        self.names.clear();
        self.refers_back = false;
        self.tokens.clear();
        self.tokens.extend(tokens_of(text));
        self.surfaces.clear();
        let words = self.tokens.iter().map(|token| {
            let is_word = token.kind == TokenKind::Word;
            is_word.then(|| token.text(text))
        });
        surfaces(words, &mut self.surfaces);
        let glance = Glance {
            text,
            tokens: &self.tokens,
            surfaces: &self.surfaces,
        };
        for at in 0..glance.tokens.len() {
            names.each_listed(&glance, at, |referent| {
                self.names.push(key_of_referent(referent));
            });
            let Some(surface) = glance.surface(at) else {
                continue;
            };
            if surface.function.is_none() {
                self.words.push(surface.stem);
            }
            let joins = || {
                surface.inner
                    && at > 0
                    && glance.is_name_word(at - 1)
                    && glance.is_name_word(at + 1)
            };
            if surface.is_name_word() || joins() {
                self.names.push(surface.name_key);
            }
            self.refers_back |= surface.anaphor;
        }
    }
}

/// A sentence whose amounts and dates are not yet taken out.
struct Glance<'a> {
    text: &'a str,
    tokens: &'a [Token],
    surfaces: &'a [Option<Surface>],
}

impl Glance<'_> {
    fn is_name_word(&self, at: usize) -> bool {
        self.surface(at).is_some_and(Surface::is_name_word)
    }
}

impl Cut for Glance<'_> {
    fn text(&self) -> &str {
        self.text
    }

    fn tokens(&self) -> &[Token] {
        self.tokens
    }

    fn surface(&self, at: usize) -> Option<&Surface> {
        self.surfaces.get(at)?.as_ref()
    }

    fn is_taken(&self, _: usize) -> bool {
        false
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
        let mut possible = Possible::default();
        for text in [
            "The Guild of Millers met the Guild of Holm in May 2021.",
            "In New York's Reading Room, J. K. Harrow-Lane and 43 others drank 7-Up.",
            "Bank of the Keld and Marsa Matruh Hospital said they won 12 per cent.",
            "\u{201c}Malta signed,\u{201d} the guild hotel said: \u{201c}Peru didn't.\u{201d}",
            "U.S. officials in Washington, D.C. met O'Neill of Al-Anbar & Sons.",
            "MALTA WINS FIVE GAMES AS PERU FALLS TO RECORD LOW",
        ] {
            possible.look(text, &names);
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
