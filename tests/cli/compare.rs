//! `compare` and `claims`: articles without a registry.

use super::*;

/// Two articles that disagree, and one that does not.
fn newsroom() -> TempDir {
    let folder = TempDir::new().unwrap();
    let say = |name: &str, text: &str| write(&folder, name, text);
    say(
        "drafts/a.md",
        "The harbour bridge of Port Ellis opened on 4 May 1998, and it rained.\n",
    );
    say(
        "drafts/b.txt",
        "The harbour bridge of Port Ellis opened on 4 May 1989.\n",
    );
    say(
        "drafts/c.html",
        "<p>The harbour <b>bridge</b> of Port Ellis opened in May&nbsp;1998.</p>\n",
    );
    folder
}

#[test]
fn disagreements_are_told_with_all_their_places_and_fail() {
    let folder = newsroom();
    let (status, out, err) = run(&folder, &["compare", "drafts"]);
    assert_eq!(status, 1, "{err}");
    for words in ["drafts/a.md:1:50", "drafts/b.txt:1:45", "drafts/c.html:1:"] {
        assert!(out.contains(words), "{words}: {out}");
    }
    assert!(
        out.contains("“4 May 1998” (2 articles), “4 May 1989” (1 article)"),
        "{out}"
    );
    assert!(err.contains("1 disagreement in 3 articles"), "{err}");
    let never = ["compare", "drafts", "--fail-on", "never"];
    assert_eq!(run(&folder, &never).0, 0);
    let (status, out, err) = run(&folder, &["compare", "drafts/a.md", "drafts/c.html"]);
    assert_eq!((status, out.as_str()), (0, ""), "{err}");
}

#[test]
fn every_format_tells_of_disagreements() {
    let folder = newsroom();
    let (status, out, _) = run(&folder, &["compare", "drafts", "--format", "json"]);
    assert_eq!(
        (status, &json(&out)["schema"]),
        (1, &Value::from("factlint/compare/1"))
    );
    let (_, out, _) = run(&folder, &["compare", "drafts", "--format", "concise"]);
    assert!(
        out.starts_with("drafts/b.txt:1:45: error[disagreement]"),
        "{out}"
    );
    let both = ["--format", "json=all.json", "--format", "sarif=all.sarif"];
    let arguments = [&["compare", "drafts"][..], &both].concat();
    let (status, out, err) = run(&folder, &arguments);
    assert_eq!((status, out.as_str()), (1, ""), "{err}");
    for (name, key) in [("all.json", "disagreements"), ("all.sarif", "runs")] {
        let text = fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(json(&text)[key].as_array().unwrap().len(), 1, "{name}");
    }
}

#[test]
fn drafts_of_either_command_are_refused_until_they_are_sourced() {
    let folder = newsroom();
    for arguments in [
        ["compare", "drafts", "--draft"],
        ["claims", "drafts/a.md", "--draft"],
    ] {
        let (status, out, err) = run(&folder, &arguments);
        assert_eq!(status, 0, "{err}");
        write(&folder, "facts/drafts.yaml", &out);
        let (status, _, err) = run(&folder, &["check", "drafts"]);
        assert_eq!(status, 2);
        assert!(err.contains("unfilled-source"), "{err}");
        write(
            &folder,
            "facts/drafts.yaml",
            out.replace("title: TODO", "title: Annual report"),
        );
        let (status, out, err) = run(&folder, &["check", "drafts", "--format", "concise"]);
        assert_eq!(status, 1, "{err}");
        assert!(
            out.contains("drafts/b.txt:1:45: error[contradicted]"),
            "{out}"
        );
    }
}

#[test]
fn what_cannot_be_read_hides_nothing_of_the_others() {
    let folder = newsroom();
    for command in ["compare", "claims"] {
        let (status, out, err) = run(&folder, &[command, "drafts", "draft"]);
        assert_eq!(status, 2, "{err}");
        assert!(out.contains("4 May 1989"), "{out}");
        assert!(err.contains("did you mean `drafts`?"), "{err}");
        assert_eq!(run(&folder, &[command, "draft"]).0, 2);
    }
    // The default is `check`'s.
    write(&folder, "factlint.toml", "articles = [\"drafts\"]\n");
    assert_eq!(run(&folder, &["compare"]).0, 1);
    assert_eq!(run(&folder, &["claims"]).0, 0);
}

#[test]
fn claims_are_shown_as_they_were_read() {
    let folder = TempDir::new().unwrap();
    let text = "Officials said on Monday that Norland did not close 40 per cent of its mines in Keld by May 2025. Why not?\n";
    let stdin = |arguments: &[&str]| factlint(folder.path(), arguments, text.as_bytes());
    let (status, out, err) = stdin(&["claims", "-", "--as-of", "2025-10-22"]);
    assert_eq!(status, 0, "{err}");
    for line in [
        "<stdin>:1:1",
        "amounts  40 per cent",
        "by May 2025 (until 2025-05-31)",
        "denied   ",
        "source   Officials said on Monday that",
    ] {
        assert!(out.contains(line), "{line}: {out}");
    }
    assert!(err.contains("1 claim in 1 article"), "{err}");
    let arguments = [
        "claims",
        "-",
        "--stdin-filename",
        "a.md",
        "--format",
        "json",
    ];
    let (_, out, _) = stdin(&arguments);
    let report = json(&out);
    assert_eq!(report["schema"], "factlint/claims/1");
    let claim = &report["articles"][0]["claims"][0];
    assert_eq!(claim["stance"], "asserted");
    assert_eq!(claim["values"][0]["kind"], "date");
    let amounts = claim["values"].as_array().unwrap();
    let amount = amounts
        .iter()
        .find(|value| value["kind"] == "amount")
        .unwrap();
    assert_eq!(
        (&amount["least"], &amount["unit"]),
        (&Value::from(40.0), &Value::from("%"))
    );
}
