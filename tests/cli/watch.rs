//! `--watch`: a change of an article or a fact is answered without being asked for.

#![allow(
    clippy::panic,
    reason = "a test may stop at the first broken expectation"
)]

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use super::*;

/// A process that is ended with the test, however that ends.
struct Watching {
    child: Child,
    lines: Receiver<String>,
}

impl Watching {
    fn start(folder: &TempDir) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_factlint"))
            .current_dir(folder.path())
            .args(["check", "--watch", "--format", "concise"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (sender, lines) = channel();
        let out = child.stdout.take().unwrap();
        let err = child.stderr.take().unwrap();
        let streams: [Box<dyn std::io::Read + Send>; 2] = [Box::new(out), Box::new(err)];
        for stream in streams {
            let sender = sender.clone();
            thread::spawn(move || {
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    if sender.send(line).is_err() {
                        return;
                    }
                }
            });
        }
        Self { child, lines }
    }

    /// Waits for a line with these words.
    fn wait(&self, words: &str) {
        let mut seen = Vec::new();
        loop {
            match self.lines.recv_timeout(Duration::from_secs(60)) {
                Ok(line) if line.contains(words) => return,
                Ok(line) => seen.push(line),
                Err(error) => panic!("{error} for {words}: {seen:?}"),
            }
        }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn changes_of_articles_facts_and_configuration_are_answered() {
    let folder = project();
    let watching = Watching::start(&folder);
    watching.wait("nothing contradicted or unsupported in 1 article");
    watching.wait("watching for changes");
    let wrong = "The harbour bridge of Port Ellis opened on 4 May 1999.\n";
    write(&folder, "articles/new.md", wrong);
    watching.wait("changed: articles/new.md");
    watching.wait("1 contradicted, 0 unsupported in 2 articles");
    watching.wait("watching for changes");
    write(
        &folder,
        "facts/bridge.yaml",
        FACTS.replace("1998.", "1999."),
    );
    watching.wait("nothing contradicted or unsupported in 2 articles");
    watching.wait("watching for changes");
    // What is wrong with the facts is told, and mended without a new start.
    write(&folder, "facts/bridge.yaml", "facts: [\n");
    watching.wait("nothing was checked");
    watching.wait("watching for changes");
    write(&folder, "facts/bridge.yaml", FACTS);
    watching.wait("1 contradicted");
    watching.wait("watching for changes");
    write(&folder, "factlint.toml", "ignore = [\"bridge-opening\"]\n");
    watching.wait("nothing contradicted or unsupported in 2 articles");
}

#[test]
fn what_cannot_be_watched_says_so() {
    let (status, _, err) = run(&project(), &["check", "--watch", "-"]);
    assert_eq!(status, 2);
    assert!(err.contains("--watch is for files"), "{err}");
    let (status, ..) = run(&project(), &["check", "--watch", "--fix"]);
    assert_eq!(status, 2);
}
