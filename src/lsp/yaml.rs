//! Changes of the registry's files, in the style that they are written in.

use super::edits::Edit;
use crate::registry::{Entity, Fact};
use crate::source::{Source, Span};

/// Adds a name to an entity, behind its last one.
pub(super) fn add_name(entity: &Entity, name: &str) -> Option<Edit> {
    let last = entity.names.last()?;
    let source = &entity.file;
    let before = line_before(source, last.span.start);
    let quoted = quoted(name);
    let text = match before.trim_start() {
        // One a line.
        "- " => format!("{}{before}{quoted}", line_end(source)),
        _ => format!(", {quoted}"),
    };
    Some(Edit {
        span: Span::new(last.span.end, last.span.end),
        text,
        stop: None,
    })
}

/// Adds a fact that is to be sourced below another one; `None` where that is written on one line with others.
pub(super) fn add_fact(
    neighbour: &Fact,
    statement: &str,
    taken: &dyn Fn(&str) -> bool,
) -> Option<Edit> {
    let source = &neighbour.file;
    let before = line_before(source, neighbour.span.start);
    if before.trim_start() != "- " {
        return None;
    }
    let dash = &before[..before.len() - 2];
    let end = line_end(source);
    // Behind the last line that holds something of the entry.
    let entry = source.slice(neighbour.span);
    let at = neighbour.span.start + entry.trim_end().len();
    let rest = source.text().get(at..)?;
    let line = rest
        .find(['\r', '\n'])
        .map_or(source.text().len(), |len| at + len);
    let id = fresh_id(statement, taken);
    let head = format!("{end}{dash}- id: ");
    let stop = Span::new(head.len(), head.len() + id.len());
    let text = format!(
        "{head}{id}{end}{dash}  statement: {}{end}{dash}  note: a draft, to be sourced",
        quoted(statement)
    );
    Some(Edit {
        span: Span::new(line, line),
        text,
        stop: Some(stop),
    })
}

/// What stands on the line before a place.
fn line_before(source: &Source, at: usize) -> &str {
    let start = source.line_starts()[source.line_of(at)];
    source.slice(Span::new(start, at))
}

fn line_end(source: &Source) -> &'static str {
    if source.text().contains("\r\n") {
        "\r\n"
    } else {
        "\n"
    }
}

/// A text as a quoted scalar: JSON's strings are YAML's.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// An id of the first words that nobody has yet.
fn fresh_id(statement: &str, taken: &dyn Fn(&str) -> bool) -> String {
    let words = statement.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| word.len() > 2)
        .take(4)
        .map(str::to_ascii_lowercase)
        .collect();
    let stem = if words.is_empty() {
        "draft".to_owned()
    } else {
        words.join("-")
    };
    let mut id = stem.clone();
    let mut number = 2;
    while taken(&id) {
        id = format!("{stem}-{number}");
        number += 1;
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::{Registry, load_sources};

    fn loaded(text: &str) -> Registry {
        load_sources(vec![Source::new("facts/a.yaml", text)], None).unwrap()
    }

    #[test]
    fn a_name_is_added_in_the_style_of_the_others() {
        for text in [
            "entities:\n  taliban:\n    names: [Taliban, Emirate]\n",
            "entities:\n  taliban:\n    names:\n      - Taliban\n      - Emirate\n    class: group\n",
            "entities:\r\n  taliban:\r\n    names:\r\n      - \"Taliban\"\r\n",
        ] {
            let registry = loaded(text);
            let entity = &registry.entities[0];
            let after = add_name(entity, "Kabul's: \"rulers\"")
                .unwrap()
                .applied(&entity.file);
            let names = &loaded(after.text()).entities[0].names;
            assert_eq!(names.len(), entity.names.len() + 1);
            assert_eq!(names.last().unwrap().value, "Kabul's: \"rulers\"");
        }
    }

    #[test]
    fn a_draft_is_a_fact_of_the_same_list() {
        for text in [
            "facts:\n  - id: a\n    statement: It rained.\n  - id: b\n    statement: It snowed.\n",
            "facts:\n- id: a\n  statement: It rained.\n  tests:\n    silent: [x]",
            "facts:\r\n  - id: the-sea\r\n    statement: It rained.\r\n\r\n# end\r\n",
        ] {
            let registry = loaded(text);
            let taken = |id: &str| id == "the-sea-was-calm";
            let edit = add_fact(&registry.facts[0], "The sea was calm: “so”.", &taken).unwrap();
            let after = loaded(edit.applied(&registry.facts[0].file).text());
            assert_eq!(after.facts.len(), registry.facts.len() + 1);
            assert_eq!(after.facts[1].id.value, "the-sea-was-calm-2");
            assert_eq!(after.facts[1].statement.value, "The sea was calm: “so”.");
        }
        let flow = loaded("facts: [{id: a, statement: It rained.}]");
        assert!(add_fact(&flow.facts[0], "It rained.", &|_| false).is_none());
    }
}
