//! The command line: one file a command. Nothing else in the crate prints.

use std::process::ExitCode;

/// Runs the tool on the process's arguments and returns its exit status.
pub fn run() -> ExitCode {
    ExitCode::SUCCESS
}
