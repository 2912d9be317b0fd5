//! The project around the files checked: configurations found upwards from them, and their registries.

mod bounds;
mod configs;
mod paths;
mod registries;

use std::path::PathBuf;
use std::sync::Arc;

pub(super) use bounds::{check_given, check_place};
pub(super) use configs::Configs;
pub(super) use paths::{absolute, from_here, shown};
pub(super) use registries::{Registries, place, unpicked};

use super::failure::Failure;
use super::options::Facts;
use crate::check::Checker;
use crate::policy::Config;

/// Where the articles are when none are named: what the configuration says, else `articles/`.
pub(super) fn default_articles(config: Option<&Config>) -> Vec<PathBuf> {
    match config.and_then(Config::articles) {
        Some(paths) => paths.iter().map(|path| from_here(&path.value)).collect(),
        None => vec![PathBuf::from("articles")],
    }
}

/// Whether there are articles where [`default_articles`] looks for them, or somebody says that there are.
pub(super) fn has_articles(config: Option<&Config>) -> bool {
    config.is_some_and(|config| config.articles().is_some())
        || default_articles(None).iter().all(|path| path.is_dir())
}

/// Loads the registry of a command that needs but one.
pub(super) fn load(facts: &Facts, config: Option<&Config>) -> Result<Arc<Checker>, Failure> {
    Registries::default().of(facts, config)
}
