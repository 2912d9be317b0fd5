//! The words of a thread's articles, those that it met last at hand.

use std::sync::Arc;

use super::brief::Brief;
use super::index::{Id, Index};
use super::known::Known;
use super::words::{Shared, Words};
use crate::document::tokens::{Token, TokenKind};
use crate::extract::name::Names;
use crate::source::Span;

/// Words that are at hand, in a megabyte: as much as stays in the nearer caches of processors.
const AT_HAND: usize = 1 << 15;

/// No letters that [`packed`] gives.
const NO_WORD: u128 = u128::MAX;

/// No word at hand.
const NONE: [u128; 2] = [0; 2];

/// The words that were met.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// Short words that were met last, as their letters and in brief: most words of most texts are few. Of zeros where there
    /// is none, so that a short run never touches most of this memory.
    last: Box<[[u128; 2]]>,
    words: Arc<Words>,
}

/// The letters of a word of at most 15 bytes, and its length.
fn packed(text: &str, word: Span) -> Option<u128> {
    let length = word.len();
    if length > 15 {
        return None;
    }
    let bytes = text.as_bytes();
    let letters = match bytes.get(word.start..).and_then(<[u8]>::first_chunk) {
        // What stands behind the word goes out again: this is quicker than to copy so few bytes.
        Some(letters) => u128::from_le_bytes(*letters) & ((1 << (8 * length)) - 1),
        None => {
            let mut letters = [0; 16];
            letters[..length].copy_from_slice(bytes.get(word.range())?);
            u128::from_le_bytes(letters)
        }
    };
    Some(letters | (length as u128) << 120)
}

/// Where a word is at hand, by the upper bits of a product with the golden ratio.
const fn place_at_hand(packed: u128) -> usize {
    let folded = (packed as u64) ^ ((packed >> 64) as u64).rotate_left(23);
    (folded.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - AT_HAND.trailing_zeros())) as usize
}

impl Vocabulary {
    /// None at hand yet.
    pub(super) fn new(shared: &Shared) -> Self {
        Self {
            last: vec![NONE; AT_HAND].into(),
            words: shared.words(),
        }
    }

    /// Gets ready for another article: where there are too many words, all are forgotten.
    pub(super) fn begin(&mut self, shared: &Shared) {
        if self.words.are_many() {
            self.words = shared.words();
            self.last.fill(NONE);
        }
    }

    /// The words among the tokens of a text, which are known until [`Self::begin`]. They take the place of what is in
    /// `words`.
    pub(super) fn take(
        &mut self,
        text: &str,
        tokens: &[Token],
        index: &Index,
        names: &Names,
        words: &mut Vec<Option<Brief>>,
    ) {
        // At first all that are at hand, so that a processor has several of them on their way at once.
        let at_hand = tokens.iter().map(|token| {
            let packed = packed(text, token.span).unwrap_or(NO_WORD);
            let [letters, brief] = self.last[place_at_hand(packed)];
            let is_it = letters == packed && token.kind == TokenKind::Word;
            is_it.then(|| Brief::from_bits(brief))?
        });
        words.clear();
        words.extend(at_hand);
        for (token, word) in tokens.iter().zip(words) {
            if word.is_none() && token.kind == TokenKind::Word {
                *word = Some(self.word(text, token.span, index, names));
            }
        }
    }

    /// One that is not at hand.
    fn word(&mut self, text: &str, word: Span, index: &Index, names: &Names) -> Brief {
        let packed = packed(text, word);
        let word = text.get(word.range()).unwrap_or_default();
        let brief = self.words.word(word, packed, index, names);
        if let Some(packed) = packed {
            self.last[place_at_hand(packed)] = [packed, brief.to_bits()];
        }
        brief
    }

    /// What is known of a word.
    pub(super) fn known(&self, word: Brief) -> Option<&Known> {
        self.words.known(word)
    }

    /// Ids of all that a word may be found as, each once.
    pub(super) fn ids(&self, word: Brief) -> impl Iterator<Item = Id> {
        self.words.ids(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart_whatever_their_length() {
        let (index, names) = (Index::default(), Names::default());
        let shared = Shared::default();
        let texts = [
            "a",
            "A",
            "",
            "a\0",
            "internationally",
            "internationalise",
            "internationalize",
        ];
        let place = |words: &mut Vocabulary, text: &str| {
            let mut place = |text: &str, span: Span| {
                let token = Token {
                    span,
                    kind: TokenKind::Word,
                    glued: false,
                };
                let mut taken = Vec::new();
                words.take(text, &[token], &index, &names, &mut taken);
                taken[0].unwrap().place()
            };
            let alone = place(text, Span::new(0, text.len()));
            // What stands around a word does not matter.
            let inside = format!("\u{e9}{text} and what is behind");
            assert_eq!(place(&inside, Span::new(2, 2 + text.len())), alone);
            alone
        };
        // The second thread has the words of the first.
        for _ in 0..2 {
            let mut words = Vocabulary::new(&shared);
            let places = texts.map(|text| place(&mut words, text));
            assert_eq!(places, [0, 1, 2, 3, 4, 5, 6]);
            assert_eq!(texts.map(|text| place(&mut words, text)), places);
        }
    }

    #[test]
    fn too_many_words_are_forgotten_before_the_next_article() {
        let (index, names) = (Index::default(), Names::default());
        let shared = Shared::default();
        let place = |words: &mut Vocabulary, text: &str| {
            let whole = Span::new(0, text.len());
            words.word(text, whole, &index, &names).place()
        };
        let mut words = [Vocabulary::new(&shared), Vocabulary::new(&shared)];
        assert_eq!(place(&mut words[0], "harbour"), 0);
        assert_eq!(place(&mut words[0], "bridge"), 1);
        words[0].begin(&shared);
        assert_eq!(place(&mut words[0], "bridge"), 1);
        shared.fill();
        // The article at hand goes on with them.
        assert_eq!(place(&mut words[1], "bridge"), 1);
        for words in &mut words {
            words.begin(&shared);
            assert_eq!(place(words, "bridge"), 0);
        }
    }
}
