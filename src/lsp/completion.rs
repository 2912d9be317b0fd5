//! Ids of facts in suppressions; keys, words and ids of entities in the YAML.

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionParams, CompletionResponse, CompletionTextEdit,
    TextEdit,
};
use serde_json::Value;

use super::documents::{Open, Role};
use super::navigation::word_at;
use super::project::file_of;
use super::requests::{Refusal, place};
use super::session::Session;
use crate::policy::suppression::CODES;
use crate::registry::json_schema;
use crate::source::Span;

/// `textDocument/completion`.
pub(super) fn answer(
    session: &mut Session<'_>,
    params: &CompletionParams,
) -> Result<Option<CompletionResponse>, Refusal> {
    let at = &params.text_document_position;
    let Some((document, offset)) = place(session, &at.text_document.uri, at.position) else {
        return Ok(None);
    };
    let items = match document.role {
        Role::Article(_) => in_article(session, &document, offset),
        Role::Yaml => in_yaml(session, &document, offset),
        Role::Config | Role::Other => Vec::new(),
    };
    let typed = document.source.text().get(..offset).unwrap_or_default();
    let word = word_at(&document, offset);
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    let start = typed.trim_end_matches(is_part).len();
    let span = Span::new(start, (start + word.len()).max(offset));
    let range = session.client.encoding.range(&document.source, span);
    let items = items.into_iter().map(|mut item| {
        item.text_edit = Some(CompletionTextEdit::Edit(TextEdit {
            range,
            new_text: item
                .insert_text
                .take()
                .unwrap_or_else(|| item.label.clone()),
        }));
        item
    });
    Ok(Some(CompletionResponse::Array(items.collect())))
}

fn item(label: &str, detail: &str, kind: CompletionItemKind) -> CompletionItem {
    CompletionItem {
        label: label.to_owned(),
        detail: (!detail.is_empty()).then(|| detail.to_owned()),
        kind: Some(kind),
        ..CompletionItem::default()
    }
}

/// Facts and codes, where a suppression names what it ignores: those found in this article first.
fn in_article(session: &mut Session<'_>, document: &Open, offset: usize) -> Vec<CompletionItem> {
    let before = document.source.text().get(..offset).unwrap_or_default();
    let open = before.rfind("<!--").map(|at| &before[at..]);
    let Some(comment) = open.filter(|comment| !comment.contains("-->")) else {
        return Vec::new();
    };
    let Some((_, names)) = comment.split_once("factlint-ignore") else {
        return Vec::new();
    };
    // Behind the colon stands the reason.
    if names.contains(':') || !names.contains(char::is_whitespace) {
        return Vec::new();
    }
    let file = file_of(document);
    let checker = session.project.checker(&file);
    let found = session.articles.get(&document.uri);
    let here: Vec<&str> = found
        .iter()
        .flat_map(|checked| &checked.findings)
        .filter(|finding| finding.counts())
        .filter_map(|finding| finding.fact.as_deref())
        .collect();
    let facts = checker.iter().flat_map(|checker| &checker.registry().facts);
    let facts = facts.map(|fact| {
        let id = &fact.id.value;
        let statement = fact.statement.value.trim();
        let rank = if here.contains(&id.as_str()) { 0 } else { 1 };
        CompletionItem {
            sort_text: Some(format!("{rank}{id}")),
            ..item(id, statement, CompletionItemKind::CONSTANT)
        }
    });
    let codes = CODES.iter().map(|code| CompletionItem {
        sort_text: Some(format!("2{}", code.as_str())),
        ..item(code.as_str(), "a code", CompletionItemKind::ENUM_MEMBER)
    });
    facts.chain(codes).collect()
}

fn in_yaml(session: &mut Session<'_>, document: &Open, offset: usize) -> Vec<CompletionItem> {
    let text = document.source.text();
    let start = document.source.line_starts()[document.source.line_of(offset)];
    let line = text.get(start..offset).unwrap_or_default();
    let schema = json_schema();
    let path = parents(text.get(..start).unwrap_or_default(), line);
    // The part of the line that is being written: behind the last brace or comma of a mapping on one line.
    let part = line.rsplit(['{', ',']).next().unwrap_or(line);
    let part = part.trim_start().trim_start_matches("- ");
    if let Some((key, _)) = part.split_once(':') {
        let mut path = path;
        path.push(key.trim().to_owned());
        let is_entity = matches!(key.trim(), "entity" | "speaker")
            || key.trim() == "id" && path.iter().any(|key| key == "expect");
        if is_entity {
            return entities(session, document);
        }
        let node = at_path(&schema, &path);
        return node.map_or_else(Vec::new, |node| words(&schema, node));
    }
    let node = at_path(&schema, &path);
    node.map_or_else(Vec::new, |node| keys(&schema, node))
}

fn entities(session: &mut Session<'_>, document: &Open) -> Vec<CompletionItem> {
    let file = file_of(document);
    let checker = session.project.checker(&file);
    let all = checker
        .iter()
        .flat_map(|checker| &checker.registry().entities);
    all.map(|entity| {
        let names: Vec<&str> = entity
            .names
            .iter()
            .map(|name| name.value.as_str())
            .collect();
        item(
            &entity.id.value,
            &names.join(", "),
            CompletionItemKind::REFERENCE,
        )
    })
    .collect()
}

/// The keys above a line, outermost first, by their indentation; with those that are open on the line itself.
fn parents(before: &str, line: &str) -> Vec<String> {
    let mut indent = indentation(line);
    let mut path = Vec::new();
    for above in before.lines().rev() {
        let content = above.trim();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        let dash = above.len() - above.trim_start().len();
        let own = indentation(above);
        let key = content.trim_start_matches("- ").split_once(':');
        let is_open = key.is_some_and(|(_, value)| value.trim().is_empty());
        if own < indent && is_open {
            path.extend(key.map(|(key, _)| key.trim().to_owned()));
            indent = dash.min(own);
        } else if content.starts_with("- ") && dash < indent {
            // The first key of an entry: those that follow stand below its dash.
            indent = dash + 1;
            if own < indent && is_open {
                path.extend(key.map(|(key, _)| key.trim().to_owned()));
            }
        }
    }
    path.reverse();
    for (at, _) in line.match_indices('{') {
        let before = line[..at].trim_end().trim_end_matches('[').trim_end();
        let key = before.strip_suffix(':').map(|key| {
            let start = key.rfind(['{', ',', ' ']).map_or(0, |at| at + 1);
            key[start..].to_owned()
        });
        path.extend(key);
    }
    path
}

/// Where a line's content begins, its dash left out.
fn indentation(line: &str) -> usize {
    let content = line.trim_start_matches([' ', '-']);
    if line.trim_start().starts_with("- ") {
        line.len() - content.len()
    } else {
        line.len() - line.trim_start().len()
    }
}

/// The part of the schema that a path of keys leads to. Lists are looked through; entries under names of their own have
/// one schema.
fn at_path<'s>(schema: &'s Value, path: &[String]) -> Option<&'s Value> {
    let mut node = resolved(schema, schema);
    for key in path {
        let own = node.pointer("/properties").and_then(|keys| keys.get(key));
        node = resolved(schema, own.or_else(|| node.get("additionalProperties"))?);
    }
    Some(node)
}

/// Follows references, lists, and alternatives with nothing.
fn resolved<'s>(schema: &'s Value, node: &'s Value) -> &'s Value {
    let mut node = node;
    for _ in 0..8 {
        let target = node.get("$ref").and_then(Value::as_str);
        let next = target
            .and_then(|target| schema.pointer(target.trim_start_matches('#')))
            .or_else(|| node.get("items"))
            .or_else(|| {
                let any = node.get("anyOf")?.as_array()?;
                any.iter().find(|one| one.get("$ref").is_some())
            });
        match next {
            Some(next) => node = next,
            None => break,
        }
    }
    node
}

fn keys(schema: &Value, node: &Value) -> Vec<CompletionItem> {
    let variants = node.get("oneOf").and_then(Value::as_array);
    let nodes = std::iter::once(node).chain(variants.into_iter().flatten());
    let properties = nodes.filter_map(|node| node.get("properties")?.as_object());
    properties
        .flatten()
        .map(|(key, value)| {
            let about = value.get("description");
            let about = about.or_else(|| resolved(schema, value).get("description"));
            let about = about.and_then(Value::as_str).unwrap_or_default();
            CompletionItem {
                insert_text: Some(format!("{key}: ")),
                ..item(key, about, CompletionItemKind::PROPERTY)
            }
        })
        .collect()
}

fn words(schema: &Value, node: &Value) -> Vec<CompletionItem> {
    let node = resolved(schema, node);
    let listed = node.get("enum").and_then(Value::as_array);
    let named = node.get("oneOf").and_then(Value::as_array);
    let listed = listed.into_iter().flatten();
    let named = named
        .into_iter()
        .flatten()
        .filter_map(|one| one.get("const"));
    listed
        .chain(named)
        .filter_map(Value::as_str)
        .map(|word| item(word, "", CompletionItemKind::ENUM_MEMBER))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_above_a_line_are_told_by_indentation() {
        let text = "entities:\n  russia:\n    names: [Russia]\nfacts:\n  - id: a\n    valid:\n      from: 2025\n    tests:\n";
        for (line, expected) in [
            ("      supp", vec!["facts", "tests"]),
            ("    st", vec!["facts"]),
            ("  - ", vec!["facts"]),
            ("", vec![]),
            ("    expect: { only: { ent", vec!["facts", "expect", "only"]),
        ] {
            assert_eq!(parents(text, line), expected, "{line:?}");
        }
        assert_eq!(
            parents("entities:\n  russia:\n", "    "),
            ["entities", "russia"]
        );
    }

    #[test]
    fn the_schema_gives_the_keys_of_a_place() {
        let schema = json_schema();
        let of = |path: &[&str]| {
            let path: Vec<String> = path.iter().map(|key| (*key).to_owned()).collect();
            let node = at_path(&schema, &path).unwrap();
            let keys = keys(&schema, node).into_iter().map(|item| item.label);
            keys.collect::<Vec<_>>()
        };
        assert_eq!(of(&[]), ["entities", "extends", "facts"]);
        assert!(of(&["facts"]).contains(&"statement".to_owned()));
        assert!(of(&["facts", "valid"]).contains(&"until".to_owned()));
        assert!(of(&["entities", "russia"]).contains(&"names".to_owned()));
        assert!(of(&["facts", "expect"]).contains(&"quantity".to_owned()));
        assert!(of(&["facts", "sources"]).contains(&"url".to_owned()));
        let path = ["facts".to_owned(), "severity".to_owned()];
        let severity = words(&schema, at_path(&schema, &path).unwrap());
        assert_eq!(severity.len(), 3);
    }
}
