//! The rooms of the house stand in the order of the data that passes through them, and import only downwards.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first broken expectation"
)]

use std::fs;
use std::path::Path;

use walkdir::WalkDir;

/// The rooms from the ground floor up; rooms of one floor do not know one another.
const FLOORS: &[&[&str]] = &[
    &["limits"],
    &["source"],
    &["value", "lexicon"],
    &["document", "finding"],
    &["extract", "policy"],
    &["assertion", "report"],
    &["registry"],
    &["check"],
    // What `lib.rs` offers: parse, check, decide.
    &["lint", "compare", "claims"],
    &["lsp", "snapshot", "suite"],
    &["cli"],
    &["main"],
];

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The names that follow `crate::` (one, or several in braces) in a file, with the lines they stand on.
fn imports(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (start, _) in text.match_indices("crate::") {
        let before = text[..start].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$') {
            continue;
        }
        let line = text[..start].matches('\n').count() + 1;
        let rest = &text[start + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            // Only the first segment of each member counts; members may hold braces of their own.
            let (mut depth, mut member) = (0, String::new());
            for c in group.chars() {
                match c {
                    '}' if depth == 0 => break,
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 0 => found.push((line, std::mem::take(&mut member))),
                    _ if depth == 0 => member.push(c),
                    _ => {}
                }
            }
            found.push((line, member));
        } else {
            found.push((line, rest.to_owned()));
        }
    }
    let first_name = |path: &str| -> String {
        let path = path.trim_start();
        path.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let names = found
        .into_iter()
        .map(|(line, path)| (line, first_name(&path)));
    names.filter(|(_, name)| !name.is_empty()).collect()
}

/// A file's code without comments and strings, line feeds kept.
fn code_of(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let code = line.find("//").map_or(line, |at| &line[..at]);
        out.push_str(code);
        out.push('\n');
    }
    out
}

/// The part of a file in front of its unit tests, which may look anywhere.
fn without_tests(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod ")
        .map_or(text, |at| &text[..at])
}

#[test]
fn each_room_imports_only_rooms_below_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut faults = Vec::new();
    let mut seen = 0;
    for entry in WalkDir::new(&root).sort_by_file_name() {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(&root).unwrap();
        let is_rust = path.extension().is_some_and(|extension| extension == "rs");
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !is_rust || name == "tests.rs" || path == Path::new("lib.rs") {
            continue;
        }
        let top = path
            .components()
            .next()
            .unwrap()
            .as_os_str()
            .to_string_lossy();
        let room = top.trim_end_matches(".rs");
        let text = fs::read_to_string(entry.path()).unwrap();
        let Some(own) = floor(room) else {
            faults.push(format!(
                "src/{}: `{room}` stands on no floor",
                path.display()
            ));
            continue;
        };
        for (line, target) in imports(&code_of(without_tests(&text))) {
            seen += 1;
            let allowed = target == room || floor(&target).is_some_and(|floor| floor < own);
            if !allowed {
                faults.push(format!(
                    "src/{}:{line}: {room} must not know {target}",
                    path.display()
                ));
            }
        }
    }
    assert!(
        seen > 20,
        "only {seen} imports were found: the reader of imports is broken"
    );
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn imports_are_found_however_they_are_written() {
    let code = "use crate::source::Span;\nuse crate::{check::{A, B}, value::C};\nlet x = crate::cli::run();\n\
                // crate::comment::is_none\npub(in crate::report) fn f() {}\nmycrate::other::x();\n";
    let found: Vec<_> = imports(&code_of(code))
        .into_iter()
        .map(|(line, name)| format!("{line} {name}"))
        .collect();
    assert_eq!(
        found,
        ["1 source", "2 check", "2 value", "3 cli", "5 report"]
    );
}
