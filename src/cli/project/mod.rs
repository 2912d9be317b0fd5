//! The project around the files checked: configurations found upwards from them, and their registries.

mod bounds;
mod configs;
mod paths;
mod registries;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(super) use bounds::{check_given, check_place};
pub(super) use configs::Configs;
pub(super) use paths::{absolute, from_here, shown};
pub(super) use registries::{Registries, place, unpicked};

use super::failure::Failure;
use super::options::Facts;
use crate::check::Checker;
use crate::limits::Limits;
use crate::policy::Config;

/// Where the articles are when none are named: what the configuration says, else `articles/`.
pub(super) fn default_articles(config: Option<&Config>) -> Vec<PathBuf> {
    match config.and_then(Config::articles) {
        Some(paths) => paths.iter().map(|path| from_here(&path.value)).collect(),
        None => vec![PathBuf::from("articles")],
    }
}

/// How much is read by a command that needs nothing else of the configuration: what that of the current folder says.
pub(super) fn limits_here() -> Result<Limits, Failure> {
    let config = Configs::new(&Facts::default())?.of(Path::new("."))?;
    Ok(config.as_deref().map(Config::limits).unwrap_or_default())
}

/// Loads the registry of a command that needs but one.
pub(super) fn load(facts: &Facts, config: Option<&Config>) -> Result<Arc<Checker>, Failure> {
    Registries::default().of(facts, config)
}
