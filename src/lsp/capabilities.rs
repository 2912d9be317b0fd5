//! What the client can do, and what the server offers it.

use lsp_types::{
    InitializeParams, PositionEncodingKind, SaveOptions, ServerCapabilities,
    TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions,
    TextDocumentSyncSaveOptions,
};

use super::positions::Encoding;

/// What matters of a client.
#[derive(Clone, Debug, Default)]
pub(super) struct Client {
    /// How characters are counted.
    pub(super) encoding: Encoding,
}

impl Client {
    pub(super) fn new(params: &InitializeParams) -> Self {
        let offered = params
            .capabilities
            .general
            .as_ref()
            .and_then(|general| general.position_encodings.as_deref());
        Self {
            encoding: Encoding::negotiate(offered),
        }
    }
}

/// What the server offers to a client.
pub(super) fn offered(client: &Client) -> ServerCapabilities {
    let encoding: PositionEncodingKind = client.encoding.kind();
    ServerCapabilities {
        position_encoding: Some(encoding),
        text_document_sync: Some(TextDocumentSyncCapability::Options(
            TextDocumentSyncOptions {
                open_close: Some(true),
                change: Some(TextDocumentSyncKind::INCREMENTAL),
                save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions {
                    include_text: Some(false),
                })),
                ..TextDocumentSyncOptions::default()
            },
        )),
        ..ServerCapabilities::default()
    }
}
