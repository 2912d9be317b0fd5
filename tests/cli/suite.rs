//! `factlint test`: what articles expect, coverage both ways, filters and formats.

use super::*;

const TWO: &str = "facts:
  - id: bridge-opening
    statement: The harbour bridge of Port Ellis opened on 4 May 1998.
    tags: [harbour]
    tests:
      supported: [The harbour bridge of Port Ellis opened in 1998.]
      contradicted: [The harbour bridge of Port Ellis opened in 2003.]
  - id: ferry-sold
    statement: Port Ellis sold its last ferry to Norway in 1999.
    tags: [ferries]
";

/// A project with two facts and one article of three claims, two of which the registry knows nothing of.
fn two() -> TempDir {
    let folder = TempDir::new().unwrap();
    write(&folder, "facts/harbour.yaml", TWO);
    let text = "The harbour bridge of Port Ellis opened on 4 May 1998.\n\
                <!-- expect: supported bridge-opening \"4 May 1998\" -->\n\n\
                The town council spent 40 million crowns on a new hospital in 2004.\n\n\
                Unemployment in the region fell to 4.5 per cent in March 2006.\n";
    write(&folder, "articles/a.md", text);
    folder
}

#[test]
fn what_an_article_expects_is_a_test() {
    let folder = two();
    let (status, out, err) = run(&folder, &["test"]);
    assert_eq!(status, 0, "{out}{err}");
    let told = "2 tests of 2 facts and 1 test of articles: 3 passed, 0 failed";
    assert!(err.contains(told), "{err}");

    let article = "The harbour bridge of Port Ellis opened on 4 May 2003.\n\
                   <!-- expect: supported bridge-opening \"4 May 2003\" -->\n\
                   <!-- expect: suported bridge-opening \"x\" -->\n\
                   <!-- expect: supported bridge-openin \"x\" -->\n";
    write(&folder, "articles/a.md", article);
    let (status, out, err) = run(&folder, &["test"]);
    assert_eq!(status, 1, "{out}{err}");
    for words in [
        "expected supported by `bridge-opening`, got contradicted",
        "contradicted by `bridge-opening` is not expected here",
        "did you mean `supported`?",
        "did you mean `bridge-opening`?",
        "articles/a.md:2:",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
}

#[test]
fn an_article_that_expects_nothing_may_hold_anything() {
    let folder = two();
    let text = "The harbour bridge of Port Ellis opened on 4 May 2003.\n";
    write(&folder, "articles/a.md", text);
    assert_eq!(run(&folder, &["test"]).0, 0);
}

#[test]
fn what_the_configuration_leaves_out_is_no_test_unless_it_is_named() {
    let folder = two();
    write(&folder, "factlint.toml", "exclude = [\"articles/old\"]\n");
    let wrong = "It rained.\n<!-- expect: supported bridge-opening \"1998\" -->\n";
    write(&folder, "articles/old/b.md", wrong);
    let (status, out, err) = run(&folder, &["test"]);
    assert_eq!(status, 0, "{out}{err}");
    let named = ["test", "--articles", "articles/old/b.md"];
    assert_eq!(run(&folder, &named).0, 1);
}

#[test]
fn plain_text_has_its_expectations_beside_it() {
    let folder = two();
    let text = "The harbour bridge of Port Ellis opened in May 2003.\n";
    write(&folder, "articles/a.txt", text);
    let expected = "\n  contradicted bridge-opening \"May 2003\"\n";
    write(&folder, "articles/a.txt.expect", expected);
    let (status, out, err) = run(&folder, &["test"]);
    assert_eq!(status, 0, "{out}{err}");
    write(
        &folder,
        "articles/a.txt.expect",
        expected.replace("May", "June"),
    );
    let (status, out, _) = run(&folder, &["test"]);
    assert_eq!(status, 1);
    assert!(out.contains("articles/a.txt.expect:2:3"), "{out}");
}

#[test]
fn coverage_counts_facts_and_claims() {
    let folder = two();
    let (_, out, _) = run(&folder, &["test"]);
    let told = "coverage: facts 1 of 2 (50.0 %), claims of articles 1 of 3 (33.3 %)";
    assert!(out.contains(told), "{out}");
    assert!(
        out.contains("1 fact that neither a test nor an article exercises:\n  ferry-sold\n"),
        "{out}"
    );
    let (_, out, _) = run(&folder, &["test", "--show-missing"]);
    assert!(
        out.contains("articles/a.md: claims covered: 1 of 3 (33.3 %)\n  4: The town council"),
        "{out}"
    );

    let least = |least: &str| run(&folder, &["test", "--min-coverage", least]);
    assert_eq!(least("33").0, 0);
    let (status, _, err) = least("40");
    assert_eq!(status, 1);
    assert!(
        err.contains("claims of articles that a fact is about: 1 of 3 (33.3 %), less than 40 %"),
        "{err}"
    );
    assert!(!err.contains("facts that a test"), "{err}");
    let (status, _, err) = least("facts=60");
    assert_eq!(status, 1);
    assert!(
        err.contains("facts that a test or an article exercises: 1 of 2 (50.0 %), less than 60 %"),
        "{err}"
    );
    assert_eq!(least("claims=20").0, 0);
    for (wrong, told) in [
        ("101", "from 0 to 100"),
        ("fact=3", "did you mean `facts`?"),
    ] {
        let (status, _, err) = least(wrong);
        assert_eq!(status, 2);
        assert!(err.contains(told), "{err}");
    }
}

#[test]
fn facts_are_picked_by_id_and_tag() {
    let folder = two();
    let test = |args: &[&str]| {
        let args: Vec<&str> = ["test"].into_iter().chain(args.iter().copied()).collect();
        run(&folder, &args)
    };
    for (args, told) in [
        (
            &["--filter", "bridge-*"][..],
            "2 tests of 1 fact and 1 test",
        ),
        (&["--tag", "ferries"], "0 tests of 1 fact: 0 passed"),
        (
            &["--filter", "bridge-*", "--filter", "ferry-*"],
            "2 tests of 2 facts",
        ),
    ] {
        let (status, _, err) = test(args);
        assert_eq!(status, 0);
        assert!(err.contains(told), "{told}: {err}");
    }
    for (args, told) in [
        (
            &["--filter", "bridge-openin"][..],
            "`bridge-openin` matches no fact; did you mean `bridge-opening`?",
        ),
        (
            &["--tag", "harbor"],
            "`harbor` matches no tag; did you mean `harbour`?",
        ),
        (
            &["--tag", "harbour", "--filter", "ferry-sold"],
            "no fact matches both",
        ),
        (&["--filter", "["], "`[` is no glob"),
    ] {
        let (status, _, err) = test(args);
        assert_eq!(status, 2);
        assert!(err.contains(told), "{told}: {err}");
    }
}

#[test]
fn machines_read_json_and_junit() {
    let folder = two();
    let (_, out, _) = run(
        &folder,
        &["test", "--format", "json", "--format", "junit=tests.xml"],
    );
    let report = json(&out);
    assert_eq!(report["schema"], "factlint/test/1");
    assert_eq!(report["summary"]["passed"], 3);
    assert_eq!(report["coverage"]["claims"]["whole"], 3);
    assert_eq!(report["tests"][1]["expected"], "contradicted");
    assert_eq!(report["tests"][2]["kind"], "article");
    assert_eq!(report["facts"][0]["articles"], 1);
    assert_eq!(report["articles"][0]["missing"][0]["start"]["line"], 4);
    let xml = fs::read_to_string(folder.path().join("tests.xml")).unwrap();
    assert!(
        xml.contains("<testsuites name=\"factlint test\" tests=\"3\" skipped=\"0\" failures=\"0\""),
        "{xml}"
    );
    assert!(
        xml.contains("<testsuite name=\"articles/a.md\" tests=\"1\""),
        "{xml}"
    );
    let (status, _, err) = run(&folder, &["test", "--format", "jsn"]);
    assert_eq!(status, 2);
    assert!(err.contains("did you mean `json`?"), "{err}");
}

/// The project of [`two`] with its verdicts accepted, in which then another year stands in the article.
fn differing() -> TempDir {
    let folder = two();
    assert_eq!(run(&folder, &["snapshot", "--accept"]).0, 0);
    let (status, _, err) = run(&folder, &["test"]);
    let told = "2 tests of 2 facts, 1 test of articles and 1 snapshot: 4 passed, 0 failed\n";
    assert_eq!((status, err.as_str()), (0, told));
    let text = "The harbour bridge of Port Ellis opened on 4 May 2003.\n";
    write(&folder, "articles/a.md", text);
    folder
}

#[test]
fn what_is_not_as_accepted_fails_the_suite() {
    let folder = differing();
    let before = read(&folder, "snapshots/a.md.snap");
    let (status, out, err) = run(&folder, &["test"]);
    assert_eq!(status, 1, "{err}");
    for words in [
        "--- snapshots/a.md.snap\n+++ snapshots/a.md.snap\n@@ ",
        "\n+contradicted (bridge-opening)\n",
        "\n-supported\n-  bridge-opening\n",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
    for words in [
        "2 tests of 2 facts and 1 snapshot: 2 passed, 1 failed\n",
        "1 snapshot not as accepted: `factlint snapshot --review`",
    ] {
        assert!(err.contains(words), "{words}: {err}");
    }
    // Looking writes nothing.
    assert_eq!(read(&folder, "snapshots/a.md.snap"), before);
    assert!(!exists(&folder, "snapshots/a.md.snap.new"));

    // From a folder below it is the same, and files are written where somebody stands.
    let below = folder.path().join("articles");
    write(&folder, "factlint.toml", "");
    let args = ["test", "--format", "json", "--format", "junit=tests.xml"];
    let (status, out, err) = factlint(&below, &args, b"");
    assert_eq!(status, 1, "{err}");
    let report = json(&out);
    let summary = &report["summary"];
    assert_eq!(
        (&summary["tests"], &summary["failed"]),
        (&3.into(), &1.into())
    );
    let snapshot = &report["snapshots"][0];
    assert_eq!(snapshot["path"], "snapshots/a.md.snap");
    assert_eq!(snapshot["article"], "articles/a.md");
    assert_eq!(
        (&snapshot["known"], &snapshot["passed"]),
        (&true.into(), &false.into())
    );
    assert!(snapshot["diff"].as_str().unwrap().contains("+contradicted"));
    let xml = read(&folder, "articles/tests.xml");
    for words in [
        "<testsuite name=\"snapshots\" tests=\"1\" skipped=\"0\" errors=\"0\" failures=\"1\"",
        "message=\"snapshots/a.md.snap is not as accepted\"",
        "factlint snapshot --review",
    ] {
        assert!(xml.contains(words), "{words}: {xml}");
    }
}

#[test]
fn snapshots_follow_the_filters() {
    let folder = differing();
    let bridge = ["test", "--filter", "bridge-*"];
    let (status, out, err) = run(&folder, &bridge);
    assert_eq!(status, 1, "{err}");
    assert!(out.contains("+contradicted (bridge-opening)"), "{out}");
    let (status, _, err) = run(&folder, &["test", "--filter", "ferry-sold"]);
    let told = "0 tests of 1 fact: 0 passed, 0 failed\n";
    assert_eq!((status, err.as_str()), (0, told));

    // A new article fails until it is accepted; one outside of the project has no snapshot.
    run(&folder, &["snapshot", "--accept"]);
    let quiet = "The harbour was quiet.\n";
    write(&folder, "articles/new.md", quiet);
    write(&folder, "drafts/old.md", quiet);
    assert_eq!(run(&folder, &["test"]).0, 1);
    assert_eq!(run(&folder, &bridge).0, 0);
    for (path, told) in [
        ("articles/a.md", "and 1 snapshot: 3"),
        ("drafts", "2 facts: 2"),
    ] {
        let (status, _, err) = run(&folder, &["test", "--articles", path]);
        assert_eq!(status, 0, "{err}");
        assert!(err.contains(told), "{err}");
    }

    // Snapshots are those of the project's own registry, by the articles' own days.
    write(&folder, "other/harbour.yaml", TWO.replace("1998", "1999"));
    let then = "opened on 4 May 1998.\n    valid: { until: 1999-12-31 }";
    let facts = TWO.replace("opened on 4 May 1998.", then);
    write(&folder, "facts/harbour.yaml", facts);
    run(&folder, &["snapshot", "--accept", "articles/a.md"]);
    let (_, out, _) = run(&folder, &["test", "--as-of", "2001"]);
    assert!(
        out.contains("new.md.snap") && !out.contains("a.md.snap"),
        "{out}"
    );
    let (status, _, err) = run(&folder, &["test", "--facts", "other"]);
    assert!(status == 0 && !err.contains("snapshot"), "{err}");
    let (_, _, err) = run(&folder, &["test", "--facts", "./facts"]);
    assert!(err.contains("2 snapshots"), "{err}");

    // The folder is named as everywhere; where nothing was accepted nothing is run.
    fs::rename(
        folder.path().join("snapshots"),
        folder.path().join("accepted"),
    )
    .unwrap();
    let (status, out, _) = run(&folder, &["test", "--format", "json"]);
    assert_eq!(status, 0);
    assert!(json(&out)["snapshots"].is_null(), "{out}");
    fs::remove_file(folder.path().join("articles/a.md")).unwrap();
    let (status, _, err) = run(&folder, &["test", "--snapshots", "accepted"]);
    assert_eq!(status, 1, "{err}");
    assert!(err.contains("1 snapshot of no article"), "{err}");
}

#[test]
fn edits_that_nobody_notices_are_listed() {
    let folder = two();
    let (status, out, err) = run(&folder, &["test", "--mutate", "--filter", "bridge-*"]);
    assert_eq!(status, 0, "{err}");
    assert!(out.contains("year         2 of 2 (100.0 %)"), "{out}");
    let facts = TWO.replace(
        "    tags: [harbour]\n",
        "    expect: { pattern: { wrong: '2003', right: 'opened .*1998' } }\n",
    );
    write(&folder, "facts/harbour.yaml", facts);
    let mutate = |args: &[&str]| {
        let args: Vec<&str> = ["test", "--mutate"]
            .into_iter()
            .chain(args.iter().copied())
            .collect();
        run(&folder, &args)
    };
    let (status, out, _) = mutate(&["--filter", "bridge-*"]);
    assert_eq!(status, 0);
    assert!(
        out.contains(
            "facts/harbour.yaml:3:16: year not noticed: silent (bridge-opening)\n  \
             The harbour bridge of Port Ellis opened on 4 May [-1998-]{+1997+}.\n"
        ),
        "{out}"
    );
    let (status, out, err) = mutate(&["--min-mutation", "100", "--format", "json"]);
    assert_eq!(status, 1);
    assert!(err.contains("less than 100 %"), "{err}");
    let report = json(&out);
    assert_eq!(report["schema"], "factlint/mutation/1");
    assert_eq!(report["edits"][0]["noticed"], false);
    let (status, out, _) = mutate(&["--kind", "place"]);
    assert_eq!(status, 0);
    assert!(!out.contains("year"), "{out}");
    for (args, told) in [
        (&["--kind", "yaer"][..], "did you mean `year`?"),
        (&["--format", "junit"], "written as `full` or `json`"),
    ] {
        let (status, _, err) = mutate(args);
        assert_eq!(status, 2);
        assert!(err.contains(told), "{err}");
    }
    let (status, _, err) = run(&folder, &["test", "--kind", "year"]);
    assert_eq!(status, 2);
    assert!(err.contains("--mutate"), "{err}");
}

#[test]
fn a_registry_is_held_against_itself() {
    let folder = two();
    let facts = format!(
        "{TWO}  - id: bridge-again\n    statement: The harbour bridge of Port Ellis opened on 9 June 2003.\n"
    );
    write(&folder, "facts/harbour.yaml", facts);
    let check = |args: &[&str]| {
        let args: Vec<&str> = ["facts", "check", "--as-of", "2025"]
            .into_iter()
            .chain(args.iter().copied())
            .collect();
        run(&folder, &args)
    };
    let (status, out, err) = check(&[]);
    assert_eq!(status, 1, "{out}");
    assert!(
        out.contains("`bridge-opening` and `bridge-again` cannot both be right"),
        "{out}"
    );
    assert!(
        err.contains("1 error, 3 warnings in 3 facts, as of 2025-12-31"),
        "{err}"
    );
    let (status, out, _) = check(&["--ignore", "conflicting-facts", "--format", "concise"]);
    assert_eq!(status, 0);
    assert_eq!(out.lines().count(), 3, "{out}");
    let select = ["--select", "unsourced-fact", "--fail-on", "warning"];
    assert_eq!(check(&select).0, 1);
    let (status, _, err) = check(&["--select", "unsourced-fct"]);
    assert_eq!(status, 2);
    assert!(err.contains("did you mean `unsourced-fact`?"), "{err}");
}

#[test]
fn a_test_that_fails_is_told_in_junit_with_its_passage() {
    let folder = project();
    let facts = FACTS.replace("silent: [It rained.]", "supported: [It rained.]");
    write(&folder, "facts/bridge.yaml", facts);
    let (status, out, _) = run(
        &folder,
        &["test", "--format", "junit=tests.xml", "--format", "json"],
    );
    assert_eq!(status, 1);
    assert_eq!(json(&out)["summary"]["failed"], 1, "{out}");
    let xml = fs::read_to_string(folder.path().join("tests.xml")).unwrap();
    for words in [
        "<testsuite name=\"bridge-opening\" tests=\"1\" skipped=\"0\" errors=\"0\" failures=\"1\"",
        "name=\"supported: It rained.\"",
        "line=\"8\"",
        "<failure ",
        "facts/bridge.yaml:8",
    ] {
        assert!(xml.contains(words), "{words}: {xml}");
    }
}
