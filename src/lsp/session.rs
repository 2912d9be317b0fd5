//! What the server knows while a client is there, and how it keeps up with what the client says.

use std::path::{Path, PathBuf};

use lsp_server::{Notification, Request, RequestId};
use lsp_types::notification::{self as note, Notification as _};
use lsp_types::{
    DidChangeTextDocumentParams, DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams,
    DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams, Location,
    LogMessageParams, MessageType, Uri,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use super::articles::Articles;
use super::capabilities::Client;
use super::closed::Closed;
use super::diagnostics::Writer;
use super::documents::{Documents, Open, Role};
use super::host::Host;
use super::inbox::Inbox;
use super::outbox::Outbox;
use super::progress::Progress;
use super::project::{Change, Project};
use super::publish::Shown;
use super::requests::overtaken;
use super::uris::{path_of, uri_of};
use super::waiting::Waiting;
use crate::finding::Finding;
use crate::source::{Source, Span};

/// What a client is asked to watch.
const WATCHED: &str = "**/*.{yaml,yml,toml,md,markdown,mdown,mkd,mdx,html,htm,xhtml,txt,text}";

/// All of it.
pub(super) struct Session<'h> {
    pub(super) outbox: Outbox,
    pub(super) client: Client,
    pub(super) documents: Documents,
    pub(super) project: Project<'h>,
    pub(super) articles: Articles,
    pub(super) closed: Closed,
    pub(super) waiting: Waiting,
    pub(super) progress: Progress,
    shown: Shown,
    /// Number of requests sent to the client.
    asked: i32,
    /// Whether the client, which asks for diagnostics, has to be told that some have changed.
    pub(super) refresh: bool,
}

impl<'h> Session<'h> {
    pub(super) fn new(outbox: Outbox, host: &'h mut dyn Host) -> Self {
        Self {
            outbox,
            client: Client::default(),
            documents: Documents::default(),
            project: Project::new(host),
            articles: Articles::default(),
            closed: Closed::default(),
            waiting: Waiting::default(),
            progress: Progress::default(),
            shown: Shown::default(),
            asked: 0,
            refresh: false,
        }
    }

    /// The client is there.
    pub(super) fn begin(&mut self, client: Client) {
        self.project.enter(&client.folders);
        self.client = client;
    }

    /// Takes a notification.
    pub(super) fn notified(&mut self, told: Notification, inbox: &mut Inbox) {
        match told.method.as_str() {
            note::Initialized::METHOD if self.client.watches => self.watch(),
            note::DidOpenTextDocument::METHOD => {
                if let Some(params) = self.params::<DidOpenTextDocumentParams>(told) {
                    let uri = params.text_document.uri.clone();
                    let project = &self.project;
                    self.documents.open(
                        params.text_document,
                        |path| project.real(path),
                        |path| project.name(path),
                    );
                    self.edited(&uri, inbox);
                }
            }
            note::DidChangeTextDocument::METHOD => {
                if let Some(params) = self.params::<DidChangeTextDocumentParams>(told) {
                    let uri = params.text_document.uri;
                    let version = params.text_document.version;
                    let changes = params.content_changes;
                    let encoding = self.client.encoding;
                    if self.documents.change(&uri, version, changes, encoding) {
                        self.edited(&uri, inbox);
                    }
                }
            }
            note::DidCloseTextDocument::METHOD => {
                if let Some(params) = self.params::<DidCloseTextDocumentParams>(told) {
                    let uri = params.text_document.uri;
                    if let Some(closed) = self.documents.close(&uri) {
                        self.closed(&closed, inbox);
                    }
                }
            }
            note::DidSaveTextDocument::METHOD => {
                if let Some(params) = self.params::<DidSaveTextDocumentParams>(told) {
                    self.files_changed(&[params.text_document.uri]);
                }
            }
            note::DidChangeWatchedFiles::METHOD => {
                if let Some(params) = self.params::<DidChangeWatchedFilesParams>(told) {
                    let uris = params.changes.into_iter().map(|change| change.uri);
                    self.files_changed(&uris.collect::<Vec<_>>());
                }
            }
            note::DidChangeWorkspaceFolders::METHOD => {
                if let Some(params) = self.params::<DidChangeWorkspaceFoldersParams>(told) {
                    let removed = params.event.removed.iter();
                    let removed: Vec<_> = removed.filter_map(|one| path_of(&one.uri)).collect();
                    let added = params.event.added.iter();
                    let added = added.filter_map(|one| path_of(&one.uri));
                    self.folders_changed(&removed, added);
                }
            }
            _ => {}
        }
    }

    fn edited(&mut self, uri: &Uri, inbox: &mut Inbox) {
        self.refuse_overtaken(uri, inbox);
        self.articles.touch(uri);
        let matters = |open: &Open| matches!(open.role, Role::Yaml | Role::Config);
        if self.documents.get(uri).is_some_and(matters) {
            let change = self.project.edited(&self.documents);
            self.changed(change);
        }
    }

    fn closed(&mut self, document: &Open, inbox: &mut Inbox) {
        self.refuse_overtaken(&document.uri, inbox);
        self.articles.remove(&document.uri);
        if let Some(path) = &document.path {
            self.closed.forget_one(path);
        }
        let change = self.project.edited(&self.documents);
        self.changed(change);
        self.shown.clear(&document.uri, &self.outbox);
        self.publish(None);
    }

    fn files_changed(&mut self, uris: &[Uri]) {
        let mut change = self.project.edited(&self.documents);
        for path in uris.iter().filter_map(path_of) {
            let path = self.project.real(&path);
            change.and(self.project.changed(&path));
            self.closed.forget_one(&path);
        }
        self.changed(change);
    }

    fn folders_changed(&mut self, removed: &[PathBuf], added: impl Iterator<Item = PathBuf>) {
        let folders = &mut self.client.folders;
        folders.retain(|folder| !removed.contains(folder));
        folders.extend(added);
        self.project.enter(&self.client.folders);
        self.changed(Change::ALL);
    }

    /// What was found may not hold any more. What a registry changes is found out when it is loaded.
    fn changed(&mut self, change: Change) {
        if change.rules {
            self.articles.touch_all(&self.documents);
            self.closed.forget();
            self.refresh = true;
        }
    }

    /// Nobody waits any more for what would be about an older text.
    fn refuse_overtaken(&mut self, uri: &Uri, inbox: &mut Inbox) {
        while let Some(parked) = self.waiting.take_overtaken(uri) {
            inbox.unpark(&parked.request.id);
            self.outbox.send(overtaken(&parked.request));
        }
    }

    /// Tells a client that does not ask what has changed; `checked` is told of in any case.
    pub(super) fn publish(&mut self, checked: Option<&Open>) {
        if self.client.pulls {
            return;
        }
        let now = self.diagnostics();
        let versions: Vec<(Uri, i32)> = self
            .documents
            .all()
            .map(|open| (open.uri.clone(), open.version))
            .collect();
        // What is not checked yet keeps what it has: it would only be of an older text.
        let is_behind = |uri: &str| self.articles.is_dirty(uri);
        let checked = checked.map(|open| open.uri.as_str());
        self.shown
            .show(now, &versions, checked, &is_behind, &self.outbox);
    }

    /// What turns findings into diagnostics, with the addresses that the client uses.
    pub(super) fn with_writer<T>(&self, write: impl FnOnce(&Writer<'_>) -> T) -> T {
        let address = |source: &Source| self.address(source);
        write(&Writer {
            encoding: self.client.encoding,
            suppressed: self.client.suppressed,
            address: &address,
        })
    }

    /// The address of a source: as the client wrote it where it has it open.
    pub(super) fn address(&self, source: &Source) -> Option<Uri> {
        if let Some(open) = self.documents.of_name(source.name()) {
            return Some(open.uri.clone());
        }
        uri_of(&self.project.real(Path::new(source.name())))
    }

    /// A place of a source.
    pub(super) fn location(&self, source: &Source, span: Span) -> Option<Location> {
        Some(Location {
            uri: self.address(source)?,
            range: self.client.encoding.range(source, span),
        })
    }

    /// What is shown as diagnostics of a document: of an article what was found, of the YAML the faults.
    pub(super) fn diagnosed(&self, document: &Open) -> Vec<Finding> {
        let own = |found: &&Finding| {
            found.counts() && found.primary.source.name() == document.source.name()
        };
        let articles = self.articles.all().flat_map(|(_, one)| &one.findings);
        articles
            .chain(self.project.faults())
            .filter(own)
            .cloned()
            .collect()
    }

    fn watch(&mut self) {
        let watchers = json!([{ "globPattern": WATCHED }]);
        let registration = json!({
            "id": "files",
            "method": note::DidChangeWatchedFiles::METHOD,
            "registerOptions": { "watchers": watchers },
        });
        self.ask(
            "client/registerCapability",
            json!({ "registrations": [registration] }),
        );
    }

    /// Sends a request. Returns its id.
    pub(super) fn ask(&mut self, method: &str, params: impl Serialize) -> RequestId {
        self.asked += 1;
        let id = RequestId::from(format!("factlint-{}", self.asked));
        self.outbox
            .send(Request::new(id.clone(), method.to_owned(), params));
        id
    }

    /// Sends a notification.
    pub(super) fn tell(&self, method: &str, params: impl Serialize) {
        self.outbox
            .send(Notification::new(method.to_owned(), params));
    }

    /// The parameters of a notification; `None`, and a line in the client's log, where they are no such parameters.
    fn params<T: DeserializeOwned>(&self, told: Notification) -> Option<T> {
        match serde_json::from_value(told.params) {
            Ok(params) => Some(params),
            Err(fault) => {
                let params = LogMessageParams {
                    typ: MessageType::WARNING,
                    message: format!("`{}` cannot be read: {fault}", told.method),
                };
                self.tell(note::LogMessage::METHOD, params);
                None
            }
        }
    }
}
