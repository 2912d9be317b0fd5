//! Nothing that is told is kept back: with the gate open, the findings are the same.

use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::check::{Checker, Silent, article};
use crate::document::{Document, Markup};
use crate::registry::{Registry, load, load_sources};
use crate::source::Source;

fn shipped() -> Registry {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("facts");
    load(&folder, None).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// The statements of the facts and the sentences that they are tested with.
fn sentences(registry: &Registry) -> Vec<String> {
    let mut texts = Vec::new();
    for fact in &registry.facts {
        texts.push(fact.statement.value.clone());
        let tests = [
            &fact.tests.supported,
            &fact.tests.contradicted,
            &fact.tests.unsupported,
            &fact.tests.silent,
        ];
        texts.extend(tests.into_iter().flatten().map(|test| test.value.clone()));
    }
    texts
}

/// The findings of a text, and how many sentences the gate let pass.
fn findings(checker: &Checker, text: &str, is_open: bool) -> (String, usize) {
    let document = Document::parse(Source::new("a.txt", text), Markup::Plain);
    let date = "2025-10-18".parse().ok();
    let mut scratch = Scratch::new(&checker.index, &checker.words);
    scratch.is_open = is_open;
    let silent = &mut Silent::default();
    let report = article::check(checker, &document, date, &mut scratch, &|| true, silent);
    let report = report.unwrap_or_default();
    (format!("{report:#?}"), scratch.passed)
}

#[test]
fn the_tests_of_the_shipped_facts_pass_the_gate() {
    let checker = Checker::new(shipped());
    let texts = sentences(checker.registry());
    let (mut passed, mut all) = (0, 0);
    for apart in ["\n\n- ", " "] {
        let text = texts.join(apart);
        let (gated, some) = findings(&checker, &text, false);
        let (open, every) = findings(&checker, &text, true);
        assert!(gated == open, "{apart:?}");
        passed += some;
        all += every;
    }
    assert!(passed < all, "{passed} of {all}");
}

/// How many sentences of a text pass the gate before a registry with these statements.
fn passed(statements: &[&str], text: &str) -> usize {
    let entries = statements.iter().enumerate();
    let entries = entries.map(|(at, it)| format!("  - id: f{at}\n    statement: \"{it}\"\n"));
    let yaml = format!("facts:\n{}", entries.collect::<String>());
    let registry = load_sources(vec![Source::new("facts.yaml", &yaml)], None);
    let registry = registry.unwrap_or_else(|faults| panic!("{faults:#?}"));
    findings(&Checker::new(registry), text, false).1
}

#[test]
fn what_a_few_common_words_of_a_fact_stand_in_is_not_read() {
    let statements = [
        "Orrin Halden exported 12 heavy engines in the province of Keld.",
        "The engines of the province of Keld were inspected by Ines Valdar in March.",
        // Words that many facts have.
        "Mila Torrend has repaired engines of ships and ferries since she left the navy.",
        "Emil Varga has counted the parts of engines and pumps that were lost at sea.",
        "Mila Torrend is known in the province as a painter of saints and shepherds.",
        "Emil Varga has left the province for the islands in the south of the country.",
    ];
    let passes = |text: &str| passed(&statements, text) > 0;
    for near in [
        "Orrin Halden exported 40 heavy engines in the province of Keld.",
        "The province of Keld exported engines.",
        "The province of Keld exported 12 engines.",
        "The province of Keld exported a dozen engines, the harbour master of Malta said on Tuesday.",
    ] {
        assert!(passes(near), "{near}");
    }
    for far in [
        // Common words alone.
        "The engines of the province cost 31 crowns.",
        // Another name, and a date.
        "Anna Dravik of the province sold Boris Orlen engines on 3 May 2019.",
        // Too little of what is told, whoever says so.
        "Engines shook, rattled, overheated and finally exploded all over the province, officials said.",
        "Officials said the province lacked hospitals, bakeries, libraries, engines and teachers.",
        // The fact's first words, but no clause begins with them.
        "Fishermen near the coast praised the engines of the province, bakers of the town its ovens.",
    ] {
        assert!(!passes(far), "{far}");
    }
}

/// The first words of one text and the last of another.
fn spliced(first: &str, last: &str, at: usize) -> String {
    let words: Vec<&str> = first.split(' ').take(at).collect();
    let others: Vec<&str> = last.split(' ').collect();
    let rest = others.len().saturating_sub(at.max(3)).min(others.len());
    format!("{} {}", words.join(" "), others[rest..].join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_told_passes_the_gate(
        picks in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0usize..14), 12),
    ) {
        let checker = CHECKER.with(std::rc::Rc::clone);
        let texts = sentences(checker.registry());
        let mixed: Vec<String> = picks
            .iter()
            .map(|(a, b, at)| match at {
                0 => a.get::<String>(&texts).clone(),
                at => spliced(a.get::<String>(&texts), b.get::<String>(&texts), *at),
            })
            .collect();
        let text = mixed.join(" ");
        let gated = findings(&checker, &text, false).0;
        prop_assert!(gated == findings(&checker, &text, true).0, "{}", text);
    }
}

thread_local! {
    static CHECKER: std::rc::Rc<Checker> = std::rc::Rc::new(Checker::new(shipped()));
}
