//! The registries of the files checked, each loaded once.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::bounds::{check_given, check_place};
use super::paths::{absolute, from_here, shown};
use crate::check::Checker;
use crate::cli::cache::{Cache, Kept};
use crate::cli::failure::Failure;
use crate::cli::options::Facts;
use crate::finding::{Code, Finding, Severity};
use crate::limits::Limits;
use crate::policy::{Config, Given, Selector};
use crate::registry::{self, Buffers, Fact, Registry};

/// Where a registry is, and who says so.
pub(in crate::cli) struct Place {
    /// The folder or file as seen from the current folder.
    pub(in crate::cli) path: PathBuf,
    /// The configuration's key; `None` where the command line or nobody names it.
    pub(in crate::cli) key: Option<Given<PathBuf>>,
}

/// Where the registry of a configuration is: `--facts`, else what the configuration says, else `facts/` beside it.
pub(in crate::cli) fn place(options: &Facts, config: Option<&Config>) -> Place {
    let key = config.and_then(Config::facts);
    let path = match (&options.facts, &key, config) {
        (Some(named), ..) => {
            return Place {
                path: shown(named),
                key: None,
            };
        }
        (None, Some(key), _) => from_here(&absolute(&key.value)),
        (None, None, Some(config)) => {
            let folder = config.files().last().map(|file| file.folder.as_path());
            // A link at its end stays one: where it leads is still to be looked at.
            from_here(&absolute(folder.unwrap_or(Path::new("."))).join("facts"))
        }
        (None, None, None) => PathBuf::from("facts"),
    };
    Place { path, key }
}

/// Registries by their absolute paths.
#[derive(Debug, Default)]
pub(in crate::cli) struct Registries {
    loaded: BTreeMap<PathBuf, Arc<Checker>>,
    /// Configurations (by their names) whose selectors were held against a registry.
    checked: HashSet<(String, PathBuf)>,
    /// What has no effect, as notes.
    pub(in crate::cli) notes: Vec<Finding>,
    /// What stands in place of the texts of files.
    pub(in crate::cli) buffers: Buffers,
}

impl Registries {
    /// The registry of the files of a configuration.
    ///
    /// # Errors
    /// All faults of the registry, and selectors of the configuration that name nothing in it.
    pub(in crate::cli) fn of(
        &mut self,
        options: &Facts,
        config: Option<&Config>,
    ) -> Result<Arc<Checker>, Failure> {
        let place = place(options, config);
        if options.facts.is_none() && place.path.exists() {
            match (&place.key, config) {
                (Some(key), Some(config)) => check_given("facts", key, config)?,
                _ => check_place(&place.path)?,
            }
        }
        let path = absolute(&place.path);
        let checker = match self.loaded.get(&path) {
            Some(known) => Arc::clone(known),
            None => {
                let root = config.and_then(|config| config.files().last());
                let root = root.map_or_else(|| absolute(".".as_ref()), |file| file.folder.clone());
                let cache = Cache::new(&options.caching, config);
                let limits = config.map(Config::limits).unwrap_or_default();
                let checker = load(&place, &root, &cache, &self.buffers, limits)?;
                let checker = Arc::new(checker);
                self.loaded.insert(path.clone(), Arc::clone(&checker));
                checker
            }
        };
        if let Some(config) = config
            && self.checked.insert((config.name().to_owned(), path))
        {
            self.check_selectors(config, checker.registry())?;
        }
        Ok(checker)
    }

    /// Every registry that was loaded.
    pub(in crate::cli) fn all(&self) -> impl Iterator<Item = &Arc<Checker>> {
        self.loaded.values()
    }

    /// Where they are, absolute.
    pub(in crate::cli) fn places(&self) -> impl Iterator<Item = &Path> {
        self.loaded.keys().map(PathBuf::as_path)
    }

    /// Number of facts in all of them.
    pub(in crate::cli) fn facts(&self) -> usize {
        self.loaded
            .values()
            .map(|checker| checker.registry().facts.len())
            .sum()
    }

    /// The facts of all of them; what several extend is there once.
    pub(in crate::cli) fn each_fact(&self) -> impl Iterator<Item = &Fact> {
        let mut seen = HashSet::new();
        let several = self.loaded.len() > 1;
        let facts = self.loaded.values().flat_map(|one| &one.registry().facts);
        facts
            .filter(move |fact| !several || seen.insert((fact.file.name(), fact.id.value.as_str())))
    }

    /// Names that nothing bears are faults, patterns that match nothing notes: they may be meant for later.
    fn check_selectors(&mut self, config: &Config, registry: &Registry) -> Result<(), Failure> {
        let mut faults = Vec::new();
        for selector in config.selectors() {
            let Some(reason) = unpicked(&selector.value, [registry]) else {
                continue;
            };
            let finding =
                |code| Finding::in_registry(code, &selector.source, selector.span, reason);
            if selector.value.is_glob() {
                let mut note = finding(Code::UnusedConfiguration);
                note.severity = Severity::Note;
                self.notes.push(note);
            } else {
                faults.push(finding(Code::BadConfiguration));
            }
        }
        if faults.is_empty() {
            Ok(())
        } else {
            let faults = Finding::no_more_than(faults, &config.limits());
            Err(Failure::Faults(faults))
        }
    }
}

/// Why a selector picks nothing of these registries and no code, with the near name; `None` where it does.
pub(in crate::cli) fn unpicked<'r>(
    selector: &Selector,
    registries: impl IntoIterator<Item = &'r Registry>,
) -> Option<String> {
    if selector.picks_some_code() {
        return None;
    }
    let mut names = BTreeSet::new();
    for fact in registries.into_iter().flat_map(|registry| &registry.facts) {
        if selector.picks_fact(&fact.id.value, &fact.tags) {
            return None;
        }
        names.insert(fact.id.value.as_str());
        names.extend(fact.tags.iter().map(String::as_str));
    }
    Some(selector.picks_nothing(names.into_iter()))
}

/// No source is too late: `--as-of` is the day of the articles, and a source may have been published since.
fn load(
    place: &Place,
    root: &Path,
    cache: &Cache,
    buffers: &Buffers,
    limits: Limits,
) -> Result<Checker, Failure> {
    // A registry outside of the project was named on purpose: then what lies beside it is its project.
    let own = absolute(&place.path);
    let beside = own.parent().unwrap_or(&own);
    let root = if own.starts_with(root) { root } else { beside };
    // What is kept is kept of files.
    let kept = buffers
        .is_empty()
        .then(|| cache.registry(&place.path, root, limits));
    if let Some(checker) = kept.as_ref().and_then(Kept::checker) {
        return Ok(checker);
    }
    let registry = registry::load_buffered(&place.path, root, None, buffers, &limits).map_err(
        |mut faults| {
            if let (Some(key), [fault]) = (&place.key, faults.as_mut_slice()) {
                // The registry is not there: the place to mend is the key that names it.
                if fault.code == Code::NoRegistry {
                    let message = fault.message.clone();
                    *fault = Finding::in_registry(Code::NoRegistry, &key.source, key.span, message)
                        .help("correct `facts`; the path is relative to the folder of this file");
                }
            }
            Failure::Faults(faults)
        },
    )?;
    let checker = Checker::new(registry);
    if let Some(kept) = kept {
        kept.keep(&checker);
    }
    Ok(checker)
}
