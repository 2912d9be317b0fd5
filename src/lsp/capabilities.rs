//! What the client can do, and what the server offers it.

use std::path::PathBuf;
use std::str::FromStr;

use lsp_types::{
    CodeActionKind, CodeActionOptions, CodeActionProviderCapability, CodeLensOptions,
    CompletionOptions, DiagnosticOptions, DiagnosticServerCapabilities, ExecuteCommandOptions,
    HoverProviderCapability, OneOf, SaveOptions, ServerCapabilities, TextDocumentSyncCapability,
    TextDocumentSyncKind, TextDocumentSyncOptions, TextDocumentSyncSaveOptions, Uri,
    WorkspaceFoldersServerCapabilities, WorkspaceServerCapabilities,
};
use serde_json::Value;

use super::actions::FIX_ALL;
use super::diagnostics::SOURCE;
use super::positions::Encoding;
use super::uris::path_of;

/// The command that shows a source of a fact; its argument is the address.
pub(super) const OPEN_SOURCE: &str = "factlint.openSource";

/// What matters of a client.
#[derive(Clone, Debug, Default)]
pub(super) struct Client {
    /// The folders that it works on, as far as it names any.
    pub(super) folders: Vec<PathBuf>,
    /// How characters are counted.
    pub(super) encoding: Encoding,
    /// It asks for diagnostics: they are not sent by themselves.
    pub(super) pulls: bool,
    /// It can be told to ask again.
    pub(super) refreshes: bool,
    /// It watches files for those who ask for it.
    pub(super) watches: bool,
    /// It reads Markdown in a hover.
    pub(super) markdown: bool,
    /// It takes edits with the version of the text that they are for.
    pub(super) versioned_edits: bool,
    /// How it takes edits that place the cursor.
    pub(super) snippets: Snippets,
    /// It takes symbols within symbols.
    pub(super) nested_symbols: bool,
    /// It opens pages.
    pub(super) shows_pages: bool,
    /// It shows that work goes on.
    pub(super) shows_progress: bool,
    /// The user wants to see what a comment or the baseline suppresses.
    pub(super) suppressed: bool,
    /// The user wants the uses of facts counted above them.
    pub(super) code_lens: bool,
    /// The user wants the uses of facts counted behind them.
    pub(super) inlay_hints: bool,
    /// The user wants facts in YAML to tell which open articles rest on them.
    pub(super) back_references: bool,
}

/// How edits that place the cursor are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Snippets {
    /// Not at all.
    #[default]
    None,
    /// As the protocol has it since 3.18.
    Standard,
    /// As rust-analyzer had it before.
    Experimental,
}

impl Client {
    /// Reads the parameters of `initialize`. What has another type than it should counts as not there.
    pub(super) fn new(params: &Value) -> Self {
        let at = |pointer: &str| params.pointer(pointer);
        let has = |pointer: &str| at(pointer).and_then(Value::as_bool) == Some(true);
        let strings = |pointer: &str| {
            let list = at(pointer).and_then(Value::as_array).into_iter().flatten();
            list.filter_map(Value::as_str).map(str::to_owned)
        };
        let offered: Vec<_> = strings("/capabilities/general/positionEncodings")
            .map(lsp_types::PositionEncodingKind::from)
            .collect();
        let document = |name: &str| format!("/capabilities/textDocument/{name}");
        let folder = |uri: &Value| path_of(&Uri::from_str(uri.as_str()?).ok()?);
        let folders = at("/workspaceFolders").and_then(Value::as_array);
        let folders = folders.into_iter().flatten();
        let mut folders: Vec<PathBuf> = folders.filter_map(|one| folder(one.get("uri")?)).collect();
        if folders.is_empty() {
            folders.extend(at("/rootUri").and_then(folder));
        }
        Self {
            folders,
            encoding: Encoding::negotiate(Some(&offered)),
            pulls: at(&document("diagnostic")).is_some_and(Value::is_object),
            refreshes: has("/capabilities/workspace/diagnostics/refreshSupport"),
            watches: has("/capabilities/workspace/didChangeWatchedFiles/dynamicRegistration"),
            markdown: strings(&document("hover/contentFormat")).any(|kind| kind == "markdown"),
            versioned_edits: has("/capabilities/workspace/workspaceEdit/documentChanges"),
            snippets: if has("/capabilities/workspace/workspaceEdit/snippetEditSupport") {
                Snippets::Standard
            } else if has("/capabilities/experimental/snippetTextEdit") {
                Snippets::Experimental
            } else {
                Snippets::None
            },
            nested_symbols: has(&document(
                "documentSymbol/hierarchicalDocumentSymbolSupport",
            )),
            shows_pages: has("/capabilities/window/showDocument/support"),
            shows_progress: has("/capabilities/window/workDoneProgress"),
            suppressed: has("/initializationOptions/suppressed"),
            code_lens: has("/initializationOptions/codeLens"),
            inlay_hints: has("/initializationOptions/inlayHints"),
            back_references: at("/initializationOptions/backReferences").and_then(Value::as_bool)
                != Some(false),
        }
    }
}

/// What the server offers to a client.
pub(super) fn offered(client: &Client) -> ServerCapabilities {
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::INCREMENTAL),
        save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions {
            include_text: Some(false),
        })),
        ..TextDocumentSyncOptions::default()
    };
    let diagnostics = DiagnosticOptions {
        identifier: Some(SOURCE.to_owned()),
        inter_file_dependencies: true,
        workspace_diagnostics: true,
        ..DiagnosticOptions::default()
    };
    let actions = CodeActionOptions {
        code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, FIX_ALL]),
        ..CodeActionOptions::default()
    };
    ServerCapabilities {
        position_encoding: Some(client.encoding.kind()),
        text_document_sync: Some(TextDocumentSyncCapability::Options(sync)),
        diagnostic_provider: Some(DiagnosticServerCapabilities::Options(diagnostics)),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        code_action_provider: Some(CodeActionProviderCapability::Options(actions)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(vec![" ".to_owned(), "-".to_owned()]),
            ..CompletionOptions::default()
        }),
        code_lens_provider: client.code_lens.then_some(CodeLensOptions {
            resolve_provider: Some(false),
        }),
        inlay_hint_provider: client.inlay_hints.then_some(OneOf::Left(true)),
        workspace: Some(WorkspaceServerCapabilities {
            workspace_folders: Some(WorkspaceFoldersServerCapabilities {
                supported: Some(true),
                change_notifications: Some(OneOf::Left(true)),
            }),
            file_operations: None,
        }),
        execute_command_provider: client.shows_pages.then(|| ExecuteCommandOptions {
            commands: vec![OPEN_SOURCE.to_owned()],
            ..ExecuteCommandOptions::default()
        }),
        ..ServerCapabilities::default()
    }
}
