//! How much of a sentence, or of one of its clauses, may be a fact's, told from its words.

use super::glance::Glance;
use super::vocabulary::{Known, Sense};
use crate::assertion::marks::{MARKS, Mark};
use crate::assertion::outline::{SHORT, Tally};
use crate::document::tokens::TokenKind;
use crate::extract::clause::{Opening, is_behind_comma, is_break};

/// So many tokens around the beginning of an amount or a date may belong to it.
const REACH: usize = 5;
/// The most that a name weighs.
const NAME: f32 = 1.5;
/// What may be left of the weight of a word: of one that tells who says so, of a class whose members are listed, and of
/// one that narrows down the noun behind it.
const ATTRIBUTED: f32 = 0.1;
const MEMBER: f32 = 0.15;
const MODIFIER: f32 = 0.5;

/// The parts of one sentence.
#[derive(Debug, Default)]
pub(super) struct Parts {
    parts: Vec<Part>,
    /// Which marks the fact asks for that is looked at.
    asked: Box<[bool]>,
}

/// A word or number of the sentence.
#[derive(Clone, Copy, Debug, Default)]
struct Part {
    /// Of which word of the vocabulary it is.
    number: Option<u32>,
    /// The most that it weighs where it is the fact's.
    most: f32,
    /// The least that it weighs as a noun where it is not.
    least: f32,
    /// Whether it is a word of its own that has to be the fact's for a claim to tell the fact in short.
    counts: bool,
    /// Whether it may belong to an amount or a date.
    is_value: bool,
    telling: bool,
    named: bool,
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
    /// Least weight of the other nouns.
    other: f32,
    /// Words that may be the fact's, and others.
    words: f32,
    other_words: f32,
    /// Words that may be the fact's and tell something, and those of them that may be nouns or names.
    telling: usize,
    named: usize,
    /// Whether an amount may be in it.
    has_value: bool,
}

impl Parts {
    /// Takes a sentence apart.
    pub(super) fn take(&mut self, text: &str, glance: &Glance) {
        self.parts.clear();
        let tokens = glance.tokens();
        let known: Vec<Option<&Known>> = (0..tokens.len()).map(|at| glance.known(at)).collect();
        let words = || known.iter().flatten();
        let attributed = words().any(|known| known.sense().attributes);
        let complete = words().any(|known| known.closes_set);
        let sentence =
            if attributed { ATTRIBUTED } else { 1.0 } * if complete { MEMBER } else { 1.0 };
        let mut last_value = None;
        for (at, token) in tokens.iter().enumerate() {
            let word = known[at];
            let begins_value = glance.begins_value(at, text);
            if begins_value {
                last_value = Some(at);
                let from = self.parts.len().saturating_sub(REACH);
                for before in &mut self.parts[from..] {
                    before.belongs_to_value();
                }
            }
            let mut part = match word {
                Some(word) => {
                    let next = known.get(at + 1).copied().flatten();
                    let behind_cue = at > 0 && known[at - 1].is_some_and(|word| word.sense().cue);
                    let narrows = next.is_some_and(|next| next.surface.function.is_none());
                    let narrowed = if narrows { MODIFIER } else { 1.0 };
                    word.part(
                        glance.number(at),
                        behind_cue,
                        sentence * narrowed,
                        attributed,
                    )
                }
                None => Part::default(),
            };
            if glance.is_listed(at) {
                part.most = NAME;
                part.least = 0.0;
                part.counts = false;
            }
            part.opens = match (token.kind, word) {
                (TokenKind::Sign, _) if is_break(text, tokens, at) => Opens::Yes,
                (TokenKind::Word, Some(word)) => match word.sense().opening {
                    Opening::Clause => Opens::Yes,
                    Opening::AfterComma if is_behind_comma(text, tokens, at) => Opens::Yes,
                    _ if word.sense().complement => Opens::Maybe,
                    _ => Opens::No,
                },
                _ => Opens::No,
            };
            if last_value.is_some_and(|value| at - value <= REACH) {
                part.belongs_to_value();
            }
            self.parts.push(part);
        }
    }

    /// Whether in the sentence, or in a part of it that may be a clause, so much is the fact's as its verdict needs:
    /// `topics` is the least share of its nouns and names; `short` tells that the fact may be told in short. The fact's
    /// words ask for these marks; `names` of its names may stand anywhere.
    pub(super) fn are_dense<'m>(
        &mut self,
        glance: &Glance,
        asked: impl Iterator<Item = &'m [Mark]> + Clone,
        names: usize,
        tally: &Tally,
        topics: Option<f32>,
        short: bool,
    ) -> bool {
        if self.asked.is_empty() {
            self.asked = vec![false; MARKS].into();
        }
        for &mark in asked.clone().flatten() {
            self.asked[mark as usize] = true;
        }
        let is_asked = |sense: &Sense| sense.marks.iter().any(|&mark| self.asked[mark as usize]);
        let of = |part: &Part| {
            let known = part.number.and_then(|number| glance.word(number));
            part.sum(known.is_some_and(|known| is_asked(known.sense())))
        };
        let enough = |sum: &Sum| {
            let free = names as f32;
            let known = sum.known + free * NAME;
            let own = topics.is_some_and(|least| {
                tally.is_own(sum.named + names, sum.telling + names)
                    && known >= (known + sum.other) * least
            });
            let words = sum.words + free * WORDS_OF_NAME;
            let told = sum.has_value && (sum.known > 0.0 || names > 0);
            own || short && told && words >= (words + sum.other_words) * SHORT
        };
        let dense = any_passage(self.parts.iter().map(|part| (part.opens, of(part))), enough);
        for &mark in asked.flatten() {
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
        self.words += other.words;
        self.other_words += other.other_words;
        self.telling += other.telling;
        self.named += other.named;
        self.has_value |= other.has_value;
    }
}

impl Part {
    fn belongs_to_value(&mut self) {
        self.is_value = true;
        self.least = 0.0;
        self.counts = false;
    }

    fn sum(&self, is_known: bool) -> Sum {
        let word = |is: bool| if is { 1.0 } else { 0.0 };
        let mut sum = Sum {
            words: word(self.is_value || is_known),
            has_value: self.is_value,
            ..Sum::default()
        };
        if is_known {
            sum.known = self.most;
            sum.telling = usize::from(self.telling);
            sum.named = usize::from(self.named);
        } else {
            sum.other = self.least;
            sum.other_words = word(self.counts);
        }
        sum
    }
}

impl Known {
    /// The word as a part of a sentence in which words may weigh less than by themselves.
    fn part(&self, number: Option<u32>, behind_cue: bool, less: f32, attributed: bool) -> Part {
        let sense = self.sense();
        let surface = &self.surface;
        let content = surface.function.is_none();
        let plain = content && !surface.capital && !surface.anaphor && !sense.cue && !behind_cue;
        Part {
            number,
            most: if surface.capital { NAME } else { sense.weight },
            least: if plain && sense.noun {
                sense.weight * less
            } else {
                0.0
            },
            counts: plain && sense.telling && !attributed,
            telling: sense.telling,
            named: sense.named,
            ..Part::default()
        }
    }
}
