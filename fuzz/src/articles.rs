//! Articles held against facts: spans, fixes and reports of what is found.

use std::sync::{Arc, LazyLock};

use factlint::check::{Checker, needs_source, verify};
use factlint::document::Markup;
use factlint::finding::Finding;
use factlint::lint::{Linted, Settings, fix, lint};
use factlint::registry::load_sources;
use factlint::report::{FORMATS, Format, Style};
use factlint::source::Source;

use super::{assert_inside, two_texts};

/// A few facts of every kind that is likely to be touched by chance.
pub(super) const FACTS: &str = r#"
entities:
  norland: { names: [Norland, Kingdom of Norland], not: [Norland Street], class: country }
facts:
  - id: bridge
    statement: The bridge opened in Lisbon on 3 May 2019.
    review_by: 2020-01-01
    sources: [{ url: "https://example.org/bridge", title: A bridge }]
  - id: treaty
    statement: Norland is the only country that has signed the treaty.
    expect: { only: { entity: norland, among: country } }
  - id: toll
    statement: The flood killed 14 people and injured more than 200.
  - id: states
    statement: Three states have recognised Norland.
    expect: { pattern: { wrong: '\b(four|five) states\b', right: '\bthree states\b' } }
  - id: mayor
    statement: The mayor said "we will rebuild all of it".
"#;

/// They are the same for every input: made once.
pub(super) static CHECKER: LazyLock<Arc<Checker>> = LazyLock::new(|| {
    let facts = vec![Source::new("facts/a.yaml", FACTS)];
    match load_sources(facts, None) {
        Ok(registry) => Arc::new(Checker::new(registry)),
        Err(faults) => panic!("{faults:?}"),
    }
});

/// A registry and an article, parted by a NUL byte; the registry above where the first part is empty.
pub(super) fn lint_pair(bytes: &[u8]) {
    let (facts, article) = two_texts(bytes);
    // One format an input, by its bytes: all of them would take most of the time, and the fuzzer comes to each.
    let sum = bytes
        .iter()
        .fold(0_usize, |sum, &byte| sum + usize::from(byte));
    let format = FORMATS.get(sum % FORMATS.len());
    if facts.is_empty() {
        return lint_all(&CHECKER, article, Markup::Markdown, format);
    }
    let source = Source::from_bytes("facts/a.yaml", facts.to_vec());
    let Ok(registry) = load_sources(vec![source], None) else {
        return;
    };
    let markup = match article.first() {
        Some(b'<') => Markup::Html,
        Some(b'#') => Markup::Markdown,
        _ => Markup::Plain,
    };
    lint_all(&Checker::new(registry), article, markup, format);
}

/// Comments around sentences that the facts above speak of.
pub(super) fn suppressions(bytes: &[u8]) {
    let claim = b"\n\nThe bridge opened in Porto on 3 May 2019.\n\n";
    let article = [bytes, claim, bytes].concat();
    lint_all(&CHECKER, &article, Markup::Markdown, None);
    lint_all(&CHECKER, &article, Markup::Html, None);
}

/// A statement and a text, parted by a NUL byte.
pub(super) fn pair(bytes: &[u8]) {
    let (statement, text) = two_texts(bytes);
    let statement = String::from_utf8_lossy(statement);
    let text = String::from_utf8_lossy(text);
    let day = "2025-10-18".parse().ok();
    let judged = verify(&statement, &text, day);
    assert_eq!(judged.verdict, verify(&statement, &text, day).verdict);
    needs_source(&text, day);
}

fn lint_all(checker: &Checker, article: &[u8], markup: Markup, format: Option<&Format>) {
    let settings = Settings {
        date: "2025-10-18".parse().ok(),
        unsupported: factlint::policy::Unsupported::All,
        ..Settings::default()
    };
    let source = Source::from_bytes("articles/a.md", article.to_vec());
    let relint = |source| lint(checker, source, markup, &settings);
    let linted = relint(source.clone());
    for finding in &linted.findings {
        assert_places(finding);
    }
    if let Some(format) = format {
        render(&linted, (format.report)(Style::default()).as_mut());
    }
    if linted.findings.iter().any(|found| found.fix.is_some()) {
        let once = fix(source, linted, |_| true, relint);
        let again = relint(once.source.clone());
        let twice = fix(once.source.clone(), again, |_| true, relint);
        assert_eq!(once.source.text(), twice.source.text(), "a second run");
    }
}

fn assert_places(finding: &Finding) {
    let text = finding.primary.source.text();
    assert_inside(text, finding.primary.span);
    assert_inside(text, finding.sentence);
    for label in &finding.related {
        assert_inside(label.source.text(), label.span);
    }
}

fn render(linted: &Linted, report: &mut dyn factlint::report::Report) {
    let mut out = Vec::new();
    let written = report
        .begin(&mut out)
        .and_then(|()| report.add(Some(&linted.summary), &linted.findings, &mut out))
        .and_then(|()| report.finish(&mut out));
    assert!(written.is_ok(), "{written:?}");
    assert!(std::str::from_utf8(&out).is_ok());
}
