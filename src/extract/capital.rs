//! What a capital letter tells: runs of capitalised words are names, unless the place or the style gives them the
//! capital.

use super::function::function;
use super::item::key_of;
use super::name::{NameMention, lower, place_at};
use super::passage::Passage;
use crate::document::tokens::{Token, TokenKind};

/// Whether a capitalised word that is no listed name stands directly before or behind a range of tokens.
pub(super) fn beside_name(passage: &Passage, at: usize, end: usize) -> bool {
    let is_name = |index: usize| {
        is_name_word(passage, index) && {
            let place = |form| place_at(passage.text, passage.tokens[index], form);
            passage.form(index).and_then(|form| place(form)).is_none()
        }
    };
    is_name(end)
        || at.checked_sub(1).is_some_and(|before| {
            is_name(before) && !opens_sentence(passage.text, &passage.tokens, before)
        })
}

/// Whether a token is a capitalised word that can be part of a name.
pub(super) fn is_name_word(passage: &Passage, at: usize) -> bool {
    !passage.is_taken(at) && passage.form(at).is_some_and(|form| form.is_name_word())
}

/// A run of capitalised words that nobody listed.
pub(super) fn unlisted(passage: &Passage, at: usize) -> Option<(usize, NameMention)> {
    if !is_name_word(passage, at) {
        return None;
    }
    let mut end = at + 1;
    loop {
        if is_name_word(passage, end) {
            end += 1;
        } else if joins(passage, end) && is_name_word(passage, end + 1) {
            end += 2;
        } else {
            break;
        }
    }
    if opens_sentence(passage.text, &passage.tokens, at) {
        // The first word of a sentence is a name only if it is no common word, or names follow it.
        let first = passage.form(at)?;
        if function(&first.plain).is_some() {
            return None;
        }
        if first.common && (end == at + 1 || is_inner(passage.word(at + 1))) {
            return None;
        }
    }
    let span = passage.tokens[at].span.to(passage.tokens[end - 1].span);
    let forms = || passage.forms[at..end].iter().flatten();
    let plain: Vec<&str> = forms().map(|form| &*form.plain).collect();
    Some((
        end,
        NameMention {
            referents: Vec::new(),
            place_use: None,
            key: key_of(&plain.join(" ")),
            words: forms().map(|form| form.name_key).collect(),
            text: passage.text[span.range()].into(),
            possessive: false,
        },
    ))
}

/// Whether a token is the first word of its sentence or of a quotation in it.
pub fn opens_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    let no_word = |token: &Token| token.kind == TokenKind::Sign;
    tokens[..at].iter().all(no_word)
        || at.checked_sub(1).is_some_and(|before| {
            matches!(
                tokens[before].text(text),
                "\"" | "\u{201c}" | ":" | "." | "\u{2018}" | "'" | "!" | "?" | "|"
            )
        })
}

/// Whether a passage is set in title case, so that a capital tells nothing: all words of some length have one, but for
/// function words and second halves of compounds. A lower-case verb among many names makes it a plain sentence.
pub(super) fn is_title_case(passage: &Passage) -> bool {
    let mut capitals = 0;
    for (token, form) in passage.tokens.iter().zip(&passage.forms) {
        let Some(form) = form.as_ref().filter(|_| token.span.len() > 3) else {
            continue;
        };
        if form.capital {
            capitals += 1;
        } else if !token.glued && form.function.is_none() {
            return false;
        }
    }
    capitals >= 5
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
fn joins(passage: &Passage, at: usize) -> bool {
    let Some(token) = passage.tokens.get(at) else {
        return false;
    };
    match passage.word(at) {
        "-" => token.glued && passage.tokens.get(at + 1).is_some_and(|next| next.glued),
        // "J. K. Rowling".
        "." => token.glued && at > 0 && passage.tokens[at - 1].span.len() == 1,
        word => is_inner(word),
    }
}

pub(super) fn is_inner(word: &str) -> bool {
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
