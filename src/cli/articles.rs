//! Which files are articles: paths, folders and globs of the command line, in order of their paths.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::failure::Failure;
use super::links::Links;
use super::project::{Folders, absolute, shown};
use crate::document::{MARKUPS, Markup};
use crate::finding::nearest;
use crate::limits::{Limit, Limits};
use crate::policy::config::path_glob;
use crate::source::{Source, read_file};

/// A file to be read, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Article {
    /// The path as it was given or found.
    pub(super) path: PathBuf,
    /// The absolute path, symbolic links resolved.
    pub(super) real: PathBuf,
    /// Its markup, by its extension; files of an unknown one that were named are read as plain text.
    pub(super) markup: Markup,
    /// Whether somebody named this very file, and not a folder or pattern that holds it.
    pub(super) named: bool,
}

impl Article {
    /// Reads the file.
    pub(super) fn read(&self, limits: &Limits) -> Result<Source, Failure> {
        let bytes = read_file(&self.path, limits, Limit::FileSize)
            .map_err(|error| Failure::file(&self.path, error))?;
        Ok(Source::from_bytes(display(&self.path), bytes))
    }
}

/// What a list of paths names: articles, and what could not be found or walked.
#[derive(Debug, Default)]
pub(super) struct Named {
    /// The articles, each once, in order of their displayed paths.
    pub(super) articles: Vec<Article>,
    /// A failure for each path that matches nothing or cannot be walked, in the order given.
    pub(super) failures: Vec<Failure>,
}

/// All articles that the paths name. A path that names none hides nothing of the others.
pub(super) fn find<P: AsRef<Path>>(paths: &[P]) -> Named {
    let mut named = Named::default();
    // By canonical path, so that two ways to one file give one article: the first way counts.
    let mut found: HashSet<PathBuf> = HashSet::new();
    let mut folders = Folders::default();
    for path in paths {
        let path = &shown(path.as_ref());
        let of_path = of_path(path, &mut folders, &mut named.failures);
        let of_path = of_path.unwrap_or_else(|failure| {
            named.failures.push(failure);
            Vec::new()
        });
        for article in of_path {
            if found.insert(article.real.clone()) {
                named.articles.push(article);
            }
        }
    }
    named
        .articles
        .sort_by_cached_key(|article| display(&article.path));
    named
}

/// The articles of one path, at least one; `failures` takes what of it cannot be walked.
fn of_path(
    path: &Path,
    folders: &mut Folders,
    failures: &mut Vec<Failure>,
) -> Result<Vec<Article>, Failure> {
    let before = failures.len();
    if path.is_dir() {
        let found = walk(path, |_| true, folders, failures);
        // What could not be walked may hold some: that is told already.
        return if found.is_empty() && failures.len() == before {
            Err(Failure::Usage(format!(
                "`{}` holds no article ({})",
                display(path),
                extensions()
            )))
        } else {
            Ok(found)
        };
    }
    if path.exists() {
        return Ok(vec![Article {
            path: path.to_path_buf(),
            real: folders.absolute(path),
            markup: Markup::from_path(&display(path)).unwrap_or(Markup::Plain),
            named: true,
        }]);
    }
    let pattern = display(path);
    if pattern.contains(['*', '?', '[', '{']) {
        let glob = path_glob(&pattern)
            .map_err(|error| Failure::Usage(format!("`{pattern}` is no glob: {error}")))?
            .compile_matcher();
        let root = literal_root(path);
        if root.is_dir() {
            let wanted = |path: &Path| glob.is_match(display(path));
            let found = walk(&root, wanted, folders, failures);
            if !found.is_empty() || failures.len() > before {
                return Ok(found);
            }
        }
        return Err(Failure::Usage(format!("`{pattern}` matches no article")));
    }
    Err(Failure::Usage(missing(path)))
}

/// ".md, .html, .txt": the usual extension of each markup.
fn extensions() -> String {
    let usual = MARKUPS.iter().filter_map(|row| row.extensions.first());
    let usual: Vec<String> = usual.map(|extension| format!(".{extension}")).collect();
    usual.join(", ")
}

/// Every article below a folder that is wanted; hidden files and folders are skipped, and `failures` takes what
/// cannot be entered.
fn walk(
    root: &Path,
    wanted: impl Fn(&Path) -> bool,
    folders: &mut Folders,
    failures: &mut Vec<Failure>,
) -> Vec<Article> {
    let mut links = Links::below(root);
    let mut outside = Vec::new();
    let walk = WalkDir::new(root)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| {
            let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
            entry.depth() == 0 || !is_hidden && links.enters(entry, &mut outside)
        });
    let mut articles = Vec::new();
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            // A link back to a folder above: what is below that is walked already.
            Err(error) if error.loop_ancestor().is_some() => continue,
            Err(error) => {
                let path = error.path().unwrap_or(root).to_path_buf();
                // Its own message would name the path a second time.
                if let Some(error) = error.into_io_error() {
                    failures.push(Failure::file(&path, error));
                }
                continue;
            }
        };
        let path = entry.path();
        // Patterns without a folder are written without the `./` that walking the current one puts there.
        let path = path.strip_prefix(".").unwrap_or(path);
        let markup = Markup::from_path(&display(path));
        if let (true, Some(markup)) = (entry.file_type().is_file() && wanted(path), markup) {
            articles.push(Article {
                path: path.to_path_buf(),
                real: if entry.path_is_symlink() {
                    absolute(path)
                } else {
                    folders.of_own(path)
                },
                markup,
                named: false,
            });
        }
    }
    failures.extend(outside);
    articles
}

/// The folder in front of a pattern's first wildcard.
pub(super) fn literal_root(pattern: &Path) -> PathBuf {
    let root: PathBuf = pattern
        .components()
        .take_while(|part| {
            !part
                .as_os_str()
                .to_string_lossy()
                .contains(['*', '?', '[', '{'])
        })
        .collect();
    if root.as_os_str().is_empty() {
        PathBuf::from(".")
    } else {
        root
    }
}

/// The message for a path that is not there, with the near name in its folder.
fn missing(path: &Path) -> String {
    if let Ok(to) = fs::read_link(path) {
        let (path, to) = (display(path), display(&to));
        return format!("`{path}` is a link to `{to}`, which does not exist");
    }
    let parent = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let typed = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let names: Vec<String> = fs::read_dir(parent)
        .map(|entries| {
            let mut names: Vec<_> = entries
                .flatten()
                .map(|entry| entry.file_name().to_string_lossy().into_owned())
                .collect();
            names.sort();
            names
        })
        .unwrap_or_default();
    let hint = nearest(&typed, names.iter().map(String::as_str)).map_or_else(String::new, |name| {
        let near = parent.strip_prefix(".").unwrap_or(parent).join(name);
        format!("; did you mean `{}`?", display(&near))
    });
    format!("`{}` does not exist{hint}", display(path))
}

/// A path with `/` on every system.
pub(super) fn display(path: &Path) -> String {
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' {
        text.into_owned()
    } else {
        text.replace(std::path::MAIN_SEPARATOR, "/")
    }
}
