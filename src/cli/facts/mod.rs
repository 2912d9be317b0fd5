//! `factlint facts`: the registry's facts, from elsewhere.

mod claimreview;

use clap::Subcommand;

use super::Outcome;
use super::console::Console;
use super::failure::Failure;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print facts made of what others publish.
    Import(Import),
}

#[derive(Debug, clap::Args)]
struct Import {
    #[command(subcommand)]
    from: From,
}

#[derive(Debug, Subcommand)]
enum From {
    /// Of schema.org ClaimReviews: JSON-LD, or pages that hold it.
    Claimreview(claimreview::Args),
}

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    let Command::Import(Import { from }) = &args.command;
    let From::Claimreview(args) = from;
    claimreview::run(args, console)
}
