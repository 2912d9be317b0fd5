//! What is found out of a word once its sentence comes near a fact.

use std::sync::OnceLock;

use crate::assertion::marks::{Mark, offered};
use crate::extract::attribution::Cue;
use crate::extract::clause::{Opening, may_open_complement};
use crate::extract::exclusive::may_close_set;
use crate::extract::form::Form;
use crate::extract::name::lower;
use crate::extract::scope::may_be_cue;
use crate::extract::surface::Surface;
use crate::lexicon::{Pos, canonical_spelling};

/// A word as it is written.
#[derive(Debug)]
pub(super) struct Known {
    /// What its letters tell.
    pub surface: Surface,
    /// Whether it may say that a set is complete.
    pub closes_set: bool,
    text: Box<str>,
    sense: OnceLock<Sense>,
}

/// What a word may stand for: found out where its sentence comes near a fact.
#[derive(Debug)]
pub(super) struct Sense {
    /// What it offers to the words of facts; nothing where it carries grammar.
    pub marks: Box<[Mark]>,
    /// What it weighs as a word.
    pub weight: f32,
    /// Whether it can be nothing but a noun, where it is no name.
    pub noun: bool,
    /// Whether it may belong to a cue.
    pub cue: bool,
    /// Whether it may tell who says something.
    pub attributes: Option<Cue>,
    /// Whether it is a verb that may add little.
    pub light: bool,
    /// Whether a clause opens with it.
    pub opening: Opening,
    /// Whether one may behind a verb.
    pub complement: bool,
    /// Whether it tells something of the topic.
    pub telling: bool,
    /// Whether it does so as a noun or a name.
    pub named: bool,
}

/// The least weight of a word that tells something, as `topic` has it.
const TELLING: f32 = 0.5;

impl Known {
    /// Looks at a word.
    pub(super) fn new(text: &str) -> Self {
        let plain = lower(text);
        Self {
            surface: Surface::of(text, &plain, &canonical_spelling(&plain)),
            closes_set: may_close_set(&plain),
            text: text.into(),
            sense: OnceLock::new(),
        }
    }

    /// What it may stand for.
    pub(super) fn sense(&self) -> &Sense {
        self.sense.get_or_init(|| {
            let form = Form::new(&self.text, Some(&self.surface));
            let is_word = self.surface.function.is_none();
            let telling = form.weight >= TELLING;
            let is_noun = |&(pos, _): &(Pos, u32)| pos == Pos::Noun;
            Sense {
                weight: form.weight,
                noun: form.parts.iter().all(is_noun),
                cue: may_be_cue(&form),
                attributes: Cue::of(&form),
                light: form.light,
                opening: form.opening,
                complement: may_open_complement(&form.lower),
                marks: if is_word {
                    offered(&form).into()
                } else {
                    Box::default()
                },
                telling: telling || self.surface.capital,
                named: telling && form.may_be(Pos::Noun) || self.surface.capital,
            }
        })
    }
}
