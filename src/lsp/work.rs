//! What the server does when no message is left: it loads registries, checks what has changed, and answers those who wait
//! for that.

use std::cell::RefCell;
use std::time::Instant;

use lsp_server::{Request, RequestId, Response};

use super::documents::{Open, Role};
use super::inbox::Inbox;
use super::progress::{self, Progress};
use super::project::file_of;
use super::registries::Outcome;
use super::requests::{answer, cancelled};
use super::session::Session;
use super::waiting::{Need, Parked, uri};

impl Session<'_> {
    /// Works until there is nothing to be done, or a message comes.
    pub(super) fn work(&mut self, inbox: &mut Inbox) {
        loop {
            self.project.load(&self.documents);
            let is_done = self.check_next(inbox);
            // Between two texts, or where one takes so long that somebody has waited long enough.
            self.answer_waiting(inbox);
            self.tell_of_loading();
            if is_done || inbox.has_more() {
                break;
            }
        }
        if self.refresh && self.is_settled() {
            self.refresh = false;
            if self.client.pulls && self.client.refreshes {
                self.ask("workspace/diagnostic/refresh", serde_json::Value::Null);
            }
        }
    }

    /// Checks the next text. Returns whether there is none.
    fn check_next(&mut self, inbox: &mut Inbox) -> bool {
        if let Some(document) = self.next() {
            let late = self.late();
            let inbox = RefCell::new(inbox);
            let go_on = || !inbox.borrow_mut().has_more() && !is_past(late);
            if self.articles.check(&document, &mut self.project, &go_on) {
                self.publish(Some(&document));
            }
            return false;
        }
        let waits = self.waiting.wants_project() && self.is_settled();
        !(waits && self.closed.step(&mut self.project, &self.documents))
    }

    /// The next document to be checked: the shortest of those that can be.
    fn next(&mut self) -> Option<Open> {
        let dirty: Vec<String> = self.articles.dirty().map(str::to_owned).collect();
        let mut next: Option<&Open> = None;
        for uri in dirty {
            let Some(document) = self.documents.named(&uri) else {
                self.articles.forget(&uri);
                continue;
            };
            let len = |open: &Open| open.source.text().len();
            let waits = self.project.is_pending(&file_of(document))
                && match document.role {
                    // The last good registry does until there is another one.
                    Role::Article(_) => self.project.checker(&file_of(document)).is_none(),
                    Role::Yaml => true,
                    Role::Config | Role::Other => false,
                };
            if !waits && next.is_none_or(|next| len(document) < len(next)) {
                next = Some(document);
            }
        }
        next.cloned()
    }

    /// A registry was loaded.
    pub(super) fn loaded(&mut self, outcome: Outcome) {
        let Some(place) = self.project.loaded(outcome) else {
            return;
        };
        self.closed.forget();
        self.refresh = true;
        for document in self.documents.all() {
            let rules = self.project.rules(&file_of(document));
            if rules.is_some_and(|rules| rules.facts == place) {
                self.articles.touch(&document.uri);
            }
        }
        self.publish(None);
    }

    /// Whether everything that is open is checked, by what it is to be checked by.
    fn is_settled(&mut self) -> bool {
        let mut all = self.documents.all();
        all.all(|open| {
            !self.articles.is_dirty(open.uri.as_str()) && !self.project.is_pending(&file_of(open))
        })
    }

    /// Whether what a request needs is there.
    fn is_ready(&mut self, request: &Request, need: Need) -> bool {
        let document = uri(request).and_then(|uri| self.documents.named(uri));
        match (need, document) {
            (Need::Nothing, _) => true,
            (Need::Facts, None) => true,
            (Need::Facts, Some(document)) => {
                let file = file_of(document);
                self.project.checker(&file).is_some() || !self.project.is_pending(&file)
            }
            (Need::Soon | Need::Document, Some(document))
                if matches!(document.role, Role::Article(_)) =>
            {
                !self.articles.is_dirty(document.uri.as_str())
                    && !self.project.is_pending(&file_of(document))
            }
            (Need::Soon | Need::Document, _) => self.is_settled(),
            (Need::Project, _) => self.is_settled() && self.closed.is_complete(),
        }
    }

    /// Answers a request, now or when what it needs is there.
    pub(super) fn requested(&mut self, request: Request, inbox: &mut Inbox) {
        let need = Need::of(&request.method);
        if self.is_ready(&request, need) {
            let response = answer(self, request);
            self.outbox.send(response);
        } else {
            inbox.park(&request.id);
            self.waiting.park(request, need, Instant::now());
        }
    }

    fn answer_waiting(&mut self, inbox: &mut Inbox) {
        let now = Instant::now();
        let mut waiting = std::mem::take(&mut self.waiting);
        let mut is_due =
            |parked: &Parked| parked.is_late(now) || self.is_ready(&parked.request, parked.need);
        let mut due = Vec::new();
        while let Some(parked) = waiting.take(&mut is_due) {
            due.push(parked);
        }
        self.waiting = waiting;
        for parked in due {
            inbox.unpark(&parked.request.id);
            let response = answer(self, parked.request);
            self.outbox.send(response);
        }
    }

    /// The client takes back a request that waits.
    pub(super) fn take_back(&mut self, id: &RequestId) {
        if self.waiting.take_back(id).is_some() {
            self.outbox.send(cancelled(id.clone()));
        }
    }

    /// The client wants nothing any more.
    pub(super) fn end(&mut self, inbox: &mut Inbox) {
        while let Some(parked) = self.waiting.take(|_| true) {
            inbox.unpark(&parked.request.id);
            self.outbox.send(cancelled(parked.request.id));
        }
    }

    /// When there is something to be done though nothing has come.
    pub(super) fn late(&self) -> Option<Instant> {
        self.waiting
            .late()
            .into_iter()
            .chain(self.progress.due())
            .min()
    }

    /// Tells a client that shows such things that a registry is being loaded, or is loaded now.
    fn tell_of_loading(&mut self) {
        let goes_on = self.project.is_loading();
        self.progress = match std::mem::take(&mut self.progress) {
            Progress::Idle if goes_on && self.client.shows_progress => {
                Progress::Silent(Instant::now())
            }
            silent @ Progress::Silent(_) if goes_on => {
                if is_past(silent.due()) {
                    Progress::Asked(self.ask("window/workDoneProgress/create", progress::token()))
                } else {
                    silent
                }
            }
            Progress::Shown if !goes_on => {
                self.tell("$/progress", progress::end());
                Progress::Idle
            }
            Progress::Silent(_) | Progress::Unwanted if !goes_on => Progress::Idle,
            same => same,
        };
    }

    /// The client answers a request.
    pub(super) fn responded(&mut self, response: &Response) {
        // Of others nothing depends on the answer.
        if matches!(&self.progress, Progress::Asked(id) if *id == response.id) {
            let wanted = response.response_result.is_ok();
            self.progress = match (wanted, self.project.is_loading()) {
                (true, true) => {
                    self.tell("$/progress", progress::begin());
                    Progress::Shown
                }
                (false, true) => Progress::Unwanted,
                (_, false) => Progress::Idle,
            };
        }
    }
}

fn is_past(moment: Option<Instant>) -> bool {
    moment.is_some_and(|moment| moment <= Instant::now())
}
