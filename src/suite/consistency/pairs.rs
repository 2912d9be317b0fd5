//! Facts that cannot both be right, and facts that say the same.

use std::collections::BTreeSet;

use crate::check::{Checker, Said, Verdict};
use crate::finding::{Code, Finding, Severity};
use crate::limits::{Budget, Limit, Limits};
use crate::registry::{Fact, Validity};
use crate::source::Span;

/// Each pair of facts that hold at the same time and contradict or repeat one another, told once, of the later one.
pub(super) fn pairs(checker: &Checker, limits: &Limits) -> Vec<Finding> {
    let facts = &checker.registry().facts;
    let mut budget = Budget::new(limits.of(Limit::Comparisons));
    let numbers: Vec<usize> = (0..facts.len()).collect();
    let said: Vec<Vec<Said>> =
        budget.share(&numbers, |&number, budget| checker.said_of(number, budget));
    // What the fact `by` says of the statement of the fact of a number.
    let of = |number: usize, by: usize| {
        let said = said.get(number)?;
        let at = said.binary_search_by_key(&by, |one| one.by).ok()?;
        said.get(at)
    };
    let spoken = said.iter().enumerate();
    let pairs = spoken.flat_map(|(number, said)| said.iter().map(move |one| (number, one.by)));
    let pairs = pairs.map(|(a, b)| (a.min(b), a.max(b)));
    let pairs: BTreeSet<(usize, usize)> = pairs.collect();
    let mut found = Vec::new();
    if budget.is_spent() {
        let last = facts.get(said.len() - 1);
        found.extend(last.map(|fact| cut(fact, "one another", limits)));
    }
    for (earlier, later) in pairs {
        let (Some(first), Some(fact)) = (facts.get(earlier), facts.get(later)) else {
            continue;
        };
        if overlap(&fact.valid, &first.valid) {
            let told = (fact, of(later, earlier));
            found.extend(pair(told, (first, of(earlier, later))));
        }
    }
    found
}

/// What is told where there was more to be compared with these than the limit allows; `fact` is one of the last that were.
pub(super) fn cut(fact: &Fact, against: &str, limits: &Limits) -> Finding {
    let told = limits.told(Limit::Comparisons);
    let message = format!(
        "not all facts were held against {against}: that takes more pairs of words than {told}"
    );
    let (code, span) = (Code::LimitExceeded, fact.id.span);
    Finding::in_registry(code, &fact.file, span, message)
        .help("facts that are alike in all but a value are better one fact, or a table; one of many sentences is better several")
        .as_error()
}

/// What is to be told of two facts: each with what the other says of its statement.
fn pair(
    (fact, told): (&Fact, Option<&Said>),
    (first, replied): (&Fact, Option<&Said>),
) -> Option<Finding> {
    let verdict = |said: Option<&Said>| said.map_or(Verdict::Silent, |said| said.verdict);
    let verdicts = [verdict(told), verdict(replied)];
    let objections = [told, replied].into_iter().filter_map(objecting);
    // One alone may take the other's topic for its own; a complete set is broken by one that says nothing of sets.
    let both = verdicts == [Verdict::Contradicted; 2];
    let broken = objections.into_iter().any(|said| said.breaks_set);
    if both || broken && !verdicts.contains(&Verdict::Supported) {
        // Where each speaks against the other, the later one is told what the earlier one has against it.
        let (own, others) = match (objecting(told), objecting(replied)) {
            (Some(said), _) => (said.stated, said.known),
            (None, Some(said)) => (said.known, said.stated),
            (None, None) => return None,
        };
        let message = format!(
            "`{}` and `{}` cannot both be right",
            first.id.value, fact.id.value
        );
        let help =
            "correct one of them, or end the validity of the older one with `valid: { until: … }`";
        return Some(told_of(
            Code::ConflictingFacts,
            message,
            help,
            (fact, own),
            (first, others),
        ));
    }
    let same = |said: Option<&Said>| said.is_some_and(|said| said.same);
    (same(told) && same(replied)).then(|| {
        let message = format!("`{}` says what `{}` says", fact.id.value, first.id.value);
        let help = "keep one of them, with the sources and tests of both";
        let whole = Span::default();
        let mut finding = told_of(
            Code::DuplicateFact,
            message,
            help,
            (fact, whole),
            (first, whole),
        );
        finding.severity = Severity::Warning;
        finding
    })
}

/// What was said, where it is an objection.
fn objecting(said: Option<&Said>) -> Option<&Said> {
    said.filter(|said| said.verdict == Verdict::Contradicted)
}

/// A finding at words of a fact's statement, with those of another's; empty spans stand for the whole statement.
fn told_of(
    code: Code,
    message: String,
    help: &str,
    (fact, own): (&Fact, Span),
    (first, others): (&Fact, Span),
) -> Finding {
    let place = |fact: &Fact, span: Span| {
        if span.is_empty() {
            fact.statement.span
        } else {
            fact.statement.inner(&fact.file, span)
        }
    };
    let label = |fact: &Fact| format!("`{}`", fact.id.value);
    let mut finding = Finding::in_registry(code, &fact.file, place(fact, own), message)
        .help(help)
        .related(&first.file, place(first, others), label(first));
    finding.primary.message = label(fact);
    finding.fact = Some(fact.id.value.clone());
    finding
}

/// Whether two facts hold on a same day.
fn overlap(a: &Validity, b: &Validity) -> bool {
    let ends_before = |a: &Validity, b: &Validity| {
        let both = a.until.zip(b.from);
        both.is_some_and(|(until, from)| until < from)
    };
    !ends_before(a, b) && !ends_before(b, a)
}
