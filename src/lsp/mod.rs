//! The language server: findings while a sentence is being written. Alone knows the protocol, and UTF-16.
//!
//! One thread handles messages in the order in which they come. Work that nobody waits for (checking what was edited,
//! telling of it) begins when no message is left, and stops when one comes.

mod actions;
mod articles;
mod capabilities;
mod completion;
mod diagnostics;
mod documents;
mod edits;
mod gather;
mod host;
mod hover;
mod inbox;
mod lenses;
mod navigation;
mod positions;
mod project;
mod publish;
mod pull;
mod requests;
mod server;
mod session;
mod symbols;
mod transport;
mod uris;
mod yaml;

pub use host::{Host, Rules};
pub use server::{End, serve};
pub use transport::{Transport, connect};
