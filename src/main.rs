//! The command line tool.

use std::process::ExitCode;

/// Reading allocates much and little at a time: a sixth of the time of a pair is the system's allocator.
#[cfg(not(target_family = "wasm"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    factlint::cli::run()
}
