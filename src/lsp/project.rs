//! The registries that the open files need, as they are now: the last good one of each, and what is wrong since.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::documents::{Documents, Role};
use super::host::{Host, Rules};
use crate::check::Checker;
use crate::finding::Finding;
use crate::lint::{Linted, lint};
use crate::registry::{Buffers, Fact};
use crate::source::Source;

/// One registry.
#[derive(Default)]
struct Loaded {
    /// The last one without a fault.
    good: Option<Arc<Checker>>,
    /// What is wrong with it now.
    faults: Vec<Finding>,
    /// Whether files have changed since it was loaded.
    stale: bool,
}

/// The project that the client works on.
pub(super) struct Project<'h> {
    host: &'h mut dyn Host,
    registries: BTreeMap<PathBuf, Loaded>,
    /// What is wrong with configurations.
    faults: Vec<Finding>,
    buffers: Buffers,
    /// What was found in articles that are not open, until something changes.
    closed: Option<Vec<(Source, Linted)>>,
}

impl<'h> Project<'h> {
    pub(super) fn new(host: &'h mut dyn Host) -> Self {
        Self {
            host,
            registries: BTreeMap::new(),
            faults: Vec::new(),
            buffers: Buffers::new(),
            closed: None,
        }
    }

    /// The client works on this folder.
    pub(super) fn enter(&mut self, folder: &Path) {
        self.host.enter(folder);
    }

    pub(super) fn real(&self, path: &Path) -> PathBuf {
        self.host.real(path)
    }

    pub(super) fn name(&self, path: &Path) -> String {
        self.host.name(path)
    }

    /// What stands in the client's buffers has changed. Returns whether that can change a registry.
    pub(super) fn edited(&mut self, documents: &Documents) -> bool {
        let yaml = documents.all().filter(|open| open.role == Role::Yaml);
        let unsaved = yaml.filter_map(|open| {
            let path = open.path.clone()?;
            let saved = fs::read(&path).is_ok_and(|bytes| bytes == open.source.text().as_bytes());
            (!saved).then(|| (path, open.source.text().to_owned()))
        });
        let buffers: Buffers = unsaved.collect();
        if buffers == self.buffers {
            return false;
        }
        self.buffers = buffers;
        self.forget();
        true
    }

    /// Everything is read again when it is asked for.
    pub(super) fn forget(&mut self) {
        self.host.forget(self.buffers.clone());
        self.faults.clear();
        self.closed = None;
        for registry in self.registries.values_mut() {
            registry.stale = true;
        }
    }

    /// What holds for a file. Faults of its configuration are kept to be told.
    pub(super) fn rules(&mut self, file: &Path) -> Option<Rules> {
        match self.host.rules(file) {
            Ok(rules) => Some(rules),
            Err(faults) => {
                for fault in faults {
                    let same = |known: &Finding| known.fingerprint == fault.fingerprint;
                    if !self.faults.iter().any(same) {
                        self.faults.push(fault);
                    }
                }
                None
            }
        }
    }

    /// The registry of a file: the last good one, where there was one.
    pub(super) fn checker(&mut self, file: &Path) -> Option<Arc<Checker>> {
        let facts = self.rules(file)?.facts;
        let loaded = self.registries.get(&facts);
        if let Some(known) = loaded.filter(|loaded| !loaded.stale) {
            return known.good.clone();
        }
        let now = self.host.checker(file);
        let loaded = self.registries.entry(facts).or_default();
        loaded.stale = false;
        match now {
            Ok(checker) => {
                loaded.good = Some(checker);
                loaded.faults.clear();
            }
            Err(faults) => loaded.faults = faults,
        }
        loaded.good.clone()
    }

    /// What is wrong with the registries and configurations.
    pub(super) fn faults(&self) -> impl Iterator<Item = &Finding> {
        let registries = self.registries.values();
        self.faults
            .iter()
            .chain(registries.flat_map(|registry| &registry.faults))
    }

    /// Every registry that holds a file of this name.
    pub(super) fn holding(&self, name: &str) -> Option<Arc<Checker>> {
        let mut good = self.registries.values().filter_map(|one| one.good.as_ref());
        let holds = |checker: &&Arc<Checker>| {
            let files = &checker.registry().files;
            files.iter().any(|file| file.name() == name)
        };
        good.find(holds).cloned()
    }

    /// What is found in the project's articles that are not open, or none where `stop` says that it is not wanted any
    /// more.
    pub(super) fn closed(
        &mut self,
        documents: &Documents,
        stop: &mut dyn FnMut() -> bool,
    ) -> Option<&[(Source, Linted)]> {
        if self.closed.is_none() {
            let mut found = Vec::new();
            for (path, markup) in self.host.articles() {
                if stop() {
                    return None;
                }
                let real = self.host.real(&path);
                let Some(rules) = self.rules(&real).filter(|rules| !rules.excluded) else {
                    continue;
                };
                let (Some(checker), Ok(bytes)) = (self.checker(&real), fs::read(&real)) else {
                    continue;
                };
                let source = Source::from_bytes(self.host.name(&real), bytes);
                let linted = lint(&checker, source.clone(), markup, &rules.settings);
                found.push((source, linted));
            }
            self.closed = Some(found);
        }
        let closed = self.closed.as_mut()?;
        let is_open = |source: &Source| {
            documents
                .all()
                .any(|open| open.source.name() == source.name())
        };
        // One that is opened later is checked as it stands in its buffer.
        closed.retain(|(source, _)| !is_open(source));
        self.closed.as_deref()
    }

    /// An article was closed: what its file holds counts again.
    pub(super) fn forget_closed(&mut self) {
        self.closed = None;
    }
}

/// Whether a registry was made of this very text of a file: its places are those of the text.
pub(super) fn is_current(checker: &Checker, file: &Source) -> bool {
    let mut files = checker.registry().files.iter();
    files.any(|known| known.name() == file.name() && known.text() == file.text())
}

/// The fact whose entry holds a place of a file, where the registry was made of this very text.
pub(super) fn fact_at<'c>(checker: &'c Checker, file: &Source, offset: usize) -> Option<&'c Fact> {
    let facts = checker.registry().facts.iter();
    let mut here = facts.filter(|fact| {
        fact.file.name() == file.name() && fact.span.start <= offset && offset <= fact.span.end
    });
    here.next().filter(|_| is_current(checker, file))
}
