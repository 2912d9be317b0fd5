//! What can be done about a finding: replace the value, suppress it with a reason, give an entity another name, draft a
//! fact, open the source.

use lsp_types::{CodeActionKind, CodeActionParams};
use serde_json::{Value, json};

use super::capabilities::OPEN_SOURCE;
use super::documents::{Open, Role};
use super::edits::{Edit, workspace_edit};
use super::project::file_of;
use super::requests::Refusal;
use super::session::Session;
use super::yaml;
use crate::document::Document;
use crate::finding::{Code, Finding};
use crate::lint::{fixed_span, ignore};
use crate::source::Span;

/// All fixes that need nobody's eye, at once.
pub(super) const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.factlint");

/// What stands where the reason of a suppression belongs.
const REASON: &str = "say why";

/// `textDocument/codeAction`.
pub(super) fn answer(
    session: &mut Session<'_>,
    params: &CodeActionParams,
) -> Result<Option<Vec<Value>>, Refusal> {
    let Some(document) = session.documents.get(&params.text_document.uri).cloned() else {
        return Ok(None);
    };
    let span = session.client.encoding.span(&document.source, params.range);
    let wanted = |kind: &CodeActionKind| {
        let asks = |only: &CodeActionKind| {
            let (kind, only) = (kind.as_str(), only.as_str());
            kind == only
                || kind
                    .strip_prefix(only)
                    .is_some_and(|rest| rest.starts_with('.'))
        };
        params
            .context
            .only
            .as_ref()
            .is_none_or(|only| only.iter().any(asks))
    };
    let touches = |at: Span| at.start <= span.end && span.start <= at.end;
    let findings: Vec<Finding> = session
        .diagnosed(&document)
        .into_iter()
        .filter(|found| touches(found.primary.span) || touches(found.sentence))
        .collect();
    let mut actions = Vec::new();
    if wanted(&CodeActionKind::QUICKFIX) {
        for finding in &findings {
            actions.extend(replace(session, finding));
            actions.extend(name_entity(session, finding));
        }
        for finding in &findings {
            actions.extend(suppress(session, &document, finding));
            actions.extend(draft(session, finding));
            actions.extend(open_sources(session, finding));
        }
    }
    if wanted(&FIX_ALL) {
        actions.extend(fix_all(session, &document));
    }
    Ok(Some(actions))
}

fn quick_fix(
    session: &Session<'_>,
    finding: &Finding,
    title: &str,
    edit: Option<Value>,
    preferred: bool,
) -> Option<Value> {
    let diagnostic = session.with_writer(|writer| writer.diagnostic(finding));
    Some(json!({
        "title": title,
        "kind": CodeActionKind::QUICKFIX,
        "diagnostics": [diagnostic],
        "isPreferred": preferred,
        "edit": edit?,
    }))
}

/// The fix that the finding offers.
fn replace(session: &Session<'_>, finding: &Finding) -> Option<Value> {
    let edit = fix_of(finding)?;
    let source = &finding.primary.source;
    let title = if edit.text.is_empty() {
        capitalised(finding.help.as_deref().unwrap_or("remove it"))
    } else {
        format!("Replace “{}” with “{}”", source.slice(edit.span), edit.text)
    };
    let edit = workspace_edit(session, source, &[edit]);
    quick_fix(session, finding, &title, edit, true)
}

/// The words as a title.
fn capitalised(words: &str) -> String {
    let mut rest = words.chars();
    let first = rest.next().into_iter().flat_map(char::to_uppercase);
    first.chain(rest.as_str().chars()).collect()
}

fn fix_of(finding: &Finding) -> Option<Edit> {
    let fix = finding.fix.as_ref()?;
    Some(Edit {
        span: fixed_span(finding)?,
        text: fix.replacement.clone(),
        stop: None,
    })
}

/// A comment that suppresses the finding, its reason to be written.
fn suppress(session: &mut Session<'_>, document: &Open, finding: &Finding) -> Option<Value> {
    let Role::Article(markup) = document.role else {
        return None;
    };
    let before = session.articles.get(&document.uri);
    let before = before.map_or_else(Vec::new, |checked| checked.findings.clone());
    let relint = |after| {
        session
            .articles
            .try_text(document, &after, &mut session.project)
    };
    let comment = ignore(finding, &document.source, markup, REASON, &before, relint)?;
    let name = finding.fact.as_deref().unwrap_or(finding.code.as_str());
    let title = format!("Ignore `{name}` here, with a reason");
    let edit = Edit {
        span: Span::new(comment.at, comment.at),
        text: comment.text,
        stop: Some(comment.reason),
    };
    let edit = workspace_edit(session, &document.source, &[edit]);
    quick_fix(session, finding, &title, edit, false)
}

/// Another name for an entity: what the article says is what the registry calls something else.
fn name_entity(session: &Session<'_>, finding: &Finding) -> Option<Value> {
    let (stated, expected) = (finding.stated.as_deref()?, finding.expected.as_deref()?);
    let label = finding.related.first()?;
    let checker = session.project.holding(label.source.name())?;
    let mut entities = checker.registry().entities.iter();
    let entity = entities.find(|entity| entity.names.iter().any(|name| name.value == expected))?;
    if !session.project.holds(&entity.file, &session.documents) {
        return None;
    }
    let edit = yaml::add_name(entity, stated)?;
    let title = format!("Add “{stated}” as a name of `{}`", entity.id.value);
    let edit = workspace_edit(session, &entity.file, &[edit]);
    quick_fix(session, finding, &title, edit, false)
}

/// A claim with nothing behind it as a fact: below the one that spoke, else below the last one of the registry.
fn draft(session: &mut Session<'_>, finding: &Finding) -> Option<Value> {
    if finding.code != Code::Unsupported {
        return None;
    }
    let source = finding.primary.source.clone();
    let document = session.documents.of_name(source.name())?.clone();
    let checker = session.project.checker(&file_of(&document))?;
    let spoke = finding.fact.as_deref().and_then(|id| checker.fact(id));
    let neighbour = spoke.or_else(|| checker.registry().facts.last())?;
    if !session.project.holds(&neighbour.file, &session.documents) {
        return None;
    }
    let Role::Article(markup) = document.role else {
        return None;
    };
    let parsed = Document::parse(source.clone(), markup);
    let sentence = parsed.sentences.iter().find(|sentence| {
        parsed
            .in_source(sentence.prose)
            .contains(finding.primary.span)
    })?;
    let claim = parsed.prose.get(sentence.prose.range())?;
    let taken = |id: &str| checker.fact(id).is_some();
    let edit = yaml::add_fact(neighbour, claim, &taken)?;
    let title = format!("Draft a fact from this claim in {}", neighbour.file.name());
    let edit = workspace_edit(session, &neighbour.file, &[edit]);
    quick_fix(session, finding, &title, edit, false)
}

fn open_sources(session: &Session<'_>, finding: &Finding) -> Vec<Value> {
    if !session.client.shows_pages {
        return Vec::new();
    }
    let urls = finding.sources.iter().filter_map(|source| {
        let url = source.url.as_deref()?;
        let title = format!("Open the source: {}", source.text);
        Some(json!({
            "title": title,
            "kind": CodeActionKind::QUICKFIX,
            "command": { "title": title, "command": OPEN_SOURCE, "arguments": [url] },
        }))
    });
    urls.collect()
}

fn fix_all(session: &Session<'_>, document: &Open) -> Option<Value> {
    let findings = session.diagnosed(document);
    let is_safe = |found: &&Finding| found.fix.as_ref().is_some_and(|fix| fix.safe);
    let mut safe: Vec<Edit> = findings.iter().filter(is_safe).filter_map(fix_of).collect();
    safe.sort_by_key(|edit| edit.span);
    safe.dedup_by(|next, before| next.span.start < before.span.end);
    if safe.is_empty() {
        return None;
    }
    let edit = workspace_edit(session, &document.source, &safe)?;
    Some(json!({ "title": "Fix all that is safe to fix", "kind": FIX_ALL, "edit": edit }))
}
