//! Registries of several files and folders, and registries that extend others.

use super::*;

const TUNNEL: &str =
    "facts:\n  - id: tunnel-opening\n    statement: The Holm Tunnel opened on 3 June 1975.\n";
const WRONG: &str = "The Holm Tunnel opened on 3 June 1982.\n";

fn facts_of(folder: &TempDir, args: &[&str]) -> Vec<String> {
    let mut all = vec!["check", "--format", "json"];
    all.extend(args);
    let (status, out, err) = run(folder, &all);
    assert!(status < 2, "{err}");
    let report = json(&out);
    let findings = report["findings"].as_array().unwrap().iter();
    findings
        .map(|finding| {
            format!(
                "{} {}",
                finding["fact"].as_str().unwrap(),
                finding["related"][0]["path"].as_str().unwrap()
            )
        })
        .collect()
}

#[test]
fn a_registry_holds_files_and_folders() {
    let folder = project();
    write(&folder, "facts/north/deep/tunnel.yml", TUNNEL);
    write(&folder, "facts/.hidden/x.yaml", TUNNEL);
    write(&folder, "facts/notes.txt", "no: [yaml");
    write(&folder, "articles/a.md", WRONG);
    assert_eq!(
        facts_of(&folder, &[]),
        ["tunnel-opening facts/north/deep/tunnel.yml"]
    );
}

#[test]
fn a_registry_extends_folders_and_files_each_once() {
    let folder = project();
    write(&folder, "shared/house/a.yaml", TUNNEL);
    write(&folder, "shared/house/b.yaml", "extends: [../names.yaml]\n");
    write(
        &folder,
        "shared/names.yaml",
        "entities:\n  holm: { names: [Holm Tunnel, the Holm] }\n",
    );
    write(
        &folder,
        "facts/all.yaml",
        "extends: [../shared/house, ../shared/names.yaml]\n",
    );
    write(&folder, "facts/more.yaml", "extends: [../shared/house]\n");
    write(
        &folder,
        "articles/a.md",
        "The Holm opened on 3 June 1982.\n",
    );
    let expected = ["tunnel-opening shared/house/a.yaml"];
    assert_eq!(facts_of(&folder, &[]), expected);
    assert_eq!(facts_of(&folder, &["--facts", "facts/more.yaml"]), expected);
    let below = folder.path().join("articles");
    let (_, out, err) = factlint(
        &below,
        &[
            "check", "a.md", "--facts", "../facts", "--format", "concise",
        ],
        b"",
    );
    assert!(out.contains("tunnel-opening"), "{out} {err}");
    let (status, _, err) = run(&folder, &["explain", "tunnel-opening"]);
    assert_eq!(status, 0, "{err}");
}

#[test]
fn what_cannot_be_extended_is_told_at_the_key() {
    for (files, words) in [
        (
            &[("facts/x.yaml", "extends: [../shraed]\n")][..],
            "there is no registry at `shraed`",
        ),
        (
            &[("facts/x.yaml", "extends: [../..]\n")],
            "`../..` leads out of the project",
        ),
        (
            &[("facts/x.yaml", "extends: [/]\n")],
            "`/` leads out of the project",
        ),
        (
            &[
                ("facts/x.yaml", "extends: [../a]\n"),
                ("a/x.yaml", "extends: [../b]\n"),
                ("b/x.yaml", "extends: [../facts]\n"),
            ],
            "this goes round in a circle: `facts` extends `a` extends `b` extends `facts`",
        ),
        (
            &[("facts/x.yaml", "extends: [.]\n")],
            "circle: `facts` extends `facts`",
        ),
        (
            &[
                ("facts/x.yaml", "extends: [../empty]\n"),
                ("empty/x.txt", ""),
            ],
            "there is no `.yaml` or `.yml` file in it",
        ),
        (
            &[("facts/x.yaml", "extends: [../a]\n"), ("a/x.yaml", FACTS)],
            "duplicate-id",
        ),
        (&[("facts/x.yaml", "extends: ../a\n")], "wrong-type"),
        (
            &[("facts/x.yaml", "extend: [../a]\n")],
            "did you mean `extends`?",
        ),
    ] {
        let folder = project();
        for (name, text) in files {
            write(&folder, name, text);
        }
        let (status, out, err) = run(&folder, &["check", "--color", "never"]);
        assert_eq!((status, out.as_str()), (2, ""), "{files:?}");
        // Long messages are wrapped where they are drawn.
        let flat = err
            .replace("│", " ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        assert!(flat.contains(words), "{words}: {flat}");
    }
}

#[test]
fn chains_end_somewhere() {
    let folder = project();
    write(&folder, "facts/x.yaml", "extends: [../r0]\n");
    for number in 0..12 {
        let next = format!("extends: [../r{}]\n", number + 1);
        write(&folder, &format!("r{number}/x.yaml"), next);
    }
    write(&folder, "r12/x.yaml", TUNNEL);
    let (status, _, err) = run(&folder, &["check"]);
    assert_eq!(status, 2);
    assert!(
        err.contains("extend one another more often than 10"),
        "{err}"
    );
    write(&folder, "r8/x.yaml", TUNNEL);
    assert_eq!(run(&folder, &["check"]).0, 0);
}

#[cfg(unix)]
#[test]
fn links_do_not_lead_out_of_the_project() {
    let outside = TempDir::new().unwrap();
    write(
        &outside,
        "secret.yaml",
        "facts: [{ id: secret, statement: [ }]\n",
    );
    let folder = project();
    write(&folder, "shared/a.yaml", TUNNEL);
    write(&folder, "facts/x.yaml", "extends: [../shared]\n");
    std::os::unix::fs::symlink(
        outside.path().join("secret.yaml"),
        folder.path().join("shared/link.yaml"),
    )
    .unwrap();
    write(&folder, "articles/a.md", WRONG);
    let (status, _, err) = run(&folder, &["check"]);
    assert_eq!(status, 2);
    assert!(
        err.contains("`shared/link.yaml` is a link out of the project"),
        "{err}"
    );
    assert!(!err.contains("secret:"), "{err}");
    std::os::unix::fs::symlink(outside.path(), folder.path().join("elsewhere")).unwrap();
    write(&folder, "facts/x.yaml", "extends: [../elsewhere]\n");
    let (status, _, err) = run(&folder, &["check"]);
    assert_eq!(status, 2);
    assert!(err.contains("leads out of the project"), "{err}");
}
