//! A cheap test whether a word can begin a mention: most words of a text cannot, and need no closer look.

use rustc_hash::FxHashSet;

use crate::document::tokens::{Token, TokenKind};

/// Longest word that a gate can hold, in bytes.
const LONGEST: usize = 15;

/// A set of lower-case words behind a filter of first letters by length.
#[derive(Debug)]
pub(super) struct Gate {
    /// First letters of the words of each length, a bit each.
    letters: [u32; LONGEST + 1],
    words: FxHashSet<&'static str>,
}

impl Gate {
    /// The gate of some words. Those that are longer than [`LONGEST`] or begin with no ASCII letter are left out.
    pub(super) fn new(words: impl IntoIterator<Item = &'static str>) -> Self {
        let mut gate = Self {
            letters: [0; LONGEST + 1],
            words: FxHashSet::default(),
        };
        for word in words {
            if let (Some(letters), Some(bit)) = (gate.letters.get_mut(word.len()), bit(word)) {
                *letters |= bit;
                gate.words.insert(word);
            }
        }
        gate
    }

    /// Whether the word is in the set, in whatever case.
    pub(super) fn admits(&self, word: &str) -> bool {
        let filter = self.letters.get(word.len()).copied().unwrap_or(0);
        if bit(word).is_none_or(|bit| filter & bit == 0) {
            return false;
        }
        let mut lower = [0u8; LONGEST];
        let Some(lower) = lower.get_mut(..word.len()) else {
            return false;
        };
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        std::str::from_utf8(lower).is_ok_and(|lower| self.words.contains(lower))
    }

    /// Whether digits or a word of the set stand in a sentence; `other` tells what does as well.
    pub(super) fn opens(&self, text: &str, tokens: &[Token], other: impl Fn(&str) -> bool) -> bool {
        tokens.iter().any(|token| match token.kind {
            TokenKind::Number => true,
            TokenKind::Word | TokenKind::Sign => {
                let word = token.text(text);
                self.admits(word) || other(word)
            }
        })
    }
}

/// The bit of a word's first letter.
fn bit(word: &str) -> Option<u32> {
    let first = word.bytes().next()?.to_ascii_lowercase();
    first.is_ascii_lowercase().then(|| 1 << (first - b'a'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gate_admits_its_words_only() {
        let gate = Gate::new(["dozen", "may"]);
        assert!(gate.admits("Dozen") && gate.admits("MAY"));
        for word in [
            "dozens",
            "do",
            "day",
            "",
            "\u{bd}",
            "m\u{e9}y",
            "internationalisation",
        ] {
            assert!(!gate.admits(word), "{word}");
        }
    }
}
