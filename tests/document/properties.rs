//! What holds for every text.

use factlint::document::tokens::tokenize;
use factlint::document::{Document, Markup};
use factlint::extract::quote::quotes;
use factlint::source::{Source, Span};
use proptest::prelude::*;

use super::{ALL, parse};

/// Text that is likely to be something in one of the markups.
fn markup_text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "a",
        "Kabul",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        "\u{a0}",
        "\u{ad}",
        "\u{200b}",
        "\u{feff}",
        "e\u{301}",
        "\u{e9}",
        "\u{1f468}\u{200d}\u{1f469}",
        "\u{2003}",
        "\u{3002}",
        "\u{1a}",
        "\0",
        "&amp;",
        "&nbsp;",
        "&#8217;",
        "&notit;",
        "&copy",
        "&",
        "&#x0;",
        "\\",
        "\\*",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```",
        "# ",
        "> ",
        "- ",
        "1. ",
        "| ",
        "|-|-|\n",
        "[",
        "](x)",
        "![",
        "[^1]",
        "[^1]: ",
        "<",
        ">",
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<br>",
        "<div>\n",
        "</div>",
        "<!--",
        "-->",
        "<!-->",
        "<script>",
        "</script>",
        "<style>",
        "<title>",
        "</title>",
        "<textarea>",
        "<code>",
        "</code>",
        "<ul>",
        "<li>",
        "</ul>",
        "<table><td>",
        "<img alt='x &lt; y'>",
        "<img alt=\u{e9}&amp;>",
        "<meta name=date content='2025'>",
        "---\n",
        "+++\n",
        "date: 2025\n",
        "date = 2025\n",
        "...",
        "2,400",
        ". The ",
        "U.S.",
        "\u{201c}",
        "\u{201d}",
        "!",
        "<?x?>",
        "<!x>",
        "<![CDATA[",
        "]]>",
        "<plaintext>",
        "<a href=\"",
        "\">",
        "<https://a.b>",
        "    ",
    ]);
    prop::collection::vec(
        prop_oneof![9 => pieces.prop_map(str::to_owned), 1 => "\\PC{0,6}"],
        0..40,
    )
    .prop_map(|pieces| pieces.concat())
}

fn on_boundaries(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.range()).is_some()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn every_span_is_inside_and_on_boundaries(text in markup_text(), title in "\\PC{0,12}") {
        let titled = format!("---\ntitle: {title}\n---\n{text}");
        let read = |markup| Document::parse_with_title(Source::new("a", titled.as_str()), markup);
        let plain = ALL.map(|markup| (&text, parse(markup, &text)));
        let with_titles = ALL.map(|markup| (&titled, read(markup)));
        for (text, document) in plain.iter().chain(&with_titles) {
            let prose: &str = &document.prose;
            let mut end = 0;
            for block in &document.blocks {
                prop_assert!(block.prose.start >= end && !block.prose.is_empty());
                let inside = &prose[block.prose.range()];
                prop_assert_eq!(inside.trim(), inside);
                prop_assert!(!inside.contains("\n\n") && !inside.contains("  "));
                end = block.prose.end;
            }
            for sentence in &document.sentences {
                let block = document.blocks[sentence.block].prose;
                prop_assert!(block.contains(sentence.prose) && !sentence.prose.is_empty());
                let inside = &prose[sentence.prose.range()];
                prop_assert_eq!(inside.trim(), inside);
            }
            for comment in &document.comments {
                prop_assert!(on_boundaries(text, comment.span) && on_boundaries(text, comment.text));
                prop_assert!(comment.span.contains(comment.text), "{:?}", comment);
                prop_assert!(text[comment.span.range()].starts_with("<!--"));
                prop_assert!(comment.next_block <= document.blocks.len());
                prop_assert!(comment.blocks.start <= comment.blocks.end);
                prop_assert!(comment.blocks.end <= document.blocks.len());
                prop_assert_eq!(comment.content.len(), comment.text.len());
            }
            for problem in &document.problems {
                prop_assert!(on_boundaries(text, problem.span));
            }
            for token in tokenize(prose) {
                let source = document.in_source(token.span);
                prop_assert!(on_boundaries(text, source), "{source:?}");
                if document.is_verbatim(token.span) {
                    prop_assert_eq!(token.text(prose), &text[source.range()]);
                }
            }
        }
    }

    #[test]
    fn sentences_leave_out_nothing_but_white_space(text in markup_text()) {
        let document = parse(Markup::Plain, &text);
        let mut at = 0;
        for sentence in &document.sentences {
            prop_assert!(document.prose[at..sentence.prose.start].chars().all(char::is_whitespace));
            at = sentence.prose.end;
        }
        prop_assert!(document.prose[at..].chars().all(char::is_whitespace));
    }

    #[test]
    fn plain_words_are_found_verbatim(words in prop::collection::vec("[a-z\u{e9}]{1,8}", 1..20)) {
        let text = words.join(" ");
        for markup in ALL {
            let document = parse(markup, &text);
            prop_assert_eq!(&*document.prose, text.as_str());
            prop_assert!(document.is_verbatim(Span::new(0, text.len())));
        }
    }
}

#[test]
fn hostile_text_takes_time_in_proportion() {
    // A quadratic reader would need minutes for these.
    let many = 60_000;
    for piece in [
        "a. ",
        "A. ",
        "\u{201c}",
        "(",
        "<",
        "&",
        "&a",
        "[",
        "![",
        "*a ",
        "`",
        "~~",
        "> ",
        "- ",
        "<b>",
        "<div>",
        "<ul><li>",
        "</ul>",
        "<blockquote>",
        "<code>",
        "<!--",
        "<!-- -->",
        "<img alt='",
        "\n",
        "a\n",
        "|",
        "| a\n",
        "[^1]",
        "_a__",
        "\\",
        "x",
        "--",
        "<a b=",
        "e\u{301}",
        "\u{200b}",
        "---\n",
        "a:\n",
        "Dr. ",
    ] {
        let text = piece.repeat(many / piece.len());
        for markup in ALL {
            let started = std::time::Instant::now();
            parse(markup, &text);
            assert!(
                started.elapsed().as_secs() < 10,
                "{markup:?} {piece:?}: {:?}",
                started.elapsed()
            );
        }
    }
}

#[test]
fn words_of_hostile_text_are_found_in_time_in_proportion() {
    // Words that go on and on, each mark of which might end them or begin a quotation: a reader that looks back or ahead at
    // all of it needs minutes.
    for piece in [
        "A.", "U.S.", "\u{c9}.", "A'", "a'", "n't", "'a", "a\u{ad}", "1,1", "a-",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        let started = std::time::Instant::now();
        let words = tokenize(&text).len();
        let quotations = quotes(&text).len();
        assert!(words + quotations > 0);
        let taken = started.elapsed();
        assert!(taken.as_secs() < 10, "{piece:?}: {taken:?}");
    }
}
