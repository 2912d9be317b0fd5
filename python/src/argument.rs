//! Python's arguments as the library's types; what cannot be read is a `ValueError` that says what was expected.

use std::fmt::Display;

use factlint::document::{MARKUPS, Markup};
use factlint::finding::{Code, did_you_mean};
use factlint::policy::Unsupported;
use factlint::source::Source;
use factlint::value::partial_date::PartialDate;
use jiff::civil::Date;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

/// An article's text: a `str`, or the bytes of a file.
pub(crate) enum Text {
    Text(String),
    Bytes(Vec<u8>),
}

impl<'a, 'py> FromPyObject<'a, 'py> for Text {
    type Error = PyErr;

    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(text) = given.cast::<PyString>() {
            Ok(Self::Text(text.to_str()?.to_owned()))
        } else if let Ok(bytes) = given.cast::<PyBytes>() {
            Ok(Self::Bytes(bytes.as_bytes().to_vec()))
        } else {
            let kind = given.get_type().name()?;
            Err(PyTypeError::new_err(format!(
                "an article's text is str or bytes, not {kind}"
            )))
        }
    }
}

impl Text {
    /// The text under the name that findings give it.
    pub(crate) fn into_source(self, name: String) -> Source {
        match self {
            Self::Text(text) => Source::new(name, text),
            Self::Bytes(bytes) => Source::from_bytes(name, bytes),
        }
    }
}

/// The day that a text was written on, or the last one of its month or year.
pub(crate) fn day(text: Option<&str>) -> PyResult<Option<Date>> {
    text.map(|text| {
        PartialDate::parse(text)
            .map(PartialDate::last_day)
            .ok_or_else(|| {
                wrong(format_args!(
                    "`{text}` is no date; write {}",
                    PartialDate::FORMS
                ))
            })
    })
    .transpose()
}

/// The markup of a name.
pub(crate) fn markup(name: &str) -> PyResult<Markup> {
    let of_name = MARKUPS.iter().find(|row| row.name == name);
    let names: Vec<&str> = MARKUPS.iter().map(|row| row.name).collect();
    of_name
        .map(|row| row.markup)
        .ok_or_else(|| unknown("format", name, &names))
}

/// What becomes of claims that nothing establishes.
pub(crate) fn unsupported(name: &str) -> PyResult<Unsupported> {
    match name {
        "topic" => Ok(Unsupported::Topic),
        "all" => Ok(Unsupported::All),
        "off" => Ok(Unsupported::Off),
        _ => Err(unknown(
            "value of `unsupported`",
            name,
            &["topic", "all", "off"],
        )),
    }
}

/// The verdicts that have to be asked for; every other code is shown always.
const VERDICTS: [Code; 3] = [Code::Contradicted, Code::Unsupported, Code::Supported];

/// The codes that are not to be shown, of those that are.
pub(crate) fn hidden(shown: &[String]) -> PyResult<Vec<Code>> {
    let names = VERDICTS.map(Code::as_str);
    if let Some(name) = shown.iter().find(|name| !names.contains(&name.as_str())) {
        return Err(unknown("verdict", name, &names));
    }
    let mut hidden = VERDICTS.to_vec();
    hidden.retain(|code| !shown.iter().any(|name| name == code.as_str()));
    Ok(hidden)
}

fn unknown(what: &str, name: &str, names: &[&str]) -> PyErr {
    let hint = did_you_mean(name, names.iter().copied());
    wrong(format_args!(
        "`{name}` is no {what}; there are {}{hint}",
        names.join(", ")
    ))
}

fn wrong(message: impl Display) -> PyErr {
    PyValueError::new_err(message.to_string())
}
