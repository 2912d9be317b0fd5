//! A sentence that is not read, taken apart: what each of its words weighs at least and at most, where clauses may open, and
//! which names it surely has.

use super::brief::Brief;
use super::glance::Glance;
use super::index::Id;
use super::known::Known;
use super::values::Values;
use crate::assertion::outline::Edges;
use crate::document::tokens::TokenKind;
use crate::extract::attribution::attributed;
use crate::extract::capital::opens_sentence;
use crate::extract::clause::{Opening, is_behind_comma, is_break};
use crate::extract::name::Names;

/// The most that a name weighs.
pub(super) const NAME: f32 = 1.5;
/// What may be left of the weight of a word: of one that tells who says so, of a class whose members are listed, and of
/// one that narrows down the noun behind it.
const ATTRIBUTED: f32 = 0.1;
const MEMBER: f32 = 0.15;
const MODIFIER: f32 = 0.5;
/// What a verb weighs that adds little, at least.
const LIGHT: f32 = 0.2;

/// The parts of one sentence.
#[derive(Debug, Default)]
pub(super) struct Parts {
    parts: Vec<Part>,
}

/// A word, number or sign of the sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Part {
    /// Of which word of the vocabulary it is.
    word: Option<Brief>,
    /// The most that it weighs where it is the fact's.
    pub most: f32,
    /// The least that it weighs as a noun or name where it is not, and as any word.
    pub least: f32,
    pub rest: f32,
    /// Whether it is a word of its own that has to be the fact's for a claim to tell the fact in short.
    pub counts: bool,
    /// Whether it belongs to an amount or a date, and to which amount.
    pub is_value: bool,
    pub amount: Option<usize>,
    /// Whether it has content: a word that carries no grammar, or a value.
    content: bool,
    pub telling: bool,
    pub named: bool,
    /// Of how many parts the name is that surely begins here, if no fact has a word of it.
    pub name: usize,
    pub opens: Opens,
}

/// Whether a clause opens with a part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Opens {
    #[default]
    No,
    Maybe,
    Yes,
}

impl Parts {
    /// Takes a sentence apart that has these amounts and dates.
    pub(super) fn take(&mut self, text: &str, glance: &Glance, names: &Names, values: &Values) {
        self.parts.clear();
        let tokens = glance.tokens();
        let listed = glance.listed(text, names);
        let known: Vec<Option<&Known>> = (0..tokens.len())
            .map(|at| {
                let word = glance.word(at).filter(|_| values.at(at).is_none())?;
                glance.known(word)
            })
            .collect();
        let cues = known.iter().enumerate();
        let cues = cues.filter_map(|(at, word)| Some((at, (*word)?.sense().attributes?)));
        let attributed = attributed(text, tokens, cues);
        let may_be_name =
            |at: &usize| listed[*at] || known[*at].is_some_and(|word| word.surface.capital);
        let names = (0..tokens.len()).filter(may_be_name).count();
        // "three states: Odra, Keld and Malta".
        let lists = |&size: &u32| (2..=names).contains(&(size as usize));
        let mut words = glance.words().filter_map(|word| glance.known(word));
        let complete = words.any(|known| known.closes_set) || values.sizes.iter().any(lists);
        let sentence = if complete { MEMBER } else { 1.0 };
        // A word in lower case: the sentence is not set in capitals.
        let is_plain = tokens.iter().zip(&known).any(|(token, word)| {
            let long = !token.glued && token.span.len() > 3;
            word.is_some_and(|word| {
                long && !word.surface.capital && word.surface.function.is_none()
            })
        });
        for (at, token) in tokens.iter().enumerate() {
            let value = values.at(at);
            let word = known[at];
            let less = if attributed[at] {
                sentence * ATTRIBUTED
            } else {
                sentence
            };
            let mut part = match word {
                Some(word) => {
                    let next = known.get(at + 1).copied().flatten();
                    let behind_cue = at > 0 && known[at - 1].is_some_and(|word| word.sense().cue);
                    let narrows = next.is_some_and(|next| next.surface.function.is_none());
                    let narrowed = if narrows { MODIFIER } else { 1.0 };
                    let mut part = word.part(behind_cue, less * narrowed);
                    part.word = glance.word(at);
                    part.counts &= !attributed[at];
                    part
                }
                None => Part {
                    is_value: value.is_some(),
                    amount: value.flatten(),
                    content: value.is_some(),
                    ..Part::default()
                },
            };
            if listed[at] {
                part.most = NAME;
                part.least = 0.0;
                part.rest = 0.0;
                part.counts = false;
            }
            part.opens = match token.kind {
                TokenKind::Sign if is_break(text, tokens, at) => Opens::Yes,
                TokenKind::Word => {
                    let word = glance.word(at).and_then(|word| glance.known(word));
                    word.map_or(Opens::No, |word| match word.sense().opening {
                        Opening::Clause => Opens::Yes,
                        Opening::AfterComma if is_behind_comma(text, tokens, at) => Opens::Yes,
                        _ if word.sense().complement => Opens::Maybe,
                        _ => Opens::No,
                    })
                }
                _ => Opens::No,
            };
            self.parts.push(part);
        }
        if is_plain {
            self.take_names(text, glance, &known, &listed, sentence, &attributed);
        }
    }

    /// Finds the names that the reading surely has: words with a capital letter that nothing else gives them.
    fn take_names(
        &mut self,
        text: &str,
        glance: &Glance,
        known: &[Option<&Known>],
        listed: &[bool],
        less: f32,
        attributed: &[bool],
    ) {
        let tokens = glance.tokens();
        let is_name = |at: usize| {
            let word = known.get(at).copied().flatten();
            word.is_some_and(|word| word.surface.is_name_word())
        };
        let mut at = 0;
        while at < tokens.len() {
            if !is_name(at) {
                at += 1;
                continue;
            }
            // As far as one name may go: small words, hyphens and full stops may join its words.
            let from = at;
            let mut end = at + 1;
            loop {
                let joins = |at: usize| {
                    tokens
                        .get(at)
                        .is_some_and(|token| token.kind == TokenKind::Sign && token.glued)
                        || known
                            .get(at)
                            .copied()
                            .flatten()
                            .is_some_and(|word| word.surface.inner)
                };
                if is_name(end) {
                    end += 1;
                } else if joins(end) && is_name(end + 1) {
                    end += 2;
                } else {
                    break;
                }
            }
            at = end;
            let is_sure = (from..end).any(|at| is_name(at) && !opens_sentence(text, tokens, at));
            // What it stands for may be the fact's, though its words are not.
            let is_other = (from..end).any(|at| {
                let word = known[at];
                listed[at] || word.is_some_and(|word| word.surface.anaphor)
            });
            if !is_sure || is_other {
                continue;
            }
            let narrows = known.get(end).copied().flatten();
            let narrows = narrows.is_some_and(|next| next.surface.function.is_none());
            let narrowed = if narrows { MODIFIER } else { 1.0 };
            let said = (from..end).any(|at| attributed[at]);
            let said = if said { ATTRIBUTED } else { 1.0 };
            self.parts[from].name = end - from;
            self.parts[from].least = NAME * less * narrowed * said;
        }
    }

    /// The parts in order.
    pub(super) fn all(&self) -> &[Part] {
        &self.parts
    }

    /// Whether a clause may begin with a word of the first id, and one may end with a word of the last; any may where there
    /// is no id.
    pub(super) fn edges(&self, glance: &Glance, first: Option<Id>, last: Option<Id>) -> Edges {
        let is = |part: &Part, id: Id| part.word.is_some_and(|word| glance.may_be(word, id));
        let parts = || self.parts.iter();
        let begins = |id: Id| {
            let mut is_open = true;
            parts().any(|part| {
                is_open |= part.opens != Opens::No;
                let found = is_open && is(part, id);
                is_open &= !part.content;
                found
            })
        };
        let ends = |id: Id| {
            let mut is_open = true;
            parts().rev().any(|part| {
                let found = is_open && is(part, id);
                is_open = is_open && !part.content || part.opens != Opens::No;
                found
            })
        };
        Edges {
            first: first.is_none_or(begins),
            last: last.is_none_or(ends),
        }
    }
}

impl Part {
    /// What is known of the word that it is.
    pub(super) fn known(self, glance: &Glance) -> Option<&Known> {
        glance.known(self.word?)
    }
}

impl Known {
    /// The word as a part of a sentence in which it may weigh less than by itself.
    fn part(&self, behind_cue: bool, less: f32) -> Part {
        let sense = self.sense();
        let surface = &self.surface;
        let content = surface.function.is_none();
        let plain = content && !surface.capital && !surface.anaphor && !sense.cue && !behind_cue;
        let weight = |is: bool, weight: f32| if is { weight * less } else { 0.0 };
        let least = if sense.light {
            LIGHT.min(sense.weight)
        } else {
            sense.weight
        };
        Part {
            most: if surface.capital { NAME } else { sense.weight },
            least: weight(plain && sense.noun, sense.weight),
            rest: weight(plain, least),
            counts: plain && sense.telling,
            content,
            telling: sense.telling,
            named: sense.named,
            ..Part::default()
        }
    }
}
