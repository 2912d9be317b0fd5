//! The project around the files checked: configurations found upwards from them, and the registry.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::articles::display;
use super::cache::Cache;
use super::failure::Failure;
use super::options::Facts;
use crate::check::Checker;
use crate::lint::Settings;
use crate::policy::Config;
use crate::policy::config::FILE_NAME;
use crate::registry::Files;
use crate::source::Source;

/// A configuration and the folder that it stands in.
#[derive(Debug)]
pub(super) struct Found {
    /// What it says.
    pub(super) config: Config,
    /// Its folder, absolute.
    root: PathBuf,
}

impl Found {
    /// A path as the configuration's globs see it: relative to its folder, with `/`.
    pub(super) fn relative(&self, path: &Path) -> String {
        let path = absolute(path);
        display(path.strip_prefix(&self.root).unwrap_or(&path))
    }

    /// A path of the configuration as seen from the current folder.
    pub(super) fn resolve(&self, path: &str) -> PathBuf {
        from_here(&self.root.join(path))
    }
}

/// The configurations met so far, by folder.
#[derive(Debug, Default)]
pub(super) struct Configs {
    by_folder: BTreeMap<PathBuf, Option<Arc<Found>>>,
}

impl Configs {
    /// The configuration of a file: the nearest `factlint.toml` in its folder or above.
    pub(super) fn of(&mut self, file: &Path) -> Result<Option<Arc<Found>>, Failure> {
        let path = absolute(file);
        let folder = if path.is_dir() {
            Some(path.as_path())
        } else {
            path.parent()
        };
        let Some(folder) = folder else {
            return Ok(None);
        };
        if let Some(known) = self.by_folder.get(folder) {
            return Ok(known.clone());
        }
        let mut found = None;
        for above in folder.ancestors() {
            let file = above.join(FILE_NAME);
            if file.is_file() {
                found = Some(Arc::new(read(&file, above)?));
                break;
            }
        }
        self.by_folder.insert(folder.to_path_buf(), found.clone());
        Ok(found)
    }
}

impl Configs {
    /// What the project and the command line say of one article.
    pub(super) fn settings(
        &mut self,
        article: &Path,
        as_of: Option<Date>,
    ) -> Result<Settings, Failure> {
        let mut settings = Settings {
            as_of,
            ..Settings::default()
        };
        if let Some(found) = self.of(article)? {
            let name = found.relative(article);
            settings.date = found.config.date_of(&name);
            settings.severity = found.config.severity_of(&name);
            settings.unsupported = found.config.unsupported;
        }
        settings.date = settings.date.or(as_of);
        Ok(settings)
    }
}

/// Where the articles are when none are named: what the configuration says, else `articles/`.
pub(super) fn default_articles(config: Option<&Found>) -> Vec<PathBuf> {
    match config {
        Some(found) if !found.config.articles.is_empty() => {
            let globs = found.config.articles.iter();
            globs.map(|glob| found.resolve(glob)).collect()
        }
        _ => vec![PathBuf::from("articles")],
    }
}

fn read(file: &Path, root: &Path) -> Result<Found, Failure> {
    let bytes = fs::read(file).map_err(|error| Failure::file(file, error))?;
    let source = Source::from_bytes(display(&from_here(file)), bytes);
    let config = Config::parse(&source).map_err(Failure::Faults)?;
    Ok(Found {
        config,
        root: root.to_path_buf(),
    })
}

/// Loads the registry: `--facts`, else what the configuration says, else `facts/`. No source is too late for it:
/// `--as-of` is the day of the articles, and a source may have been published since.
pub(super) fn load(facts: &Facts, config: Option<&Found>) -> Result<Checker, Failure> {
    let folder = match (&facts.facts, config) {
        (Some(folder), _) => folder.clone(),
        (None, Some(found)) if found.config.facts.is_some() => {
            found.resolve(found.config.facts.as_deref().unwrap_or_default())
        }
        _ => PathBuf::from("facts"),
    };
    let files = Files::read(&folder);
    if !files.faults.is_empty() {
        return files.load(None).map(Checker::new).map_err(Failure::Faults);
    }
    let texts = files.sources.clone();
    Cache::new(&facts.caching, config).checker(&folder, &texts, || {
        files.load(None).map(Checker::new).map_err(Failure::Faults)
    })
}

/// An absolute path as seen from the current folder, where it lies below that.
fn from_here(path: &Path) -> PathBuf {
    let here = absolute(Path::new("."));
    path.strip_prefix(&here).unwrap_or(path).to_path_buf()
}

/// The absolute path, symbolic links and `..` resolved as far as the file exists.
pub(super) fn absolute(path: &Path) -> PathBuf {
    fs::canonicalize(path)
        .or_else(|_| std::path::absolute(path))
        .unwrap_or_else(|_| path.to_path_buf())
}
