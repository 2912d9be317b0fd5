//! What holds for every text and every registry.

#![allow(
    clippy::panic,
    reason = "a test may stop at the first broken expectation"
)]

use factlint::check::{Checker, Verdict, verify};
use factlint::document::{Document, Markup};
use factlint::extract::name::Names;
use factlint::extract::reading::read;
use factlint::lint::{Settings, lint};
use factlint::registry::load_sources;
use factlint::source::{Source, Span};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const TODAY: Date = date(2025, 10, 16);

const STATEMENTS: [&str; 6] = [
    "The flood in Varna destroyed 43 houses.",
    "Ireland defeated Scotland in the final.",
    "The bridge in Mostar reopened on 23 July 2004.",
    "Denmark has not ratified the treaty.",
    "Only Peru and Bolivia border Lake Titicaca.",
    "Unemployment in Latvia rose in March 2023.",
];

const CLAIMS: [&str; 8] = [
    "The flood in Varna destroyed 57 houses.",
    "Scotland defeated Ireland in the final.",
    "The bridge in Mostar reopened in 2006.",
    "Denmark has ratified the treaty.",
    "Only Peru borders Lake Titicaca.",
    "Unemployment in Latvia fell in March 2023.",
    "Bakers queued for flour all morning.",
    "The bridge in Mostar reopened in July 2004.",
];

/// Text of words, signs and scripts that the readers look for.
fn any_text() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "Malta",
        "Peru's",
        "the U.S.",
        "only",
        "not",
        "n't",
        "never",
        "three",
        "43",
        "4,300",
        "$5m",
        "7.5%",
        "12 km",
        "between",
        "and",
        "more than",
        "23 July 2004",
        "yesterday",
        "2004-07-23",
        "said",
        "according to",
        "that",
        "but",
        "which",
        "if",
        "may",
        "claimed",
        "it",
        "the group",
        "\u{201c}",
        "\u{201d}",
        "\"",
        "'",
        "\u{2019}s",
        ",",
        ".",
        ";",
        ":",
        "-",
        "\u{2014}",
        "(",
        ")",
        "?",
        "\u{e9}",
        "e\u{301}",
        "\u{130}",
        "\u{df}",
        "\u{1f9fe}",
        "\u{4e2d}\u{6587}",
        "\u{200b}",
        "\n",
        "\u{a0}",
        "alone",
        "no one else",
        "no country other than",
        "",
    ]);
    prop::collection::vec((pieces, select(vec![" ", "", "  "])), 0..24).prop_map(|parts| {
        parts
            .into_iter()
            .flat_map(|(piece, gap)| [piece, gap])
            .collect()
    })
}

/// Sentences of a small grammar: somebody did something somewhere, so often, then.
fn sentence() -> impl Strategy<Value = String> {
    (
        select(vec![
            "Malta",
            "The Dravik Guild",
            "Anna Orlen",
            "The mill",
            "Peru and Chile",
        ]),
        select(vec![
            "sold",
            "destroyed",
            "did not buy",
            "has repaired",
            "plans to build",
        ]),
        1u32..5_000,
        select(vec![
            "houses",
            "boats",
            "per cent of the farms",
            "tonnes of wheat",
        ]),
        select(vec!["", " in Porto", " in Kenya", " near the old harbour"]),
        select(vec![
            "",
            " in 2019",
            " on 4 May 2021",
            " since March 2020",
            " last week",
        ]),
    )
        .prop_map(|(who, did, count, what, place, time)| {
            format!("{who} {did} {count} {what}{place}{time}.")
        })
}

/// A registry of these statements; each fact has the words of its statement for an id.
fn checker(statements: &[&str]) -> Checker {
    let mut yaml = String::from("facts:\n");
    for statement in statements {
        let id = statement
            .trim_end_matches('.')
            .to_lowercase()
            .replace(' ', "-");
        yaml.push_str(&format!("  - id: {id}\n    statement: {statement}\n"));
    }
    let sources = vec![Source::new("facts.yaml", yaml)];
    Checker::new(load_sources(sources, None).unwrap_or_else(|faults| panic!("{faults:#?}")))
}

/// Code, fact, words and fingerprint of all findings: everything but where they stand.
fn findings(checker: &Checker, text: &str) -> Vec<[String; 4]> {
    let article = Document::parse(Source::new("a.txt", text), Markup::Plain);
    let report = checker.check(&article, Some(TODAY));
    let told = report.findings.into_iter().map(|finding| {
        [
            finding.code.as_str().to_owned(),
            finding.fact.unwrap_or_default(),
            article.source.slice(finding.primary.span).to_owned(),
            finding.fingerprint,
        ]
    });
    told.collect()
}

#[test]
fn the_claims_give_findings_of_both_kinds() {
    let told = findings(&checker(&STATEMENTS), &CLAIMS.join("\n\n"));
    let count = |code: &str| told.iter().filter(|finding| finding[0] == code).count();
    assert_eq!(
        (count("contradicted"), count("supported")),
        (6, 1),
        "{told:#?}"
    );
}

#[test]
fn a_sentence_said_twice_gives_two_fingerprints() {
    let prints = |path: &str, text: &str| -> Vec<String> {
        let settings = Settings {
            path: Some(path.to_owned()),
            date: Some(TODAY),
            ..Settings::default()
        };
        // The name depends on where factlint is run, the path in the project does not.
        let source = Source::new(format!("../{path}"), text);
        let linted = lint(&checker(&STATEMENTS), source, Markup::Plain, &settings);
        let found = linted.findings.into_iter();
        found.map(|finding| finding.fingerprint).collect()
    };
    let once = prints("a.txt", CLAIMS[0]);
    let twice = prints("a.txt", &[CLAIMS[0], CLAIMS[0]].join("\n\n"));
    assert_eq!((once.len(), twice.len()), (1, 2));
    assert_eq!(once[0], twice[0]);
    assert_ne!(twice[0], twice[1]);
    assert_ne!(prints("b.txt", CLAIMS[0]), once);
}

proptest! {
    #[test]
    fn reading_gives_ordered_spans_inside_the_text(text in prop_oneof![any_text(), ".{0,60}"]) {
        let reading = read(&text, 0, &Names::default(), Some(TODAY));
        let inside = |span: Span| text.get(span.range()).is_some();
        let mut end = 0;
        for item in &reading.items {
            prop_assert!(inside(item.span), "{:?}", item);
            prop_assert!(!item.span.is_empty(), "{:?}", item);
            prop_assert!(item.span.start >= end, "{:?} begins before {}", item, end);
            end = item.span.end;
        }
        prop_assert!(reading.items.is_sorted_by_key(|item| item.clause));
        prop_assert!(reading.quotes.iter().all(|quote| inside(quote.span)));
        for exclusive in &reading.exclusives {
            prop_assert!(inside(exclusive.span));
            for &member in &exclusive.members {
                prop_assert!(reading.items.get(member).is_some_and(|item| item.name().is_some()));
            }
        }
        for part in reading.clauses() {
            for exclusive in &part.exclusives {
                prop_assert!(exclusive.members.iter().all(|&member| member < part.items.len()));
            }
        }
    }

    #[test]
    fn verdicts_are_the_same_every_time(
        statement in prop_oneof![any_text(), sentence(), ".{0,40}"],
        text in prop_oneof![any_text(), sentence(), ".{0,40}"],
    ) {
        let first = verify(&statement, &text, Some(TODAY));
        let second = verify(&statement, &text, Some(TODAY));
        prop_assert_eq!(format!("{first:?}"), format!("{second:?}"));
    }

    #[test]
    fn no_sentence_contradicts_itself(sentence in sentence()) {
        let judged = verify(&sentence, &sentence, Some(TODAY));
        prop_assert_ne!(judged.verdict, Verdict::Contradicted, "{:#?}", judged);
    }

    #[test]
    fn the_order_of_facts_changes_nothing(
        order in Just(STATEMENTS.to_vec()).prop_shuffle(),
        claims in subsequence(CLAIMS.to_vec(), 1..=CLAIMS.len()),
    ) {
        let text = claims.join("\n\n");
        prop_assert_eq!(
            findings(&checker(&STATEMENTS), &text),
            findings(&checker(&order), &text)
        );
    }

    #[test]
    fn an_unrelated_paragraph_in_front_changes_nothing(
        claims in subsequence(CLAIMS.to_vec(), 1..=CLAIMS.len()).prop_shuffle(),
        lead in select(vec![
            "Bakers queued for flour.",
            "An old lemur slept under the piano, and nobody dared to wake it.",
            "The soup was cold. Nobody complained.",
        ]),
    ) {
        let checker = checker(&STATEMENTS);
        let text = claims.join("\n\n");
        let behind = format!("{lead}\n\n{text}");
        prop_assert_eq!(findings(&checker, &text), findings(&checker, &behind));
    }
}
