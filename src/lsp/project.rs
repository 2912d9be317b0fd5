//! The project around the open files as it is now: configurations, baselines and registries, with what the client has in
//! its buffers in place of what is saved.

use std::collections::{BTreeMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crossbeam_channel::Receiver;

use super::baselines::Baselines;
use super::documents::{Documents, Open, Role, of_name};
use super::host::{Host, Rules};
use super::registries::{Outcome, Registries};
use crate::check::Checker;
use crate::document::Markup;
use crate::finding::Finding;
use crate::limits::{Limit, Limits};
use crate::registry::Buffers;
use crate::source::{Source, read_file};

/// What a change means for what was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Change {
    /// Registries have to be loaded again.
    pub(super) registries: bool,
    /// Other rules may hold for articles: they have to be checked again.
    pub(super) rules: bool,
}

impl Change {
    /// Everything may be another.
    pub(super) const ALL: Self = Self {
        registries: true,
        rules: true,
    };

    pub(super) fn and(&mut self, other: Self) {
        self.registries |= other.registries;
        self.rules |= other.rules;
    }
}

/// What is known of the rules of a file.
#[derive(Debug, Default)]
struct Ruled {
    /// The last ones without a fault.
    good: Option<Arc<Rules>>,
    /// Whether they are those of now.
    is_current: bool,
}

/// The project that the client works on.
pub(super) struct Project<'h> {
    host: &'h mut dyn Host,
    registries: Registries,
    baselines: Baselines,
    rules: BTreeMap<PathBuf, Ruled>,
    /// What is wrong with configurations.
    faults: Vec<Finding>,
    /// Files that were found to be configurations.
    configurations: HashSet<PathBuf>,
    buffers: Buffers,
    /// Whether registries may be there that nothing needs any more.
    untidy: bool,
}

impl<'h> Project<'h> {
    pub(super) fn new(host: &'h mut dyn Host) -> Self {
        Self {
            host,
            registries: Registries::default(),
            baselines: Baselines::default(),
            rules: BTreeMap::new(),
            faults: Vec::new(),
            configurations: HashSet::new(),
            buffers: Buffers::new(),
            untidy: false,
        }
    }

    /// The client works on these folders.
    pub(super) fn enter(&mut self, folders: &[PathBuf]) {
        self.host.enter(folders);
        self.all_changed();
    }

    pub(super) fn real(&self, path: &Path) -> PathBuf {
        self.host.real(path)
    }

    pub(super) fn name(&self, path: &Path) -> String {
        self.host.name(path)
    }

    /// All articles of the folders that the client works on.
    pub(super) fn articles(&mut self) -> Vec<(PathBuf, Markup)> {
        self.host.articles()
    }

    /// What stands in the client's buffers has changed.
    pub(super) fn edited(&mut self, documents: &Documents) -> Change {
        let relevant = documents
            .all()
            .filter(|open| matches!(open.role, Role::Yaml | Role::Config));
        let unsaved = relevant.filter_map(|open| {
            let path = open.path.clone()?;
            let saved = read(&path).is_ok_and(|bytes| bytes == open.source.text().as_bytes());
            (!saved).then(|| (path, open.source.text().to_owned()))
        });
        let buffers: Buffers = unsaved.collect();
        let before = std::mem::replace(&mut self.buffers, buffers);
        let paths: HashSet<&PathBuf> = before.keys().chain(self.buffers.keys()).collect();
        let changed = paths
            .into_iter()
            .filter(|path| before.get(*path) != self.buffers.get(*path));
        let changed: Vec<PathBuf> = changed.cloned().collect();
        let mut change = Change::default();
        for path in changed {
            change.and(self.changed(&path));
        }
        change
    }

    /// A file has changed, or what stands for its text has.
    pub(super) fn changed(&mut self, path: &Path) -> Change {
        match of_name(&path.to_string_lossy()) {
            Some(Role::Article(_)) => Change::default(),
            Some(Role::Yaml) => {
                let saved = || String::from_utf8(read(path).ok()?).ok();
                let text = self.buffers.get(path).cloned().or_else(saved);
                let name = self.host.name(path);
                Change {
                    registries: self.registries.changed(path, text.as_deref(), &name),
                    rules: self.baselines.changed(path),
                }
            }
            Some(Role::Config) if !self.is_configuration(path) => Change::default(),
            // Of other files nothing depends; but it may be a folder, with all that is in it.
            None | Some(Role::Other) if path.is_file() => Change::default(),
            Some(Role::Config | Role::Other) | None => {
                self.all_changed();
                Change::ALL
            }
        }
    }

    /// Whether a file has a say in what holds. Where something is wrong nobody knows all that would.
    fn is_configuration(&mut self, path: &Path) -> bool {
        let is_known = !self.faults.is_empty()
            || self.configurations.contains(path)
            || self.host.is_configuration(path);
        if is_known {
            self.configurations.insert(path.to_path_buf());
        }
        is_known
    }

    fn all_changed(&mut self) {
        self.host.reread(&self.buffers);
        self.faults.clear();
        self.baselines.forget();
        self.registries.all_changed();
        self.untidy = true;
        for ruled in self.rules.values_mut() {
            ruled.is_current = false;
        }
    }

    /// What holds for a file; the last that was right where its configuration is not. The faults are kept to be told.
    pub(super) fn rules(&mut self, file: &Path) -> Option<Arc<Rules>> {
        let ruled = self.rules.entry(file.to_path_buf()).or_default();
        if !ruled.is_current {
            ruled.is_current = true;
            match self.host.rules(file) {
                Ok(rules) => ruled.good = Some(Arc::new(rules)),
                Err(faults) => add(faults, &mut self.faults),
            }
        }
        ruled.good.clone()
    }

    /// Begins to load what the open documents need, if that is not under way.
    pub(super) fn load(&mut self, documents: &Documents) {
        let mut places = HashSet::new();
        for open in documents.all() {
            let file = file_of(open);
            if let Some(rules) = self.rules(&file) {
                self.registries.want(&rules.facts, &file);
                places.insert(rules.facts.clone());
            }
        }
        if std::mem::take(&mut self.untidy) {
            self.registries.keep(&places);
        }
        while let Some((place, file)) = self.registries.next() {
            match self.host.load(&file, &self.buffers) {
                Ok(load) => self.registries.begin(&place, load),
                Err(faults) => {
                    add(faults, &mut self.faults);
                    self.registries.give_up(&place);
                }
            }
        }
    }

    /// Where the outcomes of loading come from.
    pub(super) fn outcomes(&self) -> Receiver<Outcome> {
        self.registries.outcomes()
    }

    /// A registry was loaded. Returns its place, unless it is out of date already.
    pub(super) fn loaded(&mut self, outcome: Outcome) -> Option<PathBuf> {
        self.registries.finish(outcome)
    }

    /// Whether a registry is being loaded.
    pub(super) fn is_loading(&self) -> bool {
        self.registries.is_loading()
    }

    /// Whether a file is to have another registry than it has now.
    pub(super) fn is_pending(&mut self, file: &Path) -> bool {
        let rules = self.rules(file);
        rules.is_some_and(|rules| self.registries.is_pending(&rules.facts))
    }

    /// The registry of a file that is not open is needed, too. Returns whether it is there, or never will be.
    pub(super) fn want(&mut self, file: &Path) -> bool {
        let Some(rules) = self.rules(file) else {
            return true;
        };
        self.registries.want(&rules.facts, file);
        !self.registries.is_pending(&rules.facts)
    }

    /// The registry of a file: the last good one, where there was one.
    pub(super) fn checker(&mut self, file: &Path) -> Option<Arc<Checker>> {
        let rules = self.rules(file)?;
        self.registries.good(&rules.facts).cloned()
    }

    /// Marks what the baseline of an article knows.
    pub(super) fn mark_known(&mut self, rules: &Rules, findings: &mut [Finding]) {
        if let Some(given) = &rules.baseline {
            let path = self.host.real(&given.value);
            let name = self.host.name(&path);
            let file = (given, path, name);
            let limits = &rules.settings.limits;
            self.baselines.mark(file, limits, &self.buffers, findings);
        }
    }

    /// What is wrong with the registries, configurations and baselines.
    pub(super) fn faults(&self) -> impl Iterator<Item = &Finding> {
        let faults = self.faults.iter().chain(self.registries.faults());
        faults.chain(self.baselines.faults())
    }

    /// Why a file cannot be checked.
    pub(super) fn fault_of(&mut self, file: &Path) -> Option<&Finding> {
        let rules = self.rules(file);
        let faults = rules.map(|rules| self.registries.faults_of(&rules.facts));
        faults.into_iter().flatten().chain(&self.faults).next()
    }

    /// Every registry that holds a file of this name.
    pub(super) fn holding(&self, name: &str) -> Option<Arc<Checker>> {
        let holds = |checker: &&Arc<Checker>| {
            let files = &checker.registry().files;
            files.iter().any(|file| file.name() == name)
        };
        self.registries.all().find(holds).cloned()
    }

    /// Whether a file holds this very text now, as far as that can be told.
    pub(super) fn holds(&self, file: &Source, documents: &Documents) -> bool {
        match documents.of_name(file.name()) {
            Some(open) => open.source.text() == file.text(),
            None => read(&self.host.real(Path::new(file.name())))
                .is_ok_and(|bytes| bytes == file.text().as_bytes()),
        }
    }
}

/// What stands in a file, a registry's or a smaller one.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    read_file(path, &Limits::default(), Limit::RegistrySize)
}

/// The file of a document; of one that has none a file beside `factlint.toml`.
pub(super) fn file_of(open: &Open) -> PathBuf {
    open.path.clone().unwrap_or_else(|| PathBuf::from("."))
}

/// Adds what is not known yet: files of one configuration have the same faults.
fn add(faults: Vec<Finding>, known: &mut Vec<Finding>) {
    for fault in faults {
        if !known.iter().any(|one| one.fingerprint == fault.fingerprint) {
            known.push(fault);
        }
    }
}
