//! Findings that do not count: they stay what they are, are told where that is asked for, and never fail a run.

use super::{Code, Finding};

/// What keeps a finding from counting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppression {
    /// Where that was decided.
    pub by: SuppressedBy,
    /// Why, in the words of whoever decided it.
    pub reason: String,
}

/// Where a suppression stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SuppressedBy {
    /// In a comment of the article.
    Comment,
    /// In the project's baseline.
    Baseline,
}

impl SuppressedBy {
    /// The word used in every format.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Comment => "comment",
            Self::Baseline => "baseline",
        }
    }

    /// The same in a sentence: "a comment", "the baseline".
    pub const fn article(self) -> &'static str {
        match self {
            Self::Comment => "a comment",
            Self::Baseline => "the baseline",
        }
    }
}

impl Finding {
    /// Whether it is something to be told of and counted: neither supported nor suppressed.
    pub fn counts(&self) -> bool {
        self.code != Code::Supported && self.suppressed.is_none()
    }
}
