//! A sentence with its tokens, looked at word by word and without regard to case.

use crate::document::tokens::{Token, TokenKind};
use crate::source::Span;

/// A sentence and its tokens. Indices beyond the last token give empty text.
#[derive(Clone, Debug)]
pub struct Words<'a> {
    text: &'a str,
    lower: String,
    tokens: &'a [Token],
}

impl<'a> Words<'a> {
    /// Looks at `text` by its `tokens`. Only ASCII letters are lowered, so that offsets stay.
    pub fn new(text: &'a str, tokens: &'a [Token]) -> Self {
        Self {
            text,
            lower: text.to_ascii_lowercase(),
            tokens,
        }
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether there are no tokens.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The token's text in lower case.
    pub fn at(&self, index: usize) -> &str {
        self.slice(&self.lower, index, index + 1)
    }

    /// The token before `index`, in lower case.
    pub fn before(&self, index: usize) -> &str {
        index.checked_sub(1).map_or("", |index| self.at(index))
    }

    /// The token's text as written.
    pub fn original(&self, index: usize) -> &'a str {
        self.tokens
            .get(index)
            .map_or("", |token| token.text(self.text))
    }

    /// The text from token `from` up to but without token `to`, in lower case.
    pub fn phrase(&self, from: usize, to: usize) -> &str {
        self.slice(&self.lower, from, to)
    }

    fn slice<'t>(&self, text: &'t str, from: usize, to: usize) -> &'t str {
        if from >= to || to > self.tokens.len() {
            return "";
        }
        text.get(self.span(from, to).range()).unwrap_or_default()
    }

    /// The span from token `from` up to but without token `to`; empty at the end of the text where there is none.
    pub fn span(&self, from: usize, to: usize) -> Span {
        let last = to.checked_sub(1).and_then(|last| self.tokens.get(last));
        match (self.tokens.get(from), last) {
            (Some(first), Some(last)) if from < to => Span::new(first.span.start, last.span.end),
            _ => Span::new(self.text.len(), self.text.len()),
        }
    }

    /// Whether the token is made of digits.
    pub fn is_number(&self, index: usize) -> bool {
        self.kind(index) == Some(TokenKind::Number)
    }

    /// Whether the token is made of letters.
    pub fn is_word(&self, index: usize) -> bool {
        self.kind(index) == Some(TokenKind::Word)
    }

    fn kind(&self, index: usize) -> Option<TokenKind> {
        self.tokens.get(index).map(|token| token.kind)
    }

    /// Whether there is such a token with no white space before it.
    pub fn glued(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(|token| token.glued)
    }

    /// Whether the token is written with a capital first letter.
    pub fn is_capitalised(&self, index: usize) -> bool {
        self.original(index).starts_with(char::is_uppercase)
    }

    /// Whether the token is a hyphen or dash.
    pub fn is_dash(&self, index: usize) -> bool {
        matches!(
            self.at(index),
            "-" | "\u{2010}" | "\u{2011}" | "\u{2012}" | "\u{2013}" | "\u{2212}" | "\u{2014}"
        )
    }

    /// Whether the words of `phrase` (lower case, single spaces) stand from `index` on; gives the index
    /// behind them.
    pub fn matches(&self, index: usize, phrase: &str) -> Option<usize> {
        let mut at = index;
        for word in phrase.split(' ') {
            if self.at(at) != word {
                return None;
            }
            at += 1;
        }
        Some(at)
    }
}
