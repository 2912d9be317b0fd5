//! The commands about registries: `test`, `explain`, `schema`, `init`; and `completions`.

use super::*;

#[test]
fn tests_of_facts_pass_fail_and_tell_what_is_missing() {
    let folder = project();
    let (status, out, err) = run(&folder, &["test"]);
    assert_eq!(status, 0, "{err}");
    assert!(
        err.contains("1 test of 1 fact: 1 passed, 0 failed"),
        "{err}"
    );
    assert!(
        out.contains("1 fact without a contradicting test:\n  bridge-opening\n"),
        "{out}"
    );
    assert!(
        out.contains("1 fact that no article exercises:\n  bridge-opening\n"),
        "{out}"
    );
    write(
        &folder,
        "facts/bridge.yaml",
        FACTS.replace("silent", "contradicted"),
    );
    let (status, out, err) = run(&folder, &["test"]);
    assert_eq!(status, 1);
    assert!(err.contains("0 passed, 1 failed"), "{err}");
    for words in [
        "bridge-opening",
        "expected contradicted, got silent",
        "It rained.",
        "facts/bridge.yaml:8:",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
    let (status, ..) = run(&folder, &["test", "--filter", "bridge-*"]);
    assert_eq!(status, 1);
}

#[test]
fn sources_of_a_later_day_are_noted_by_test_and_no_matter_for_check() {
    let folder = project();
    let (status, out, err) = run(&folder, &["check", "--as-of", "1990"]);
    assert_eq!((status, out.as_str()), (0, ""), "{err}");
    let (status, out, err) = run(&folder, &["test", "--as-of", "1990"]);
    assert_eq!(status, 0, "{err}");
    assert!(
        out.contains("future-date") && out.contains("1998-12"),
        "{out}"
    );
    let (_, out, _) = run(&folder, &["test", "--as-of", "1998-12"]);
    assert!(!out.contains("future-date"), "{out}");
}

#[test]
fn facts_and_codes_are_explained() {
    let folder = project();
    let (status, out, _) = run(&folder, &["explain", "bridge-opening"]);
    assert_eq!(status, 0);
    for words in [
        "facts/bridge.yaml:2",
        "opened on 4 May 1998",
        "Harbour Board, Annual report, 1998-12",
        "silent: 1 test",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
    let (status, out, _) = run(&TempDir::new().unwrap(), &["explain", "contradicted"]);
    assert_eq!(status, 0);
    assert!(
        out.starts_with("contradicted\n") && out.lines().all(|line| line.chars().count() <= 80),
        "{out}"
    );
}

#[test]
fn outside_a_project_only_codes_can_be_explained() {
    let folder = TempDir::new().unwrap();
    let (status, out, err) = run(&folder, &["explain", "nonsense"]);
    assert_eq!((status, out.as_str()), (2, ""));
    let words = "`nonsense` is no code, and there is no registry at `facts` to look for a fact in";
    assert!(err.contains(words), "{err}");
    let (_, _, err) = run(&folder, &["explain", "contradictd"]);
    assert!(err.contains("did you mean `contradicted`?"), "{err}");
    let (status, _, err) = run(&folder, &["test"]);
    assert_eq!(status, 2);
    assert!(!err.contains('\u{256d}'), "no empty box: {err}");
}

#[test]
fn a_starter_project_is_written_once_and_never_over_what_exists() {
    let folder = TempDir::new().unwrap();
    write(&folder, "new/factlint.toml", "# mine\n");
    let (status, out, err) = run(&folder, &["init", "new"]);
    assert_eq!(status, 0, "{err}");
    assert_eq!(out.lines().count(), 2);
    assert!(err.contains("new/factlint.toml exists"), "{err}");
    assert_eq!(
        fs::read_to_string(folder.path().join("new/factlint.toml")).unwrap(),
        "# mine\n"
    );
    let (status, out, _) = run(&folder, &["init", "new"]);
    assert_eq!((status, out.as_str()), (0, ""));
    assert_eq!(run(&folder, &["init"]).0, 0);
    let (_, out, err) = run(&folder, &["check", "--format", "json"]);
    assert_eq!(json(&out)["articles"][0]["date"], "2024-07-20", "{err}");
}

#[test]
fn the_schema_is_json_and_completions_are_written() {
    let folder = TempDir::new().unwrap();
    let (status, out, _) = run(&folder, &["schema"]);
    assert_eq!(status, 0);
    assert!(json(&out).is_object());
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (status, out, _) = run(&folder, &["completions", shell]);
        assert_eq!(status, 0);
        assert!(out.contains("factlint"));
    }
}

#[test]
fn the_starter_project_shows_one_contradiction_and_passes_its_tests() {
    let folder = TempDir::new().unwrap();
    run(&folder, &["init"]);
    let (status, out, err) = run(&folder, &["check", "--format", "json"]);
    assert_eq!(status, 1, "{err}");
    let report = json(&out);
    let findings = report["findings"].as_array().unwrap();
    let of_code = |code: &str| {
        findings
            .iter()
            .filter(|finding| finding["code"] == code)
            .count()
    };
    assert_eq!((of_code("contradicted"), findings.len()), (1, 1), "{out}");
    assert_eq!(findings[0]["fact"], "first-landing");
    assert_eq!(findings[0]["start"]["line"], 10);
    let (status, _, err) = run(&folder, &["test"]);
    assert_eq!(status, 0, "{err}");
}

#[test]
fn all_that_a_fact_says_of_itself_is_explained() {
    let folder = TempDir::new().unwrap();
    let fact = "facts:
  - id: treaty
    statement: Norland signed the treaty in 1996.
    about: [sign, accede]
    valid: { from: 1996 }
    review_by: 2030-06
    severity: warning
    tags: [history, law]
    sources:
      - { url: \"https://example.org/treaty\", retrieved: 2025-10-20, quote: It was signed in 1996. }
    note: It was ratified later.
";
    write(&folder, "facts/treaty.yaml", fact);
    let (status, out, err) = run(&folder, &["explain", "treaty"]);
    assert_eq!(status, 0, "{err}");
    for words in [
        "speaks of claims with one of\n  sign, accede\n",
        ", to be reviewed by 2030-06",
        "severity\n  warning\n",
        "tags\n  history, law\n",
        "sources\n  https://example.org/treaty\n  retrieved 2025-10-20\n  “It was signed in 1996.”\n",
        "note\n  It was ratified later.\n",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
}
