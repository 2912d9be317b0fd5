//! What is made for editors stays true to the program.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at the first broken expectation"
)]

use std::fs;
use std::path::Path;
use std::process::Command;

use factlint::registry::json_schema;
use tempfile::TempDir;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_extension_carries_the_schema_of_the_program() {
    let path = "editors/vscode/schemas/facts.schema.json";
    let carried = fs::read_to_string(root().join(path)).unwrap();
    assert!(
        carried == format!("{:#}\n", json_schema()),
        "the format of the registry has changed: cargo run -- schema > {path}"
    );
}

/// A project as `factlint init` makes it, with an article more: its lines end in CRLF.
fn project() -> TempDir {
    let project = TempDir::new().unwrap();
    let made = Command::new(env!("CARGO_BIN_EXE_factlint"))
        .args(["init", "."])
        .current_dir(&project)
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    let article = "---\r\ntitle: Lines\r\ndate: 2024-07-20\r\n---\r\n\r\nThe first one.\r\n\r\n\
                   🌕 Apollo 11 landed on the Moon in 1970, says a leaflet.\r\n";
    fs::write(project.path().join("articles/dos.md"), article).unwrap();
    project
}

/// A session in the client of Neovim, which nobody here wrote: `editors/neovim.lua` tells what is done.
#[test]
fn a_session_in_neovim() {
    let Ok(version) = Command::new("nvim").arg("--version").output() else {
        println!("skipped: Neovim (nvim) is not installed here");
        return;
    };
    assert!(version.status.success(), "{version:?}");
    let project = project();
    let session = Command::new("nvim")
        .args(["--headless", "--clean", "-n", "-c"])
        .arg(format!(
            "luafile {}",
            root().join("tests/editors/neovim.lua").display()
        ))
        .env("FACTLINT", env!("CARGO_BIN_EXE_factlint"))
        // Neovim writes its log and its state nowhere else.
        .env("XDG_CACHE_HOME", project.path().join("cache"))
        .env("XDG_DATA_HOME", project.path().join("data"))
        .env("XDG_STATE_HOME", project.path().join("state"))
        .current_dir(&project)
        .output()
        .unwrap();
    assert!(
        session.status.success(),
        "{}",
        String::from_utf8_lossy(&session.stderr)
    );
    let saved =
        |name: &str| fs::read_to_string(project.path().join("articles").join(name)).unwrap();
    assert!(!saved("apollo.md").contains("1970"));
    let dos = saved("dos.md");
    assert_eq!(dos.matches('\n').count(), dos.matches("\r\n").count());
}
