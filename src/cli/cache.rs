//! What a run keeps for the next one: a folder beside `factlint.toml` that can be deleted at any time. Whatever goes
//! wrong with it costs time and nothing else.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::xxh3_64;

use super::options::Caching;
use super::project::{Found, absolute};
use crate::check::{CacheKey, Checker};
use crate::source::Source;

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
    pub(super) fn new(options: &Caching, config: Option<&Found>) -> Self {
        Self(if options.no_cache {
            None
        } else if let Some(folder) = &options.cache_dir {
            Some(folder.clone())
        } else {
            Some(config.map_or_else(|| PathBuf::from(FOLDER), |found| found.resolve(FOLDER)))
        })
    }

    /// The checker of a registry, `folder` being where its files were read. What was kept of it is used where it is of
    /// these very files and this very build, and whole; else it is made, and kept.
    ///
    /// # Errors
    ///
    /// As `make`, whose errors are never kept.
    pub(super) fn checker<E>(
        &self,
        folder: &Path,
        files: &[Source],
        make: impl FnOnce() -> Result<Checker, E>,
    ) -> Result<Checker, E> {
        let size: usize = files.iter().map(|file| file.text().len()).sum();
        let Some(cache) = self.0.as_ref().filter(|_| size >= LEAST) else {
            return make();
        };
        // One file a registry: what was kept of an older state goes when the new one is kept.
        let registry = xxh3_64(absolute(folder).as_os_str().as_encoded_bytes());
        let file = cache.join(format!("registry-{registry:016x}.bin"));
        let key = CacheKey::new(files);
        let kept = fs::read(&file).ok();
        if let Some(checker) = kept.and_then(|bytes| Checker::from_bytes(&bytes, key, files)) {
            return Ok(checker);
        }
        let checker = make()?;
        if let Some(bytes) = checker.to_bytes(key) {
            // A folder that cannot be written is no reason to check nothing.
            let _ = keep(&file, &bytes);
        }
        Ok(checker)
    }
}

/// Writes a file beside where it goes and moves it there: others who read or write it at the same time see all of it or
/// nothing.
fn keep(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    for (name, text) in MARKS {
        let mark = folder.join(name);
        if !mark.exists() {
            fs::write(mark, text)?;
        }
    }
    let part = file.with_extension(format!("{}.part", std::process::id()));
    let written = fs::write(&part, bytes).and_then(|()| fs::rename(&part, file));
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}
