//! The words of articles that all threads met, each found out once for as long as it is met now and then.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use dashmap::DashMap;
use rustc_hash::FxBuildHasher;

use super::brief::Brief;
use super::index::{Id, Index};
use super::known::Known;
use crate::extract::name::Names;

/// Words of some ten thousand articles; where there are more, all are forgotten. As many as a hash table takes before it
/// grows to twice its size.
const MOST: usize = (1 << 17) / 8 * 7;

/// Bytes of their texts, beyond which they are forgotten as well: what is no word of any language may be of any length.
const MOST_BYTES: usize = 1 << 22;

/// Words by their numbers and by their letters.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Those of at most 15 bytes by their packed letters, others by their text.
    short: DashMap<u128, Brief, FxBuildHasher>,
    long: DashMap<Box<str>, Brief, FxBuildHasher>,
    all: boxcar::Vec<Word>,
    /// Of all texts.
    bytes: AtomicUsize,
}

#[derive(Debug)]
struct Word {
    text: Box<str>,
    /// All that it may be found as, without what its brief form tells.
    further: Box<[Id]>,
    /// What is known of it, as far as it was asked.
    known: OnceLock<Box<Known>>,
}

impl Words {
    /// A word, and its letters packed where it is short.
    pub(super) fn word(
        &self,
        text: &str,
        packed: Option<u128>,
        index: &Index,
        names: &Names,
    ) -> Brief {
        let Some(packed) = packed else {
            let known = self.long.get(text).map(|known| *known);
            let add = || {
                *self
                    .long
                    .entry(text.into())
                    .or_insert_with(|| self.add(text, index, names))
            };
            return known.unwrap_or_else(add);
        };
        let known = self.short.get(&packed).map(|known| *known);
        let add = || {
            *self
                .short
                .entry(packed)
                .or_insert_with(|| self.add(text, index, names))
        };
        known.unwrap_or_else(add)
    }

    fn add(&self, text: &str, index: &Index, names: &Names) -> Brief {
        let (brief, further) = Brief::new(text, index, names);
        self.bytes.fetch_add(text.len(), Ordering::Relaxed);
        brief.at(self.all.push(Word {
            text: text.into(),
            further,
            known: OnceLock::new(),
        }))
    }

    fn get(&self, word: Brief) -> Option<&Word> {
        self.all.get(word.place())
    }

    /// What is known of a word.
    pub(super) fn known(&self, word: Brief) -> Option<&Known> {
        let word = self.get(word)?;
        Some(word.known.get_or_init(|| Box::new(Known::new(&word.text))))
    }

    /// Ids of all that a word may be found as, each once.
    pub(super) fn ids(&self, word: Brief) -> impl Iterator<Item = Id> {
        let has_further = word.is(Brief::HAS_FURTHER_IDS);
        let further = has_further.then(|| self.get(word)).flatten();
        let further = further.map_or(&[][..], |word| &word.further);
        word.ids().chain(further.iter().copied())
    }

    /// Whether there are so many that they are to be forgotten.
    pub(super) fn are_many(&self) -> bool {
        self.all.count() >= MOST || self.bytes.load(Ordering::Relaxed) >= MOST_BYTES
    }
}

/// The words that new articles are looked at with.
#[derive(Debug, Default)]
pub(super) struct Shared(Mutex<Arc<Words>>);

impl Shared {
    /// These words, or none yet where there were too many.
    pub(super) fn words(&self) -> Arc<Words> {
        let mut words = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if words.are_many() {
            *words = Arc::default();
        }
        Arc::clone(&words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Shared {
        /// Makes the words so many that they are to be forgotten.
        pub(in crate::check) fn fill(&self) {
            let words = self.words();
            while !words.are_many() {
                words.all.push(Word {
                    text: Box::default(),
                    further: Box::default(),
                    known: OnceLock::new(),
                });
            }
        }
    }

    #[test]
    fn long_ones_are_forgotten_before_they_are_many() {
        let (index, names) = (Index::default(), Names::default());
        let shared = Shared::default();
        let met = |length: usize| {
            let words = shared.words();
            words
                .word(&"a".repeat(length), None, &index, &names)
                .place()
        };
        assert_eq!(
            [met(1 << 20), met(2 << 20), met(3 << 20), met(16)],
            [0, 1, 2, 0]
        );
    }

    #[test]
    fn one_that_several_threads_meet_is_one() {
        let (index, names) = (Index::default(), Names::default());
        let words = Words::default();
        let texts: Vec<String> = (0..200).map(|number| format!("word{number}")).collect();
        let met = |_: usize| {
            let texts = texts.iter().zip(0_u128..);
            let all = texts.map(|(text, packed)| words.word(text, Some(packed), &index, &names));
            all.collect::<Vec<Brief>>()
        };
        let by_thread: Vec<Vec<Brief>> = std::thread::scope(|scope| {
            let threads = [0, 1, 2, 3].map(|thread| scope.spawn(move || met(thread)));
            threads.map(|thread| thread.join().unwrap()).into()
        });
        assert!(by_thread.iter().all(|met| *met == by_thread[0]));
        assert_eq!(words.all.count(), texts.len());
    }
}
