//! Whether a claim may be a fact's own sentence with a few words changed, told from the words that it has in common with it.

use super::Slot;

/// What may be the same in two wordings of one sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Same {
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
    /// Takes in the next item with content.
    pub(super) fn add(&mut self, slot: Slot, is_same: bool, follows: bool) {
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
    pub(super) fn may_be_copy(&self, gap: u8, edges: Edges) -> bool {
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

/// The least number of items that a copy keeps, as `revision` has it, where one place is changed and where several are.
const FEW_KEPT: usize = 2;
const MANY_KEPT: usize = 6;
/// The least share of the fact's items that such a copy keeps: where two wordings have 0.6 of their items in common, and
/// the claim has no other.
const KEPT: f32 = 0.42;
