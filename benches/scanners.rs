//! What it costs to look for dates and amounts in a sentence: `cargo bench --bench scanners`.
//!
//! Most sentences of an article hold neither, so `plain` matters as much as the rest.

#![allow(missing_docs, reason = "a bench has no users")]

use divan::counter::ItemsCount;
use factlint::document::tokens::{Token, tokenize};
use factlint::extract::{date, quantity};
use jiff::civil::Date;

const KINDS: [&str; 3] = ["plain", "amounts", "dates"];

/// Sentences without a number or a date, although words such as "over", "may" and "a" stand in them.
const PLAIN: &[&str] = &[
    "The minister said that the border crossing would stay closed until both sides had spoken.",
    "Traders may wait for another ferry, although the harbour master has promised nothing of the kind.",
    "Over the hills behind the village, shepherds keep an eye on the weather and on a stray dog.",
    "Nobody at the ministry wanted to comment on the report, which the newspaper had obtained earlier.",
];
/// Sentences with amounts.
const AMOUNTS: &[&str] = &[
    "More than 2,400 farmers lost nearly half of their cattle, a loss of at least $5.2 million.",
    "The committee voted 7-2 for a 30-day pause, and between 10 and 12 per cent of members stayed away.",
    "Two hundred and fifty houses, three schools and dozens of shops were flooded in the third wave.",
    "Output was three times as high as before, yet one in five wells is dry and up to 60 km of pipes leak.",
];
/// Sentences with dates.
const DATES: &[&str] = &[
    "On 27 September 1996 the harbour was closed, and it stayed closed until March 1998.",
    "The bridge, built in the 1930s, was repaired last summer and reopened four years ago on Friday.",
    "In the first three quarters of 2025 the ferry carried fewer passengers than between May and July 2024.",
    "The 2021-22 season began late, in mid-November, and ended on June 5, 2022.",
];

fn sentences(kind: &str) -> Vec<(&'static str, Vec<Token>)> {
    let texts = match kind {
        "plain" => PLAIN,
        "amounts" => AMOUNTS,
        _ => DATES,
    };
    texts.iter().map(|text| (*text, tokenize(text))).collect()
}

#[divan::bench(args = KINDS)]
fn amounts(bencher: divan::Bencher, kind: &str) {
    let sentences = sentences(kind);
    bencher.counter(ItemsCount::new(sentences.len())).bench(|| {
        for (text, tokens) in &sentences {
            divan::black_box(quantity::quantities(text, tokens, &[]));
        }
    });
}

#[divan::bench(args = KINDS)]
fn dates(bencher: divan::Bencher, kind: &str) {
    let sentences = sentences(kind);
    let anchor = Date::new(2025, 10, 16).ok();
    bencher.counter(ItemsCount::new(sentences.len())).bench(|| {
        for (text, tokens) in &sentences {
            divan::black_box(date::dates(text, tokens, anchor));
        }
    });
}

fn main() {
    divan::main();
}
