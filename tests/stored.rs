//! A checker that was kept says what the one said that it was made of, and nothing else is ever taken for it.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first broken expectation"
)]

use std::fs;
use std::path::Path;

use factlint::check::{CacheKey, Checker};
use factlint::document::Markup;
use factlint::limits::Limits;
use factlint::lint::{Settings, lint};
use factlint::registry::{Files, load_within};
use factlint::source::Source;
use tempfile::TempDir;

/// The project's own registry: every kind of expectation, entities, periods, sources.
fn shipped() -> Checker {
    Checker::new(load_within(Path::new("facts"), Path::new("."), None).unwrap())
}

fn key(checker: &Checker, root: &Path) -> CacheKey {
    CacheKey::new(&Files::of(checker.registry(), root))
}

fn kept(bytes: &[u8]) -> Option<Checker> {
    Checker::from_bytes(bytes, |paths| {
        Files::again(paths, Path::new("."), &Limits::default())
    })
}

#[test]
fn a_kept_checker_says_the_same() {
    let made = shipped();
    let key = key(&made, Path::new("."));
    let bytes = made.to_bytes(key).unwrap();
    let kept = kept(&bytes).unwrap();
    assert_eq!(
        format!("{:#?}", made.registry()),
        format!("{:#?}", kept.registry())
    );
    let mut findings = 0;
    for entry in fs::read_dir("articles").unwrap() {
        let path = entry.unwrap().path();
        let name = path.to_string_lossy().into_owned();
        let Some(markup) = Markup::from_path(&name) else {
            continue;
        };
        let told = |checker: &Checker| {
            let source = Source::from_bytes(name.clone(), fs::read(&path).unwrap());
            lint(checker, source, markup, &Settings::default())
        };
        let (made, kept) = (told(&made), told(&kept));
        findings += made.findings.len();
        assert_eq!(format!("{made:?}"), format!("{kept:?}"), "{name}");
    }
    assert!(findings > 0);
    // What is kept once more is the same.
    assert_eq!(kept.to_bytes(key), Some(bytes));
}

#[test]
fn what_is_cut_short_or_changed_anywhere_is_not_used() {
    let made = shipped();
    let bytes = made.to_bytes(key(&made, Path::new("."))).unwrap();
    let step = bytes.len() / 199 + 1;
    for at in (0..64).chain((64..bytes.len()).step_by(step)) {
        assert!(kept(&bytes[..at]).is_none());
        let mut changed = bytes.clone();
        changed[at] ^= 4;
        assert!(kept(&changed).is_none(), "{at}");
    }
    assert!(kept(&[&bytes[..], b"\0"].concat()).is_none());
    // A right file with other texts than those that it was made of.
    let others = Checker::from_bytes(&bytes, |paths| {
        let mut files = Files::again(paths, Path::new("."), &Limits::default())?;
        files.sources.pop();
        Some(files)
    });
    assert!(others.is_none());
}

#[test]
fn another_text_name_or_place_is_another_key() {
    let key = |texts: &[(&str, &str)], places: &[&str]| {
        CacheKey::new(&Files {
            sources: texts
                .iter()
                .map(|(name, text)| Source::new(*name, *text))
                .collect(),
            places: places.iter().map(|place| (*place).to_owned()).collect(),
        })
    };
    let known = key(&[("a", "bc"), ("d", "")], &["x", "y"]);
    for other in [
        key(&[("a", "bd"), ("d", "")], &["x", "y"]),
        key(&[("ab", "c"), ("d", "")], &["x", "y"]),
        key(&[("d", ""), ("a", "bc")], &["x", "y"]),
        key(&[("a", "bc")], &["x", "y"]),
        key(&[("a", "bc"), ("d", "")], &["x", "z"]),
        key(&[("a", "bc"), ("d", "")], &["x", "y", "d", ""]),
        key(&[], &["x", "y", "a", "bc", "d", ""]),
    ] {
        assert_ne!(known, other);
    }
    assert_eq!(known, key(&[("a", "bc"), ("d", "")], &["x", "y"]));
}

#[test]
fn what_a_registry_extends_is_looked_at_too() {
    let folder = TempDir::new().unwrap();
    let root = folder.path();
    let write = |name: &str, text: &str| {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "facts/a.yaml",
        "extends: [../shared]\nfacts:\n  - { id: a, statement: The ferry sank. }\n",
    );
    let shared = "facts:\n  - { id: b, statement: The bridge opened in 1998. }\n";
    write("shared/b.yaml", shared);
    let made = Checker::new(load_within(&root.join("facts"), root, None).unwrap());
    let bytes = made.to_bytes(key(&made, root)).unwrap();
    let again = || {
        Checker::from_bytes(&bytes, |paths| {
            Files::again(paths, root, &Limits::default())
        })
    };
    let facts = |checker: &Checker| checker.registry().facts.len();
    assert_eq!(again().as_ref().map(facts), Some(2));

    write("shared/c.yaml", "facts: []\n");
    assert!(again().is_none(), "a new file");
    fs::remove_file(root.join("shared/c.yaml")).unwrap();
    assert!(again().is_some());
    write("shared/b.yaml", &shared.replace("1998", "1997"));
    assert!(again().is_none(), "another text");
    fs::remove_dir_all(root.join("shared")).unwrap();
    assert!(again().is_none(), "nothing there");

    #[cfg(unix)]
    {
        // The same texts, but out of the project, which is a fault.
        let outside = TempDir::new().unwrap();
        fs::write(outside.path().join("b.yaml"), shared).unwrap();
        std::os::unix::fs::symlink(outside.path(), root.join("shared")).unwrap();
        assert!(again().is_none(), "a link out of the project");
    }
}
