//! "X is a …": what kind of thing something is said to be.

use super::calling;
use super::claim::{in_parentheses, is_naming, is_portion};
use super::slot::conflict;
use super::sort::{Class, classes};
use crate::assertion::apart::are_apart;
use crate::assertion::evidence::{Evidence, Outcome};
use crate::assertion::likeness::is_adjective;
use crate::extract::function::Function;
use crate::extract::item::{Item, ItemKind};
use crate::extract::reading::Reading;
use crate::lexicon::Pos;
use crate::value::place::PlaceId;

/// The noun phrase behind a form of "be": the items of what the subject is said to be, in several parts where it is
/// a list ("a singer, dancer and actress").
pub(super) struct Complement {
    /// The last noun of each part.
    pub heads: Vec<usize>,
    /// All items of it.
    pub items: Vec<usize>,
}

/// What the subject of a sentence is said to be, if its first verb says that.
pub(super) fn complement(reading: &Reading, subject: Option<usize>) -> Option<Complement> {
    let items = &reading.items;
    let be = (0..items.len()).find(|&at| {
        items[at].function() == Some(Function::Auxiliary) && !in_parentheses(reading, &items[at])
    })?;
    let is_form_of_be = matches!(
        reading.text_of(&items[be]).to_ascii_lowercase().as_str(),
        "is" | "was" | "are" | "were"
    );
    // "The motto of the town is …", "There is …": it is not the named subject that is said to be anything.
    let first = subject.map_or(be, |at| at.min(be));
    let other_subject = items[..first].iter().enumerate().any(|(at, item)| {
        item.function() == Some(Function::Preposition)
            && !in_parentheses(reading, item)
            && !is_aside(reading, at, be)
            || reading.text_of(item).eq_ignore_ascii_case("there") && !presents(reading)
    });
    if !is_form_of_be || other_subject {
        return None;
    }
    let mut found = Complement {
        heads: Vec::new(),
        items: Vec::new(),
    };
    let mut head = None;
    for at in be + 1..items.len() {
        let item = &items[at];
        let comma = reading
            .text
            .get(items[at - 1].span.end..item.span.start)
            .is_some_and(|between| between.contains(','));
        if comma {
            found.heads.extend(head.take());
        }
        match &item.kind {
            ItemKind::Word(word) if word.pos == Pos::Verb => {
                // "an upcoming film", "a computer-animated series": a participle before its noun.
                if !modifies(items, at) {
                    break;
                }
                found.items.push(at);
            }
            ItemKind::Word(word) => {
                if word.pos == Pos::Noun {
                    head = Some(at);
                }
                found.items.push(at);
            }
            ItemKind::Name(name) => {
                if is_adjective(name) {
                    found.items.push(at);
                } else {
                    // A name is an answer to "who" or "which", not to "what".
                    head = None;
                    found.items.push(at);
                }
            }
            ItemKind::Date(_) | ItemKind::Quantity(_) => found.items.push(at),
            ItemKind::Function(Function::Conjunction, _) => found.heads.extend(head.take()),
            ItemKind::Function(
                Function::Determiner
                | Function::Adverb
                | Function::Exclusive
                | Function::Negation
                | Function::Pronoun,
                _,
            ) if !matches!(reading.text_of(item), "that" | "he" | "she" | "it") => {}
            ItemKind::Function(Function::Preposition, _)
                if reading.text_of(item) == "of"
                    && head.is_some_and(|at: usize| items[at].word().is_some_and(is_portion)) =>
            {
                // What something is part of is not what it is.
                if head
                    .take()
                    .is_some_and(|at: usize| is_share(reading.text_of(&items[at])))
                {
                    break;
                }
            }
            ItemKind::Function(..) => break,
        }
    }
    found.heads.extend(head.take());
    (!found.items.is_empty()).then_some(found)
}

/// "part of the industry": of another kind than the whole.
fn is_share(word: &str) -> bool {
    matches!(&*word.to_ascii_lowercase(), "part" | "member" | "piece")
}

/// Whether a name is given to what there is: "There is a village called Orla".
fn presents(reading: &Reading) -> bool {
    reading
        .items
        .windows(2)
        .any(|pair| pair[0].word().is_some_and(is_naming) && pair[1].name().is_some())
}

/// Whether an item stands in a remark between commas that opens with a verb, before item `be`: ", known as Orla, is",
/// "Formed as a club, Orla is".
fn is_aside(reading: &Reading, at: usize, be: usize) -> bool {
    let items = &reading.items;
    let parted = |at: usize| {
        let between = items[at - 1].span.end..items[at].span.start;
        reading
            .text
            .get(between)
            .is_some_and(|between| between.contains(','))
    };
    let opening = (1..=at).rev().find(|&at| parted(at)).unwrap_or(0);
    let is_verb = |item: &Item| item.word().is_some_and(|word| word.pos == Pos::Verb);
    is_verb(&items[opening]) && (at + 1..=be).any(parted)
}

/// Whether a participle stands in front of a noun.
fn modifies(items: &[Item], at: usize) -> bool {
    items
        .get(at + 1)
        .and_then(Item::word)
        .is_some_and(|next| next.pos != Pos::Verb)
}

/// Steps up the kinds within which a claim's class may be more general than the statement's.
pub(super) const MORE_GENERAL: u8 = 6;

/// The words that say what class a claim puts its subject in.
pub(super) fn heads(stated: &Reading, subject: Option<usize>) -> Vec<usize> {
    complement(stated, subject).map_or_else(Vec::new, |found| found.heads)
}

/// Compares the classes, and the nationalities, that two sentences give their subject.
/// `subject` tells where each names it.
pub(super) fn compare(
    known: &Reading,
    stated: &Reading,
    subject: (Option<usize>, Option<usize>),
) -> Vec<Evidence> {
    let (Some(a), Some(b)) = (complement(known, subject.0), complement(stated, subject.1)) else {
        return Vec::new();
    };
    let known_heads: Vec<(usize, Class)> = classes(known, &a);
    let defines = is_definition(known, &a);
    let mut found: Vec<Evidence> = Vec::new();
    let stated_heads = classes(stated, &b);
    // Who is called what he is known as may be more besides.
    let shares = stated_heads
        .iter()
        .any(|(_, class)| known_heads.iter().any(|(_, known)| known.is_a(class)));
    for (j, class) in stated_heads {
        let same = known_heads.iter().find(|(_, known)| known.is_a(&class));
        // What is several things at once is none that one of them excludes, unless another is close to it.
        let close = known_heads.iter().any(|(_, known)| class.is_a(known));
        let excluding = known_heads.iter().find(|(_, known)| known.excludes(&class));
        let callings = known_heads.iter().map(|(_, known)| &known.forms);
        let other = (defines && !shares && calling::is_person(&class.forms))
            .then(|| calling::is_another(callings, &class.forms))
            .filter(|other| *other)
            .and_then(|_| Some(known_heads.first()?.0));
        if let Some(&(i, _)) = same {
            found.push(Evidence {
                outcome: Outcome::Agrees,
                ..conflict("word", known, stated, i, j)
            });
        } else if let Some(i) = excluding.filter(|_| !close).map(|&(i, _)| i).or(other) {
            found.push(Evidence {
                items: words_of(stated, &b),
                ..conflict("word", known, stated, i, j)
            });
        }
    }
    found.extend(nationality(known, stated, &a, &b));
    found
}

/// The items of a complement, nationalities aside: what is of another class is none of the narrower ones either.
fn words_of(reading: &Reading, of: &Complement) -> Vec<usize> {
    let is_word = |at: &usize| {
        let item = &reading.items[*at];
        item.is_topic() && !item.name().is_some_and(is_adjective)
    };
    of.items.iter().copied().filter(is_word).collect()
}

/// Whether what somebody is said to be is all that he is known for: "Orla (born 1 May 1970) is a singer and dancer", "Orla
/// was a Maltese painter".
fn is_definition(known: &Reading, told: &Complement) -> bool {
    let Some(&first) = told.items.first() else {
        return false;
    };
    let article = first.checked_sub(1).is_some_and(|at| {
        matches!(
            known
                .text_of(&known.items[at])
                .to_ascii_lowercase()
                .as_str(),
            "a" | "an"
        )
    });
    let nation = |&at: &usize| known.items[at].name().is_some_and(is_adjective);
    let dated = known.items[..first]
        .iter()
        .any(|item| item.date().is_some() && in_parentheses(known, item));
    article && (dated || told.items.iter().any(nation))
}

/// A head with the words that narrow it down: "television series".
pub(super) fn phrase(reading: &Reading, of: &Complement, head: usize) -> Vec<usize> {
    let narrows = |at: &usize| {
        of.items.contains(at) && reading.items[*at].word().is_some() && !of.heads.contains(at)
    };
    let first = (0..head).rev().take_while(narrows).last();
    (first.unwrap_or(head)..=head).collect()
}

/// A country's adjective where the other has those of other countries.
fn nationality(
    known: &Reading,
    stated: &Reading,
    a: &Complement,
    b: &Complement,
) -> Option<Evidence> {
    let of = |reading: &Reading, items: &[usize]| -> Vec<(usize, PlaceId)> {
        items
            .iter()
            .filter_map(|&at| {
                let name = reading.items[at].name().filter(|name| is_adjective(name))?;
                Some((at, name.place()?))
            })
            .collect()
    };
    let (known_all, stated_all) = (of(known, &a.items), of(stated, &b.items));
    let &(i, _) = known_all.first()?;
    let &(j, _) = stated_all.iter().find(|(_, nation)| {
        known_all
            .iter()
            .all(|&(_, other)| are_apart(other, *nation))
    })?;
    Some(Evidence {
        items: stated_all.iter().map(|&(at, _)| at).collect(),
        ..conflict("place", known, stated, i, j)
    })
}
