//! What a capital letter tells: runs of capitalised words are names, unless the place or the style gives them the
//! capital.

use super::function::function;
use super::item::{Key, key_of};
use super::name::{NameMention, fold_words, lower};
use crate::document::tokens::{Token, TokenKind};
use crate::lexicon;
use crate::source::Span;
use crate::value::place;

/// Whether a capitalised word that is no listed name stands directly before or behind a range of tokens.
pub(super) fn beside_name(
    text: &str,
    tokens: &[Token],
    at: usize,
    end: usize,
    taken: &dyn Fn(usize) -> bool,
) -> bool {
    let is_name = |index: usize| {
        tokens.get(index).is_some_and(|token| {
            let word = token.text(text);
            token.kind == TokenKind::Word
                && !taken(index)
                && starts_upper(word)
                && !is_never_name(word)
                && place::longest_prefix(&text[token.span.start..]).is_none()
        })
    };
    is_name(end)
        || at
            .checked_sub(1)
            .is_some_and(|before| is_name(before) && !opens_sentence(text, tokens, before))
}

/// A run of capitalised words that nobody listed.
pub(super) fn unlisted(
    text: &str,
    tokens: &[Token],
    at: usize,
    taken: &dyn Fn(usize) -> bool,
) -> Option<(usize, NameMention)> {
    let word_at = |index: usize| tokens.get(index).map(|token| token.text(text));
    let is_name_word = |index: usize| {
        !taken(index)
            && tokens
                .get(index)
                .is_some_and(|token| token.kind == TokenKind::Word)
            && word_at(index).is_some_and(|word| starts_upper(word) && !is_never_name(word))
    };
    if !is_name_word(at) {
        return None;
    }
    let opens = opens_sentence(text, tokens, at);
    let mut end = at + 1;
    loop {
        if is_name_word(end) {
            end += 1;
        } else if joins(text, tokens, end) && is_name_word(end + 1) {
            end += 2;
        } else {
            break;
        }
    }
    if opens {
        // The first word of a sentence is a name only if it is no common word, or names follow it.
        let first = lower(word_at(at)?);
        if function(&first).is_some() {
            return None;
        }
        if is_common(&first) && (end == at + 1 || word_at(at + 1).is_some_and(is_inner)) {
            return None;
        }
    }
    let span = Span::new(tokens[at].span.start, tokens[end - 1].span.end);
    let whole = &text[span.range()];
    let words: Vec<Key> = fold_words(whole).iter().map(|word| key_of(word)).collect();
    Some((
        end,
        NameMention {
            referents: Vec::new(),
            place_use: None,
            key: key_of(&fold_words(whole).join(" ")),
            words,
            text: whole.into(),
            possessive: false,
        },
    ))
}

/// Whether a token is the first word of its sentence or of a quotation in it.
pub(super) fn opens_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    tokens[..at]
        .iter()
        .rev()
        .find(|token| token.kind != TokenKind::Sign)
        .is_none()
        || at
            .checked_sub(1)
            .and_then(|before| tokens.get(before))
            .is_some_and(|token| {
                matches!(
                    token.text(text),
                    "\"" | "\u{201c}" | ":" | "." | "\u{2018}" | "'" | "!" | "?" | "|"
                )
            })
}

/// Whether a passage is set in title case, so that a capital tells nothing: all words of some length have one, but for
/// function words and second halves of compounds. A lower-case verb among many names makes it a plain sentence.
pub(super) fn is_title_case(text: &str, tokens: &[Token]) -> bool {
    let mut capitals = 0;
    for token in tokens
        .iter()
        .filter(|token| token.kind == TokenKind::Word && token.span.len() > 3)
    {
        let word = token.text(text);
        if starts_upper(word) {
            capitals += 1;
        } else if !token.glued && function(&lower(word)).is_none() {
            return false;
        }
    }
    capitals >= 5
}

pub(super) fn is_common(lower: &str) -> bool {
    !lexicon::lemmas(lower).is_empty() && lexicon::frequency(lower) > 0
}

/// Capitalised words that are not names by themselves: titles, weekdays, months.
pub(super) fn is_never_name(word: &str) -> bool {
    matches!(
        word,
        "I" | "Mr"
            | "Mrs"
            | "Ms"
            | "Dr"
            | "Sir"
            | "President"
            | "Prime"
            | "Minister"
            | "Chancellor"
            | "Senator"
            | "Governor"
            | "Mayor"
            | "General"
            | "Colonel"
            | "Captain"
            | "Judge"
            | "Professor"
            | "Secretary"
            | "King"
            | "Queen"
            | "Prince"
            | "Princess"
            | "Pope"
            | "Mullah"
            | "Sheikh"
            | "Foreign"
            | "Interior"
            | "Defence"
            | "Defense"
            | "Spokesman"
            | "Spokeswoman"
    ) || function(&lower(word)).is_some() && !is_upper(word)
}

/// Whether a token joins two words of a name: "of", a hyphen inside a word, the full stop of an initial.
fn joins(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else {
        return false;
    };
    match token.text(text) {
        "-" => token.glued && tokens.get(at + 1).is_some_and(|next| next.glued),
        // "J. K. Rowling".
        "." => token.glued && at > 0 && tokens[at - 1].span.len() == 1,
        word => is_inner(word),
    }
}

fn is_inner(word: &str) -> bool {
    matches!(
        word,
        "of" | "de"
            | "da"
            | "van"
            | "von"
            | "bin"
            | "al"
            | "el"
            | "ul"
            | "the"
            | "&"
            | "del"
            | "la"
    )
}

/// Whether a word begins with a capital letter.
pub fn starts_upper(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

pub(super) fn is_upper(word: &str) -> bool {
    word.chars().count() > 1 && !word.chars().any(char::is_lowercase)
}
