//! What is kept between runs: where, when it is used, and that nothing of it can change an answer.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{factlint, json, project, run, write};

/// A registry that is large enough to be worth keeping.
fn large() -> TempDir {
    let folder = project();
    let facts: String = (0..600)
        .map(|number| {
            format!(
                "  - id: well-{number}\n    statement: Well {number} of Keld was dug in 1987.\n    \
                 note: Seen by the people who keep the books of the water board of the county.\n"
            )
        })
        .collect();
    write(&folder, "facts/wells.yaml", format!("facts:\n{facts}"));
    let article = "The harbour bridge of Port Ellis opened on 4 May 1997.\n";
    write(&folder, "articles/bridge.txt", article);
    folder
}

fn kept(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|extension| extension != "TAG"))
        .collect()
}

#[test]
fn a_second_run_answers_the_same_and_a_damaged_or_stale_file_is_made_anew() {
    let folder = large();
    let check = || run(&folder, &["check", "--format", "json"]);
    let first = check();
    assert_eq!(first.0, 1, "{first:?}");
    let cache = folder.path().join(".factlint_cache");
    let [file] = &kept(&cache)[..] else {
        panic!("{:?}", kept(&cache));
    };
    let bytes = fs::read(file).unwrap();
    assert_eq!(check(), first);

    for damaged in [&b""[..], b"factlint", &bytes[..bytes.len() / 2]] {
        fs::write(file, damaged).unwrap();
        assert_eq!(check(), first);
        assert!(fs::read(file).unwrap() == bytes);
    }

    let yaml = super::FACTS.replace("1998.", "1997.");
    write(&folder, "facts/bridge.yaml", yaml);
    let (status, out, _) = check();
    assert_eq!(status, 0, "{out}");
    assert!(fs::read(file).unwrap() != bytes);

    // Faults are told in every run, and never kept.
    write(&folder, "facts/bridge.yaml", "facts: [{ id: a }]\n");
    for _ in 0..2 {
        let (status, _, errors) = check();
        assert_eq!(status, 2);
        assert!(errors.contains("missing-key"), "{errors}");
    }
    assert_eq!(kept(&cache).len(), 1);
}

#[test]
fn the_folder_is_where_it_is_wanted_and_marks_itself() {
    let folder = large();
    let (_, _, errors) = run(&folder, &["check", "--no-cache"]);
    assert!(errors.contains("601 facts"), "{errors}");
    assert!(!folder.path().join(".factlint_cache").exists());

    run(&folder, &["check", "--cache-dir", "elsewhere/cache"]);
    let elsewhere = folder.path().join("elsewhere/cache");
    assert_eq!(kept(&elsewhere).len(), 1);
    let ignored = fs::read_to_string(elsewhere.join(".gitignore")).unwrap();
    assert!(ignored.lines().any(|line| line == "*"));
    assert!(elsewhere.join("CACHEDIR.TAG").is_file());
    assert!(!folder.path().join(".factlint_cache").exists());

    // Beside the configuration, from wherever one is called.
    write(&folder, "factlint.toml", "");
    let articles = folder.path().join("articles");
    factlint(
        &articles,
        &["check", "--facts", "../facts", "bridge.txt"],
        b"",
    );
    assert_eq!(kept(&folder.path().join(".factlint_cache")).len(), 1);
    assert!(!articles.join(".factlint_cache").exists());

    // A folder that cannot be made costs nothing but time.
    let (status, _, errors) = run(&folder, &["check", "--cache-dir", "factlint.toml"]);
    assert_eq!(status, 1, "{errors}");
}

#[test]
fn a_small_registry_is_not_kept() {
    let folder = project();
    run(&folder, &["check"]);
    assert!(!folder.path().join(".factlint_cache").exists());
}

#[test]
fn runs_at_once_do_not_disturb_each_other() {
    let folder = large();
    let check = || run(&folder, &["check", "--format", "json"]);
    let outcomes: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(check)).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    assert!(outcomes.iter().all(|outcome| *outcome == outcomes[0]));
    let names = kept(&folder.path().join(".factlint_cache"));
    assert_eq!(names.len(), 1, "{names:?}");
}

/// As many articles as make a run keep what it finds in them.
fn many() -> TempDir {
    let folder = project();
    for number in 0..40 {
        let text =
            format!("The harbour bridge of Port Ellis opened on 4 May 1999.\n\nDraft {number}.\n");
        write(&folder, &format!("articles/{number:02}.md"), text);
    }
    folder
}

/// The files that are kept of articles.
fn results(folder: &TempDir) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder.path().join(".factlint_cache/articles"));
    let files = entries.sort_by_file_name().into_iter().flatten();
    let paths = files.filter(|entry| entry.file_type().is_file());
    paths.map(walkdir::DirEntry::into_path).collect()
}

#[test]
fn what_was_kept_long_ago_goes_when_something_new_is_kept() {
    let folder = many();
    assert_eq!(run(&folder, &["check"]).0, 1);
    let kept = results(&folder);
    let day = std::time::Duration::from_secs(24 * 60 * 60);
    let age = |name: &str, days: u32| {
        let path = kept[0].with_file_name(name);
        let written = fs::metadata(&kept[0]).unwrap().modified().unwrap();
        let file = fs::File::create(&path).unwrap();
        file.set_modified(written - day * days).unwrap();
        path
    };
    let (young, old) = (age("young.bin", 29), age("old.bin", 31));
    run(&folder, &["check"]);
    assert!(young.exists() && old.exists());
    let facts = super::FACTS.replace("1998.", "1999.");
    write(&folder, "facts/bridge.yaml", facts);
    run(&folder, &["check"]);
    assert!(young.exists() && !old.exists());
    assert!(kept.iter().all(|path| path.exists()));
}

#[test]
fn what_is_kept_of_articles_changes_no_answer_and_follows_every_change() {
    let folder = many();
    let check = |args: &[&str]| {
        let mut all = vec!["check", "--format", "json"];
        all.extend(args);
        run(&folder, &all)
    };
    let fresh = check(&["--no-cache"]);
    assert!(results(&folder).is_empty());
    assert_eq!(check(&[]), fresh);
    assert_eq!(results(&folder).len(), 41);
    assert_eq!(check(&[]), fresh);

    // Damaged, empty or another article's: it is made anew.
    let files = results(&folder);
    let whole = fs::read(&files[0]).unwrap();
    fs::write(&files[0], &whole[..whole.len() - 3]).unwrap();
    fs::write(&files[1], b"").unwrap();
    fs::write(&files[2], fs::read(&files[3]).unwrap()).unwrap();
    let mut flipped = fs::read(&files[4]).unwrap();
    flipped[20] ^= 1;
    fs::write(&files[4], flipped).unwrap();
    assert_eq!(check(&[]), fresh);
    assert_eq!(fs::read(&files[0]).unwrap(), whole);

    // Each thing that findings depend on.
    write(&folder, "articles/00.md", "It rained.\n");
    let count = |args: &[&str]| json(&check(args).1)["findings"].as_array().unwrap().len();
    assert_eq!(count(&[]), 39);
    assert_eq!(count(&["--ignore", "bridge-opening"]), 0);
    assert_eq!(count(&[]), 39);
    write(&folder, "factlint.toml", "severity = \"note\"\n");
    assert_eq!(check(&[]).0, 0);
    let dated = json(&check(&["--as-of", "2020-01-01"]).1);
    assert_eq!(dated["articles"][3]["date"], "2020-01-01");
    write(
        &folder,
        "facts/bridge.yaml",
        super::FACTS.replace("1998.", "1999."),
    );
    assert_eq!(count(&[]), 0);
    // Found again, what was found is fixed like new.
    write(&folder, "facts/bridge.yaml", super::FACTS);
    assert_eq!(count(&[]), 39);
    let (_, _, err) = run(&folder, &["check", "--fix", "--unsafe-fixes"]);
    assert!(err.contains("applied 39 fixes in 39 articles"), "{err}");
    assert_eq!(count(&[]), 0);
}

#[test]
fn two_runs_at_once_do_not_disturb_each_other() {
    let folder = many();
    let expected = run(&folder, &["check", "--format", "json", "--no-cache"]);
    std::thread::scope(|scope| {
        let runs: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| run(&folder, &["check", "--format", "json"])))
            .collect();
        for one in runs {
            assert_eq!(one.join().unwrap(), expected);
        }
    });
    assert_eq!(results(&folder).len(), 41);
}
