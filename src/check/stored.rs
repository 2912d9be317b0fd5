//! A checker as bytes, to be kept for the next run: what was found out of the registry's files, without their texts.

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use super::Checker;
use super::index::Index;
use crate::registry::{Contents, Files, Registry};

/// What every kept checker begins with.
const MAGIC: &[u8; 8] = b"factlint";

/// Length of a hash.
const HASH: usize = 16;

/// Tells which registry, read by which build, a kept checker is of: nothing that its bytes depend on may change without
/// changing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CacheKey([u8; HASH]);

impl CacheKey {
    /// The key of a registry's files, in their order. Their names are part of it, for findings show them, and so is where
    /// they are: a registry may extend only what lies within its project.
    pub fn new(files: &Files) -> Self {
        let mut hasher = Xxh3::new();
        // Everything that reads a registry, and its tables: see `build/identity.rs`.
        for part in [env!("CARGO_PKG_VERSION"), env!("FACTLINT_BUILD")] {
            add(&mut hasher, part.as_bytes());
        }
        hasher.update(&(files.places.len() as u64).to_le_bytes());
        for place in &files.places {
            add(&mut hasher, place.as_bytes());
        }
        for file in &files.sources {
            add(&mut hasher, file.name().as_bytes());
            add(&mut hasher, file.text().as_bytes());
        }
        Self(hasher.digest128().to_le_bytes())
    }
}

impl AsRef<[u8]> for CacheKey {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// Adds a part with its length, so that no two lists of parts look the same.
fn add(hasher: &mut Xxh3, part: &[u8]) {
    hasher.update(&(part.len() as u64).to_le_bytes());
    hasher.update(part);
}

/// What is kept beside the registry's contents.
#[derive(Deserialize)]
struct Kept {
    contents: Contents<'static>,
    index: Index,
}

#[derive(Serialize)]
struct Keeping<'c> {
    contents: Contents<'c>,
    index: &'c Index,
}

impl Checker {
    /// The checker as bytes for [`Checker::from_bytes`]; `None` where it cannot be written so.
    pub fn to_bytes(&self, key: CacheKey) -> Option<Vec<u8>> {
        let keeping = Keeping {
            contents: self.registry.contents(),
            index: &self.index,
        };
        let mut head = MAGIC.to_vec();
        head.extend([0; HASH]);
        let mut head = postcard::to_extend(&self.registry.paths, head).ok()?;
        head.extend(key.0);
        let mut bytes = postcard::to_extend(&keeping, head).ok()?;
        let (head, rest) = bytes.split_at_mut(MAGIC.len() + HASH);
        head[MAGIC.len()..].copy_from_slice(&xxh3_128(rest).to_le_bytes());
        Some(bytes)
    }

    /// A checker from the bytes of [`Checker::to_bytes`]. `read` is given the paths of its registry
    /// ([`Registry::paths`]) and gives the files as they are now. `None` where these have another key, and for bytes that
    /// were cut short or changed.
    pub fn from_bytes(bytes: &[u8], read: impl FnOnce(&[String]) -> Option<Files>) -> Option<Self> {
        let (sum, rest) = bytes.strip_prefix(MAGIC)?.split_first_chunk::<HASH>()?;
        if xxh3_128(rest).to_le_bytes() != *sum {
            return None;
        }
        let (paths, rest): (Vec<String>, _) = postcard::take_from_bytes(rest).ok()?;
        let files = read(&paths)?;
        let payload = rest.strip_prefix(&CacheKey::new(&files).0)?;
        let kept: Kept = postcard::from_bytes(payload).ok()?;
        let registry = Registry::restored(kept.contents, files.sources)?;
        Some(Self::with_index(registry, kept.index))
    }
}
