//! Which findings are left of one article when several facts, days and sentences come together.

#![allow(
    clippy::panic,
    reason = "a test may stop at the first broken expectation"
)]

use factlint::check::Checker;
use factlint::document::{Document, Markup};
use factlint::registry::load_sources;
use factlint::source::Source;
use jiff::civil::{Date, date};

const TODAY: Date = date(2025, 10, 16);

fn checker(yaml: &str) -> Checker {
    let sources = vec![Source::new("facts.yaml", yaml)];
    Checker::new(load_sources(sources, None).unwrap_or_else(|faults| panic!("{faults:#?}")))
}

/// "code fact: words" of each finding.
fn found(checker: &Checker, text: &str, day: Date) -> Vec<String> {
    let article = Document::parse(Source::new("a.md", text), Markup::Markdown);
    let report = checker.check(&article, Some(day));
    let told = report.findings.iter().map(|finding| {
        format!(
            "{} {}: {}",
            finding.code.as_str(),
            finding.fact.as_deref().unwrap_or_default(),
            article.source.slice(finding.primary.span)
        )
    });
    told.collect()
}

#[test]
fn what_one_fact_supports_another_does_not_contradict() {
    let checker = checker(
        "facts:
  - id: flood-2019
    statement: The flood in Varna in 2019 destroyed 43 houses.
  - id: flood-2023
    statement: The flood in Varna in 2023 destroyed 57 houses.
",
    );
    assert_eq!(
        found(
            &checker,
            "The flood in Varna in 2023 destroyed 57 houses.",
            TODAY
        ),
        ["supported flood-2023: 57 houses"]
    );
    let mixed = "The flood in Varna in 2019 destroyed 57 houses.";
    let objected = "contradicted flood-2019: 57 houses".to_owned();
    assert!(found(&checker, mixed, TODAY).contains(&objected));
}

#[test]
fn of_facts_that_object_to_the_same_words_one_speaks() {
    let checker = checker(
        "facts:
  - id: houses
    statement: The flood in Varna destroyed 43 houses.
  - id: houses-again
    statement: The flood in Varna destroyed 43 houses in two days.
",
    );
    let told = found(&checker, "The flood in Varna destroyed 57 houses.", TODAY);
    assert_eq!(told, ["contradicted houses: 57 houses"]);
}

#[test]
fn a_fact_holds_for_the_days_that_it_is_valid_on() {
    let checker = checker(
        "facts:
  - id: fee
    statement: The museum in Bilbao charges visitors 12 euros.
    valid:
      from: 2024-01-01
      until: 2024-12-31
",
    );
    let text = "The museum in Bilbao charges visitors 15 euros.";
    let objected = ["contradicted fee: 15 euros"];
    assert_eq!(found(&checker, text, date(2024, 6, 1)), objected);
    assert_eq!(found(&checker, text, date(2024, 1, 1)), objected);
    assert_eq!(found(&checker, text, date(2024, 12, 31)), objected);
    assert!(found(&checker, text, date(2023, 12, 31)).is_empty());
    assert!(found(&checker, text, date(2025, 1, 1)).is_empty());
    let earlier = "In 2021 the museum in Bilbao charged visitors 15 euros.";
    assert!(found(&checker, earlier, date(2024, 6, 1)).is_empty());
}

/// A fact whose subject the claim may leave to a sentence before it.
fn treaty() -> Checker {
    checker(
        "facts:
  - id: treaty
    statement: Malta signed the fishing treaty in 2019.
",
    )
}

#[test]
fn a_pronoun_is_read_with_the_sentence_before() {
    let objected = ["contradicted treaty: 2014"];
    for text in [
        "Malta joined the talks late. It signed the fishing treaty in 2014.",
        "Malta joined the talks late.\n\nIt signed the fishing treaty in 2014.",
    ] {
        assert_eq!(found(&treaty(), text, TODAY), objected, "{text}");
    }
}

#[test]
fn another_subject_is_not_taken_for_it() {
    for text in [
        "Cyprus joined the talks late. It signed the fishing treaty in 2014.",
        "Cyprus signed the fishing treaty in 2014.",
        "Malta joined the talks late. Cyprus signed the fishing treaty in 2014.",
    ] {
        let told = found(&treaty(), text, TODAY);
        assert!(
            !told.iter().any(|told| told.ends_with("2014")),
            "{text}: {told:?}"
        );
    }
}

#[test]
fn questions_and_plans_are_not_held_against_facts() {
    for text in [
        "Did Malta sign the fishing treaty in 2014?",
        "Malta should have signed the fishing treaty in 2014.",
    ] {
        let told = found(&treaty(), text, TODAY);
        assert!(
            !told.iter().any(|told| told.starts_with("contradicted")),
            "{text}: {told:?}"
        );
    }
}

#[test]
fn findings_point_into_the_markup_and_come_in_order() {
    let text = "# News\n\nMalta signed the *fishing* treaty in **2014**, a clerk said.\n\n\
                Malta signed the fishing treaty in 2019.\n";
    assert_eq!(
        found(&treaty(), text, TODAY),
        ["contradicted treaty: 2014", "supported treaty: 2019"]
    );
}
