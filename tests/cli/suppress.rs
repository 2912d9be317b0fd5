//! Suppression comments as a project meets them: what is shown, counted and failed on.

use super::*;

const WRONG: &str = "The harbour bridge of Port Ellis opened on 4 May 2001.";

fn with_comment(comment: &str) -> TempDir {
    let folder = project();
    write(
        &folder,
        "articles/a.md",
        format!("---\ndate: 2025-06-30\n---\n{comment}\n\n{WRONG}\n"),
    );
    folder
}

#[test]
fn what_is_suppressed_fails_nothing_and_stays_visible() {
    let folder =
        with_comment("<!-- factlint-ignore bridge-opening until=2025-12: the mayor's words -->");
    let (status, out, err) = run(&folder, &["check", "--fail-on", "note"]);
    assert_eq!((status, out.as_str()), (0, ""), "{err}");
    assert!(
        err.contains("nothing contradicted or unsupported, 1 suppressed in 2 articles"),
        "{err}"
    );
    let (status, out, _) = run(&folder, &["check", "--format", "json"]);
    let report = json(&out);
    let finding = &report["findings"][0];
    assert_eq!(
        (status, &finding["code"]),
        (0, &Value::from("contradicted"))
    );
    assert_eq!(
        finding["suppressed"],
        serde_json::json!({"by": "comment", "reason": "the mayor's words"})
    );
    assert_eq!(report["articles"][0]["contradicted"], 0);
    assert_eq!(report["articles"][0]["suppressed"], 1);
    let show = [
        "check",
        "--format",
        "concise",
        "--show",
        "contradicted,suppressed",
    ];
    let (status, out, _) = run(&folder, &show);
    assert_eq!((status, out.lines().count()), (0, 1));
    assert!(
        out.contains("[suppressed by a comment: the mayor's words]"),
        "{out}"
    );
}

#[test]
fn an_expiry_is_held_against_the_later_of_article_and_command_line() {
    let folder =
        with_comment("<!-- factlint-ignore bridge-opening until=2025-12: the mayor's words -->");
    for (day, expected) in [("2025-01-01", 0), ("2025-12-31", 0), ("2026-01-01", 1)] {
        let args = ["check", "--format", "concise", "--as-of", day];
        let (status, out, err) = run(&folder, &args);
        assert_eq!(status, expected, "{day}: {err}");
        assert_eq!(
            out.contains("warning[suppression-expired]"),
            expected == 1,
            "{out}"
        );
    }
}

#[test]
fn comments_that_cannot_be_followed_fail_and_idle_ones_warn() {
    for (comment, status, words) in [
        (
            "<!-- factlint-ignore bridge-opening -->",
            1,
            "error[suppression-syntax] no reason",
        ),
        (
            "<!-- factlint-ignore bridge-openin: r -->",
            1,
            "error[suppression-unknown-id]",
        ),
        (
            "<!-- factlint-ignore-start bridge-opening: r -->",
            1,
            "error[suppression-range]",
        ),
        (
            "<!-- factlint-ignore bridge-opening, unsupported: r -->",
            0,
            "warning[suppression-unused]",
        ),
    ] {
        let folder = with_comment(comment);
        let (found, out, err) = run(&folder, &["check", "--format", "concise"]);
        assert_eq!(found, status, "{comment}: {err}");
        assert!(out.contains(words), "{comment}: {out}");
    }
    let folder = with_comment("<!-- factlint-ignore bridge-openin: r -->");
    let (_, out, _) = run(&folder, &["check"]);
    assert!(out.contains("did you mean `bridge-opening`?"), "{out}");
    for code in ["syntax", "unknown-id", "unused", "expired", "range"] {
        let (status, out, _) = run(&folder, &["explain", &format!("suppression-{code}")]);
        assert!(status == 0 && out.len() > 100, "{code}: {out}");
    }
}

#[test]
fn a_selection_of_facts_makes_no_suppression_unused() {
    let folder = with_comment("<!-- factlint-ignore bridge-opening: r -->");
    for args in [
        &["--ignore", "bridge-opening"][..],
        &["--select", "unsupported"],
        &["--ignore", "contradicted"],
    ] {
        let mut all = vec!["check", "--format", "concise"];
        all.extend(args);
        let (status, out, err) = run(&folder, &all);
        assert_eq!((status, out.as_str()), (0, ""), "{args:?} {err}");
    }
}

#[test]
fn fixes_remove_what_is_unused_with_its_line() {
    let folder = project();
    let unused = "<!-- factlint-ignore bridge-opening: r -->";
    for (before, after) in [
        (
            format!("One.\n\n  {unused}\nTwo.\n"),
            "One.\n\nTwo.\n".to_owned(),
        ),
        (format!("{unused}\r\nTwo.\r\n"), "Two.\r\n".to_owned()),
        (format!("One.\n\n{unused}"), "One.\n\n".to_owned()),
        (format!("One. {unused} Two.\n"), "One.  Two.\n".to_owned()),
        (
            format!("<!-- factlint-ignore unsupported, bridge-opening: r -->\n{WRONG}\n"),
            format!("<!-- factlint-ignore bridge-opening: r -->\n{WRONG}\n"),
        ),
    ] {
        write(&folder, "articles/a.md", &before);
        for round in 0..2 {
            let (status, _, err) = run(&folder, &["check", "--fix"]);
            assert_eq!(status, 0, "{err}");
            let text = fs::read_to_string(folder.path().join("articles/a.md")).unwrap();
            assert_eq!(text, after, "{round} {before:?}");
        }
    }
}
