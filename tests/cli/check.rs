//! `check`: what it finds, reads, writes and refuses.

use super::*;

#[test]
fn a_quiet_article_is_clean_and_says_so_on_standard_error() {
    let (status, out, err) = run(&project(), &["check"]);
    assert_eq!((status, out.as_str()), (0, ""));
    assert!(
        err.contains("nothing contradicted or unsupported in 1 article"),
        "{err}"
    );
    assert!(err.contains("1 fact"), "{err}");
}

#[test]
fn findings_go_to_standard_output_and_fail_from_the_severity_asked_for() {
    let folder = project();
    write(&folder, "articles/old.txt", b"It rained in Z\xfcrich.\n");
    let (status, out, err) = run(&folder, &["check", "--format", "concise"]);
    assert_eq!(status, 0, "{err}");
    assert!(
        out.starts_with("articles/old.txt:1:15: warning[invalid-utf8] "),
        "{out}"
    );
    assert_eq!(out.lines().count(), 1);
    for (severity, expected) in [("error", 0), ("warning", 1), ("note", 1), ("never", 0)] {
        let (status, ..) = run(&folder, &["check", "--fail-on", severity]);
        assert_eq!(status, expected, "{severity}");
    }
    let (_, out, _) = run(&folder, &["check"]);
    assert!(
        out.contains("[articles/old.txt:1:15]") && !out.contains('\u{1b}'),
        "{out}"
    );
    let (_, out, _) = run(&folder, &["check", "--color", "always"]);
    assert!(out.contains('\u{1b}'));
}

#[test]
fn formats_go_to_files_whole_and_leave_standard_output_alone() {
    let folder = project();
    let (status, out, _) = run(&folder, &["check", "--format", "json=out.json"]);
    assert_eq!((status, out.as_str()), (0, ""));
    let report = json(&fs::read_to_string(folder.path().join("out.json")).unwrap());
    assert_eq!(report["schema"], "factlint/check/1");
    assert_eq!(report["articles"][0]["path"], "articles/quiet.md");
    let names = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["articles", "facts", "out.json"]);
    let (_, out, _) = run(
        &folder,
        &["check", "--format", "json", "--format", "concise=out.txt"],
    );
    assert_eq!(json(&out)["schema"], "factlint/check/1");
    let (_, both, _) = run(&folder, &["check", "--format", "json", "--format", "json"]);
    assert_eq!(both, out.repeat(2), "one behind the other");
    let (status, _, err) = run(&folder, &["check", "--format", "json=no/such/out.json"]);
    assert_eq!(status, 2);
    assert!(err.contains("no/such/out.json"), "{err}");
}

#[test]
fn articles_stand_in_order_once_and_hidden_ones_are_left_out() {
    let folder = project();
    for name in [
        "b.md",
        "a.txt",
        "sub/c.html",
        ".hidden.md",
        ".git/d.md",
        "image.png",
    ] {
        write(&folder, &format!("articles/{name}"), "It rained.\n");
    }
    let paths = |args: &[&str]| -> Vec<String> {
        let mut all = vec!["check", "--format", "json"];
        all.extend(args);
        let (status, out, err) = run(&folder, &all);
        assert_eq!(status, 0, "{err}");
        let report = json(&out);
        let articles = report["articles"].as_array().unwrap();
        articles
            .iter()
            .map(|article| article["path"].as_str().unwrap().to_owned())
            .collect()
    };
    let all = [
        "articles/a.txt",
        "articles/b.md",
        "articles/quiet.md",
        "articles/sub/c.html",
    ];
    assert_eq!(paths(&[]), all);
    assert_eq!(
        paths(&[
            "articles/sub",
            "articles",
            "articles/b.md",
            "./articles/b.md"
        ])
        .len(),
        4
    );
    assert_eq!(
        paths(&["articles/*.md"]),
        ["articles/b.md", "articles/quiet.md"]
    );
    assert_eq!(paths(&["articles/**/*.html"]), ["articles/sub/c.html"]);
    assert_eq!(paths(&["articles/image.png"]), ["articles/image.png"]);
    assert_eq!(paths(&["--jobs", "1"]), paths(&["--jobs", "7"]));
}

#[test]
fn what_names_nothing_is_an_error_with_the_near_name() {
    let folder = project();
    for (args, words) in [
        (
            &["check", "articles/quite.md"][..],
            "did you mean `articles/quiet.md`?",
        ),
        (
            &["check", "articles/*.html"],
            "`articles/*.html` matches no article",
        ),
        (&["check", "facts"], "holds no article"),
        (&["check", "--format", "jsno"], "did you mean `json`?"),
        (&["check", "--show", "contradict"], "'contradicted'"),
        (&["check", "--as-of", "yesterday"], "2025-10-18"),
        (&["chekc"], "'check'"),
        (
            &["explain", "bridge-openning"],
            "did you mean `bridge-opening`?",
        ),
        (&["explain", "unsuported"], "did you mean `unsupported`?"),
        (
            &["test", "--filter", "bridge-openin"],
            "did you mean `bridge-opening`?",
        ),
    ] {
        let (status, out, err) = run(&folder, args);
        assert_eq!((status, out.as_str()), (2, ""), "{args:?}: {err}");
        assert!(err.contains(words), "{args:?}: {err}");
    }
}

#[test]
fn an_article_that_is_not_there_hides_no_other() {
    let folder = project();
    let (status, out, err) = run(
        &folder,
        &[
            "check",
            "--format",
            "json",
            "no.md",
            "articles/quiet.md",
            "*.txt",
        ],
    );
    assert_eq!(status, 2, "{err}");
    let report = json(&out);
    assert_eq!(report["articles"].as_array().unwrap().len(), 1);
    assert_eq!(report["articles"][0]["path"], "articles/quiet.md");
    for words in [
        "`no.md` does not exist",
        "`*.txt` matches no article",
        "2 paths could not be checked",
    ] {
        assert!(err.contains(words), "{words}: {err}");
    }
    let (status, out, err) = run(&folder, &["check", "no.md", "none.md"]);
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(
        err.contains("`no.md`") && err.contains("`none.md`"),
        "{err}"
    );
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_hides_no_other() {
    let folder = project();
    // A link that leads nowhere stands for every file that the system does not give out.
    std::os::unix::fs::symlink("nowhere", folder.path().join("articles/a.md")).unwrap();
    let (status, out, err) = run(&folder, &["check", "--format", "json"]);
    assert_eq!(status, 2, "{err}");
    assert_eq!(json(&out)["articles"].as_array().unwrap().len(), 1);
    assert!(err.contains("articles/a.md"), "{err}");
}

#[test]
fn a_registry_with_faults_checks_nothing_and_shows_them_all() {
    let folder = project();
    write(
        &folder,
        "facts/bad.yaml",
        "facts:\n  - id: bridge-opening\n    statemnt: x\n  - id: two\n    statement: It rained.\n    severity: eror\n",
    );
    let (status, out, err) = run(&folder, &["check", "--format", "json"]);
    assert_eq!((status, out.as_str()), (2, ""));
    for words in [
        "facts/bad.yaml:3:",
        "facts/bad.yaml:6:",
        "did you mean `statement`?",
        "nothing was checked",
    ] {
        assert!(err.contains(words), "{words}: {err}");
    }
    let (status, _, err) = run(&folder, &["check", "--facts", "nowhere"]);
    assert_eq!(status, 2);
    assert!(err.contains("no-registry"), "{err}");
}

#[test]
fn a_configuration_gives_dates_and_severities_and_its_faults_stop_the_run() {
    let folder = project();
    write(&folder, "articles/old/a.txt", b"It rained in Z\xfcrich.\n");
    write(
        &folder,
        "factlint.toml",
        "[[overrides]]\npaths = [\"articles/old/**\"]\ndate = \"2019-07\"\n",
    );
    let (_, out, err) = run(
        &folder,
        &["check", "--format", "json", "--as-of", "2024-01-31"],
    );
    let report = json(&out);
    assert_eq!(report["articles"][0]["date"], "2019-07-31", "{err}");
    assert_eq!(report["articles"][1]["date"], "2024-01-31");
    // The configuration is found upwards from the file checked, wherever factlint is run.
    let below = folder.path().join("articles/old");
    let (_, out, err) = factlint(
        &below,
        &[
            "check",
            "--facts",
            "../../facts",
            "--format",
            "json",
            "a.txt",
        ],
        b"",
    );
    assert_eq!(json(&out)["articles"][0]["date"], "2019-07-31", "{err}");
    write(&folder, "factlint.toml", "unsuported = \"off\"\n");
    let (status, _, err) = run(&folder, &["check"]);
    assert_eq!(status, 2);
    assert!(
        err.contains("bad-configuration") && err.contains("did you mean `unsupported`?"),
        "{err}"
    );
}

#[test]
fn standard_input_goes_by_the_name_it_is_given() {
    let folder = project();
    let args = [
        "check",
        "-",
        "--stdin-filename",
        "articles/new.md",
        "--format",
        "json",
    ];
    let (status, out, err) = factlint(
        folder.path(),
        &args,
        b"---\ndate: 2025-10-18\n---\nIt rained.\n",
    );
    assert_eq!(status, 0, "{err}");
    let article = &json(&out)["articles"][0];
    assert_eq!(article["path"], "articles/new.md");
    assert_eq!(article["date"], "2025-10-18");
    assert_eq!(article["sentences"], 1);
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    use std::io::Read;
    use std::process::Stdio;

    let folder = project();
    for n in 0..400 {
        let text = b"It rained in Z\xfcrich.\n";
        write(&folder, &format!("articles/{n}.txt"), text);
    }
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_factlint"))
        .current_dir(folder.path())
        .arg("check")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[test]
fn a_date_that_cannot_be_read_is_told_where_it_stands() {
    let folder = project();
    write(
        &folder,
        "articles/quiet.md",
        "---\ntitle: Quiet\ndate: soon\n---\n\nIt rained.\n",
    );
    let (_, out, _) = run(&folder, &["check", "--format", "json"]);
    let finding = &json(&out)["findings"][0];
    assert_eq!(finding["code"], "bad-front-matter", "{out}");
    assert_eq!(finding["start"]["line"], 3, "{out}");
    assert!(
        finding["help"]
            .as_str()
            .unwrap()
            .contains("date: 2025-10-18"),
        "{out}"
    );
}
