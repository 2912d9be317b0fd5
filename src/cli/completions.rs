//! `factlint completions`: the completions of a shell.

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use super::console::Console;
use super::failure::Failure;
use super::{Cli, Outcome};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The shell.
    shell: Shell,
}

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    // The generator panics where its writer fails, so it writes to memory.
    let mut script = Vec::new();
    generate(args.shell, &mut Cli::command(), "factlint", &mut script);
    console.out().write_all(&script)?;
    Ok(Outcome::Clean)
}
