//! What is kept between runs: bytes that somebody else may have put there, with the right sum in front of them.

use factlint::check::{CacheKey, Checker};
use factlint::document::{Document, Markup};
use factlint::lint::Linted;
use factlint::registry::Files;
use factlint::source::Source;
use xxhash_rust::xxh3::xxh3_128;

use super::assert_inside;

const ARTICLE: &str = "The bridge opened in Porto on 3 May 2019.\n";

pub(super) fn cache(bytes: &[u8]) {
    let article = Source::new("articles/a.md", ARTICLE);
    let files = [Source::new("facts/a.yaml", super::articles::FACTS)];
    if let Some(linted) = Linted::from_bytes(&summed(&[], bytes), &article, &files) {
        for finding in &linted.findings {
            assert_inside(finding.primary.source.text(), finding.primary.span);
        }
    }
    let files = Files {
        sources: files.to_vec(),
        places: vec!["facts/a.yaml".to_owned()],
    };
    // No paths, then the key.
    let payload = [&[0], CacheKey::new(&files).as_ref(), bytes].concat();
    let kept = summed(b"factlint", &payload);
    if let Some(checker) = Checker::from_bytes(&kept, |_| Some(files)) {
        checker.check(&Document::parse(article, Markup::Markdown), None);
    }
}

fn summed(head: &[u8], bytes: &[u8]) -> Vec<u8> {
    [head, &xxh3_128(bytes).to_le_bytes(), bytes].concat()
}
