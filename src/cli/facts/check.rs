//! `factlint facts check`: the registry held against itself.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::options::{
    Facts, FailOn, Output, Selectors, format_help, parse_output, parse_selectors,
};
use crate::cli::outputs::Outputs;
use crate::cli::project::{self, Configs, unpicked};
use crate::finding::{Finding, Severity};
use crate::policy::{Config, Selection};
use crate::report::plural;
use crate::suite::consistency;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    facts: Facts,
    #[arg(long, value_name = "FORMAT[=FILE]", value_parser = parse_output, help = format_help())]
    format: Vec<Output>,
    /// Report only these facts, tags and codes, separated by commas; globs are allowed.
    #[arg(long, value_name = "NAMES", value_parser = parse_selectors)]
    select: Vec<Selectors>,
    /// Leave out these facts, tags and codes; written as in --select.
    #[arg(long, value_name = "NAMES", value_parser = parse_selectors)]
    ignore: Vec<Selectors>,
    /// The lowest severity that makes the exit status 1 [default: `fail-on` of factlint.toml, else error].
    #[arg(long, value_enum, value_name = "SEVERITY")]
    fail_on: Option<FailOn>,
}

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    let here = Path::new(".");
    let mut configs = Configs::new(&args.facts)?;
    let config = configs.of(here)?;
    let checker = project::load(&args.facts, config.as_deref())?;
    let registry = checker.registry();
    let limits = config.as_deref().map(Config::limits).unwrap_or_default();
    let selectors = |lists: &[Selectors]| {
        let all = lists.iter().flat_map(|list| list.0.clone());
        all.collect::<Vec<_>>()
    };
    let (select, ignore) = (selectors(&args.select), selectors(&args.ignore));
    for selector in select.iter().chain(&ignore) {
        if let Some(reason) = unpicked(selector, [registry]) {
            return Err(Failure::Usage(reason));
        }
    }
    // Whether a review is due is the one question that depends on the day it is asked.
    let now = || Timestamp::now().to_zoned(TimeZone::UTC).date();
    let today = args.facts.as_of.unwrap_or_else(now);
    let mut findings = consistency(&checker, Some(today), &limits);

    let mut selection = Selection::default();
    selection.add((!select.is_empty()).then_some(select), ignore);
    let fact = |finding: &Finding| {
        let fact = checker.fact(finding.fact.as_deref()?)?;
        Some((fact.id.value.as_str(), &fact.tags))
    };
    findings.retain(|finding| selection.wants(finding.code, fact(finding)));
    for finding in &mut findings {
        let file = PathBuf::from(finding.primary.source.name());
        let severities = configs.settings(&file)?.severities;
        if let Some(severity) = severities.of(finding.code, fact(finding)) {
            finding.severity = severity;
        }
    }
    let mut outputs = Outputs::begin(&args.format, &[], console)?;
    outputs.add(None, &findings, console)?;
    outputs.finish(console)?;

    let of = |severity: Severity| {
        let found = findings.iter();
        found.filter(|found| found.severity == severity).count()
    };
    console.note(&format!(
        "{}, {} in {}, as of {today}",
        plural(of(Severity::Error), "error"),
        plural(of(Severity::Warning), "warning"),
        plural(registry.facts.len(), "fact"),
    ));
    let configured = config.as_deref().and_then(Config::fail_on);
    let fail_on = args.fail_on.or(configured.map(|given| given.value));
    let fail_on = fail_on.unwrap_or_default();
    let failed = findings
        .iter()
        .any(|finding| fail_on.reached_by(finding.severity));
    Ok(if failed {
        Outcome::Found
    } else {
        Outcome::Clean
    })
}
