//! Kinds of expectation: one file each, with its YAML fields and how it judges a claim.

/// What a fact pins beyond its statement. Exactly one kind a fact.
#[derive(Clone, Debug)]
pub enum Expect {}
