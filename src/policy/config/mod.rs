//! `factlint.toml`: where the facts are, and what holds for which articles.

mod effective;
mod extends;
mod file;
mod globs;
mod table;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

pub use effective::{Effective, Given};
pub use extends::Reader;
pub use file::{ConfigFile, Override, Rules};
pub use globs::{PathGlobs, name_glob, path_glob, relative};

use crate::finding::{Code, Finding};
use crate::limits::Limits;
use crate::policy::{FailOn, Selector};
use crate::source::{Located, Source, Span};

/// The name under which a configuration is found.
pub const FILE_NAME: &str = "factlint.toml";

/// A configuration: a file with all that it extends.
#[derive(Clone, Debug)]
pub struct Config {
    /// The files in the order in which they count: what a later one says holds against an earlier one.
    files: Vec<ConfigFile>,
}

impl Config {
    /// Reads a configuration and what it extends; `path` is its absolute path, `read` reads another one.
    ///
    /// # Errors
    /// All faults that were found, at least one, each with its place: unknown keys, globs, dates and selectors that
    /// cannot be read, files that extend one another in a circle.
    pub fn read(
        source: &Source,
        path: PathBuf,
        read: &mut Reader<'_>,
    ) -> Result<Self, Vec<Finding>> {
        let files = extends::chain(source, path, read)?;
        Ok(Self { files })
    }

    /// The files that it consists of, the one that was found last.
    pub fn files(&self) -> &[ConfigFile] {
        &self.files
    }

    /// The file that was found; those that it extends stand before it.
    pub fn name(&self) -> &str {
        self.files
            .last()
            .map_or(FILE_NAME, |file| file.source.name())
    }

    /// The folder of the registry, if a file names one.
    pub fn facts(&self) -> Option<Given<PathBuf>> {
        self.nearest(|file| {
            let facts = file.facts.as_ref()?;
            Some(facts.with(file.folder.join(&facts.value)))
        })
    }

    /// The file of findings that are known, if a file names one.
    pub fn baseline(&self) -> Option<Given<PathBuf>> {
        self.nearest(|file| {
            let baseline = file.baseline.as_ref()?;
            Some(baseline.with(file.folder.join(&baseline.value)))
        })
    }

    /// The folder of the accepted verdicts, if a file names one.
    pub fn snapshots(&self) -> Option<Given<PathBuf>> {
        self.nearest(|file| {
            let snapshots = file.snapshots.as_ref()?;
            Some(snapshots.with(file.folder.join(&snapshots.value)))
        })
    }

    /// Files, folders and globs of the articles, absolute, if a file names them.
    pub fn articles(&self) -> Option<Vec<Given<PathBuf>>> {
        let file = self
            .files
            .iter()
            .rev()
            .find(|file| file.articles.is_some())?;
        let paths = file.articles.iter().flatten();
        let given = paths.map(|path| Given {
            value: file.folder.join(&path.value),
            source: file.source.clone(),
            span: path.span,
        });
        Some(given.collect())
    }

    /// Whether an article (its absolute path), or a folder around it, is left out where a folder or a glob holds it.
    pub fn excludes(&self, path: &Path) -> bool {
        let mut files = self.files.iter().rev();
        let nearest = files.find_map(|file| Some((file, file.exclude.as_ref()?)));
        nearest.is_some_and(|(file, globs)| {
            let path = relative(&file.folder, path);
            globs::with_folders(&path).any(|part| globs.matches(part))
        })
    }

    /// From which severity on findings fail a run.
    pub fn fail_on(&self) -> Option<Given<FailOn>> {
        self.nearest(|file| file.fail_on.clone())
    }

    /// More warnings than this fail a run.
    pub fn max_warnings(&self) -> Option<Given<usize>> {
        self.nearest(|file| file.max_warnings.clone())
    }

    /// How much is read and told.
    pub fn limits(&self) -> Limits {
        let files = self.files.iter();
        files.fold(Limits::default(), |limits, file| file.limited(limits))
    }

    /// All selectors of facts, tags and codes.
    pub fn selectors(&self) -> Vec<Given<Selector>> {
        let mut all = Vec::new();
        for file in &self.files {
            let overrides = file.overrides.iter().map(|one| &one.rules);
            for rules in std::iter::once(&file.rules).chain(overrides) {
                let severity = rules
                    .severity
                    .iter()
                    .filter_map(|rule| Some(rule.with(rule.value.selector.clone()?)));
                let listed = rules.select.iter().flatten().chain(&rules.ignore);
                all.extend(severity.chain(listed.cloned()).map(|selector| Given {
                    value: selector.value,
                    source: file.source.clone(),
                    span: selector.span,
                }));
            }
        }
        all
    }

    /// What the nearest file that has a say gives.
    fn nearest<T>(&self, value: impl Fn(&ConfigFile) -> Option<Located<T>>) -> Option<Given<T>> {
        self.files.iter().rev().find_map(|file| {
            value(file).map(|given| Given {
                value: given.value,
                source: file.source.clone(),
                span: given.span,
            })
        })
    }
}

fn fault(source: &Source, span: Span, message: String) -> Finding {
    Finding::in_registry(Code::BadConfiguration, source, span, message)
}
