//! What a fact's pinned values object to, kind by kind.

#![allow(
    clippy::panic,
    reason = "a test may stop at the first broken expectation"
)]

use factlint::check::{Checker, Verdict};
use factlint::registry::load_sources;
use factlint::source::Source;

/// Whether a fact of this statement and expectation objects to a text.
fn objects(statement: &str, expect: &str, text: &str) -> bool {
    judged(statement, expect, text) == Verdict::Contradicted
}

/// What a fact of this statement and expectation says of a text.
fn judged(statement: &str, expect: &str, text: &str) -> Verdict {
    let yaml = format!(
        "entities:\n  ilse: {{ names: [Ilse Brandt], class: person }}\nfacts:\n  - id: fact\n    \
         statement: {statement}\n    expect: {expect}\n"
    );
    let registry = load_sources(vec![Source::new("facts.yaml", yaml)], None)
        .unwrap_or_else(|faults| panic!("{faults:#?}"));
    let checker = Checker::new(registry);
    let Some(fact) = checker.registry().facts.first() else {
        panic!("no fact")
    };
    checker.judge(fact, text, None).verdict
}

#[test]
fn a_pinned_place_objects_to_others() {
    let held = |text| {
        objects(
            "The fishing summit was held in Geneva.",
            "{ place: Geneva }",
            text,
        )
    };
    assert!(held("The fishing summit was held in Vienna."));
    assert!(!held("The fishing summit was held in Geneva."));
    assert!(!held("The chess cup was held in Vienna."));
    assert!(!held("Was the fishing summit held in Vienna?"));
}

#[test]
fn a_denial_is_no_support_for_a_pin() {
    let verdict = |expect, text| judged("Ilse Brandt is the mayor of Arden.", expect, text);
    let pin = "{ entity: ilse }";
    assert_eq!(
        verdict(pin, "The mayor of Arden is Ilse Brandt."),
        Verdict::Supported
    );
    assert_eq!(
        verdict(pin, "The mayor of Arden is not Ilse Brandt."),
        Verdict::Contradicted
    );
    let summit = "The fishing summit was held in Geneva, Switzerland.";
    let held = |text| judged(summit, "{ place: Geneva }", text);
    assert_eq!(
        held("The fishing summit was held in Geneva, Switzerland."),
        Verdict::Supported
    );
    assert_eq!(
        held("The fishing summit was not held in Geneva, Switzerland."),
        Verdict::Contradicted
    );
}

#[test]
fn a_pinned_quotation_objects_to_changed_words() {
    let called = |text| {
        objects(
            "The mayor of Bergen said the plan was a costly mistake for all.",
            "{ quote: The plan was a costly mistake for all. }",
            text,
        )
    };
    assert!(called(
        "The mayor of Bergen said: \"The plan was a costly triumph for all.\""
    ));
    assert!(!called(
        "The mayor of Bergen said: \"The plan was a costly mistake for all.\""
    ));
    assert!(!called(
        "The mayor of Bergen said: \"Good morning, everybody.\""
    ));
}

#[test]
fn a_pinned_name_objects_to_its_misspellings() {
    let wrote = |text| {
        objects(
            "The painter Anna Dravik lives in Porto.",
            "{ name: { is: Anna Dravik, not: [Anna Drawick] } }",
            text,
        )
    };
    assert!(wrote("The painter Anna Drawick lives in Porto."));
    assert!(!wrote("The painter Anna Dravik lives in Porto."));
    assert!(!wrote("The painter Anna Drawicka lives in Porto."));
}

#[test]
fn a_pinned_amount_objects_to_another_of_its_kind() {
    let destroyed = |text| {
        objects(
            "The flood in Varna destroyed 43 houses.",
            "{ quantity: 43 }",
            text,
        )
    };
    assert!(destroyed("The flood in Varna destroyed 57 houses."));
    assert!(!destroyed("The flood in Varna destroyed 43 houses."));
    assert!(!destroyed("The flood in Varna lasted 57 hours."));
}

#[test]
fn a_pin_counts_and_not_the_wording_of_the_statement() {
    let flood = "The flood in Varna destroyed many houses in May 2019.";
    // The day is pinned, the statement gives the month.
    let day = |text| objects(flood, "{ date: 2019-05-14 }", text);
    assert!(day(
        "The flood in Varna destroyed many houses on 20 May 2019."
    ));
    assert!(!day(
        "The flood in Varna destroyed many houses on 14 May 2019."
    ));
    assert!(!day("The flood in Varna destroyed many houses in 2019."));
    // The statement rounds, the pin does not.
    let houses = |text| {
        objects(
            "The flood in Varna destroyed about 40 houses.",
            "{ quantity: 43 }",
            text,
        )
    };
    assert!(houses("The flood in Varna destroyed 39 houses."));
    assert!(!houses("The flood in Varna destroyed 43 houses."));
    // Nobody else, though the statement does not say "only".
    let ban = |text| {
        objects(
            "Malta has banned the pesticide Tovex.",
            "{ only: malta }",
            text,
        )
    };
    assert!(ban(
        "The pesticide Tovex has been banned in Malta and in Cyprus."
    ));
    assert!(!ban("Malta has banned the pesticide Tovex."));
}

/// Holds what a fact of this statement and expectation says of texts.
fn hold(statement: &str, expect: &str, texts: &[(&str, Verdict)]) {
    let wrong: Vec<String> = texts
        .iter()
        .map(|(text, truth)| (text, truth, judged(statement, expect, text)))
        .filter(|(_, truth, got)| got != *truth)
        .map(|(text, truth, got)| format!("{text}: {got:?}, and not {truth:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_pinned_entity_is_looked_for_beside_its_role() {
    hold(
        "Ilse Brandt is the mayor of Arden.",
        "{ entity: ilse }",
        &[
            ("Tore Vik is the mayor of Arden.", Verdict::Contradicted),
            ("The mayor of Arden is Tore Vik.", Verdict::Contradicted),
            ("The mayor of Arden was Tore Vik.", Verdict::Contradicted),
            (
                "Tore Vik, the mayor of Arden, spoke.",
                Verdict::Contradicted,
            ),
            ("Arden mayor Tore Vik spoke.", Verdict::Contradicted),
            (
                "Ilse Brandt, the mayor of Arden, spoke.",
                Verdict::Supported,
            ),
            ("Brandt is the mayor of Arden.", Verdict::Supported),
            ("Tore Vik is not the mayor of Arden.", Verdict::Silent),
            ("Tore Vik is the mayor of Bergen.", Verdict::Silent),
            ("Tore Vik is a painter in Arden.", Verdict::Silent),
        ],
    );
}

#[test]
fn a_pinned_place_is_looked_for_behind_its_cue() {
    hold(
        "The talks between Malta and Peru were held in Geneva on 4 May 2019.",
        "{ place: Geneva }",
        &[
            (
                "The talks between Malta and Peru were held in Vienna.",
                Verdict::Contradicted,
            ),
            (
                "Malta and Peru held talks in Vienna on 4 May 2019.",
                Verdict::Contradicted,
            ),
            ("Malta and Peru held talks in Geneva.", Verdict::Supported),
            (
                "Malta and Peru held talks in Switzerland.",
                Verdict::Supported,
            ),
            (
                "Malta and Peru held talks in Vienna in 2021.",
                Verdict::Unsupported,
            ),
            ("Malta and Chad held talks in Vienna.", Verdict::Silent),
            (
                "Malta and Peru will hold talks in Vienna.",
                Verdict::Unsupported,
            ),
            (
                "Malta and Peru opened embassies in Vienna.",
                Verdict::Silent,
            ),
            (
                "If Malta and Peru hold talks in Vienna, Chad will come.",
                Verdict::Silent,
            ),
        ],
    );
}

#[test]
fn pinned_words_are_compared_as_they_are_written() {
    hold(
        "The painter Anna Dravik lives in Porto.",
        "{ name: { is: Anna Dravik, not: [Anna Drawick, Ana Dravik] } }",
        &[
            (
                "The painter Ana Dravik lives in Porto.",
                Verdict::Contradicted,
            ),
            (
                "The painter Anna Drawick lives in Porto.",
                Verdict::Contradicted,
            ),
            ("The painter Dravik lives in Porto.", Verdict::Silent),
        ],
    );
    hold(
        "Ilse Brandt said the plan was a costly mistake for all.",
        "{ quote: { text: The plan was a costly mistake for all., speaker: Ilse Brandt } }",
        &[
            (
                "Ilse Brandt said: \"The plan was a costly triumph for all.\"",
                Verdict::Contradicted,
            ),
            (
                "Tore Vik said: \"The plan was a costly triumph for all.\"",
                Verdict::Silent,
            ),
            (
                "Ilse Brandt said: \"The plan was a costly mistake for all.\"",
                Verdict::Supported,
            ),
        ],
    );
    hold(
        "The ferry runs at 8 am.",
        "{ pattern: { in: ferry runs, right: 8 am, wrong: '(9|10) am' } }",
        &[
            ("The ferry runs at 9 am.", Verdict::Contradicted),
            ("The ferry runs at 8 am.", Verdict::Supported),
            ("The bus runs at 9 am.", Verdict::Silent),
        ],
    );
}
