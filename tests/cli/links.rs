//! Folders behind symbolic links: none leads out of the project that nobody has named, and none is walked without end.

use std::fs;
use std::os::unix::fs::symlink;

use tempfile::TempDir;

use super::{json, project, run, write};

const WRONG: &str = "The harbour bridge of Port Ellis opened on 4 May 1999.\n";

/// A folder of somebody else, with an article.
fn theirs() -> TempDir {
    let folder = TempDir::new().unwrap();
    write(&folder, "theirs.md", WRONG);
    folder
}

#[test]
fn a_folder_outside_is_not_walked_unless_it_is_named() {
    let (folder, other) = (project(), theirs());
    symlink(other.path(), folder.path().join("articles/out")).unwrap();
    write(&folder, "articles/wrong.md", WRONG);
    let told = "articles/out: it leads out of the project by a symbolic link";
    for command in ["check", "compare", "claims", "test", "snapshot"] {
        let (status, out, err) = run(&folder, &[command]);
        assert_eq!(status, 2, "{command}");
        assert!(err.contains(told), "{command}: {err}");
        assert!(!out.contains("theirs.md"), "{command}: {out}");
    }
    let (status, out, _) = run(&folder, &["check", "--format", "concise"]);
    assert!(status == 2 && out.contains("wrong.md:1:"), "{out}");
    let (status, out, _) = run(&folder, &["check", "articles/out", "--format", "concise"]);
    assert!(status == 1 && out.contains("theirs.md:1:"), "{out}");
}

#[test]
fn the_articles_of_a_project_lie_in_it() {
    let (folder, other) = (project(), theirs());
    let place = other.path().display();
    for articles in [format!("{place}"), format!("{place}/*.md"), "..".to_owned()] {
        write(
            &folder,
            "factlint.toml",
            format!("articles = [\"{articles}\"]\n"),
        );
        for args in [
            &["check", "--fix", "--unsafe-fixes"][..],
            &["check", "--show-files"],
            &["test"],
            &["snapshot"],
            &["compare"],
        ] {
            let (status, out, err) = run(&folder, args);
            assert_eq!(status, 2, "{args:?}: {out}");
            assert!(err.contains("`articles` names what lies outside"), "{err}");
        }
    }
    let folder = project();
    fs::remove_dir_all(folder.path().join("articles")).unwrap();
    symlink(other.path(), folder.path().join("articles")).unwrap();
    let (status, out, _) = run(&folder, &["check", "--fix", "--unsafe-fixes"]);
    assert_eq!(status, 2, "{out}");
    let text = fs::read_to_string(other.path().join("theirs.md")).unwrap();
    assert_eq!(text, WRONG);
}

/// There are millions of ways through them.
#[test]
fn folders_with_links_to_one_another_are_walked_once() {
    let folder = project();
    let name = |number: usize| folder.path().join(format!("articles/d{number}"));
    for number in 0..11 {
        write(&folder, &format!("articles/d{number}/a.md"), "It rained.\n");
    }
    for (from, to) in (0..11).flat_map(|from| (0..11).map(move |to| (from, to))) {
        symlink(name(to), name(from).join(format!("l{to}"))).unwrap();
    }
    let (status, out, err) = run(&folder, &["check", "--format", "json"]);
    assert_eq!(status, 0, "{err}");
    assert_eq!(json(&out)["articles"].as_array().unwrap().len(), 12);
}

#[test]
fn a_starter_project_is_not_written_through_a_link_that_leads_out() {
    let (folder, other) = (TempDir::new().unwrap(), theirs());
    write(&folder, "factlint.toml", "");
    symlink(other.path(), folder.path().join("facts")).unwrap();
    let (status, _, err) = run(&folder, &["init"]);
    assert_eq!(status, 2, "{err}");
    assert!(err.contains("leads out of the project"), "{err}");
    assert_eq!(fs::read_dir(other.path()).unwrap().count(), 1);
}
