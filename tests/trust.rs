//! What the security policy promises of the program as a whole.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first broken expectation"
)]

use std::fs;
use std::path::Path;
use std::process::Command;

use walkdir::WalkDir;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The program's files without their unit tests: path from `src/`, text.
fn sources() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for entry in WalkDir::new(root().join("src")).sort_by_file_name() {
        let entry = entry.unwrap();
        let name = entry.path().strip_prefix(root().join("src")).unwrap();
        let name = name.to_string_lossy().replace('\\', "/");
        if name.ends_with(".rs") && !name.ends_with("tests.rs") {
            let text = fs::read_to_string(entry.path()).unwrap();
            let code = text.find("#[cfg(test)]\nmod ").unwrap_or(text.len());
            let code = text
                .find("#[cfg(all(test, unix))]")
                .unwrap_or(code)
                .min(code);
            all.push((name, text[..code].to_owned()));
        }
    }
    assert!(all.len() > 100, "{}", all.len());
    all
}

/// Files that hold one of these texts and are not among those that may.
fn holders(texts: &[&str], allowed: &[&str]) -> Vec<String> {
    let holds = |code: &str| texts.iter().any(|text| code.contains(text));
    let all = sources().into_iter();
    let found = all.filter(|(name, code)| holds(code) && !allowed.contains(&name.as_str()));
    found.map(|(name, _)| name).collect()
}

/// The names of the libraries that the program is made of.
fn libraries() -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .current_dir(root())
        .args([
            "tree",
            "--locked",
            "--offline",
            "--edges",
            "normal",
            "--prefix",
            "none",
        ])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    let names = text.lines().filter_map(|line| line.split(' ').next());
    names.map(str::to_owned).collect()
}

#[test]
fn no_library_of_the_program_opens_connections() {
    let all = libraries();
    assert!(all.len() > 50 && all.iter().any(|name| name == "regex"));
    for name in [
        "async-std",
        "attohttpc",
        "curl",
        "h2",
        "hickory-resolver",
        "hyper",
        "isahc",
        "minreq",
        "native-tls",
        "openssl",
        "quinn",
        "reqwest",
        "rustls",
        "smol",
        "socket2",
        "surf",
        "tokio",
        "tungstenite",
        "ureq",
    ] {
        assert!(!all.iter().any(|known| known == name), "{name}");
    }
    let none: [String; 0] = [];
    assert_eq!(holders(&["std::net", "TcpStream", "UdpSocket"], &[]), none);
    // The editor of whoever reviews snapshots.
    let starters = ["cli/snapshot/review/editor.rs"];
    assert_eq!(
        holders(&["process::Command", "Command::new("], &starters),
        none
    );
}

#[cfg(target_os = "linux")]
#[test]
fn it_works_where_there_is_no_network() {
    let folder = tempfile::tempdir().unwrap();
    let denied = |args: &[&str]| {
        Command::new("unshare")
            .args(["--map-root-user", "--net"])
            .args(args)
            .current_dir(folder.path())
            .output()
    };
    // Where it cannot be denied there is nothing to be tried.
    if !denied(&["true"]).is_ok_and(|output| output.status.success()) {
        return;
    }
    let program = env!("CARGO_BIN_EXE_factlint");
    for (args, status) in [
        (&["init"][..], 0),
        (&["check"], 1),
        (&["test"], 0),
        (&["verify", "--text", "It rained."], 0),
    ] {
        let output = denied(&[&[program], args].concat()).unwrap();
        assert_eq!(output.status.code(), Some(status), "{args:?}: {output:?}");
    }
}

#[test]
fn the_environment_is_read_where_the_policy_says() {
    let readers = [
        "cli/console.rs",
        "cli/check/bar.rs",
        "cli/snapshot/review/editor.rs",
    ];
    let none: [String; 0] = [];
    assert_eq!(holders(&["env::var"], &readers), none);
    let policy = fs::read_to_string(root().join("SECURITY.md")).unwrap();
    for (name, code) in sources() {
        for read in code.split("env::var").skip(1) {
            let variable = read.split('"').nth(1).unwrap_or_default();
            let is_told = policy.contains(&format!("`{variable}`"));
            assert!(is_told || name.ends_with("editor.rs"), "{name}: {variable}");
        }
    }
}

#[test]
fn files_are_opened_in_one_place() {
    let readers = ["source/file.rs"];
    let none: [String; 0] = [];
    let ways = [
        "fs::read(",
        "fs::read_to_string(",
        "File::open(",
        "File::options(",
    ];
    assert_eq!(holders(&ways, &readers), none);
    // What is written is written whole, but for what must not be there yet.
    let writers = ["cli/atomic.rs", "cli/cache/file.rs", "cli/init.rs"];
    let ways = [
        "fs::write(",
        "fs::File::create",
        "OpenOptions",
        "fs::rename(",
        "fs::copy(",
    ];
    assert_eq!(holders(&ways, &writers), none);
}
