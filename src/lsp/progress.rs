//! Tells clients that show it that facts are being loaded, where that takes its time.

use std::time::{Duration, Instant};

use lsp_server::RequestId;
use serde_json::{Value, json};

/// Shorter work is not worth a word.
const WORTH_TELLING: Duration = Duration::from_millis(300);

/// What the client knows of it.
#[derive(Debug, Default)]
pub(super) enum Progress {
    /// Nothing goes on.
    #[default]
    Idle,
    /// It goes on since then, and is not told yet.
    Silent(Instant),
    /// The client was asked (by this request) whether it wants to know.
    Asked(RequestId),
    /// It wants to know.
    Shown,
    /// It does not.
    Unwanted,
}

/// The name of what is told of.
pub(super) fn token() -> Value {
    json!({ "token": "factlint/facts" })
}

/// That it has begun.
pub(super) fn begin() -> Value {
    let value = json!({ "kind": "begin", "title": "factlint", "message": "loading facts" });
    json!({ "token": "factlint/facts", "value": value })
}

/// That it has ended.
pub(super) fn end() -> Value {
    json!({ "token": "factlint/facts", "value": { "kind": "end" } })
}

impl Progress {
    /// When there is something to be told.
    pub(super) fn due(&self) -> Option<Instant> {
        match self {
            Self::Silent(since) => Some(*since + WORTH_TELLING),
            _ => None,
        }
    }
}
