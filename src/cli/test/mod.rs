//! `factlint test`: the sentences that facts carry, each with the verdict that its fact must give it.

mod coverage;

use std::path::PathBuf;

use jiff::civil::Date;
use rayon::prelude::*;

use super::Outcome;
use super::console::Console;
use super::failure::Failure;
use super::options::Facts;
use super::project::{self, Configs};
use crate::check::{Checker, Judgement, Verdict};
use crate::finding::{Code, Finding, Label, Severity, did_you_mean};
use crate::registry::{Fact, Located, Registry, load_sources};
use crate::report::{Style, plural, render_finding};
use crate::value::partial_date::PartialDate;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    facts: Facts,
    /// Run the tests of the facts whose ids match.
    #[arg(long, value_name = "GLOB")]
    filter: Option<String>,
    /// Where to look for articles that exercise the facts [default: `articles` of factlint.toml, else articles/].
    #[arg(long, value_name = "DIR")]
    articles: Vec<PathBuf>,
}

/// One sentence of a fact's tests.
struct Case<'a> {
    fact: &'a Fact,
    sentence: &'a Located<String>,
    expected: Verdict,
}

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    let anchor = args
        .articles
        .first()
        .cloned()
        .unwrap_or_else(|| PathBuf::from("."));
    let mut configs = Configs::new(&args.facts)?;
    let config = configs.of(&anchor)?;
    let checker = project::load(&args.facts, config.as_deref())?;
    let facts = selected(&checker, args.filter.as_deref())?;
    let late = late_sources(checker.registry(), args.facts.as_of);
    let cases: Vec<Case<'_>> = facts.iter().flat_map(|fact| cases(fact)).collect();
    let failures: Vec<Finding> = cases
        .par_iter()
        .filter_map(|case| failure(&checker, case, args.facts.as_of))
        .collect();
    let style = Style {
        steps: true,
        ..console.style()
    };
    for finding in late.iter().chain(&failures) {
        write!(console.out(), "{}", render_finding(finding, style))?;
    }

    let untested = facts
        .iter()
        .filter(|fact| fact.tests.contradicted.is_empty());
    let untested: Vec<&str> = untested.map(|fact| fact.id.value.as_str()).collect();
    list(console, "without a contradicting test", &untested)?;
    let articles = coverage::articles(&args.articles, config.as_deref());
    if let Some(articles) = articles {
        let exercised = coverage::exercised(&checker, &articles, &mut configs, args.facts.as_of)?;
        let idle = facts.iter().map(|fact| fact.id.value.as_str());
        let idle: Vec<&str> = idle.filter(|id| !exercised.contains(*id)).collect();
        list(console, "that no article exercises", &idle)?;
    }
    console.note(&format!(
        "{} of {}: {} passed, {} failed",
        plural(cases.len(), "test"),
        plural(facts.len(), "fact"),
        cases.len() - failures.len(),
        failures.len()
    ));
    Ok(if failures.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Found
    })
}

/// The facts whose ids match.
fn selected<'a>(checker: &'a Checker, filter: Option<&str>) -> Result<Vec<&'a Fact>, Failure> {
    let facts = &checker.registry().facts;
    let Some(filter) = filter else {
        return Ok(facts.iter().collect());
    };
    let glob = globset::Glob::new(filter)
        .map_err(|error| Failure::Usage(format!("`{filter}` is no glob: {}", error.kind())))?
        .compile_matcher();
    let found: Vec<_> = facts
        .iter()
        .filter(|fact| glob.is_match(&fact.id.value))
        .collect();
    if found.is_empty() {
        let ids = facts.iter().map(|fact| fact.id.value.as_str());
        let hint = did_you_mean(filter, ids);
        return Err(Failure::Usage(format!("`{filter}` matches no fact{hint}")));
    }
    Ok(found)
}

/// Sources that are dated after the day that is judged by: notes, for nothing is wrong with a registry that knows
/// more than was known on that day; without `--as-of` there is no such day.
fn late_sources(registry: &Registry, as_of: Option<Date>) -> Vec<Finding> {
    if as_of.is_none() {
        return Vec::new();
    }
    let mut late =
        load_sources(registry.files.clone(), as_of).map_or_else(|faults| faults, |_| Vec::new());
    late.retain(|finding| finding.code == Code::FutureDate);
    for finding in &mut late {
        finding.severity = Severity::Note;
    }
    late
}

fn cases(fact: &Fact) -> Vec<Case<'_>> {
    let tests = &fact.tests;
    [
        (Verdict::Supported, &tests.supported),
        (Verdict::Contradicted, &tests.contradicted),
        (Verdict::Unsupported, &tests.unsupported),
        (Verdict::Silent, &tests.silent),
    ]
    .into_iter()
    .flat_map(|(expected, sentences)| {
        sentences.iter().map(move |sentence| Case {
            fact,
            sentence,
            expected,
        })
    })
    .collect()
}

/// The day that a fact's test sentences are judged by: `--as-of`, else the last day on which the fact is known
/// to hold, else the last day on which somebody looked at a source, else the first day on which it holds.
fn day_of_tests(fact: &Fact, as_of: Option<Date>) -> Option<Date> {
    let looked_at = || {
        fact.sources
            .iter()
            .flat_map(|source| [&source.retrieved, &source.published])
            .flatten()
            .filter_map(|date| PartialDate::parse(date))
            .map(PartialDate::last_day)
            .max()
    };
    as_of
        .or(fact.valid.until)
        .or_else(looked_at)
        .or(fact.valid.from)
}

/// What is to be shown of a test that fails; nothing where it passes.
fn failure(checker: &Checker, case: &Case<'_>, as_of: Option<Date>) -> Option<Finding> {
    let date = day_of_tests(case.fact, as_of);
    let judgement = checker.judge(case.fact, &case.sentence.value, date);
    (judgement.verdict != case.expected).then(|| described(checker, case, date, judgement))
}

fn described(
    checker: &Checker,
    case: &Case<'_>,
    date: Option<Date>,
    judgement: Judgement,
) -> Finding {
    let fact = case.fact;
    let (expected, got) = (case.expected.as_str(), judgement.verdict.as_str());
    let message = format!("expected {expected}, got {got}: {}", case.sentence.value);
    let mut finding =
        Finding::in_registry(Code::TestFailed, &fact.file, case.sentence.span, message);
    finding.primary.message = format!("{got}, not {expected}");
    finding.fact = Some(fact.id.value.clone());
    finding.related.push(Label {
        source: fact.file.clone(),
        span: fact.statement.span,
        message: "what is known".to_owned(),
    });
    let mut steps = match date {
        Some(date) => vec![format!("judged by {date}")],
        None => vec!["judged by no day".to_owned()],
    };
    steps.extend(
        checker
            .reading(fact)
            .into_iter()
            .map(|line| format!("fact: {line}")),
    );
    steps.extend(
        judgement
            .stated
            .map(|stated| format!("the sentence says {stated}")),
    );
    steps.extend(
        judgement
            .expected
            .map(|known| format!("the fact says {known}")),
    );
    steps.extend(judgement.explanation);
    finding.explanation = steps;
    finding
}

fn list(console: &mut Console, what: &str, ids: &[&str]) -> Result<(), Failure> {
    if !ids.is_empty() {
        writeln!(console.out(), "{} {what}:", plural(ids.len(), "fact"))?;
        for id in ids {
            writeln!(console.out(), "  {id}")?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
