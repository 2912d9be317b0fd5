//! Files that the documentation shows are read by the program as they stand there. Facts, commands and outputs are those of
//! `tests/docs.rs`, the guide's files too; workflows of `tests/ci.rs`, editors' settings of `tests/editors.rs`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at the first broken expectation"
)]

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use factlint::policy::Baseline;
use factlint::source::Source;
use tempfile::TempDir;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The examples of a page in a language, at least one.
fn examples(page: &str, language: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join("docs").join(page)).unwrap();
    let fence = format!("\n```{language}\n");
    let parts = text.split(&fence).skip(1);
    let found: Vec<String> = parts
        .map(|part| part.split("\n```").next().unwrap().to_owned() + "\n")
        .collect();
    assert!(!found.is_empty(), "{page} has no example of {language}");
    found
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Exit status and both outputs of a run in a folder.
fn factlint(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::cargo_bin("factlint").unwrap();
    let output = command
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap();
    let told = [output.stdout, output.stderr].concat();
    (
        output.status.code().unwrap(),
        String::from_utf8(told).unwrap(),
    )
}

/// A registry with what the examples select.
const FACTS: &str = "facts:
  - { id: talks-doha, statement: The talks were held in Doha., tags: [gossip, history] }
";

#[test]
fn configurations_are_understood_with_all_that_they_name() {
    for page in ["configuration.md", "limits.md"] {
        for example in examples(page, "toml") {
            let repository = TempDir::new().unwrap();
            fs::create_dir(repository.path().join(".git")).unwrap();
            write(repository.path(), "house.toml", "");
            write(repository.path(), "desks/foreign/factlint.toml", "");
            let project = repository.path().join("project");
            write(&project, "facts/talks.yaml", FACTS);
            write(
                &project,
                "articles/2019/a.md",
                "The talks were held in Doha.\n",
            );
            write(&project, "articles/drafts/b.md", "It rained.\n");
            let known = "schema: factlint/baseline/1\narticles: []\n";
            write(&project, "known.yaml", known);
            write(&project, "factlint.toml", &example);
            let (status, told) = factlint(&project, &["check"]);
            assert_eq!(status, 0, "{page}: {example}\n{told}");
        }
    }
}

#[test]
fn json_is_json() {
    for page in ["claims.md", "compare.md", "jsonl.md"] {
        for example in examples(page, "json") {
            let read = serde_json::from_str::<serde_json::Value>(&example);
            assert!(read.is_ok(), "{page}: {read:?}\n{example}");
        }
    }
    let folder = TempDir::new().unwrap();
    write(folder.path(), "facts/talks.yaml", FACTS);
    write(
        folder.path(),
        "a.jsonl",
        &examples("jsonl.md", "json").concat(),
    );
    let arguments = ["check", "--input-format", "jsonl", "a.jsonl"];
    let (status, told) = factlint(folder.path(), &arguments);
    assert_eq!(status, 0, "{told}");
    assert!(told.contains("1 article"), "{told}");
}

#[test]
fn a_baseline_can_be_read() {
    for example in examples("baseline.md", "yaml-baseline") {
        let read = Baseline::parse(Source::new("known.yaml", example));
        assert_eq!(read.unwrap().len(), 1);
    }
}

#[test]
fn articles_do_what_their_comments_say() {
    let folder = TempDir::new().unwrap();
    for file in fs::read_dir(root().join("facts")).unwrap() {
        let file = file.unwrap();
        let name = format!("facts/{}", file.file_name().display());
        write(
            folder.path(),
            &name,
            &fs::read_to_string(file.path()).unwrap(),
        );
    }
    let dated = |text: &str| format!("---\ndate: 2025-10-20\n---\n\n{text}");
    for example in examples("suppressions.md", "markdown") {
        write(folder.path(), "articles/a.md", &dated(&example));
        let (status, told) = factlint(folder.path(), &["check"]);
        assert_eq!(status, 0, "{told}");
        assert!(told.contains("1 suppressed"), "{told}");
    }
    for example in examples("testing.md", "markdown") {
        write(folder.path(), "articles/a.md", &dated(&example));
        let (status, told) = factlint(folder.path(), &["test", "--filter", "talks-doha"]);
        assert_eq!(status, 0, "{told}");
        assert!(told.contains("1 test of articles"), "{told}");
    }
}
