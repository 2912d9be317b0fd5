//! Words and their numbers, found by hash in tables that are read in place.

use super::hash::hash;

/// A set of words, numbered in the order of their bytes. Written by `write_index` of `build/table.rs`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Index {
    /// A `u32` per slot: the number of a word + 1, or 0. Slots are a power of two, and at least one is free; a word
    /// stands in the first slot from that of its hash on which was free.
    pub(super) slots: &'static [u8],
    /// A `u32` per word: where its text begins; one more at the end.
    pub(super) starts: &'static [u8],
    /// All texts, one behind the other.
    pub(super) texts: &'static str,
}

impl Index {
    /// The number of a word.
    pub(super) fn find(&self, word: &[u8]) -> Option<u32> {
        let last = (self.slots.len() / 4).checked_sub(1)?;
        let mut slot = hash(word) & last;
        loop {
            let number = u32_at(self.slots, slot).checked_sub(1)?;
            if self.text(number).as_bytes() == word {
                return Some(number);
            }
            slot = (slot + 1) & last;
        }
    }

    /// The word of a number; empty where there is none.
    pub(super) fn text(&self, number: u32) -> &'static str {
        let at = number as usize;
        let range = u32_at(self.starts, at) as usize..u32_at(self.starts, at + 1) as usize;
        self.texts.get(range).unwrap_or_default()
    }
}

/// A little-endian number of a table; 0 behind its end.
pub(super) fn u32_at(bytes: &[u8], index: usize) -> u32 {
    bytes
        .get(index * 4..index * 4 + 4)
        .and_then(|b| b.try_into().ok())
        .map_or(0, u32::from_le_bytes)
}
