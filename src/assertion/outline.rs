//! Whether a claim mentions enough of a fact to be told, whatever it says of it: decided from what it mentions, before it
//! is read.
//!
//! A verdict that is told is reached in one of four ways (`verdict.rs`): the claim mentions enough of the fact's topic; or
//! most of its own topics are the fact's, two of them nouns or names; or it is the fact's own sentence with one thing
//! changed; or it tells the fact in short, with an amount of it. For each, [`Tally`] knows what has to be mentioned at
//! least. It may count too much, never too little.

use serde::{Deserialize, Serialize};

use super::entailment::NEARLY_ALL;
use super::threshold::Thresholds;
use super::topic::{is_named, shares};
use crate::extract::reading::Reading;
use crate::lexicon::Pos;
use crate::value::quantity::Quantity;

/// An item of a fact with content, as far as it matters how much of the fact is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
pub struct Slot {
    /// Its share of the fact's topic, 0 to 1; 0 for an amount or a date.
    pub share: f32,
    /// Whether it is a noun or a name that tells something.
    pub named: bool,
    /// What it weighs as a word; 0 for a name, an amount or a date.
    pub weight: f32,
    /// Whether it is a verb that a claim has to have which tells all of the fact.
    pub verb: bool,
    /// Whether it is the name of a place, for which another place counts in part.
    pub place: bool,
    /// Whether it is an amount or a date.
    pub value: bool,
    /// How many function words stand between it and the item with content before.
    pub gap: u8,
}

/// The items of a fact with content, in order, each with its index in the reading; and how many function words stand behind
/// the last.
pub fn slots(known: &Reading) -> (Vec<(usize, Slot)>, u8) {
    let shares = shares(known);
    let mut slots = Vec::new();
    let mut gap = 0u8;
    for (at, item) in known.items.iter().enumerate() {
        if !item.is_content() {
            gap = gap.saturating_add(1);
            continue;
        }
        let word = item.word();
        let slot = Slot {
            share: shares[at],
            named: is_named(item) && item.weight >= TELLING,
            weight: word.map_or(0.0, |_| item.weight),
            verb: item.weight >= 0.5 && word.is_some_and(|word| word.pos == Pos::Verb),
            place: item.name().is_some_and(|name| name.place().is_some()),
            value: !item.is_topic(),
            gap: std::mem::take(&mut gap),
        };
        slots.push((at, slot));
    }
    (slots, gap)
}

/// The amounts that a fact tells.
pub fn amounts(known: &Reading) -> impl Iterator<Item = Quantity> {
    let mentions = known.items.iter().filter_map(|item| item.quantity());
    mentions.map(|mention| mention.quantity)
}

/// The least weight of a noun or name that tells something: as `topic` and `revision` have it, the lesser of the two.
const TELLING: f32 = 0.4;

/// How a claim may mention something of a fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mention {
    /// By any word or name that may stand for it.
    pub any: bool,
    /// By one that tells something.
    pub telling: bool,
    /// By a name, or a word that may be a noun, that tells something.
    pub named: bool,
    /// By the same word, or the same words of a name.
    pub same: bool,
    /// In one of the sentences before, where it is a name.
    pub before: bool,
    /// By the same word, with nothing but function words between it and what is the same as the item before.
    pub follows: bool,
}

/// What a claim mentions of one fact.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    own: f32,
    with_context: f32,
    /// Nouns and names of the fact.
    known_named: usize,
    /// Nouns and names of the claim.
    stated_named: usize,
    telling: usize,
    values: usize,
    any: bool,
    /// What the fact's words weigh together, and those of them that are mentioned or have an opposite in the claim.
    words: f32,
    words_mentioned: f32,
    /// Whether a verb, an amount or a date of the fact has nothing like it in the claim.
    lacks: bool,
    /// The items of the fact that may stand in the claim as they are.
    same: Same,
}

/// What may be the same in two wordings of one sentence.
#[derive(Clone, Copy, Debug, Default)]
struct Same {
    /// Items with content so far.
    length: usize,
    /// Of them those that may be the same.
    all: usize,
    first: Run,
    last: Run,
    /// Items of any kind.
    items: usize,
    /// Function words in front of the first item with content.
    front: usize,
}

/// Items that may be the same, at the beginning or at the end.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    content: usize,
    /// Function words included.
    items: usize,
    /// Whether one is a noun or a name.
    named: bool,
}

impl Run {
    fn add(&mut self, slot: Slot) {
        self.content += 1;
        self.items += 1 + usize::from(slot.gap);
        self.named |= slot.named;
    }
}

impl Same {
    fn add(&mut self, slot: Slot, is_same: bool, follows: bool) {
        let at_beginning = self.first.content == self.length;
        let goes_on = at_beginning && (follows || self.length == 0);
        if is_same {
            self.all += 1;
            if !follows {
                self.last = Run::default();
            }
            self.last.add(slot);
            if goes_on {
                self.first.add(slot);
            }
        } else {
            self.last = Run::default();
        }
        if at_beginning && !(is_same && goes_on) {
            self.first.items += usize::from(slot.gap);
        }
        if self.length == 0 {
            self.front = usize::from(slot.gap);
        }
        self.length += 1;
        self.items += 1 + usize::from(slot.gap);
    }

    /// Whether the claim may be the fact's sentence with one thing changed: then all that is kept stands before or behind
    /// that, nothing else between. Or with several, when much of it is kept. `edges` tells whether the claim may begin and
    /// end as the fact does.
    fn may_be_copy(&self, gap: u8, edges: Edges) -> bool {
        let first = if edges.first {
            self.first
        } else {
            Run {
                items: self.front,
                ..Run::default()
            }
        };
        let last = if edges.last {
            self.last
        } else {
            Run::default()
        };
        let content = (first.content + last.content).min(self.length);
        let all = self.items + usize::from(gap);
        let kept = first.items + last.items + usize::from(gap);
        content >= FEW_KEPT && (first.named || last.named) && kept as f32 >= all as f32 * KEPT
            || self.all >= MANY_KEPT
    }
}

/// Whether a claim, or a clause of it, may begin with the same item with content as a fact, and end with the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edges {
    /// At the beginning.
    pub first: bool,
    /// At the end.
    pub last: bool,
}

impl Edges {
    /// It may in any way.
    pub const ANY: Self = Self {
        first: true,
        last: true,
    };
}

/// How a claim may come to be told of a fact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Telling {
    /// In no way.
    Never,
    /// In some way.
    Maybe,
    /// Only in a clause that is so much the fact's.
    ByOwn(Needs),
}

/// What a clause needs to be told by its own topics, or as the fact in short.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Needs {
    /// The least share of its nouns and names, if there are enough that may be the fact's.
    pub topics: Option<f32>,
    /// The least share of all that it tells, for the same way: none where it may tell all of the fact.
    pub covered: f32,
    /// Whether it may tell the fact in short.
    pub short: bool,
}

impl Tally {
    /// Takes in the next item of the fact. Of a value only [`Mention::any`] counts: whether the claim has one at all.
    pub fn add(&mut self, slot: Slot, mention: Mention) {
        let mentioned = if mention.any && !slot.value {
            1.0
        } else if slot.place {
            OTHER_PLACE
        } else {
            0.0
        };
        self.own += slot.share * mentioned;
        let before = if mention.before { BEFORE } else { 0.0 };
        self.with_context += slot.share * before.max(mentioned);
        self.any |= mention.any && !slot.value;
        self.values += usize::from(slot.value && mention.any);
        self.known_named += usize::from(slot.named && mention.any);
        self.stated_named += usize::from(mention.named && !slot.value);
        self.telling += usize::from(mention.telling && !slot.value);
        self.words += slot.weight;
        if mention.any {
            self.words_mentioned += slot.weight;
        }
        self.lacks |= (slot.value || slot.verb) && !mention.any;
        self.same.add(slot, mention.same, mention.follows);
    }

    /// How a claim that mentions no more may come to be told of a fact, behind whose last item with content `gap` function
    /// words stand; `amount` tells that both may have an amount. `edges` is asked only where it matters.
    pub fn telling(
        &self,
        limits: &Thresholds,
        amount: bool,
        gap: u8,
        edges: impl FnOnce() -> Edges,
    ) -> Telling {
        let may_be_copy = |edges| self.same.may_be_copy(gap, edges);
        if self.is_on_topic(limits) || may_be_copy(Edges::ANY) && may_be_copy(edges()) {
            return Telling::Maybe;
        }
        let own = self.is_own(self.stated_named, self.telling);
        let topics = own.then(|| limits.topic_of(self.known_named) / OWN - SLACK);
        let short = amount && self.any;
        if own || short {
            Telling::ByOwn(Needs {
                topics,
                covered: if self.may_be_whole() { 0.0 } else { COVERED },
                short,
            })
        } else {
            Telling::Never
        }
    }

    /// Whether the claim may say all that the fact says, but for names and for values in their place.
    fn may_be_whole(&self) -> bool {
        !self.lacks && self.words_mentioned >= self.words * (NEARLY_ALL - SLACK)
    }

    /// Whether so many words and names of a claim, which tell something as a noun or a name or in any way, may make it
    /// about the fact by its own topics.
    pub fn is_own(&self, named: usize, telling: usize) -> bool {
        named >= 2 || named == 1 && telling + self.values >= 3
    }

    /// Whether enough of the fact's topic may be mentioned.
    fn is_on_topic(&self, limits: &Thresholds) -> bool {
        self.with_context >= limits.topic_of(self.known_named) - SLACK
            && self.own >= limits.own - SLACK
    }
}

/// What another place counts, as `topic` has it.
const OTHER_PLACE: f32 = 0.8;
/// What a name in the sentences before counts, as `topic` has it.
const BEFORE: f32 = 0.7;
/// The least number of items that a copy keeps, as `revision` has it, where one place is changed and where several are.
const FEW_KEPT: usize = 2;
const MANY_KEPT: usize = 6;
/// The least share of the fact's items that such a copy keeps: where two wordings have 0.6 of their items in common, and
/// the claim has no other.
const KEPT: f32 = 0.42;
/// What a claim's own topics count, as `topic` has it.
const OWN: f32 = 0.95;
/// The least share of its words that a claim has from the fact which it tells in short, as `condensed` has it.
pub const SHORT: f32 = 0.5 - SLACK;
/// The least share of a claim that has to be the fact's for anything to be told of it, where it is no copy and says not all
/// that the fact says: below it an opinion is silent, or open and not told.
pub const RELATED: f32 = 0.5;
/// The same as a bound.
const COVERED: f32 = RELATED - SLACK;
/// For sums in another order.
const SLACK: f32 = 1e-3;
