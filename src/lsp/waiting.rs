//! Requests whose answers have to wait: for texts to be checked, for registries to be loaded. The session goes on
//! meanwhile.

use std::time::{Duration, Instant};

use lsp_server::{Request, RequestId};
use lsp_types::Uri;
use lsp_types::request::{self as ask, Request as _};

/// How long somebody who looks at a word waits for what is not there yet; then the answer is made of what is.
const PATIENCE: Duration = Duration::from_secs(1);

/// What an answer rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// What is there.
    Nothing,
    /// Some registry, be it an older one, if that comes soon.
    Facts,
    /// The findings of the document as it is now, if they come soon.
    Soon,
    /// The findings of the document as it is now.
    Document,
    /// Those of all articles of the project.
    Project,
}

impl Need {
    /// What a request needs.
    pub(super) fn of(method: &str) -> Self {
        match method {
            ask::Completion::METHOD => Self::Facts,
            ask::HoverRequest::METHOD
            | ask::CodeActionRequest::METHOD
            | ask::GotoDefinition::METHOD
            | ask::CodeLensRequest::METHOD
            | ask::InlayHintRequest::METHOD => Self::Soon,
            ask::DocumentSymbolRequest::METHOD | ask::DocumentDiagnosticRequest::METHOD => {
                Self::Document
            }
            ask::References::METHOD | ask::WorkspaceDiagnosticRequest::METHOD => Self::Project,
            _ => Self::Nothing,
        }
    }
}

/// One of them.
#[derive(Debug)]
pub(super) struct Parked {
    pub(super) request: Request,
    pub(super) need: Need,
    /// From when on it is answered in any case.
    late: Option<Instant>,
}

impl Parked {
    /// The address of the document that it is about, as far as there is one.
    pub(super) fn uri(&self) -> Option<&str> {
        uri(&self.request)
    }

    /// Whether it has waited long enough.
    pub(super) fn is_late(&self, now: Instant) -> bool {
        self.late.is_some_and(|late| late <= now)
    }
}

/// The address of the document that a request is about.
pub(super) fn uri(request: &Request) -> Option<&str> {
    request.params.pointer("/textDocument/uri")?.as_str()
}

/// All of them, in the order in which they came.
#[derive(Debug, Default)]
pub(super) struct Waiting(Vec<Parked>);

impl Waiting {
    /// Puts one aside.
    pub(super) fn park(&mut self, request: Request, need: Need, now: Instant) {
        let soon = matches!(need, Need::Facts | Need::Soon);
        let late = soon.then(|| now + PATIENCE);
        self.0.push(Parked {
            request,
            need,
            late,
        });
    }

    /// Takes out the first one of a kind.
    pub(super) fn take(&mut self, mut wanted: impl FnMut(&Parked) -> bool) -> Option<Parked> {
        let at = self.0.iter().position(&mut wanted)?;
        Some(self.0.remove(at))
    }

    /// Takes out the one of an id.
    pub(super) fn take_back(&mut self, id: &RequestId) -> Option<Parked> {
        self.take(|parked| parked.request.id == *id)
    }

    /// Takes out one whose answer would rest on a text that is another one now. That of the whole project names the
    /// versions of the texts that it is about, and is waited for.
    pub(super) fn take_overtaken(&mut self, uri: &Uri) -> Option<Parked> {
        self.take(|parked| {
            let of_project = parked.request.method == ask::WorkspaceDiagnosticRequest::METHOD;
            !of_project && (parked.need == Need::Project || parked.uri() == Some(uri.as_str()))
        })
    }

    /// When the next one has waited long enough.
    pub(super) fn late(&self) -> Option<Instant> {
        self.0.iter().filter_map(|parked| parked.late).min()
    }

    /// Whether somebody waits for all articles of the project.
    pub(super) fn wants_project(&self) -> bool {
        self.0.iter().any(|parked| parked.need == Need::Project)
    }
}
