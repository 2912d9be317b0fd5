//! The units that a claim is made of, in the order of the text.

use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

use rustc_hash::FxHasher;

use super::date::DateMention;
use super::form::Form;
use super::function::Function;
use super::name::NameMention;
use super::quantity::QuantityMention;
use super::stance::Stance;
use crate::lexicon::Pos;
use crate::source::Span;

/// Identity of a word or name: equal keys mean equal things.
pub type Key = u64;

/// The key of a text that is already folded.
pub fn key_of(text: &str) -> Key {
    let mut hasher = FxHasher::default();
    text.hash(&mut hasher);
    hasher.finish()
}

/// The key of something numbered, such as an entity.
pub fn key_of_number(kind: &str, number: impl Hash) -> Key {
    let mut hasher = FxHasher::default();
    kind.hash(&mut hasher);
    number.hash(&mut hasher);
    hasher.finish()
}

/// A content word: its form, and what it is in its sentence.
#[derive(Clone, Debug)]
pub struct Word {
    /// What is known of it by the way it is written.
    pub form: Arc<Form>,
    /// The part of speech that it most likely is here.
    pub pos: Pos,
}

impl Deref for Word {
    type Target = Form;

    fn deref(&self) -> &Form {
        &self.form
    }
}

/// What an item is. What takes more room than a word is shared by the copies of its item: clauses are made of copies, and a
/// registry keeps an item for each of its words.
#[derive(Clone, Debug)]
pub enum ItemKind {
    /// A content word.
    Word(Word),
    /// A name of somebody or something.
    Name(Arc<NameMention>),
    /// An amount.
    Quantity(Arc<QuantityMention>),
    /// A day or a period.
    Date(Arc<DateMention>),
    /// A function word, with its key.
    Function(Function, Key),
}

/// One unit of a claim.
#[derive(Clone, Debug)]
pub struct Item {
    /// Where it stands in the text that was read.
    pub span: Span,
    /// What it is.
    pub kind: ItemKind,
    /// How much it tells about the topic: 0 for function words, about 1 for a common content word, more for
    /// rare words and names.
    pub weight: f32,
    /// Index of its clause in the sentence.
    pub clause: usize,
    /// Whether an odd number of negations governs it.
    pub negated: bool,
    /// How it is meant.
    pub stance: Stance,
    /// Whether it was carried over from the sentence before (the referent of "it" or "the group").
    pub inherited: bool,
}

impl Item {
    /// The content word, if it is one.
    pub fn word(&self) -> Option<&Word> {
        if let ItemKind::Word(word) = &self.kind {
            Some(word)
        } else {
            None
        }
    }

    /// The name, if it is one.
    pub fn name(&self) -> Option<&NameMention> {
        if let ItemKind::Name(name) = &self.kind {
            Some(name)
        } else {
            None
        }
    }

    /// The amount, if it is one.
    pub fn quantity(&self) -> Option<&QuantityMention> {
        if let ItemKind::Quantity(quantity) = &self.kind {
            Some(quantity)
        } else {
            None
        }
    }

    /// The date, if it is one.
    pub fn date(&self) -> Option<&DateMention> {
        if let ItemKind::Date(date) = &self.kind {
            Some(date)
        } else {
            None
        }
    }

    /// The function, if it is a function word.
    pub fn function(&self) -> Option<Function> {
        if let ItemKind::Function(function, _) = &self.kind {
            Some(*function)
        } else {
            None
        }
    }

    /// Whether it carries content: a word, a name, an amount or a date.
    pub fn is_content(&self) -> bool {
        !matches!(self.kind, ItemKind::Function(..))
    }

    /// Whether it is part of what a claim is about, rather than a value in it.
    pub fn is_topic(&self) -> bool {
        matches!(self.kind, ItemKind::Word(_) | ItemKind::Name(_))
    }
}
