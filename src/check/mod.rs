//! Where articles and registry meet: facts × claims → findings. Pure: no clock, no files, no order of threads.

mod among;
mod article;
mod bits;
mod brief;
mod compiled;
mod density;
mod effort;
mod facts;
mod found;
mod gate;
mod glance;
mod held;
mod hooks;
mod index;
mod known;
mod lists;
mod mentioned;
mod met;
mod outlines;
mod pair;
mod parts;
mod pin;
mod sentences;
mod settled;
mod silent;
mod sketch;
mod stored;
mod telling;
mod values;
mod vocabulary;
mod wording;
mod words;

pub use among::Said;
pub use article::ArticleReport;
pub use effort::readable;
pub use pair::{Judgement, Statement, needs_source, verify};
pub(crate) use sentences::Sentences;
pub use silent::Silent;
pub use stored::CacheKey;

use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;

pub use crate::assertion::verdict::Verdict;

use crate::assertion::threshold::Thresholds;
use crate::document::Document;
use crate::extract::name::{NameMention, NamedEntity, Names};
use crate::extract::reading::Reading;
use crate::registry::{Fact, Registry};

use compiled::Compiled;
use facts::Facts;
use gate::Scratch;
use index::Index;
use words::Shared;

/// A registry made ready for checking: its facts indexed, their statements read when they are needed.
#[derive(Debug)]
pub struct Checker {
    registry: Arc<Registry>,
    names: Names,
    facts: Facts,
    index: Index,
    limits: Thresholds,
    /// The words of articles.
    words: Shared,
    /// What threads that check no article now have left to write on.
    scratch: Mutex<Vec<Scratch>>,
}

impl Checker {
    /// Reads and indexes the statements of a valid registry.
    pub fn new(registry: Registry) -> Self {
        let mut checker = Self::with_index(registry, Index::default());
        checker.index = {
            let facts = checker.facts.all();
            let indexed = facts.iter().map(|fact| fact.indexed(&checker.names));
            Index::new(indexed, &checker.limits)
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
            words: Shared::default(),
            scratch: Mutex::default(),
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
        self.check_while(document, date, &|| true, &mut Silent::default())
            .unwrap_or_default()
    }

    /// As [`Checker::check`], as long as `go_on`, which is asked now and then, says so; `None` where it did not to the end.
    /// `silent` is what is known of the article's text before an edit.
    pub fn check_while(
        &self,
        document: &Document,
        date: Option<Date>,
        go_on: &dyn Fn() -> bool,
        silent: &mut Silent,
    ) -> Option<ArticleReport> {
        self.with_scratch(|scratch| article::check(self, document, date, scratch, go_on, silent))
    }

    /// Whether the sentences that lead in to a section of an article are all that its own ones may refer to: with more of
    /// them the findings would be the same.
    pub fn leads_in(&self, document: &Document) -> bool {
        self.with_scratch(|scratch| article::leads_in(self, document, scratch))
    }

    /// Lends what a gate writes on.
    fn with_scratch<T>(&self, work: impl FnOnce(&mut Scratch) -> T) -> T {
        let free = || self.scratch.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = free().pop();
        let mut scratch = taken.unwrap_or_else(|| Scratch::new(&self.index, &self.words));
        let out = work(&mut scratch);
        free().push(scratch);
        out
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

    /// Reads all sentences of a short text as those of an article are read, with the registry's names.
    pub fn read(&self, text: &str, date: Option<Date>) -> Vec<Reading> {
        pair::read_text(text, &self.names, date)
    }

    /// The sentences of a fact's statement as they are held against claims, its pins in place.
    pub fn readings(&self, fact: &Fact) -> &[Reading] {
        self.compiled(fact)
            .map_or(&[], |compiled| compiled.readings.as_slice())
    }

    /// Whether one of a fact's cues stands in a claim; always where it has none.
    pub fn is_about(&self, fact: &Fact, claim: &Reading) -> bool {
        self.compiled(fact)
            .is_some_and(|compiled| compiled.is_about(claim))
    }

    /// The name that a fact is pinned to: a place, an entity, a speaker.
    pub fn pinned(&self, fact: &Fact) -> Option<&NameMention> {
        self.compiled(fact)?.pinned()
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
