//! Where articles and registry meet: facts × claims → findings. Pure: no clock, no files, no order of threads.

mod article;
mod compiled;
mod density;
mod gate;
mod glance;
mod index;
mod lists;
mod outlines;
mod pair;
mod pin;
mod sentences;
mod stamps;
mod vocabulary;
mod wording;

pub use article::ArticleReport;
pub use pair::{Judgement, needs_source, verify};

use std::sync::{Mutex, PoisonError};

use jiff::civil::Date;
use rayon::prelude::*;

pub use crate::assertion::verdict::Verdict;

use crate::assertion::threshold::Thresholds;
use crate::document::Document;
use crate::extract::name::{NamedEntity, Names};
use crate::registry::{Fact, Registry};

use compiled::Compiled;
use gate::Scratch;
use index::Index;

/// Facts that a thread reads at a time: fewer are not worth a second thread.
const FACTS_AT_ONCE: usize = 64;

/// A registry made ready for checking: its statements read, its facts indexed.
#[derive(Debug)]
pub struct Checker {
    registry: Registry,
    names: Names,
    facts: Vec<Compiled>,
    index: Index,
    limits: Thresholds,
    /// What threads that check no article now have left to write on.
    scratch: Mutex<Vec<Scratch>>,
}

impl Checker {
    /// Reads and indexes the statements of a valid registry.
    pub fn new(registry: Registry) -> Self {
        let limits = Thresholds::default();
        let names = Names::new(&named(&registry));
        let facts: Vec<Compiled> = registry
            .facts
            .par_iter()
            .with_min_len(FACTS_AT_ONCE)
            .map(|fact| Compiled::new(fact, &names, &registry))
            .collect();
        let index = Index::new(facts.iter().map(|fact| fact.indexed(&names)), &limits);
        Self {
            registry,
            names,
            facts,
            index,
            limits,
            scratch: Mutex::default(),
        }
    }

    /// The registry behind it.
    pub fn registry(&self) -> &Registry {
        &self.registry
    }

    /// Holds one article against the registry. `date` is the day that the article is judged by.
    pub fn check(&self, document: &Document, date: Option<Date>) -> ArticleReport {
        self.check_with(document, date, &|_| true)
    }

    /// Lends what a gate writes on.
    fn with_scratch<T>(&self, work: impl FnOnce(&mut Scratch) -> T) -> T {
        let free = || self.scratch.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = free().pop();
        let mut scratch = taken.unwrap_or_else(|| Scratch::new(&self.index));
        let out = work(&mut scratch);
        free().push(scratch);
        out
    }

    /// As [`Checker::check`], with the facts that apply: others take no part, as if they were not in the registry.
    pub fn check_with(
        &self,
        document: &Document,
        date: Option<Date>,
        applies: &dyn Fn(&Fact) -> bool,
    ) -> ArticleReport {
        self.with_scratch(|scratch| article::check(self, document, date, applies, scratch))
    }

    /// What one fact says of a short text (a fact's own test), all its sentences taken together.
    pub fn judge(&self, fact: &Fact, text: &str, date: Option<Date>) -> Judgement {
        let stated = pair::read_text(text, &self.names, date);
        self.facts
            .iter()
            .zip(&self.registry.facts)
            .find(|(_, other)| other.id.value == fact.id.value)
            .map_or_else(Judgement::default, |(compiled, _)| {
                pair::judge_text(&stated, |claim, before| {
                    compiled.judge(claim, before, date, &self.limits)
                })
            })
    }

    /// The reading of a fact's statement, in lines for people: entities, values, cues.
    pub fn reading(&self, fact: &Fact) -> Vec<String> {
        self.facts
            .iter()
            .zip(&self.registry.facts)
            .filter(|(_, other)| other.id.value == fact.id.value)
            .flat_map(|(compiled, _)| compiled.readings.iter().flat_map(wording::reading))
            .collect()
    }
}

/// The entities of a registry as the reader needs them.
fn named(registry: &Registry) -> Vec<NamedEntity> {
    let texts = |names: &[crate::registry::Located<String>]| {
        names.iter().map(|name| name.value.clone()).collect()
    };
    registry
        .entities
        .iter()
        .map(|entity| NamedEntity {
            names: texts(&entity.names),
            look_alikes: texts(&entity.not),
        })
        .collect()
}
