//! Words, numbers and signs of a passage.

use crate::source::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes and full stops of abbreviations ("O'Neill", "U.S.").
    Word,
    /// Digits with their separators ("2,400", "1.5", "1 000" stays two tokens).
    Number,
    /// Everything else, a character each ("%", "€", "-", "\u{201c}").
    Sign,
}

/// One token. White space belongs to none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the text that was given to [`tokenize`].
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Whether no white space stands before it ("30-day": the hyphen and "day" are glued).
    pub glued: bool,
}

impl Token {
    /// The token's text.
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.span.range()).unwrap_or_default()
    }
}

/// Cuts a text into tokens. Clitics are tokens of their own ("Pakistan" + "'s", "did" + "n't"), and so are
/// the parts of hyphenated words; letters behind digits form a token glued to the number ("80" + "m").
/// The tokens stand in order, do not overlap and cover all that is not white space.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5 + 1);
    tokens.extend(tokens_of(text));
    tokens
}

/// The same one by one.
pub fn tokens_of(text: &str) -> impl Iterator<Item = Token> {
    let mut at = 0;
    let mut glued = false;
    std::iter::from_fn(move || {
        loop {
            let bytes = &text.as_bytes()[at..];
            if bytes.first() == Some(&b' ') {
                at += 1;
                glued = false;
                continue;
            }
            let (length, kind) = if let Some(length) = plain_length(bytes) {
                (length, TokenKind::Word)
            } else {
                let rest = &text[at..];
                let first = rest.chars().next()?;
                if first.is_whitespace() {
                    at += first.len_utf8();
                    glued = false;
                    continue;
                }
                looked_at(rest, first, glued)
            };
            let token = Token {
                span: Span::new(at, at + length),
                kind,
                glued,
            };
            at += length;
            glued = true;
            return Some(token);
        }
    })
}

/// The length and kind of the token that a text begins with, no white space, found by a closer look.
fn looked_at(text: &str, first: char, glued: bool) -> (usize, TokenKind) {
    if first.is_ascii_digit() {
        (number_length(text), TokenKind::Number)
    } else if let Some(length) = clitic_length(text, glued) {
        (length, TokenKind::Word)
    } else if first.is_alphanumeric() {
        (word_length(text), TokenKind::Word)
    } else {
        (first.len_utf8(), TokenKind::Sign)
    }
}

/// Of each byte whether it is an ASCII letter or digit.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        plain[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    plain
};

/// Length of a run of ASCII letters and digits that begins with a letter and before which no closer look is needed: neither
/// an apostrophe, nor the full stop of an initial, nor what is not ASCII follows. Most words of most texts are such.
fn plain_length(bytes: &[u8]) -> Option<usize> {
    if !bytes.first()?.is_ascii_alphabetic() {
        return None;
    }
    let length = bytes.iter().position(|&byte| !PLAIN[usize::from(byte)])?;
    let next = bytes[length];
    let is_plain = next.is_ascii() && next != b'\'' && (next != b'.' || length > 1);
    is_plain.then_some(length)
}

/// Whether a character is an apostrophe inside words.
pub const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{02bc}')
}

fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let separator =
            matches!(bytes[at], b',' | b'.') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if !bytes[at].is_ascii_digit() && !separator {
            break;
        }
        at += 1;
    }
    at
}

fn word_length(text: &str) -> usize {
    let mut end = 0;
    let mut initials = Initials::default();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, c)| c);
        let dotted = initials.stops > 0;
        let initialism = initials.push(c);
        if c.is_alphanumeric() || is_mark(c) {
            end = at + c.len_utf8();
        } else if is_apostrophe(c) && next.is_some_and(char::is_alphabetic) {
            if clitic_length(&text[at..], true).is_some() {
                break;
            }
        } else if initialism && next.is_some_and(char::is_alphabetic) {
            // "U.S": the full stop is inner.
        } else if initialism && dotted {
            return at + 1;
        } else {
            break;
        }
    }
    // "didn't": the clitic takes the "n" with it.
    let word = &text[..end];
    let negated = text[end..].chars().next().is_some_and(is_apostrophe)
        && matches!(text[end..].chars().nth(1), Some('t' | 'T'))
        && matches!(word.as_bytes().last(), Some(b'n' | b'N'))
        && word.len() > 1;
    if negated { end - 1 } else { end }
}

/// Tells single letters with full stops between them, character by character: a text may go on so for long.
#[derive(Default)]
struct Initials {
    /// The full stops so far.
    stops: usize,
    /// The characters behind the last of them.
    letters: usize,
    /// Whether something else stood there.
    others: bool,
}

impl Initials {
    /// Whether this is a full stop behind single letters with full stops between them.
    fn push(&mut self, c: char) -> bool {
        if c != '.' {
            self.letters += 1;
            self.others |= !c.is_uppercase();
            return false;
        }
        let are_single = self.letters == 1 && !self.others;
        self.stops += 1;
        self.letters = 0;
        self.others |= !are_single;
        are_single
    }
}

const fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{0300}'..='\u{036f}' | '\u{00ad}' | '\u{200c}' | '\u{200d}'
    )
}

/// Length of "'s", "'re", "'ve", "'ll", "'d", "'m", "n't" at the start of `text`, if one ends there.
fn clitic_length(text: &str, glued: bool) -> Option<usize> {
    let mut chars = text.chars();
    let first = chars.next()?;
    // Tokenised text has the clitic apart ("do n't").
    if matches!(first, 'n' | 'N') {
        let apostrophe = chars.next().filter(|&c| is_apostrophe(c))?;
        let ends = matches!(chars.next(), Some('t' | 'T'))
            && !chars.next().is_some_and(char::is_alphanumeric);
        return ends.then_some(2 + apostrophe.len_utf8());
    }
    if !is_apostrophe(first) {
        return None;
    }
    let head = first.len_utf8();
    let tail = &text[head..];
    if !glued && !text[head..].starts_with(['s', 'S']) {
        // "'d like": a quotation may begin here.
        return None;
    }
    let word: &str = &tail[..tail
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(tail.len())];
    ["s", "re", "ve", "ll", "d", "m", "t"]
        .iter()
        .any(|clitic| word.eq_ignore_ascii_case(clitic))
        .then_some(head + word.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<&str> {
        tokenize(text)
            .iter()
            .map(|token| token.text(text))
            .collect()
    }

    #[test]
    fn clitics_hyphens_and_suffixes_stand_apart() {
        assert_eq!(
            words("Pakistan\u{2019}s air force"),
            ["Pakistan", "\u{2019}s", "air", "force"]
        );
        assert_eq!(
            words("didn't won't O'Neill"),
            ["did", "n't", "wo", "n't", "O'Neill"]
        );
        assert_eq!(
            words("a 30-day \u{20ac}80m deal"),
            ["a", "30", "-", "day", "\u{20ac}", "80", "m", "deal"]
        );
        assert_eq!(
            words("the U.S. and the U.S.-led force."),
            [
                "the", "U.S.", "and", "the", "U.S.", "-", "led", "force", "."
            ]
        );
        assert_eq!(
            words("over 2,400, or 4.5%."),
            ["over", "2,400", ",", "or", "4.5", "%", "."]
        );
        assert_eq!(words("the 1990s"), ["the", "1990", "s"]);
    }

    /// As [`tokenize`], looking closely at every word.
    fn tokenize_closely(text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        let mut at = 0;
        while let Some(first) = text[at..].chars().next() {
            if first.is_whitespace() {
                at += first.len_utf8();
                continue;
            }
            let before = tokens.last();
            let glued = before.is_some_and(|last: &Token| last.span.end == at);
            let (length, kind) = looked_at(&text[at..], first, glued);
            let span = Span::new(at, at + length);
            tokens.push(Token { span, kind, glued });
            at += length;
        }
        tokens
    }

    proptest! {
        #[test]
        fn no_closer_look_is_needed(text in "([a-zA-Zn0-9]{0,3}[ .,'\u{2019}\n!)-]{0,2}[ntsdé]{0,2}){0,6}") {
            prop_assert_eq!(tokenize(&text), tokenize_closely(&text));
        }

        #[test]
        fn tokens_cover_all_but_white_space(text in "\\PC{0,80}") {
            let mut at = 0;
            for token in tokenize(&text) {
                prop_assert!(token.span.start >= at && !token.span.is_empty());
                prop_assert!(text[at..token.span.start].chars().all(char::is_whitespace));
                prop_assert!(text.get(token.span.range()).is_some());
                at = token.span.end;
            }
            prop_assert!(text[at..].chars().all(char::is_whitespace));
        }
    }
}
