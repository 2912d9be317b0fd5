//! YAML → raw entries with their spans → a validated [`Registry`].

mod model;

pub use model::{Entity, Fact, Located, Reference, Registry, Tests, Validity};
