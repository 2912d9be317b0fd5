//! What was found out of words that were met lately.

use rustc_hash::FxHashMap;

/// A cache of bounded size. When as many words as fit are there, those go that were not met again since the last
/// time: memory is bounded, and the words of every text stay.
#[derive(Debug)]
pub(super) struct Lately<V> {
    recent: FxHashMap<Box<str>, V>,
    older: FxHashMap<Box<str>, V>,
    /// Words of one of the two generations.
    most: usize,
}

impl<V: Clone> Lately<V> {
    pub(super) fn new(most: usize) -> Self {
        Self {
            recent: FxHashMap::default(),
            older: FxHashMap::default(),
            most,
        }
    }

    /// What is known of a word; `find_out` is asked where it was not met lately.
    pub(super) fn get(&mut self, word: &str, find_out: impl FnOnce(&str) -> V) -> V {
        if let Some(known) = self.recent.get(word) {
            return known.clone();
        }
        let (word, known) = self
            .older
            .remove_entry(word)
            .unwrap_or_else(|| (word.into(), find_out(word)));
        if self.recent.len() >= self.most {
            self.older = std::mem::take(&mut self.recent);
        }
        self.recent.insert(word, known.clone());
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[test]
    fn a_word_is_looked_up_once_and_forgotten_when_it_is_long_gone() {
        const MOST: usize = 100;
        let mut words = Lately::new(MOST);
        let mut get = |word: &str| {
            let known: Arc<str> = words.get(word, |word| word.into());
            assert!(words.recent.len() + words.older.len() <= 2 * MOST);
            known
        };
        let first = get("harbours");
        assert!(Arc::ptr_eq(&first, &get("harbours")));
        assert!(!Arc::ptr_eq(&first, &get("Harbours")));
        for number in 0..MOST {
            get(&format!("w{number}"));
        }
        assert!(Arc::ptr_eq(&first, &get("harbours")));
        for number in 0..3 * MOST {
            get(&format!("x{number}"));
        }
        assert!(!Arc::ptr_eq(&first, &get("harbours")));
    }
}
