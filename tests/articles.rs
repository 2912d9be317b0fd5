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
use factlint::document::{Document, Markup};
use factlint::finding::{Code, Finding};
use factlint::lint::{Linted, Settings, lint};
use factlint::registry;
use factlint::snapshot::{joined, parts};
use factlint::source::Source;

/// What an article says must be found: a verdict, the fact, and words of the article.
#[derive(Debug)]
struct Expectation {
    verdict: String,
    fact: String,
    words: String,
}

impl Expectation {
    /// Reads `contradicted talks-doha "New Delhi"`.
    fn parse(line: &str) -> Option<Self> {
        let (head, words) = line.trim().split_once('"')?;
        let mut head = head.split_whitespace();
        Some(Self {
            verdict: head.next()?.to_owned(),
            fact: head.next()?.to_owned(),
            words: words.trim_end().strip_suffix('"')?.to_owned(),
        })
    }

    fn is_met_by(&self, finding: &Finding) -> bool {
        let source = &finding.primary.source;
        let place = if finding.code == Code::Contradicted {
            finding.primary.span
        } else {
            finding.sentence
        };
        finding.code.as_str() == self.verdict
            && finding.fact.as_deref() == Some(self.fact.as_str())
            && folded(source.slice(place)).contains(&folded(&self.words))
    }
}

/// White space and markup folded, so that an expectation may be written as one line of plain text.
fn folded(text: &str) -> String {
    let mut plain = String::new();
    let mut tag = false;
    for c in text
        .replace("&nbsp;", " ")
        .replace("&rsquo;", "\u{2019}")
        .chars()
    {
        match c {
            '<' => tag = true,
            '>' if tag => tag = false,
            '*' | '_' | '>' => {}
            _ if tag => {}
            c => plain.push(c),
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Tests run in the root of the repository: paths stay relative in what they print.
fn checker() -> Checker {
    Checker::new(registry::load(Path::new("facts"), None).unwrap())
}

fn expectations(path: &Path, document: &Document) -> Vec<Expectation> {
    let mut lines: Vec<String> = document
        .comments
        .iter()
        .filter_map(|comment| {
            document
                .source
                .slice(comment.text)
                .trim()
                .strip_prefix("expect:")
                .map(str::to_owned)
        })
        .collect();
    let sidecar = path.with_file_name(format!(
        "{}.expect",
        path.file_name().unwrap().to_string_lossy()
    ));
    if let Ok(text) = fs::read_to_string(sidecar) {
        lines.extend(
            text.lines()
                .filter(|line| !line.trim().is_empty())
                .map(str::to_owned),
        );
    }
    lines
        .iter()
        .map(|line| {
            Expectation::parse(line).unwrap_or_else(|| panic!("not an expectation: {line}"))
        })
        .collect()
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
    for (path, source, markup) in articles() {
        let document = Document::parse(source.clone(), markup);
        let expected = expectations(&path, &document);
        let Linted { findings, .. } = lint(&checker, source, markup, &Settings::default());
        for expectation in &expected {
            if !findings
                .iter()
                .any(|finding| expectation.is_met_by(finding))
            {
                wrong.push(format!("{}: not found: {expectation:?}", path.display()));
            }
        }
        for finding in &findings {
            let alarm = matches!(finding.code, Code::Contradicted | Code::Unsupported);
            if alarm
                && !expected
                    .iter()
                    .any(|expectation| expectation.is_met_by(finding))
            {
                let source = &finding.primary.source;
                wrong.push(format!(
                    "{}: not expected: {} {} \u{201c}{}\u{201d} in \u{201c}{}\u{201d}\n      {}",
                    path.display(),
                    finding.code.as_str(),
                    finding.fact.as_deref().unwrap_or_default(),
                    source.slice(finding.primary.span),
                    source.slice(finding.sentence),
                    finding.explanation.join("\n      "),
                ));
            }
        }
    }
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
