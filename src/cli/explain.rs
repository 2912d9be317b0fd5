//! `factlint explain`: a fact with its reading and sources, or what a code means.

use super::Outcome;
use super::console::Console;
use super::failure::Failure;
use super::options::Facts;
use super::project::{self, Configs};
use crate::check::{Checker, Verdict};
use crate::finding::{Code, Finding, did_you_mean};
use crate::lint::period;
use crate::registry::{Fact, Reference};
use crate::report::{escaped, plural, wrapped};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The id of a fact, or a code.
    #[arg(value_name = "ID|CODE")]
    name: String,
    #[command(flatten)]
    facts: Facts,
}

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    if let Some(code) = Code::from_name(&args.name) {
        let text = wrapped(code.explanation(), console.style().width);
        writeln!(console.out(), "{}\n\n{text}", code.as_str())?;
        return Ok(Outcome::Clean);
    }
    let config = Configs::new(&args.facts)?.of(".".as_ref())?;
    let loaded = project::load(&args.facts, config.as_deref());
    let checker = match loaded {
        // Outside a project the name can only have been meant for a code.
        Err(Failure::Faults(faults)) if is_missing(&faults) => {
            let codes = Code::ALL.iter().map(|code| code.as_str());
            return Err(Failure::Usage(format!(
                "`{}` is no code, and there is no registry at `{}` to look for a fact in{}",
                args.name,
                faults[0].primary.source.name(),
                did_you_mean(&args.name, codes)
            )));
        }
        loaded => loaded?,
    };
    let facts = &checker.registry().facts;
    let Some(fact) = facts.iter().find(|fact| fact.id.value == args.name) else {
        let codes = Code::ALL.iter().map(|code| code.as_str());
        let ids = facts.iter().map(|fact| fact.id.value.as_str());
        return Err(Failure::Usage(format!(
            "`{}` is neither a fact nor a code{}",
            args.name,
            did_you_mean(&args.name, ids.chain(codes))
        )));
    };
    let text = described(&checker, fact);
    write!(console.out(), "{}", escaped(&text))?;
    Ok(Outcome::Clean)
}

/// Whether the registry is not there at all.
fn is_missing(faults: &[Finding]) -> bool {
    matches!(faults, [fault] if fault.code == Code::NoRegistry)
}

fn described(checker: &Checker, fact: &Fact) -> String {
    let at = fact.file.position(fact.id.span.start);
    let mut text = format!(
        "{} ({}:{})\n\n  {}\n",
        fact.id.value,
        fact.file.name(),
        at.line,
        fact.statement.value.trim()
    );
    section(&mut text, "read as", &checker.reading(fact));
    let about: Vec<&str> = fact.about.iter().map(|cue| cue.value.as_str()).collect();
    if !about.is_empty() {
        section(
            &mut text,
            "speaks of claims with one of",
            &[about.join(", ")],
        );
    }
    section(&mut text, "holds", &[validity(fact)]);
    section(&mut text, "severity", &[fact.severity.as_str().to_owned()]);
    if !fact.tags.is_empty() {
        let tags: Vec<&str> = fact.tags.iter().map(String::as_str).collect();
        section(&mut text, "tags", &[tags.join(", ")]);
    }
    let sources: Vec<String> = fact.sources.iter().flat_map(source).collect();
    if sources.is_empty() {
        section(&mut text, "sources", &["none".to_owned()]);
    } else {
        section(&mut text, "sources", &sources);
    }
    section(&mut text, "note", fact.note.as_slice());
    for (verdict, tests) in [
        (Verdict::Supported, &fact.tests.supported),
        (Verdict::Contradicted, &fact.tests.contradicted),
        (Verdict::Unsupported, &fact.tests.unsupported),
        (Verdict::Silent, &fact.tests.silent),
    ] {
        let title = format!("{}: {}", verdict.as_str(), plural(tests.len(), "test"));
        let tests: Vec<String> = tests.iter().map(|test| test.value.clone()).collect();
        section(&mut text, &title, &tests);
    }
    text
}

/// A title and its lines; nothing where there are none.
fn section(text: &mut String, title: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    text.push_str(&format!("\n{title}\n"));
    for line in lines.iter().flat_map(|line| line.lines()) {
        text.push_str(&format!("  {line}\n"));
    }
}

/// When a fact holds, and when it is to be looked at again.
pub(super) fn validity(fact: &Fact) -> String {
    let mut text = period(fact.valid);
    if let Some(review) = &fact.review_by {
        text.push_str(&format!(", to be reviewed by {}", review.value));
    }
    text
}

/// A source in lines: who says so, where, when it was looked at, in which words.
pub(super) fn source(source: &Reference) -> Vec<String> {
    let head = [&source.publisher, &source.title, &source.published];
    let head: Vec<&str> = head.into_iter().flatten().map(String::as_str).collect();
    let mut lines = Vec::new();
    if !head.is_empty() {
        lines.push(head.join(", "));
    }
    if let Some(url) = &source.url {
        lines.push(url.clone());
    }
    if let Some(retrieved) = &source.retrieved {
        lines.push(format!("retrieved {retrieved}"));
    }
    if let Some(quote) = &source.quote {
        lines.push(format!("“{quote}”"));
    }
    lines
}
