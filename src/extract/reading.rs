//! One sentence as it is understood: its items in order, and what is said of them.

use std::sync::Arc;

use jiff::civil::Date;

use super::attribution::attributions;
use super::clause::clauses;
use super::exclusive::{Exclusive, exclusives};
use super::form::LIGHT;
use super::item::{Item, ItemKind, Word};
use super::name::Names;
use super::passage::Passage;
use super::pos::tag;
use super::quote::{Quote, quotes};
use super::scope::scopes;
use super::value::Values;
use crate::document::tokens::{Token, TokenKind, tokenize};
use crate::lexicon::Pos;
use crate::source::Span;

/// What a name weighs among the topics of a claim, beside 1 for a common content word.
const NAME_WEIGHT: f32 = 1.5;

/// What is left of the weight of a noun or name that only narrows down the noun behind it ("wheat" in "wheat
/// exports").
const MODIFIER: f32 = 0.5;

/// A sentence that was read.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The sentence.
    pub text: Arc<str>,
    /// Where it stands in the prose that it was taken from.
    pub offset: usize,
    /// Its items, in order; spans are relative to `text`.
    pub items: Vec<Item>,
    /// Sets that it says to be complete.
    pub exclusives: Vec<Exclusive>,
    /// Quotations in it.
    pub quotes: Vec<Quote>,
}

impl Reading {
    /// The text of an item.
    pub fn text_of(&self, item: &Item) -> &str {
        self.text.get(item.span.range()).unwrap_or_default()
    }

    /// The text of a span.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// The claims of a sentence that make sense by themselves: its clauses, where it has several that mention
    /// anything. A clause keeps its spans; what stands in the others is context for it.
    pub fn clauses(&self) -> Vec<Reading> {
        let last = self.items.last().map_or(0, |item| item.clause);
        if last == 0 {
            return Vec::new();
        }
        (0..=last)
            .map(|clause| self.part(|item| item.clause == clause))
            .filter(|part| part.items.iter().filter(|item| item.is_content()).count() >= 2)
            .collect()
    }

    /// The reading of some of its items.
    fn part(&self, keep: impl Fn(&Item) -> bool) -> Reading {
        let kept: Vec<usize> = (0..self.items.len())
            .filter(|&at| keep(&self.items[at]))
            .collect();
        let place = |at: &usize| kept.binary_search(at).ok();
        let span = kept
            .first()
            .zip(kept.last())
            .map_or_else(Span::default, |(&a, &b)| {
                self.items[a].span.to(self.items[b].span)
            });
        Reading {
            text: self.text.clone(),
            offset: self.offset,
            items: kept.iter().map(|&at| self.items[at].clone()).collect(),
            exclusives: self
                .exclusives
                .iter()
                .filter(|exclusive| span.contains(exclusive.span))
                .map(|exclusive| Exclusive {
                    members: exclusive.members.iter().filter_map(place).collect(),
                    ..exclusive.clone()
                })
                .collect(),
            quotes: self
                .quotes
                .iter()
                .filter(|quote| span.overlaps(quote.span))
                .copied()
                .collect(),
        }
    }

    /// How much its topics weigh together.
    pub fn weight(&self) -> f32 {
        self.items
            .iter()
            .filter(|item| item.is_topic())
            .map(|item| item.weight)
            .sum()
    }
}

/// Reads one sentence. `anchor` is the day against which "yesterday" is meant; `offset` tells where the sentence
/// stands in its prose.
pub fn read(text: &str, offset: usize, names: &Names, anchor: Option<Date>) -> Reading {
    let mut passage = Passage::new(text);
    let values = Values::of(text, &passage.tokens, anchor);
    passage.take(values.spans());
    let mut named = names.find(&passage).into_iter().peekable();

    let mut words = words_of(&passage);
    let tokens = passage.tokens;
    tag(text, &tokens, &mut words);
    let clause = clauses(text, &tokens, &words);
    let scope = scopes(text, &tokens, &words, &clause);
    let attributed = attributions(text, &tokens, &words);

    let mut items: Vec<Item> = Vec::with_capacity(tokens.len());
    let mut dates = values.dates.into_iter().peekable();
    let mut quantities = values.quantities.into_iter().peekable();
    let mut at = 0;
    while at < tokens.len() {
        let token = tokens[at];
        let mut push = |span: Span, kind: ItemKind, weight: f32| {
            items.push(Item {
                span,
                kind,
                weight: if attributed[at] { weight * 0.1 } else { weight },
                clause: clause[at],
                negated: scope.negated[at],
                stance: scope.stance[at],
                inherited: false,
            });
        };
        let behind = |span: Span| tokens.partition_point(|token| token.span.start < span.end);
        if let Some(mention) = dates.next_if(|mention| mention.span.overlaps(token.span)) {
            let span = mention.span;
            push(span, ItemKind::Date(Arc::new(mention)), 0.0);
            at = behind(span).max(at + 1);
        } else if let Some(mention) =
            quantities.next_if(|mention| mention.span.overlaps(token.span))
        {
            let span = mention.span;
            push(span, ItemKind::Quantity(Arc::new(mention)), 0.0);
            at = behind(span).max(at + 1);
        } else if let Some((range, mention)) = named.next_if(|(range, _)| range.start == at) {
            let span = token.span.to(tokens[range.end - 1].span);
            push(span, ItemKind::Name(Arc::new(mention)), NAME_WEIGHT);
            at = range.end;
        } else {
            if let Some(word) = words[at].take() {
                if let Some(function) = word.function {
                    push(token.span, ItemKind::Function(function, word.key), 0.0);
                } else {
                    let weight = if scope.is_cue[at] {
                        0.1
                    } else {
                        weight_of(&word)
                    };
                    push(token.span, ItemKind::Word(word), weight);
                }
            }
            at += 1;
        }
    }
    weigh_modifiers(text, &mut items);
    let exclusives = exclusives(text, &items);
    Reading {
        text: text.into(),
        offset,
        items,
        exclusives,
        quotes: quotes(text),
    }
}

/// The words of a passage that belong to no amount or date, as nouns until they are tagged.
pub(super) fn words_of(passage: &Passage) -> Vec<Option<Word>> {
    passage
        .forms
        .iter()
        .enumerate()
        .map(|(at, form)| {
            let form = form.as_ref().filter(|_| !passage.is_taken(at))?;
            Some(Word {
                form: Arc::clone(form),
                pos: Pos::Noun,
            })
        })
        .collect()
}

/// Lowers the weight of nouns and names that narrow down a noun directly behind them.
fn weigh_modifiers(text: &str, items: &mut [Item]) {
    for at in 1..items.len() {
        let behind_is_noun = items[at].word().is_some_and(|word| word.pos == Pos::Noun);
        let adjacent = text.get(items[at - 1].span.end..items[at].span.start) == Some(" ");
        let before = &mut items[at - 1];
        let narrows = match &before.kind {
            ItemKind::Word(word) => word.pos == Pos::Noun,
            ItemKind::Name(_) => true,
            _ => false,
        };
        if behind_is_noun && adjacent && narrows {
            before.weight *= MODIFIER;
        }
    }
}

/// Rare words tell more about the topic than common ones, and verbs that join the others little.
fn weight_of(word: &Word) -> f32 {
    if word.light && word.pos == Pos::Verb {
        LIGHT
    } else {
        word.weight
    }
}

/// The tokens of a text that are words or numbers, for callers that compare wordings.
pub fn wording(text: &str) -> Vec<Token> {
    tokenize(text)
        .into_iter()
        .filter(|token| token.kind != TokenKind::Sign)
        .collect()
}
