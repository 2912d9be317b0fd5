//! What whole registries and many articles cost: `cargo bench --bench archive`.
//!
//! The texts are those of `examples/corpus`; `scripts/scale.py` measures the same by the command line, by the thousand.

#![allow(missing_docs, reason = "a bench has no users")]

#[path = "../examples/corpus"]
mod corpus {
    #![allow(dead_code, reason = "a bench needs a part of the generator")]
    pub(crate) mod markup;
    pub(crate) mod planted;
    pub(crate) mod prose;
    pub(crate) mod random;
    pub(crate) mod registry;
    pub(crate) mod vocabulary;
}

use corpus::markup::marked_up;
use corpus::vocabulary::Vocabulary;
use corpus::{prose, registry};
use divan::counter::{BytesCount, ItemsCount};
use factlint::check::{CacheKey, Checker};
use factlint::document::Markup;
use factlint::lint::{Settings, lint};
use factlint::registry::{Files, load_sources};
use factlint::source::Source;

/// Facts of a registry.
const FACTS: [usize; 2] = [100, 1_000];

/// Articles of the archive.
const ARTICLES: usize = 40;

fn facts(number: usize) -> Vec<Source> {
    let words = Vocabulary::read().ok();
    let files = words
        .iter()
        .flat_map(|words| registry::files(words, 4, number));
    files.map(|(name, text)| Source::new(name, text)).collect()
}

fn checker(files: &[Source]) -> Option<Checker> {
    let registry = load_sources(files.to_vec(), None).ok()?;
    Some(Checker::new(registry))
}

/// YAML to a registry that articles can be held against.
#[divan::bench(args = FACTS)]
fn load(bencher: divan::Bencher, number: usize) {
    let files = facts(number);
    bencher
        .counter(ItemsCount::new(number))
        .bench(|| checker(&files));
}

/// The same from what an earlier run kept.
#[divan::bench(args = FACTS)]
fn load_kept(bencher: divan::Bencher, number: usize) {
    let files = Files {
        sources: facts(number),
        places: Vec::new(),
    };
    let key = CacheKey::new(&files);
    let bytes = checker(&files.sources).and_then(|checker| checker.to_bytes(key));
    let Some(bytes) = bytes else {
        return;
    };
    bencher
        .counter(ItemsCount::new(number))
        .bench(|| Checker::from_bytes(&bytes, |_| Some(files.clone())));
}

/// Articles of all markups, one after the other.
#[divan::bench(args = FACTS)]
fn articles(bencher: divan::Bencher, number: usize) {
    let Some(checker) = checker(&facts(number)) else {
        return;
    };
    let words = Vocabulary::read().ok();
    let texts = words.iter().flat_map(|words| {
        (0..ARTICLES).map(|number| marked_up(&prose::article(words, 4, number), number))
    });
    let archive: Vec<(Markup, Source)> = texts
        .filter_map(|(extension, text)| {
            let name = format!("article.{extension}");
            Some((Markup::from_path(&name)?, Source::new(name, text)))
        })
        .collect();
    let size: usize = archive.iter().map(|(_, source)| source.text().len()).sum();
    let settings = Settings::default();
    bencher.counter(BytesCount::new(size)).bench(|| {
        for (markup, source) in &archive {
            divan::black_box(lint(&checker, source.clone(), *markup, &settings));
        }
    });
}

/// So many bytes of plain text are read in sections.
const LONG: usize = 5 << 20;

/// One long plain text.
#[divan::bench(args = FACTS, sample_count = 3)]
fn one_file(bencher: divan::Bencher, number: usize) {
    let (Some(checker), Ok(words)) = (checker(&facts(number)), Vocabulary::read()) else {
        return;
    };
    let mut text = String::new();
    for number in 0.. {
        if text.len() >= LONG {
            break;
        }
        text.push_str(&prose::article(&words, 4, number));
        text.push('\n');
    }
    let source = Source::new("article.txt", text);
    let settings = Settings::default();
    let size = source.text().len();
    bencher
        .counter(BytesCount::new(size))
        .bench(|| lint(&checker, source.clone(), Markup::Plain, &settings));
}

fn main() {
    divan::main();
}
