//! `factlint facts`: the registry held against itself, and facts from elsewhere.

mod check;
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
    /// Find facts that contradict or repeat one another, can never speak, have no source or are due for review.
    Check(check::Args),
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
    match &args.command {
        Command::Check(args) => check::run(args, console),
        Command::Import(Import {
            from: From::Claimreview(args),
        }) => claimreview::run(args, console),
    }
}
