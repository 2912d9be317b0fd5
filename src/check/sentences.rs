//! The sentences of an article, read when they are asked for.

use std::collections::VecDeque;

use jiff::civil::Date;

use crate::document::{BlockKind, Document};
use crate::extract::coreference::{refers_back, resolve};
use crate::extract::name::Names;
use crate::extract::reading::{Reading, read};

/// How many sentences before a claim may name what the claim leaves out.
pub(super) const CONTEXT: usize = 3;

/// Reads sentences of one article in order, and of those before only what they refer to.
pub(crate) struct Sentences<'d> {
    document: &'d Document,
    names: &'d Names,
    date: Option<Date>,
    /// The last ones that were read, by number, ascending.
    window: VecDeque<(usize, Reading)>,
}

impl<'d> Sentences<'d> {
    pub(crate) const fn new(document: &'d Document, names: &'d Names, date: Option<Date>) -> Self {
        Self {
            document,
            names,
            date,
            window: VecDeque::new(),
        }
    }

    /// Whether a sentence goes on with what was said before it: in the same block, or in the paragraph that follows
    /// a paragraph. Headings, list items, cells and captions stand for themselves.
    pub(super) fn continues(&self, at: usize) -> bool {
        let block = |at: usize| {
            self.document
                .sentences
                .get(at)
                .map(|sentence| sentence.block)
        };
        let runs_on = |block: usize| {
            self.document
                .blocks
                .get(block)
                .is_some_and(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Quote))
        };
        at.checked_sub(1)
            .and_then(block)
            .zip(block(at))
            .is_some_and(|(last, this)| last == this || runs_on(last) && runs_on(this))
    }

    /// A sentence by itself, pronouns resolved, and whether all that [`Self::with_context`] gives is read. Sentences have
    /// to be asked for in order.
    pub(super) fn claim(&mut self, at: usize) -> Option<(&Reading, bool)> {
        self.hold(at, at);
        let all = self.context(at).count() == at - self.first(at) + 1;
        self.window.back().map(|(_, reading)| (reading, all))
    }

    /// A sentence with those before it that it goes on with, the nearest last; pronouns are resolved. Sentences have
    /// to be asked for in order.
    pub(crate) fn with_context(&mut self, at: usize) -> Option<(&Reading, Vec<&Reading>)> {
        self.hold(self.first(at), at);
        let mut context: Vec<&Reading> = self.context(at).collect();
        let claim = context.pop()?;
        Some((claim, context))
    }

    /// The first of the sentences that stand before a claim and may name what it leaves out, or the claim itself.
    pub(super) fn first(&self, at: usize) -> usize {
        let run = (0..CONTEXT)
            .take_while(|back| at.checked_sub(*back).is_some_and(|at| self.continues(at)));
        at - run.count()
    }

    /// A claim and the sentences before it, as far as they are read.
    fn context(&self, at: usize) -> impl Iterator<Item = &Reading> {
        let first = self.first(at);
        let among = self
            .window
            .iter()
            .filter(move |(number, _)| *number >= first);
        among.map(|(_, reading)| reading)
    }

    /// Reads the sentences from `first` to `last` that are not in the window, which then ends with them. Those that a
    /// later sentence may go on with stay in it.
    fn hold(&mut self, first: usize, last: usize) {
        let mut known = std::mem::take(&mut self.window).into_iter().peekable();
        let kept = last.saturating_sub(CONTEXT);
        for number in kept..=last {
            while known.next_if(|(other, _)| *other < number).is_some() {}
            let reading = match known.next_if(|(other, _)| *other == number) {
                Some((_, reading)) => reading,
                None if number >= first => self.resolved(number),
                None => continue,
            };
            self.window.push_back((number, reading));
        }
    }

    /// Reads a sentence, and as many before it as its pronouns lead back.
    fn resolved(&self, at: usize) -> Reading {
        let mut reading = self.read(at);
        let mut open: Vec<Reading> = Vec::new();
        let mut from = at;
        let known = loop {
            if !refers_back(&reading) || !self.continues(from) {
                break None;
            }
            from -= 1;
            let known = self.window.iter().find(|(number, _)| *number == from);
            if known.is_some() {
                break known;
            }
            open.push(std::mem::replace(&mut reading, self.read(from)));
        };
        if let Some((_, before)) = known {
            resolve(&mut reading, before);
        }
        while let Some(mut next) = open.pop() {
            resolve(&mut next, &reading);
            reading = next;
        }
        reading
    }

    fn read(&self, at: usize) -> Reading {
        self.document
            .sentences
            .get(at)
            .map_or_else(Reading::default, |sentence| {
                let text = &self.document.prose[sentence.prose.range()];
                read(text, sentence.prose.start, self.names, self.date)
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Markup;
    use crate::source::Source;

    fn document(text: &str) -> Document {
        Document::parse(Source::new("a.txt", text), Markup::Plain)
    }

    #[test]
    fn a_sentence_is_read_as_if_all_before_it_had_been() {
        let text = "Norland signed the treaty. It paid. The sea was calm. Keld paid. It voted. It signed.\n\n\
                    It waited.\n\n- It slept.";
        let document = document(text);
        let names = Names::default();
        let mut all = Sentences::new(&document, &names, None);
        for at in 0..document.sentences.len() {
            let told = |sentences: &mut Sentences| {
                let (claim, context) = sentences.with_context(at).unwrap();
                format!("{claim:?} {context:?}")
            };
            let alone = told(&mut Sentences::new(&document, &names, None));
            assert_eq!(told(&mut all), alone, "sentence {at}");
        }
    }

    #[test]
    fn pronouns_lead_back_over_sentences_that_nobody_asked_for() {
        let document =
            document("Norland signed the treaty. It paid. It voted. It signed. It paid. It voted.");
        let names = Names::default();
        let mut sentences = Sentences::new(&document, &names, None);
        let (claim, context) = sentences.with_context(5).unwrap();
        assert_eq!(context.len(), CONTEXT);
        assert_eq!(claim.items.iter().filter(|item| item.inherited).count(), 1);
    }
}
