//! The language server: findings while a sentence is being written. Alone knows the protocol, and UTF-16.
//!
//! One thread handles messages in the order in which they come. Work that nobody waits for (checking what was edited,
//! telling of it) begins when no message is left, and stops when one comes. A request whose answer rests on such work is put
//! aside until that is done. Registries are loaded on a thread of their own.

mod actions;
mod articles;
mod baselines;
mod capabilities;
mod closed;
mod completion;
mod diagnostics;
mod documents;
mod draft;
mod edits;
mod gather;
mod host;
mod hover;
mod inbox;
mod lenses;
mod navigation;
mod outbox;
mod positions;
mod progress;
mod project;
mod publish;
mod pull;
mod registries;
mod requests;
mod server;
mod session;
mod symbols;
mod transport;
mod uris;
mod waiting;
mod work;
mod yaml;

pub use host::{Host, Load, Rules};
pub use outbox::Outbox;
pub use server::{End, serve};
pub use transport::{Connection, Transport, connect};
