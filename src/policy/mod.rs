//! What a project decides about its findings: its configuration. It moves findings, it deletes none.

pub mod config;
mod fail_on;
mod selection;
mod selector;
mod severities;
mod unsupported;

pub use config::{Config, Given, Rules};
pub use fail_on::FailOn;
pub use selection::Selection;
pub use selector::Selector;
pub use severities::{Severities, SeverityRule};
pub use unsupported::Unsupported;
