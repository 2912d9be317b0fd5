//! Texts judged with no registry.

use factlint::check::{self, Judgement};
use jiff::civil::Date;
use pyo3::prelude::*;

use crate::argument;
use crate::unlocked::unlocked;

/// Verdict, kind, stated, expected, explanation.
type Judged = (
    &'static str,
    &'static str,
    Option<String>,
    Option<String>,
    Vec<String>,
);

/// Holds a text against a statement that is known to be true.
#[pyfunction]
pub(crate) fn verify(
    py: Python<'_>,
    statement: &str,
    text: &str,
    date: Option<&str>,
) -> PyResult<Judged> {
    judged(py, date, |date| check::verify(statement, text, date))
}

/// Tells whether a text carries a claim that would need a source.
#[pyfunction]
pub(crate) fn needs_source(py: Python<'_>, text: &str, date: Option<&str>) -> PyResult<Judged> {
    judged(py, date, |date| check::needs_source(text, date))
}

fn judged(
    py: Python<'_>,
    date: Option<&str>,
    judge: impl FnOnce(Option<Date>) -> Judgement + Send,
) -> PyResult<Judged> {
    let date = argument::day(date)?;
    let found = unlocked(py, || judge(date))?;
    Ok((
        found.verdict.as_str(),
        found.kind,
        found.stated,
        found.expected,
        found.explanation,
    ))
}
