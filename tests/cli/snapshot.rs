//! `factlint snapshot`: what is written, what differs, and what is left alone.

use super::*;

const WRONG: &str = "The harbour bridge of Port Ellis opened on 4 May 2001.\n";
const RIGHT: &str = "The harbour bridge of Port Ellis opened on 4 May 1998.\n";

/// Two articles that speak of the fact, one of them in a folder, and one that does not.
fn articles() -> TempDir {
    let folder = project();
    write(&folder, "factlint.toml", "");
    write(&folder, "articles/wrong.md", WRONG);
    write(&folder, "articles/2020/right.md", RIGHT);
    folder
}

fn accepted() -> TempDir {
    let folder = articles();
    let (status, out, err) = run(&folder, &["snapshot", "--accept"]);
    assert_eq!(status, 0, "{err}");
    assert_eq!(out.lines().count(), 3, "{out}");
    folder
}

/// All files of the snapshots, with what stands in them.
fn shelf(folder: &TempDir) -> Vec<(String, String)> {
    let below = folder.path().join("snapshots");
    let files = walkdir::WalkDir::new(&below).sort_by_file_name();
    let files = files.into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let name = entry.path().strip_prefix(&below).unwrap();
            (
                name.to_string_lossy().into_owned(),
                fs::read_to_string(entry.path()).unwrap(),
            )
        })
        .collect()
}

#[test]
fn what_is_new_is_proposed_and_can_be_accepted() {
    let folder = articles();
    let (status, out, err) = run(&folder, &["snapshot"]);
    assert_eq!(status, 1, "{err}");
    assert!(
        out.contains("new      articles/wrong.md: 1 finding\n"),
        "{out}"
    );
    assert!(err.contains("3 articles: 3 new"), "{err}");
    assert!(exists(&folder, "snapshots/wrong.md.snap.new"));
    assert!(!exists(&folder, "snapshots/wrong.md.snap"));

    let (status, out, err) = run(&folder, &["snapshot", "--accept", "articles/wrong.md"]);
    assert_eq!(status, 0, "{err}");
    assert_eq!(out, "accepted articles/wrong.md: 1 finding\n");
    let snapshot = read(&folder, "snapshots/wrong.md.snap");
    let head = "---\nsource: articles/wrong.md\nexpression: factlint snapshot\n---\ncontradicted (bridge-opening)\n";
    assert!(snapshot.starts_with(head), "{snapshot}");
    assert!(!exists(&folder, "snapshots/wrong.md.snap.new"));

    run(&folder, &["snapshot", "--accept"]);
    assert!(
        read(&folder, "snapshots/2020/right.md.snap").ends_with("supported\n  bridge-opening\n")
    );
    let (status, out, err) = run(&folder, &["snapshot"]);
    assert_eq!((status, out.as_str()), (0, ""), "{err}");
    assert_eq!(err, "3 articles, all as accepted\n");
}

#[test]
fn a_check_writes_nothing_and_shows_what_differs() {
    let folder = accepted();
    let before = shelf(&folder);
    let (status, out, _) = run(&folder, &["snapshot", "--check"]);
    assert_eq!((status, out.as_str()), (0, ""));
    write(&folder, "articles/wrong.md", format!("{WRONG}\n{RIGHT}"));
    write(&folder, "articles/2020/right.md", WRONG);
    write(&folder, "articles/more.md", "It snowed.\n");
    let (status, out, err) = run(&folder, &["snapshot", "--check"]);
    assert_eq!(status, 1, "{err}");
    let name = "snapshots/2020/right.md.snap";
    assert!(
        out.starts_with(&format!("--- {name}\n+++ {name}\n@@ ")),
        "{out}"
    );
    assert!(out.contains("\n-supported\n"), "{out}");
    assert!(out.contains("\n+contradicted (bridge-opening)\n"), "{out}");
    assert!(out.contains("+supported\n+  bridge-opening\n"), "{out}");
    assert!(
        out.contains("--- /dev/null\n+++ snapshots/more.md.snap\n"),
        "{out}"
    );
    assert!(
        err.contains("4 articles: 2 changed, 1 new, 1 as accepted"),
        "{err}"
    );
    assert_eq!(shelf(&folder), before);

    // What is put right again needs no proposal any more.
    run(&folder, &["snapshot"]);
    assert!(exists(&folder, "snapshots/2020/right.md.snap.new"));
    write(&folder, "articles/2020/right.md", RIGHT);
    run(&folder, &["snapshot"]);
    assert!(!exists(&folder, "snapshots/2020/right.md.snap.new"));
}

#[test]
fn what_belongs_to_no_article_is_told_and_deleted_on_demand() {
    let folder = accepted();
    let other = "---\nsource: tests/x.rs\nexpression: x\n---\ntext\n";
    write(&folder, "snapshots/other__test.snap", other);
    fs::remove_file(folder.path().join("articles/2020/right.md")).unwrap();
    let (status, out, err) = run(&folder, &["snapshot", "--check"]);
    assert_eq!(
        (status, out.as_str()),
        (0, "orphaned snapshots/2020/right.md.snap\n")
    );
    assert!(err.contains("1 snapshot of no article"), "{err}");
    // Some articles alone tell nothing of the others.
    let (_, out, _) = run(&folder, &["snapshot", "articles/wrong.md"]);
    assert_eq!(out, "");
    let (status, out, _) = run(&folder, &["snapshot", "--prune"]);
    assert_eq!(
        (status, out.as_str()),
        (0, "deleted  snapshots/2020/right.md.snap\n")
    );
    assert!(!exists(&folder, "snapshots/2020"));
    assert_eq!(read(&folder, "snapshots/other__test.snap"), other);
}

#[test]
fn they_are_the_same_on_one_thread_and_from_a_folder_below() {
    let folder = articles();
    for number in 0..20 {
        write(&folder, &format!("articles/{number}.md"), WRONG);
    }
    run(&folder, &["snapshot", "--accept", "--jobs", "8"]);
    let many = shelf(&folder);
    assert_eq!(many.len(), 23);
    fs::remove_dir_all(folder.path().join("snapshots")).unwrap();
    let below = folder.path().join("articles/2020");
    let (status, _, err) = factlint(&below, &["snapshot", "--accept", "--jobs", "1"], b"");
    assert_eq!(status, 0, "{err}");
    assert_eq!(shelf(&folder), many);
    // Paths hold where they are typed.
    let (status, _, err) = factlint(&below, &["snapshot", "--check", "right.md"], b"");
    assert_eq!((status, err.as_str()), (0, "1 article, all as accepted\n"));
}

#[test]
fn the_folder_is_that_of_the_configuration_or_the_command_line() {
    let folder = articles();
    write(
        &folder,
        "factlint.toml",
        "snapshots = \"kept\"\narticles = [\"articles\", \"drafts/*.md\"]\n",
    );
    write(&folder, "drafts/wrong.md", WRONG);
    run(&folder, &["snapshot", "--accept"]);
    // Articles of several folders are told apart by their whole path.
    assert!(exists(&folder, "kept/articles/wrong.md.snap"));
    assert!(exists(&folder, "kept/drafts/wrong.md.snap"));
    run(
        &folder,
        &["snapshot", "--accept", "--snapshots", "else/where"],
    );
    assert!(exists(&folder, "else/where/drafts/wrong.md.snap"));
}

#[test]
fn what_is_no_article_of_the_project_has_no_snapshot() {
    let folder = accepted();
    write(&folder, "notes.md", WRONG);
    let (status, _, err) = run(&folder, &["snapshot", "--accept", "notes.md"]);
    assert_eq!(status, 2);
    assert!(
        err.contains("`notes.md` is no article of the project"),
        "{err}"
    );
    assert!(!exists(&folder, "snapshots/notes.md.snap"));
    let (status, _, err) = run(&folder, &["snapshot", "--check", "--accept"]);
    assert_eq!(status, 2, "{err}");
    write(&folder, "facts/bridge.yaml", "facts: {}\n");
    let before = shelf(&folder);
    assert_eq!(run(&folder, &["snapshot", "--accept"]).0, 2);
    assert_eq!(shelf(&folder), before);
}

#[test]
fn suppressed_findings_are_in_it_with_their_reason() {
    let folder = articles();
    let article = format!("<!-- factlint-ignore bridge-opening: a quotation -->\n{WRONG}");
    write(&folder, "articles/wrong.md", article);
    run(&folder, &["snapshot", "--accept"]);
    let snapshot = read(&folder, "snapshots/wrong.md.snap");
    assert!(
        snapshot.contains("suppressed by a comment: a quotation"),
        "{snapshot}"
    );
}
