//! `factlint export`: verdicts in forms that others read.

use std::path::PathBuf;

use clap::Subcommand;

use super::Outcome;
use super::check;
use super::console::Console;
use super::failure::Failure;
use super::options::Facts;
use crate::report::format_named;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    to: To,
}

#[derive(Debug, Subcommand)]
enum To {
    /// schema.org ClaimReviews (JSON-LD) of each sentence that a fact supports or contradicts.
    Claimreview(Claimreview),
}

#[derive(Debug, clap::Args)]
struct Claimreview {
    /// Files, folders and globs, as in `factlint check`.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    facts: Facts,
}

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    let To::Claimreview(args) = &args.to;
    let format = format_named("claimreview")
        .ok_or_else(|| Failure::Usage("there is no format `claimreview`".to_owned()))?;
    let check = check::Args::export(args.paths.clone(), args.facts.clone(), format);
    check::run(&check, console)
}
