//! What a validated registry holds. Later code rechecks nothing of it.

use std::collections::BTreeSet;

use jiff::civil::Date;

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
}

/// A thing with names.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The file it stands in.
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
#[derive(Clone, Debug)]
pub struct Fact {
    /// The file it stands in.
    pub file: Source,
    /// The whole entry.
    pub span: Span,
    /// Its id, unique in the registry.
    pub id: Located<String>,
    /// What is known to hold.
    pub statement: Located<String>,
    /// What the statement's reading is pinned to.
    pub expect: Option<Located<Expect>>,
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Debug, Default)]
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
