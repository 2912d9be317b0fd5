//! What a validated registry holds. Later code rechecks nothing of it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};

use super::kept::list;
use crate::assertion::Expect;
use crate::finding::Severity;
use crate::source::{Located, Source, Span};

/// All facts and entities of a folder.
#[derive(Clone, Debug, Default)]
pub struct Registry {
    /// Facts, by file (in order of paths) and then by place in the file.
    pub facts: Vec<Fact>,
    /// Entities, in the same order.
    pub entities: Vec<Entity>,
    /// The files that were read.
    pub files: Vec<Source>,
    /// The folders and files that they were found by: the registry's own path, then those that it extends. None where
    /// texts were given.
    pub paths: Vec<String>,
}

/// What a registry holds beside the texts of its files, to be kept for the next run.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Contents<'r> {
    #[serde(deserialize_with = "owned")]
    facts: Cow<'r, [Fact]>,
    #[serde(deserialize_with = "owned")]
    entities: Cow<'r, [Entity]>,
    /// Of each file, how many facts and entities stand in it.
    numbers: Vec<(usize, usize)>,
    paths: Cow<'r, [String]>,
}

fn owned<'d, 'r, T: Clone + Deserialize<'d>, D: Deserializer<'d>>(
    from: D,
) -> Result<Cow<'r, [T]>, D::Error> {
    list(from).map(Cow::Owned)
}

impl Registry {
    /// Its facts and entities without the texts of their files.
    pub fn contents(&self) -> Contents<'_> {
        let mut facts = self.facts.iter().map(|fact| &fact.file).peekable();
        let mut entities = self.entities.iter().map(|entity| &entity.file).peekable();
        let numbers = self.files.iter().map(|file| {
            let of_file = |other: &&Source| other.is(file);
            (
                std::iter::from_fn(|| facts.next_if(of_file)).count(),
                std::iter::from_fn(|| entities.next_if(of_file)).count(),
            )
        });
        Contents {
            facts: Cow::Borrowed(&self.facts),
            entities: Cow::Borrowed(&self.entities),
            numbers: numbers.collect(),
            paths: Cow::Borrowed(&self.paths),
        }
    }

    /// The registry of these contents and files; `None` where they do not belong together.
    pub fn restored(contents: Contents<'_>, files: Vec<Source>) -> Option<Self> {
        let mut registry = Self {
            facts: contents.facts.into_owned(),
            entities: contents.entities.into_owned(),
            files,
            paths: contents.paths.into_owned(),
        };
        if contents.numbers.len() != registry.files.len() {
            return None;
        }
        let (mut facts, mut entities) = (registry.facts.iter_mut(), registry.entities.iter_mut());
        for (file, (of_facts, of_entities)) in registry.files.iter().zip(contents.numbers) {
            for fact in facts.by_ref().take(of_facts) {
                fact.file = file.clone();
            }
            for entity in entities.by_ref().take(of_entities) {
                entity.file = file.clone();
            }
        }
        (facts.next().is_none() && entities.next().is_none()).then_some(registry)
    }
}

/// A thing with names.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Entity {
    /// The file it stands in.
    #[serde(skip)]
    pub file: Source,
    /// Its key.
    pub id: Located<String>,
    /// The names it goes by, the first is the one to be shown.
    pub names: Vec<Located<String>>,
    /// Names that look like it and belong to something else.
    pub not: Vec<Located<String>>,
    /// What it is ("government", "country", "group"), if told.
    pub class: Option<Located<String>>,
}

/// One assertion.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Fact {
    /// The file it stands in.
    #[serde(skip)]
    pub file: Source,
    /// The whole entry.
    pub span: Span,
    /// Its id, unique in the registry.
    pub id: Located<String>,
    /// What is known to hold.
    pub statement: Located<String>,
    /// What the statement's reading is pinned to.
    pub expect: Option<Box<Located<Expect>>>,
    /// Cues of which one must stand in a claim for the fact to speak; empty means any.
    pub about: Vec<Located<String>>,
    /// When it holds.
    pub valid: Validity,
    /// The day after which it has to be looked at again.
    pub review_by: Option<Located<Date>>,
    /// How much a contradiction matters.
    pub severity: Severity,
    /// Free words to select by.
    pub tags: BTreeSet<String>,
    /// What stands behind it.
    pub sources: Vec<Reference>,
    /// A remark for the people who keep the registry.
    pub note: Option<String>,
    /// Sentences with the verdict that this fact must give them.
    pub tests: Tests,
}

/// When a fact holds; an end that is `None` is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Validity {
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
}

impl Validity {
    /// Whether a fact with this validity holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// One source of a fact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Reference {
    /// Address.
    pub url: Option<String>,
    /// Title of the publication.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published, as written: a day, a month or a year.
    pub published: Option<String>,
    /// When it was looked up, as written.
    pub retrieved: Option<String>,
    /// Its very words.
    pub quote: Option<String>,
}

/// A fact's own tests.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Tests {
    /// Sentences that the fact supports.
    pub supported: Vec<Located<String>>,
    /// Sentences that it contradicts.
    pub contradicted: Vec<Located<String>>,
    /// Sentences on its topic that it neither supports nor contradicts.
    pub unsupported: Vec<Located<String>>,
    /// Sentences that are none of its business.
    pub silent: Vec<Located<String>>,
}
