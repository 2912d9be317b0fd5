//! The amounts and dates of a sentence whose words are not read.

use std::ops::Range;

use jiff::civil::Date;

use super::index::{Id, Index};
use super::outlines::value_key;
use crate::document::tokens::Token;
use crate::extract::passage::covered;
use crate::extract::quantity::QuantityMention;
use crate::extract::value::Values as Mentioned;
use crate::value::quantity::Quantity;

/// The amounts and dates of one sentence, as its reading has them.
#[derive(Debug, Default)]
pub(super) struct Values {
    /// Its amounts.
    pub quantities: Vec<Quantity>,
    /// How many there are of what it may list, where it says so.
    pub sizes: Vec<u32>,
    /// The tokens of its dates and amounts, with the number of the amount.
    taken: Vec<(Range<usize>, Option<usize>)>,
    /// The texts of those that the index knows.
    texts: Vec<Id>,
}

impl Values {
    /// Finds those of a sentence, and forgets others. `anchor` is the day of the article.
    pub(super) fn take(
        &mut self,
        text: &str,
        tokens: &[Token],
        anchor: Option<Date>,
        index: &Index,
    ) {
        let found = Mentioned::of(text, tokens, anchor);
        let mentions = || found.quantities.iter();
        self.quantities.clear();
        self.quantities
            .extend(mentions().map(|mention| mention.quantity));
        self.sizes.clear();
        self.sizes
            .extend(mentions().filter_map(QuantityMention::whole_count));
        self.taken.clear();
        let dates = found.dates.iter().map(|mention| (mention.span, None));
        let amounts = mentions().enumerate();
        let amounts = amounts.map(|(number, mention)| (mention.span, Some(number)));
        self.taken.extend(
            dates
                .chain(amounts)
                .map(|(span, it)| (covered(tokens, span), it)),
        );
        self.texts.clear();
        let texts = found.spans().filter_map(|span| text.get(span.range()));
        self.texts
            .extend(texts.filter_map(|text| index.id(value_key(text))));
    }

    /// Whether there are none.
    pub(super) const fn is_empty(&self) -> bool {
        self.taken.is_empty()
    }

    /// Whether one has a text of this id.
    pub(super) fn has_text(&self, id: Id) -> bool {
        self.texts.contains(&id)
    }

    /// The number of the amount that a token belongs to; `Some(None)` for a date.
    pub(super) fn at(&self, token: usize) -> Option<Option<usize>> {
        let mut taken = self.taken.iter();
        taken
            .find(|(range, _)| range.contains(&token))
            .map(|&(_, number)| number)
    }
}
