//! The extension module of the Python package `factlint`: the library with Python's types at its edge. What users see
//! of it, with its documentation, is written in Python (`lib/factlint/`); `lib/factlint/_native.pyi` describes what is here.

mod argument;
mod checker;
mod pair;
mod unlocked;

use std::ffi::OsString;

use pyo3::prelude::*;

#[pymodule]
mod _native {
    #[pymodule_export]
    use super::checker::Checker;
    #[pymodule_export]
    use super::pair::{needs_source, verify};
    #[pymodule_export]
    use super::run;

    /// The version of the library, which is that of the package.
    #[pymodule_export]
    #[allow(
        non_upper_case_globals,
        reason = "the name that Python programs look for"
    )]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}

/// Runs the command line tool on arguments, the program's name first, and returns its exit status.
#[pyfunction]
fn run(py: Python<'_>, arguments: Vec<OsString>) -> u8 {
    py.detach(|| factlint::cli::run_on(arguments))
}
