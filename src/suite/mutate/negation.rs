//! Yes to no, and no to yes.

use super::sentence::Sentence;
use super::{Edit, Kind, Site};
use crate::extract::function::Function;
use crate::extract::item::{Item, Word};
use crate::lexicon::{self, Pos};
use crate::source::Span;

/// The denial of what the sentence says first that the statement says too; or, of a denial, what it denies.
pub(super) fn sites(sentence: &Sentence<'_>) -> Vec<Site> {
    let Some(at) = predicate(sentence) else {
        return Vec::new();
    };
    let negated = sentence
        .stated
        .items
        .get(at)
        .is_some_and(|item| item.negated);
    let edit = match cue(sentence, at) {
        Some(cue) => affirmed(sentence, cue),
        None if negated => None,
        None => denied(sentence, at),
    };
    let edit = edit.map(|(span, words)| Edit::new(Kind::Negation, span, words));
    edit.map(|edit| vec![edit]).into_iter().collect()
}

/// Whether a word that may be a noun stands where one does: "ceasefire talks", "the visit".
fn may_be_noun(sentence: &Sentence<'_>, at: usize) -> bool {
    let word = sentence.stated.items.get(at).and_then(Item::word);
    let as_noun = word.is_some_and(|word| {
        !word.inflected_verb && word.parts.iter().any(|(pos, _)| *pos == Pos::Noun)
    });
    let before = at.checked_sub(1);
    let item = before.and_then(|before| sentence.stated.items.get(before));
    let governed = item.is_none_or(|item| {
        let function = item.function();
        item.word().is_some()
            || matches!(
                function,
                Some(Function::Determiner | Function::Preposition | Function::Conjunction)
            )
    });
    as_noun && governed
}

/// The first auxiliary or verb that can be denied.
fn predicate(sentence: &Sentence<'_>) -> Option<usize> {
    let first = sentence.items().find_map(|(at, item)| {
        let can = is_finite_auxiliary(sentence, at)
            || item.word().is_some_and(is_verb) && !may_be_noun(sentence, at);
        can.then_some(at)
    })?;
    // "The talks held in Doha were mediated by Qatar": what stands behind a noun may only tell which one.
    let item = sentence.stated.items.get(first)?;
    let may_be_participle = item.word().is_some_and(|word| word.inflected_verb);
    let own_clause = sentence.items().skip(first + 1);
    let auxiliary = own_clause
        .take_while(|(_, other)| other.clause == item.clause)
        .find(|&(at, _)| is_finite_auxiliary(sentence, at));
    match auxiliary {
        Some((at, _)) if may_be_participle => Some(at),
        _ => Some(first),
    }
}

fn is_verb(word: &Word) -> bool {
    word.pos == Pos::Verb && !word.lower.ends_with("ing")
}

fn is_finite_auxiliary(sentence: &Sentence<'_>, at: usize) -> bool {
    let is_infinite = matches!(
        sentence.lower(at).as_str(),
        "be" | "been" | "being" | "having"
    );
    let behind_to = at > 0 && sentence.lower(at - 1) == "to";
    sentence.function(at) == Some(Function::Auxiliary) && !is_infinite && !behind_to
}

/// The word of the predicate's own clause that denies it.
fn cue(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let clause = sentence.stated.items.get(at)?.clause;
    let near = at.saturating_sub(6)..(at + 3).min(sentence.stated.items.len());
    near.rev().find(|&near| {
        let item = sentence.stated.items.get(near);
        item.is_some_and(|item: &Item| item.clause == clause)
            && sentence.function(near) == Some(Function::Negation)
    })
}

/// A denial taken back: where, and what stands there instead.
fn affirmed(sentence: &Sentence<'_>, cue: usize) -> Option<(Span, String)> {
    let span = sentence.stated.items.get(cue)?.span;
    let word = sentence.words(cue);
    let is_upper = word.starts_with(char::is_uppercase);
    let lower = word.to_lowercase();
    let next = sentence.lower(cue + 1);
    if lower == "no" && next == "longer" {
        let end = sentence.stated.items.get(cue + 1)?.span.end;
        return Some((Span::new(span.start, end), "still".to_owned()));
    }
    let instead = match lower.as_str() {
        "not" | "never" | "n't" | "n\u{2019}t" => {
            // With the space before it.
            let before = sentence.text().get(..span.start)?;
            let start = before.trim_end().len();
            return Some((Span::new(start, span.end), String::new()));
        }
        "cannot" => "can",
        "no" | "none" => "some",
        "nobody" => "somebody",
        "nothing" => "something",
        _ => return None,
    };
    let instead = if is_upper {
        let (first, rest) = instead.split_at(1);
        first.to_uppercase() + rest
    } else {
        instead.to_owned()
    };
    Some((span, instead))
}

/// A predicate denied: where, and what stands there instead.
fn denied(sentence: &Sentence<'_>, at: usize) -> Option<(Span, String)> {
    let item = sentence.stated.items.get(at)?;
    let Some(word) = item.word() else {
        let behind = Span::new(item.span.end, item.span.end);
        return Some((behind, " not".to_owned()));
    };
    if at > 0 && sentence.lower(at - 1) == "to" {
        return None;
    }
    let auxiliary = (0..at).rev().take(3).find(|&before| {
        let same = sentence.stated.items.get(before);
        same.is_some_and(|before| before.clause == item.clause)
            && is_finite_auxiliary(sentence, before)
    });
    if let Some(auxiliary) = auxiliary {
        let end = sentence.stated.items.get(auxiliary)?.span.end;
        return Some((Span::new(end, end), " not".to_owned()));
    }
    let mut lemmas = word.lemmas.iter();
    let (base, _) = lemmas.find(|(_, pos)| *pos == Pos::Verb)?;
    let base = spelled(&word.plain, base.text());
    let auxiliary = if LIKE_THE_PAST.contains(&&*base) && *word.plain == base {
        "did"
    } else if *word.plain == base {
        "do"
    } else if word.lower.ends_with('s') {
        "does"
    } else {
        "did"
    };
    Some((item.span, format!("{auxiliary} not {base}")))
}

/// Verbs whose past is written like their base.
const LIKE_THE_PAST: [&str; 14] = [
    "beat", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "read", "set", "shut",
    "split", "spread",
];

/// A base form in the spelling of its inflection: "recognise" for "recognised", where the lexicon has "recognize".
fn spelled(inflected: &str, base: &str) -> String {
    let endings = ["", "s", "d", "es", "ed"];
    let stems = endings
        .iter()
        .filter_map(|ending| inflected.strip_suffix(ending));
    let same = stems
        .into_iter()
        .find(|stem| lexicon::same_spelling(stem, base));
    same.unwrap_or(base).to_owned()
}
