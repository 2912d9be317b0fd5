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
    /// The request that is being answered.
    answering: Option<RequestId>,
}

impl Inbox {
    pub(super) fn new(receiver: Receiver<Message>) -> Self {
        Self {
            receiver,
            waiting: VecDeque::new(),
            cancelled: HashSet::new(),
            answering: None,
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

    /// A request is answered from here on: it may still be taken back.
    pub(super) fn begin(&mut self, id: &RequestId) {
        self.answering = Some(id.clone());
    }

    /// The request is answered.
    pub(super) fn end(&mut self) {
        if let Some(id) = self.answering.take() {
            self.cancelled.remove(&id);
        }
    }

    /// Whether something has come that makes the answer that is being made pointless: nobody wants it, or the text that
    /// it is about is another one.
    pub(super) fn overtakes(&mut self) -> bool {
        self.take_all();
        let is_edit = |message: &Message| {
            matches!(message, Message::Notification(told)
                if matches!(told.method.as_str(), "textDocument/didChange" | "textDocument/didClose" | "exit"))
        };
        let taken_back = self.answering.as_ref();
        taken_back.is_some_and(|id| self.cancelled.contains(id)) || self.waiting.iter().any(is_edit)
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
                if self.answering.as_ref() == Some(&id) || self.waiting.iter().any(waits) {
                    self.cancelled.insert(id);
                }
            }
            message => self.waiting.push_back(message),
        }
    }
}
