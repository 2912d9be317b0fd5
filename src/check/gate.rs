//! Whether a sentence can be about any fact, told from its words before it is read.
//!
//! Most sentences of most articles are about nothing that a registry knows. Reading one costs many times what looking
//! up its words does.

use super::index::Index;
use crate::extract::item::Key;
use crate::extract::mention::Possible;
use crate::extract::name::Names;

/// Names that are carried from sentence to sentence; where there are more, "it" may refer to anything.
const MOST_CARRIED: usize = 64;

/// The gate before the reading of an article's sentences, which it has to see in order. It lets every sentence pass for
/// which the index has a candidate once it is read, and few others.
pub(super) struct Gate<'c> {
    index: &'c Index,
    names: &'c Names,
    /// What the sentence may mention that is looked at.
    possible: Possible,
    /// Names of the sentence before, to which "it" may refer, and those to which its own "it" may; `None` for
    /// anything.
    carried: Option<Vec<Key>>,
}

impl<'c> Gate<'c> {
    pub(super) fn new(index: &'c Index, names: &'c Names) -> Self {
        Self {
            index,
            names,
            possible: Possible::default(),
            carried: Some(Vec::new()),
        }
    }

    /// Whether the sentence that was seen last may refer to those before it.
    pub(super) const fn refers_back(&self) -> bool {
        self.possible.refers_back
    }

    /// Whether a sentence may be about a fact; `continues` tells whether it goes on with the sentence before.
    pub(super) fn opens(&mut self, text: &str, continues: bool) -> bool {
        self.possible.look(text, self.names);
        let names = &mut self.possible.names;
        let refers_back = self.possible.refers_back && continues;
        let anything = refers_back && self.carried.is_none();
        if refers_back {
            names.extend(self.carried.iter().flatten());
            names.sort_unstable();
            names.dedup();
        }
        let opens = anything || self.index.may_concern(&self.possible.words, names);
        if anything || names.len() > MOST_CARRIED {
            self.carried = None;
        } else {
            let carried = self.carried.get_or_insert_default();
            carried.clear();
            carried.extend_from_slice(names);
        }
        opens
    }
}
