//! A checker that was kept says what the one said that it was made of, and nothing else is ever taken for it.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first broken expectation"
)]

use std::fs;
use std::path::Path;

use factlint::check::{CacheKey, Checker};
use factlint::document::Markup;
use factlint::lint::{Settings, lint};
use factlint::registry::{Files, load_sources};
use factlint::source::Source;

/// The project's own registry: every kind of expectation, entities, periods, sources.
fn files() -> Vec<Source> {
    let files = Files::read(Path::new("facts"));
    assert!(files.faults.is_empty());
    files.sources
}

fn checker(files: &[Source]) -> Checker {
    Checker::new(load_sources(files.to_vec(), None).unwrap())
}

#[test]
fn a_kept_checker_says_the_same() {
    let files = files();
    let made = checker(&files);
    let key = CacheKey::new(&files);
    let bytes = made.to_bytes(key).unwrap();
    let kept = Checker::from_bytes(&bytes, key, &files).unwrap();
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
    let files = files();
    let key = CacheKey::new(&files);
    let bytes = checker(&files).to_bytes(key).unwrap();
    let step = bytes.len() / 199 + 1;
    for at in (0..48).chain((48..bytes.len()).step_by(step)) {
        assert!(Checker::from_bytes(&bytes[..at], key, &files).is_none());
        let mut changed = bytes.clone();
        changed[at] ^= 4;
        assert!(Checker::from_bytes(&changed, key, &files).is_none(), "{at}");
    }
    let longer = [&bytes[..], b"\0"].concat();
    assert!(Checker::from_bytes(&longer, key, &files).is_none());
    // A right file with other texts than those that the key was made of.
    assert!(Checker::from_bytes(&bytes, key, &files[1..]).is_none());
}

#[test]
fn another_text_name_or_order_is_another_key() {
    let file = |name: &str, text: &str| Source::new(name, text);
    let key = |files: &[Source]| CacheKey::new(files);
    let known = key(&[file("a", "bc"), file("d", "")]);
    for other in [
        key(&[file("a", "bd"), file("d", "")]),
        key(&[file("ab", "c"), file("d", "")]),
        key(&[file("d", ""), file("a", "bc")]),
        key(&[file("a", "bc")]),
        key(&[]),
    ] {
        assert_ne!(known, other);
    }
    assert_eq!(known, key(&[file("a", "bc"), file("d", "")]));
}
