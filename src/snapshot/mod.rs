//! The rendered verdicts of an article as a text that is kept: how it is written, how it stands in a file that
//! `cargo insta review` opens too, and what changed since it was accepted. Files are read and written by `cli/`.

mod changes;
mod effort;
mod file;
mod render;
#[cfg(test)]
mod tests;

pub use changes::{Change, Changes, Kind};
pub use effort::is_too_much;
pub use file::Snapshot;
pub use render::{joined, parts, shown};
