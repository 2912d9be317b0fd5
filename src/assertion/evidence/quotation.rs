//! Quotations: word by word.

use std::cell::OnceCell;
use std::collections::HashSet;

use super::{Evidence, Outcome};
use crate::extract::function::function;
use crate::extract::name::lower;
use crate::extract::reading::{Reading, wording};
use crate::lexicon;
use crate::source::Span;

/// Compares the quotations of two readings. Two are the same quotation if they share most of their rarer words;
/// the claim's may be a part of the fact's, and must then be so word by word.
pub fn compare(known: &Reading, stated: &Reading) -> Vec<Evidence> {
    if known.quotes.is_empty() || stated.quotes.is_empty() {
        return Vec::new();
    }
    let originals = known.quotes.iter();
    let originals: Vec<(Span, Quoted)> = originals
        .map(|quote| (quote.span, Quoted::new(known.slice(quote.span))))
        .collect();
    let mut found = Vec::new();
    for quote in &stated.quotes {
        let quoted = Quoted::new(stated.slice(quote.span));
        for (original, words) in &originals {
            if let Some(outcome) = words.outcome(&quoted) {
                found.push(Evidence {
                    kind: "quote",
                    outcome,
                    known: *original,
                    stated: quote.span,
                    known_items: Vec::new(),
                    items: items_in(stated, quote.span),
                    certainty: 1.0,
                });
            }
        }
    }
    found
}

/// How a quotation stands to the original: `None` where they are different quotations. One of fewer than four words may
/// be a title, and like another by chance.
pub fn judge(original: &str, quoted: &str) -> Option<Outcome> {
    Quoted::new(original).outcome(&Quoted::new(quoted))
}

/// The words of a quotation, and the stems of the rarer ones once they are asked for: a sentence may quote at length, and
/// often.
struct Quoted {
    words: Vec<String>,
    rare: OnceCell<Vec<String>>,
}

impl Quoted {
    fn new(text: &str) -> Self {
        Self {
            words: words(text),
            rare: OnceCell::new(),
        }
    }

    fn rare(&self) -> &[String] {
        self.rare.get_or_init(|| {
            let words = self.words.iter().filter(|word| function(word).is_none());
            words.map(|word| lexicon::stem(word)).collect()
        })
    }

    /// How another one stands to this, the original.
    fn outcome(&self, quoted: &Self) -> Option<Outcome> {
        let (a, b) = (&self.words, &quoted.words);
        if b.len() < 2 || a.is_empty() {
            return None;
        }
        if contains(a, b) || contains(b, a) {
            return Some(Outcome::Agrees);
        }
        if a.len().min(b.len()) < SENTENCE {
            return None;
        }
        let (x, y) = (self.rare(), quoted.rare());
        let known: HashSet<&String> = x.iter().collect();
        let shared = y.iter().filter(|word| known.contains(word)).count();
        let least = x.len().min(y.len());
        (least >= 2 && shared * 2 >= least.max(3)).then_some(Outcome::Conflicts)
    }
}

/// So many words are quoted of what somebody said, rather than a title.
const SENTENCE: usize = 4;

fn words(text: &str) -> Vec<String> {
    wording(text)
        .iter()
        .map(|token| lower(token.text(text)))
        .collect()
}

fn contains(whole: &[String], part: &[String]) -> bool {
    !part.is_empty() && whole.windows(part.len()).any(|window| window == part)
}

fn items_in(reading: &Reading, span: Span) -> Vec<usize> {
    (0..reading.items.len())
        .filter(|&at| span.contains(reading.items[at].span))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_is_known_by_half_of_its_rarer_words_or_a_part_of_it() {
        let original = "We will rebuild every burned house before the winter.";
        let same = "They would be rebuilding all burnt houses before winter";
        assert_eq!(judge(original, same), Some(Outcome::Conflicts));
        assert_eq!(judge(original, "every burned house"), Some(Outcome::Agrees));
        assert_eq!(judge(original, "burned houses"), None);
        assert_eq!(judge(original, "The talks have failed once more"), None);
        assert_eq!(judge("", same), None);
    }

    #[test]
    fn quotations_of_any_length_are_compared_word_by_word_once() {
        let words = |from: usize| -> String {
            let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
            let word = |n: usize| [letter(n), letter(n / 26), letter(n / 676), 'q', 'z'];
            let words = (from..from + 9_000).map(|n| word(n).iter().collect::<String>());
            words.collect::<Vec<_>>().join(" ")
        };
        // Each word beside each other one would be stemmed eighty million times.
        assert_eq!(judge(&words(0), &words(9_000)), None);
        assert_eq!(judge(&words(0), &words(4_000)), Some(Outcome::Conflicts));
    }
}
