//! Work that Python's other threads need not wait for.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

/// Does some work without the interpreter's lock. A panic, which would be a fault of factlint, becomes a
/// `RuntimeError`: it concerns the one text, and programs that check many go on.
pub(crate) fn unlocked<T: Send>(py: Python<'_>, work: impl FnOnce() -> T + Send) -> PyResult<T> {
    py.detach(|| catch_unwind(AssertUnwindSafe(work))).map_err(|panic| {
        let reason = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("no reason is known");
        PyRuntimeError::new_err(format!(
            "this is a fault of factlint ({}), not of the text; please report it with the text: {reason}",
            env!("CARGO_PKG_VERSION")
        ))
    })
}
