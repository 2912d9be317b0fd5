//! How a claim opens: with a title in common words, with whom it presents, with a name that it points out.

use super::claim::{Claim, in_parentheses, is_naming};
use crate::assertion::likeness::is_adjective;
use crate::extract::function::Function;
use crate::extract::item::Item;
use crate::extract::reading::Reading;

impl Claim<'_> {
    /// "Orla is the channel that aired Night Ferry" is about Night Ferry: the name that is pointed out changes places with
    /// that, and the noun before the clause says nothing else.
    pub(super) fn turned(mut self, verb: usize) -> Self {
        let items = &self.reading.items;
        let text = |at: usize| {
            let item = items.get(at)?;
            Some(self.reading.text_of(item).to_ascii_lowercase())
        };
        let &[focus] = self.subject.as_slice() else {
            return self;
        };
        let is_article = text(verb + 1).is_some_and(|word| matches!(&*word, "the" | "a" | "an"));
        let noun = verb + 2;
        let relative =
            text(noun + 1).is_some_and(|word| matches!(&*word, "that" | "which" | "where"));
        let told: Vec<usize> = self
            .rest
            .iter()
            .copied()
            .filter(|&at| at > noun + 1 && items[at].name().is_some_and(|name| !is_adjective(name)))
            .collect();
        let points_out = items[verb].function() == Some(Function::Auxiliary)
            && is_article
            && relative
            && items.get(noun).is_some_and(|item| item.word().is_some());
        if points_out && !told.is_empty() {
            self.rest.retain(|at| *at != noun && !told.contains(at));
            self.rest.insert(0, focus);
            self.subject = told;
            self.focus = Some(focus);
        }
        self
    }
}

/// How many items, all of those before the verb, are a title in common words: "Middle-sea", "Excuse My Velmark". 0 where
/// they are none.
pub(super) fn title(reading: &Reading, verb: usize) -> usize {
    let part = |at: usize| {
        let item = &reading.items[at];
        let capital = reading.text_of(item).starts_with(char::is_uppercase);
        let glued = at > 0 && {
            let between = reading.items[at - 1].span.end..item.span.start;
            reading.text.get(between) == Some("-")
        };
        capital || glued
    };
    let words = (0..verb).take_while(|&at| !in_parentheses(reading, &reading.items[at]));
    let count = words.clone().count();
    let opens = reading.items.first().is_some_and(Item::is_content);
    if count >= 2 && opens && words.clone().all(part) {
        count
    } else {
        0
    }
}

/// Whom a claim presents: "There is a village called Orla".
pub(super) fn presented(reading: &Reading, verb: usize) -> Option<usize> {
    let opening = reading.items[..verb].first()?;
    let opens = matches!(
        &*reading.text_of(opening).to_ascii_lowercase(),
        "there" | "this"
    );
    let naming =
        (verb..reading.items.len()).find(|&at| reading.items[at].word().is_some_and(is_naming))?;
    let next = reading.items.get(naming + 1)?;
    (opens && verb == 1 && next.name().is_some()).then_some(naming + 1)
}
