//! Cues found in a sentence, and the words that they govern.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::form::Form;
use super::item::{Key, Word, key_of};
use super::stance::{CUES, Cue, Direction, Effect, Stance};
use crate::document::tokens::{Token, TokenKind};
use crate::lexicon::{Lemma, Pos};

/// Polarity and stance of each token of a sentence.
#[derive(Clone, Debug, Default)]
pub struct Scopes {
    /// Whether an odd number of negations governs the token.
    pub negated: Vec<bool>,
    /// How the token is meant: the stance furthest from an assertion wins.
    pub stance: Vec<Stance>,
    /// Tokens that are part of a cue, which says how the rest is meant and nothing of its own.
    pub is_cue: Vec<bool>,
}

/// Applies [`CUES`] to a sentence. `words` gives each token's word, `clause` its clause.
pub fn scopes(text: &str, tokens: &[Token], words: &[Option<Word>], clause: &[usize]) -> Scopes {
    let mut out = Scopes {
        negated: vec![false; tokens.len()],
        stance: vec![Stance::Asserted; tokens.len()],
        is_cue: vec![false; tokens.len()],
    };
    let mut at = 0;
    while at < tokens.len() {
        let Some((cue, end)) = longest_cue(tokens, words, at) else {
            at += 1;
            continue;
        };
        if is_other_use(cue, text, tokens, end) {
            at = end;
            continue;
        }
        out.is_cue[at..end].fill(true);
        let governed = match cue.direction {
            Direction::Sentence => 0..tokens.len(),
            Direction::Complement => complement(text, tokens, clause, at, end),
            Direction::Forward if clause.get(end) == clause.get(at) => {
                end..end_of_clause(text, tokens, clause, end)
            }
            Direction::Forward => end..end,
        };
        match cue.effect {
            Effect::Nothing => {}
            Effect::Negate => out.negated
                [governed.start..end_of_negation(text, tokens, words, &governed)]
                .iter_mut()
                .for_each(|negated| *negated = !*negated),
            Effect::Stance(stance) => {
                out.stance[governed]
                    .iter_mut()
                    .for_each(|old| *old = (*old).max(stance));
            }
        }
        at = end;
    }
    if opens_condition(text, tokens) {
        let first = clause.first().copied();
        for at in (0..tokens.len()).take_while(|&at| clause.get(at).copied() == first) {
            out.stance[at] = out.stance[at].max(Stance::Conditional);
        }
    }
    if asks(text, tokens) {
        out.stance
            .iter_mut()
            .for_each(|stance| *stance = Stance::Asked);
    }
    out
}

/// The longest cue that begins at a token, and the token behind it.
fn longest_cue(
    tokens: &[Token],
    words: &[Option<Word>],
    at: usize,
) -> Option<(&'static Cue, usize)> {
    if tokens[at].kind != TokenKind::Word {
        return None;
    }
    let word = words[at].as_ref()?;
    let starting =
        |cue: &&Compiled| {
            cue.words.len() <= tokens.len() - at
                && cue.words.iter().zip(&words[at..]).all(|(expected, word)| {
                    word.as_ref().is_some_and(|word| expected.matches(word))
                })
        };
    let by_form = COMPILED.by_form.get(&word.key).into_iter().flatten();
    let by_lemma = word
        .lemmas
        .iter()
        .filter_map(|(lemma, _)| COMPILED.by_lemma.get(lemma))
        .flatten();
    by_form
        .chain(by_lemma)
        .filter_map(|&number| COMPILED.cues.get(number))
        .filter(starting)
        .max_by_key(|cue| cue.words.len())
        .map(|cue| (cue.cue, at + cue.words.len()))
}

/// [`CUES`] with their words looked up, by first word.
#[derive(Default)]
struct Cues {
    cues: Vec<Compiled>,
    by_form: FxHashMap<Key, Vec<usize>>,
    by_lemma: FxHashMap<Lemma, Vec<usize>>,
}

struct Compiled {
    cue: &'static Cue,
    words: Vec<Expected>,
}

/// A word of a cue: written so, or an inflection of it.
struct Expected {
    text: &'static str,
    lemma: Option<Lemma>,
}

impl Expected {
    fn matches(&self, word: &Form) -> bool {
        self.text == ANY_WORD
            || *word.lower == *self.text
            || self
                .lemma
                .is_some_and(|lemma| word.lemmas.iter().any(|&(other, _)| other == lemma))
    }
}

const ANY_WORD: &str = "*";

/// Whether a word may be part of a cue. So may any word behind one.
pub fn may_be_cue(word: &Form) -> bool {
    let (forms, lemmas) = &*CUE_WORDS;
    forms.contains(&word.key) || word.lemmas.iter().any(|(lemma, _)| lemmas.contains(lemma))
}

/// The words of all cues, as they are written and by their base forms.
static CUE_WORDS: LazyLock<(FxHashSet<Key>, FxHashSet<Lemma>)> = LazyLock::new(|| {
    let words = || COMPILED.cues.iter().flat_map(|cue| &cue.words);
    let written = words().filter(|expected| expected.text != ANY_WORD);
    (
        written.map(|expected| key_of(expected.text)).collect(),
        words().filter_map(|expected| expected.lemma).collect(),
    )
});

static COMPILED: LazyLock<Cues> = LazyLock::new(|| {
    let mut out = Cues::default();
    for cue in CUES {
        let words: Vec<Expected> = cue
            .words
            .iter()
            .map(|&text| Expected {
                text,
                lemma: Lemma::find(text).filter(|lemma| lemma.is(Pos::Verb)),
            })
            .collect();
        let number = out.cues.len();
        if let Some(first) = words.first() {
            out.by_form
                .entry(key_of(first.text))
                .or_default()
                .push(number);
            if let Some(lemma) = first.lemma {
                out.by_lemma.entry(lemma).or_default().push(number);
            }
        }
        out.cues.push(Compiled { cue, words });
    }
    out
});

/// Words that look like a cue and say something else: "claimed 43 lives", "May 2025", "the US claims office".
fn is_other_use(cue: &Cue, text: &str, tokens: &[Token], end: usize) -> bool {
    let next = tokens.get(end);
    match cue.words {
        ["claim"] => next.is_some_and(|next| {
            next.kind == TokenKind::Number
                || matches!(
                    next.text(text),
                    "responsibility"
                        | "credit"
                        | "victory"
                        | "lives"
                        | "the"
                        | "at"
                        | "more"
                        | "nearly"
                )
        }),
        ["may"] => tokens[end - 1].text(text).starts_with('M') && end > 1,
        ["will"] => tokens[end - 1].text(text).starts_with('W') && end > 1,
        _ => false,
    }
}

/// What somebody said: to the end of the sentence, or, where the verb ends it ("…, he alleged."), all before.
fn complement(
    text: &str,
    tokens: &[Token],
    clause: &[usize],
    at: usize,
    end: usize,
) -> Range<usize> {
    let rest = tokens[end..]
        .iter()
        .filter(|token| token.kind != TokenKind::Sign)
        .count();
    let comma_before = tokens[..at]
        .iter()
        .rev()
        .take(5)
        .any(|token| token.text(text) == ",");
    if rest <= 2 && comma_before {
        0..at
    } else {
        end..end_of_speech(text, tokens, clause, end)
    }
}

fn end_of_clause(text: &str, tokens: &[Token], clause: &[usize], from: usize) -> usize {
    let Some(&number) = clause.get(from) else {
        return from;
    };
    (from..tokens.len())
        .find(|&at| {
            clause[at] != number
                || tokens[at].kind == TokenKind::Sign
                    && matches!(tokens[at].text(text), ")" | "\u{201d}")
        })
        .unwrap_or(tokens.len())
}

/// A negation ends at a comma, unless a list goes on behind it ("not arrested, charged or tried"), and at an "and"
/// that brings a verb of its own ("who is not insured and pays").
fn end_of_negation(
    text: &str,
    tokens: &[Token],
    words: &[Option<Word>],
    governed: &Range<usize>,
) -> usize {
    let is_verb = |at: usize| {
        let word = words.get(at).and_then(Option::as_ref);
        word.is_some_and(|word| word.pos == Pos::Verb && word.function.is_none())
    };
    let lists =
        |at: usize| (at..governed.end).any(|at| matches!(tokens[at].text(text), "or" | "nor"));
    let mut content = false;
    for at in governed.clone() {
        match tokens[at].text(text) {
            "," if content && !lists(at) => return at,
            "and" if content && is_verb(at + 1) => return at,
            _ => {}
        }
        content |= words[at]
            .as_ref()
            .is_some_and(|word| word.function.is_none());
    }
    governed.end
}

/// What is said ends at "but" and at a semicolon, not at the clauses inside it.
fn end_of_speech(text: &str, tokens: &[Token], clause: &[usize], from: usize) -> usize {
    (from..tokens.len())
        .find(|&at| {
            at > from
                && clause[at] != clause[at - 1]
                && matches!(
                    tokens[at].text(text),
                    "but" | ";" | "although" | "though" | "while" | "whereas"
                )
        })
        .unwrap_or(tokens.len())
}

/// "Should China follow, …", "Were it to leave, …".
fn opens_condition(text: &str, tokens: &[Token]) -> bool {
    tokens
        .first()
        .is_some_and(|first| matches!(first.text(text), "Should" | "Were" | "Had"))
}

fn asks(text: &str, tokens: &[Token]) -> bool {
    tokens
        .iter()
        .rev()
        .take_while(|token| token.kind == TokenKind::Sign)
        .any(|token| token.text(text) == "?")
}

#[cfg(test)]
mod tests;
