//! What the letters of a word tell, all that is needed to see whether its sentence is worth reading.

use super::capital::{is_inner, is_never_name, starts_upper};
use super::coreference::{ANAPHORS, is_pronoun};
use super::function::{Function, function};
use super::item::{Key, key_of};
use crate::lexicon;
use crate::value::place::{self, Begins};

/// A word by its letters, found out without its base forms and relations.
#[derive(Clone, Copy, Debug)]
pub struct Surface {
    /// Key of the word in lower case as it is spelled, for names.
    pub name_key: Key,
    /// Key of the stem.
    pub stem: Key,
    /// What it does, if it carries grammar rather than content.
    pub function: Option<Function>,
    /// Whether it begins with a capital letter.
    pub capital: bool,
    /// Whether its capital letter makes it no name anywhere: titles, function words.
    pub never_name: bool,
    /// Whether a name of the gazetteer, written with a capital letter, begins with it.
    pub begins_place: Begins,
    /// Whether it may stand for a name of the sentence before: "it", "group".
    pub anaphor: bool,
    /// Whether it may join two words of a name: "of", "von".
    pub inner: bool,
}

impl Surface {
    /// Looks at a word; `plain` is it in lower case, `canonical` the same with its spelling folded.
    pub fn of(text: &str, plain: &str, canonical: &str) -> Self {
        let capital = starts_upper(text);
        Self {
            name_key: key_of(plain),
            stem: key_of(&lexicon::stem(canonical)),
            function: function(canonical),
            capital,
            never_name: capital && is_never_name(text),
            begins_place: if capital {
                place::begins(text)
            } else {
                Begins::Never
            },
            anaphor: is_pronoun(plain) || ANAPHORS.contains(&plain),
            inner: is_inner(text),
        }
    }

    /// Whether it can be part of a name.
    pub const fn is_name_word(&self) -> bool {
        self.capital && !self.never_name
    }
}
