//! Claims that say in another verb what a statement says.

use super::account::Account;
use super::subject::Subject;
use crate::extract::item::Word;
use crate::lexicon::{Pos, exclusion};

/// Least share of a claim that has to be known beside its verb.
const BESIDE: f32 = 0.82;
/// How likely two verbs have to rule one another out for the one to be no other word for the other.
const EXCLUDED: f32 = 0.7;

/// Whether nothing of a claim is unknown but a verb, beside which nearly all stands in the statement ("she was awarded the
/// Velm Prize for Best Novel", "Orla won the Velm Prize for Best Novel"). Whatever is dated or counted may have been
/// another event.
pub(super) fn is_retold(account: &Account, who: Subject) -> bool {
    let (claim, fact) = (account.claim, account.fact);
    let items = &claim.reading.items;
    let verb = |at: usize| items[at].word().filter(|word| word.pos == Pos::Verb);
    let &[at] = account.unknown.as_slice() else {
        return false;
    };
    let Some(stated) = verb(at) else {
        return false;
    };
    let needed = match who {
        Subject::Same | Subject::Presumed => 2,
        Subject::Unnamed | Subject::Other => 4,
    };
    let valued = |at: &usize| !items[*at].is_topic();
    let rules_out = |word: &Word| exclusion(&word.lemmas, &stated.lemmas) >= EXCLUDED;
    !account.is_table
        && account.opinion.covered >= BESIDE
        && account.telling >= needed
        && !claim.is_denial()
        && !claim.rest.iter().any(valued)
        && !fact
            .items
            .iter()
            .filter_map(|item| item.word())
            .any(|word| word.pos == Pos::Verb && rules_out(word))
}
