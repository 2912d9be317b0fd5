//! A fact-check linter: articles held against a registry of facts.
//!
//! The modules stand in the order in which data passes through them, ground floor first.

pub mod limits;

pub mod source;
pub mod value;

pub mod finding;
pub mod lexicon;

pub mod document;

pub mod extract;
pub mod policy;

pub mod assertion;
pub mod report;

pub mod registry;

pub mod check;

pub mod claims;
pub mod compare;
pub mod lint;

#[cfg(feature = "cli")]
pub mod lsp;
pub mod snapshot;
pub mod suite;

#[cfg(feature = "cli")]
pub mod cli;
