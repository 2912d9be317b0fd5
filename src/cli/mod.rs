//! The command line: one file a command. Nothing else in the crate prints.

mod articles;
mod atomic;
mod baseline;
mod cache;
mod check;
mod claims;
mod compare;
mod completions;
mod console;
mod diff;
mod explain;
mod export;
mod facts;
mod failure;
mod init;
mod links;
mod litter;
mod lsp;
mod options;
mod outputs;
mod project;
mod schema;
mod snapshot;
mod test;
mod texts;
mod verify;

use std::ffi::OsString;
use std::io::{self, Write};
use std::panic;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use console::Console;
use failure::Failure;

/// Holds articles against a registry of facts.
#[derive(Debug, Parser)]
#[command(name = "factlint", version, about, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    look: options::Look,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check articles against the registry.
    Check(Box<check::Args>),
    /// Run the tests that the facts carry.
    Test(test::Args),
    /// Hold the verdicts of all articles against those that were accepted.
    Snapshot(snapshot::Args),
    /// Hold texts against statements, with no registry.
    Verify(verify::Args),
    /// Find what articles tell differently of the same thing, with no registry.
    Compare(compare::Args),
    /// Show the checkable claims of articles as they were read.
    Claims(claims::Args),
    /// Show a fact with its reading and sources, or what a code means.
    Explain(explain::Args),
    /// Hold the registry against itself, or turn what others publish into facts.
    Facts(facts::Args),
    /// Write verdicts in a form that others read.
    Export(export::Args),
    /// Print the JSON Schema of the registry's format.
    Schema,
    /// Serve an editor over standard input and output (the Language Server Protocol).
    Lsp(lsp::Args),
    /// Write a starter project.
    Init(init::Args),
    /// Print the completions of a shell.
    Completions(completions::Args),
}

/// What a command that ran to its end found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Nothing to fail on.
    Clean,
    /// Findings, or tests that fail.
    Found,
}

/// Runs the tool on the process's arguments and returns its exit status: 0 clean, 1 findings, 2 usage,
/// configuration, registry or I/O, 3 a fault of the program itself.
pub fn run() -> ExitCode {
    ExitCode::from(run_on(std::env::args_os().collect()))
}

/// The same on the arguments of a program that contains the tool (the Python package does), the name first that the
/// tool goes by there. It may be called once a process: it takes over how panics are told.
pub fn run_on(arguments: Vec<OsString>) -> u8 {
    panic::set_hook(Box::new(console::report_panic));
    panic::catch_unwind(|| {
        let cli = match Cli::try_parse_from(arguments) {
            Ok(cli) => cli,
            // Help and the version come this way too, with another status.
            Err(told) => {
                let printed = told.print().and_then(|()| io::stdout().flush());
                let closed = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
                return match printed {
                    Err(error) if !closed(&error) => 2,
                    _ => u8::try_from(told.exit_code()).unwrap_or(2),
                };
            }
        };
        // The server's threads write to standard output themselves: the console, which locks it, comes after them.
        let served = match &cli.command {
            Command::Lsp(args) => Some(lsp::run(args)),
            _ => None,
        };
        let mut console = Console::new(cli.look);
        let result = served.unwrap_or_else(|| dispatch(cli.command, &mut console));
        let result = result.and_then(|outcome| {
            console.flush()?;
            Ok(outcome)
        });
        match result {
            Ok(Outcome::Clean) => 0,
            Ok(Outcome::Found) => 1,
            // Whoever reads us has seen enough.
            Err(Failure::Closed) => 0,
            Err(failure) => {
                console.fail(&failure);
                if matches!(failure, Failure::Broken(_)) {
                    return 3;
                }
                2
            }
        }
    })
    .unwrap_or(3)
}

fn dispatch(command: Command, console: &mut Console) -> Result<Outcome, Failure> {
    match command {
        Command::Check(args) => check::run(&args, console),
        Command::Test(args) => test::run(&args, console),
        Command::Snapshot(args) => snapshot::run(&args, console),
        Command::Verify(args) => verify::run(&args, console),
        Command::Compare(args) => compare::run(&args, console),
        Command::Claims(args) => claims::run(&args, console),
        Command::Explain(args) => explain::run(&args, console),
        Command::Facts(args) => facts::run(&args, console),
        Command::Export(args) => export::run(&args, console),
        Command::Schema => schema::run(console),
        Command::Lsp(args) => lsp::run(&args),
        Command::Init(args) => init::run(&args, console),
        Command::Completions(args) => completions::run(&args, console),
    }
}
