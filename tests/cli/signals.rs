//! SIGINT and SIGTERM at any moment: every file is the old one or the new one, and none is left behind.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use super::{project, write};

const WRONG: &str = "The harbour bridge of Port Ellis opened on 4 May 1999.\n";

/// All files below a folder.
fn files(folder: &Path, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
}

#[test]
fn a_signal_leaves_whole_files_and_nothing_else() {
    let mut ended = 0;
    for (round, signal) in (1..=16).zip(["INT", "TERM"].into_iter().cycle()) {
        let folder = project();
        for number in 0..50 {
            let text = format!("{WRONG}\nIt rained {number} times.\n");
            write(&folder, &format!("articles/{number}.md"), text);
        }
        let mut child = Command::new(env!("CARGO_BIN_EXE_factlint"))
            .current_dir(folder.path())
            .args([
                "check",
                "--fix",
                "--unsafe-fixes",
                "--format",
                "html=o.html",
            ])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        thread::sleep(Duration::from_millis(15 * round));
        let pid = child.id().to_string();
        let sent = Command::new("kill").args(["-s", signal, &pid]).status();
        assert!(sent.is_ok());
        let status = child.wait().unwrap();
        let number = if signal == "INT" { 2 } else { 15 };
        let by_signal = status.signal() == Some(number);
        assert!(by_signal || status.code() == Some(0), "{status}");
        ended += usize::from(by_signal);
        let mut all = Vec::new();
        files(folder.path(), &mut all);
        for (name, bytes) in all {
            assert!(!name.ends_with(".part"), "{round}: {name} is left");
            let text = String::from_utf8_lossy(&bytes);
            if name.ends_with(".md") && !name.ends_with("quiet.md") {
                let old = text.starts_with(WRONG) && text.ends_with(" times.\n");
                let new = text.starts_with(&WRONG.replace("1999", "1998"));
                assert!(old || new && text.ends_with(" times.\n"), "{name}: {text}");
            }
            let half = name.ends_with(".html") && !text.trim_end().ends_with("</html>");
            assert!(!half, "{name} is no whole page");
        }
    }
    assert!(ended > 0, "no run was ended by its signal");
}
