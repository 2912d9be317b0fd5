//! The versioned machine format `factlint/compare/1`: a copy of what is promised in `docs/compare.md`. Version 1 only ever
//! gains fields.

use serde::Serialize;

use super::{Account, Article, Disagreement, Place};
use crate::report::{Bytes, Place as At};

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    articles: Vec<Read<'a>>,
    disagreements: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Read<'a> {
    path: &'a str,
    date: Option<String>,
    sentences: usize,
}

#[derive(Serialize)]
struct Entry<'a> {
    kind: &'static str,
    message: String,
    about: &'a [String],
    accounts: Vec<Told<'a>>,
    fingerprint: String,
}

#[derive(Serialize)]
struct Told<'a> {
    value: &'a str,
    articles: usize,
    places: Vec<Stands<'a>>,
}

#[derive(Serialize)]
struct Stands<'a> {
    path: &'a str,
    span: Bytes,
    start: At,
    end: At,
    sentence: Bytes,
    text: &'a str,
}

/// What was found in some articles as one JSON object with a line feed behind it.
pub fn json(articles: &[Article], found: &[Disagreement]) -> String {
    let report = Report {
        schema: "factlint/compare/1",
        articles: articles.iter().map(Read::from).collect(),
        disagreements: found.iter().map(|one| entry(articles, one)).collect(),
    };
    // These types have nothing in them that JSON could not hold.
    let mut text = serde_json::to_string(&report).unwrap_or_default();
    text.push('\n');
    text
}

fn entry<'a>(articles: &'a [Article], one: &'a Disagreement) -> Entry<'a> {
    let accounts = one.accounts.iter();
    Entry {
        kind: one.kind,
        message: one.message(),
        about: &one.about,
        accounts: accounts.map(|account| told(articles, account)).collect(),
        fingerprint: one
            .finding(articles)
            .map(|finding| finding.fingerprint)
            .unwrap_or_default(),
    }
}

fn told<'a>(articles: &'a [Article], account: &'a Account) -> Told<'a> {
    let place = |place: &Place| {
        let document = &articles[place.article].document;
        let source = &document.source;
        Stands {
            path: source.name(),
            span: place.span.into(),
            start: source.position(place.span.start).into(),
            end: source.position(place.span.end).into(),
            sentence: place.sentence.into(),
            text: &document.prose[place.prose.range()],
        }
    };
    Told {
        value: &account.value,
        articles: account.articles(),
        places: account.places.iter().map(place).collect(),
    }
}

impl<'a> From<&'a Article> for Read<'a> {
    fn from(article: &'a Article) -> Self {
        Self {
            path: article.document.source.name(),
            date: article.date.map(|date| date.to_string()),
            sentences: article.document.sentences.len(),
        }
    }
}
