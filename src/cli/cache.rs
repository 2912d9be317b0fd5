//! What a run keeps for the next one: a folder beside `factlint.toml` that can be deleted at any time. Whatever goes
//! wrong with it costs time and nothing else.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::xxh3_64;

use super::articles::display;
use super::atomic::AtomicFile;
use super::failure::Failure;
use super::options::Caching;
use super::project::{absolute, from_here};
use crate::check::{CacheKey, Checker};
use crate::policy::Config;
use crate::registry::Files;

/// The folder's name.
const FOLDER: &str = ".factlint_cache";

/// Registries of fewer bytes are ready as soon as a cache is read.
const LEAST: usize = 1 << 16;

/// What tells others to leave the folder alone: version control, and programs that make backups.
const MARKS: [(&str, &str); 2] = [
    (
        ".gitignore",
        "# Kept by factlint between runs; can be deleted at any time.\n*\n",
    ),
    (
        "CACHEDIR.TAG",
        "Signature: 8a477f597d28d172789f06886806bc55\n# See https://bford.info/cachedir/\n",
    ),
];

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
    pub(super) fn registry(&self, path: &Path, root: &Path) -> Kept {
        // One file a registry: what was kept of an older state goes when the new one is kept.
        let number = xxh3_64(absolute(path).as_os_str().as_encoded_bytes());
        let name = format!("registry-{number:016x}.bin");
        Kept {
            file: self.0.as_ref().map(|folder| folder.join(name)),
            path: display(path),
            root: root.to_path_buf(),
        }
    }
}

/// The place of what is kept of a registry, if anything is to be.
#[derive(Debug)]
pub(super) struct Kept {
    file: Option<PathBuf>,
    path: String,
    root: PathBuf,
}

impl Kept {
    /// What was kept, where it is of the files as they are now and of this very build, and whole.
    pub(super) fn checker(&self) -> Option<Checker> {
        let bytes = fs::read(self.file.as_ref()?).ok()?;
        Checker::from_bytes(&bytes, |paths| {
            let same = paths.first() == Some(&self.path);
            same.then(|| Files::again(paths, &self.root)).flatten()
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
            let _ = write(file, &bytes);
        }
    }
}

/// Writes a file that others may read or write at the same time.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |error| Failure::file(path, error);
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failed)?;
    for (name, text) in MARKS {
        let mark = folder.join(name);
        if !mark.exists() {
            fs::write(mark, text).map_err(failed)?;
        }
    }
    let mut file = AtomicFile::create(path)?;
    file.write_all(bytes).map_err(failed)?;
    file.commit()
}
