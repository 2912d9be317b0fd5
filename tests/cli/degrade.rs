//! What cannot be read hides nothing of the rest, and is told: in words, and by the exit status.

use std::fs;

use super::{project, run, write};

const WRONG: &str = "The harbour bridge of Port Ellis opened on 4 May 1999.\n";

#[test]
fn one_bad_article_hides_no_test_and_no_snapshot() {
    let folder = project();
    write(&folder, "factlint.toml", "[limits]\nfile-size = 300\n");
    write(&folder, "articles/large.md", "It rained. ".repeat(40));
    write(&folder, "articles/wrong.md", WRONG);
    write(&folder, "snapshots/large.md.snap", "---\nsource: x\n---\n");

    let (status, _, err) = run(&folder, &["test"]);
    assert_eq!(status, 2);
    assert!(err.contains("1 test of 1 fact: 1 passed"), "{err}");
    assert!(err.contains("1 path could not be checked"), "{err}");

    let (status, out, err) = run(&folder, &["snapshot", "--check"]);
    assert_eq!(status, 2);
    assert!(out.contains("wrong.md"), "{out}");
    assert!(err.contains("large.md: it has more than 300"), "{err}");

    // Whose snapshot it is that is left is not known: none is deleted.
    let (status, _, _) = run(&folder, &["snapshot", "--accept", "--prune"]);
    assert_eq!(status, 2);
    let there = |name: &str| folder.path().join("snapshots").join(name).exists();
    assert!(there("wrong.md.snap") && there("large.md.snap"));
}

#[test]
fn a_snapshot_that_cannot_be_read_hides_none_of_the_others() {
    let folder = project();
    write(&folder, "articles/wrong.md", WRONG);
    fs::create_dir_all(folder.path().join("snapshots/quiet.md.snap")).unwrap();
    let (status, out, err) = run(&folder, &["snapshot", "--check"]);
    assert_eq!(status, 2);
    assert!(out.contains("wrong.md"), "{out}");
    assert!(err.contains("snapshots/quiet.md.snap: "), "{err}");
}

#[test]
fn a_registry_with_faults_hides_no_article_of_another_one() {
    let folder = project();
    write(&folder, "articles/wrong.md", WRONG);
    write(&folder, "desk/factlint.toml", "facts = \"registry\"\n");
    write(
        &folder,
        "desk/registry/bad.yaml",
        "facts:\n  - id: rain\n    statemnt: x\n",
    );
    write(&folder, "desk/one.md", WRONG);
    write(&folder, "desk/two.md", WRONG);

    let (status, out, err) = run(&folder, &["check", "--format", "json", "articles", "desk"]);
    assert_eq!(status, 2, "{err}");
    assert!(out.contains("wrong.md") && !out.contains("desk/"), "{out}");
    assert!(err.contains("did you mean `statement`?"), "{err}");
    assert!(err.contains("2 paths could not be checked"), "{err}");
    // Where no article is left, that is all there is to say.
    let (status, out, err) = run(&folder, &["check", "--format", "json", "desk"]);
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(err.contains("nothing was checked"), "{err}");
}

#[cfg(unix)]
#[test]
fn snapshots_in_a_folder_that_cannot_be_read_are_not_taken_for_none() {
    use std::os::unix::fs::PermissionsExt;
    let folder = project();
    let shelf = folder.path().join("snapshots");
    fs::create_dir_all(&shelf).unwrap();
    let set = |mode| fs::set_permissions(&shelf, fs::Permissions::from_mode(mode)).unwrap();
    set(0o000);
    // Who may read everything sees an empty folder.
    let expected = if fs::read_dir(&shelf).is_ok() { 0 } else { 2 };
    let (status, _, err) = run(&folder, &["test"]);
    set(0o755);
    assert_eq!(status, expected, "{err}");
    assert!(expected == 0 || err.contains("snapshots"), "{err}");
}

#[test]
fn patterns_that_no_matcher_can_be_made_of_are_faults() {
    let deep = format!("{}b{}", "{a,".repeat(5_000), "}".repeat(5_000));
    for key in ["ignore", "exclude", "articles"] {
        let folder = project();
        write(&folder, "factlint.toml", format!("{key} = [\"{deep}\"]\n"));
        let (status, _, err) = run(&folder, &["check"]);
        assert_eq!(status, 2, "{key}");
        assert!(
            err.contains("its braces are too deep"),
            "{key}: {}",
            err.len()
        );
    }
    let folder = project();
    for args in [
        &["check", "--ignore", &deep][..],
        &["check", &deep],
        &["test", "--filter", &deep],
    ] {
        assert_eq!(run(&folder, args).0, 2);
    }
}
