//! YAML → raw entries with their spans → a validated [`Registry`].

pub mod claimreview;
mod countries;
mod decode;
pub mod draft;
mod entries;
mod extends;
mod fit;
mod ids;
mod kept;
mod load;
mod model;
mod raw;
mod shape;
mod slug;
mod validate;
mod yaml;

pub use crate::source::Located;
pub use extends::{Buffers, Files};
pub(crate) use kept::list;
pub use load::{json_schema, load, load_buffered, load_sources, load_within};
pub use model::{Contents, Entity, Fact, Reference, Registry, Tests, Validity};
