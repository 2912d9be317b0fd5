//! The number of sentences in open articles that each fact speaks of, for those who asked for it.

use std::collections::BTreeMap;

use lsp_types::{
    CodeLens, CodeLensParams, Command, InlayHint, InlayHintLabel, InlayHintParams, Uri,
};

use super::gather::counted;
use super::registries::is_current;
use super::requests::Refusal;
use super::session::Session;
use crate::finding::Finding;
use crate::source::{Source, Span};

/// `textDocument/codeLens`.
pub(super) fn lenses(
    session: &mut Session<'_>,
    params: &CodeLensParams,
) -> Result<Option<Vec<CodeLens>>, Refusal> {
    let uses = uses(session, &params.text_document.uri);
    let lenses = uses.into_iter().map(|(source, id, _, text)| CodeLens {
        range: session.client.encoding.range(&source, id),
        command: Some(Command {
            title: text,
            // Nothing to be run: the number is all there is to it.
            command: String::new(),
            arguments: None,
        }),
        data: None,
    });
    Ok(Some(lenses.collect()))
}

/// `textDocument/inlayHint`.
pub(super) fn hints(
    session: &mut Session<'_>,
    params: &InlayHintParams,
) -> Result<Option<Vec<InlayHint>>, Refusal> {
    let uses = uses(session, &params.text_document.uri);
    let hints = uses.into_iter().filter_map(|(source, id, number, _)| {
        let position = session.client.encoding.position(&source, id.end);
        let wanted = params.range.start <= position && position <= params.range.end;
        (wanted && number > 0).then(|| InlayHint {
            position,
            label: InlayHintLabel::String(format!("×{number}")),
            kind: None,
            text_edits: None,
            tooltip: None,
            padding_left: Some(true),
            padding_right: None,
            data: None,
        })
    });
    Ok(Some(hints.collect()))
}

/// The ids of a file's facts with their uses.
fn uses(session: &Session<'_>, uri: &Uri) -> Vec<(Source, Span, usize, String)> {
    let Some(document) = session.documents.get(uri) else {
        return Vec::new();
    };
    let name = document.source.name();
    let checker = session.project.holding(name);
    let Some(checker) = checker.filter(|checker| is_current(checker, &document.source)) else {
        return Vec::new();
    };
    let mut by_fact: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in session.articles.all().flat_map(|(_, one)| &one.findings) {
        if let Some(fact) = finding.fact.as_deref() {
            by_fact.entry(fact).or_default().push(finding);
        }
    }
    let facts = checker.registry().facts.iter();
    let here = facts.filter(|fact| fact.file.name() == name);
    here.map(|fact| {
        let own = by_fact.get(fact.id.value.as_str());
        let own = own.map(Vec::as_slice).unwrap_or_default();
        let source = document.source.clone();
        (source, fact.id.span, own.len(), counted(own))
    })
    .collect()
}
