//! Where articles and registry meet: facts × claims → findings. Pure: no clock, no files, no order of threads.

mod article;
mod compiled;
mod facts;
mod gate;
mod index;
mod pair;
mod pin;
mod sentences;
mod silent;
mod stored;
mod wording;

pub use article::ArticleReport;
pub use pair::{Judgement, Statement, needs_source, verify};
pub use silent::Silent;
pub use stored::CacheKey;

use std::sync::Arc;

use jiff::civil::Date;

pub use crate::assertion::verdict::Verdict;

use crate::assertion::threshold::Thresholds;
use crate::document::Document;
use crate::extract::name::{NamedEntity, Names};
use crate::registry::{Fact, Registry};

use compiled::Compiled;
use facts::Facts;
use index::Index;

/// A registry made ready for checking: its facts indexed, their statements read when they are needed.
#[derive(Debug)]
pub struct Checker {
    registry: Arc<Registry>,
    names: Names,
    facts: Facts,
    index: Index,
    limits: Thresholds,
}

impl Checker {
    /// Reads and indexes the statements of a valid registry.
    pub fn new(registry: Registry) -> Self {
        let mut checker = Self::with_index(registry, Index::default());
        checker.index = {
            let facts = checker.facts.all();
            let mentioned = facts
                .iter()
                .map(|fact| (fact.indexed(), fact.cues(&checker.names)));
            Index::new(mentioned, checker.limits.topic)
        };
        checker
    }

    /// A registry whose facts are indexed already.
    fn with_index(registry: Registry, index: Index) -> Self {
        let registry = Arc::new(registry);
        let names = Names::new(&named(&registry));
        Self {
            facts: Facts::new(Arc::clone(&registry), names.clone()),
            registry,
            names,
            index,
            limits: Thresholds::default(),
        }
    }

    /// The registry behind it.
    pub fn registry(&self) -> &Registry {
        &self.registry
    }

    /// The fact of an id.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.registry.facts.get(self.facts.number_of(id)?)
    }

    /// The facts of some ids, in order of the registry, each once.
    pub fn facts_of<'i>(&self, ids: impl Iterator<Item = &'i str>) -> Vec<&Fact> {
        let mut numbers: Vec<usize> = ids.filter_map(|id| self.facts.number_of(id)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let facts = numbers.into_iter();
        facts
            .filter_map(|number| self.registry.facts.get(number))
            .collect()
    }

    /// Holds one article against the registry. `date` is the day that the article is judged by.
    pub fn check(&self, document: &Document, date: Option<Date>) -> ArticleReport {
        self.check_with(document, date, &|_| true)
    }

    /// As [`Checker::check`], with the facts that apply: others take no part, as if they were not in the registry.
    pub fn check_with(
        &self,
        document: &Document,
        date: Option<Date>,
        applies: &dyn Fn(&Fact) -> bool,
    ) -> ArticleReport {
        self.check_while(document, date, applies, &|| true, &mut Silent::default())
            .unwrap_or_default()
    }

    /// As [`Checker::check_with`], as long as `go_on`, which is asked now and then, says so; `None` where it did not to the
    /// end. `silent` is what is known of the article's text before an edit, with the same facts.
    pub fn check_while(
        &self,
        document: &Document,
        date: Option<Date>,
        applies: &dyn Fn(&Fact) -> bool,
        go_on: &dyn Fn() -> bool,
        silent: &mut Silent,
    ) -> Option<ArticleReport> {
        article::check(self, document, date, applies, go_on, silent)
    }

    /// What one fact says of a short text (a fact's own test), all its sentences taken together.
    pub fn judge(&self, fact: &Fact, text: &str, date: Option<Date>) -> Judgement {
        let stated = pair::read_text(text, &self.names, date);
        self.compiled(fact)
            .map_or_else(Judgement::default, |compiled| {
                pair::judge_text(&stated, |claim, before| {
                    compiled.judge(claim, before, date, &self.limits)
                })
            })
    }

    /// The reading of a fact's statement, in lines for people: entities, values, cues.
    pub fn reading(&self, fact: &Fact) -> Vec<String> {
        self.compiled(fact).map_or_else(Vec::new, |compiled| {
            let readings = compiled.readings.iter();
            readings.flat_map(wording::reading).collect()
        })
    }

    fn compiled(&self, fact: &Fact) -> Option<&Compiled> {
        self.facts.get(self.facts.number_of(&fact.id.value)?)
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
