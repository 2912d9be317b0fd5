//! What the server knows while a client is there: its documents, and what was found in them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crossbeam_channel::Sender;
use lsp_server::{ErrorCode, Message, Notification, Request, Response};
use lsp_types::notification::{self as note, Notification as _};
use lsp_types::{
    Diagnostic, DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
    LogMessageParams, MessageType, PublishDiagnosticsParams, Uri,
};

use super::capabilities::Client;
use super::diagnostics::Writer;
use super::documents::{Documents, Open, Role};
use super::host::Host;
use super::inbox::Inbox;
use super::server::params;
use super::uris::uri_of;
use crate::finding::{Code, Finding};
use crate::lint::lint;
use crate::source::Source;

pub(super) struct Session<'h> {
    sender: Sender<Message>,
    host: &'h mut dyn Host,
    client: Client,
    documents: Documents,
    /// Addresses of the documents that were edited and not checked since.
    dirty: BTreeSet<String>,
    /// The addresses that have diagnostics at the client.
    shown: BTreeMap<String, Uri>,
}

impl<'h> Session<'h> {
    pub(super) fn new(sender: Sender<Message>, host: &'h mut dyn Host) -> Self {
        Self {
            sender,
            host,
            client: Client::default(),
            documents: Documents::default(),
            dirty: BTreeSet::new(),
            shown: BTreeMap::new(),
        }
    }

    /// The client is there.
    pub(super) fn begin(&mut self, client: Client) {
        self.client = client;
    }

    /// Takes a notification.
    pub(super) fn notified(&mut self, told: Notification) {
        let sender = self.sender.clone();
        let log = |message| tell(&sender, message);
        match told.method.as_str() {
            note::DidOpenTextDocument::METHOD => {
                if let Some(params) = params::<DidOpenTextDocumentParams>(told, log) {
                    let uri = params.text_document.uri.clone();
                    let host = &*self.host;
                    self.documents.open(
                        params.text_document,
                        |path| host.real(path),
                        |path| host.name(path),
                    );
                    self.edited(&uri);
                }
            }
            note::DidChangeTextDocument::METHOD => {
                if let Some(params) = params::<DidChangeTextDocumentParams>(told, log) {
                    let uri = params.text_document.uri;
                    self.documents.change(
                        &uri,
                        params.text_document.version,
                        params.content_changes,
                        self.client.encoding,
                    );
                    self.edited(&uri);
                }
            }
            note::DidCloseTextDocument::METHOD => {
                if let Some(params) = params::<DidCloseTextDocumentParams>(told, log) {
                    let uri = params.text_document.uri;
                    self.documents.close(&uri);
                    self.dirty.remove(uri.as_str());
                    self.publish(&uri, None, Vec::new());
                }
            }
            note::DidSaveTextDocument::METHOD | note::DidChangeWatchedFiles::METHOD => {
                self.files_changed();
            }
            _ => {}
        }
    }

    /// Answers a request.
    pub(super) fn answer(&mut self, request: Request, _inbox: &mut Inbox) -> Response {
        let message = format!("there is no method `{}`", request.method);
        Response::new_err(request.id, ErrorCode::MethodNotFound as i32, message)
    }

    /// Does what nobody waits for, until a message comes.
    pub(super) fn work(&mut self, inbox: &mut Inbox) {
        while let Some(uri) = self.dirty.pop_first() {
            let document = self.documents.all().find(|open| open.uri.as_str() == uri);
            if let Some(document) = document.cloned() {
                self.check(&document);
            }
            if inbox.has_more() {
                return;
            }
        }
    }

    fn edited(&mut self, uri: &Uri) {
        self.dirty.insert(uri.as_str().to_owned());
    }

    fn files_changed(&mut self) {
        self.host.forget();
        let all = self
            .documents
            .all()
            .map(|open| open.uri.as_str().to_owned());
        self.dirty.extend(all);
    }

    fn check(&mut self, document: &Open) {
        let Role::Article(markup) = document.role else {
            return;
        };
        let file = document.path.clone().unwrap_or_else(|| PathBuf::from("."));
        let rules = self.host.rules(&file);
        let checked = rules.and_then(|rules| Ok((rules, self.host.checker(&file)?)));
        let findings = match checked {
            Ok((rules, _)) if rules.excluded => Vec::new(),
            Ok((rules, checker)) => {
                lint(&checker, document.source.clone(), markup, &rules.settings).findings
            }
            Err(faults) => faults,
        };
        let shown: Vec<&Finding> = findings
            .iter()
            .filter(|found| found.code != Code::Supported && found.suppressed.is_none())
            .collect();
        let mut by_file: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
        let address = |source: &Source| self.address(source);
        let writer = Writer {
            encoding: self.client.encoding,
            address: &address,
        };
        for finding in shown {
            if let Some(uri) = (writer.address)(&finding.primary.source) {
                let own = by_file.entry(uri.as_str().to_owned()).or_default();
                own.push(writer.diagnostic(finding));
            }
        }
        let own = by_file.remove(document.uri.as_str()).unwrap_or_default();
        self.publish(&document.uri, Some(document.version), own);
    }

    /// The address of a source: as the client wrote it where it has it open.
    fn address(&self, source: &Source) -> Option<Uri> {
        let path = self.host.real(Path::new(source.name()));
        match self.documents.of_path(&path) {
            Some(open) => Some(open.uri.clone()),
            None => uri_of(&path),
        }
    }

    fn publish(&mut self, uri: &Uri, version: Option<i32>, diagnostics: Vec<Diagnostic>) {
        let key = uri.as_str().to_owned();
        if diagnostics.is_empty() {
            if self.shown.remove(&key).is_none() && version.is_none() {
                return;
            }
        } else {
            self.shown.insert(key, uri.clone());
        }
        let params = PublishDiagnosticsParams {
            uri: uri.clone(),
            diagnostics,
            version,
        };
        let method = note::PublishDiagnostics::METHOD.to_owned();
        let _ = self.sender.send(Notification::new(method, params).into());
    }
}

/// Writes a line to the client's log.
fn tell(sender: &Sender<Message>, message: String) {
    let params = LogMessageParams {
        typ: MessageType::WARNING,
        message,
    };
    let method = note::LogMessage::METHOD.to_owned();
    let _ = sender.send(Notification::new(method, params).into());
}
