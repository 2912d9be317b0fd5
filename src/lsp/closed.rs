//! What is found in the project's articles that are not open. They are checked one after the other while somebody waits
//! for it, and known until their files, their rules or their registries change.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::documents::Documents;
use super::project::Project;
use crate::document::Markup;
use crate::finding::Finding;
use crate::limits::Limit;
use crate::lint::lint;
use crate::source::{Source, read_file};

/// All that is known of them.
#[derive(Debug, Default)]
pub(super) struct Closed {
    /// By their paths.
    found: BTreeMap<PathBuf, (Source, Vec<Finding>)>,
    /// Those that have to be checked, the last one first; `None` where nobody has looked which there are.
    left: Option<Vec<(PathBuf, Markup)>>,
}

impl Closed {
    /// Nothing holds any more.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// One was changed, added, removed or closed.
    pub(super) fn forget_one(&mut self, path: &Path) {
        self.found.remove(path);
        self.left = None;
    }

    /// Checks the next one. Returns whether there is more to be done now; where a registry has to be waited for there is
    /// not.
    pub(super) fn step(&mut self, project: &mut Project<'_>, documents: &Documents) -> bool {
        let left = self.left.get_or_insert_with(|| {
            let mut left = project.articles();
            for (path, _) in &mut left {
                *path = project.real(path);
            }
            left.retain(|(path, _)| !self.found.contains_key(path));
            left.reverse();
            left
        });
        let Some((path, markup)) = left.last().cloned() else {
            return false;
        };
        let is_open = || {
            documents
                .all()
                .any(|open| open.path.as_ref() == Some(&path))
        };
        if is_open() {
            left.pop();
            return true;
        }
        if !project.want(&path) {
            project.load(documents);
            return false;
        }
        left.pop();
        let rules = project.rules(&path).filter(|rules| !rules.excluded);
        let checker = project.checker(&path);
        let limits = rules.as_ref().map(|rules| rules.settings.limits);
        let bytes = read_file(&path, &limits.unwrap_or_default(), Limit::FileSize);
        if let (Some(rules), Some(checker), Ok(bytes)) = (rules, checker, bytes) {
            let source = Source::from_bytes(project.name(&path), bytes);
            let mut linted = lint(&checker, source.clone(), markup, &rules.settings);
            project.mark_known(&rules, &mut linted.findings);
            self.found.insert(path, (source, linted.findings));
        }
        true
    }

    /// Whether all of them are checked.
    pub(super) fn is_complete(&self) -> bool {
        self.left.as_ref().is_some_and(Vec::is_empty)
    }

    /// What was found in each that is not open. One that is open is checked as it stands in its buffer.
    pub(super) fn all<'s>(
        &'s self,
        documents: &'s Documents,
    ) -> impl Iterator<Item = (&'s Source, &'s [Finding])> {
        let is_open = |path: &Path| {
            documents
                .all()
                .any(|open| open.path.as_deref() == Some(path))
        };
        let closed = self.found.iter().filter(move |(path, _)| !is_open(path));
        closed.map(|(_, (source, findings))| (source, &findings[..]))
    }
}
