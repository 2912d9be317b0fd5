//! How much of a sentence, or of one of its clauses, may be a fact's.

use super::glance::Glance;
use super::mentioned::Fact;
use super::parts::{NAME, Opens, Part, Parts};
use super::values::Values;
use crate::assertion::evidence::amount::may_agree;
use crate::assertion::marks::{MARKS, Mark};
use crate::assertion::outline::{Needs, SHORT};

/// The weight of a name that a fact told in short has to have, as `condensed` has it.
const FOREIGN: f32 = 0.5;
/// So many words a name has at most, or nearly all of them.
const WORDS_OF_NAME: f32 = 6.0;

/// Tells how dense the fact's words stand in a sentence.
#[derive(Debug, Default)]
pub(super) struct Density {
    /// Which marks the fact asks for that is looked at.
    asked: Box<[bool]>,
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

impl Density {
    /// Whether in the sentence, or in a part of it that may be a clause, so much is the fact's as its verdict needs.
    pub(super) fn is_enough<'m>(
        &mut self,
        glance: &Glance,
        parts: &Parts,
        values: &Values,
        fact: &Fact<'m, impl Iterator<Item = &'m [Mark]> + Clone>,
        needs: &Needs,
    ) -> bool {
        let parts = parts.all();
        if self.asked.is_empty() {
            self.asked = vec![false; MARKS].into();
        }
        for &mark in fact.words.clone().flatten() {
            self.asked[mark as usize] = true;
        }
        let is_asked = |mark: &Mark| self.asked[*mark as usize];
        let is_known = |part: &Part| {
            let known = part.known(glance);
            known.is_some_and(|known| known.sense().marks.iter().any(is_asked))
        };
        // Several amounts of the fact may add up to one.
        let sums_up = fact.amounts.len() > 1;
        let agrees = |amount: usize| {
            let stated = values.quantities.get(amount);
            let mut known = fact.amounts.iter();
            sums_up || stated.is_some_and(|stated| known.any(|known| may_agree(known, stated)))
        };
        let of = |at: usize| {
            let part = &parts[at];
            let mut sum = Sum::of(part, is_known(part));
            sum.has_amount = part.amount.is_some_and(agrees);
            if part.name > 0 {
                // Where the fact has a name or a word of it, it may be the fact's.
                let name = &parts[at..at + part.name];
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
        let sums = (0..parts.len()).map(|at| (parts[at].opens, of(at)));
        let dense = any_passage(sums, enough);
        for &mark in fact.words.clone().flatten() {
            self.asked[mark as usize] = false;
        }
        dense
    }
}
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
    /// That of one part.
    fn of(part: &Part, is_known: bool) -> Self {
        let word = |is: bool| if is { 1.0 } else { 0.0 };
        let mut sum = Self {
            words: word(part.is_value || is_known),
            ..Self::default()
        };
        if is_known {
            sum.known = part.most;
            sum.telling = usize::from(part.telling);
            sum.named = usize::from(part.named);
        } else {
            sum.other = part.least;
            sum.rest = part.rest;
            sum.other_words = word(part.counts);
        }
        sum
    }

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
