//! A registry kept as carefully as a test suite: the tests that facts carry, what articles say must be found in them,
//! and what of either side is left untouched.

mod article;
pub mod case;
mod consistency;
pub mod coverage;
pub mod expectation;
pub mod mutate;
mod run;

pub use article::{Examined, examine};
pub use consistency::consistency;
pub use run::Run;

use crate::check::Verdict;
use crate::finding::Finding;
use crate::source::{Source, Span};

/// One test and how it came out.
#[derive(Clone, Debug)]
pub struct Trial {
    /// What was tested.
    pub about: About,
    /// The fact that it is about; empty where no single one is.
    pub fact: String,
    /// The file that holds the test.
    pub source: Source,
    /// Where the test stands in it.
    pub span: Span,
    /// The sentence, or the words that are to be met.
    pub text: String,
    /// The verdict that is expected; `None` where nothing is and something was found.
    pub expected: Option<Verdict>,
    /// The verdict that was given.
    pub got: Verdict,
    /// What is to be shown where it failed.
    pub failure: Option<Finding>,
}

/// What a test is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A sentence of a fact's `tests`, judged by that fact alone.
    Fact,
    /// What an article says must be found in it, judged by the whole registry.
    Article,
}

impl Trial {
    /// Whether it came out as it should.
    pub const fn passed(&self) -> bool {
        self.failure.is_none()
    }
}
