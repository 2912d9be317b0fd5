//! Which article is held against which registry.

use std::sync::Arc;

use super::inputs::Input;
use super::unchecked::Unchecked;
use super::{Args, Session};
use crate::check::Checker;
use crate::cli::cache::{Cache, Results};
use crate::cli::failure::Failure;
use crate::cli::project::{Registries, unpicked};
use crate::finding::Finding;
use crate::policy::Config;
use crate::registry::Registry;

/// An article, and the registry that it is held against.
pub(super) struct Job {
    /// The article.
    pub(super) input: Input,
    /// Its registry.
    pub(super) checker: Arc<Checker>,
    /// What earlier runs kept of articles that were held against it.
    pub(super) results: Option<Arc<Results>>,
}

/// Where the results of articles are kept that have this registry and this configuration.
struct Known {
    checker: Arc<Checker>,
    config: Option<Arc<Config>>,
    results: Option<Arc<Results>>,
}

impl Known {
    fn is(&self, checker: &Arc<Checker>, config: Option<&Arc<Config>>) -> bool {
        Arc::ptr_eq(&self.checker, checker)
            && match (&self.config, config) {
                (Some(one), Some(other)) => Arc::ptr_eq(one, other),
                (one, other) => one.is_none() && other.is_none(),
            }
    }
}

/// Gives each input its registry, and the selection of the command line. Those whose registry has faults are `unchecked`.
///
/// # Errors
/// The faults of all registries, where there is no input that they leave.
pub(super) fn jobs(
    args: &Args,
    inputs: Vec<Input>,
    session: &mut Session,
    unchecked: &mut Unchecked,
) -> Result<Vec<Job>, Failure> {
    let number = inputs.len();
    let mut jobs = Vec::with_capacity(number);
    let mut known: Vec<Known> = Vec::new();
    let mut faults: Vec<Finding> = Vec::new();
    for mut input in inputs {
        let select = args.select.iter().flat_map(|list| list.0.iter().cloned());
        let select = (!args.select.is_empty()).then(|| select.collect());
        let ignore = args.ignore.iter().flat_map(|list| list.0.iter().cloned());
        input.settings.selection.add(select, ignore);
        match session.registries.of(&args.facts, input.config.as_deref()) {
            Ok(checker) => {
                let is_known = |one: &&Known| one.is(&checker, input.config.as_ref());
                let results = match known.iter().find(is_known) {
                    Some(one) => one.results.clone(),
                    None => {
                        let registry = checker.registry();
                        let caching = &args.facts.caching;
                        let results = match &session.memory {
                            Some(memory) => Some(memory.results(registry)),
                            None => Cache::new(caching, input.config.as_deref())
                                .results(registry, number),
                        };
                        let results = results.map(Arc::new);
                        known.push(Known {
                            checker: Arc::clone(&checker),
                            config: input.config.clone(),
                            results: results.clone(),
                        });
                        results
                    }
                };
                jobs.push(Job {
                    input,
                    checker,
                    results,
                });
            }
            Err(Failure::Faults(more)) => {
                for fault in more {
                    let known = |one: &Finding| one.fingerprint == fault.fingerprint;
                    if !faults.iter().any(known) {
                        faults.push(fault);
                    }
                }
            }
            Err(failure) => return Err(failure),
        }
    }
    if faults.is_empty() {
        // What no registry here knows may be a name of one that is not.
        known_names(args, &session.registries)?;
    } else if jobs.is_empty() {
        return Err(Failure::Faults(faults));
    } else {
        unchecked.hold_back(number - jobs.len(), faults);
    }
    Ok(jobs)
}

/// Names and patterns of the command line that pick nothing are mistakes.
fn known_names(args: &Args, registries: &Registries) -> Result<(), Failure> {
    let all: Vec<&Registry> = registries.all().map(|checker| checker.registry()).collect();
    for (option, lists) in [("--select", &args.select), ("--ignore", &args.ignore)] {
        for selector in lists.iter().flat_map(|list| &list.0) {
            if let Some(reason) = unpicked(selector, all.iter().copied()) {
                return Err(Failure::Usage(format!("{option}: {reason}")));
            }
        }
    }
    Ok(())
}
