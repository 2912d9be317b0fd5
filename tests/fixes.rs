//! What a fix promises, on articles of every make: what it changed is no longer found, and a second run changes
//! nothing.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop at the first broken expectation"
)]

use std::path::Path;
use std::sync::LazyLock;

use factlint::check::Checker;
use factlint::document::Markup;
use factlint::finding::{Code, Finding};
use factlint::lint::{Fixed, Linted, Settings, fix, lint};
use factlint::registry::{load, load_sources};
use factlint::source::Source;
use proptest::prelude::*;
use proptest::sample::select;

const FACTS: &str = "facts:
  - id: talks
    statement: The talks on the harbour of Arden were held in Doha.
  - id: bridge
    statement: The harbour bridge of Port Ellis opened on 4 May 1998.
  - id: bridge-again
    statement: The harbour bridge of Port Ellis opened on 5 June 1999.
  - id: flood
    statement: The flood in Varna destroyed 43 houses.
";

static CHECKER: LazyLock<Checker> = LazyLock::new(|| {
    Checker::new(load_sources(vec![Source::new("facts/a.yaml", FACTS)], None).unwrap())
});

fn check(checker: &Checker, source: &Source, markup: Markup) -> Linted {
    lint(checker, source.clone(), markup, &Settings::default())
}

fn fixed(checker: &Checker, source: &Source, markup: Markup) -> Fixed {
    let linted = check(checker, source, markup);
    let relint = |source: Source| check(checker, &source, markup);
    fix(source.clone(), linted, |_| true, relint)
}

fn contradictions(linted: &Linted) -> Vec<&Finding> {
    let findings = linted.findings.iter();
    findings
        .filter(|found| found.code == Code::Contradicted)
        .collect()
}

#[test]
fn the_shipped_articles_can_be_fixed_once() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let checker = Checker::new(load(&root.join("facts"), None).unwrap());
    let (mut before, mut after, mut applied) = (0, 0, 0);
    for entry in std::fs::read_dir(root.join("articles")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let Some(markup) = Markup::from_path(&name) else {
            continue;
        };
        let bytes = std::fs::read(root.join("articles").join(&name)).unwrap();
        let source = Source::from_bytes(&name, bytes);
        let once = fixed(&checker, &source, markup);
        before += contradictions(&check(&checker, &source, markup)).len();
        after += contradictions(&check(&checker, &once.source, markup)).len();
        applied += once.applied;
        let twice = fixed(&checker, &once.source, markup);
        assert_eq!(twice.applied, 0, "{name}");
    }
    assert!(applied > 20, "only {applied} fixes");
    assert!(
        after + applied <= before,
        "{before} - {applied} left {after}"
    );
}

fn article() -> impl Strategy<Value = (String, Markup)> {
    let sentences = select(vec![
        "The talks on the harbour of Arden were held in New Delhi.",
        "The talks on the harbour of Arden were held in **Vienna**.",
        "The talks on the harbour of Arden were held in New&nbsp;Delhi.",
        "The talks on the harbour of Arden were held in Rome, and the flood in Varna destroyed 57 houses.",
        "The harbour bridge of Port Ellis opened on 4 May 1999.",
        "The harbour bridge of Port Ellis opened in <i>1897</i>.",
        "The flood in Varna destroyed 57 houses.",
        "The flood in Varna\r\ndestroyed 57\r\nhouses.",
        "It rained — é 😀.",
    ]);
    let gaps = select(vec![" ", "\n\n", "\r\n\r\n", "\r\n", "\n\n> ", "\n\n- "]);
    let start = select(vec![
        "",
        "\u{feff}",
        "---\ndate: 2025-01-01\n---\n",
        "# Harbour\r\n\r\n",
    ]);
    let markup = select(vec![Markup::Markdown, Markup::Html, Markup::Plain]);
    (
        start,
        proptest::collection::vec((sentences, gaps), 1..6),
        markup,
    )
        .prop_map(|(start, parts, markup)| {
            let body = parts.iter().flat_map(|(sentence, gap)| [*sentence, *gap]);
            (std::iter::once(start).chain(body).collect(), markup)
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_fixed_is_gone_and_a_second_run_changes_nothing((text, markup) in article()) {
        let source = Source::new("a", text.as_str());
        let before = check(&CHECKER, &source, markup);
        let once = fixed(&CHECKER, &source, markup);
        let after = check(&CHECKER, &once.source, markup);
        // A fix may uncover what else is wrong with its sentence, which is fixed in turn.
        prop_assert!(contradictions(&after).len() <= contradictions(&before).len());
        prop_assert_eq!(contradictions(&after).len(), contradictions(&once.linted).len());
        let twice = fixed(&CHECKER, &once.source, markup);
        prop_assert_eq!(twice.applied, 0);
        prop_assert_eq!(twice.source.text(), once.source.text());
        // Only values change: line ends, marks and markup stay.
        for mark in ["\r\n", "\u{feff}", "**", "&nbsp;", "<i>", "\n", "é", "houses"] {
            prop_assert_eq!(text.matches(mark).count(), once.source.text().matches(mark).count());
        }
        // Nothing is offered for words that stand there with markup between them.
        for finding in &before.findings {
            if finding.fix.is_some() {
                let words = finding.primary.source.slice(finding.primary.span);
                prop_assert_eq!(Some(words), finding.stated.as_deref());
            }
        }
    }
}
