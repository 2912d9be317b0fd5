//! What a project decides about its findings: its configuration. It moves findings, it deletes none.

pub mod config;
pub mod suggest;

pub use config::{Config, Override, Unsupported};
