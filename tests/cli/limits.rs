//! Limits: each is met, says its name, and can be moved; what is beyond it hides nothing of the rest.

use super::{factlint, json, project, run, write};
use factlint::limits::Limit;

/// A project whose `[limits]` has this line.
fn limited(line: &str) -> tempfile::TempDir {
    let folder = project();
    write(&folder, "factlint.toml", format!("[limits]\n{line}\n"));
    folder
}

#[test]
fn an_article_that_is_too_large_hides_none_of_the_others() {
    let folder = limited("file-size = 30");
    write(
        &folder,
        "articles/large.md",
        "It rained all day. ".repeat(3),
    );
    let (status, out, err) = run(&folder, &["check", "--format", "json"]);
    assert_eq!(status, 2);
    assert_eq!(json(&out)["articles"].as_array().unwrap().len(), 1);
    assert!(
        err.contains("articles/large.md: it has more than 30 bytes"),
        "{err}"
    );
    assert!(
        err.contains("`file-size`") && err.contains("1 path could not be checked"),
        "{err}"
    );

    write(
        &folder,
        "lines.jsonl",
        format!(
            "{{\"text\": \"{}\"}}\n{{\"text\": \"a\"}}\n",
            "x".repeat(99)
        ),
    );
    let (status, out, err) = run(
        &folder,
        &[
            "check",
            "--input-format",
            "jsonl",
            "lines.jsonl",
            "--format",
            "json",
        ],
    );
    assert_eq!(status, 2);
    assert_eq!(json(&out)["articles"].as_array().unwrap().len(), 1);
    assert!(
        err.contains("lines.jsonl:1: it has more than 30 bytes"),
        "{err}"
    );
}

#[test]
fn every_command_keeps_to_the_limits_of_the_configuration() {
    let folder = limited("file-size = 60");
    let long = "It rained all day. ".repeat(9);
    write(&folder, "large/a.md", &long);
    write(
        &folder,
        "large.jsonl",
        format!("{{\"text\": \"{long}\"}}\n"),
    );
    write(&folder, "snapshots/quiet.md.snap", &long);
    write(&folder, "articles/a.txt.expect", &long);
    write(&folder, "articles/a.txt", "It rained.\n");
    for args in [
        &["compare", "large"][..],
        &["claims", "large"],
        &["claims", "-"],
        &["verify", "--batch", "large.jsonl"],
        &["facts", "import", "claimreview", "large.jsonl"],
        &["facts", "import", "claimreview", "-"],
        &["snapshot", "--check"],
        &["test"],
    ] {
        let (status, out, err) = factlint(folder.path(), args, long.as_bytes());
        assert!(status == 2 || args[0] == "verify", "{args:?}: {status}");
        assert!(
            (out + &err).contains("60 bytes (the limit `file-size`"),
            "{args:?}: {err}"
        );
    }
}

#[test]
fn a_sentence_that_is_too_long_is_told_and_the_next_one_read() {
    let folder = limited("sentence-length = 60");
    let claim = "The harbour bridge of Port Ellis opened on 4 May 1999.";
    let long = "It rained and ".repeat(9);
    write(
        &folder,
        "articles/a.md",
        format!("{long}it rained.\n\n{claim}\n"),
    );
    let (status, out, _) = run(&folder, &["check", "--format", "concise"]);
    assert_eq!(status, 1);
    assert!(
        out.contains("error[limit-exceeded] this sentence was not read"),
        "{out}"
    );
    assert!(
        out.contains("`sentence-length`") && out.contains("error[contradicted]"),
        "{out}"
    );
}

#[test]
fn a_line_that_is_too_long_is_told_by_every_command_and_the_next_one_read() {
    let folder = limited("line-length = 300");
    let claim = "The harbour bridge of Port Ellis opened on 4 May 1999.";
    let text = format!("{}\n\n{claim}\n", "It rained. ".repeat(60));
    write(&folder, "articles/a.md", text);
    let (status, out, _) = run(&folder, &["check", "--format", "concise"]);
    assert_eq!(status, 1);
    let told = "a.md:1:1: error[limit-exceeded] this line was not read";
    assert_eq!(out.matches(told).count(), 1, "{out}");
    assert!(
        out.contains("`line-length`") && out.contains("error[contradicted]"),
        "{out}"
    );
    for command in ["claims", "compare"] {
        let (status, _, err) = run(&folder, &[command, "articles"]);
        assert_eq!(status, 2, "{err}");
        assert!(
            err.contains("a.md:1:1: this line was not read: it has more than 300 bytes"),
            "{err}"
        );
    }
}

#[test]
fn what_is_not_compared_any_more_is_told_behind_what_was_found() {
    let folder = limited("comparisons = 150");
    let text = "The harbour bridge of Port Ellis opened on 4 May 1998.\n\n\
                The harbour bridge of Port Ellis opened on 5 May 1999.\n\n\
                The harbour bridge of Port Ellis was opened on 6 May 1997.\n";
    write(&folder, "articles/a.md", text);
    let (status, out, err) = run(&folder, &["compare"]);
    assert_eq!(status, 2, "{err}");
    assert!(out.contains("1998") && out.contains("1999"), "{out}");
    assert!(err.contains("`comparisons`"), "{err}");
    write(&folder, "factlint.toml", "");
    assert_eq!(run(&folder, &["compare"]).0, 1);
}

#[test]
fn a_configuration_of_nothing_but_faults_is_told_in_short() {
    for (text, most) in [
        (".".repeat(5_000), 100),
        ("x = 1\n".repeat(5_000), 100),
        ("a".repeat(2_000_000), 1),
    ] {
        let folder = project();
        write(&folder, "factlint.toml", &text);
        let (status, _, err) = run(&folder, &["check"]);
        assert_eq!(status, 2);
        assert!(err.matches("  × ").count() <= most, "{}", err.len());
    }
}

#[test]
fn of_too_many_findings_the_number_is_told() {
    let folder = limited("findings = 2");
    let claim = "The harbour bridge of Port Ellis opened on 4 May 1999.\n\n";
    write(&folder, "articles/a.md", claim.repeat(5));
    let (status, out, _) = run(&folder, &["check", "--format", "concise"]);
    assert_eq!(status, 1);
    assert_eq!(out.matches("error[contradicted]").count(), 2, "{out}");
    assert!(
        out.contains("`findings`") && out.contains("3 others are not told"),
        "{out}"
    );

    write(
        &folder,
        "facts/b.yaml",
        "facts:\n".to_owned() + &"  - bogus: 1\n".repeat(9),
    );
    let (status, _, err) = run(&folder, &["check"]);
    assert_eq!(status, 2);
    assert_eq!(err.matches("  × ").count(), 3, "{err}");
    assert!(err.contains("`findings`"), "{err}");
}

#[test]
fn registries_keep_to_their_limits() {
    let fact = "facts:\n  - id: sky\n    statement: The sky is blue.\n";
    let with =
        |pattern: &str| format!("{fact}    expect: {{ pattern: {{ wrong: '{pattern}' }} }}\n");
    let nested = format!("{}a{}", "(".repeat(9), ")".repeat(9));
    let bomb = "entities:\n  a: { names: &a [A, B, C] }\n  b: { names: *a }\n  c: { names: *a }\n";
    for (line, text, told) in [
        (
            "registry-size = 99",
            "# ".to_owned() + &"x".repeat(99),
            "`registry-size`",
        ),
        (
            "sentence-length = 60",
            format!(
                "facts:\n  - id: sky\n    statement: The sky is {}.\n",
                "blue ".repeat(12)
            ),
            "`sentence-length`",
        ),
        ("yaml-depth = 3", with("a"), "`yaml-depth`"),
        ("yaml-aliases = 5", bomb.to_owned(), "`yaml-aliases`"),
        ("pattern-size = 5000", with("(ab{9}){99}"), "`pattern-size`"),
        ("pattern-nesting = 5", with(&nested), "`pattern-nesting`"),
    ] {
        let folder = limited(line);
        write(&folder, "facts/z.yaml", &text);
        let (status, _, err) = run(&folder, &["check"]);
        assert_eq!(status, 2, "{line}: {err}");
        assert!(err.contains(told), "{line}: {err}");
        // The same without the limit, but for aliases that are wrong for another reason.
        write(&folder, "factlint.toml", "");
        let (_, _, err) = run(&folder, &["check"]);
        assert!(!err.contains(told), "{line}: {err}");
    }
}

#[test]
fn what_extends_is_counted() {
    for (number, told) in [(2, true), (3, false)] {
        let folder = limited(&format!("extends-depth = {number}"));
        for (name, base) in [("a", "b"), ("b", "c"), ("c", "d")] {
            let text = format!("extends: [../{base}]\nfacts: []\n");
            write(&folder, &format!("{name}/x.yaml"), text);
        }
        write(&folder, "d/x.yaml", super::FACTS);
        let (status, _, err) = run(&folder, &["check", "--facts", "a"]);
        assert_eq!(
            (
                status == 2,
                err.contains("extend one another more often than")
            ),
            (told, told),
            "{err}"
        );
    }
    let folder = project();
    let both = "extends = [\"../b/x.toml\", \"../b/x.toml\"]\n";
    for (name, base) in [
        ("a", "b"),
        ("b", "c"),
        ("c", "d"),
        ("d", "e"),
        ("e", "f"),
        ("f", "g"),
    ] {
        write(
            &folder,
            &format!("{name}/x.toml"),
            both.replace("/b/", &format!("/{base}/")),
        );
    }
    write(&folder, "g/x.toml", "");
    let (status, _, err) = run(&folder, &["check", "--config", "a/x.toml"]);
    assert_eq!(status, 2);
    assert!(
        err.contains("more than 100 files are extended in all"),
        "{err}"
    );
}

#[test]
fn a_limit_is_known_by_its_name_and_has_bounds() {
    let folder = limited("file-sise = 3\nfindings = 0\nyaml-depth = 1000");
    let (status, _, err) = run(&folder, &["check"]);
    assert_eq!(status, 2);
    for told in [
        "did you mean `file-size`?",
        "`findings` has to be between 1",
        "`yaml-depth` has to be between 1 and 100",
    ] {
        assert!(err.contains(told), "{err}");
    }
}

#[test]
fn each_limit_is_documented_with_its_value() {
    let page =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/limits.md")).unwrap();
    for limit in Limit::ALL {
        let row = format!("| `{}` | {} |", limit.name(), limit.default());
        assert!(page.contains(&row), "{row}");
    }
}

#[test]
fn settings_of_any_length_are_shown() {
    let folder = project();
    write(
        &folder,
        "factlint.toml",
        format!("facts = \"{}\"\n", "a".repeat(70_000)),
    );
    let (status, out, err) = run(&folder, &["check", "--show-settings", "articles/quiet.md"]);
    assert_eq!(status, 0, "{err}");
    assert!(out.contains("  # factlint.toml:1"), "{}", out.len());
}

#[test]
fn facts_that_are_all_alike_are_not_compared_without_end() {
    let folder = limited("comparisons = 50000");
    let fact = |number: usize| {
        format!("  - id: f{number}\n    statement: Port Ellis has {number} bridges.\n")
    };
    let facts: String = (2..200).map(fact).collect();
    write(&folder, "facts/bridge.yaml", format!("facts:\n{facts}"));
    let (status, out, err) = run(&folder, &["facts", "check"]);
    assert_eq!(status, 1, "{err}");
    assert!(out.contains("`comparisons`"), "{out}");
    let (status, _, err) = run(&folder, &["test", "--mutate"]);
    assert_eq!(status, 2, "{err}");
    assert!(err.contains("not all edits were tried"), "{err}");
}

#[test]
fn a_statement_and_a_text_without_end_are_not_held_against_one_another() {
    let folder = limited("comparisons = 20000\nsentence-length = 500");
    let many = "The bridge opened in 1998. ".repeat(30);
    let long = format!("The bridge is {}old.", "very ".repeat(120));
    let short = "The bridge opened in 1998.";
    for (statement, text, told) in [
        (&*many, &*many, "`comparisons`"),
        (&long, short, "`sentence-length`"),
        (short, &long, "`sentence-length`"),
    ] {
        let (status, _, err) = run(
            &folder,
            &["verify", "--statement", statement, "--text", text],
        );
        assert!(status == 2 && err.contains(told), "{told}: {err}");
        let pair = |id: u32, text: &str| {
            serde_json::json!({ "id": id, "statement": statement, "text": text }).to_string()
        };
        let lines = format!("{}\n{}\n", pair(1, text), pair(2, "The bridge closed."));
        write(&folder, "pairs.jsonl", lines);
        let (status, out, _) = run(&folder, &["verify", "--batch", "pairs.jsonl"]);
        let answers: Vec<_> = out.lines().map(super::json).collect();
        assert_eq!((status, answers.len()), (1, 2), "{out}");
        let error = answers[0]["error"].as_str().unwrap();
        assert!(answers[0]["id"] == 1 && error.contains(told), "{out}");
        assert_eq!(answers[1]["error"].is_null(), statement != long, "{out}");
    }
    let (status, _, err) = run(&folder, &["verify", "--text", &long]);
    assert!(status == 2 && err.contains("`sentence-length`"), "{err}");
    let (status, out, _) = run(&folder, &["verify", "--statement", short, "--text", short]);
    assert!(status == 0 && out.starts_with("supported"), "{out}");
}

#[test]
fn a_fact_of_too_many_sentences_is_not_held_against_itself() {
    let statement = "The bridge opened in 1998. ".repeat(12);
    let facts = format!("facts:\n  - {{ id: long, statement: {statement:?} }}\n");
    for (line, is_cut) in [("comparisons = 5000", true), ("", false)] {
        let folder = limited(line);
        write(&folder, "facts/long.yaml", &facts);
        let (_, out, err) = run(&folder, &["facts", "check"]);
        assert_eq!(
            out.contains("against their own statements"),
            is_cut,
            "{err}"
        );
        let (status, _, err) = run(&folder, &["test", "--mutate"]);
        assert_eq!(status == 2, is_cut, "{err}");
    }
}
