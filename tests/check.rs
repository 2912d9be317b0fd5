//! What holds for every registry and article, whatever the verdicts are.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at the first broken expectation"
)]

use std::fs;
use std::path::Path;

use factlint::check::{Checker, Verdict, needs_source};
use factlint::document::{Document, Markup};
use factlint::registry::{Registry, load, load_sources};
use factlint::source::Source;
use factlint::suite::case::cases;

/// Facts that begin with this are not of the shipped registry.
const NOISE: &str = "noise/";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn shipped() -> Registry {
    load(&root().join("facts"), None).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// The shipped registry among facts that are about nothing and made of its own words, so that what was rare in it
/// no longer is.
fn crowded() -> Registry {
    let registry = shipped();
    let words: Vec<&str> = registry
        .facts
        .iter()
        .flat_map(|fact| fact.statement.value.split_whitespace())
        .filter(|word| word.len() > 4 && word.chars().all(|c| c.is_ascii_lowercase()))
        .collect();
    let word = |at: usize| words[at % words.len()];
    let mut noise = String::from("facts:\n");
    for at in 0..120 {
        noise.push_str(&format!(
            "  - id: {NOISE}{at}\n    statement: The {} of a lemur {} the {} zebra of Malta.\n",
            word(at * 3),
            word(at * 5 + 1),
            word(at * 7 + 2),
        ));
    }
    let mut sources = registry.files.clone();
    sources.push(Source::new("facts/noise.yaml", noise));
    load_sources(sources, None).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn articles() -> Vec<Document> {
    let names = ["after-the-truce.md", "evening-wire.txt"];
    let read = |name: &str| {
        let path = format!("articles/{name}");
        let bytes = fs::read(root().join(&path)).unwrap();
        let markup = Markup::from_path(&path).unwrap();
        Document::parse(Source::from_bytes(path, bytes), markup)
    };
    names.into_iter().map(read).collect()
}

/// Fact, verdict and place of all findings of the shipped facts.
fn findings(registry: Registry, articles: &[Document]) -> Vec<String> {
    let checker = Checker::new(registry);
    let reports = articles
        .iter()
        .map(|article| (article, checker.check(article, article.date)));
    reports
        .flat_map(|(article, report)| {
            let name = article.source.name().to_owned();
            report.findings.into_iter().filter_map(move |found| {
                let fact = found.fact.filter(|fact| !fact.starts_with(NOISE))?;
                Some(format!(
                    "{name} {:?}: {fact} {}",
                    found.primary.span,
                    found.code.as_str()
                ))
            })
        })
        .collect()
}

#[test]
fn facts_of_other_topics_change_nothing() {
    let articles = articles();
    let alone = findings(shipped(), &articles);
    let among_others = findings(crowded(), &articles);
    assert!(alone.len() > 5, "only {} findings", alone.len());
    assert_eq!(alone, among_others);
}

#[test]
fn a_fact_is_found_by_any_of_its_rare_words_few_or_many_facts_beside_it() {
    let fact = "facts:\n  - id: ban\n    statement: Malta is the only country that has formally banned the \
                pesticide Tovex.\n";
    let claims = [
        "Cyprus has formally banned the pesticide Tovex.",
        "Cyprus has banned the pesticide Tovex.",
    ];
    let articles = claims.map(|claim| Document::parse(Source::new(claim, claim), Markup::Plain));
    let mut sources = vec![Source::new("facts/ban.yaml", fact)];
    let alone = findings(load_sources(sources.clone(), None).unwrap(), &articles);
    assert_eq!(alone.len(), claims.len(), "{alone:#?}");
    sources.extend(crowded().files);
    let among_others = findings(load_sources(sources, None).unwrap(), &articles);
    assert_eq!(alone, among_others);
}

#[test]
fn a_fact_of_several_names_speaks_once_the_article_has_mentioned_one() {
    let fact = "facts:\n  - id: exports\n    statement: Orrin Halden exported 12 heavy engines from the \
                province of Keld in 2011.\n";
    let told = |text: &str| {
        let article = Document::parse(Source::new("a.txt", text), Markup::Plain);
        let registry = load_sources(vec![Source::new("facts/a.yaml", fact)], None).unwrap();
        findings(registry, &[article])
    };
    let claim = "He exported 40 heavy engines in 2011.";
    // Nobody says that it is he.
    assert!(told(claim).is_empty());
    let article = format!("Orrin Halden is a trader. He lives by the sea. {claim}");
    let found = told(&article);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with("contradicted"), "{found:?}");
    // One name may be another one.
    let other = "Anna Dravik exported 12 heavy engines from the province of Keld in 2011.";
    assert_eq!(told(other).len(), 1);
}

#[test]
fn what_needs_a_source_is_explained_by_the_sentence_that_needs_it_most() {
    let found = needs_source(
        "Well, thank you. The toll rose by 5,000 in May. Thanks.",
        None,
    );
    assert_eq!(found.verdict, Verdict::Unsupported);
    let explained = found.explanation.join("\n");
    assert!(explained.contains("for a source: figure"), "{explained}");
    assert!(explained.contains("amounts: 5,000"), "{explained}");

    let quiet = needs_source("What do you think about this?", None);
    assert_eq!(quiet.verdict, Verdict::Silent);
    let explained = quiet.explanation.join("\n");
    assert!(explained.contains("against: question"), "{explained}");

    assert_eq!(needs_source("", None).verdict, Verdict::Silent);
}

#[test]
fn the_shipped_facts_judge_their_own_tests_as_they_say() {
    let checker = Checker::new(shipped());
    let facts = &checker.registry().facts;
    let tests: Vec<_> = facts.iter().flat_map(cases).collect();
    let wrong: Vec<String> = tests
        .iter()
        .map(|case| case.run(&checker, None))
        .filter(|trial| !trial.passed())
        .map(|trial| format!("{}: {:?} is {:?}", trial.fact, trial.text, trial.got))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tests.len() > 100, "only {} tests", tests.len());
}
