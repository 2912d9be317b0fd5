//! `factlint.toml`: which one holds for a file, what it extends, what it says wrongly or in vain.

use super::*;

/// An article that the fact of [`FACTS`] contradicts.
const WRONG: &str = "The harbour bridge of Port Ellis opened on 4 May 1999.\n";

/// Another registry that contradicts it in another way.
const OTHER: &str = "facts:
  - id: bridge-elsewhere
    statement: The harbour bridge of Port Ellis opened on 7 June 2003.
    tags: [bridges]
";

/// The facts that spoke in `check --format json`, with the paths of the articles and severities.
fn spoken(folder: &TempDir, args: &[&str]) -> Vec<String> {
    let mut all = vec!["check", "--format", "json"];
    all.extend(args);
    let (status, out, err) = run(folder, &all);
    assert!(status < 2, "{err}");
    let report = json(&out);
    let findings = report["findings"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    findings
        .map(|finding| {
            let parts = ["path", "fact", "severity"].map(|key| text(&finding[key]));
            parts.join(" ")
        })
        .collect()
}

/// A text with its lines joined again that were wrapped.
fn flat(text: &str) -> String {
    let words = text.split_whitespace().filter(|word| *word != "│");
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn each_file_is_held_against_the_registry_of_its_nearest_configuration() {
    let folder = project();
    write(
        &folder,
        "factlint.toml",
        "articles = [\"articles\", \"desk/articles\"]\n",
    );
    write(&folder, "articles/a.md", WRONG);
    write(&folder, "desk/factlint.toml", "facts = \"known\"\n");
    write(&folder, "desk/known/other.yaml", OTHER);
    write(&folder, "desk/articles/b.md", WRONG);
    let found = [
        "articles/a.md bridge-opening error",
        "desk/articles/b.md bridge-elsewhere error",
    ];
    assert_eq!(spoken(&folder, &[]), found);
    let (_, _, err) = run(&folder, &["check"]);
    assert!(err.contains("against 2 facts"), "{err}");
    assert_eq!(
        spoken(&folder, &["--isolated", "desk/articles"]),
        ["desk/articles/b.md bridge-opening error"]
    );
    assert_eq!(
        spoken(&folder, &["--config", "desk/factlint.toml", "articles"]),
        ["articles/a.md bridge-elsewhere error"]
    );
    // Named from the command line, a registry holds for all.
    assert_eq!(spoken(&folder, &["--facts", "facts"]).len(), 2);
    assert!(spoken(&folder, &["--facts", "facts"])[1].contains("bridge-opening"));
    // Wherever factlint is run, the facts are those beside the configuration.
    let (status, out, err) = factlint(
        &folder.path().join("articles"),
        &["check", "a.md", "--format", "concise"],
        b"",
    );
    assert_eq!(status, 1, "{err}");
    assert!(out.contains("(bridge-opening)"), "{out}");
}

#[test]
fn rules_hold_for_the_articles_that_they_name() {
    let folder = project();
    for name in ["articles/a.md", "articles/old/b.md", "articles/old/c.md"] {
        write(&folder, name, WRONG);
    }
    write(
        &folder,
        "factlint.toml",
        "[[overrides]]\npaths = [\"articles/old/**\"]\nseverity = { \"bridge-*\" = \"note\" }\n\
         [[overrides]]\npaths = [\"articles/old/c.md\"]\nignore = [\"bridge-opening\"]\n",
    );
    assert_eq!(
        spoken(&folder, &[]),
        [
            "articles/a.md bridge-opening error",
            "articles/old/b.md bridge-opening note"
        ]
    );
    // The command line wins, and starts afresh.
    assert_eq!(spoken(&folder, &["--select", "bridge-*"]).len(), 3);
    write(&folder, "factlint.toml", "exclude = [\"articles/old\"]\n");
    assert_eq!(spoken(&folder, &[]).len(), 1);
    assert_eq!(spoken(&folder, &["articles/old/b.md"]).len(), 1);
}

#[test]
fn what_is_extended_stands_behind_what_is_near() {
    let folder = project();
    write(&folder, "articles/a.md", WRONG);
    write(
        &folder,
        "house.toml",
        "facts = \"facts\"\nseverity = \"warning\"\nfail-on = \"warning\"\n",
    );
    write(
        &folder,
        "articles/factlint.toml",
        "extends = \"../house.toml\"\n",
    );
    let (status, out, err) = run(&folder, &["check", "articles", "--format", "concise"]);
    assert_eq!(status, 1, "{err}");
    assert!(out.contains("warning[contradicted]"), "{out}");
    write(&folder, "house.toml", "extends = \"articles\"\n");
    let (status, _, err) = run(&folder, &["check", "articles"]);
    assert_eq!(status, 2);
    assert!(
        flat(&err)
            .contains("articles/factlint.toml extends house.toml extends articles/factlint.toml"),
        "{err}"
    );
    assert!(err.contains("[house.toml:1:11]"), "{err}");
}

#[test]
fn what_names_nothing_is_a_fault_at_its_place_and_what_matches_nothing_a_note() {
    let folder = project();
    for (text, words) in [
        (
            "facts = \"fakts\"\n",
            &["factlint.toml:1:9", "no-registry", "no registry at `fakts`"][..],
        ),
        (
            "ignore = [\"bridge-openning\"]\n",
            &["factlint.toml:1:11", "did you mean `bridge-opening`?"],
        ),
        ("severity = { \"tag:x\" = \"note\" }\n", &["`x` is no tag"]),
        (
            "articles = [\"nowhere/*.md\"]\n",
            &["`nowhere/*.md` matches no article"],
        ),
        ("articles = [\"artikles\"]\n", &["did you mean `articles`?"]),
    ] {
        write(&folder, "factlint.toml", text);
        let (status, out, err) = run(&folder, &["check"]);
        assert_eq!((status, out.as_str()), (2, ""), "{text}: {err}");
        for word in words {
            assert!(flat(&err).contains(word), "{text}: {err}");
        }
    }
    write(&folder, "articles/old/a.md", "It rained.\n");
    write(
        &folder,
        "factlint.toml",
        "ignore = [\"bridges-*\"]\nexclude = [\"drafts/*\", \"articles/old\"]\n[[overrides]]\npaths = [\"article/**\"]\nseverity = \"note\"\n",
    );
    let (status, _, err) = run(&folder, &["check"]);
    assert_eq!(status, 0);
    for words in [
        "unused-configuration",
        "no article matches `article/**`",
        "`drafts/*` leaves out no article",
        "`bridges-*` matches no fact",
    ] {
        assert!(flat(&err).contains(words), "{err}");
    }
    assert!(!flat(&err).contains("`articles/old` leaves out"), "{err}");
    // A run over a part of the project tells nothing of the rest.
    let (_, _, err) = run(&folder, &["check", "articles/quiet.md"]);
    assert!(!err.contains("no article"), "{err}");
}

#[test]
fn settings_are_shown_with_their_places() {
    let folder = project();
    write(
        &folder,
        "house.toml",
        "facts = \"facts\"\nignore = [\"bridge-*\"]\n",
    );
    write(
        &folder,
        "factlint.toml",
        "extends = \"house.toml\"\nunsupported = \"off\"\n[[overrides]]\npaths = [\"articles/**\"]\n\
         date = 2019-07-20\nseverity = { contradicted = \"warning\" }\n",
    );
    let (status, out, err) = run(
        &folder,
        &[
            "check",
            "--show-settings",
            "articles/quiet.md",
            "--fail-on",
            "note",
        ],
    );
    assert_eq!(status, 0, "{err}");
    for line in [
        "configuration = \"factlint.toml\" extends \"house.toml\"",
        "facts = \"facts\" # house.toml:1",
        "date = 2019-07-20 # factlint.toml:5",
        "unsupported = \"off\" # factlint.toml:2",
        "severity.\"contradicted\" = \"warning\" # factlint.toml:6",
        "ignore = \"bridge-*\" # house.toml:2",
        "fail-on = \"note\" # --fail-on",
        "max-warnings = none # the default",
        "baseline = none # the default",
    ] {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            out.lines().any(|shown| words(shown) == line),
            "{line}: {out}"
        );
    }
    let (status, _, err) = run(&folder, &["check", "--show-settings", "articles/quite.md"]);
    assert_eq!(status, 2);
    assert!(err.contains("did you mean `articles/quiet.md`?"), "{err}");
    let (status, out, _) = run(&folder, &["check", "--show-files"]);
    assert_eq!((status, out.as_str()), (0, "articles/quiet.md\n"));
}

#[test]
fn settings_of_a_run_are_shown_with_their_places() {
    let folder = project();
    write(
        &folder,
        "factlint.toml",
        "fail-on = \"warning\"\nmax-warnings = 7\nbaseline = \"known.yaml\"\nexclude = [\"articles/quiet.md\"]\n",
    );
    let shown = |args: &[&str]| {
        let (status, out, err) = run(
            &folder,
            &[&["check", "--show-settings", "articles/quiet.md"], args].concat(),
        );
        assert_eq!(status, 0, "{err}");
        let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        out.lines().map(words).collect::<Vec<String>>()
    };
    let own = shown(&[]);
    let given = shown(&[
        "--max-warnings",
        "3",
        "--baseline",
        "other.yaml",
        "--as-of",
        "2025-10",
        "--facts",
        "facts",
    ]);
    for (lines, line) in [
        (&own, "fail-on = \"warning\" # factlint.toml:1"),
        (&own, "max-warnings = 7 # factlint.toml:2"),
        (&own, "baseline = \"known.yaml\" # factlint.toml:3"),
        (&own, "excluded = true # read only where it is named itself"),
        (&given, "max-warnings = 3 # --max-warnings"),
        (&given, "baseline = \"other.yaml\" # --baseline"),
        (&given, "date = 2025-10-31 # --as-of"),
        (&given, "facts = \"facts\" # --facts"),
    ] {
        assert!(
            lines.iter().any(|shown| shown == line),
            "{line}: {lines:#?}"
        );
    }
    write(&folder, "articles/other.md", "It snowed.\n");
    write(&folder, "articles/third.md", "It hailed.\n");
    let (status, _, err) = run(&folder, &["check", "--show-settings", "articles"]);
    assert_eq!(status, 2);
    assert!(
        err.contains("wants a file, and `articles` holds several"),
        "{err}"
    );
}
