//! A registry made ready for checking, as Python holds it.

use std::path::PathBuf;

use factlint::check;
use factlint::finding::Finding;
use factlint::lint::{Settings, lint};
use factlint::registry::{Registry, load, load_sources};
use factlint::report::{Style, json_findings, plural, render_finding};
use factlint::source::Source;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

use crate::argument::{self, Text};
use crate::unlocked::unlocked;

pyo3::import_exception!(factlint.errors, RegistryError);

/// A registry whose statements are read and indexed. It never changes, so that threads may share it.
#[pyclass(frozen, module = "factlint._native")]
pub(crate) struct Checker {
    checker: check::Checker,
}

#[pymethods]
impl Checker {
    /// Loads a folder of YAML files, or a single one. `jobs` is the number of threads, by default one a core.
    #[staticmethod]
    #[pyo3(signature = (path, jobs=None))]
    fn load(py: Python<'_>, path: PathBuf, jobs: Option<usize>) -> PyResult<Self> {
        Self::new(py, jobs, || load(&path, None))
    }

    /// Loads YAML texts, each with the name that findings give it, in the order given.
    #[staticmethod]
    #[pyo3(signature = (texts, jobs=None))]
    fn from_texts(
        py: Python<'_>,
        texts: Vec<(String, String)>,
        jobs: Option<usize>,
    ) -> PyResult<Self> {
        Self::new(py, jobs, || {
            let sources = texts
                .into_iter()
                .map(|(name, text)| Source::new(name, text));
            load_sources(sources.collect(), None)
        })
    }

    /// The texts that it was loaded from, with their names.
    fn texts(&self) -> Vec<(&str, &str)> {
        let files = self.checker.registry().files.iter();
        files.map(|file| (file.name(), file.text())).collect()
    }

    /// The number of facts.
    fn __len__(&self) -> usize {
        self.checker.registry().facts.len()
    }

    /// Holds an article against the registry: its findings as a JSON array.
    #[pyo3(signature = (text, path, date, format, show, unsupported))]
    #[allow(
        clippy::too_many_arguments,
        reason = "the settings of one call, named in Python"
    )]
    fn check(
        &self,
        py: Python<'_>,
        text: Text,
        path: String,
        date: Option<&str>,
        format: &str,
        show: Vec<String>,
        unsupported: &str,
    ) -> PyResult<String> {
        let date = argument::day(date)?;
        let settings = Settings {
            date,
            as_of: date,
            unsupported: argument::unsupported(unsupported)?,
            ..Settings::default()
        };
        let markup = argument::markup(format)?;
        let hidden = argument::hidden(&show)?;
        unlocked(py, || {
            let mut findings =
                lint(&self.checker, text.into_source(path), markup, &settings).findings;
            findings.retain(|finding| !hidden.contains(&finding.code));
            json_findings(&findings)
        })
    }
}

impl Checker {
    fn new(
        py: Python<'_>,
        jobs: Option<usize>,
        load: impl FnOnce() -> Result<Registry, Vec<Finding>> + Send,
    ) -> PyResult<Self> {
        // Threads of its own that end with it: those of a pool that lives on would be missing, and waited for, in a
        // process forked from this one.
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(jobs.unwrap_or(0))
            .build();
        let pool = pool.map_err(|error| PyRuntimeError::new_err(format!("no threads: {error}")))?;
        let checker = unlocked(py, || pool.install(|| load().map(check::Checker::new)))?;
        checker
            .map(|checker| Self { checker })
            .map_err(|faults| faulty(&faults))
    }
}

/// All faults as `RegistryError`: for people, and as JSON.
fn faulty(faults: &[Finding]) -> PyErr {
    let mut told = format!(
        "{} in the registry, which was not loaded\n",
        plural(faults.len(), "fault")
    );
    for fault in faults {
        told.push('\n');
        told.push_str(&render_finding(fault, Style::default()));
    }
    RegistryError::new_err((told.trim_end().to_owned(), json_findings(faults)))
}
