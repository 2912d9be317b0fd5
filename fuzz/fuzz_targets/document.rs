// What must hold for every document, whatever the bytes. Shared by the targets, one a markup.

use factlint::document::tokens::tokenize;
use factlint::document::{Document, Markup};
use factlint::source::{Source, Span};

pub fn check(bytes: &[u8], markup: Markup) {
    let document = Document::parse(Source::from_bytes("fuzz", bytes.to_vec()), markup);
    let text = document.source.text();
    let inside = |span: Span| assert!(text.get(span.range()).is_some(), "{span:?}");
    for comment in &document.comments {
        inside(comment.span);
        inside(comment.text);
    }
    for problem in &document.problems {
        inside(problem.span);
    }
    for sentence in &document.sentences {
        assert!(
            document.blocks[sentence.block]
                .prose
                .contains(sentence.prose)
        );
        inside(document.in_source(sentence.prose));
    }
    for token in tokenize(&document.prose) {
        let span = document.in_source(token.span);
        inside(span);
        if document.is_verbatim(token.span) {
            assert_eq!(token.text(&document.prose), &text[span.range()]);
        }
    }
}
