//! A sentence cut into tokens, each word with what is known of its form.

use std::ops::Range;
use std::sync::Arc;

use super::form::{Form, form};
use super::name::{Cut, lower};
use super::surface::Surface;
use crate::document::tokens::{Token, TokenKind, tokenize};
use crate::source::Span;

/// A sentence with its tokens and the forms of its words.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    /// The sentence.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// The form of each token that is a word.
    pub forms: Vec<Option<Arc<Form>>>,
    /// Which tokens belong to amounts and dates.
    taken: Vec<bool>,
}

impl<'a> Passage<'a> {
    /// Cuts a sentence.
    pub fn new(text: &'a str) -> Self {
        let tokens = tokenize(text);
        let forms = tokens
            .iter()
            .map(|token| (token.kind == TokenKind::Word).then(|| form(token.text(text))))
            .collect();
        Self {
            text,
            taken: vec![false; tokens.len()],
            tokens,
            forms,
        }
    }

    /// Takes the tokens of amounts and dates out: they are no words and no part of a name.
    pub(super) fn take(&mut self, values: impl Iterator<Item = Span>) {
        for value in values {
            self.taken[covered(&self.tokens, value)].fill(true);
        }
    }

    /// Whether a token belongs to an amount or a date.
    pub fn is_taken(&self, at: usize) -> bool {
        self.taken.get(at).copied().unwrap_or_default()
    }

    /// The form of a token that is a word.
    pub fn form(&self, at: usize) -> Option<&Form> {
        self.forms.get(at)?.as_deref()
    }

    /// The text of a token; empty behind the last.
    pub fn word(&self, at: usize) -> &'a str {
        self.tokens
            .get(at)
            .map_or("", |token| token.text(self.text))
    }
}

/// The tokens that overlap a span.
pub fn covered(tokens: &[Token], span: Span) -> Range<usize> {
    let from = tokens.partition_point(|token| token.span.end <= span.start);
    let behind = tokens[from..].iter();
    from..from + behind.take_while(|token| token.span.overlaps(span)).count()
}

impl Cut for Passage<'_> {
    fn text(&self) -> &str {
        self.text
    }

    fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    fn surface(&self, at: usize) -> Option<&Surface> {
        self.form(at).map(|form| &**form)
    }

    fn is_taken(&self, at: usize) -> bool {
        Passage::is_taken(self, at)
    }

    fn push_plain(&self, at: usize, out: &mut String) {
        match self.form(at) {
            Some(form) => out.push_str(&form.plain),
            None => out.push_str(&lower(self.word(at))),
        }
    }
}
