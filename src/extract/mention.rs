//! What an item of a sentence mentions, as keys to look up.

use super::capital::{is_inner, starts_upper};
use super::function::function;
use super::item::{Item, ItemKind, Key, key_of, key_of_number};
use super::name::{Referent, lower};
use crate::document::tokens::{TokenKind, tokenize};

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

/// The key of what a name stands for.
pub fn key_of_referent(referent: Referent) -> Key {
    match referent {
        Referent::Entity(number) => key_of_number("entity", number),
        Referent::LookAlike(key) => key,
        Referent::Place(place) => key_of_number("place", place),
    }
}

/// The keys of a name's words; small words between them ("of", "and") are left out where there are others.
pub fn plain_words(name: &str) -> Vec<Key> {
    let tokens = tokenize(name);
    let words = || {
        let of_letters = tokens.iter().filter(|token| token.kind == TokenKind::Word);
        of_letters.map(|token| token.text(name))
    };
    let is_small = |word: &str| is_inner(word) || !starts_upper(word) && function(word).is_some();
    let telling: Vec<Key> = words()
        .filter(|word| !is_small(word))
        .map(|word| key_of(&lower(word)))
        .collect();
    if telling.is_empty() {
        words().map(|word| key_of(&lower(word))).collect()
    } else {
        telling
    }
}

/// The letters of a name in capitals, which may be an abbreviation: "US" of "U.S.".
pub fn letters(name: &str) -> Option<String> {
    let letters = || name.chars().filter(|c| c.is_alphanumeric());
    let capitals = !name.chars().any(char::is_lowercase) && letters().next().is_some();
    capitals.then(|| letters().collect())
}

/// The capitals that the words of a name begin with, by which it may be abbreviated; none for a single one.
pub fn initials(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric());
    let initials = words.filter_map(|word| word.chars().next());
    let initials: String = initials.filter(|c| c.is_uppercase()).collect();
    if initials.chars().nth(1).is_some() {
        initials
    } else {
        String::new()
    }
}
