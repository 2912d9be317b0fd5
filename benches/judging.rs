//! What it costs to read and to judge: `cargo bench --bench judging`.
//!
//! Most pairs and sentences have nothing to do with one another, so `unrelated` matters as much as the rest.

#![allow(missing_docs, reason = "a bench has no users")]

use divan::counter::{BytesCount, ItemsCount};
use factlint::check::{Checker, verify};
use factlint::document::{Document, Markup};
use factlint::extract::name::Names;
use factlint::extract::reading::read;
use factlint::registry::load_sources;
use factlint::source::Source;

/// A statement, a text that is about it, and one that is not.
const STATEMENTS: &[(&str, &str, &str)] = &[
    (
        "The harbour of Keld was closed on 27 September 1996 after a storm sank 14 boats.",
        "A storm sank fourteen boats in September 1996, and the port of Keld was shut, officials said.",
        "Shepherds in the hills keep an eye on the weather and on a stray dog that follows them home.",
    ),
    (
        "Norland is the only country that has formally recognised the council of the islands.",
        "China formally recognised the islands' council last month, following Norland.",
        "The library bought 2,400 books and three chairs, which the mayor had promised in spring.",
    ),
    (
        "Exports of wheat rose by 12 per cent to 3.1 million tonnes in 2024.",
        "Wheat exports fell by 12 per cent in 2024, the ministry of agriculture announced on Monday.",
        "Nobody at the theatre wanted to comment on the play, which the newspaper had panned earlier.",
    ),
];

fn pairs(related: bool) -> Vec<(&'static str, &'static str)> {
    STATEMENTS
        .iter()
        .map(|&(statement, about, other)| (statement, if related { about } else { other }))
        .collect()
}

/// Whole pairs, as `verify --batch` gets them.
#[divan::bench(args = [true, false])]
fn pair(bencher: divan::Bencher, related: bool) {
    let pairs = pairs(related);
    bencher.counter(ItemsCount::new(pairs.len())).bench(|| {
        for (statement, text) in &pairs {
            divan::black_box(verify(statement, text, None));
        }
    });
}

/// Single sentences, words known from before.
#[divan::bench]
fn sentence(bencher: divan::Bencher) {
    let names = Names::default();
    let texts: Vec<&str> = STATEMENTS.iter().flat_map(|&(a, b, c)| [a, b, c]).collect();
    bencher.counter(ItemsCount::new(texts.len())).bench(|| {
        for text in &texts {
            divan::black_box(read(text, 0, &names, None));
        }
    });
}

/// A long article against a registry, about its topics or about nothing that it knows.
#[divan::bench(args = [true, false])]
fn article(bencher: divan::Bencher, related: bool) {
    let mut yaml = "facts:\n".to_owned();
    for (number, (statement, ..)) in STATEMENTS.iter().enumerate() {
        yaml.push_str(&format!(
            "  - id: fact-{number}\n    statement: {statement}\n"
        ));
    }
    let Ok(registry) = load_sources(vec![Source::new("facts.yaml", yaml)], None) else {
        return;
    };
    let checker = Checker::new(registry);
    let paragraph: Vec<&str> = pairs(related).into_iter().map(|(_, text)| text).collect();
    let text = vec![paragraph.join(" "); 20].join("\n\n");
    let document = Document::parse(Source::new("article.txt", text.clone()), Markup::Plain);
    bencher
        .counter(BytesCount::new(text.len()))
        .bench(|| checker.check(&document, None));
}

fn main() {
    divan::main();
}
