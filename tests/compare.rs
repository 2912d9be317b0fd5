//! What articles tell differently of the same thing, found with no registry; and what only looks like it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at the first broken expectation"
)]

use factlint::compare::{Article, Disagreement, drafts, json};
use factlint::document::{Document, Markup};
use factlint::limits::{Limit, Limits};
use factlint::source::Source;

/// What is told differently, within the usual limits.
fn compare(articles: &[Article]) -> Vec<Disagreement> {
    let compared = factlint::compare::compare(articles, &Limits::default());
    assert!(!compared.is_cut);
    compared.disagreements
}

/// Articles of Markdown, with the days that they carry.
fn articles(texts: &[(&str, &str)]) -> Vec<Article> {
    let article = |(number, (date, text)): (usize, &(&str, &str))| Article {
        document: Document::parse_with_title(
            Source::new(format!("{number}.md"), *text),
            Markup::Markdown,
        ),
        date: date.parse().ok(),
    };
    texts.iter().enumerate().map(article).collect()
}

/// The accounts of each disagreement, as "kind: value | value".
fn told(found: &[Disagreement]) -> Vec<String> {
    let row = |one: &Disagreement| {
        let values: Vec<&str> = one
            .accounts
            .iter()
            .map(|account| account.value.as_str())
            .collect();
        format!("{}: {}", one.kind, values.join(" | "))
    };
    found.iter().map(row).collect()
}

fn found_in(texts: &[(&str, &str)]) -> Vec<String> {
    told(&compare(&articles(texts)))
}

#[test]
fn what_cannot_all_be_right_is_found() {
    let undated = |texts: &[&'static str]| -> Vec<(&'static str, &'static str)> {
        texts.iter().map(|text| ("", *text)).collect()
    };
    let cases = [
        (
            undated(&[
                "# 61 dead in ferry fire off Port Ellis\n\nA fire on a ferry killed 59 people off Port Ellis, the coast \
                 guard said.",
            ]),
            "quantity: 61 dead | 59 people",
        ),
        (
            undated(&[
                "The harbour bridge of Port Ellis opened on 4 May 1998, and the ferry lost its passengers to it.",
                "The harbour bridge of Port Ellis opened on 4 May 1989.",
            ]),
            "date: 4 May 1998 | 4 May 1989",
        ),
        (
            undated(&[
                "The painter Anna Dravik was born in Lisbon.",
                "Anna Dravik, the painter, was born in Porto.",
            ]),
            "place: Lisbon | Porto",
        ),
        (
            undated(&[
                "Anna Dravik said that the owner had “known of the broken pumps for years”.",
                "Anna Dravik accused the owner of having “ignored the broken pumps for years”.",
            ]),
            "quote: known of the broken pumps for years | ignored the broken pumps for years",
        ),
        (
            undated(&[
                "Norland's exports of wheat rose by 12 per cent in 2024.",
                "In 2024 Norland's exports of wheat fell by 12 per cent.",
            ]),
            "opposite: rose | fell",
        ),
        // Nothing but the parties, the host and the truce is shared.
        (
            undated(&[
                "Norland and Keld have fought since spring. Morocco, which both trust, offered to help. The two sides \
                 exchanged fire again on Friday, days after they had agreed to a ceasefire at talks in Rabat.",
                "Morocco is well placed to calm Norland. Its efforts led to Keld ceasing its attacks following \
                 discussions in Madrid.",
            ]),
            "place: Rabat | Madrid",
        ),
        (
            vec![
                ("2025-10-20", "Norland and Keld signed the Torrin Accord."),
                (
                    "2025-10-20",
                    "Norland and Keld did not sign the Torrin Accord.",
                ),
            ],
            "polarity: signed | not sign",
        ),
    ];
    let mut wrong = Vec::new();
    for (texts, wanted) in cases {
        let found = found_in(&texts);
        if found != [wanted] {
            wrong.push(format!("{texts:?}: {found:?}, not {wanted}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_may_all_be_right_is_left_alone() {
    let cases: &[&[(&str, &str)]] = &[
        // Another day, another price.
        &[
            (
                "2024-03-01",
                "The Port Ellis wool index fell 19 cents to 825 cents a kilogram.",
            ),
            (
                "2024-03-08",
                "The Port Ellis wool index fell two cents to 737 cents a kilogram.",
            ),
        ],
        // Nobody knows whether these are one event.
        &[
            ("", "Police in Norland arrested three men."),
            ("", "Police in Norland arrested five men."),
        ],
        // It may rise and fall in its time.
        &[
            ("", "Norland's exports of wheat rose by 12 per cent."),
            ("", "Norland's exports of wheat fell by 12 per cent."),
        ],
        // Coarser is no other.
        &[
            ("", "The harbour bridge of Port Ellis opened on 4 May 1998."),
            ("", "The harbour bridge of Port Ellis opened in 1998."),
        ],
        // Somebody else did the same.
        &[
            ("", "Norland recognised the Keld government in 2024."),
            ("", "Morocco recognised the Keld government in 2021."),
        ],
        // A part of what was said, and the same phrase by somebody who repeats himself.
        &[
            (
                "",
                "Anna Dravik said that the owner had “ignored the broken pumps for years”.",
            ),
            ("", "Anna Dravik spoke of “the broken pumps”."),
        ],
        &[(
            "",
            "“We need the new bridge now,” Anna Dravik said. “We want the new bridge for all,” she added.",
        )],
        // Another round, and what is only planned or alleged.
        &[
            (
                "",
                "The first round of talks between Norland and Keld was held in Rabat.",
            ),
            (
                "",
                "The second round of talks between Norland and Keld was held in Madrid.",
            ),
        ],
        &[
            ("", "Norland and Keld held talks in Rabat in May 2025."),
            (
                "",
                "A colonel alleged that Norland and Keld held talks in Madrid in May 2025.",
            ),
        ],
        // Figures of two matches.
        &[(
            "",
            "Dravik played for Keld and defended 3 passes in 2 games.\n\nDravik played for Keld and defended 5 passes in 4 \
             games.",
        )],
        // Denied on one day, done on another.
        &[
            ("2025-03-01", "Norland did not sign the Torrin Accord."),
            ("2025-10-20", "Norland signed the Torrin Accord."),
        ],
    ];
    let found = cases.iter().map(|texts| (texts, found_in(texts)));
    let wrong: Vec<String> = found
        .filter(|(_, found)| !found.is_empty())
        .map(|(texts, found)| format!("{texts:?}: {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Three articles with one date, one with another.
const BRIDGE: &[(&str, &str)] = &[
    ("", "The harbour bridge of Port Ellis opened on 4 May 1998."),
    (
        "",
        "The harbour bridge of Port Ellis opened on 4 May 1989, a guide says.",
    ),
    (
        "",
        "It rained. The harbour bridge of Port Ellis opened in May 1998.",
    ),
    (
        "",
        "The harbour bridge of Port Ellis opened on 4 May 1998, and the ferry lost its passengers to it.",
    ),
];

#[test]
fn all_accounts_of_one_thing_stand_together_the_most_told_first() {
    let articles = articles(BRIDGE);
    let found = compare(&articles);
    assert_eq!(told(&found), ["date: 4 May 1998 | 4 May 1989"]);
    let places: Vec<Vec<usize>> = found[0]
        .accounts
        .iter()
        .map(|account| account.places.iter().map(|place| place.article).collect())
        .collect();
    assert_eq!(places, [vec![0, 2, 3], vec![1]]);
    let place = found[0].accounts[1].places[0];
    assert_eq!(articles[1].document.source.slice(place.span), "4 May 1989");
    let finding = found[0].finding(&articles).unwrap();
    assert_eq!(finding.code.as_str(), "disagreement");
    assert_eq!(finding.primary.source.name(), "1.md");
    assert_eq!(finding.related.len(), 3);
    assert_eq!(finding.stated.as_deref(), Some("4 May 1989"));
}

#[test]
fn what_is_found_does_not_depend_on_the_order_of_articles() {
    let forwards = compare(&articles(BRIDGE));
    let backwards: Vec<(&str, &str)> = BRIDGE.iter().rev().copied().collect();
    let values = |found: &[Disagreement]| -> Vec<(String, usize)> {
        let accounts = found.iter().flat_map(|one| &one.accounts);
        accounts
            .map(|account| (account.value.clone(), account.places.len()))
            .collect()
    };
    assert_eq!(values(&forwards), values(&compare(&articles(&backwards))));
}

#[test]
fn what_most_tell_becomes_a_fact_that_somebody_has_to_source() {
    let articles = articles(BRIDGE);
    let found = compare(&articles);
    let drafts = drafts(&articles, &found);
    assert_eq!(drafts.len(), 1);
    assert!(
        drafts[0].note.contains("“4 May 1989” in 1.md"),
        "{}",
        drafts[0].note
    );
    assert_eq!(drafts[0].contradicted.len(), 1);
    let yaml = factlint::registry::draft::render(&drafts, "Most articles.");
    let load = |yaml: &str| {
        let file = Source::new("facts/drafts.yaml", yaml);
        factlint::registry::load_sources(vec![file], None)
    };
    let faults = load(&yaml).unwrap_err();
    let codes: Vec<&str> = faults.iter().map(|fault| fault.code.as_str()).collect();
    assert_eq!(codes, ["unfilled-source"]);
    let registry = load(&yaml.replace("title: TODO", "title: Annual report")).unwrap();
    assert_eq!(
        registry.facts[0].id.value,
        "draft/the-harbour-bridge-of-port-ellis-opened"
    );
    // As many tell the one as the other: nobody can say which it is.
    assert!(factlint::compare::drafts(&articles[..2], &compare(&articles[..2])).is_empty());
}

#[test]
fn json_has_every_account_with_its_places() {
    let articles = articles(BRIDGE);
    let report: serde_json::Value =
        serde_json::from_str(&json(&articles, &compare(&articles))).unwrap();
    assert_eq!(report["schema"], "factlint/compare/1");
    assert_eq!(report["articles"].as_array().unwrap().len(), 4);
    let one = &report["disagreements"][0];
    assert_eq!(one["kind"], "date");
    assert_eq!(one["about"][0], "harbour");
    assert_eq!(one["accounts"][0]["articles"], 3);
    let place = &one["accounts"][1]["places"][0];
    assert_eq!(place["path"], "1.md");
    assert_eq!(place["start"]["line"], 1);
    assert_eq!(place["text"], BRIDGE[1].1);
    assert!(one["fingerprint"].is_string());
}

#[test]
fn nothing_in_any_text_stops_it() {
    let texts = [
        "",
        "\u{feff}",
        "“”",
        "“a",
        "0 0 0 0",
        "In in in. At at at.",
        "É — 1/0 %",
        "\0\u{1a}",
    ];
    let texts: Vec<(&str, &str)> = texts.iter().map(|text| ("", *text)).collect();
    assert_eq!(found_in(&texts), [""; 0]);
    // Two sentences as long as books.
    let long = |number: &str| format!("Keld sold {number} boats to Norland, ").repeat(5_000);
    assert_eq!(
        found_in(&[("", &long("three")), ("", &long("five"))]),
        [""; 0]
    );
}

/// Sentences of the same sixty words in other orders: every one is near every other one.
#[test]
fn what_would_be_compared_without_end_is_cut_and_said_to_be() {
    let words = [
        "Ellis", "bridge", "harbour", "treaty", "minister", "council", "ferry",
    ];
    let sentence = |number: usize| {
        let word = |at: usize| words[(at * number + at / 3) % words.len()];
        let words: Vec<&str> = (0..40).map(word).collect();
        format!(
            "Port {} opened on {} May.\n\n",
            words.join(" "),
            number % 28 + 1
        )
    };
    let text: String = (1..120).map(sentence).collect();
    let limits = Limits::default().with(Limit::Comparisons, 20_000);
    let articles = articles(&[("2020-01-01", text.as_str())]);
    assert!(factlint::compare::compare(&articles, &limits).is_cut);
}

#[test]
fn the_title_of_front_matter_is_a_headline() {
    let text = "A fire on a ferry killed 59 people off Port Ellis, the coast guard said.\n";
    let title = "61 dead in ferry fire off Port Ellis";
    for (front, quoted) in [
        (format!("---\ntitle: {title}\n---\n"), false),
        (
            format!("---\ndate: 2025-02-01\ntitle: \"{title}\"\n---\n"),
            true,
        ),
        (format!("+++\ntitle = '{title}'\n+++\n"), true),
    ] {
        let file = format!("{front}\n{text}");
        let articles = articles(&[("2025-02-01", &file)]);
        let found = compare(&articles);
        assert_eq!(told(&found), ["quantity: 61 dead | 59 people"], "{file}");
        let source = &articles[0].document.source;
        let place = found[0].accounts[0].places[0];
        assert_eq!(source.slice(place.span), "61 dead", "{file}");
        assert_eq!(source.slice(place.sentence), title, "{file}");
        assert_eq!(
            &file[place.sentence.end..=place.sentence.end] == "\n",
            !quoted
        );
    }
    // One that says the same as the heading below it is told of once, where the heading is.
    let file = format!("---\ntitle: {title}\n---\n\n# {title}\n\n{text}");
    let articles = articles(&[("2025-02-01", &file)]);
    let found = compare(&articles);
    assert_eq!(found.len(), 1);
    let heading = file.find("# 61").unwrap() + 2;
    assert_eq!(found[0].accounts[0].places[0].span.start, heading);
}
