//! What a project decides about its findings: its configuration. It moves findings, it deletes none.

pub mod config;

pub use config::{Config, Override, Unsupported};
