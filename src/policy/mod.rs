//! What a project decides about its findings: its configuration, the suppressions of its articles, its baseline. It
//! moves findings, it deletes none.

mod baseline;
pub mod config;
mod fail_on;
mod selection;
mod selector;
mod severities;
pub mod suppression;
mod unsupported;

pub use baseline::{Baseline, Row};
pub use config::{Config, Given, Rules};
pub use fail_on::FailOn;
pub use selection::Selection;
pub use selector::Selector;
pub use severities::{Severities, SeverityRule};
pub use unsupported::Unsupported;
