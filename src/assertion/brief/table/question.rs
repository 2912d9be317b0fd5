//! A claim that is put to a table, and the answer that an entry gives.

use super::entry::Entry;
use super::kind::{self, Kind};
use crate::assertion::brief::claim::Claim;
use crate::assertion::evidence::{Evidence, Outcome};
use crate::extract::reading::Reading;
use crate::source::Span;

/// How sure an entry is.
const CERTAINTY: f32 = 0.9;

/// What an entry says of a part of the claim; with the number of its sentence.
pub(super) type Answer = (usize, Evidence);

/// A claim that is put to the entries of a table.
pub(super) struct Question<'q> {
    pub entries: &'q [Entry<'q>],
    pub claim: &'q Claim<'q>,
    /// What the claim speaks of, in the order of its words.
    pub kinds: Vec<Kind>,
    /// Its items in lower case, function words included.
    words: Vec<String>,
}

impl<'q> Question<'q> {
    pub(super) fn new(entries: &'q [Entry<'q>], claim: &'q Claim<'q>) -> Self {
        let stated = claim.reading;
        Self {
            entries,
            claim,
            kinds: stated.items.iter().filter_map(kind::of_word).collect(),
            words: stated
                .items
                .iter()
                .map(|item| stated.text_of(item).to_lowercase())
                .collect(),
        }
    }

    /// The claim as it was read.
    pub(super) fn stated(&self) -> &'q Reading {
        self.claim.reading
    }

    /// An item in lower case; empty beyond the ends.
    pub(super) fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", String::as_str)
    }

    /// The item before number `at`, in lower case.
    pub(super) fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |at| self.word(at))
    }

    /// The first item that is one of these words.
    pub(super) fn find(&self, words: &[&str]) -> Option<usize> {
        self.words
            .iter()
            .position(|word| words.contains(&word.as_str()))
    }

    /// Whether it speaks of such a thing.
    pub(super) fn is_of(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }

    /// The entry of a kind.
    pub(super) fn entry(&self, kind: Kind) -> Option<&'q Entry<'q>> {
        self.entries.iter().find(|entry| entry.kind == Some(kind))
    }

    /// The entry of a kind that the claim speaks of.
    pub(super) fn asked(&self, kind: Kind) -> Option<&'q Entry<'q>> {
        self.entry(kind).filter(|_| self.is_of(kind))
    }

    /// Whether it puts things in an order, or says how many of them: entries beside each other do not tell that.
    pub(super) fn orders(&self) -> bool {
        let at = self.find(&[
            "before",
            "after",
            "prior",
            "than",
            "until",
            "while",
            "whole",
            "entire",
            "most",
            "all",
            "every",
            "always",
            "simultaneously",
            "same",
            "would",
            "highest",
            "largest",
            "moved",
            "some",
            "despite",
            "because",
            "due",
        ]);
        at.is_some()
    }

    /// Whether an answer is to the order itself ("before", "the same", "more than its budget").
    pub(super) fn is_settled(&self, answer: &Evidence) -> bool {
        let items = &self.stated().items;
        answer.items.iter().any(|&at| {
            matches!(
                self.word(at),
                "same" | "more" | "over" | "less" | "higher" | "lower" | "longer" | "shorter"
            ) || items[at].quantity().is_some()
        })
    }

    /// The answer of an entry to the given items of the claim.
    pub(super) fn answer(
        &self,
        entry: &Entry,
        kind: &'static str,
        outcome: Outcome,
        items: Vec<usize>,
    ) -> Answer {
        let all = &self.stated().items;
        let spans = items.iter().map(|&at| all[at].span);
        let stated = spans.reduce(Span::to).unwrap_or_default();
        (
            entry.sentence,
            Evidence {
                kind,
                outcome,
                known: entry.value_span(),
                stated,
                known_items: Vec::new(),
                items,
                certainty: CERTAINTY,
            },
        )
    }
}

/// What a comparison that may be open says.
pub(super) fn outcome(agrees: bool) -> Outcome {
    if agrees {
        Outcome::Agrees
    } else {
        Outcome::Conflicts
    }
}
