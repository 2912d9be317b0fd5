//! `--baseline`, `--write-baseline`, `--prune-baseline`: a project with many drafts adopts factlint and keeps it on.

use super::*;

const WRONG: &str = "The harbour bridge of Port Ellis opened on 4 May 2001.";
const ALSO_WRONG: &str = "The harbour bridge of Port Ellis opened on 4 May 1989.";

const FILE: &str = "known.yaml";

fn draft(number: usize) -> String {
    format!("articles/{number:02}.md")
}

/// Forty drafts, of which each fifth holds a sentence that is wrong.
fn drafts() -> TempDir {
    let folder = project();
    for number in 0..40 {
        let wrong = if number % 5 == 0 { WRONG } else { "It rained." };
        write(
            &folder,
            &draft(number),
            format!("# Draft {number}\n\nIt was a Monday.\n\n{wrong}\n"),
        );
    }
    folder
}

fn edit(folder: &TempDir, name: &str, from: &str, to: &str) {
    let text = fs::read_to_string(folder.path().join(name)).unwrap();
    assert!(text.contains(from), "{name}: {text}");
    write(folder, name, text.replacen(from, to, 1));
}

fn read(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join(FILE)).unwrap()
}

/// Status, findings and summary of a check against the baseline, with every severity failing.
fn check(folder: &TempDir, more: &[&str]) -> (i32, Vec<String>, String) {
    let mut args = vec![
        "check",
        "--baseline",
        FILE,
        "--format",
        "concise",
        "--fail-on",
        "note",
    ];
    args.extend(more);
    let (status, out, err) = run(folder, &args);
    (status, out.lines().map(str::to_owned).collect(), err)
}

/// A project that has adopted its findings.
fn adopted() -> TempDir {
    let folder = drafts();
    let (status, found, err) = check(&folder, &["--write-baseline"]);
    assert_eq!((status, found), (0, Vec::new()), "{err}");
    assert!(err.contains("8 findings taken into known.yaml"), "{err}");
    folder
}

#[test]
fn a_thousand_drafts_are_adopted_in_one_command_and_kept() {
    let folder = adopted();
    let first = read(&folder);
    assert_eq!(first.matches("fingerprint:").count(), 8);
    let (status, found, err) = check(&folder, &[]);
    assert_eq!((status, found), (0, Vec::new()), "{err}");
    assert!(err.contains("8 suppressed"), "{err}");
    // One wrong sentence more: exactly one finding, beside others of the same words too.
    for (name, more) in [
        (draft(1), WRONG),
        (draft(5), ALSO_WRONG),
        (draft(10), WRONG),
    ] {
        edit(
            &folder,
            &name,
            "It was a Monday.",
            &format!("It was a Monday.\n\n{more}"),
        );
        let (status, found, err) = check(&folder, &[]);
        assert_eq!((status, found.len()), (1, 1), "{found:?} {err}");
        assert!(
            found[0].starts_with(&name) && found[0].contains("[contradicted]"),
            "{found:?}"
        );
        edit(&folder, &name, &format!("\n\n{more}"), "");
        let (status, found, _) = check(&folder, &[]);
        assert_eq!((status, found), (0, Vec::new()));
    }
    // Edits elsewhere leave it alone.
    edit(
        &folder,
        &draft(0),
        "# Draft 0",
        "# Another title\n\nA long paragraph is put in front.",
    );
    edit(
        &folder,
        &draft(0),
        WRONG,
        &format!("{} Then it rained.", WRONG.replace(" opened", "\nopened")),
    );
    assert_eq!(check(&folder, &[]).0, 0);
    // Written again, it differs in nothing.
    assert_eq!(check(&folder, &["--write-baseline"]).0, 0);
    assert_eq!(read(&folder), first);
}

#[test]
fn what_is_gone_is_reported_and_pruned() {
    let folder = adopted();
    edit(&folder, &draft(0), WRONG, "It rained.");
    let (status, found, _) = check(&folder, &[]);
    assert_eq!((status, found.len()), (1, 1), "{found:?}");
    assert!(
        found[0].starts_with("known.yaml:7:") && found[0].contains("warning[baseline-unused]"),
        "{found:?}"
    );
    assert!(
        found[0].contains("`bridge-opening` is no longer found in articles/00.md"),
        "{found:?}"
    );
    let (status, out, _) = run(&folder, &["check", "--baseline", FILE, "--format", "json"]);
    let report = json(&out);
    assert_eq!(status, 0, "it is a warning");
    assert_eq!(report["findings"].as_array().unwrap().len(), 8);
    assert_eq!(report["findings"][0]["suppressed"]["by"], "baseline");
    assert_eq!(report["findings"][7]["code"], "baseline-unused");
    // Of articles that are not checked nothing is said, of those that are not there any more it is.
    fs::remove_file(folder.path().join(draft(35))).unwrap();
    let (_, found, _) = check(&folder, &["articles/10.md"]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("articles/35.md"));
    let (status, found, err) = check(&folder, &["--prune-baseline"]);
    assert_eq!((status, found), (0, Vec::new()), "{err}");
    assert!(
        err.contains("2 rows taken out of known.yaml, 6 left"),
        "{err}"
    );
    assert_eq!(read(&folder).matches("fingerprint:").count(), 6);
    assert_eq!(check(&folder, &[]).0, 0);
    // What was pruned does not hide the mistake when it comes back.
    edit(&folder, &draft(0), "It was a Monday.", WRONG);
    assert_eq!(check(&folder, &[]).1.len(), 1);
}

#[test]
fn a_run_over_some_articles_writes_only_their_rows() {
    let folder = adopted();
    edit(&folder, &draft(0), "It was a Monday.", ALSO_WRONG);
    edit(&folder, &draft(5), WRONG, "It rained.");
    edit(&folder, &draft(10), WRONG, "It rained.");
    let (status, _, err) = check(
        &folder,
        &["--write-baseline", "articles/00.md", "articles/05.md"],
    );
    assert_eq!(status, 0, "{err}");
    assert!(
        err.contains("1 finding taken into known.yaml, 1 row taken out, 8 in all"),
        "{err}"
    );
    let text = read(&folder);
    assert!(
        text.contains("articles/10.md") && !text.contains("articles/05.md"),
        "{text}"
    );
}

#[test]
fn a_selection_makes_no_row_unused() {
    let folder = adopted();
    for args in [
        &["--ignore", "bridge-opening"][..],
        &["--select", "unsupported"],
    ] {
        assert_eq!(check(&folder, args).0, 0, "{args:?}");
    }
    check(&folder, &["--write-baseline", "--ignore", "bridge-opening"]);
    assert_eq!(read(&folder).matches("fingerprint:").count(), 8);
}

#[test]
fn the_configuration_names_it_and_reasons_are_kept() {
    let folder = drafts();
    write(
        &folder,
        "factlint.toml",
        "baseline = \"lists/known.yaml\"\n",
    );
    fs::create_dir(folder.path().join("lists")).unwrap();
    let (status, _, err) = run(&folder, &["check", "--write-baseline"]);
    assert_eq!(status, 0, "{err}");
    edit(
        &folder,
        "lists/known.yaml",
        " }",
        ", reason: \"under review\" }",
    );
    assert_eq!(run(&folder, &["check", "--write-baseline"]).0, 0);
    // Wherever factlint is run.
    let below = folder.path().join("articles");
    let args = ["check", "00.md", "--facts", "../facts", "--format", "json"];
    let (status, out, err) = factlint(&below, &args, b"");
    assert_eq!(status, 0, "{err}");
    assert_eq!(
        json(&out)["findings"][0]["suppressed"]["reason"],
        "under review"
    );
}

#[test]
fn a_baseline_that_cannot_be_used_stops_the_run() {
    let folder = drafts();
    let (status, out, err) = check(&folder, &[]);
    assert_eq!((status, out.len()), (2, 0));
    assert!(
        err.contains("`known.yaml` does not exist") && err.contains("--write-baseline"),
        "{err}"
    );
    let (status, _, err) = run(&folder, &["check", "--write-baseline"]);
    assert_eq!(status, 2);
    assert!(err.contains("`--baseline FILE`"), "{err}");
    write(&folder, "factlint.toml", "baseline = \"lost.yaml\"\n");
    let (status, _, err) = run(&folder, &["check"]);
    assert_eq!(status, 2);
    assert!(err.contains("`lost.yaml` (factlint.toml:1)"), "{err}");
    write(&folder, "factlint.toml", "");
    check(&folder, &["--write-baseline"]);
    edit(
        &folder,
        FILE,
        "  - path: \"articles/05.md\"",
        "=======\n  - path: \"articles/05.md\"",
    );
    for more in [&[][..], &["--write-baseline"]] {
        let (status, out, err) = check(&folder, more);
        assert_eq!((status, out.len()), (2, 0));
        assert!(
            err.contains("baseline-syntax") && err.contains("[known.yaml:8:"),
            "{err}"
        );
        assert!(err.contains("nothing was checked"), "{err}");
    }
}

#[test]
fn a_comment_is_nearer_than_the_baseline() {
    let folder = adopted();
    edit(
        &folder,
        &draft(0),
        WRONG,
        &format!("<!-- factlint-ignore bridge-opening: said so -->\n{WRONG}"),
    );
    let (status, out, _) = run(&folder, &["check", "--baseline", FILE, "--format", "json"]);
    let report = json(&out);
    assert_eq!(status, 0);
    assert_eq!(report["findings"].as_array().unwrap().len(), 8);
    assert_eq!(report["findings"][0]["suppressed"]["by"], "comment");
}
