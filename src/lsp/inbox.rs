//! What has come and is not handled yet: messages of the client, and outcomes of the server's own work.

use std::collections::{HashSet, VecDeque};
use std::time::Instant;

use crossbeam_channel::{Receiver, TryRecvError, at, never, select};
use lsp_server::{Message, RequestId};
use lsp_types::{CancelParams, NumberOrString};

use super::registries::Outcome;

/// What the server has to deal with next.
#[derive(Debug)]
pub(super) enum Event {
    /// A message.
    Message(Message),
    /// The client takes back a request that waits for its answer.
    TakenBack(RequestId),
    /// A registry was loaded.
    Loaded(Outcome),
    /// It is as late as was asked for.
    Late,
    /// Nobody is left to send anything.
    Gone,
}

/// Looks through what has come before it is handled, so that a request that was taken back costs nothing.
#[derive(Debug)]
pub(super) struct Inbox {
    receiver: Receiver<Message>,
    outcomes: Receiver<Outcome>,
    messages: VecDeque<Message>,
    /// Requests among the messages that were taken back.
    cancelled: HashSet<RequestId>,
    /// Requests that were handled, and wait for their answers.
    parked: HashSet<RequestId>,
    /// Those of them that were taken back since.
    taken_back: VecDeque<RequestId>,
}

impl Inbox {
    pub(super) fn new(receiver: Receiver<Message>, outcomes: Receiver<Outcome>) -> Self {
        Self {
            receiver,
            outcomes,
            messages: VecDeque::new(),
            cancelled: HashSet::new(),
            parked: HashSet::new(),
            taken_back: VecDeque::new(),
        }
    }

    /// What comes next; waits for it, until it is as late as this.
    pub(super) fn next(&mut self, late: Option<Instant>) -> Event {
        loop {
            self.take_all();
            if let Some(id) = self.taken_back.pop_front() {
                return Event::TakenBack(id);
            }
            if let Some(message) = self.messages.pop_front() {
                return Event::Message(message);
            }
            let timer = late.map_or_else(never, at);
            select! {
                recv(self.receiver) -> message => match message {
                    Ok(message) => self.put(message),
                    Err(_) => return Event::Gone,
                },
                recv(self.outcomes) -> outcome => if let Ok(outcome) = outcome {
                    return Event::Loaded(outcome);
                },
                recv(timer) -> _ => return Event::Late,
            }
        }
    }

    /// Whether something has come that is to be handled before any work that nobody waits for.
    pub(super) fn has_more(&mut self) -> bool {
        self.take_all();
        !self.messages.is_empty() || !self.taken_back.is_empty() || !self.outcomes.is_empty()
    }

    /// A request waits for its answer from here on: it may still be taken back.
    pub(super) fn park(&mut self, id: &RequestId) {
        self.parked.insert(id.clone());
    }

    /// It is answered.
    pub(super) fn unpark(&mut self, id: &RequestId) {
        self.parked.remove(id);
    }

    /// Whether a request was taken back before it was handled. Asked once: the answer is its last trace.
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
        let Message::Notification(told) = &message else {
            self.messages.push_back(message);
            return;
        };
        if told.method != "$/cancelRequest" {
            self.messages.push_back(message);
            return;
        }
        let Ok(params) = serde_json::from_value::<CancelParams>(told.params.clone()) else {
            return;
        };
        let id = match params.id {
            NumberOrString::Number(id) => RequestId::from(id),
            NumberOrString::String(id) => RequestId::from(id),
        };
        // One that was answered already is not waited for.
        let waits = |message: &Message| matches!(message, Message::Request(r) if r.id == id);
        if self.parked.remove(&id) {
            self.taken_back.push_back(id);
        } else if self.messages.iter().any(waits) {
            self.cancelled.insert(id);
        }
    }
}
