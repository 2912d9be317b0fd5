//! From sentences to facts, and from facts to sentences.

use lsp_types::{GotoDefinitionParams, GotoDefinitionResponse, Location, ReferenceParams};

use super::documents::{Open, Role};
use super::hover::findings_at;
use super::project::file_of;
use super::registries::fact_at;
use super::requests::{Refusal, place};
use super::session::Session;
use crate::source::Span;

/// `textDocument/definition`: the fact that speaks of a sentence, or the fact or entity whose id stands here.
pub(super) fn definition(
    session: &mut Session<'_>,
    params: &GotoDefinitionParams,
) -> Result<Option<GotoDefinitionResponse>, Refusal> {
    let at = &params.text_document_position_params;
    let Some((document, offset)) = place(session, &at.text_document.uri, at.position) else {
        return Ok(None);
    };
    let file = file_of(&document);
    let Some(checker) = session.project.checker(&file) else {
        return Ok(None);
    };
    let mut found: Vec<Location> = Vec::new();
    let word = word_at(&document, offset);
    let registry = checker.registry();
    let fact = checker.fact(word);
    let named = fact.map(|fact| (&fact.file, fact.id.span)).or_else(|| {
        let mut entities = registry.entities.iter();
        let entity = entities.find(|entity| entity.id.value == word)?;
        Some((&entity.file, entity.id.span))
    });
    if let Some((file, span)) = named {
        found.extend(session.location(file, span));
    } else if matches!(document.role, Role::Article(_)) {
        for finding in findings_at(session, &document, offset) {
            let fact = finding.fact.as_deref().and_then(|id| checker.fact(id));
            let location = fact.and_then(|fact| session.location(&fact.file, fact.id.span));
            found.extend(location.filter(|location| !found.contains(location)));
        }
    }
    Ok((!found.is_empty()).then_some(GotoDefinitionResponse::Array(found)))
}

/// `textDocument/references`: the sentences of all articles of the project that a fact speaks of.
pub(super) fn references(
    session: &mut Session<'_>,
    params: &ReferenceParams,
) -> Result<Option<Vec<Location>>, Refusal> {
    let at = &params.text_document_position;
    let Some((document, offset)) = place(session, &at.text_document.uri, at.position) else {
        return Ok(None);
    };
    let file = file_of(&document);
    let Some(checker) = session.project.checker(&file) else {
        return Ok(None);
    };
    let by_place = || match document.role {
        Role::Yaml => fact_at(&checker, &document.source, offset),
        Role::Article(_) => {
            let here = findings_at(session, &document, offset);
            here.first()
                .and_then(|finding| checker.fact(finding.fact.as_deref()?))
        }
        Role::Config | Role::Other => None,
    };
    let Some(fact) = checker.fact(word_at(&document, offset)).or_else(by_place) else {
        return Ok(None);
    };
    let id = Some(&fact.id.value);
    let closed = session.closed.all(&session.documents);
    let closed = closed.flat_map(|(_, findings)| findings);
    let open = session.articles.all().flat_map(|(_, one)| &one.findings);
    let all = open.chain(closed).filter(|one| one.fact.as_ref() == id);
    let mut found: Vec<Location> = Vec::new();
    if params.context.include_declaration {
        found.extend(session.location(&fact.file, fact.id.span));
    }
    // What is overdue stands in the YAML itself.
    for finding in all.filter(|one| one.primary.source.name() != fact.file.name()) {
        let location = session.location(&finding.primary.source, finding.sentence);
        found.extend(location.filter(|location| !found.contains(location)));
    }
    Ok(Some(found))
}

/// The id around a place, if there is something like one.
pub(super) fn word_at(document: &Open, offset: usize) -> &str {
    let text = document.source.text();
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    let (Some(before), Some(behind)) = (text.get(..offset), text.get(offset..)) else {
        return "";
    };
    let start = before.trim_end_matches(is_part).len();
    let end = offset + behind.find(|c| !is_part(c)).unwrap_or(behind.len());
    document
        .source
        .slice(Span::new(start, end))
        .trim_end_matches(['.', '/'])
}
