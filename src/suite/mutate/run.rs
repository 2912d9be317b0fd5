//! Sentences edited, and what the whole registry says of them.

use std::fmt;

use jiff::civil::Date;

use super::sentence::Sentence;
use super::{Edit, Kind, Site, exclusivity, name, negation, number, place, scope, year};
use crate::check::{Checker, Verdict};
use crate::document::{Document, Markup};
use crate::extract::reading::Reading;
use crate::finding::Code;
use crate::limits::Budget;
use crate::registry::{Fact, Located};
use crate::source::Source;
use crate::suite::case::day_of_tests;

/// One edit of one sentence, and what came of it.
#[derive(Clone, Debug)]
pub struct Mutant<'r> {
    /// The fact that supports the sentence.
    pub fact: &'r Fact,
    /// The sentence as it stands in the registry: the fact's statement, or one of its tests.
    pub sentence: &'r Located<String>,
    /// What was changed.
    pub edit: Edit,
    /// The sentence after the edit.
    pub text: String,
    /// Whether the edit changes what the fact is about, so that it has to be noticed.
    pub counts: bool,
    /// What the registry says of it.
    pub heard: Heard,
    /// Why nobody objected; empty where somebody did.
    pub why: Vec<String>,
}

impl Mutant<'_> {
    /// Whether the registry raises an alarm at it.
    pub const fn is_noticed(&self) -> bool {
        matches!(
            self.heard.verdict,
            Verdict::Contradicted | Verdict::Unsupported
        )
    }
}

/// What a whole registry says of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// The gravest verdict: an alarm, else support, else silence.
    pub verdict: Verdict,
    /// The fact that gave it.
    pub by: Option<String>,
}

impl fmt::Display for Heard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.by {
            Some(fact) => write!(f, "{} by `{fact}`", self.verdict.as_str()),
            None => f.write_str(self.verdict.as_str()),
        }
    }
}

/// All edits of the sentences that a fact supports.
#[derive(Clone, Debug, Default)]
pub struct Mutated<'r> {
    /// The edits, in the order of the sentences.
    pub mutants: Vec<Mutant<'r>>,
    /// Sentences that are not supported as they stand, or that another fact objects to: nothing can be learned of them.
    pub skipped: Vec<&'r Located<String>>,
}

/// Edits the statement of a fact and the tests that it supports, in all ways of these kinds, and holds each against the whole
/// registry. `as_of` is the day to judge by, in place of the one of the fact's tests. Edits that the budget does not reach are
/// left out.
pub fn mutate<'r>(
    checker: &'r Checker,
    fact: &'r Fact,
    kinds: &[Kind],
    as_of: Option<Date>,
    budget: &mut Budget,
) -> Mutated<'r> {
    let mut out = Mutated::default();
    let date = day_of_tests(fact, as_of);
    let tests = fact.tests.supported.iter();
    for sentence in std::iter::once(&fact.statement).chain(tests) {
        let readings = checker.read(&sentence.value, date);
        let once = checker.effort_of(fact, &sentence.value);
        let pay = |reading: &Reading, budget: &mut Budget| {
            let (words, facts) = checker.effort(reading);
            budget.pay_for(words, words, facts.max(1))
        };
        if !readings.iter().all(|reading| pay(reading, budget)) || !budget.pay(once) {
            break;
        }
        let plain = hear(checker, &sentence.value, date).verdict;
        let alone = checker.judge(fact, &sentence.value, date).verdict;
        if plain != Verdict::Supported || alone != Verdict::Supported {
            out.skipped.push(sentence);
            continue;
        }
        for reading in &readings {
            let Some(read) = Sentence::new(checker, fact, reading) else {
                continue;
            };
            for site in sites(&read, kinds) {
                if !pay(reading, budget) || !budget.pay(once) {
                    break;
                }
                let counts = site
                    .first()
                    .is_some_and(|edit| scope::is_about(&read, edit));
                let moved = site.into_iter().map(|edit| Edit {
                    span: edit.span.shifted(reading.offset),
                    ..edit
                });
                let mutant = first_real(checker, fact, sentence, moved, date);
                out.mutants
                    .extend(mutant.map(|mutant| Mutant { counts, ..mutant }));
            }
        }
    }
    // The statement often is its own first test.
    let mut seen = rustc_hash::FxHashSet::default();
    out.mutants
        .retain(|mutant| seen.insert(mutant.text.clone()));
    out
}

/// What can be edited in a sentence.
fn sites(sentence: &Sentence<'_>, kinds: &[Kind]) -> Vec<Site> {
    let of_kind = |kind: &Kind| match kind {
        Kind::Number => number::sites(sentence),
        Kind::Year => year::sites(sentence),
        Kind::Place => place::sites(sentence),
        Kind::Name => name::sites(sentence),
        Kind::Negation => negation::sites(sentence),
        Kind::Exclusivity => exclusivity::sites(sentence),
    };
    let mut sites: Vec<Site> = Vec::new();
    for site in kinds.iter().flat_map(of_kind) {
        let taken = |other: &Site| {
            let place = |site: &Site| site.first().map(|edit| edit.span);
            // A place is not edited once more as a name.
            site.first().is_some_and(|edit| edit.kind == Kind::Name) && place(other) == place(&site)
        };
        if !sites.iter().any(taken) {
            sites.push(site);
        }
    }
    sites
}

/// The first of several edits at one place that the registry does not know to be true.
fn first_real<'r>(
    checker: &Checker,
    fact: &'r Fact,
    sentence: &'r Located<String>,
    edits: impl Iterator<Item = Edit>,
    date: Option<Date>,
) -> Option<Mutant<'r>> {
    for edit in edits {
        let text = edit.applied(&sentence.value);
        let heard = hear(checker, &text, date);
        let judged = checker.judge(fact, &text, date);
        // Another value may be right by another fact; a denial is not.
        let is_value = !matches!(edit.kind, Kind::Negation | Kind::Exclusivity);
        let by_others = heard.verdict == Verdict::Supported && judged.verdict != Verdict::Supported;
        if is_value && by_others {
            continue;
        }
        let mut mutant = Mutant {
            fact,
            sentence,
            edit,
            text,
            counts: true,
            heard,
            why: Vec::new(),
        };
        if !mutant.is_noticed() {
            mutant.why = judged.explanation;
            let alone = judged.verdict;
            if matches!(alone, Verdict::Contradicted | Verdict::Unsupported) {
                let alone = alone.as_str();
                mutant.why.push(format!(
                    "the fact alone: {alone}, too faint to be told in an article"
                ));
            }
        }
        return Some(mutant);
    }
    None
}

/// What the registry says of a text as an article of one paragraph.
fn hear(checker: &Checker, text: &str, date: Option<Date>) -> Heard {
    let source = Source::new("", text);
    let report = checker.check(&Document::parse(source, Markup::Plain), date);
    let of = |code: Code| report.findings.iter().find(|found| found.code == code);
    let all = [
        (Code::Contradicted, Verdict::Contradicted),
        (Code::Unsupported, Verdict::Unsupported),
        (Code::Supported, Verdict::Supported),
    ];
    let gravest = all.into_iter().find_map(|(code, verdict)| {
        of(code).map(|found| Heard {
            verdict,
            by: found.fact.clone(),
        })
    });
    gravest.unwrap_or_default()
}
