//! What is made for editors stays true to the program.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at the first broken expectation"
)]

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use factlint::registry::json_schema;
use serde_json::Value;
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

/// The fenced blocks of a language in the documentation of editors.
fn setups(language: &str) -> Vec<String> {
    let page = fs::read_to_string(root().join("docs/editors.md")).unwrap();
    let fence = format!("```{language}\n");
    page.split(&fence)
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap().to_owned())
        .collect()
}

/// The environment's `PATH` with the folder of the program in front.
fn path() -> std::ffi::OsString {
    let own = Path::new(env!("CARGO_BIN_EXE_factlint")).parent().unwrap();
    let others = env::var_os("PATH").unwrap_or_default();
    let folders = [own.to_owned()]
        .into_iter()
        .chain(env::split_paths(&others));
    env::join_paths(folders).unwrap()
}

/// A session in the client of Neovim, which nobody here wrote, set up as the documentation says: `editors/neovim.lua`
/// tells what is done.
#[test]
fn a_session_in_neovim() {
    let Ok(version) = Command::new("nvim").arg("--version").output() else {
        println!("skipped: Neovim (nvim) is not installed here");
        return;
    };
    assert!(version.status.success(), "{version:?}");
    let project = project();
    let setup = project.path().join("setup.lua");
    let documented = setups("lua");
    let documented = documented
        .iter()
        .find(|setup| setup.contains("plugin/factlint.lua"))
        .unwrap();
    fs::write(&setup, documented).unwrap();
    let session = Command::new("nvim")
        .args(["--headless", "--clean", "-n", "-c"])
        .arg(format!(
            "luafile {}",
            root().join("tests/editors/neovim.lua").display()
        ))
        .env("SETUP", setup)
        .env("PATH", path())
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
    assert!(saved("apollo.md").contains("landed on the Moon in 1969, says"));
    let dos = saved("dos.md");
    assert!(dos.contains("1970"));
    assert_eq!(dos.matches('\n').count(), dos.matches("\r\n").count());
}

#[test]
fn documented_settings_are_what_their_editors_read() {
    let toml = setups("toml");
    let [helix] = toml.as_slice() else {
        panic!("{} settings in TOML", toml.len())
    };
    let helix: Value = toml::from_str(helix).unwrap();
    let server = &helix["language-server"]["factlint"];
    assert_eq!(server["command"], "factlint");
    assert_eq!(server["args"][0], "lsp");
    for language in helix["language"].as_array().unwrap() {
        let servers = language["language-servers"].as_array().unwrap();
        assert!(servers.contains(&"factlint".into()), "{language}");
    }
    let json = setups("json");
    let [zed, sublime] = json.as_slice() else {
        panic!("{} settings in JSON", json.len())
    };
    let zed: Value = serde_json::from_str(zed).unwrap();
    assert_eq!(zed["lsp"]["factlint"]["binary"]["arguments"][0], "lsp");
    let sublime: Value = serde_json::from_str(sublime).unwrap();
    let client = &sublime["clients"]["factlint"];
    assert_eq!(client["command"][1], "lsp");
    assert!(client["selector"].is_string());
}

#[test]
fn the_extension_for_zed_names_what_it_is_for() {
    let read = |name: &str| -> Value {
        let text = fs::read_to_string(root().join("editors/zed").join(name)).unwrap();
        toml::from_str(&text).unwrap()
    };
    let extension = read("extension.toml");
    let package = read("Cargo.toml");
    assert_eq!(extension["id"], "factlint");
    for version in [&extension["version"], &package["package"]["version"]] {
        assert_eq!(version, env!("CARGO_PKG_VERSION"));
    }
    let languages = extension["language_servers"]["factlint"]["languages"].clone();
    assert_eq!(
        languages,
        serde_json::json!(["Markdown", "HTML", "Plain Text", "YAML", "TOML"])
    );
}
