//! The file of a project's baseline.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::articles::display;
use super::atomic;
use super::failure::Failure;
use super::project::{check_given, check_place, from_here};
use crate::limits::{Limit, Limits};
use crate::policy::{Baseline, Config};
use crate::source::{Source, read_file};

/// The file that a configuration names, as seen from the current folder.
///
/// # Errors
/// One outside of its project.
pub(super) fn named(config: Option<&Config>) -> Result<Option<PathBuf>, Failure> {
    let Some((config, given)) = config.and_then(|config| Some((config, config.baseline()?))) else {
        return Ok(None);
    };
    check_given("baseline", &given, config)?;
    Ok(Some(from_here(&given.value)))
}

/// Reads a baseline; `None` where the file is not there.
///
/// # Errors
/// A file that cannot be read, and what is wrong in it.
pub(super) fn read(file: &Path, limits: &Limits) -> Result<Option<Baseline>, Failure> {
    match read_file(file, limits, Limit::FileSize) {
        Ok(bytes) => Baseline::parse(Source::from_bytes(display(file), bytes))
            .map(Some)
            .map_err(|fault| Failure::Faults(vec![*fault])),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::file(file, error)),
    }
}

/// Writes a baseline whole or not at all.
pub(super) fn write(file: &Path, baseline: &Baseline) -> Result<(), Failure> {
    check_place(file)?;
    atomic::write(file, baseline.render().as_bytes())
}
