//! The registries that the open files need: of each the last good one and what is wrong since. They are loaded one after
//! the other on a thread of their own, so that a large one keeps nobody waiting.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use crossbeam_channel::{Receiver, Sender, unbounded};

use super::host::Load;
use crate::check::Checker;
use crate::finding::{Code, Finding};
use crate::registry::Fact;
use crate::source::{Source, Span};

/// One registry.
#[derive(Debug)]
struct Registry {
    /// The last one without a fault.
    good: Option<Arc<Checker>>,
    /// The files that it was made of and the folders that they lie in, links resolved.
    files: HashSet<PathBuf>,
    folders: Vec<PathBuf>,
    /// What is wrong with it now.
    faults: Vec<Finding>,
    /// Whether files have changed since it was loaded, if it was.
    stale: bool,
    /// A file that belongs to it.
    file: PathBuf,
}

/// What came of loading one.
#[derive(Debug)]
pub(super) struct Outcome {
    place: PathBuf,
    result: Result<Arc<Checker>, Vec<Finding>>,
    files: HashSet<PathBuf>,
    folders: Vec<PathBuf>,
}

/// All of them, by their folders or files.
#[derive(Debug)]
pub(super) struct Registries {
    known: BTreeMap<PathBuf, Registry>,
    /// The one that is being loaded, and whether files have changed since that began.
    loading: Option<(PathBuf, bool)>,
    sender: Sender<Outcome>,
    receiver: Receiver<Outcome>,
}

impl Default for Registries {
    fn default() -> Self {
        let (sender, receiver) = unbounded();
        Self {
            known: BTreeMap::new(),
            loading: None,
            sender,
            receiver,
        }
    }
}

impl Registries {
    /// Where the outcomes come from.
    pub(super) fn outcomes(&self) -> Receiver<Outcome> {
        self.receiver.clone()
    }

    /// There is to be a registry at this place, for a file.
    pub(super) fn want(&mut self, place: &Path, file: &Path) {
        if !self.known.contains_key(place) {
            let registry = Registry {
                good: None,
                files: HashSet::new(),
                folders: Vec::new(),
                faults: Vec::new(),
                stale: true,
                file: file.to_path_buf(),
            };
            self.known.insert(place.to_path_buf(), registry);
        }
    }

    /// Only these are still of use.
    pub(super) fn keep(&mut self, places: &HashSet<PathBuf>) {
        self.known.retain(|place, _| places.contains(place));
    }

    /// One that has to be loaded, and a file that belongs to it, if nothing is being loaded now.
    pub(super) fn next(&self) -> Option<(PathBuf, PathBuf)> {
        if self.is_loading() {
            return None;
        }
        let mut stale = self.known.iter().filter(|(_, registry)| registry.stale);
        stale
            .next()
            .map(|(place, registry)| (place.clone(), registry.file.clone()))
    }

    /// Loads one.
    pub(super) fn begin(&mut self, place: &Path, load: Load) {
        self.loading = Some((place.to_path_buf(), false));
        let place = place.to_path_buf();
        let sender = self.sender.clone();
        thread::spawn(move || {
            let result =
                catch_unwind(AssertUnwindSafe(load)).unwrap_or_else(|_| Err(vec![panicked()]));
            let registry = result.as_ref().ok().map(|checker| checker.registry());
            let real = |path: &str| fs::canonicalize(path).unwrap_or_else(|_| path.into());
            let files = registry.iter().flat_map(|registry| &registry.files);
            let folders = registry.iter().flat_map(|registry| &registry.paths);
            let _ = sender.send(Outcome {
                place,
                files: files.map(|file| real(file.name())).collect(),
                folders: folders.map(|path| real(path)).collect(),
                result,
            });
        });
    }

    /// It cannot even be begun with one, until files change again.
    pub(super) fn give_up(&mut self, place: &Path) {
        if let Some(registry) = self.known.get_mut(place) {
            registry.stale = false;
        }
    }

    /// One was loaded. Returns its place, unless its files have changed meanwhile.
    pub(super) fn finish(&mut self, outcome: Outcome) -> Option<PathBuf> {
        let overtaken = self.loading.take().is_none_or(|(_, overtaken)| overtaken);
        let registry = self.known.get_mut(&outcome.place).filter(|_| !overtaken);
        let Some(registry) = registry else {
            give_back(outcome);
            return None;
        };
        registry.stale = false;
        match outcome.result {
            Ok(checker) => {
                registry.faults.clear();
                registry.files = outcome.files;
                registry.folders = outcome.folders;
                give_back(registry.good.replace(checker));
            }
            Err(faults) => registry.faults = faults,
        }
        Some(outcome.place)
    }

    /// A file has changed, which has this text now, if it is there: what it may belong to has to be loaded again. Returns
    /// whether anything has.
    pub(super) fn changed(&mut self, path: &Path, text: Option<&str>, name: &str) -> bool {
        let mut any = false;
        for (place, registry) in &mut self.known {
            let belongs = path.starts_with(place)
                || registry.files.contains(path)
                || registry.folders.iter().any(|folder| path.starts_with(folder))
                // Of one with faults nobody knows what it is made of.
                || !registry.faults.is_empty();
            let same = |checker: &Arc<Checker>| {
                let mut files = checker.registry().files.iter();
                files.any(|file| file.name() == name && Some(file.text()) == text)
            };
            let is_current = !registry.stale
                && registry.faults.is_empty()
                && registry.good.as_ref().is_some_and(same);
            if belongs && !is_current {
                any = true;
                registry.stale = true;
                overtake(&mut self.loading, place);
            }
        }
        any
    }

    /// All have to be loaded again.
    pub(super) fn all_changed(&mut self) {
        for (place, registry) in &mut self.known {
            registry.stale = true;
            overtake(&mut self.loading, place);
        }
    }

    /// Whether one is being loaded.
    pub(super) fn is_loading(&self) -> bool {
        self.loading.is_some()
    }

    /// Whether there is to be another one at this place than there is now.
    pub(super) fn is_pending(&self, place: &Path) -> bool {
        self.known.get(place).is_none_or(|registry| registry.stale)
    }

    /// The last good one of a place.
    pub(super) fn good(&self, place: &Path) -> Option<&Arc<Checker>> {
        self.known.get(place)?.good.as_ref()
    }

    /// Every good one.
    pub(super) fn all(&self) -> impl Iterator<Item = &Arc<Checker>> {
        self.known
            .values()
            .filter_map(|registry| registry.good.as_ref())
    }

    /// What is wrong with the one of a place.
    pub(super) fn faults_of(&self, place: &Path) -> &[Finding] {
        let registry = self.known.get(place);
        registry.map_or(&[], |registry| &registry.faults)
    }

    /// What is wrong with any.
    pub(super) fn faults(&self) -> impl Iterator<Item = &Finding> {
        self.known.values().flat_map(|registry| &registry.faults)
    }
}

fn overtake(loading: &mut Option<(PathBuf, bool)>, place: &Path) {
    if let Some((of, overtaken)) = loading {
        *overtaken |= of == place;
    }
}

/// To give back what a large registry holds, piece by piece, takes longer than anybody should wait.
fn give_back(what: impl Send + 'static) {
    thread::spawn(move || drop(what));
}

fn panicked() -> Finding {
    let message = "the registry cannot be loaded: this is a fault of the program, please report it";
    let nowhere = Source::new("factlint.toml", "");
    Finding::in_registry(Code::NoRegistry, &nowhere, Span::default(), message)
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
