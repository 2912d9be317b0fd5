//! What a run keeps for the next one: a folder beside `factlint.toml` that can be deleted at any time. Whatever goes
//! wrong with it costs time and nothing else.

mod file;

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use super::articles::display;
use super::options::Caching;
use super::project::{absolute, from_here};
use crate::check::{CacheKey, Checker};
use crate::document::Markup;
use crate::limits::{Limit, Limits};
use crate::lint::{Linted, Settings};
use crate::policy::Config;
use crate::registry::{Files, Registry};
use crate::source::Source;
use file::{read, sweep, write};

/// Most bytes of what is kept of an article, and of a note: more stands there only where somebody else put it.
const MOST: usize = 64 << 20;

/// A kept registry has so many times the bytes of its files at most.
const MOST_BY_YAML: usize = 8;

/// The folder's name.
const FOLDER: &str = ".factlint_cache";

/// Registries of fewer bytes are ready as soon as a cache is read.
const LEAST: usize = 1 << 16;

/// The folder, if anything is to be kept.
#[derive(Clone, Debug)]
pub(super) struct Cache(Option<PathBuf>);

impl Cache {
    /// The folder of the command line, else one beside the configuration, else one in the current folder.
    pub(super) fn new(options: &Caching, config: Option<&Config>) -> Self {
        if options.no_cache {
            return Self(None);
        }
        let beside = || {
            let file = config.and_then(|config| config.files().last());
            file.map(|file| from_here(&absolute(&file.folder)).join(FOLDER))
        };
        let folder = options.cache_dir.clone().or_else(beside);
        Self(Some(folder.unwrap_or_else(|| PathBuf::from(FOLDER))))
    }

    /// What is kept of the registry at `path`, which may extend what lies below `root`.
    pub(super) fn registry(&self, path: &Path, root: &Path, limits: Limits) -> Kept {
        // One file a registry: what was kept of an older state goes when the new one is kept.
        // What other limits let pass is another's too.
        let mut number = Xxh3::new();
        number.update(absolute(path).as_os_str().as_encoded_bytes());
        limits.hash(&mut number);
        let number = number.digest();
        let name = format!("registry-{number:016x}.bin");
        Kept {
            file: self.0.as_ref().map(|folder| folder.join(name)),
            path: display(path),
            root: root.to_path_buf(),
            limits,
        }
    }
}

/// Length of the hash that a result is kept by.
const HASH: usize = 16;

/// Fewer articles are linted as soon as the cache is read.
const LEAST_ARTICLES: usize = 32;

/// What is kept of the articles that are held against one registry. Each has a file of its own, so that runs at the
/// same time never undo each other's work; an article that changes takes the place of what it was.
#[derive(Debug)]
pub(super) struct Results {
    store: Store,
    registry: CacheKey,
}

#[derive(Debug)]
enum Store {
    /// The folder, and which folders in it were swept in this run.
    Folder(PathBuf, Mutex<HashSet<u64>>),
    Memory(Memory),
}

/// What is kept of articles for as long as the program runs: by their names, with what they were kept by.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory(Arc<Mutex<HashMap<u64, Remembered>>>);

/// What was found in an article, and the hash that it is kept by.
type Remembered = ([u8; HASH], Linted);

impl Memory {
    /// What is kept of the articles that are held against a registry of these files.
    pub(super) fn results(&self, registry: &Registry) -> Results {
        Results {
            store: Store::Memory(self.clone()),
            registry: CacheKey::new(&Files::of(registry, Path::new(""))),
        }
    }
}

impl Cache {
    /// What is kept of the articles that are held against a registry of these files, in a run of so many.
    pub(super) fn results(&self, registry: &Registry, articles: usize) -> Option<Results> {
        let folder = self.0.as_ref().filter(|_| articles >= LEAST_ARTICLES)?;
        Some(Results {
            store: Store::Folder(folder.join("articles"), Mutex::default()),
            registry: CacheKey::new(&Files::of(registry, Path::new(""))),
        })
    }
}

impl Cache {
    /// A text that is kept under a name; an empty one where none is.
    pub(super) fn note(&self, name: &str) -> String {
        let folder = self.0.as_ref();
        let text =
            folder.and_then(|folder| String::from_utf8(read(&folder.join(name), MOST).ok()?).ok());
        text.unwrap_or_default()
    }

    /// Keeps a text under a name, where it can be kept.
    pub(super) fn keep_note(&self, name: &str, text: &str) {
        if let Some(folder) = &self.0 {
            let _ = write(&folder.join(name), folder, text.as_bytes());
        }
    }
}

impl Results {
    /// What is kept of an article, else what `lint` finds in it, which is kept from now on.
    pub(super) fn or_lint(
        &self,
        article: &Source,
        markup: Markup,
        settings: &Settings,
        files: &[Source],
        lint: impl FnOnce() -> Linted,
    ) -> Linted {
        let (number, key) = self.place(article, markup, settings);
        match &self.store {
            Store::Folder(folder, swept) => {
                let part = number >> 56;
                let file = folder.join(format!("{part:02x}/{number:016x}.bin"));
                let kept = read(&file, MOST).ok().and_then(|bytes| {
                    let rest = bytes.strip_prefix(&key)?;
                    Linted::from_bytes(rest, article, files)
                });
                kept.unwrap_or_else(|| {
                    let linted = lint();
                    if let Some(bytes) = linted.to_bytes(article, files) {
                        let marked = folder.parent().unwrap_or(folder);
                        let written = write(&file, marked, &[&key[..], &bytes].concat());
                        let mut swept = swept.lock().unwrap_or_else(PoisonError::into_inner);
                        if written.is_ok() && swept.insert(part) {
                            let _ = sweep(&file);
                        }
                    }
                    linted
                })
            }
            Store::Memory(Memory(memory)) => {
                // A thread that panicked while it held the lock left nothing half done.
                let open = || memory.lock().unwrap_or_else(PoisonError::into_inner);
                let kept = open().get(&number).cloned();
                match kept {
                    Some((of, linted)) if of == key => linted,
                    _ => {
                        let linted = lint();
                        open().insert(number, (key, linted.clone()));
                        linted
                    }
                }
            }
        }
    }

    /// The number of an article, and a hash of everything that its findings depend on.
    fn place(&self, article: &Source, markup: Markup, settings: &Settings) -> (u64, [u8; HASH]) {
        let mut key = Xxh3::new();
        key.update(self.registry.as_ref());
        settings.hash(&mut key);
        markup.hash(&mut key);
        article.invalid_utf8().hash(&mut key);
        article.name().hash(&mut key);
        key.update(article.text().as_bytes());
        let number = xxh3_64(article.name().as_bytes());
        (number, key.digest128().to_le_bytes())
    }
}

/// The place of what is kept of a registry, if anything is to be.
#[derive(Debug)]
pub(super) struct Kept {
    file: Option<PathBuf>,
    path: String,
    root: PathBuf,
    limits: Limits,
}

impl Kept {
    /// What was kept, where it is of the files as they are now and of this very build, and whole.
    pub(super) fn checker(&self) -> Option<Checker> {
        let most = self
            .limits
            .of(Limit::RegistrySize)
            .saturating_mul(MOST_BY_YAML);
        let bytes = read(self.file.as_ref()?, most).ok()?;
        Checker::from_bytes(&bytes, |paths| {
            let same = paths.first() == Some(&self.path);
            same.then(|| Files::again(paths, &self.root, &self.limits))
                .flatten()
        })
    }

    /// Keeps a checker. A folder that cannot be written is no reason to check nothing.
    pub(super) fn keep(&self, checker: &Checker) {
        let registry = checker.registry();
        let size: usize = registry.files.iter().map(|file| file.text().len()).sum();
        let Some(file) = self.file.as_ref().filter(|_| size >= LEAST) else {
            return;
        };
        let key = CacheKey::new(&Files::of(registry, &self.root));
        if let Some(bytes) = checker.to_bytes(key) {
            let folder = file.parent().unwrap_or(Path::new("."));
            let _ = write(file, folder, &bytes);
        }
    }
}
