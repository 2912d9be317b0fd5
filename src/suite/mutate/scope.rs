//! What a fact is about, and what it only mentions.

use regex::Regex;

use super::sentence::Sentence;
use super::{Edit, Kind};
use crate::assertion::{Expect, likeness};
use crate::extract::item::Item;
use crate::extract::name::NameMention;

/// Whether a fact has to notice an edit. One that `expect` pins to a slot speaks against a claim in that slot and against
/// its denial; one without a pin, in everything that its statement gives. What a statement is about is no value of it:
/// that the Radcliffe Line is as long is no mistake about the Durand Line.
pub(super) fn is_about(sentence: &Sentence<'_>, edit: &Edit) -> bool {
    let expect = sentence.fact.expect.as_ref().map(|expect| &expect.value);
    let kind = edit.kind;
    match expect {
        None => match kind {
            Kind::Name => is_identified(sentence, edit) || is_member(sentence, edit),
            _ => true,
        },
        Some(Expect::Quantity(_)) => matches!(kind, Kind::Number | Kind::Negation),
        Some(Expect::Date(_)) => matches!(kind, Kind::Year | Kind::Negation),
        Some(Expect::Holds(_)) => kind == Kind::Negation,
        Some(Expect::Count(_)) => {
            matches!(kind, Kind::Number | Kind::Negation | Kind::Exclusivity)
        }
        Some(Expect::Place(_) | Expect::Entity(_)) => match kind {
            Kind::Place | Kind::Name => is_pinned(sentence, edit),
            kind => kind == Kind::Negation,
        },
        Some(Expect::Only(_)) => match kind {
            Kind::Name => is_pinned(sentence, edit),
            kind => matches!(kind, Kind::Negation | Kind::Exclusivity),
        },
        // The expression that supports the sentence is about the words that it matches.
        Some(Expect::Pattern(pattern)) => pattern.right.as_ref().is_some_and(|right| {
            let regex = Regex::new(&right.value).ok();
            let found = regex.and_then(|regex| {
                let found = regex.find(sentence.text())?;
                Some(found.range())
            });
            found.is_some_and(|found| {
                !edit.span.is_empty() && edit.span.start < found.end && found.start < edit.span.end
            })
        }),
        // The very words, which no edit of this kind is about.
        Some(Expect::Quote(_) | Expect::Name(_)) => false,
    }
}

/// The name at an edit, and the one of the statement that it stands for.
fn name_at<'s>(sentence: &'s Sentence<'_>, edit: &Edit) -> Option<(usize, &'s NameMention)> {
    let at = sentence
        .items()
        .find_map(|(at, item)| (item.span == edit.span).then_some(at))?;
    Some((at, sentence.known_of(at)?.name()?))
}

/// Whether an edit changes the name that the fact is pinned to.
fn is_pinned(sentence: &Sentence<'_>, edit: &Edit) -> bool {
    let pinned = sentence.checker.pinned(sentence.fact);
    let known = name_at(sentence, edit).map(|(_, known)| known);
    pinned
        .zip(known)
        .is_some_and(|(pinned, known)| likeness::names(pinned, known) >= 0.9)
}

/// Whether the statement says who somebody is: "The minister of defence is Mullah Yaqub", "Russia is the only …".
fn is_identified(sentence: &Sentence<'_>, edit: &Edit) -> bool {
    let Some((at, _)) = name_at(sentence, edit) else {
        return false;
    };
    let is_copula = |at: usize| {
        matches!(
            sentence.lower(at).as_str(),
            "is" | "was" | "are" | "were" | "became" | "remains"
        )
    };
    let before = sentence.before(at);
    before.is_some_and(is_copula) || is_copula(at + 1) && is_the(sentence, at + 2)
}

fn is_the(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.lower(at) == "the"
}

/// Whether the name is one of a set that the statement says to be complete.
fn is_member(sentence: &Sentence<'_>, edit: &Edit) -> bool {
    let Some((at, _)) = name_at(sentence, edit) else {
        return false;
    };
    let known = sentence.alignment.of_stated.get(at).copied().flatten();
    let mut sets = sentence.known.exclusives.iter();
    known.is_some_and(|known| {
        let is_name = sentence.known.items.get(known).and_then(Item::name);
        is_name.is_some() && sets.any(|set| set.members.contains(&known))
    })
}
