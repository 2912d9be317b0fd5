//! The command line as scripts meet it: exit statuses, streams, suggestions, order. What is judged and how is tested
//! elsewhere; the findings used here are those that no reading can change.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first broken expectation"
)]

mod baseline;
mod cache;
mod check;
mod claimreview;
mod compare;
mod config;
mod degrade;
mod extends;
mod fixes;
mod formats;
mod hostile;
mod jsonl;
mod limits;
#[cfg(unix)]
mod links;
mod registry;
#[cfg(unix)]
mod review;
mod select;
#[cfg(unix)]
mod signals;
mod snapshot;
mod suite;
mod suppress;
mod verify;
mod watch;

use std::fs;
use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

const FACTS: &str = "facts:
  - id: bridge-opening
    statement: The harbour bridge of Port Ellis opened on 4 May 1998.
    severity: error
    sources:
      - { title: Annual report, publisher: Harbour Board, published: 1998-12 }
    tests:
      silent: [It rained.]
";

/// A project with one fact and one article that says nothing.
fn project() -> TempDir {
    let folder = TempDir::new().unwrap();
    write(&folder, "facts/bridge.yaml", FACTS);
    write(&folder, "articles/quiet.md", "It rained.\n");
    folder
}

fn write(folder: &TempDir, name: &str, text: impl AsRef<[u8]>) {
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn read(folder: &TempDir, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).unwrap()
}

fn exists(folder: &TempDir, name: &str) -> bool {
    folder.path().join(name).exists()
}

fn factlint(folder: &Path, args: &[&str], input: &[u8]) -> (i32, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::cargo_bin("factlint")
        .unwrap()
        .current_dir(folder)
        .env_remove("NO_COLOR")
        .args(args)
        .write_stdin(input)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

fn run(folder: &TempDir, args: &[&str]) -> (i32, String, String) {
    factlint(folder.path(), args, b"")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}
