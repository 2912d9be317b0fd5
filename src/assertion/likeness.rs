//! How much one item of a claim is like one of a fact.

use crate::extract::item::{Item, ItemKind, Key, Word};
use crate::extract::name::{NameMention, Referent};
use crate::lexicon::Pos;
use crate::value::place::NameUse;

/// From 0 (nothing in common) to 1 (the same).
pub type Likeness = f32;

/// Likeness of two items by their form: words by base form, names by what they stand for. Amounts and dates are
/// compared by their slots, not here, and give 0.
pub fn by_form(known: &Item, stated: &Item) -> Likeness {
    Shape::of(known).likeness(&Shape::of(stated))
}

/// What [`by_form`] looks at of an item, to be compared with many others.
#[derive(Clone, Copy)]
pub enum Shape<'i> {
    /// A word.
    Word(Spelling<'i>),
    /// A name.
    Name(&'i NameMention),
    /// A function word by its key.
    Function(Key),
    /// An amount or a date.
    Value,
}

/// A word with what tells it from nearly all others.
#[derive(Clone, Copy)]
pub struct Spelling<'i> {
    word: &'i Word,
    key: Key,
    stem: Key,
    lemmas: u64,
}

impl<'i> Shape<'i> {
    /// The shape of an item.
    pub fn of(item: &'i Item) -> Self {
        match &item.kind {
            ItemKind::Word(word) => Self::Word(Spelling {
                word,
                key: word.key,
                stem: word.stem,
                lemmas: word.lemma_bits(),
            }),
            ItemKind::Name(name) => Self::Name(name),
            ItemKind::Function(_, key) => Self::Function(*key),
            ItemKind::Quantity(_) | ItemKind::Date(_) => Self::Value,
        }
    }

    /// As [`by_form`].
    pub fn likeness(&self, stated: &Self) -> Likeness {
        match (self, stated) {
            (Self::Word(a), Self::Word(b)) if a.is_other(b) => 0.0,
            (Self::Word(a), Self::Word(b)) => same_form(a.word, b.word),
            (Self::Name(a), Self::Name(b)) => names(a, b),
            (Self::Function(a), Self::Function(b)) if a == b => 1.0,
            (Self::Name(name), Self::Word(other)) | (Self::Word(other), Self::Name(name)) => {
                name_and_word(name, other.word)
            }
            _ => 0.0,
        }
    }
}

impl Spelling<'_> {
    /// Whether two words have surely nothing of their form in common.
    const fn is_other(&self, other: &Self) -> bool {
        self.key != other.key && self.stem != other.stem && self.lemmas & other.lemmas == 0
    }
}

/// Likeness of two content words: by form alone where that suffices, else by what the lexicon knows.
pub fn words(known: &Word, stated: &Word) -> Likeness {
    let by_form = same_form(known, stated);
    if by_form > 0.0 {
        by_form
    } else {
        related(known, stated)
    }
}

/// Likeness of two words by their form: the same word, base form or stem; 0 otherwise.
pub fn same_form(known: &Word, stated: &Word) -> Likeness {
    if known.key == stated.key {
        return 1.0;
    }
    if known.shares_lemma(stated) {
        return 0.98;
    }
    if known.stem == stated.stem && known.lower.len() > 3 {
        0.95
    } else {
        0.0
    }
}

/// Likeness of two different words by the lexicon; 0 for opposites.
pub fn related(known: &Word, stated: &Word) -> Likeness {
    match (known.direction, stated.direction) {
        (Some(x), Some(y)) if x != y => return 0.0,
        (Some(_), Some(_)) => return 0.85,
        _ => {}
    }
    if known.lemmas.is_empty() || stated.lemmas.is_empty() {
        return 0.0;
    }
    let (a, b) = (known.kin(), stated.kin());
    let joins = |word: &Word| word.light && word.pos == Pos::Verb;
    let both_join = joins(known) && joins(stated);
    // Most pairs have nothing to do with one another.
    let may_be_related = a.may_be_related(b);
    if !may_be_related && !both_join || a.is_opposite(b) {
        return 0.0;
    }
    if may_be_related && (a.is_synonym(b) || a.is_derived(b)) {
        return 0.9;
    }
    if may_be_related && a.is_kind_of(b) {
        // The article is more general ("vehicle" of a car).
        return 0.7;
    }
    if both_join { 0.5 } else { 0.0 }
}

/// Likeness of two names: the same entity, the same place, or one a part of the other ("Khan", "Imran Khan").
pub fn names(known: &NameMention, stated: &NameMention) -> Likeness {
    let look_alike = |name: &NameMention| {
        name.referents.iter().find_map(|referent| match referent {
            Referent::LookAlike(key) => Some(*key),
            _ => None,
        })
    };
    match (look_alike(known), look_alike(stated)) {
        (None, None) => {}
        (a, b) => return if a == b { 1.0 } else { 0.0 },
    }
    if known.key == stated.key {
        return 1.0;
    }
    if known
        .referents
        .iter()
        .any(|referent| stated.referents.contains(referent))
    {
        return 0.95;
    }
    if !known.referents.is_empty() && !stated.referents.is_empty() {
        return 0.0;
    }
    let (short, long) = if known.words.len() <= stated.words.len() {
        (known, stated)
    } else {
        (stated, known)
    };
    let inside = short.words.iter().all(|word| long.words.contains(word));
    // "Muttaqi" of a registered Amir Khan Muttaqi: a last name that nobody listed.
    let last_name = short.referents.is_empty()
        && short.words.len() == 1
        && long.words.len() > 1
        && short.words.last() == long.words.last()
        && long.place().is_none();
    if last_name {
        return 0.9;
    }
    let registered = !known.referents.is_empty() || !stated.referents.is_empty();
    if inside && !short.words.is_empty() && !registered {
        // A last name for the whole; a first word alone may be another thing of that family.
        return if short.words.last() == long.words.last() {
            0.9
        } else {
            0.45
        };
    }
    if is_acronym(&short.text, &long.text) {
        return 0.9;
    }
    0.0
}

/// A name in one text and a common word in the other: "the Arctic accord" against "the Arctic Accord".
fn name_and_word(name: &NameMention, word: &Word) -> Likeness {
    let is_word = |text: &str| is_in_lower_case(text, &word.lower);
    if is_word(&name.text) {
        0.95
    } else if name.words.len() > 1 && name.text.split_whitespace().any(is_word) {
        0.4
    } else {
        0.0
    }
}

/// Whether a text in lower case is this one.
pub(super) fn is_in_lower_case(text: &str, lower: &str) -> bool {
    text.chars().flat_map(char::to_lowercase).eq(lower.chars())
}

/// "TTP" of "Tehrik-i-Taliban Pakistan", "UAE" of "United Arab Emirates".
fn is_acronym(short: &str, long: &str) -> bool {
    if short.chars().any(char::is_lowercase) {
        return false;
    }
    let letters = || short.chars().filter(|c| c.is_alphanumeric());
    let initials = long
        .split(|c: char| !c.is_alphanumeric())
        .filter_map(|word| word.chars().next())
        .filter(|c| c.is_uppercase());
    letters().nth(1).is_some() && letters().eq(initials)
}

/// Whether a name is used as an adjective ("Pakistani officials").
pub fn is_adjective(name: &NameMention) -> bool {
    matches!(name.place_use, Some(NameUse::Adjective))
}

/// Whether two words tell of changes in opposite directions.
pub fn direction_differs(a: &Word, b: &Word) -> bool {
    matches!((a.direction, b.direction), (Some(a), Some(b)) if a != b)
}

#[cfg(test)]
mod tests;
