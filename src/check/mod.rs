//! Where articles and registry meet: facts × claims → findings. Pure: no clock, no files, no order of threads.

use jiff::civil::Date;

use crate::document::Document;
use crate::finding::Finding;
use crate::registry::{Fact, Registry};

/// What a fact, or all of them, say of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Off topic, or nothing that can be checked.
    #[default]
    Silent,
    /// On topic and checkable, with nothing behind it.
    Unsupported,
    /// Entailed.
    Supported,
    /// Both cannot be right.
    Contradicted,
}

impl Verdict {
    /// The word used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Silent => "silent",
            Self::Unsupported => "unsupported",
            Self::Supported => "supported",
            Self::Contradicted => "contradicted",
        }
    }
}

/// A verdict with the way that led to it.
#[derive(Clone, Debug, Default)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// What decided: "quantity", "place", "only", "polarity" …; empty for silence.
    pub kind: &'static str,
    /// What the text says, in its words.
    pub stated: Option<String>,
    /// What is known, in words.
    pub expected: Option<String>,
    /// The steps of the reading and the comparison, a line each.
    pub explanation: Vec<String>,
}

/// The outcome of one article.
#[derive(Clone, Debug, Default)]
pub struct ArticleReport {
    /// All findings, supported ones included, in order of their place in the file, then of the fact's id.
    pub findings: Vec<Finding>,
    /// Number of sentences read.
    pub sentences: usize,
    /// Number of claims on a topic of the registry.
    pub claims: usize,
}

/// A registry made ready for checking: its statements read, its facts indexed.
#[derive(Debug)]
pub struct Checker {
    registry: Registry,
}

impl Checker {
    /// Reads and indexes the statements of a valid registry.
    pub fn new(registry: Registry) -> Self {
        Self { registry }
    }

    /// The registry behind it.
    pub fn registry(&self) -> &Registry {
        &self.registry
    }

    /// Holds one article against the registry. `date` is the day that the article is judged by.
    pub fn check(&self, _document: &Document, _date: Option<Date>) -> ArticleReport {
        ArticleReport::default()
    }

    /// What one fact says of a short text (a fact's own test), all its sentences taken together.
    pub fn judge(&self, _fact: &Fact, _text: &str, _date: Option<Date>) -> Judgement {
        Judgement::default()
    }

    /// The reading of a fact's statement, in lines for people: entities, values, cues.
    pub fn reading(&self, _fact: &Fact) -> Vec<String> {
        Vec::new()
    }
}

/// Holds one text against one statement, with no registry.
pub fn verify(_statement: &str, _text: &str, _date: Option<Date>) -> Judgement {
    Judgement::default()
}

/// Whether a text carries a claim that would need a source: `Unsupported` or `Silent`.
pub fn needs_source(_text: &str, _date: Option<Date>) -> Judgement {
    Judgement::default()
}
