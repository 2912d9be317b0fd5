//! The repository is its own first user: every shipped article says in comments what must be found in it, and that is
//! what must be found. Snapshots show what a user sees; they cannot bless a wrong verdict, since the truth stands here.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at the first broken expectation"
)]

use std::fs;
use std::path::Path;

use factlint::check::Checker;
use factlint::document::Markup;
use factlint::lint::{Settings, lint};
use factlint::registry;
use factlint::snapshot::{joined, parts};
use factlint::source::Source;
use factlint::suite::examine;
use factlint::suite::expectation::BESIDE;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Tests run in the root of the repository: paths stay relative in what they print.
fn checker() -> Checker {
    Checker::new(registry::load(Path::new("facts"), None).unwrap())
}

fn articles() -> Vec<(std::path::PathBuf, Source, Markup)> {
    let mut paths: Vec<_> = fs::read_dir(root().join("articles"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| Markup::from_path(&path.to_string_lossy()).is_some())
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let name = format!("articles/{}", path.file_name().unwrap().to_string_lossy());
            let markup = Markup::from_path(&name).unwrap();
            let source = Source::from_bytes(name, fs::read(&path).unwrap());
            (path, source, markup)
        })
        .collect()
}

#[test]
fn every_article_yields_what_it_says_and_nothing_else() {
    let checker = checker();
    let mut wrong = Vec::new();
    let mut met = 0;
    for (path, source, markup) in articles() {
        let name = path.file_name().unwrap().to_string_lossy();
        let beside = fs::read_to_string(path.with_file_name(format!("{name}{BESIDE}"))).ok();
        let beside = beside.map(|text| Source::new(format!("articles/{name}{BESIDE}"), text));
        let settings = Settings::default();
        let found = examine(
            &checker,
            source,
            beside.as_ref(),
            markup,
            &settings,
            &|_| true,
        );
        assert!(!found.trials.is_empty(), "{name} expects nothing");
        met += found.trials.len();
        let failures = found.trials.iter().filter_map(|one| one.failure.as_ref());
        wrong.extend(failures.map(|failure| {
            let steps = failure.explanation.join("\n      ");
            format!("{name}: {}\n      {steps}", failure.message)
        }));
    }
    assert!(met >= 150, "only {met} expectations were read");
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_fact_passes_its_own_tests() {
    let run = assert_cmd::Command::cargo_bin("factlint")
        .unwrap()
        .current_dir(root())
        .arg("test")
        .unwrap();
    let told = String::from_utf8(run.stderr).unwrap();
    let summary = told.lines().find(|line| line.contains("tests of")).unwrap();
    let count: usize = summary.split_whitespace().next().unwrap().parse().unwrap();
    assert!(count >= 200, "only {count} tests");
}

#[test]
fn snapshots_show_what_a_user_sees() {
    let checker = checker();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(concat!(env!("CARGO_MANIFEST_DIR"), "/snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    for (path, source, markup) in articles() {
        let linted = lint(&checker, source, markup, &Settings::default());
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = joined(parts(&linted));
        // The expression is what marks a snapshot as one of the command's.
        settings.bind(|| insta::assert_snapshot!(name, text, "factlint snapshot"));
    }
}
