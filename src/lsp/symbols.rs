//! The facts and entities of a file, as symbols.

use lsp_types::{
    DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, Location, SymbolInformation,
    SymbolKind,
};

use super::documents::Role;
use super::registries::is_current;
use super::requests::Refusal;
use super::session::Session;
use crate::registry::load_sources;
use crate::source::Span;

/// One entry.
struct Entry {
    name: String,
    detail: String,
    kind: SymbolKind,
    /// All of it.
    span: Span,
    /// Its id.
    id: Span,
}

/// `textDocument/documentSymbol`.
pub(super) fn answer(
    session: &mut Session<'_>,
    params: &DocumentSymbolParams,
) -> Result<Option<DocumentSymbolResponse>, Refusal> {
    let Some(document) = session.documents.get(&params.text_document.uri) else {
        return Ok(None);
    };
    if document.role != Role::Yaml {
        return Ok(None);
    }
    let name = document.source.name();
    let checker = session.project.holding(name);
    // A file that is right by itself needs no others; names of theirs are known to the whole registry only.
    let alone = load_sources(vec![document.source.clone()], None).ok();
    let current = checker.filter(|checker| is_current(checker, &document.source));
    let registry = match (&alone, &current) {
        (Some(alone), _) => alone,
        (None, Some(checker)) => checker.registry(),
        (None, None) => return Ok(None),
    };
    let entities = registry.entities.iter();
    let entities = entities.filter(|entity| entity.file.name() == name);
    let entities = entities.map(|entity| {
        let names: Vec<&str> = entity
            .names
            .iter()
            .map(|name| name.value.as_str())
            .collect();
        let last = entity.names.last().map_or(entity.id.span, |name| name.span);
        Entry {
            name: entity.id.value.clone(),
            detail: names.join(", "),
            kind: SymbolKind::CLASS,
            span: entity.id.span.to(last),
            id: entity.id.span,
        }
    });
    let facts = registry.facts.iter();
    let facts = facts.filter(|fact| fact.file.name() == name);
    let facts = facts.map(|fact| Entry {
        name: fact.id.value.clone(),
        detail: fact.statement.value.trim().to_owned(),
        kind: SymbolKind::CONSTANT,
        span: fact.span.to(fact.id.span),
        id: fact.id.span,
    });
    let mut entries: Vec<Entry> = entities.chain(facts).collect();
    entries.sort_by_key(|entry| entry.span.start);
    let range = |span: Span| session.client.encoding.range(&document.source, span);
    if session.client.nested_symbols {
        #[expect(deprecated, reason = "the field has to be given")]
        let nested = entries.into_iter().map(|entry| DocumentSymbol {
            range: range(entry.span),
            selection_range: range(entry.id),
            name: entry.name,
            detail: Some(entry.detail),
            kind: entry.kind,
            tags: None,
            deprecated: None,
            children: None,
        });
        return Ok(Some(DocumentSymbolResponse::Nested(nested.collect())));
    }
    #[expect(deprecated, reason = "the field has to be given")]
    let flat = entries.into_iter().map(|entry| SymbolInformation {
        location: Location {
            uri: document.uri.clone(),
            range: range(entry.span),
        },
        name: entry.name,
        kind: entry.kind,
        tags: None,
        deprecated: None,
        container_name: None,
    });
    Ok(Some(DocumentSymbolResponse::Flat(flat.collect())))
}
