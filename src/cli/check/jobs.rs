//! Which article is held against which registry.

use std::sync::Arc;

use super::inputs::{Content, Input};
use super::unchecked::Unchecked;
use super::{Args, Session};
use crate::check::Checker;
use crate::cli::articles::Article;
use crate::cli::cache::{Cache, Results};
use crate::cli::failure::Failure;
use crate::cli::options::Selectors;
use crate::cli::project::{Registries, Terms, unpicked};
use crate::finding::Finding;
use crate::lint::Settings;
use crate::policy::{Config, Selector};
use crate::registry::Registry;

/// An article, and what is to be done with it. There may be many, so each is small.
pub(super) struct Job {
    /// Which file, and how it is read.
    pub(super) article: Article,
    /// Its text.
    pub(super) content: Content,
    /// What it is held against.
    pub(super) setup: Arc<Setup>,
}

impl Job {
    fn new(input: Input, setup: &Arc<Setup>) -> Self {
        Self {
            article: input.article,
            content: input.content,
            setup: Arc::clone(setup),
        }
    }

    /// What is to be done with it.
    pub(super) fn settings(&self) -> Settings {
        self.setup.settings(&self.article)
    }
}

/// What the articles of one configuration have in common.
pub(super) struct Setup {
    config: Option<Arc<Config>>,
    terms: Terms,
    /// The selection of the command line.
    select: Option<Vec<Selector>>,
    ignore: Vec<Selector>,
    /// The registry that they are held against.
    pub(super) checker: Arc<Checker>,
    /// What earlier runs kept of articles that were.
    pub(super) results: Option<Results>,
}

impl Setup {
    /// What is to be done with an article.
    pub(super) fn settings(&self, article: &Article) -> Settings {
        let config = self.config.as_deref();
        let mut settings = self.terms.settings(config, &article.real);
        let (select, ignore) = (self.select.clone(), self.ignore.iter().cloned());
        settings.selection.add(select, ignore);
        settings
    }

    fn is_of(&self, config: Option<&Arc<Config>>) -> bool {
        match (&self.config, config) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

/// Gives each input its registry. Those whose registry has faults are `unchecked`.
///
/// # Errors
/// The faults of all registries, where there is no input that they leave.
pub(super) fn jobs(
    args: &Args,
    inputs: Vec<Input>,
    terms: &Terms,
    session: &mut Session,
    unchecked: &mut Unchecked,
) -> Result<Vec<Job>, Failure> {
    let number = inputs.len();
    let mut jobs = Vec::with_capacity(number);
    let mut known: Vec<Arc<Setup>> = Vec::new();
    let mut faults: Vec<Finding> = Vec::new();
    let listed = |lists: &[Selectors]| {
        let lists = lists.iter().flat_map(|list| list.0.iter().cloned());
        lists.collect::<Vec<_>>()
    };
    for input in inputs {
        let config = input.config.as_ref();
        if let Some(setup) = known.iter().find(|setup| setup.is_of(config)) {
            jobs.push(Job::new(input, setup));
            continue;
        }
        match session.registries.of(&args.facts, config.map(Arc::as_ref)) {
            Ok(checker) => {
                let registry = checker.registry();
                let results = match &session.memory {
                    Some(memory) => Some(memory.results(registry)),
                    None => Cache::new(&args.facts.caching, config.map(Arc::as_ref))
                        .results(registry, number),
                };
                let setup = Arc::new(Setup {
                    config: input.config.clone(),
                    terms: terms.clone(),
                    select: (!args.select.is_empty()).then(|| listed(&args.select)),
                    ignore: listed(&args.ignore),
                    checker,
                    results,
                });
                jobs.push(Job::new(input, &setup));
                known.push(setup);
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
