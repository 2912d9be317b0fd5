//! What is to be sent to the client and is not written yet.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use lsp_server::Message;
use serde_json::Value;

/// Something to be written.
#[derive(Debug)]
pub(super) enum Letter {
    /// A message.
    Message(Message),
    /// What is answered to something that is none.
    Reply(Value),
}

/// Messages in their order. A client that does not read fills no memory with what is overtaken: of the diagnostics of a
/// file only the last ones are kept.
#[derive(Clone, Debug, Default)]
pub struct Outbox(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    queue: Mutex<Queue>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Queue {
    letters: VecDeque<Letter>,
    closed: bool,
}

impl Outbox {
    /// Adds a message.
    pub(super) fn send(&self, message: impl Into<Message>) {
        self.put(Letter::Message(message.into()));
    }

    /// Adds something.
    pub(super) fn put(&self, letter: Letter) {
        let mut queue = self.open();
        if let Some(uri) = diagnosed(&letter)
            && let Some(old) = queue
                .letters
                .iter_mut()
                .find(|old| diagnosed(old) == Some(uri))
        {
            *old = letter;
            return;
        }
        queue.letters.push_back(letter);
        self.0.changed.notify_all();
    }

    /// Nothing more will come.
    pub(super) fn close(&self) {
        self.open().closed = true;
        self.0.changed.notify_all();
    }

    /// Takes the next one out; waits for it. `None` where nothing is left and nothing more will come.
    pub(super) fn take(&self) -> Option<Letter> {
        let mut queue = self.open();
        loop {
            if let Some(letter) = queue.letters.pop_front() {
                return Some(letter);
            }
            if queue.closed {
                return None;
            }
            let changed = self.0.changed.wait(queue);
            queue = changed.unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn open(&self) -> MutexGuard<'_, Queue> {
        // A thread that panicked while it held the lock left nothing half done.
        self.0.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The file whose diagnostics these are.
fn diagnosed(letter: &Letter) -> Option<&str> {
    match letter {
        Letter::Message(Message::Notification(told))
            if told.method == "textDocument/publishDiagnostics" =>
        {
            told.params.get("uri")?.as_str()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lsp_server::Notification;
    use serde_json::json;

    #[test]
    fn of_the_diagnostics_of_a_file_only_the_last_are_kept() {
        let outbox = Outbox::default();
        let tell = |method: &str, params: Value| {
            outbox.send(Notification::new(method.to_owned(), params));
        };
        for version in 0..1000 {
            for uri in ["file:///a", "file:///b"] {
                let params = json!({ "uri": uri, "version": version });
                tell("textDocument/publishDiagnostics", params);
            }
        }
        tell("window/logMessage", json!({}));
        outbox.close();
        let mut left = Vec::new();
        while let Some(Letter::Message(Message::Notification(told))) = outbox.take() {
            left.push(told.params);
        }
        let expected = [
            json!({ "uri": "file:///a", "version": 999 }),
            json!({ "uri": "file:///b", "version": 999 }),
            json!({}),
        ];
        assert_eq!(left, expected);
    }
}
