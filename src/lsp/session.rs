//! What the server knows while a client is there, and how it keeps up with it.

use std::cell::RefCell;
use std::path::Path;

use crossbeam_channel::Sender;
use lsp_server::{Message, Notification, Request, RequestId};
use lsp_types::notification::{self as note, Notification as _};
use lsp_types::{
    DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams, Location,
    LogMessageParams, MessageType, Uri,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use super::articles::Articles;
use super::capabilities::Client;
use super::diagnostics::Writer;
use super::documents::{Documents, Open, Role};
use super::host::Host;
use super::inbox::Inbox;
use super::project::Project;
use super::publish::Shown;
use super::uris::uri_of;
use crate::finding::Finding;
use crate::source::{Source, Span};

/// What a client is asked to watch.
const WATCHED: &str = "**/*.{yaml,yml,toml,md,markdown,mdown,mkd,mdx,html,htm,xhtml,txt,text}";

/// All of it.
pub(super) struct Session<'h> {
    sender: Sender<Message>,
    pub(super) client: Client,
    pub(super) documents: Documents,
    pub(super) project: Project<'h>,
    pub(super) articles: Articles,
    shown: Shown,
    /// Number of requests sent to the client.
    asked: i32,
    /// Whether the client, which asks for diagnostics, has to be told that some have changed.
    refresh: bool,
}

impl<'h> Session<'h> {
    pub(super) fn new(sender: Sender<Message>, host: &'h mut dyn Host) -> Self {
        Self {
            sender,
            client: Client::default(),
            documents: Documents::default(),
            project: Project::new(host),
            articles: Articles::default(),
            shown: Shown::default(),
            asked: 0,
            refresh: false,
        }
    }

    /// The client is there.
    pub(super) fn begin(&mut self, client: Client) {
        if let Some(folder) = &client.folder {
            self.project.enter(folder);
        }
        self.client = client;
    }

    /// Takes a notification.
    pub(super) fn notified(&mut self, told: Notification) {
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
                    self.edited(&uri);
                }
            }
            note::DidChangeTextDocument::METHOD => {
                if let Some(params) = self.params::<DidChangeTextDocumentParams>(told) {
                    let uri = params.text_document.uri;
                    let version = params.text_document.version;
                    let changes = params.content_changes;
                    let encoding = self.client.encoding;
                    if self.documents.change(&uri, version, changes, encoding) {
                        self.edited(&uri);
                    }
                }
            }
            note::DidCloseTextDocument::METHOD => {
                if let Some(params) = self.params::<DidCloseTextDocumentParams>(told) {
                    let uri = params.text_document.uri;
                    if let Some(closed) = self.documents.close(&uri) {
                        self.closed(&closed);
                    }
                }
            }
            note::DidSaveTextDocument::METHOD | note::DidChangeWatchedFiles::METHOD => {
                self.project.edited(&self.documents);
                self.files_changed();
            }
            _ => {}
        }
    }

    fn edited(&mut self, uri: &Uri) {
        self.articles.touch(uri);
        let is_yaml = |open: &Open| open.role == Role::Yaml;
        if self.documents.get(uri).is_some_and(is_yaml) {
            self.yaml_edited();
        }
    }

    fn yaml_edited(&mut self) {
        if self.project.edited(&self.documents) {
            self.articles.touch_all(&self.documents);
            self.refresh = true;
        }
    }

    fn closed(&mut self, document: &Open) {
        self.articles.remove(&document.uri);
        self.project.forget_closed();
        if document.role == Role::Yaml {
            self.yaml_edited();
        }
        self.shown.clear(&document.uri, &self.sender);
        self.publish(None);
    }

    fn files_changed(&mut self) {
        self.project.forget();
        self.articles.touch_all(&self.documents);
        self.refresh = true;
    }

    /// Does what nobody waits for, until a message comes.
    pub(super) fn work(&mut self, inbox: &mut Inbox) {
        while let Some(uri) = self.articles.next_dirty().map(str::to_owned) {
            let inbox = RefCell::new(&mut *inbox);
            let go_on = || !inbox.borrow_mut().has_more();
            if !self.check(&uri, &go_on) || !go_on() {
                return;
            }
        }
        if std::mem::take(&mut self.refresh) && self.client.pulls && self.client.refreshes {
            self.ask("workspace/diagnostic/refresh", serde_json::Value::Null);
        }
    }

    /// Brings what is known of an open document up to its text. Returns whether that came to its end.
    fn check(&mut self, uri: &str, go_on: &dyn Fn() -> bool) -> bool {
        let document = self.documents.named(uri).cloned();
        let Some(document) = document else {
            self.articles.forget(uri);
            return true;
        };
        match self.articles.check(&document, &mut self.project, go_on) {
            Some(true) => self.publish(Some(&document)),
            Some(false) => {}
            None => return false,
        }
        true
    }

    /// Brings everything up to the texts: what is asked for next must not rest on older ones. Returns whether that came
    /// to its end, and was not overtaken.
    pub(super) fn settle(&mut self, inbox: &mut Inbox) -> bool {
        let inbox = RefCell::new(inbox);
        let go_on = || !inbox.borrow_mut().overtakes();
        while let Some(uri) = self.articles.next_dirty().map(str::to_owned) {
            if !self.check(&uri, &go_on) {
                return false;
            }
        }
        true
    }

    /// Tells a client that does not ask what has changed; `checked` is told of in any case.
    fn publish(&mut self, checked: Option<&Open>) {
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
            .show(now, &versions, checked, &is_behind, &self.sender);
    }

    /// What turns findings into diagnostics, with the addresses that the client uses.
    pub(super) fn with_writer<T>(&self, write: impl FnOnce(&Writer<'_>) -> T) -> T {
        let address = |source: &Source| self.address(source);
        write(&Writer {
            encoding: self.client.encoding,
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

    /// Sends a request whose result does not matter.
    pub(super) fn ask(&mut self, method: &str, params: impl Serialize) {
        self.asked += 1;
        let id = RequestId::from(format!("factlint-{}", self.asked));
        let _ = self
            .sender
            .send(Request::new(id, method.to_owned(), params).into());
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
                let method = note::LogMessage::METHOD.to_owned();
                let _ = self.sender.send(Notification::new(method, params).into());
                None
            }
        }
    }
}
