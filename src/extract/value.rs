//! The amounts and dates of a sentence, and where they may begin.

use jiff::civil::Date;

use super::date::{self, DateMention, dates};
use super::quantity::{self, QuantityMention, quantities};
use crate::document::tokens::Token;
use crate::source::Span;

/// The amounts and dates of a sentence, each in order; none has a token of another.
#[derive(Clone, Debug, Default)]
pub struct Values {
    /// Its dates.
    pub dates: Vec<DateMention>,
    /// Its amounts.
    pub quantities: Vec<QuantityMention>,
}

impl Values {
    /// Finds them. `anchor` is the day against which "yesterday" is meant.
    pub fn of(text: &str, tokens: &[Token], anchor: Option<Date>) -> Self {
        let dates = dates(text, tokens, anchor);
        let masked: Vec<Span> = dates.iter().map(|mention| mention.span).collect();
        let quantities = quantities(text, tokens, &masked);
        Self { dates, quantities }
    }

    /// Where they stand.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        let dates = self.dates.iter().map(|mention| mention.span);
        dates.chain(self.quantities.iter().map(|mention| mention.span))
    }
}

/// Whether an amount or a date may begin with this token: none is found in a text without such a one.
pub fn may_begin_value(token: &str) -> bool {
    token.starts_with(|first: char| first.is_ascii_digit())
        || quantity::is_starter(token)
        || date::is_starter(token)
}
