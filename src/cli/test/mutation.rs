//! `factlint test --mutate`: the edits that the registry does not notice.

mod full;
mod json;

use super::args::{Args, Form};
use super::outputs;
use crate::check::Checker;
use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::limits::{Budget, Limit, Limits};
use crate::registry::Fact;
use crate::report::plural;
use crate::suite::coverage::Share;
use crate::suite::mutate::{Kind, Mutant, Mutated, mutate};

/// Runs the mutation check on some facts.
pub(super) fn run(
    args: &Args,
    checker: &Checker,
    facts: &[&Fact],
    limits: &Limits,
    console: &mut Console,
) -> Result<Outcome, Failure> {
    if args.format.iter().any(|output| output.form == Form::JUnit) {
        let message = "`--mutate` is written as `full` or `json`: an edit that is not noticed is no test that failed";
        return Err(Failure::Usage(message.to_owned()));
    }
    let kinds: &[Kind] = if args.kind.is_empty() {
        &Kind::ALL
    } else {
        &args.kind
    };
    let mut budget = Budget::new(limits.of(Limit::Comparisons));
    let mutated: Vec<Mutated<'_>> = budget.share(facts, |fact, budget| {
        mutate(checker, fact, kinds, args.facts.as_of, budget)
    });
    let outcome = Tally {
        mutants: mutated.iter().flat_map(|one| &one.mutants).collect(),
        facts,
        mutated: &mutated,
    };
    outputs::write(&args.format, console, |form, style, out| match form {
        Form::Json => json::write(&outcome, out),
        Form::Full | Form::JUnit => full::write(&outcome, style, out),
    })?;
    let score = outcome.score();
    let edits = plural(score.whole, "edit");
    console.note(&format!(
        "{edits} of {}: {} noticed, {} not",
        plural(facts.len(), "fact"),
        score.part,
        score.whole - score.part
    ));
    if budget.is_spent() {
        return Err(Failure::Usage(format!(
            "not all edits were tried: that takes more pairs of words than {}",
            limits.told(Limit::Comparisons)
        )));
    }
    match args.min_mutation {
        Some(least) if score.is_below(least) => {
            console.note(&format!("mutation: noticed {score}, less than {least}"));
            Ok(Outcome::Found)
        }
        _ => Ok(Outcome::Clean),
    }
}

/// All that was edited.
struct Tally<'r> {
    facts: &'r [&'r Fact],
    mutated: &'r [Mutated<'r>],
    mutants: Vec<&'r Mutant<'r>>,
}

impl Tally<'_> {
    /// The share of the edits that were noticed, of those that have to be.
    fn score(&self) -> Share {
        let counting = self.mutants.iter().filter(|mutant| mutant.counts);
        Share::of(counting, |mutant| mutant.is_noticed())
    }

    /// The same of the edits beside what the facts are about.
    fn beside(&self) -> Share {
        let beside = self.mutants.iter().filter(|mutant| !mutant.counts);
        Share::of(beside, |mutant| mutant.is_noticed())
    }

    /// The same of one kind of edits.
    fn of_kind(&self, kind: Kind) -> Share {
        let of_kind = self.mutants.iter();
        let of_kind = of_kind.filter(|mutant| mutant.counts && mutant.edit.kind == kind);
        Share::of(of_kind, |mutant| mutant.is_noticed())
    }
}
