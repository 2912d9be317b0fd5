//! Messages that have come and are not handled yet.

use std::collections::{HashSet, VecDeque};

use crossbeam_channel::{Receiver, RecvError, TryRecvError};
use lsp_server::{Message, RequestId};
use lsp_types::{CancelParams, NumberOrString};

/// Looks through what has come before it is handled, so that a request that was taken back costs nothing.
#[derive(Debug)]
pub(super) struct Inbox {
    receiver: Receiver<Message>,
    waiting: VecDeque<Message>,
    cancelled: HashSet<RequestId>,
}

impl Inbox {
    pub(super) fn new(receiver: Receiver<Message>) -> Self {
        Self {
            receiver,
            waiting: VecDeque::new(),
            cancelled: HashSet::new(),
        }
    }

    /// The next message; waits for one. `None` where nobody is left to send any.
    pub(super) fn next(&mut self) -> Option<Message> {
        self.take_all();
        if let Some(message) = self.waiting.pop_front() {
            return Some(message);
        }
        match self.receiver.recv() {
            Ok(message) => {
                self.put(message);
                self.take_all();
                self.next_waiting()
            }
            Err(RecvError) => None,
        }
    }

    fn next_waiting(&mut self) -> Option<Message> {
        match self.waiting.pop_front() {
            // All that came was a cancellation.
            None => self.next(),
            some => some,
        }
    }

    /// Whether something has come that is to be handled before any work that nobody waits for.
    pub(super) fn has_more(&mut self) -> bool {
        self.take_all();
        !self.waiting.is_empty()
    }

    /// Whether a request that is about to be answered was taken back. Asked once: the answer is its last trace.
    pub(super) fn was_cancelled(&mut self, id: &RequestId) -> bool {
        self.take_all();
        self.cancelled.remove(id)
    }

    fn take_all(&mut self) {
        loop {
            match self.receiver.try_recv() {
                Ok(message) => self.put(message),
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => return,
            }
        }
    }

    fn put(&mut self, message: Message) {
        match message {
            Message::Notification(told) if told.method == "$/cancelRequest" => {
                let Ok(params) = serde_json::from_value::<CancelParams>(told.params) else {
                    return;
                };
                let id = match params.id {
                    NumberOrString::Number(id) => RequestId::from(id),
                    NumberOrString::String(id) => RequestId::from(id),
                };
                // One that was answered already is not waited for.
                let waits =
                    |message: &Message| matches!(message, Message::Request(r) if r.id == id);
                if self.waiting.iter().any(waits) {
                    self.cancelled.insert(id);
                }
            }
            message => self.waiting.push_back(message),
        }
    }
}
