//! Two wordings of one quotation.

use super::pair::Conflict;
use super::statement::Statement;
use crate::assertion::likeness::names;
use crate::extract::function::function;
use crate::extract::item::Item;
use crate::extract::name::lower;
use crate::extract::reading::{Reading, wording};
use crate::source::Span;

/// So many words in a row, two of them telling, are no chance.
const RUN: usize = 3;
/// So many where nobody is named who said both, or where one article has both: who speaks repeats himself.
const LONG_RUN: usize = 5;
/// More words than this are seldom one quotation: those that are alike are found in less.
const LONGEST: usize = 60;

/// The quotations of two statements that are one, worded in two ways.
pub(super) fn conflict(a: &Statement, b: &Statement) -> Option<Conflict> {
    let (x, y) = (&a.reading, &b.reading);
    if x.quotes.is_empty() || y.quotes.is_empty() {
        return None;
    }
    let speaker = |quote: Span| {
        let before = x
            .items
            .iter()
            .rev()
            .filter(|item| item.span.start < quote.start);
        let behind = x.items.iter().filter(|item| item.span.start >= quote.end);
        before.chain(behind).find(|item| is_known_to(y, item))
    };
    let known = speaker(x.quotes.first()?.span).is_some();
    let least = if known && a.article != b.article {
        RUN
    } else {
        LONG_RUN
    };
    x.quotes.iter().find_map(|first| {
        y.quotes.iter().find_map(|second| {
            let (p, q) = (words(x.slice(first.span)), words(y.slice(second.span)));
            let run = differ(&p, &q, least)?;
            let said = run
                .first()?
                .span
                .to(run.last()?.span)
                .shifted(first.span.start);
            let speaker = speaker(first.span).map(|item| x.text_of(item).to_owned());
            Some(Conflict {
                kind: "quote",
                first: first.span,
                second: second.span,
                about: speaker
                    .into_iter()
                    .chain([x.slice(said).to_owned()])
                    .collect(),
            })
        })
    })
}

/// Whether an item names somebody, and the other sentence does too: no place, and nobody's adjective.
fn is_known_to(other: &Reading, item: &Item) -> bool {
    let name = item
        .name()
        .filter(|name| name.place().is_none() && !item.inherited);
    name.is_some_and(|name| {
        let mut others = other.items.iter().filter_map(Item::name);
        others.any(|other| names(name, other) >= 0.9)
    })
}

/// A word of a quotation.
#[derive(Debug)]
struct Word {
    text: String,
    telling: bool,
    span: Span,
}

fn words(quote: &str) -> Vec<Word> {
    wording(quote)
        .iter()
        .map(|token| {
            let text = lower(token.text(quote));
            Word {
                telling: function(&text).is_none(),
                text,
                span: token.span,
            }
        })
        .collect()
}

/// The words that two wordings have in common in a row, where they are of one quotation, and differ: the run is half of
/// the shorter one, and on one side of it both go on, in other words.
fn differ<'w>(p: &'w [Word], q: &[Word], least: usize) -> Option<&'w [Word]> {
    if p.len().max(q.len()) > LONGEST {
        return None;
    }
    let (start, other, length) = longest_run(p, q);
    let run = p.get(start..start + length)?;
    let telling = run.iter().filter(|word| word.telling).count();
    if length < least || telling < 2 || length * 2 < p.len().min(q.len()) {
        return None;
    }
    let goes_on = |words: &[Word]| words.iter().any(|word| word.telling);
    let before = goes_on(&p[..start]) && goes_on(&q[..other]);
    let behind = goes_on(&p[start + length..]) && goes_on(&q[other + length..]);
    (before || behind).then_some(run)
}

/// Where the longest run of the same words begins in both, and how long it is.
fn longest_run(p: &[Word], q: &[Word]) -> (usize, usize, usize) {
    let mut best = (0, 0, 0);
    let mut lengths = vec![0_usize; q.len() + 1];
    for (i, x) in p.iter().enumerate() {
        for j in (0..q.len()).rev() {
            lengths[j + 1] = if x.text == q[j].text {
                lengths[j] + 1
            } else {
                0
            };
            if lengths[j + 1] > best.2 {
                best = (
                    i + 1 - lengths[j + 1],
                    j + 1 - lengths[j + 1],
                    lengths[j + 1],
                );
            }
        }
    }
    best
}
