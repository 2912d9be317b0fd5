//! A sentence to be edited, beside the statement that it follows from.

use crate::assertion::align::{Alignment, align};
use crate::check::Checker;
use crate::extract::function::Function;
use crate::extract::item::{Item, ItemKind};
use crate::extract::reading::Reading;
use crate::registry::Fact;
use crate::source::Span;

/// One sentence and what the fact that supports it gives.
pub(super) struct Sentence<'a> {
    pub checker: &'a Checker,
    pub fact: &'a Fact,
    /// The sentence of the statement that it is nearest to, the fact's pins in place.
    pub known: &'a Reading,
    /// The sentence.
    pub stated: &'a Reading,
    /// Which of its items stand for which of the statement's.
    pub alignment: Alignment,
}

impl<'a> Sentence<'a> {
    /// Puts a sentence beside the nearest one of the fact's statement; `None` where the statement has none.
    pub(super) fn new(checker: &'a Checker, fact: &'a Fact, stated: &'a Reading) -> Option<Self> {
        let aligned = checker.readings(fact).iter().map(|known| {
            let alignment = align(known, stated);
            let partners = alignment.of_stated.iter().zip(&stated.items);
            let matched = partners.filter(|(partner, _)| partner.is_some());
            let weight: f32 = matched.map(|(_, item)| item.weight).sum();
            (weight, known, alignment)
        });
        let nearest = aligned.reduce(|a, b| if b.0 > a.0 { b } else { a });
        nearest.map(|(_, known, alignment)| Self {
            checker,
            fact,
            known,
            stated,
            alignment,
        })
    }

    /// The sentence's text.
    pub(super) fn text(&self) -> &str {
        &self.stated.text
    }

    /// The words of an item.
    pub(super) fn words(&self, at: usize) -> &str {
        let item = self.stated.items.get(at);
        item.map_or("", |item| self.stated.text_of(item))
    }

    /// The words of an item in lower case.
    pub(super) fn lower(&self, at: usize) -> String {
        self.words(at).to_lowercase()
    }

    /// What the function word at an item does, if it is one.
    pub(super) fn function(&self, at: usize) -> Option<Function> {
        self.stated.items.get(at).and_then(Item::function)
    }

    /// The statement's item that an item stands for.
    pub(super) fn known_of(&self, at: usize) -> Option<&Item> {
        let partner = (*self.alignment.of_stated.get(at)?)?;
        self.known.items.get(partner)
    }

    /// Reads the text with an edit in it: the first item there that `pick` takes, in whatever sentence.
    pub(super) fn reread<T>(
        &self,
        span: Span,
        replacement: &str,
        pick: impl Fn(&Item) -> Option<T>,
    ) -> Option<T> {
        let before = self.text().get(..span.start)?;
        let behind = self.text().get(span.end..)?;
        let text = format!("{before}{replacement}{behind}");
        let there = Span::new(span.start, span.start + replacement.len());
        let readings = self.checker.read(&text, None);
        readings.iter().find_map(|reading| {
            let items = reading.items.iter();
            let mut at_edit =
                items.filter(|item| item.span.shifted(reading.offset).overlaps(there));
            at_edit.find_map(&pick)
        })
    }

    /// Whether the statement or the sentence names something by these words.
    pub(super) fn names(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        let holds = |text: &str| text.to_lowercase().contains(&name);
        holds(self.text()) || holds(&self.fact.statement.value)
    }

    /// The item before this one that is no determiner.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|&before| {
            !matches!(
                self.stated.items.get(before).map(|item| &item.kind),
                Some(ItemKind::Function(Function::Determiner, _))
            )
        })
    }

    /// The items, with their places.
    pub(super) fn items(&self) -> impl Iterator<Item = (usize, &Item)> {
        self.stated.items.iter().enumerate()
    }
}
