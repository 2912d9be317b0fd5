//! A registry and those that it extends: which files are read, each once.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::load::{files, read};
use super::model::Registry;
use super::validate::Decoded;
use crate::finding::{Code, Finding};
use crate::limits::{Limit, Limits};
use crate::source::{Located, Source, Span};

/// What was read of a registry and of all that it extends.
#[derive(Default)]
pub(super) struct Loaded {
    /// The files, a registry's own before those that it extends.
    pub(super) decoded: Vec<Decoded>,
    /// What could not be read at all.
    pub(super) faults: Vec<Finding>,
    /// The registry's own path, then those that it extends.
    pub(super) paths: Vec<String>,
}

/// Texts that stand for those of files, by their paths with links resolved: what an editor has not saved yet.
pub type Buffers = BTreeMap<PathBuf, String>;

/// Reads a registry. What it extends has to lie below `root`, links resolved.
pub(super) fn load_all(path: &Path, root: &Path, buffers: &Buffers, limits: &Limits) -> Loaded {
    let mut loader = Loader::new(root, limits);
    loader.buffers.clone_from(buffers);
    loader.add(path, false);
    loader.loaded
}

/// The texts of a registry and of those that it extends, and where they are: what tells whether a registry is still the
/// one that it was, without looking into the texts.
#[derive(Clone, Debug)]
pub struct Files {
    /// The texts, a registry's own before those that it extends.
    pub sources: Vec<Source>,
    /// Where the paths and the files lead to, links resolved; relative to the root where they lie below it.
    pub places: Vec<String>,
}

impl Files {
    /// The files of a registry that was loaded within `root`.
    pub fn of(registry: &Registry, root: &Path) -> Self {
        let root = real(root);
        let names = registry.files.iter().map(Source::name);
        let paths = registry.paths.iter().map(String::as_str).chain(names);
        let place = |path: &str| {
            let path = real(Path::new(path));
            shown(path.strip_prefix(&root).unwrap_or(&path))
        };
        Self {
            places: paths.map(place).collect(),
            sources: registry.files.clone(),
        }
    }

    /// Reads the files anew of a registry that consisted of these paths ([`Registry::paths`]); `None` where anything of
    /// them cannot be read.
    pub fn again(paths: &[String], root: &Path, limits: &Limits) -> Option<Self> {
        let mut loader = Loader::new(root, limits);
        let mut files = Vec::new();
        for (at, path) in paths.iter().enumerate() {
            files.extend(loader.sources(Path::new(path), at > 0));
        }
        let registry = Registry {
            files,
            paths: paths.to_vec(),
            ..Registry::default()
        };
        loader
            .loaded
            .faults
            .is_empty()
            .then(|| Self::of(&registry, root))
    }
}

struct Loader {
    root: PathBuf,
    /// Files that were read, by their real paths.
    seen: HashSet<PathBuf>,
    /// The registries that extend one another down to this one: their real paths, and as they are shown.
    open: Vec<(PathBuf, String)>,
    loaded: Loaded,
    /// What stands in place of the texts of files.
    buffers: Buffers,
    limits: Limits,
    /// Bytes that were read.
    size: usize,
}

impl Loader {
    fn new(root: &Path, limits: &Limits) -> Self {
        Self {
            root: real(root),
            seen: HashSet::new(),
            open: Vec::new(),
            loaded: Loaded::default(),
            buffers: Buffers::new(),
            limits: *limits,
            size: 0,
        }
    }

    fn add(&mut self, path: &Path, extended: bool) {
        self.loaded.paths.push(shown(path));
        let sources = self.sources(path, extended);
        let decoded = read(sources, &self.limits);
        let extends: Vec<(Source, Located<String>)> = decoded
            .iter()
            .filter_map(|one| Some((&one.file, one.raw.as_ref()?)))
            .flat_map(|(file, raw)| raw.extends.iter().map(|base| (file.clone(), base.clone())))
            .collect();
        self.loaded.decoded.extend(decoded);
        self.open.push((real(path), shown(path)));
        for (file, base) in extends {
            if let Err((message, help)) = self.extend(&file, &base.value) {
                let fault = Finding::in_registry(Code::BadExtends, &file, base.span, message);
                self.loaded.faults.push(fault.help(help));
            }
        }
        self.open.pop();
    }

    /// The texts of one registry that were not read yet.
    fn sources(&mut self, path: &Path, extended: bool) -> Vec<Source> {
        let mut sources = Vec::new();
        files(path, &self.limits, &mut sources, &mut self.loaded.faults);
        // Whoever names a registry elsewhere means it; what leads there from inside is a trap.
        let inside = extended || real(path).starts_with(&self.root);
        sources.retain_mut(|source: &mut Source| {
            let file = real(Path::new(source.name()));
            if let Some(text) = self.buffers.get(&file) {
                *source = Source::new(source.name(), text.as_str());
            }
            if inside && !file.starts_with(&self.root) {
                let message = format!("`{}` is a link out of the project", source.name());
                let file = Source::new(source.name(), "");
                let fault = Finding::in_registry(Code::BadExtends, &file, Span::default(), message);
                let help =
                    "put a file in its place, or a folder of facts that is named with `extends`";
                self.loaded.faults.push(fault.help(help));
                return false;
            }
            // What was read already is the same again.
            self.seen.insert(file)
        });
        let most = self.limits.of(Limit::RegistrySize);
        sources.retain(|source| {
            let before = self.size;
            self.size = before.saturating_add(source.text().len());
            if before <= most && self.size > most {
                let told = self.limits.told(Limit::RegistrySize);
                let message = format!("the registry has more than {told}, with this file");
                let file = Source::new(source.name(), "");
                let fault =
                    Finding::in_registry(Code::LimitExceeded, &file, Span::default(), message);
                self.loaded.faults.push(fault);
            }
            self.size <= most
        });
        sources
    }

    /// Adds what a file extends; an error is what is wrong with that, and what to do.
    fn extend(&mut self, file: &Source, base: &str) -> Result<(), (String, String)> {
        let folder = Path::new(file.name()).parent().unwrap_or(Path::new(""));
        let path = tidy(&folder.join(base));
        let name = shown(&path);
        let Ok(target) = fs::canonicalize(folder.join(base)) else {
            return Err((
                format!("there is no registry at `{name}`"),
                "name a folder or a file of facts, relative to the folder of this file".to_owned(),
            ));
        };
        if !target.starts_with(&self.root) {
            return Err((
                format!("`{base}` leads out of the project"),
                "a registry can extend what lies below the folder of factlint.toml (without one, below the folder \
                 that factlint is run in); copy the facts into the project"
                    .to_owned(),
            ));
        }
        if let Some(at) = self.open.iter().position(|(open, _)| *open == target) {
            let mut circle: Vec<&str> = self.open[at..].iter().map(|(_, name)| &**name).collect();
            circle.push(&self.open[at].1);
            return Err((
                format!(
                    "this goes round in a circle: `{}`",
                    circle.join("` extends `")
                ),
                "remove one of the keys `extends`".to_owned(),
            ));
        }
        if self.open.len() > self.limits.of(Limit::ExtendsDepth) {
            let told = self.limits.told(Limit::ExtendsDepth);
            return Err((
                format!("registries extend one another more often than {told}"),
                "name the farther ones in a nearer registry".to_owned(),
            ));
        }
        self.add(&path, true);
        Ok(())
    }
}

/// The absolute path with links resolved, as far as there is such a file.
fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path)
        .or_else(|_| std::path::absolute(path))
        .unwrap_or_else(|_| path.to_path_buf())
}

/// The path without the detours that `..` and `.` make.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir
                if matches!(tidy.components().next_back(), Some(Component::Normal(_))) =>
            {
                tidy.pop();
            }
            part => tidy.push(part),
        }
    }
    if tidy.as_os_str().is_empty() {
        tidy.push(".");
    }
    tidy
}

/// A path as it is shown, the same on every system.
pub(super) fn shown(path: &Path) -> String {
    let name = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' {
        name.into_owned()
    } else {
        name.replace(std::path::MAIN_SEPARATOR, "/")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn detours_are_left_out_of_paths() {
        for (path, expected) in [
            ("facts/../shared/./x.yaml", "shared/x.yaml"),
            ("../facts/../../shared", "../../shared"),
            ("/a/../b", "/b"),
            ("facts/..", "."),
        ] {
            assert_eq!(tidy(Path::new(path)), Path::new(expected), "{path}");
        }
    }
}
