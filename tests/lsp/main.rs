//! The language server by the protocol, message by message.

#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    clippy::panic,
    reason = "a test may stop at the first broken expectation, and values are written where they are used"
)]

mod client;
mod features;
mod fixes;
mod hostile;
mod life;
mod loading;
mod project;
mod registry;
mod sync;
