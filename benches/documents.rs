//! What it costs to make prose and sentences of a file: `cargo bench --bench documents`.
//!
//! Most articles are about nothing that a registry knows: for them this is most of the work.

#![allow(missing_docs, reason = "a bench has no users")]

#[path = "../examples/corpus"]
mod corpus {
    #![allow(dead_code, reason = "a bench needs a part of the generator")]
    pub(crate) mod markup;
    pub(crate) mod planted;
    pub(crate) mod prose;
    pub(crate) mod random;
    pub(crate) mod vocabulary;
}

use corpus::markup::marked_up;
use corpus::prose;
use corpus::vocabulary::Vocabulary;
use divan::counter::BytesCount;
use factlint::document::{Document, Markup};
use factlint::source::Source;

/// One article of each markup: see [`marked_up`].
const KINDS: [(&str, usize); 3] = [("html", 0), ("markdown", 1), ("plain", 2)];

/// The article, and its extension.
fn article(kind: &str) -> Option<(Markup, String)> {
    let words = Vocabulary::read().ok()?;
    let (_, number) = KINDS.into_iter().find(|(name, _)| *name == kind)?;
    let (extension, text) = marked_up(&prose::article(&words, 4, number), number);
    Some((Markup::from_path(&format!("a.{extension}"))?, text))
}

#[divan::bench(args = ["html", "markdown", "plain"])]
fn parse(bencher: divan::Bencher, kind: &str) {
    let Some((markup, text)) = article(kind) else {
        return;
    };
    bencher
        .counter(BytesCount::new(text.len()))
        .with_inputs(|| Source::new("article", text.clone()))
        .bench_values(|source| Document::parse(source, markup));
}

fn main() {
    divan::main();
}
