//! Texts: markups, front matter, and the scanners of sentences, numbers and dates.

use std::borrow::Cow;

use factlint::document::tokens::tokenize;
use factlint::document::{Document, Markup, sentence_spans};
use factlint::extract::name::Names;
use factlint::extract::reading::read;
use factlint::source::Source;
use factlint::value::partial_date::PartialDate;

use super::assert_inside;

pub(super) fn html(bytes: &[u8]) {
    document(bytes.to_vec(), Markup::Html);
}

pub(super) fn markdown(bytes: &[u8]) {
    document(bytes.to_vec(), Markup::Markdown);
}

pub(super) fn plain(bytes: &[u8]) {
    document(bytes.to_vec(), Markup::Plain);
}

/// The input between the fences of YAML and of TOML.
pub(super) fn front_matter(bytes: &[u8]) {
    for fence in ["---", "+++"] {
        let fence = fence.as_bytes();
        let article = [fence, b"\n", bytes, b"\n", fence, b"\n\nThe end.\n"].concat();
        document(article, Markup::Markdown);
    }
}

/// Every place that a document tells of lies in its file.
fn document(bytes: Vec<u8>, markup: Markup) {
    let document = Document::parse(Source::from_bytes("fuzz", bytes), markup);
    let text = document.source.text();
    for comment in &document.comments {
        assert_inside(text, comment.span);
        assert_inside(text, comment.text);
    }
    for problem in &document.problems {
        assert_inside(text, problem.span);
    }
    for sentence in &document.sentences {
        let block = &document.blocks[sentence.block];
        assert!(block.prose.contains(sentence.prose));
        assert_inside(text, document.in_source(sentence.prose));
    }
    for token in tokenize(&document.prose) {
        let span = document.in_source(token.span);
        assert_inside(text, span);
        if document.is_verbatim(token.span) {
            assert_eq!(token.text(&document.prose), &text[span.range()]);
        }
    }
}

/// Sentences of a passage, and the items of each: in order, and inside.
pub(super) fn scanners(bytes: &[u8]) {
    let text: Cow<'_, str> = String::from_utf8_lossy(bytes);
    let today = "2025-10-18".parse().ok();
    for sentence in sentence_spans(&text) {
        assert_inside(&text, sentence);
        let sentence = &text[sentence.range()];
        let reading = read(sentence, 0, &Names::default(), today);
        let mut end = 0;
        for item in &reading.items {
            assert_inside(sentence, item.span);
            assert!(item.span.start >= end && !item.span.is_empty(), "{item:?}");
            end = item.span.end;
        }
        for quote in &reading.quotes {
            assert_inside(sentence, quote.span);
        }
        for exclusive in &reading.exclusives {
            assert_inside(sentence, exclusive.span);
            let known = |&member: &usize| member < reading.items.len();
            assert!(exclusive.members.iter().all(known));
        }
        reading.clauses();
    }
    if let Some(date) = PartialDate::parse(&text) {
        assert!(date.period().end == Some(date.last_day()));
    }
}
