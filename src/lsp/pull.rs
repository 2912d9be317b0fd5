//! Diagnostics for clients that ask for them.

use std::collections::HashMap;

use lsp_types::{
    Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport, DocumentDiagnosticReportResult,
    FullDocumentDiagnosticReport, RelatedFullDocumentDiagnosticReport,
    RelatedUnchangedDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport,
    WorkspaceDiagnosticParams, WorkspaceDiagnosticReport, WorkspaceDiagnosticReportResult,
    WorkspaceDocumentDiagnosticReport as Report, WorkspaceFullDocumentDiagnosticReport,
    WorkspaceUnchangedDocumentDiagnosticReport,
};

use super::gather::MOST;
use super::publish::ByFile;
use super::requests::Refusal;
use super::session::Session;
use crate::finding::fingerprint;

/// `textDocument/diagnostic`.
pub(super) fn document(
    session: &mut Session<'_>,
    params: &DocumentDiagnosticParams,
) -> Result<DocumentDiagnosticReportResult, Refusal> {
    let mut files = session.diagnostics();
    let own = files.remove(params.text_document.uri.as_str());
    let items = own.map(|(_, items)| items).unwrap_or_default();
    let id = result_id(&items);
    let report = if params.previous_result_id.as_ref() == Some(&id) {
        DocumentDiagnosticReport::Unchanged(RelatedUnchangedDocumentDiagnosticReport {
            related_documents: None,
            unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport {
                result_id: id,
            },
        })
    } else {
        DocumentDiagnosticReport::Full(RelatedFullDocumentDiagnosticReport {
            related_documents: None,
            full_document_diagnostic_report: FullDocumentDiagnosticReport {
                result_id: Some(id),
                items,
            },
        })
    };
    Ok(DocumentDiagnosticReportResult::Report(report))
}

/// `workspace/diagnostic`: the project's articles, open or not, its registries and configurations.
pub(super) fn workspace(
    session: &mut Session<'_>,
    params: &WorkspaceDiagnosticParams,
) -> Result<WorkspaceDiagnosticReportResult, Refusal> {
    let mut files: ByFile = session.diagnostics();
    session.with_writer(|writer| {
        for (source, findings) in session.closed.all(&session.documents) {
            let Some(uri) = (writer.address)(source) else {
                continue;
            };
            let own = findings.iter().filter(|found| {
                writer.tells(found) && found.primary.source.name() == source.name()
            });
            let own = own.take(MOST).map(|finding| writer.diagnostic(finding));
            let own = own.collect();
            files.insert(uri.as_str().to_owned(), (uri, own));
        }
    });
    let mut before: HashMap<String, String> = HashMap::new();
    for previous in &params.previous_result_ids {
        // What had diagnostics and has none now is told of, too.
        let key = previous.uri.as_str().to_owned();
        files
            .entry(key.clone())
            .or_insert_with(|| (previous.uri.clone(), Vec::new()));
        before.insert(key, previous.value.clone());
    }
    let items = files.into_iter().map(|(key, (uri, items))| {
        let open = session.documents.named(&key);
        let version = open.map(|open| i64::from(open.version));
        let id = result_id(&items);
        if before.get(&key) == Some(&id) {
            return Report::Unchanged(WorkspaceUnchangedDocumentDiagnosticReport {
                uri,
                version,
                unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport {
                    result_id: id,
                },
            });
        }
        Report::Full(WorkspaceFullDocumentDiagnosticReport {
            uri,
            version,
            full_document_diagnostic_report: FullDocumentDiagnosticReport {
                result_id: Some(id),
                items,
            },
        })
    });
    let report = WorkspaceDiagnosticReport {
        items: items.collect(),
    };
    Ok(WorkspaceDiagnosticReportResult::Report(report))
}

/// The same for the same diagnostics.
fn result_id(items: &[Diagnostic]) -> String {
    let text = serde_json::to_string(items).unwrap_or_default();
    fingerprint([text.as_str()])
}
