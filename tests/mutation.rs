//! The mutation check: what is edited and how, what is not, and what a registry is told of it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at the first broken expectation"
)]

use std::path::Path;

use factlint::check::{Checker, Verdict};
use factlint::limits::Budget;
use factlint::registry::{self, load_sources};
use factlint::source::Source;
use factlint::suite::mutate::{Kind, Mutated, mutate};

/// A budget that no test needs.
const fn plenty() -> Budget {
    Budget::new(usize::MAX)
}

fn checker(yaml: &str) -> Checker {
    let source = Source::new("facts.yaml", yaml);
    Checker::new(load_sources(vec![source], None).unwrap_or_else(|faults| panic!("{faults:#?}")))
}

/// The edits of a fact with this entry, as "kind: the sentence after it".
fn edits(entry: &str, kind: Kind) -> Vec<String> {
    let yaml = format!(
        "entities:\n  ilse: {{ names: [Ilse Brandt], class: person }}\n  nils: {{ names: [Nils Dahl], class: person }}\n\
         facts:\n  - id: fact\n{entry}"
    );
    let checker = checker(&yaml);
    let found = mutate(
        &checker,
        &checker.registry().facts[0],
        &[kind],
        None,
        &mut plenty(),
    );
    let counted = found.mutants.iter().filter(|mutant| mutant.counts);
    counted.map(|mutant| mutant.text.clone()).collect()
}

#[test]
fn each_kind_changes_one_thing_by_as_little_as_matters() {
    let cases: &[(&str, Kind, &[&str])] = &[
        (
            "    statement: The flood destroyed 43 houses.\n",
            Kind::Number,
            &[
                "The flood destroyed 44 houses.",
                "The flood destroyed 42 houses.",
            ],
        ),
        (
            "    statement: The line is about 2,640 kilometres long.\n",
            Kind::Number,
            &[
                "The line is about 3,300 kilometres long.",
                "The line is about 2,110 kilometres long.",
            ],
        ),
        (
            // More than three are no mistake.
            "    statement: At least three bridges fell.\n    tests: { supported: [Three bridges fell.] }\n",
            Kind::Number,
            &["two bridges fell."],
        ),
        (
            "    statement: The museum opened on 3 May 2019.\n",
            Kind::Year,
            &["The museum opened on 3 May 2018."],
        ),
        (
            "    statement: The museum was not sold.\n",
            Kind::Negation,
            &["The museum was sold."],
        ),
        (
            "    statement: The council recognised the guild.\n",
            Kind::Negation,
            &["The council did not recognise the guild."],
        ),
        (
            "    statement: Malta is the only country that has banned Tovex.\n",
            Kind::Exclusivity,
            &["Malta is one of several countries that has banned Tovex."],
        ),
        (
            "    statement: The mayor of Arden is Ilse Brandt.\n",
            Kind::Name,
            &["The mayor of Arden is Nils Dahl."],
        ),
    ];
    for (entry, kind, expected) in cases {
        assert_eq!(edits(entry, *kind), *expected, "{entry}");
    }
}

#[test]
fn what_a_fact_is_pinned_to_counts_and_nothing_else() {
    let pinned = "    statement: The summit was held in Geneva on 3 May 2019.\n    expect: { date: 2019-05-03 }\n";
    assert_eq!(edits(pinned, Kind::Year).len(), 1);
    assert_eq!(edits(pinned, Kind::Place), [""; 0]);
    let pinned = pinned.replace("date: 2019-05-03", "place: Geneva");
    assert_eq!(edits(&pinned, Kind::Place).len(), 1);
    assert_eq!(edits(&pinned, Kind::Year), [""; 0]);
}

#[test]
fn a_sentence_that_is_not_supported_teaches_nothing() {
    let checker = checker(
        "facts:\n  - id: a\n    statement: The museum opened in 2019.\n    tests: { supported: [It rained.] }\n",
    );
    let found = mutate(
        &checker,
        &checker.registry().facts[0],
        &Kind::ALL,
        None,
        &mut plenty(),
    );
    let skipped: Vec<&str> = found.skipped.iter().map(|one| one.value.as_str()).collect();
    assert_eq!(skipped, ["It rained."]);
    assert!(!found.mutants.is_empty());
}

/// Every edit of the shipped facts.
fn shipped<T>(look: impl Fn(&Checker, Vec<Mutated<'_>>) -> T) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("facts");
    let checker = Checker::new(registry::load(&path, None).unwrap());
    let facts = checker.registry().facts.iter();
    let mutated = facts.map(|fact| mutate(&checker, fact, &Kind::ALL, None, &mut plenty()));
    look(&checker, mutated.collect())
}

#[test]
fn edits_say_something_else() {
    shipped(|_, mutated| {
        for mutant in mutated.iter().flat_map(|one| &one.mutants) {
            let (old, edit) = (&mutant.sentence.value, &mutant.edit);
            assert_ne!(&mutant.text, old);
            assert_eq!(&edit.applied(old), &mutant.text);
            // What another fact supports is true, and nobody's mistake.
            let by_another = mutant.heard.by.as_ref() != Some(&mutant.fact.id.value);
            let supported = mutant.heard.verdict == Verdict::Supported;
            assert!(
                !(supported && by_another)
                    || matches!(edit.kind, Kind::Negation | Kind::Exclusivity),
                "{}",
                mutant.text
            );
        }
    });
}

#[test]
fn the_shipped_facts_notice_most_edits() {
    shipped(|_, mutated| {
        let mutants = mutated.iter().flat_map(|one| &one.mutants);
        let counted: Vec<_> = mutants.filter(|mutant| mutant.counts).collect();
        let noticed = counted.iter().filter(|mutant| mutant.is_noticed()).count();
        assert!(counted.len() > 250, "only {} edits", counted.len());
        assert!(noticed * 100 >= counted.len() * 95, "only {noticed}");
    });
}
