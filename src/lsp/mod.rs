//! The language server: findings while a sentence is being written. Alone knows the protocol, and UTF-16.
//!
//! One thread handles messages in the order in which they come. Work that nobody waits for (checking what was edited,
//! telling of it) begins when no message is left, and stops when one comes.

mod capabilities;
mod diagnostics;
mod documents;
mod host;
mod inbox;
mod positions;
mod server;
mod session;
mod transport;
mod uris;

pub use host::{Host, Rules};
pub use server::{End, serve};
pub use transport::{Transport, connect};
