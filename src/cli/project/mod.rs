//! The project around the files checked: configurations found upwards from them, and their registries.

mod bounds;
mod configs;
mod paths;
mod registries;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(super) use bounds::{check_given, check_place, is_inside, is_within, led_out};
pub(super) use configs::{Configs, Terms};
pub(super) use paths::{Folders, absolute, from_here, shown};
pub(super) use registries::{Registries, place, unpicked};

use super::articles::literal_root;
use super::failure::Failure;
use super::options::Facts;
use crate::check::Checker;
use crate::limits::Limits;
use crate::policy::{Config, Given};

/// Where the articles of a project are that does not say.
const ARTICLES: &str = "articles";

/// Where the articles are when none are named: what the configuration says, else `articles/`.
///
/// # Errors
/// What lies outside of the project: nobody has named that.
pub(super) fn default_articles(config: Option<&Config>) -> Result<Vec<PathBuf>, Failure> {
    let Some((config, paths)) = config.and_then(|config| Some((config, config.articles()?))) else {
        let usual = PathBuf::from(ARTICLES);
        // One that is not there is told of as such.
        if usual.exists() && !is_inside(&usual) {
            return Err(led_out(&usual));
        }
        return Ok(vec![usual]);
    };
    let path = |path: Given<PathBuf>| {
        let root = Given {
            value: literal_root(&path.value),
            ..path.clone()
        };
        check_given("articles", &root, config)?;
        Ok(from_here(&path.value))
    };
    paths.into_iter().map(path).collect()
}

/// How much is read by a command that needs nothing else of the configuration: what that of the current folder says.
pub(super) fn limits_here() -> Result<Limits, Failure> {
    let config = Configs::new(&Facts::default())?.of(Path::new("."))?;
    Ok(config.as_deref().map(Config::limits).unwrap_or_default())
}

/// Whether there are articles where [`default_articles`] looks for them, or somebody says that there are.
pub(super) fn has_articles(config: Option<&Config>) -> bool {
    config.is_some_and(|config| config.articles().is_some()) || Path::new(ARTICLES).is_dir()
}

/// Loads the registry of a command that needs but one.
pub(super) fn load(facts: &Facts, config: Option<&Config>) -> Result<Arc<Checker>, Failure> {
    Registries::default().of(facts, config)
}
