//! Patterns of paths, relative to the folder of the file that they stand in.

use std::path::{Component, Path};

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};

use super::fault;
use crate::finding::Finding;
use crate::source::{Located, Source};

/// A pattern of paths in which `*` stays inside a folder and `**` does not.
///
/// # Errors
/// What is wrong with the pattern.
pub fn path_glob(pattern: &str) -> Result<Glob, String> {
    compiled(GlobBuilder::new(pattern).literal_separator(true))
}

/// A pattern of names, in which `*` stands for anything.
///
/// # Errors
/// What is wrong with the pattern.
pub fn name_glob(pattern: &str) -> Result<Glob, String> {
    compiled(&GlobBuilder::new(pattern))
}

/// A glob that can be made a matcher of, which panics over one whose regular expression is too large or too deep.
fn compiled(builder: &GlobBuilder<'_>) -> Result<Glob, String> {
    let glob = builder.build().map_err(|error| error.kind().to_string())?;
    let tried = GlobSetBuilder::new().add(glob.clone()).build();
    tried.map_err(|_| "it is too large, or its braces are too deep".to_owned())?;
    Ok(glob)
}

/// Patterns as they stand in a file, ready to be matched.
#[derive(Clone, Debug, Default)]
pub struct PathGlobs {
    /// As they were written.
    pub patterns: Vec<Located<String>>,
    set: GlobSet,
}

impl PathGlobs {
    /// Compiles patterns; those that are none are faults.
    pub(super) fn new(
        source: &Source,
        patterns: Vec<Located<String>>,
        faults: &mut Vec<Finding>,
    ) -> Self {
        let mut set = GlobSetBuilder::new();
        for pattern in &patterns {
            let written = pattern.value.strip_prefix("./").unwrap_or(&pattern.value);
            match path_glob(written) {
                Ok(glob) => {
                    set.add(glob);
                }
                Err(error) => {
                    let message = format!("this is no glob: {error}");
                    faults.push(fault(source, pattern.span, message));
                }
            }
        }
        Self {
            patterns,
            set: set.build().unwrap_or_default(),
        }
    }

    /// The patterns that match none of these paths, nor a folder around one of them.
    pub fn idle<'p>(&self, paths: impl Iterator<Item = &'p str>) -> Vec<&Located<String>> {
        let mut met = vec![false; self.patterns.len()];
        for path in paths {
            for part in with_folders(path) {
                for number in self.set.matches(part) {
                    met[number] = true;
                }
            }
        }
        let patterns = self.patterns.iter().zip(met);
        patterns
            .filter(|(_, met)| !met)
            .map(|(pattern, _)| pattern)
            .collect()
    }

    /// Whether a pattern matches; `path` is relative, with `/`.
    pub fn matches(&self, path: &str) -> bool {
        self.set.is_match(path)
    }
}

/// The folders around a relative path, from the outermost on, and the path itself.
pub(super) fn with_folders(path: &str) -> impl Iterator<Item = &str> {
    let ends = path.match_indices('/').map(|(at, _)| at);
    ends.chain([path.len()]).map(|end| &path[..end])
}

/// A path as seen from a folder, with `/` on every system and `..` where it lies elsewhere. Both are absolute.
pub fn relative(folder: &Path, path: &Path) -> String {
    let name = |part: Component<'_>| part.as_os_str().to_string_lossy().into_owned();
    let folder: Vec<_> = folder.components().collect();
    let path: Vec<_> = path.components().collect();
    let shared = folder.iter().zip(&path).take_while(|(a, b)| a == b).count();
    let up = folder.iter().skip(shared).map(|_| "..".to_owned());
    let down = path.iter().skip(shared).map(|part| name(*part));
    up.chain(down).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_seen_from_a_folder() {
        let from = |folder: &str, path: &str| relative(Path::new(folder), Path::new(path));
        assert_eq!(from("/a/b", "/a/b/c/d.md"), "c/d.md");
        assert_eq!(from("/a/b", "/a/c/d.md"), "../c/d.md");
        assert_eq!(from("/a", "/a"), "");
    }
}
