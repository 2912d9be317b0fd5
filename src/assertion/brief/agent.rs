//! Who did it: "Berg directed Night Ferry" against "directed by Lund".

use super::claim::{Claim, first_verb};
use super::cover::cover;
use super::slot::{behind_same, conflict};
use crate::assertion::evidence::Evidence;
use crate::extract::function::Function;
use crate::extract::item::Item;
use crate::extract::reading::Reading;
use crate::lexicon::Pos;

/// Likeness from which two verbs are the same.
const SAME_VERB: f32 = 0.85;

/// Another doer of what a claim says that its subject did, where the statement names no such subject. A "too" or
/// "also" leaves room for both.
pub(super) fn compare(known: &Reading, claim: &Claim) -> Option<Evidence> {
    let stated = claim.reading;
    let &[j] = claim.subject.as_slice() else {
        return None;
    };
    let name = stated.items[j]
        .name()
        .filter(|name| name.place().is_none())?;
    let verb = first_verb(stated).filter(|&verb| verb == j + 1)?;
    stated.items[verb].word()?;
    let found = cover(known, stated, verb);
    let at = found.known.filter(|_| found.likeness >= SAME_VERB)?;
    let is_verb = |item: &Item| item.word().is_some_and(|word| word.pos == Pos::Verb);
    let adds = known.items.iter().any(|item| {
        matches!(
            known.text_of(item).to_ascii_lowercase().as_str(),
            "also" | "too"
        )
    });
    if adds || !is_verb(&known.items[at]) {
        return None;
    }
    let by = known.items.get(at + 1).is_some_and(|next| {
        next.function() == Some(Function::Preposition)
            && known.text_of(next).eq_ignore_ascii_case("by")
    });
    let i = if by {
        behind_same(known, at, "by", name)
    } else {
        doer(known, at).filter(|&i| {
            let other = known.items[i].name();
            other.is_some_and(|other| !other.words.iter().any(|word| name.words.contains(word)))
        })
    }?;
    Some(conflict("entity", known, stated, i, j))
}

/// The name in front of a verb, auxiliaries and adverbs aside, if it is the only one that did it: none is listed with
/// it, and it belongs to nothing else.
fn doer(reading: &Reading, verb: usize) -> Option<usize> {
    let items = &reading.items;
    let passes = |item: &Item| {
        matches!(
            item.function(),
            Some(Function::Auxiliary | Function::Adverb)
        )
    };
    let at = (0..verb).rev().find(|&at| !passes(&items[at]))?;
    let name = items[at].name()?;
    let passive = items[at + 1..verb].iter().any(|item| {
        matches!(
            reading.text_of(item).to_ascii_lowercase().as_str(),
            "is" | "was" | "are" | "were" | "been" | "being"
        )
    });
    let alone = at.checked_sub(1).is_none_or(|before| {
        matches!(items[before].function(), Some(Function::Determiner)) && before == 0
    });
    (alone && !passive && name.place().is_none() && !name.possessive).then_some(at)
}
