//! Who a sentence is attributed to: "officials said", "according to the ministry".

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::form::Form;
use super::function::function;
use super::item::Word;
use super::name::lower;
use super::passage::Passage;
use super::pos::tag;
use super::reading::words_of;
use crate::document::tokens::{Token, TokenKind};
use crate::lexicon::Lemma;
use crate::source::Span;

/// Verbs of reporting that leave the claim as it is (neutral and factive ones).
const REPORTING: &[&str] = &[
    "say",
    "tell",
    "report",
    "announce",
    "state",
    "add",
    "confirm",
    "note",
    "explain",
    "write",
    "acknowledge",
    "admit",
    "declare",
    "reveal",
    "show",
    "conclude",
    "estimate",
    "insist",
    "warn",
    "stress",
    "argue",
    "remark",
    "comment",
    "recall",
    "observe",
    "find",
    "suggest",
    "point",
    "disclose",
    "affirm",
    "maintain",
    "tweet",
    "post",
    "claim",
    "allege",
    "deny",
    "assert",
    "believe",
];

static VERBS: LazyLock<FxHashSet<Lemma>> = LazyLock::new(|| {
    REPORTING
        .iter()
        .filter_map(|verb| Lemma::find(verb))
        .collect()
});

/// Marks the tokens that only tell who said it: the reporting verb and its subject.
pub fn attributions(text: &str, tokens: &[Token], words: &[Option<Word>]) -> Vec<bool> {
    let mut marked = vec![false; tokens.len()];
    for (at, word) in words.iter().enumerate() {
        let Some(word) = word else { continue };
        if &*word.lower == ACCORDING {
            let end = (at..tokens.len())
                .find(|&index| tokens[index].text(text) == ",")
                .unwrap_or_else(|| end_of_phrase(tokens, at));
            marked[at..end].fill(true);
        } else if reports(word)
            && let Some(range) = reported_by(text, tokens, at)
        {
            marked[range].fill(true);
        }
    }
    marked
}

/// The words of a sentence that only tell who said it, from the first to the last of them: "the mayor said on Monday".
pub fn source_of(text: &str) -> Option<Span> {
    let passage = Passage::new(text);
    let mut words = words_of(&passage);
    tag(text, &passage.tokens, &mut words);
    let marked = attributions(text, &passage.tokens, &words);
    let told = passage
        .tokens
        .iter()
        .zip(marked)
        .filter(|(_, marked)| *marked);
    told.map(|(token, _)| token.span).reduce(Span::to)
}

const ACCORDING: &str = "according";

fn reports(word: &Form) -> bool {
    word.lemmas.iter().any(|(lemma, _)| VERBS.contains(lemma))
}

/// Whether a word may tell who says it: words are attributed in sentences with such a one only.
pub fn may_attribute(word: &Form) -> bool {
    &*word.lower == ACCORDING || reports(word)
}

/// The clause of saying around a reporting verb: "officials said that …" or "…, officials said on Monday."
fn reported_by(text: &str, tokens: &[Token], verb: usize) -> Option<std::ops::Range<usize>> {
    let word = |at: usize| tokens.get(at).map(|token| token.text(text));
    let comma = |at: usize| {
        word(at)
            .is_some_and(|sign| matches!(sign, "," | "\u{201d}" | "\"" | "\u{2014}" | "\u{2013}"))
    };
    let subject_start = (0..verb).rev().find(|&at| comma(at)).map_or(0, |at| at + 1);
    let rest = tokens[verb + 1..]
        .iter()
        .filter(|token| token.kind != TokenKind::Sign)
        .count();
    let after_comma = subject_start > 0;
    if after_comma && rest <= 8 {
        return Some(subject_start..tokens.len());
    }
    if after_comma && rest <= 12 && word(verb + 1).is_some_and(|word| !matches!(word, "that" | ","))
    {
        // "…," said the minister of defence on Monday.
        let inverted = verb == subject_start;
        if inverted {
            return Some(verb..end_of_phrase(tokens, verb));
        }
    }
    let opens = word(verb + 1).is_some_and(|next| {
        next == "that" || matches!(next, "\u{201c}" | "\"" | ":") || next == ","
    });
    let plain = word(verb)
        .is_some_and(|verb| matches!(lower(verb).as_str(), "said" | "says" | "say"))
        && word(verb + 1).is_some_and(|next| {
            function(&lower(next)).is_some()
                || next.chars().next().is_some_and(char::is_alphanumeric)
        });
    let short_subject = verb - subject_start <= 10;
    (short_subject && (opens || plain)).then(|| {
        let end = if word(verb + 1) == Some("that") {
            verb + 2
        } else {
            verb + 1
        };
        subject_start..end
    })
}

fn end_of_phrase(tokens: &[Token], from: usize) -> usize {
    (from + 1..tokens.len())
        .find(|&at| tokens[at].kind == TokenKind::Sign && !tokens[at].glued)
        .unwrap_or(tokens.len())
}

#[cfg(test)]
mod tests {
    use super::attributions;
    use crate::document::tokens::TokenKind;
    use crate::extract::name::lower;
    use crate::extract::passage::Passage;
    use crate::extract::reading::words_of;

    /// The words that only tell who said it.
    fn marked(text: &str) -> String {
        let passage = Passage::new(text);
        let tokens = &passage.tokens;
        let marked = attributions(text, tokens, &words_of(&passage));
        let told = tokens.iter().zip(marked);
        told.filter(|(token, marked)| *marked && token.kind != TokenKind::Sign)
            .map(|(token, _)| lower(token.text(text)))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn who_said_it_is_marked() {
        let cases = [
            (
                "Officials said that the mill burned.",
                "officials said that",
            ),
            ("Officials said the mill burned.", "officials said"),
            (
                "The mill burned, officials said on Monday.",
                "officials said on monday",
            ),
            (
                "According to the mayor, the mill burned.",
                "according to the mayor",
            ),
            (
                "The mill burned, according to the mayor.",
                "according to the mayor",
            ),
        ];
        for (text, wanted) in cases {
            assert_eq!(marked(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_sentence_without_a_source_is_left_whole() {
        for text in [
            "The mill burned.",
            "Malta signed the treaty.",
            "The baker sold bread, cakes and pies.",
        ] {
            assert_eq!(marked(text), "", "{text}");
        }
    }
}
