//! "X is only a singer": what a claim says of its subject and of nothing besides.

use super::account::Account;
use super::class::complement;
use super::cover::{KNOWN, like};
use super::{slot, subject};
use crate::assertion::evidence::{Evidence, Outcome};
use crate::assertion::likeness::is_adjective;
use crate::assertion::verdict::Verdict;
use crate::extract::function::Function;
use crate::extract::item::{Item, ItemKind};
use crate::extract::reading::Reading;
use crate::lexicon::{Pos, lemmas};
use crate::value::place;

/// The verdict on a claim that the statement accounts for, but for its "only". What the statement lists beside the
/// thing refutes it. Who says what somebody is says all that he is: a definition with no other nation or class in it
/// bears it out, and nothing else does.
pub(super) fn judge(account: &Account) -> Option<(Verdict, Option<Evidence>)> {
    let (claim, known, stated) = (account.claim, account.fact, account.claim.reading);
    let only = stated.items.iter().position(|item| {
        item.function() == Some(Function::Exclusive)
            && matches!(
                stated.text_of(item).to_ascii_lowercase().as_str(),
                "only" | "solely" | "exclusively" | "purely" | "just" | "merely"
            )
    })?;
    if account.is_table {
        return None;
    }
    // "lives there exclusively": what stands before it is meant.
    let behind = claim.rest.iter().any(|&at| at > only);
    let is_meant = |at: &&usize| !behind || **at > only;
    let focus: Vec<(usize, usize)> = claim
        .rest
        .iter()
        .zip(account.own)
        .filter(|(at, _)| is_meant(at))
        .filter(|(_, cover)| cover.likeness >= KNOWN)
        .filter_map(|(&at, cover)| Some((at, cover.known?)))
        .collect();
    let &(j, i) = focus.first()?;
    if focus.len() < claim.rest.iter().filter(is_meant).count() {
        return None;
    }
    let evidence = |outcome: Outcome, other: usize| Evidence {
        items: vec![j],
        ..Evidence::between("only", outcome, (known, other), (stated, only), 0.8)
    };
    let listed = |&(_, at): &(usize, usize)| beside(known, at);
    if let Some(other) = focus.iter().find_map(listed) {
        return Some((
            Verdict::Contradicted,
            Some(evidence(Outcome::Conflicts, other)),
        ));
    }
    // Everybody lives in one place, and may work in many.
    let lives = stated.items.iter().any(|item| {
        let word = item.word();
        word.is_some_and(|word| word.lemmas.is_a(&lemmas("inhabit"), 0).is_some())
    });
    let home = focus.iter().find(|(_, at)| is_only_place(known, *at));
    if let Some(&(_, at)) = home.filter(|_| lives) {
        return Some((Verdict::Supported, Some(evidence(Outcome::Agrees, at))));
    }
    let (subject, own_subject) = subject::places(known, claim);
    let (told, said) = (
        complement(known, subject)?,
        complement(stated, own_subject)?,
    );
    let meant = |at: usize| {
        let same = |&(_, of): &(usize, usize)| like(&known.items[at], &known.items[of]) >= KNOWN;
        focus.iter().any(same)
    };
    let nation = |at: &usize| known.items[*at].name().is_some_and(is_adjective);
    let another = |pool: &[usize]| pool.iter().copied().find(|&at| !meant(at));
    let nations: Vec<usize> = told.items.iter().copied().filter(nation).collect();
    let other = if focus.iter().any(|(_, at)| nation(at)) {
        another(&nations)
    } else if focus.iter().any(|(at, _)| said.heads.contains(at)) {
        another(&told.heads)
    } else {
        return None;
    };
    Some(match other {
        Some(other) => (
            Verdict::Contradicted,
            Some(evidence(Outcome::Conflicts, other)),
        ),
        None => (Verdict::Supported, Some(evidence(Outcome::Agrees, i))),
    })
}

/// "lives only in Velm": the statement puts its subject in no other place than item `at`.
fn is_only_place(known: &Reading, at: usize) -> bool {
    let places = slot::located(known);
    let one = |place| {
        let around = |&(_, other)| place::is_within(place, other) || place::is_within(other, place);
        places.iter().all(around)
    };
    places
        .iter()
        .any(|&(other, place)| other == at && one(place))
}

/// What is listed beside an item: "TV and film", "film, theatre".
fn beside(reading: &Reading, at: usize) -> Option<usize> {
    let items = &reading.items;
    let alike = |a: &Item, b: &Item| match (&a.kind, &b.kind) {
        (ItemKind::Word(a), ItemKind::Word(b)) => a.pos == b.pos && a.pos == Pos::Noun,
        (ItemKind::Name(a), ItemKind::Name(b)) => is_adjective(a) == is_adjective(b),
        // "TV and film": an acronym of something common.
        (ItemKind::Word(word), ItemKind::Name(name))
        | (ItemKind::Name(name), ItemKind::Word(word)) => {
            word.pos == Pos::Noun
                && name.text.chars().all(char::is_uppercase)
                && name.referents.is_empty()
        }
        _ => false,
    };
    let joins = |at: usize| items[at].function() == Some(Function::Conjunction);
    let before = at.checked_sub(2).filter(|_| joins(at - 1));
    let behind = Some(at + 2).filter(|&other| other < items.len() && joins(at + 1));
    before
        .into_iter()
        .chain(behind)
        .find(|&other| alike(&items[at], &items[other]))
}
