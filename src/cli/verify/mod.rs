//! `factlint verify`: texts held against statements, with no registry.

mod batch;

use std::path::PathBuf;

use jiff::civil::Date;

use super::Outcome;
use super::console::Console;
use super::failure::Failure;
use super::options::{FailOn, parse_date};
use super::project::limits_here;
use crate::check::{self, Judgement, Verdict};
use crate::finding::Severity;
use crate::limits::Limits;
use crate::report::escaped;

#[derive(Debug, clap::Args)]
#[group(id = "verify")]
pub(super) struct Args {
    /// What is known; without it, whether the text carries a claim that needs a source.
    #[arg(long, value_name = "S", requires = "text", conflicts_with = "batch")]
    statement: Option<String>,
    /// The text to be judged.
    #[arg(
        long,
        value_name = "T",
        required_unless_present = "batch",
        conflicts_with = "batch"
    )]
    text: Option<String>,
    /// The text's day: 2025-10-18, 2025-10 or 2025; in a batch, of lines without one.
    #[arg(long, visible_alias = "as-of", value_name = "DATE", value_parser = parse_date)]
    date: Option<Date>,
    /// JSON lines {"id", "statement", "text", "date"?} from a file, or from standard input as `-`.
    #[arg(long, value_name = "FILE")]
    batch: Option<PathBuf>,
    /// The lowest severity that makes the exit status 1: `contradicted` is an error, `unsupported` a warning.
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "SEVERITY",
        conflicts_with = "batch"
    )]
    fail_on: FailOn,
}

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    if let Some(file) = &args.batch {
        return batch::run(file, args.date, console);
    }
    let text = args.text.as_deref().unwrap_or_default();
    let limits = limits_here()?;
    let judgement = judge(args.statement.as_deref(), text, args.date, &limits)?;
    print(&judgement, console)?;
    let failed = match judgement.verdict {
        Verdict::Contradicted => args.fail_on.reached_by(Severity::Error),
        Verdict::Unsupported => args.fail_on.reached_by(Severity::Warning),
        Verdict::Supported | Verdict::Silent => false,
    };
    Ok(if failed {
        Outcome::Found
    } else {
        Outcome::Clean
    })
}

/// One pair; without a statement, whether the text would need a source.
fn judge(
    statement: Option<&str>,
    text: &str,
    date: Option<Date>,
    limits: &Limits,
) -> Result<Judgement, Failure> {
    for one in statement.into_iter().chain([text]) {
        check::readable(one, limits).map_err(Failure::Usage)?;
    }
    let Some(statement) = statement else {
        return Ok(check::needs_source(text, date));
    };
    let statement = check::Statement::new(statement, date);
    statement.allows(text, limits).map_err(Failure::Usage)?;
    Ok(statement.judge(text))
}

fn print(judgement: &Judgement, console: &mut Console) -> Result<(), Failure> {
    let out = console.out();
    write!(out, "{}", judgement.verdict.as_str())?;
    if !judgement.kind.is_empty() {
        write!(out, " ({})", judgement.kind)?;
    }
    writeln!(out)?;
    if let Some(stated) = &judgement.stated {
        writeln!(out, "  the text says       {}", escaped(stated))?;
    }
    if let Some(expected) = &judgement.expected {
        writeln!(out, "  the statement says  {}", escaped(expected))?;
    }
    for line in &judgement.explanation {
        writeln!(out, "  {}", escaped(line))?;
    }
    Ok(())
}
