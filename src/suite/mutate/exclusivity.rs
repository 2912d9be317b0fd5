//! "Only" taken away, and put in.

use super::sentence::Sentence;
use super::{Edit, Kind, Site};
use crate::extract::exclusive::Exclusive;
use crate::extract::function::Function;
use crate::extract::item::Item;
use crate::lexicon::Pos;
use crate::source::Span;

/// Each set that sentence and statement say to be complete, opened; in a sentence without one, its subject made the only one.
pub(super) fn sites(sentence: &Sentence<'_>) -> Vec<Site> {
    let (known, stated) = (&sentence.known.exclusives, &sentence.stated.exclusives);
    let edit = match (known.is_empty(), stated.first()) {
        (false, Some(set)) => opened(sentence, set),
        (true, None) => closed(sentence),
        _ => None,
    };
    let edit = edit.map(|(span, words)| Edit::new(Kind::Exclusivity, span, words));
    edit.map(|edit| vec![edit]).into_iter().collect()
}

/// There are others: where, and what is said of them.
fn opened(sentence: &Sentence<'_>, set: &Exclusive) -> Option<(Span, String)> {
    let items = &sentence.stated.items;
    let at = items.iter().position(|item| item.span == set.span)?;
    let (word, span) = (sentence.lower(at), set.span);
    let before = at.checked_sub(1);
    let is_capital = sentence.words(at).starts_with(char::is_uppercase);
    match word.as_str() {
        "only" | "sole" => {
            let article = before.filter(|&before| sentence.lower(before) == "the");
            if let Some(article) = article {
                let noun = noun_behind(sentence, at)?;
                let start = items.get(article)?.span.start;
                let between = Span::new(span.end, noun.span.start);
                let between = sentence.text().get(between.range())?;
                let nouns = plural(sentence.stated.text_of(noun));
                let whole = Span::new(start, noun.span.end);
                return Some((whole, format!("one of several{between}{nouns}")));
            }
            let name = items.get(at + 1).is_some_and(|next| next.name().is_some());
            let instead = if is_capital { "Not only" } else { "not only" };
            (word == "only" && name).then(|| (span, instead.to_owned()))
        }
        "alone" => Some((span, "among others".to_owned())),
        // "No state other than Malta": its denial opens the set, too.
        _ => None,
    }
}

/// The head of the phrase behind "only": the first noun with no other one directly behind it.
fn noun_behind<'s>(sentence: &'s Sentence<'_>, at: usize) -> Option<&'s Item> {
    let is_noun = |item: &Item| item.word().is_some_and(|word| word.pos == Pos::Noun);
    let items = &sentence.stated.items;
    let first = (at + 1..items.len().min(at + 5)).find(|&at| items.get(at).is_some_and(is_noun))?;
    let next = items.get(first + 1).filter(|next| is_noun(next));
    next.or_else(|| items.get(first))
}

fn plural(noun: &str) -> String {
    let ends = |endings: &[&str]| endings.iter().any(|ending| noun.ends_with(ending));
    match noun.strip_suffix('y') {
        Some(stem) if !ends(&["ay", "ey", "oy", "uy"]) => format!("{stem}ies"),
        _ if ends(&["s", "x", "z", "ch", "sh"]) => format!("{noun}es"),
        _ => format!("{noun}s"),
    }
}

/// The sentence's subject made the only one: where, and the words.
fn closed(sentence: &Sentence<'_>) -> Option<(Span, String)> {
    let items = &sentence.stated.items;
    let first = usize::from(sentence.lower(0) == "the");
    items.get(first)?.name()?;
    sentence.known_of(first)?;
    // "A and B mediated": that A did alone is wrong, and not merely more than is known.
    let second = items
        .get(first + 2)
        .filter(|second| second.name().is_some());
    let joined = sentence.function(first + 1) == Some(Function::Conjunction);
    if let Some(second) = second.filter(|_| joined) {
        let behind = Span::new(items.get(first)?.span.end, second.span.end);
        return Some((behind, " alone".to_owned()));
    }
    let start = items.first()?.span.start;
    let words = if first == 1 { "Only the" } else { "Only " };
    let end = if first == 1 {
        items.first()?.span.end
    } else {
        start
    };
    Some((Span::new(start, end), words.to_owned()))
}
