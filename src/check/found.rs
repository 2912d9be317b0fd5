//! By what the items of facts are found in a claim that is not read.

use serde::{Deserialize, Serialize};

use super::index::Id;
use crate::extract::item::{Item, Key, key_of};
use crate::extract::mention::{initials, keys};
use crate::extract::name::NameMention;

/// How an item of a fact is found in a claim.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(super) enum Found {
    Word {
        number: u32,
        stem: Id,
        spelling: Id,
    },
    Name {
        number: u32,
        /// How many of its ids are those of its words.
        words: u16,
        /// Whether it may stand for a name that has no word in common with it.
        is_acronym: bool,
    },
    /// By the same text, where it was kept; by any other amount or date where it was not.
    Value {
        text: Id,
    },
}

impl Found {
    /// The id of a word's stem.
    pub(super) const fn stem(self) -> Option<Id> {
        match self {
            Self::Word { stem, .. } => Some(stem),
            _ => None,
        }
    }
}

/// The key of an amount or a date by its text, by which two wordings have it in common.
pub(super) fn value_key(text: &str) -> Key {
    key_of(&text.to_lowercase())
}

/// By what else than its words a name is found: what it stands for, and how it may be abbreviated. An abbreviation by more
/// than one token is found by its first one.
pub(super) fn others(item: &Item, name: &NameMention) -> impl Iterator<Item = Key> {
    let initials = initials(&name.text);
    let lengths: Vec<usize> = initials
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .collect();
    let abbreviations: Vec<Key> = lengths
        .into_iter()
        .map(|length| abbreviation(&initials[..length]))
        .collect();
    keys(item).into_iter().chain(abbreviations)
}

/// The key of letters that a name may be abbreviated to.
pub(super) fn abbreviation(letters: &str) -> Key {
    key_of(&format!("{letters}."))
}
