//! Files that are none, links that lead astray, streams that end early: nothing hangs, breaks, or reaches farther than
//! it should.

use std::fs;
#[cfg(unix)]
use std::os::unix::fs::symlink;
use std::path::Path;

use tempfile::TempDir;

use super::{factlint, project, run, write};

const WRONG: &str = "The harbour bridge of Port Ellis opened on 4 May 1999.\n";

#[cfg(unix)]
#[test]
fn pipes_and_devices_are_not_read_whoever_names_them() {
    let folder = project();
    let made = std::process::Command::new("mkfifo")
        .arg(folder.path().join("pipe"))
        .status();
    let mut names = vec!["/dev/zero"];
    if made.is_ok_and(|status| status.success()) {
        names.push("pipe");
    }
    for name in names {
        for args in [
            &["check", name][..],
            &["check", "--fix", name],
            &["check", "--config", name],
            &["check", "--baseline", name],
            &["check", "--baseline", name, "--write-baseline"],
            &["check", "--input-format", "jsonl", name],
            &["check", "--show-settings", name],
            &["check", "--facts", name],
            &["export", "claimreview", name],
            &["facts", "import", "claimreview", name],
            &["verify", "--batch", name],
        ] {
            let (status, _, err) = run(&folder, args);
            assert_eq!(status, 2, "{args:?}: {err}");
        }
    }
}

#[cfg(unix)]
#[test]
fn what_stands_for_a_file_of_the_project_and_is_none_is_told() {
    for (place, target) in [
        ("factlint.toml", "/dev/zero"),
        ("articles/a.md", "/dev/zero"),
        ("articles/loop", "."),
        ("articles/round", "round"),
        ("articles/up", ".."),
    ] {
        let folder = project();
        symlink(target, folder.path().join(place)).unwrap();
        let (status, _, err) = run(&folder, &["check"]);
        assert!(status == 0 || status == 2, "{place}: {status} {err}");
    }
}

#[cfg(unix)]
#[test]
fn neither_a_report_nor_the_facts_follow_a_link_out_of_the_project() {
    let theirs = TempDir::new().unwrap();
    write(&theirs, "x.html", "theirs");
    write(&theirs, "facts.yaml", "facts: [{ id: Secret }]");
    let folder = project();
    write(&folder, "articles/a.md", WRONG);
    for (name, target) in [("old.html", "x.html"), ("new.html", "new.html")] {
        symlink(theirs.path().join(target), folder.path().join(name)).unwrap();
        for (command, format) in [
            ("check", "html"),
            ("compare", "html"),
            ("compare", "json"),
            ("test", "json"),
            ("test", "junit"),
        ] {
            let (status, _, err) =
                run(&folder, &[command, "--format", &format!("{format}={name}")]);
            assert_eq!(status, 2, "{command} {format}: {err}");
            assert!(err.contains("leads out of the project"), "{err}");
        }
    }
    let kept = fs::read_to_string(theirs.path().join("x.html")).unwrap();
    assert_eq!(kept, "theirs");
    assert!(!theirs.path().join("new.html").exists());
    // Who types where it lies may have it there.
    let typed = format!("html={}", theirs.path().join("x.html").display());
    assert_ne!(run(&folder, &["check", "--format", &typed]).0, 2);
    assert_ne!(run(&folder, &["check", "--format", "html=/dev/null"]).0, 2);

    fs::remove_dir_all(folder.path().join("facts")).unwrap();
    symlink(theirs.path(), folder.path().join("facts")).unwrap();
    for config in [false, true] {
        if config {
            write(&folder, "factlint.toml", "");
        }
        let (status, out, err) = run(&folder, &["check"]);
        assert_eq!(status, 2);
        assert!(err.contains("leads out of the project"), "{config}: {err}");
        assert!(!(out + &err).contains("Secret"), "{config}");
    }
}

/// Nobody reads the pipe: whoever opened it would wait for ever.
#[cfg(unix)]
#[test]
fn a_report_goes_into_no_pipe_that_stands_in_the_project() {
    let folder = project();
    let pipe = folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    if !made.is_ok_and(|status| status.success()) {
        return;
    }
    symlink("pipe", folder.path().join("link")).unwrap();
    let up = format!("/dev/..{}", fs::canonicalize(&pipe).unwrap().display());
    for place in ["pipe", "link", &up, "articles"] {
        for (command, format) in [
            ("check", "html"),
            ("facts check", "sarif"),
            ("compare", "json"),
            ("compare", "html"),
            ("test", "json"),
        ] {
            let report = format!("{format}={place}");
            let mut args: Vec<&str> = command.split(' ').collect();
            args.extend(["--format", &report]);
            let (status, _, err) = run(&folder, &args);
            assert_eq!(status, 2, "{args:?}: {err}");
            let told = match place {
                "articles" => "a directory",
                _ => "it is a pipe or a device and no file",
            };
            assert!(err.contains(told) && err.contains(place), "{args:?}: {err}");
        }
    }
    let (status, _, err) = run(
        &folder,
        &["check", "--write-baseline", "--baseline", "pipe"],
    );
    assert!(status == 2 && err.contains("pipe: it is"), "{err}");
    fs::create_dir(folder.path().join("snapshots")).unwrap();
    fs::rename(&pipe, folder.path().join("snapshots/quiet.md.snap")).unwrap();
    let (status, _, err) = run(&folder, &["snapshot", "--accept"]);
    assert!(status == 2 && err.contains("quiet.md.snap"), "{err}");
}

#[cfg(unix)]
#[test]
fn snapshots_are_looked_for_and_shown_inside_the_project() {
    let theirs = TempDir::new().unwrap();
    let secret = "---\nsource: articles/a.md\n---\nsecret\n";
    write(&theirs, "a.md.snap", secret);
    for place in ["snapshots", "snapshots/a.md.snap", "snapshots/sub"] {
        let folder = project();
        write(&folder, "articles/a.md", WRONG);
        write(&folder, "articles/sub/a.md", WRONG);
        let place = folder.path().join(place);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        let is_file = place.extension().is_some();
        let target = if is_file { "a.md.snap" } else { "" };
        symlink(theirs.path().join(target), &place).unwrap();
        for args in [
            &["snapshot"][..],
            &["snapshot", "--check"],
            &["snapshot", "--accept", "--prune"],
            &["test"],
        ] {
            let (status, out, err) = run(&folder, args);
            assert_eq!(status, 2, "{args:?} {}: {err}", place.display());
            assert!(err.contains("leads out of the project"), "{args:?}: {err}");
            assert!(!(out + &err).contains("secret"), "{args:?}");
        }
        let kept = fs::read_to_string(theirs.path().join("a.md.snap")).unwrap();
        assert_eq!(kept, secret);
        assert_eq!(fs::read_dir(theirs.path()).unwrap().count(), 1);
    }
    // Where the file lies does not matter to who names a folder.
    let folder = project();
    write(&folder, "articles/a.md", WRONG);
    let named = theirs.path().display().to_string();
    let (status, out, _) = run(&folder, &["snapshot", "--check", "--snapshots", &named]);
    assert!(status == 1 && out.contains("secret"), "{out}");
}

#[test]
fn any_encoding_is_read_as_far_as_it_goes() {
    let folder = project();
    let utf16: Vec<u8> = "\u{feff}It rained."
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    write(&folder, "articles/wide.md", utf16);
    write(&folder, "articles/nul.md", b"\0\0It rained.\0");
    write(
        &folder,
        "articles/old.md",
        b"\xdcber M\xfcnchen. It rained.",
    );
    let mut mixed = vec![0xff, 0xfe];
    mixed.extend(WRONG.as_bytes());
    write(&folder, "articles/mixed.txt", mixed);
    let (status, out, _) = run(&folder, &["check", "--format", "concise"]);
    assert_eq!(status, 1, "{out}");
    for told in [
        "wide.md:1:1: warning[invalid-utf8]",
        "old.md:1:1: warning[invalid-utf8]",
        "mixed.txt:1:3: error[contradicted]",
    ] {
        assert!(
            out.contains(told) || out.contains("mixed.txt"),
            "{told}: {out}"
        );
    }
}

/// A project, and a file beside it that belongs to somebody else.
fn beside(text: &str) -> (TempDir, TempDir, std::path::PathBuf) {
    let other = TempDir::new().unwrap();
    let file = other.path().join("theirs.md");
    fs::write(&file, text).unwrap();
    (project(), other, file)
}

#[cfg(unix)]
#[test]
fn fixes_follow_no_link_out_of_the_project() {
    let (folder, other, file) = beside(WRONG);
    symlink(&file, folder.path().join("articles/link.md")).unwrap();
    symlink(other.path(), folder.path().join("articles/folder")).unwrap();
    for args in [
        &["check", "--fix", "--unsafe-fixes"][..],
        &["check", "--fix", "--unsafe-fixes", "articles/link.md"],
        &[
            "check",
            "--fix",
            "--unsafe-fixes",
            "articles/folder/theirs.md",
        ],
    ] {
        let (status, _, err) = run(&folder, args);
        assert_eq!(status, 2, "{args:?}: {err}");
        assert!(err.contains("leads out of the project"), "{err}");
        assert_eq!(fs::read_to_string(&file).unwrap(), WRONG);
    }
    // Whoever names a file elsewhere means it.
    let named = file.to_string_lossy();
    let (status, _, err) = run(&folder, &["check", "--fix", "--unsafe-fixes", &named]);
    assert_eq!(status, 0, "{err}");
    assert_ne!(fs::read_to_string(&file).unwrap(), WRONG);
}

#[cfg(unix)]
#[test]
fn the_baseline_is_written_inside_the_project() {
    let (folder, _other, file) = beside("theirs");
    symlink(&file, folder.path().join("known.yaml")).unwrap();
    write(&folder, "factlint.toml", "baseline = \"known.yaml\"\n");
    let (status, _, err) = run(&folder, &["check", "--write-baseline"]);
    assert_eq!(status, 2, "{err}");
    let outside = format!("baseline = \"{}\"\n", file.with_extension("yaml").display());
    write(&folder, "factlint.toml", outside);
    let (status, _, err) = run(&folder, &["check", "--write-baseline"]);
    assert_eq!(status, 2, "{err}");
    assert!(err.contains("leads out of the project"), "{err}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "theirs");
    assert!(!file.with_extension("yaml").exists());
}

#[cfg(unix)]
#[test]
fn what_is_kept_between_runs_is_kept_in_a_folder_and_behind_no_link() {
    let kept = |folder: &Path| fs::read_dir(folder).unwrap().count();
    for place in [".factlint_cache", ".factlint_cache/articles"] {
        let (folder, other, _) = beside("theirs");
        for number in 0..40 {
            write(&folder, &format!("articles/{number}.md"), "It rained.\n");
        }
        let link = folder.path().join(place);
        fs::create_dir_all(link.parent().unwrap()).unwrap();
        symlink(other.path(), link).unwrap();
        let (status, _, err) = run(&folder, &["check"]);
        assert_eq!((status, kept(other.path())), (0, 1), "{place}: {err}");
    }
    // What is kept of an article stands under a name that anybody can work out.
    let (folder, other, file) = beside("theirs");
    write(&folder, "articles/a.md", WRONG);
    for number in 0..40 {
        write(&folder, &format!("articles/{number}.md"), "It rained.\n");
    }
    assert_eq!(run(&folder, &["check"]).0, 1);
    let kept_files = walk(&folder.path().join(".factlint_cache"));
    let entries = kept_files.iter().filter(|one| one.extension().is_some());
    for entry in entries {
        fs::remove_file(entry).unwrap();
        symlink(&file, entry).unwrap();
    }
    write(&folder, "articles/a.md", format!("{WRONG}It rained.\n"));
    assert_eq!(run(&folder, &["check"]).0, 1);
    assert_eq!(fs::read_to_string(&file).unwrap(), "theirs");
    assert_eq!(kept(other.path()), 1);

    let (folder, other, _) = beside("theirs");
    fs::create_dir(folder.path().join(".factlint_cache")).unwrap();
    let mark = folder.path().join(".factlint_cache/.gitignore");
    symlink(other.path().join("new"), mark).unwrap();
    for number in 0..40 {
        write(&folder, &format!("articles/{number}.md"), "It rained.\n");
    }
    assert_eq!(run(&folder, &["check"]).0, 0);
    assert_eq!(kept(other.path()), 1);
}

/// All files below a folder.
#[cfg(unix)]
fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let below = paths.flat_map(|path| {
        if path.is_dir() {
            walk(&path)
        } else {
            vec![path]
        }
    });
    below.collect()
}

#[test]
fn a_configuration_shows_nothing_of_what_lies_outside() {
    let (folder, other, _) = beside("");
    let secret = other.path().join("secret.yaml");
    fs::write(&secret, "password: hunter2\n").unwrap();
    let secret = secret.display();
    for line in [
        format!("extends = \"{secret}\""),
        format!("facts = \"{secret}\""),
        format!("baseline = \"{secret}\""),
    ] {
        write(&folder, "factlint.toml", line.replace('\\', "/") + "\n");
        for command in ["check", "test"] {
            let (status, out, err) = run(&folder, &[command]);
            assert!(
                !out.contains("hunter2") && !err.contains("hunter2"),
                "{line}: {err}"
            );
            assert!(status == 2 || command == "test", "{line}: {err}");
        }
    }
}

#[cfg(unix)]
#[test]
fn output_that_cannot_be_written_is_told() {
    let folder = project();
    for args in [
        &["check"][..],
        &["--help"],
        &["--version"],
        &["schema"],
        &["check", "--help"],
    ] {
        let full = fs::File::create("/dev/full").unwrap();
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_factlint"))
            .current_dir(folder.path())
            .args(args)
            .stdout(full)
            .output()
            .unwrap();
        let silent = args == ["check"];
        assert!(
            output.status.code() == Some(2) || silent,
            "{args:?}: {output:?}"
        );
    }
}

#[test]
fn control_characters_reach_no_terminal_by_any_command() {
    let folder = project();
    let hostile = "\u{1b}]0;x\u{7}\u{202e}\u{9b}31m";
    write(&folder, "articles/a.md", format!("{hostile}{WRONG}"));
    let yaml = format!(
        "facts:\n  - id: x\n    statement: \"\\e[31m{}\"\n    note: \"\\e]0;y\\a\"\n",
        WRONG.trim()
    );
    write(&folder, "facts/z.yaml", yaml);
    for args in [
        &["check"][..],
        &["check", "--format", "concise"],
        &["test"],
        &["explain", "x"],
        &["check", "--show-settings", "articles/a.md"],
        &["verify", "--statement", hostile, "--text", hostile],
        &["explain", hostile],
        &["check", hostile],
    ] {
        let (_, out, err) = factlint(folder.path(), args, b"");
        for text in [out, err] {
            let bad = text
                .chars()
                .find(|&c| c.is_control() && c != '\n' && c != '\t');
            assert_eq!(bad, None, "{args:?}: {text:?}");
            assert!(!text.contains('\u{202e}'), "{args:?}: {text:?}");
        }
    }
}

#[test]
fn a_character_that_hides_behind_a_reference_is_found_as_well() {
    let folder = project();
    let text = "Port&#8203; Ellis, Port El&#8203;lis, Port El&zwj;lis &amp; Port E&#x202E;llis.\n";
    write(&folder, "articles/a.md", text);
    write(&folder, "articles/b.html", format!("<p>{text}</p>\n"));
    write(&folder, "articles/c.txt", text);
    let (_, out, _) = run(&folder, &["check", "--format", "concise"]);
    for name in ["a.md", "b.html"] {
        let told = |c: &str| out.contains(&format!("{name}:1:")) && out.contains(c);
        assert!(told("U+200B") && told("U+200D") && told("U+202E"), "{out}");
        let lines = out.lines().filter(|line| line.contains(name));
        assert_eq!(lines.count(), 3, "{out}");
    }
    assert!(!out.contains("c.txt"), "{out}");
}

/// Its folders were gone through one inside of the other, as deep as the stack is.
#[test]
fn a_path_of_any_depth_is_only_a_name() {
    let folder = project();
    let deep = "a/".repeat(20_000);
    let file = format!("{deep}b.md");
    for args in [
        &["check", "--stdin-filename", &file, "-"][..],
        &["compare", "--stdin-filename", &file, "-", "articles"],
        &["check", &file],
        &["check", "--facts", &deep],
        &["check", "--show-settings", &file],
    ] {
        let (status, _, err) = factlint(folder.path(), args, b"It rained.\n");
        assert!((0..=2).contains(&status), "{}: {err:.200}", args[0]);
    }
}
