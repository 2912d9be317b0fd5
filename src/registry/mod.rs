//! YAML → raw entries with their spans → a validated [`Registry`].

mod countries;
mod decode;
mod entries;
mod fit;
mod ids;
mod load;
mod model;
mod raw;
mod shape;
mod validate;
mod yaml;

pub use crate::source::Located;
pub use load::{Files, json_schema, load, load_sources};
pub use model::{Contents, Entity, Fact, Reference, Registry, Tests, Validity};
