//! Quotations: word by word.

use super::{Evidence, Outcome};
use crate::extract::function::function;
use crate::extract::name::lower;
use crate::extract::reading::{Reading, wording};
use crate::lexicon;
use crate::source::Span;

/// Compares the quotations of two readings. Two are the same quotation if they share most of their rarer words;
/// the claim's may be a part of the fact's, and must then be so word by word.
pub fn compare(known: &Reading, stated: &Reading) -> Vec<Evidence> {
    let mut found = Vec::new();
    for quote in &stated.quotes {
        for original in &known.quotes {
            if let Some(outcome) = judge(known.slice(original.span), stated.slice(quote.span)) {
                found.push(Evidence {
                    kind: "quote",
                    outcome,
                    known: original.span,
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
    let (a, b) = (words(original), words(quoted));
    if b.len() < 2 || a.is_empty() {
        return None;
    }
    if contains(&a, &b) || contains(&b, &a) {
        return Some(Outcome::Agrees);
    }
    let rare = |words: &[String]| -> Vec<String> {
        words
            .iter()
            .filter(|word| function(word).is_none())
            .cloned()
            .collect()
    };
    let (x, y) = (rare(&a), rare(&b));
    let same = |p: &String, q: &String| p == q || lexicon::stem(p) == lexicon::stem(q);
    let shared = y
        .iter()
        .filter(|word| x.iter().any(|other| same(other, word)))
        .count();
    let least = x.len().min(y.len());
    (least >= 2 && a.len().min(b.len()) >= SENTENCE && shared * 2 >= least.max(3))
        .then_some(Outcome::Conflicts)
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
