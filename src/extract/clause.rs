//! Where one clause of a sentence ends and the next begins.

use super::function::{Function, function};
use super::item::Word;
use super::name::lower;
use crate::document::tokens::{Token, TokenKind};
use crate::lexicon::Pos;

/// The clause number of each token, counted from 0 along the sentence.
///
/// A clause ends at a semicolon, a colon or a spaced dash; at a comma before a word that opens a clause, and
/// at a word that opens one by itself ("but", "because", "which").
pub fn clauses(text: &str, tokens: &[Token], words: &[Option<Word>]) -> Vec<usize> {
    let mut number = 0;
    let mut since = 0;
    let mut out = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        let opens = match token.kind {
            TokenKind::Sign => is_break(text, tokens, at),
            TokenKind::Word => {
                let opening = match &words[at] {
                    Some(word) => word.opening,
                    None => opening(&lower(token.text(text))),
                };
                opening == Opening::Clause
                    || opening == Opening::AfterComma && is_behind_comma(text, tokens, at)
                    || opens_complement(words, at)
            }
            TokenKind::Number => false,
        };
        if opens && since > 0 {
            number += 1;
            since = 0;
        }
        if token.kind != TokenKind::Sign {
            since += 1;
        }
        out.push(number);
    }
    out
}

/// Whether a clause opens with a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// One does, wherever it stands.
    Clause,
    /// One does behind a comma.
    AfterComma,
    /// None does.
    No,
}

/// Whether a clause opens with a word in lower case, by itself. See also [`may_open_complement`].
pub(super) fn opening(word: &str) -> Opening {
    if matches!(
        word,
        "but" | "because" | "although" | "though" | "whereas" | "while" | "which"
    ) {
        return Opening::Clause;
    }
    let behind_comma = matches!(
        function(word),
        Some(Function::Subordinator | Function::Conjunction | Function::Pronoun)
    ) || matches!(
        word,
        "with" | "after" | "before" | "following" | "as" | "then"
    ) || word.len() > 4 && word.ends_with("ing");
    if behind_comma {
        Opening::AfterComma
    } else {
        Opening::No
    }
}

/// Whether a comma stands before a token.
pub fn is_behind_comma(text: &str, tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1)
        .is_some_and(|before| tokens[before].text(text) == ",")
}

/// Whether a sign parts two clauses: a semicolon, a colon, a dash.
pub fn is_break(text: &str, tokens: &[Token], at: usize) -> bool {
    matches!(tokens[at].text(text), ";" | ":" | "\u{2014}") || is_spaced_dash(text, tokens, at)
}

/// Whether a clause may open with a word in lower case behind a verb.
pub fn may_open_complement(word: &str) -> bool {
    matches!(word, "that" | "when" | "where" | "how")
}

/// "says that …", "remember when …", "had it that …": what is said or known is a clause of its own.
fn opens_complement(words: &[Option<Word>], at: usize) -> bool {
    let Some(word) = &words[at] else { return false };
    let before = at.checked_sub(1).and_then(|before| words[before].as_ref());
    may_open_complement(&word.lower)
        && before.is_some_and(|before| {
            &*before.lower == "it" || before.pos == Pos::Verb && before.function.is_none()
        })
}

fn is_spaced_dash(text: &str, tokens: &[Token], at: usize) -> bool {
    matches!(tokens[at].text(text), "-" | "\u{2013}")
        && !tokens[at].glued
        && tokens.get(at + 1).is_some_and(|next| !next.glued)
}

#[cfg(test)]
mod tests {
    use crate::extract::name::Names;
    use crate::extract::reading::read;

    /// The clauses of a sentence, each from its first to its last item.
    fn parts(text: &str) -> Vec<String> {
        let reading = read(text, 0, &Names::default(), None);
        let last = reading.items.last().map_or(0, |item| item.clause);
        (0..=last)
            .map(|clause| {
                let own = || reading.items.iter().filter(|item| item.clause == clause);
                own()
                    .next()
                    .zip(own().next_back())
                    .map(|(a, b)| reading.slice(a.span.to(b.span)).to_owned())
                    .unwrap_or_default()
            })
            .collect()
    }

    #[test]
    fn clauses_end_where_another_is_opened() {
        let cases: &[(&str, &[&str])] = &[
            (
                "The mill burned down, but the barn survived.",
                &["The mill burned down", "but the barn survived"],
            ),
            (
                "The road was shut because rocks fell.",
                &["The road was shut", "because rocks fell"],
            ),
            (
                "Lisbon voted; Porto waited.",
                &["Lisbon voted", "Porto waited"],
            ),
            (
                "The ferry sank \u{2014} nobody drowned.",
                &["The ferry sank", "nobody drowned"],
            ),
            (
                "The baker explained that flour was scarce.",
                &["The baker explained", "that flour was scarce"],
            ),
            (
                "The tower, which leans, is old.",
                &["The tower", "which leans, is old"],
            ),
        ];
        for (text, wanted) in cases {
            assert_eq!(parts(text), *wanted, "{text}");
        }
    }

    #[test]
    fn lists_and_hyphens_stay_in_one_clause() {
        for text in [
            "The baker sold bread, cakes and pies.",
            "A well-known painter died on Monday.",
            "That bridge is old.",
            "But the barn survived.",
        ] {
            assert_eq!(parts(text).len(), 1, "{text}");
        }
    }
}
