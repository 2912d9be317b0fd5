//! A registry held against itself: what is wrong with it, and what only looks so.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at the first broken expectation"
)]

use std::path::Path;

use factlint::check::Checker;
use factlint::limits::Limits;
use factlint::registry::{self, load_sources};
use factlint::source::Source;
use factlint::suite::consistency;
use jiff::civil::{Date, date};

const TODAY: Date = date(2025, 10, 16);

/// What is found in a registry, as "code words".
fn found(yaml: &str) -> Vec<String> {
    let source = Source::new("facts.yaml", yaml);
    let registry = load_sources(vec![source], None).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let findings = consistency(&Checker::new(registry), Some(TODAY), &Limits::default());
    let words = findings.iter().map(|finding| {
        let words = finding.primary.source.slice(finding.primary.span);
        let related = finding.related.iter();
        let related: Vec<&str> = related.map(|one| one.source.slice(one.span)).collect();
        format!("{} {words} {}", finding.code.as_str(), related.join(" "))
            .trim_end()
            .to_owned()
    });
    words.collect()
}

/// What is found in two sourced facts of these entries.
fn pair(first: &str, second: &str) -> Vec<String> {
    let fact = |id: &str, entry: &str| {
        format!("  - id: {id}\n    sources: [{{ title: x }}]\n    {entry}\n")
    };
    found(&format!(
        "facts:\n{}{}",
        fact("a", first),
        fact("b", second)
    ))
}

#[test]
fn facts_that_cannot_both_be_right_are_told_once_with_both_places() {
    let old = "statement: The harbour bridge of Arden opened on 4 May 1998.";
    let new = "statement: The harbour bridge of Arden opened on 9 June 2003.";
    assert_eq!(pair(old, new), ["conflicting-facts 9 June 2003 4 May 1998"]);
    // Only what holds on a same day.
    let until = |day: &str| format!("{old}\n    valid: {{ until: {day} }}");
    let from = format!("{new}\n    valid: {{ from: 2020 }}");
    assert_eq!(pair(&until("2019-12-31"), &from), [""; 0]);
    assert_eq!(pair(&until("2020-01-01"), &from).len(), 1);
}

#[test]
fn a_complete_set_is_broken_by_a_fact_that_says_nothing_of_sets() {
    let only = "statement: Malta is the only country that has formally banned the pesticide Tovex.";
    assert_eq!(
        pair(
            only,
            "statement: Malta and Cyprus have formally banned the pesticide Tovex."
        ),
        ["conflicting-facts Cyprus Malta is the only"]
    );
    let member = "statement: Malta has formally banned the pesticide Tovex.";
    assert_eq!(pair(only, member), [""; 0]);
}

#[test]
fn what_is_said_of_others_or_beside_is_no_conflict() {
    for (first, second) in [
        (
            "statement: Port Ellis sold 40 ferries in 2004.",
            "statement: Holm sold 12 ferries in 2004.",
        ),
        (
            "statement: The museum opened in Lisbon in 2019.",
            "statement: The museum was rebuilt in 2022.",
        ),
    ] {
        assert_eq!(pair(first, second), [""; 0], "{first} {second}");
    }
}

#[test]
fn facts_that_say_the_same_are_told() {
    let first = "statement: The harbour bridge of Arden opened on 4 May 1998.";
    let again = "statement: On 4 May 1998 the harbour bridge of Arden opened.";
    let told = pair(first, again);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("duplicate-fact On 4 May"), "{told:?}");
    // What follows from another fact and says less is none.
    let less = "statement: The harbour bridge of Arden opened in 1998.";
    assert_eq!(pair(first, less), [""; 0]);
}

#[test]
fn facts_that_can_never_speak_are_told() {
    let yaml = |about: &str| {
        format!(
            "facts:\n  - id: a\n    statement: The bridge of Arden is 412 metres long.\n    about: [{about}]\n    \
             sources: [{{ title: x }}]\n"
        )
    };
    assert_eq!(found(&yaml("weight")), ["silent-fact weight"]);
    assert_eq!(found(&yaml("long")), [""; 0]);
    let asks = "facts:\n  - id: a\n    statement: Who knows?\n    sources: [{ url: x }]\n";
    assert_eq!(found(asks), ["silent-fact Who knows?"]);
}

#[test]
fn sources_and_reviews_are_asked_for() {
    let yaml = "facts:\n  - id: a\n    statement: The bridge of Arden is 412 metres long.\n    \
                review_by: 2025-10-15\n    sources: [{ published: 2024 }]\n  \
                - id: b\n    statement: Arden sold its ferry in 1999.\n    review_by: 2025-10-15\n    \
                valid: { until: 2025-01 }\n    sources: [{ publisher: x }]\n";
    assert_eq!(
        found(yaml),
        ["unsourced-fact a", "review-overdue 2025-10-15"]
    );
}

#[test]
fn names_that_are_read_alike_are_told() {
    let yaml = "entities:\n  a: { names: [Zia-ul-Haq] }\n  b: { names: [Zia ul Haq, Zürich Line] }\n  \
                c: { names: [Zurich Line] }\n";
    assert_eq!(
        found(yaml),
        [
            "ambiguous-alias Zia ul Haq Zia-ul-Haq",
            "ambiguous-alias Zurich Line Zürich Line"
        ]
    );
}

#[test]
fn the_shipped_facts_are_consistent() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("facts");
    let registry = registry::load(&path, None).unwrap();
    let findings = consistency(&Checker::new(registry), Some(TODAY), &Limits::default());
    let told: Vec<&str> = findings.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(told, [""; 0]);
}
