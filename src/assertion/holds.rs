//! `holds`: whether the statement is so.
//!
//! ```yaml
//! statement: The government has recognised the treaty.
//! expect: { holds: false }          # it is known that it has not
//! ```

/// Whether the statement holds; `false` makes a fact of its opposite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Holds(pub bool);
