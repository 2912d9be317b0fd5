//! The configurations of the files checked: of each the nearest one above it.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::bounds::{OUTSIDE, is_within, root_of};
use super::paths::{Folders, absolute, from_here, here};
use crate::cli::articles::{Article, display};
use crate::cli::failure::Failure;
use crate::cli::options::Facts;
use crate::limits::{Limit, Limits};
use crate::lint::Settings;
use crate::policy::Config;
use crate::policy::config::{FILE_NAME, relative};
use crate::registry::Buffers;
use crate::source::{Source, read_file};

/// An article and its configuration.
type Configured = (Article, Option<Arc<Config>>);

/// What the command line says of all articles, and where it was given.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Terms {
    /// The current folder.
    here: PathBuf,
    as_of: Option<Date>,
}

impl Terms {
    /// What they and its configuration say of an article, which is named by its absolute path, links resolved.
    pub(in crate::cli) fn settings(&self, config: Option<&Config>, article: &Path) -> Settings {
        let root = config.and_then(|config| config.files().last());
        let root = root.map_or(&self.here, |file| &file.folder);
        let mut settings = Settings {
            as_of: self.as_of,
            path: Some(relative(root, article)),
            ..Settings::default()
        };
        if let Some(config) = config {
            settings.limits = config.limits();
            let effective = config.effective(article);
            settings.date = effective.date.as_ref().map(|date| date.value);
            settings.severities = effective.severities();
            settings.selection = effective.selection();
            settings.unsupported = effective
                .unsupported
                .map(|mode| mode.value)
                .unwrap_or_default();
        }
        settings.date = settings.date.or(self.as_of);
        settings
    }
}

/// The configurations met so far, by folder.
#[derive(Debug)]
pub(in crate::cli) struct Configs {
    /// The one of all files, where that was asked for: `--config`, or none with `--isolated`.
    fixed: Option<Option<Arc<Config>>>,
    by_folder: BTreeMap<PathBuf, Option<Arc<Config>>>,
    by_file: BTreeMap<PathBuf, Arc<Config>>,
    folders: Folders,
    terms: Terms,
    /// What stands in place of the texts of files.
    buffers: Buffers,
}

impl Configs {
    /// As the command line wants them: found upwards from each file, unless it names one or wants none.
    pub(in crate::cli) fn new(options: &Facts) -> Result<Self, Failure> {
        Self::buffered(options, Buffers::new())
    }

    /// As [`Configs::new`], with texts in place of those of some files.
    pub(in crate::cli) fn buffered(options: &Facts, buffers: Buffers) -> Result<Self, Failure> {
        let mut configs = Self {
            fixed: None,
            by_folder: BTreeMap::new(),
            by_file: BTreeMap::new(),
            folders: Folders::default(),
            terms: Terms {
                here: here(),
                as_of: options.as_of,
            },
            buffers,
        };
        configs.fixed = match &options.config {
            Some(file) => Some(Some(configs.read(&absolute(file))?)),
            None => options.isolated.then_some(None),
        };
        Ok(configs)
    }

    /// The configuration of a file or folder: the nearest `factlint.toml` in its folder or above.
    pub(in crate::cli) fn of(&mut self, file: &Path) -> Result<Option<Arc<Config>>, Failure> {
        let path = self.folders.absolute(file);
        self.of_real(&path)
    }

    /// As [`Configs::of`], of an absolute path whose links are resolved.
    fn of_real(&mut self, path: &Path) -> Result<Option<Arc<Config>>, Failure> {
        if path.is_dir() {
            self.of_folder(path)
        } else {
            self.of_file(path)
        }
    }

    /// The same of what is no folder.
    fn of_file(&mut self, path: &Path) -> Result<Option<Arc<Config>>, Failure> {
        path.parent()
            .map_or(Ok(None), |folder| self.of_folder(folder))
    }

    fn of_folder(&mut self, folder: &Path) -> Result<Option<Arc<Config>>, Failure> {
        if let Some(fixed) = &self.fixed {
            return Ok(fixed.clone());
        }
        let mut found = None;
        let mut passed = Vec::new();
        for above in folder.ancestors() {
            if let Some(known) = self.by_folder.get(above) {
                found.clone_from(known);
                break;
            }
            passed.push(above);
            let file = above.join(FILE_NAME);
            if file.is_file() || self.buffers.contains_key(&file) {
                found = Some(self.read(&file)?);
                break;
            }
        }
        // Of folders that are not there a name can make up any number.
        for above in passed.into_iter().filter(|above| above.is_dir()) {
            self.by_folder.insert(above.to_path_buf(), found.clone());
        }
        Ok(found)
    }

    fn read(&mut self, file: &Path) -> Result<Arc<Config>, Failure> {
        if let Some(known) = self.by_file.get(file) {
            return Ok(known.clone());
        }
        let open = |path: &Path| open(path, &self.buffers);
        let source = open(file).map_err(|error| Failure::file(&from_here(file), error))?;
        let root = root_of(file);
        let mut read = |path: &Path| {
            if path.exists() && !is_within(path, &root) {
                return Err(OUTSIDE.to_owned());
            }
            let source = open(path).map_err(|error| error.to_string())?;
            Ok((source, absolute(path)))
        };
        let config =
            Config::read(&source, file.to_path_buf(), &mut read).map_err(Failure::Faults)?;
        let config = Arc::new(config);
        self.by_file.insert(file.to_path_buf(), Arc::clone(&config));
        Ok(config)
    }

    /// What the project and the command line say of one article.
    pub(in crate::cli) fn settings(&mut self, article: &Path) -> Result<Settings, Failure> {
        let real = self.folders.absolute(article);
        let config = self.of_real(&real)?;
        Ok(self.terms.settings(config.as_deref(), &real))
    }

    /// What the command line says of all articles.
    pub(in crate::cli) const fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Those of the articles that their configurations do not leave out, each with its own. What somebody names is never
    /// left out; `excluded` is given what is.
    pub(in crate::cli) fn wanted(
        &mut self,
        articles: Vec<Article>,
        mut excluded: impl FnMut(Article),
    ) -> Result<Vec<Configured>, Failure> {
        let mut wanted = Vec::with_capacity(articles.len());
        for article in articles {
            let config = self.of_file(&article.real)?;
            let excludes = |config: &Arc<Config>| config.excludes(&article.real);
            if !article.named && config.as_ref().is_some_and(excludes) {
                excluded(article);
            } else {
                wanted.push((article, config));
            }
        }
        Ok(wanted)
    }
    /// Every configuration that some file was found to have, by the paths of their files.
    pub(in crate::cli) fn all(&self) -> impl Iterator<Item = &Arc<Config>> {
        self.by_file.values()
    }
}

/// Bytes of a configuration that are read: what limits it sets is not known before.
const LARGEST: usize = 1_000_000;

fn read_configuration(file: &Path) -> io::Result<Vec<u8>> {
    let limits = Limits::default().with(Limit::FileSize, LARGEST);
    read_file(file, &limits, Limit::FileSize).map_err(|error| match error.kind() {
        ErrorKind::FileTooLarge => {
            io::Error::new(error.kind(), "a configuration has 1,000,000 bytes at most")
        }
        _ => error,
    })
}

fn open(file: &Path, buffers: &Buffers) -> io::Result<Source> {
    let file = absolute(file);
    let bytes = match buffers.get(&file) {
        Some(text) => text.clone().into_bytes(),
        None => read_configuration(&file)?,
    };
    Ok(Source::from_bytes(display(&from_here(&file)), bytes))
}
