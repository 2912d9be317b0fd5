//! What a short claim consists of: whom it is about, and what it says of them.

use super::opening::{presented, title};
use super::subject::Subject;
use crate::assertion::likeness::is_adjective;
use crate::extract::function::Function;
use crate::extract::item::{Item, Word};
use crate::extract::quantity::MentionKind;
use crate::extract::reading::{Reading, wording};
use crate::lexicon::{Lemma, Pos};
use crate::source::Span;

/// Words that weigh less than this are left out of account: they say nothing by themselves.
const LEAST_WEIGHT: f32 = 0.3;

/// What an amount or a date weighs beside the words of a claim.
pub(super) const VALUE_WEIGHT: f32 = 1.2;

/// A claim taken apart. Indexes are of items of its reading.
pub(super) struct Claim<'r> {
    /// As it was read.
    pub reading: &'r Reading,
    /// The names of the subject: those before the verb.
    pub subject: Vec<usize>,
    /// Everything else that it says.
    pub rest: Vec<usize>,
    /// The name that it points out, of something that it tells behind that: "Orla is the channel that aired it".
    pub focus: Option<usize>,
}

impl<'r> Claim<'r> {
    /// Takes a claim apart; `None` where it has no verb, or nothing is said.
    pub(super) fn new(reading: &'r Reading) -> Option<Self> {
        let verb = first_verb(reading)?;
        let content = |at: &usize| {
            let item = &reading.items[*at];
            item.is_content() && !(*at < verb && in_parentheses(reading, item))
        };
        let all: Vec<usize> = (0..reading.items.len()).filter(content).collect();
        let is_name = |at: &usize| {
            let name = reading.items[*at].name();
            *at < verb && name.is_some_and(|name| !is_adjective(name))
        };
        // "Radioactive is a song": a common word that opens the sentence may be a name.
        let sole = |at: &usize| {
            *at < verb
                && reading.items[*at].is_topic()
                && all.get(1).is_none_or(|&next| next > verb)
        };
        let named = all.iter().any(is_name);
        let title = if named { 0 } else { title(reading, verb) };
        let presented = presented(reading, verb);
        let is_subject = |at: &usize| {
            is_name(at) || *at < title || !named && title == 0 && sole(at) || Some(*at) == presented
        };
        let (subject, rest): (Vec<usize>, Vec<usize>) = all.iter().copied().partition(is_subject);
        // "Princess Alba", "Olga of Velm", "the 3rd Alba", "Part of Brunia": titles, ranks and portions go with the name.
        let goes_with_name = |at: usize| {
            let item = &reading.items[at];
            let precedes = subject.contains(&(at + 1));
            let of = reading.items.get(at + 1).is_some_and(|next| {
                subject.contains(&(at + 2)) && reading.text_of(next).eq_ignore_ascii_case("of")
            });
            let rank = item
                .quantity()
                .is_some_and(|amount| amount.kind == MentionKind::Ordinal);
            at < verb
                && !subject.is_empty()
                && (rank && precedes
                    || item
                        .word()
                        .is_some_and(|word| word.capital && (precedes || of) || is_portion(word)))
        };
        // "Velmark (2008 film)": tells it from another of that name.
        let tells_apart = |at: usize| {
            let item = &reading.items[at];
            let before = reading.text.get(..item.span.start).unwrap_or_default();
            in_parentheses(reading, item)
                && before.rfind('(').is_some_and(|open| {
                    reading.items.iter().any(|other| {
                        other.name().is_some()
                            && reading
                                .text
                                .get(other.span.end..open)
                                .is_some_and(|between| between.trim().is_empty())
                    })
                })
        };
        let names = |at: usize| {
            let next = reading.items.get(at + 1);
            reading.items[at].word().is_some_and(is_naming)
                && next.is_some_and(|next| next.name().is_some())
        };
        // "appeared in", "based at": what follows says it.
        let joins = |at: usize| {
            let next = reading.items.get(at + 1);
            let preposition = |next: &Item| next.function() == Some(Function::Preposition);
            reading.items[at].word().is_some_and(is_joining) && next.is_some_and(preposition)
        };
        let rest: Vec<usize> = rest
            .into_iter()
            .filter(|&at| !joins(at))
            .filter(|&at| !goes_with_name(at) && !names(at) && !tells_apart(at))
            .filter(|&at| {
                weight(&reading.items[at]) >= LEAST_WEIGHT || is_aspect(&reading.items[at])
            })
            .collect();
        if rest.is_empty() {
            return None;
        }
        let claim = Self {
            reading,
            subject,
            rest,
            focus: None,
        };
        Some(claim.turned(verb))
    }

    /// Whether it says "only" or the like of anything.
    pub(super) fn is_exclusive(&self) -> bool {
        self.reading
            .items
            .iter()
            .any(|item| item.function() == Some(Function::Exclusive))
    }

    /// Whether so many names are all of its subject, and that is one name in several pieces ("Velmark: The Last Port").
    pub(super) fn is_named_whole(&self, unknown: usize) -> bool {
        let items = &self.reading.items;
        let pieces = self.subject.windows(2).all(|pair| {
            let joins = |item: &Item| {
                matches!(
                    item.function(),
                    Some(Function::Preposition | Function::Determiner)
                )
            };
            let between = items[pair[0]].span.end..items[pair[1]].span.start;
            let listed = self.reading.text.get(between);
            items[pair[0] + 1..pair[1]].iter().all(joins)
                && listed.is_none_or(|between| !between.contains(','))
        });
        unknown == self.subject.len() && pieces
    }

    /// Whether its numbers stand in the statement, those in names and identifiers included ("FIFA 09"); amounts and
    /// dates are compared elsewhere. Those that the name of a subject has that is not told are not asked for.
    pub(super) fn has_numbers_of(&self, known: &[Reading], who: Subject) -> bool {
        let numbers = |text: &str| -> Vec<String> {
            text.split(|c: char| !c.is_ascii_digit())
                .filter(|number| !number.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let known: Vec<String> = known
            .iter()
            .flat_map(|reading| numbers(&reading.text))
            .collect();
        let stated = self.reading;
        let in_value = |number: Span| {
            stated
                .items
                .iter()
                .any(|item| !item.is_topic() && item.is_content() && item.span.overlaps(number))
        };
        let verb = first_verb(stated).map_or(0, |at| stated.items[at].span.start);
        let in_name = |number: Span| who == Subject::Presumed && number.end <= verb;
        wording(&stated.text)
            .into_iter()
            .filter(|token| !in_value(token.span) && !in_name(token.span))
            .flat_map(|token| numbers(token.text(&stated.text)))
            .all(|number| known.contains(&number))
    }

    /// Whether it says that it is about the present.
    pub(super) fn is_of_now(&self) -> bool {
        self.reading.items.iter().any(|item| {
            matches!(
                &*self.reading.text_of(item).to_ascii_lowercase(),
                "currently" | "now" | "today" | "still" | "anymore" | "longer"
            )
        })
    }

    /// Whether something that it says is denied.
    pub(super) fn is_denial(&self) -> bool {
        self.rest.iter().any(|&at| self.reading.items[at].negated)
    }
}

/// Verbs that join a subject to what is said of it, and yet say something: what began may not have gone on.
fn is_aspect(item: &Item) -> bool {
    item.word().is_some_and(|word| {
        word.light
            && word.pos == Pos::Verb
            && ["begin", "start", "remain", "become", "reach"]
                .into_iter()
                .filter_map(Lemma::find)
                .any(|aspect| word.lemmas.iter().any(|&(lemma, _)| lemma == aspect))
    })
}

/// Verbs that join a subject to what stands behind their preposition, and say little else.
fn is_joining(word: &Word) -> bool {
    word.pos == Pos::Verb
        && [
            "appear",
            "work",
            "associate",
            "involve",
            "base",
            "locate",
            "feature",
            "know",
            "participate",
        ]
        .into_iter()
        .filter_map(Lemma::find)
        .any(|joining| word.lemmas.iter().any(|&(lemma, _)| lemma == joining))
}

/// "called", "named": joins a name to what it stands for, and says nothing else.
pub(super) fn is_naming(word: &Word) -> bool {
    matches!(&*word.lower, "called" | "named" | "name" | "titled")
}

/// "a kind of dance", "one of the singers": what follows is meant.
pub(super) fn is_portion(word: &Word) -> bool {
    matches!(
        &*word.lower,
        "part" | "kind" | "type" | "sort" | "form" | "genre" | "species" | "piece" | "member"
    )
}

/// What an item counts for when it is asked how much of a claim is known.
pub(super) fn weight(item: &Item) -> f32 {
    if item.is_topic() {
        item.weight
    } else if item.is_content() {
        VALUE_WEIGHT
    } else {
        0.0
    }
}

/// The first verb or auxiliary that has something before it; where there is none, the word behind a name that may be
/// one ("Orla airs on Sundays").
pub(super) fn first_verb(reading: &Reading) -> Option<usize> {
    let items = &reading.items;
    let verb = |at: &usize| {
        let item = &items[*at];
        !in_parentheses(reading, item)
            && (item.function() == Some(Function::Auxiliary)
                || *at > 0 && item.word().is_some_and(|word| word.pos == Pos::Verb))
    };
    let possible = |at: &usize| {
        let may_be = |word: &Word| word.lemmas.iter().any(|&(_, pos)| pos == Pos::Verb);
        let only = |item: &Item| item.function() == Some(Function::Exclusive);
        let before = items[..*at].iter().rev().find(|item| !only(item));
        before.is_some_and(|item| item.name().is_some()) && items[*at].word().is_some_and(may_be)
    };
    let all = 0..items.len();
    all.clone()
        .find(verb)
        .or_else(|| all.into_iter().find(possible))
}

/// Whether an item stands in parentheses.
pub(super) fn in_parentheses(reading: &Reading, item: &Item) -> bool {
    let before = reading.text.get(..item.span.start).unwrap_or_default();
    // Most sentences have none.
    before.contains('(') && before.matches('(').count() > before.matches(')').count()
}
