//! Where the project of a run is, with its articles and its snapshots.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::path::{Component, Path, PathBuf};

use super::decided::Decided;
use super::entry::Entry;
use super::shelf::Shelf;
use crate::cli::articles::{self, display, literal_root};
use crate::cli::cache::Cache;
use crate::cli::check::{self, unchecked::Unchecked};
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::options::Facts;
use crate::cli::project::{
    Configs, absolute, check_given, check_place, default_articles, from_here, has_articles, shown,
};
use crate::policy::Config;

/// The project that the current folder belongs to.
pub(super) struct Project {
    /// The options of the run, whose paths hold in the project's folder.
    facts: Facts,
    /// What is kept between runs.
    pub(super) cache: Cache,
    /// Its snapshots.
    pub(super) shelf: Shelf,
    /// What it has decided on in its baseline.
    pub(super) decided: Decided,
    /// The articles that are wanted, absolute; `None` for all.
    wanted: Option<BTreeSet<PathBuf>>,
    /// Whether it has a place for articles.
    has_articles: bool,
    /// The folder in which all articles are, where it is one.
    root: Option<PathBuf>,
}

impl Project {
    /// Finds the project and goes to its folder. What is rendered names paths as seen from there, wherever somebody
    /// stands in the project.
    ///
    /// `paths` are the articles that are wanted, all where there are none; `named` is the folder of the snapshots if it is not the
    /// configuration's.
    pub(super) fn enter(
        facts: &Facts,
        paths: &[PathBuf],
        named: Option<&Path>,
    ) -> Result<Self, Failure> {
        let mut facts = facts.clone();
        // The paths that were typed hold where they were typed.
        let here = |path: &mut PathBuf| {
            if let Ok(absolute) = std::path::absolute(&path) {
                *path = absolute;
            }
        };
        let mut paths = paths.to_vec();
        let mut named = named.map(Path::to_path_buf);
        let typed = [
            facts.facts.as_mut(),
            facts.config.as_mut(),
            facts.caching.cache_dir.as_mut(),
            named.as_mut(),
        ];
        typed.into_iter().flatten().chain(&mut paths).for_each(here);
        let mut configs = Configs::new(&facts)?;
        let config = configs.of(Path::new("."))?;
        let config = config.as_deref();
        if let Some(file) = config.and_then(|config| config.files().last()) {
            let folder = &file.folder;
            env::set_current_dir(folder).map_err(|error| Failure::file(folder, error))?;
        }
        let folder = match (named, config.and_then(Config::snapshots)) {
            (Some(named), _) => shown(&named),
            (None, Some(given)) => {
                if let Some(config) = config {
                    check_given("snapshots", &given, config)?;
                }
                from_here(&given.value)
            }
            (None, None) => {
                let folder = PathBuf::from("snapshots");
                // Whatever is walked or shown there has to be the project's own.
                check_place(&folder)?;
                folder
            }
        };
        Ok(Self {
            wanted: wanted(&paths)?,
            cache: Cache::new(&facts.caching, config),
            shelf: Shelf {
                folder,
                limits: config.map(Config::limits).unwrap_or_default(),
            },
            decided: Decided::new(config)?,
            has_articles: has_articles(config),
            root: root(&default_articles(config)?),
            facts,
        })
    }

    /// The articles that are wanted, each with its snapshot, in order; and those that could not be looked at.
    pub(super) fn entries(
        &self,
        jobs: Option<u16>,
        console: &mut Console,
    ) -> Result<(Vec<Entry>, Unchecked), Failure> {
        let checking = check::Args::of_project(self.facts.clone(), jobs);
        let mut entries: Vec<Entry> = Vec::new();
        let wanted = |path: &Path| self.wants(path);
        let decided = self.decided.read()?;
        let unchecked = check::each(&checking, console, wanted, |mut checked| {
            if let Some(decided) = &decided {
                decided.mark_decided(&mut checked.linted.findings);
            }
            let place = self.place(&checked.article.path);
            entries.push(Entry::read(&self.shelf, place, checked)?);
            Ok(())
        })?;
        let mut places: BTreeMap<&Path, &Path> = BTreeMap::new();
        for Entry { place, checked, .. } in &entries {
            if let Some(other) = places.insert(place, &checked.article.path) {
                return Err(Failure::Usage(format!(
                    "`{}` and `{}` would have one snapshot: give one of them another name",
                    display(other),
                    display(&checked.article.path)
                )));
            }
        }
        Ok((entries, unchecked))
    }

    /// Makes sure that what somebody named is among the entries.
    ///
    /// # Errors
    /// A file that is no article of the project.
    pub(super) fn all_found(&self, entries: &[Entry]) -> Result<(), Failure> {
        let Some(wanted) = &self.wanted else {
            return Ok(());
        };
        let found = entries.iter();
        let found: BTreeSet<PathBuf> = found
            .map(|entry| absolute(&entry.checked.article.path))
            .collect();
        match wanted.difference(&found).next() {
            None => Ok(()),
            Some(foreign) => Err(Failure::Usage(format!(
                "`{}` is no article of the project: see `articles` and `exclude` in factlint.toml",
                display(&from_here(foreign))
            ))),
        }
    }

    /// The places of snapshots that belong to none of the entries. Which those are is known only where all articles
    /// were looked at.
    pub(super) fn orphans(&self, entries: &[Entry]) -> Result<BTreeSet<PathBuf>, Failure> {
        if self.wanted.is_some() {
            return Ok(BTreeSet::new());
        }
        let places = entries.iter().map(|entry| entry.place.clone());
        self.shelf.orphans(&places.collect())
    }

    /// Whether it has articles, and verdicts of some were accepted.
    pub(super) fn keeps_snapshots(&self) -> bool {
        self.has_articles && self.shelf.is_used()
    }

    /// Whether all articles are wanted.
    pub(super) fn is_complete(&self) -> bool {
        self.wanted.is_none()
    }

    fn wants(&self, article: &Path) -> bool {
        let wanted = self.wanted.as_ref();
        wanted.is_none_or(|all| all.contains(&absolute(article)))
    }

    /// The place of an article's snapshot: its path in the folder of the articles where that is one, else in the
    /// project.
    fn place(&self, article: &Path) -> PathBuf {
        let root = self.root.as_deref();
        let below = root.and_then(|root| article.strip_prefix(root).ok());
        let parts = below.unwrap_or(article).components();
        // Whatever the path is, the snapshot stands on the shelf.
        parts
            .filter(|part| matches!(part, Component::Normal(_)))
            .collect()
    }
}

/// The folder that all of these name something in, where they are one path.
fn root(paths: &[PathBuf]) -> Option<PathBuf> {
    let [path] = paths else {
        return None;
    };
    let root = literal_root(&shown(path));
    if root.is_file() {
        root.parent().map(Path::to_path_buf)
    } else {
        Some(root)
    }
}

/// The articles that the command line names, if it names any.
fn wanted(paths: &[PathBuf]) -> Result<Option<BTreeSet<PathBuf>>, Failure> {
    if paths.is_empty() {
        return Ok(None);
    }
    let named = articles::find(paths);
    if let Some(failure) = named.failures.into_iter().next() {
        return Err(failure);
    }
    let articles = named.articles.iter();
    Ok(Some(
        articles.map(|article| absolute(&article.path)).collect(),
    ))
}
