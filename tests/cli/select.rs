//! Which findings are reported, counted and failed on.

use super::*;

const TWO: &str = "facts:
  - id: bridge-opening
    statement: The harbour bridge of Port Ellis opened on 4 May 1998.
    tags: [bridges]
  - id: mill-fire
    statement: The mill of Arden burned down on 3 June 1871.
    severity: warning
";

fn two() -> TempDir {
    let folder = TempDir::new().unwrap();
    write(&folder, "facts/two.yaml", TWO);
    write(
        &folder,
        "articles/a.md",
        "The harbour bridge of Port Ellis opened on 4 May 1999.\n\nThe mill of Arden burned down on 3 June 1872.\n",
    );
    write(
        &folder,
        "articles/b.md",
        "The mill of Arden burned down on 3 June 1873.\n",
    );
    folder
}

#[test]
fn facts_tags_and_codes_are_selected_and_ignored_by_name_and_pattern() {
    let folder = two();
    for (args, lines) in [
        (&[][..], 3),
        (&["--select", "bridge-opening"], 1),
        (&["--select", "bridges"], 1),
        (&["--select", "tag:bri*,mill-*"], 3),
        (&["--select", "{bridge,mill}-*"], 3),
        (&["--select", "contradicted", "--ignore", "bridges"], 2),
        (&["--ignore", "contradicted"], 0),
        (&["--select", "unsupported"], 0),
        (&["--ignore", "mill-*", "--ignore", "bridge-*"], 0),
    ] {
        let mut all = vec!["check", "--format", "concise"];
        all.extend(args);
        let (status, out, err) = run(&folder, &all);
        assert_eq!(out.lines().count(), lines, "{args:?}: {out}{err}");
        assert!(status < 2);
    }
    for (args, words) in [
        (
            &["check", "--select", "mil-fire"],
            "did you mean `mill-fire`?",
        ),
        (
            &["check", "--ignore", "code:contradict"],
            "did you mean `contradicted`?",
        ),
        (
            &["check", "--ignore", "x*"],
            "`x*` matches no fact, no tag and no code",
        ),
        (&["check", "--select", "tags:x"], "did you mean `tag`?"),
    ] {
        let (status, out, err) = run(&folder, args);
        assert_eq!((status, out.as_str()), (2, ""), "{args:?}");
        assert!(err.contains(words), "{args:?}: {err}");
    }
}

#[test]
fn too_many_warnings_fail_a_run_and_are_told() {
    let folder = two();
    let check = |args: &[&str]| {
        let mut all = vec!["check", "--ignore", "bridges"];
        all.extend(args);
        run(&folder, &all)
    };
    assert_eq!(check(&[]).0, 0);
    assert_eq!(check(&["--max-warnings", "2"]).0, 0);
    let (status, _, err) = check(&["--max-warnings", "1"]);
    assert_eq!(status, 1);
    assert!(
        err.contains("2 warnings, and no more than 1 are allowed"),
        "{err}"
    );
    // What is not shown counts all the same.
    assert_eq!(check(&["--max-warnings", "1", "--show", "supported"]).0, 1);
    write(
        &folder,
        "factlint.toml",
        "max-warnings = 0\nfail-on = \"never\"\n",
    );
    assert_eq!(check(&[]).0, 1);
    assert_eq!(check(&["--max-warnings", "9"]).0, 0);
    assert_eq!(check(&["--max-warnings", "9", "--fail-on", "warning"]).0, 1);
}

#[test]
fn statistics_count_by_code_and_fact_in_place_of_the_findings() {
    let folder = two();
    let (status, out, _) = run(&folder, &["check", "--statistics"]);
    assert_eq!(status, 1);
    assert_eq!(
        out,
        "2  contradicted  mill-fire\n1  contradicted  bridge-opening\n"
    );
    let (_, out, err) = run(&folder, &["check", "--statistics", "--format", "json"]);
    assert_eq!(json(&out)["schema"], "factlint/check/1");
    assert!(err.contains("2  contradicted  mill-fire"), "{err}");
    let (_, out, _) = run(
        &folder,
        &["check", "--statistics", "--format", "json=out.json"],
    );
    assert!(out.starts_with("2  contradicted"), "{out}");
}

#[test]
fn to_select_a_fact_only_takes_away() {
    let folder = two();
    // Another fact knows better than the first one.
    write(
        &folder,
        "facts/three.yaml",
        "facts:\n  - id: bridge-again\n    statement: The harbour bridge of Port Ellis opened on 4 May 1999.\n",
    );
    for args in [
        &[][..],
        &["--select", "bridge-opening"],
        &["--ignore", "bridge-again"],
    ] {
        let mut all = vec!["check", "--format", "concise", "articles/a.md"];
        all.extend(args);
        let (_, out, _) = run(&folder, &all);
        assert!(!out.contains("(bridge-opening)"), "{args:?}: {out}");
    }
}
