//! How much of a sentence, or of one of its clauses, may be a fact's, told from its words.

use super::glance::Glance;
use super::index::Id;
use super::outlines::Fact;
use super::values::Values;
use super::vocabulary::{Known, Sense};
use crate::assertion::evidence::amount::may_agree;
use crate::assertion::marks::{MARKS, Mark};
use crate::assertion::outline::{Edges, Needs, SHORT};
use crate::document::tokens::TokenKind;
use crate::extract::attribution::attributed;
use crate::extract::capital::opens_sentence;
use crate::extract::clause::{Opening, is_behind_comma, is_break};

/// The most that a name weighs.
const NAME: f32 = 1.5;
/// What may be left of the weight of a word: of one that tells who says so, of a class whose members are listed, and of
/// one that narrows down the noun behind it.
const ATTRIBUTED: f32 = 0.1;
const MEMBER: f32 = 0.15;
const MODIFIER: f32 = 0.5;
/// What a verb weighs that adds little, at least.
const LIGHT: f32 = 0.2;
/// The weight of a name that a fact told in short has to have, as `condensed` has it.
const FOREIGN: f32 = 0.5;

/// The parts of one sentence.
#[derive(Debug, Default)]
pub(super) struct Parts {
    parts: Vec<Part>,
    /// Which marks the fact asks for that is looked at.
    asked: Box<[bool]>,
}

/// A word, number or sign of the sentence.
#[derive(Clone, Copy, Debug, Default)]
struct Part {
    /// Of which word of the vocabulary it is.
    number: Option<u32>,
    /// The most that it weighs where it is the fact's.
    most: f32,
    /// The least that it weighs as a noun or name where it is not, and as any word.
    least: f32,
    rest: f32,
    /// Whether it is a word of its own that has to be the fact's for a claim to tell the fact in short.
    counts: bool,
    /// Whether it belongs to an amount or a date, and to which amount.
    is_value: bool,
    amount: Option<usize>,
    /// Whether it has content: a word that carries no grammar, or a value.
    content: bool,
    telling: bool,
    named: bool,
    /// Of how many parts the name is that surely begins here, if no fact has a word of it.
    name: usize,
    opens: Opens,
}

/// Whether a clause opens with a part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Opens {
    #[default]
    No,
    Maybe,
    Yes,
}

/// What a fact has of a passage.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    /// Weight of what may be the fact's.
    known: f32,
    /// Least weight of the other nouns and names, and of all other words.
    other: f32,
    rest: f32,
    /// Words that may be the fact's, and others.
    words: f32,
    other_words: f32,
    /// Names that are not the fact's.
    foreign: usize,
    /// Words that may be the fact's and tell something, and those of them that may be nouns or names.
    telling: usize,
    named: usize,
    /// Whether an amount is in it that may be the fact's.
    has_amount: bool,
}

impl Parts {
    /// Takes a sentence apart that has these amounts and dates.
    pub(super) fn take(&mut self, text: &str, glance: &Glance, values: &Values) {
        self.parts.clear();
        let tokens = glance.tokens();
        let known: Vec<Option<&Known>> = (0..tokens.len())
            .map(|at| glance.known(at).filter(|_| values.at(at).is_none()))
            .collect();
        let cues = known.iter().enumerate();
        let cues = cues.filter_map(|(at, word)| Some((at, (*word)?.sense().attributes?)));
        let attributed = attributed(text, tokens, cues);
        let may_be_name = |at: &usize| {
            glance.is_listed(*at) || known[*at].is_some_and(|word| word.surface.capital)
        };
        let names = (0..tokens.len()).filter(may_be_name).count();
        // "three states: Odra, Keld and Malta".
        let lists = |&size: &u32| (2..=names).contains(&(size as usize));
        let complete =
            glance.words().any(|known| known.closes_set) || values.sizes.iter().any(lists);
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
                    part.number = glance.number(at);
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
            if glance.is_listed(at) {
                part.most = NAME;
                part.least = 0.0;
                part.rest = 0.0;
                part.counts = false;
            }
            part.opens = match token.kind {
                TokenKind::Sign if is_break(text, tokens, at) => Opens::Yes,
                TokenKind::Word => {
                    glance
                        .known(at)
                        .map_or(Opens::No, |word| match word.sense().opening {
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
            self.take_names(text, glance, &known, sentence, &attributed);
        }
    }

    /// Finds the names that the reading surely has: words with a capital letter that nothing else gives them.
    fn take_names(
        &mut self,
        text: &str,
        glance: &Glance,
        known: &[Option<&Known>],
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
                glance.is_listed(at) || word.is_some_and(|word| word.surface.anaphor)
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

    /// Whether a clause may begin with a word of the first id, and one may end with a word of the last; any may where there
    /// is no id.
    pub(super) fn edges(&self, glance: &Glance, first: Option<Id>, last: Option<Id>) -> Edges {
        let is = |part: &Part, id: Id| {
            let known = part.number.and_then(|number| glance.word(number));
            known.is_some_and(|known| known.ids.contains(&id))
        };
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

    /// Whether in the sentence, or in a part of it that may be a clause, so much is the fact's as its verdict needs.
    pub(super) fn are_dense<'m>(
        &mut self,
        glance: &Glance,
        values: &Values,
        fact: &Fact<'m, impl Iterator<Item = &'m [Mark]> + Clone>,
        needs: &Needs,
    ) -> bool {
        if self.asked.is_empty() {
            self.asked = vec![false; MARKS].into();
        }
        for &mark in fact.words.clone().flatten() {
            self.asked[mark as usize] = true;
        }
        let is_asked = |sense: &Sense| sense.marks.iter().any(|&mark| self.asked[mark as usize]);
        let is_known = |part: &Part| {
            let known = part.number.and_then(|number| glance.word(number));
            known.is_some_and(|known| is_asked(known.sense()))
        };
        // Several amounts of the fact may add up to one.
        let sums_up = fact.amounts.len() > 1;
        let agrees = |amount: usize| {
            let stated = values.quantities.get(amount);
            let mut known = fact.amounts.iter();
            sums_up || stated.is_some_and(|stated| known.any(|known| may_agree(known, stated)))
        };
        let of = |at: usize| {
            let part = &self.parts[at];
            let mut sum = part.sum(is_known(part));
            sum.has_amount = part.amount.is_some_and(agrees);
            if part.name > 0 {
                // Where the fact has a name or a word of it, it may be the fact's.
                let name = &self.parts[at..at + part.name];
                if fact.names > 0 || name.iter().any(is_known) {
                    sum.other = 0.0;
                } else {
                    sum.foreign = usize::from(part.least >= FOREIGN);
                }
            }
            sum
        };
        let enough = |sum: &Sum| {
            let free = fact.names as f32;
            let known = sum.known + free * NAME;
            let own = needs.topics.is_some_and(|least| {
                let (named, telling) = (sum.named + fact.names, sum.telling + fact.names);
                fact.tally.is_own(named, telling)
                    && known >= (known + sum.other) * least
                    && known >= (known + sum.rest) * needs.covered
            });
            let words = sum.words + free * WORDS_OF_NAME;
            let told = sum.has_amount && (sum.known > 0.0 || fact.names > 0) && sum.foreign == 0;
            own || needs.short && told && words >= (words + sum.other_words) * SHORT
        };
        let parts = (0..self.parts.len()).map(|at| (self.parts[at].opens, of(at)));
        let dense = any_passage(parts, enough);
        for &mark in fact.words.clone().flatten() {
            self.asked[mark as usize] = false;
        }
        dense
    }
}

/// So many words a name has at most, or nearly all of them.
const WORDS_OF_NAME: f32 = 6.0;

/// Whether some passage is `enough`: the whole, or what lies between two places where clauses surely or maybe open.
fn any_passage(parts: impl Iterator<Item = (Opens, Sum)>, enough: impl Fn(&Sum) -> bool) -> bool {
    let mut whole = Sum::default();
    // Passages that end here: from the last place where a clause surely opens, and from those where one may since.
    let mut open: Vec<Sum> = vec![Sum::default()];
    for (opens, sum) in parts {
        match opens {
            Opens::No => {}
            Opens::Maybe | Opens::Yes if open.iter().any(&enough) => return true,
            Opens::Maybe => open.push(Sum::default()),
            Opens::Yes => {
                open.clear();
                open.push(Sum::default());
            }
        }
        whole.add(&sum);
        open.iter_mut().for_each(|passage| passage.add(&sum));
    }
    enough(&whole) || open.iter().any(&enough)
}

impl Sum {
    fn add(&mut self, other: &Self) {
        self.known += other.known;
        self.other += other.other;
        self.rest += other.rest;
        self.foreign += other.foreign;
        self.words += other.words;
        self.other_words += other.other_words;
        self.telling += other.telling;
        self.named += other.named;
        self.has_amount |= other.has_amount;
    }
}

impl Part {
    fn sum(&self, is_known: bool) -> Sum {
        let word = |is: bool| if is { 1.0 } else { 0.0 };
        let mut sum = Sum {
            words: word(self.is_value || is_known),
            ..Sum::default()
        };
        if is_known {
            sum.known = self.most;
            sum.telling = usize::from(self.telling);
            sum.named = usize::from(self.named);
        } else {
            sum.other = self.least;
            sum.rest = self.rest;
            sum.other_words = word(self.counts);
        }
        sum
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
