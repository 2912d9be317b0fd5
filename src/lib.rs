//! A fact-check linter: articles held against a registry of facts.

pub mod document;
pub mod finding;
pub mod lexicon;
pub mod source;
pub mod value;
