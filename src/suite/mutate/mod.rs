//! Mutation: sentences that a fact supports are edited so that they say something else, and the registry has to notice.
//!
//! Each edit changes one thing that the fact gives: a number, a year, a place, a name, a denial, "only". What the fact
//! does not give is left alone, and so is an edit whose sentence would still follow, or follow from another fact: nobody
//! could notice those. The places to edit are those that the reader of articles finds.

mod exclusivity;
mod name;
mod negation;
mod number;
mod place;
mod run;
mod scope;
mod sentence;
mod year;

pub use run::{Heard, Mutant, Mutated, mutate};

use crate::source::Span;

/// What an edit changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An amount, to one that the fact excludes.
    Number,
    /// The year of a date.
    Year,
    /// Where something is, to a place that lies elsewhere.
    Place,
    /// Who or what it is, to another one of the kind.
    Name,
    /// Yes to no, no to yes.
    Negation,
    /// "Only", taken away or put in.
    Exclusivity,
}

impl Kind {
    /// Every kind, in the order in which they are told.
    pub const ALL: [Self; 6] = [
        Self::Number,
        Self::Year,
        Self::Place,
        Self::Name,
        Self::Negation,
        Self::Exclusivity,
    ];

    /// The word in options and output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Year => "year",
            Self::Place => "place",
            Self::Name => "name",
            Self::Negation => "negation",
            Self::Exclusivity => "exclusivity",
        }
    }
}

/// One change of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What it changes.
    pub kind: Kind,
    /// The words that are replaced; empty where some are put in.
    pub span: Span,
    /// What stands there instead; empty where words are taken away.
    pub replacement: String,
}

impl Edit {
    const fn new(kind: Kind, span: Span, replacement: String) -> Self {
        Self {
            kind,
            span,
            replacement,
        }
    }

    /// The text after the edit.
    pub fn applied(&self, text: &str) -> String {
        let before = text.get(..self.span.start).unwrap_or_default();
        let behind = text.get(self.span.end..).unwrap_or_default();
        format!("{before}{}{behind}", self.replacement)
    }
}

/// Something to be changed, with the ways to change it, the smallest first.
type Site = Vec<Edit>;
