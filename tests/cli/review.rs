//! `factlint snapshot --review` on a real terminal (a pseudo one): keys go in, the screen and the exit status come out.
//! What the keys do is tested in `src/cli/snapshot/review/tests.rs`.

use std::process::Command;

use rexpect::session::{PtySession, spawn_command};

use super::*;

const WAIT: Option<u64> = Some(20_000);

/// Three articles, each with a contradiction that nobody has accepted.
fn wrong() -> TempDir {
    let folder = project();
    write(&folder, "factlint.toml", "");
    for number in 1..=3 {
        let text = format!("The harbour bridge of Port Ellis opened on 4 May 200{number}.\n");
        write(&folder, &format!("articles/{number}.md"), text);
    }
    fs::remove_file(folder.path().join("articles/quiet.md")).unwrap();
    folder
}

/// Begins a review; the command is the shell's child, so that what it leaves behind of the terminal can be seen.
fn begin(folder: &TempDir, editor: &str) -> PtySession {
    let mut command = Command::new("sh");
    let program = assert_cmd::cargo::cargo_bin("factlint");
    command
        .arg("-c")
        .arg("stty rows 30 cols 90; \"$0\" snapshot --review; echo \"status $?\"; stty -a")
        .arg(program)
        .current_dir(folder.path())
        .env("TERM", "xterm")
        .env("NO_COLOR", "1")
        .env_remove("VISUAL")
        .env("EDITOR", editor);
    spawn_command(command, WAIT).unwrap()
}

fn press(session: &mut PtySession, keys: &str) {
    session.send(keys).unwrap();
    session.flush().unwrap();
}

/// Waits for the end; the terminal is as it was.
fn end(mut session: PtySession, status: i32) -> String {
    let told = session.exp_string(&format!("status {status}")).unwrap();
    let left = session.exp_eof().unwrap();
    assert!(left.contains(" icanon"), "{left}");
    told
}

#[test]
fn a_review_is_interrupted_and_finished_later() {
    let folder = wrong();
    let mut session = begin(&folder, "false");
    session.exp_string("1 of 3   articles/1.md   new").unwrap();
    press(&mut session, "a");
    session.exp_string("2 of 3   articles/2.md   new").unwrap();
    press(&mut session, "\u{3}");
    let told = end(session, 1);
    assert!(
        told.contains("1 accepted; 2 articles are not as accepted"),
        "{told}"
    );
    let path = |name: &str| folder.path().join("snapshots").join(name);
    assert!(path("1.md.snap").exists() && !path("1.md.snap.new").exists());
    assert!(!path("2.md.snap").exists() && path("2.md.snap.new").exists());

    let mut session = begin(&folder, "false");
    session.exp_string("1 of 2   articles/2.md   new").unwrap();
    press(&mut session, "i");
    session.exp_string("reason: ").unwrap();
    press(&mut session, "a joke\r");
    session.exp_string("2 of 2   articles/3.md   new").unwrap();
    press(&mut session, "a");
    let told = end(session, 0);
    assert!(
        told.contains("1 accepted, 1 ignored; all articles are as accepted"),
        "{told}"
    );
    let article = fs::read_to_string(folder.path().join("articles/2.md")).unwrap();
    assert!(article.starts_with("<!-- factlint-ignore bridge-opening: a joke -->\n"));
    assert_eq!(run(&folder, &["snapshot", "--check"]).0, 0);
}

#[test]
fn the_editor_gets_the_terminal_and_the_fact_is_read_again() {
    let folder = wrong();
    let mut session = begin(&folder, "sed -i s/1998/2001/");
    session.exp_string("1 of 3   articles/1.md   new").unwrap();
    press(&mut session, "e");
    // Now it is right.
    session.exp_string("nothing to be read").unwrap();
    press(&mut session, "q");
    end(session, 1);
    let facts = fs::read_to_string(folder.path().join("facts/bridge.yaml")).unwrap();
    assert!(facts.contains("4 May 2001"), "{facts}");
}

#[test]
fn plain_text_is_suppressed_in_the_baseline_of_the_project() {
    let folder = wrong();
    for number in 1..=3 {
        let path = |ending: &str| folder.path().join(format!("articles/{number}.{ending}"));
        fs::rename(path("md"), path("txt")).unwrap();
    }
    write(&folder, "factlint.toml", "baseline = \"known.yaml\"\n");
    write(
        &folder,
        "known.yaml",
        "schema: factlint/baseline/1\narticles: []\n",
    );
    let mut session = begin(&folder, "false");
    session.exp_string("1 of 3   articles/1.txt   new").unwrap();
    press(&mut session, "i");
    session.exp_string("reason: ").unwrap();
    press(&mut session, "a joke\r");
    session.exp_string("2 of 3   articles/2.txt   new").unwrap();
    press(&mut session, "a");
    session.exp_string("3 of 3   articles/3.txt   new").unwrap();
    press(&mut session, "a");
    end(session, 0);
    assert_eq!(run(&folder, &["snapshot", "--check"]).0, 0);
    // What was decided counts in a check, too; what was only accepted as found does not.
    let (status, out, err) = run(&folder, &["check", "--format", "concise"]);
    assert_eq!(status, 1, "{err}");
    assert_eq!(out.lines().count(), 2, "{out}");
    assert!(err.contains("1 suppressed"), "{err}");
    // A row of old without a reason is no decision.
    run(&folder, &["check", "--write-baseline"]);
    assert_eq!(run(&folder, &["snapshot", "--check"]).0, 0);
}

#[test]
fn without_a_terminal_there_is_no_review() {
    let folder = wrong();
    let (status, out, err) = run(&folder, &["snapshot", "--review"]);
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(err.contains("--review needs a terminal"), "{err}");
    assert!(!folder.path().join("snapshots").exists());
}
