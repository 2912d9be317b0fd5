//! Documents: what is prose, and where it stands in the file.

use factlint::document::{BlockKind, Document, Markup};
use factlint::source::{Source, Span};
use proptest::prelude::*;

const ALL: [Markup; 3] = [Markup::Markdown, Markup::Html, Markup::Plain];

fn parse(markup: Markup, text: &str) -> Document {
    Document::parse(Source::new("a", text), markup)
}

/// What the file holds where the first `words` of the prose stand.
fn in_file(document: &Document, words: &str) -> String {
    let start = document
        .prose
        .find(words)
        .unwrap_or_else(|| panic!("{words:?} is not in {:?}", document.prose));
    let span = document.in_source(Span::new(start, start + words.len()));
    document.source.slice(span).to_owned()
}

#[test]
fn words_of_the_prose_stand_where_they_stand() {
    // Markup, file, prose, words of the prose, the same words in the file.
    let table: &[(Markup, &str, &str, &str, &str)] = &[
        (
            Markup::Markdown,
            "talks in **New** Delhi\n",
            "talks in New Delhi",
            "New Delhi",
            "New** Delhi",
        ),
        (
            Markup::Markdown,
            "a [link to *Doha*](http://x.org \"t\") b",
            "a link to Doha b",
            "Doha b",
            "Doha*](http://x.org \"t\") b",
        ),
        (
            Markup::Markdown,
            "Tea&nbsp;&amp; milk",
            "Tea & milk",
            "Tea & milk",
            "Tea&nbsp;&amp; milk",
        ),
        (Markup::Markdown, "5\\*3 \\& so", "5*3 & so", "5*3", "5\\*3"),
        (
            Markup::Markdown,
            "over\u{a0}2,400 dead",
            "over 2,400 dead",
            "over 2,400",
            "over\u{a0}2,400",
        ),
        (
            Markup::Markdown,
            "soft\r\nwrap",
            "soft wrap",
            "soft wrap",
            "soft\r\nwrap",
        ),
        (
            Markup::Markdown,
            "> soft\n> wrap",
            "soft wrap",
            "soft wrap",
            "soft\n> wrap",
        ),
        (
            Markup::Markdown,
            "\u{feff}# One\r\n\r\nTwo",
            "One\n\nTwo",
            "Two",
            "Two",
        ),
        (
            Markup::Markdown,
            "e\u{301}t\u{e9} \u{1f600} na\u{ef}ve",
            "e\u{301}t\u{e9} \u{1f600} na\u{ef}ve",
            "\u{1f600} na\u{ef}ve",
            "\u{1f600} na\u{ef}ve",
        ),
        (
            Markup::Markdown,
            "Isl\u{ad}ama\u{200b}bad",
            "Islamabad",
            "Islamabad",
            "Isl\u{ad}ama\u{200b}bad",
        ),
        (
            Markup::Markdown,
            "run `cargo` now <https://a.org>!",
            "run now !",
            "now",
            "now",
        ),
        (
            Markup::Markdown,
            "```\nfn\n```\ntext\n\n    code\n",
            "text",
            "text",
            "text",
        ),
        (
            Markup::Markdown,
            "a <b>bold</b> word<!-- no --> here",
            "a bold word here",
            "bold word",
            "bold</b> word",
        ),
        (
            Markup::Markdown,
            "<div>in &lt; html</div>\n\nafter",
            "in < html\n\nafter",
            "in < html",
            "in &lt; html",
        ),
        (
            Markup::Markdown,
            "<script>\nvar a;\n</script>\n\nx <script>y</script> z",
            "x z",
            "x z",
            "x <script>y</script> z",
        ),
        (
            Markup::Markdown,
            "| a | b |\n|---|---|\n| c d | e\\|f |\n",
            "a\n\nb\n\nc d\n\ne|f",
            "e|f",
            "e\\|f",
        ),
        (
            Markup::Markdown,
            "was ~~Delhi~~ Doha[^1].\n\n[^1]: A note.",
            "was Doha.\n\nA note.",
            "was Doha",
            "was ~~Delhi~~ Doha",
        ),
        (
            Markup::Markdown,
            "a ![an *alt*](i.png) b",
            "a b\n\nan alt",
            "an alt",
            "an *alt",
        ),
        (
            Markup::Markdown,
            "- [x] done\n- two\n  lines\n1. x",
            "done\n\ntwo lines\n\nx",
            "two lines",
            "two\n  lines",
        ),
        (
            Markup::Markdown,
            "one  \nTwo",
            "one\nTwo",
            "one\nTwo",
            "one  \nTwo",
        ),
        (Markup::Markdown, "# A {#id}\n", "A", "A", "A"),
        (
            Markup::Html,
            "<p>talks in <b>New</b> Delhi</p>",
            "talks in New Delhi",
            "New Delhi",
            "New</b> Delhi",
        ),
        (
            Markup::Html,
            "<p>Tea&nbsp;&amp; milk &copy 2025 AT&T</p>",
            "Tea & milk \u{a9} 2025 AT&T",
            "& milk \u{a9} 2025 AT&T",
            "&amp; milk &copy 2025 AT&T",
        ),
        (
            Markup::Html,
            "\u{feff}<p>a\r\n\tb&#8217;s &#x1F600;</p>",
            "a b\u{2019}s \u{1f600}",
            "b\u{2019}s",
            "b&#8217;s",
        ),
        (
            Markup::Html,
            "<ul><li>one<li>two</ul>three",
            "one\n\ntwo\n\nthree",
            "three",
            "three",
        ),
        (Markup::Html, "a<br>B<br/><br>c", "a\nB\n\nc", "B", "B"),
        (
            Markup::Html,
            "<script>if (a<b) '<p>x'</script><style>p{}</style><template>t</template>y<pre>z</pre>",
            "y",
            "y",
            "y",
        ),
        (
            Markup::Html,
            "<p>x <code>a<i>b</i></code> y <del>no</del>z",
            "x y z",
            "y z",
            "y <del>no</del>z",
        ),
        (Markup::Html, "<p>x <code>a<p>b", "x\n\nb", "b", "b"),
        (
            Markup::Html,
            "<figure><img alt='An &eacute;t&eacute;' src=x><figcaption>Cap</figcaption></figure>",
            "An \u{e9}t\u{e9}\n\nCap",
            "An \u{e9}t",
            "An &eacute;t",
        ),
        (
            Markup::Html,
            "1 < 2 &lt; 3 & 4",
            "1 < 2 < 3 & 4",
            "2 < 3",
            "2 &lt; 3",
        ),
        (
            Markup::Plain,
            "One.\r\n\r\nTwo  words\u{2003}here.",
            "One.\n\nTwo words here.",
            "Two words here",
            "Two  words\u{2003}here",
        ),
        (
            Markup::Plain,
            "The talks between the two sides were held over the\nweekend in the capital of Qatar, officials said on\nMonday. More",
            "The talks between the two sides were held over the weekend in the capital of Qatar, officials said on Monday. More",
            "over the weekend",
            "over the\nweekend",
        ),
        (
            Markup::Plain,
            "A heading\nThe first paragraph stands on one line, as pages that were scraped have it.\nShare this\nThe second.",
            "A heading\n\nThe first paragraph stands on one line, as pages that were scraped have it.\n\nShare this\n\nThe second.",
            "Share this",
            "Share this",
        ),
        (Markup::Plain, "- one\n- two", "one\n\ntwo", "two", "two"),
        (Markup::Plain, "a\rb\r\rc", "a\n\nb\n\nc", "c", "c"),
        (Markup::Plain, "<b>&amp;</b>", "<b>&amp;</b>", "<b>", "<b>"),
    ];
    for (markup, file, prose, words, slice) in table {
        let document = parse(*markup, file);
        assert_eq!(&*document.prose, *prose, "{markup:?} {file:?}");
        assert_eq!(in_file(&document, words), *slice, "{markup:?} {file:?}");
    }
}

#[test]
fn blocks_know_their_kind() {
    use BlockKind::{Caption, Heading, ListItem, Paragraph, Quote, TableCell};
    let table: &[(Markup, &str, &[BlockKind])] = &[
        (
            Markup::Markdown,
            "# H\n\np\n\n- i\n\n  j\n\n> q\n\n| c |\n|-|\n| d |\n\n![alt](x)\n\n<figcaption>c</figcaption>\n\nend",
            &[
                Heading, Paragraph, ListItem, ListItem, Quote, TableCell, TableCell, Caption,
                Caption, Paragraph,
            ],
        ),
        (
            Markup::Html,
            "<h2>H</h2><p>p</p><ul><li><p>i</p><ul><li>j</ul></ul>k<blockquote><p>q</blockquote><table><caption>c</caption><tr><td>d<td>e</table>f",
            &[
                Heading, Paragraph, ListItem, ListItem, Paragraph, Quote, Caption, TableCell,
                TableCell, Paragraph,
            ],
        ),
        (
            Markup::Plain,
            "A short line\n\nA sentence.\n- An item\n",
            &[Heading, Paragraph, ListItem],
        ),
    ];
    for (markup, file, kinds) in table {
        let document = parse(*markup, file);
        let found: Vec<BlockKind> = document.blocks.iter().map(|block| block.kind).collect();
        assert_eq!(&found, kinds, "{file:?} {:?}", document.prose);
    }
}

#[test]
fn comments_are_kept_with_the_block_they_stand_before() {
    for (markup, file, expected) in [
        (
            Markup::Markdown,
            "One\n\n<!-- a: b\nc -->\nTwo <!--x--> y\n\n> <!-- q\n> r -->\n\n<!-- end",
            vec![
                ("<!-- a: b\nc -->", " a: b\nc ", 1),
                ("<!--x-->", "x", 2),
                ("<!-- q\n> r -->", " q\n> r ", 2),
                ("<!-- end", " end", 2),
            ],
        ),
        (
            Markup::Html,
            "<!DOCTYPE html><!-- a --><p>One</p><!--\u{e9}--><p>Two<!-->",
            vec![
                ("<!-- a -->", " a ", 0),
                ("<!--\u{e9}-->", "\u{e9}", 1),
                ("<!-->", "", 2),
            ],
        ),
        (Markup::Plain, "<!-- a -->", vec![]),
    ] {
        let document = parse(markup, file);
        let found: Vec<_> = document
            .comments
            .iter()
            .map(|c| {
                (
                    document.source.slice(c.span),
                    document.source.slice(c.text),
                    c.next_block,
                )
            })
            .collect();
        assert_eq!(found, expected, "{file:?}");
    }
}

#[test]
fn front_matter_gives_date_and_title_and_is_no_prose() {
    for (markup, file, date, title, prose) in [
        (
            Markup::Markdown,
            "---\ndate: 2025-07-03\ntitle: T\n---\nText",
            "2025-07-03",
            "T",
            "Text",
        ),
        (
            Markup::Plain,
            "\u{feff}---\r\ndate: 2025-02\r\n---\r\nText",
            "2025-02-28",
            "",
            "Text",
        ),
        (
            Markup::Html,
            "---\npublished: 2025\n---\n<p>Text",
            "2025-12-31",
            "",
            "Text",
        ),
        (
            Markup::Markdown,
            "+++\ndate = 2025-07-03T23:00:00-05:00\ntitle = \"T\"\n+++\nText",
            "2025-07-03",
            "T",
            "Text",
        ),
        (
            Markup::Markdown,
            "+++\ndate = 2025\n+++\nText",
            "2025-12-31",
            "",
            "Text",
        ),
        (
            Markup::Markdown,
            "---\ndate: \"2025-07-03 10:00:00 +0200\"\ntitle: [a]\n---\nText",
            "2025-07-03",
            "",
            "Text",
        ),
        (
            Markup::Html,
            "<html><head><title>A &amp; B</title><meta property='article:published_time' content='2025-07-03T01:00:00Z'></head><body>Text",
            "2025-07-03",
            "A & B",
            "Text",
        ),
        (
            Markup::Html,
            "<!--\ndate: 2025-07-03\n--><p>Text",
            "2025-07-03",
            "",
            "Text",
        ),
        (
            Markup::Html,
            "<!--\n---\ndate: 2025-07-03\n---\n--><p>Text",
            "2025-07-03",
            "",
            "Text",
        ),
        (
            Markup::Html,
            "<p><time datetime='2020-01-01'>then</time><time itemprop=datePublished datetime='2025-07'>",
            "2025-07-31",
            "",
            "then",
        ),
    ] {
        let document = parse(markup, file);
        assert_eq!(document.problems, [], "{file:?}");
        let found = document
            .date
            .map(|date| date.to_string())
            .unwrap_or_default();
        assert_eq!(found, date, "{file:?}");
        assert_eq!(
            document.title.clone().unwrap_or_default(),
            title,
            "{file:?}"
        );
        assert_eq!(&*document.prose, prose, "{file:?}");
    }
}

#[test]
fn a_date_that_cannot_be_read_is_shown_where_it_stands() {
    for (markup, file, shown, prose) in [
        (
            Markup::Markdown,
            "\u{feff}---\ntitle: T\ndate: 3 July 2025\n---\nText",
            "3 July 2025",
            "Text",
        ),
        (
            Markup::Markdown,
            "+++\ndate = \"soon\"\n+++\nText",
            "date = \"soon\"",
            "Text",
        ),
        (
            Markup::Html,
            "<meta name=date content='soon'>Text",
            "soon",
            "Text",
        ),
        (
            Markup::Markdown,
            "---\ndate: [\n---\nText",
            "date: [\n",
            "Text",
        ),
    ] {
        let document = parse(markup, file);
        assert_eq!(document.date, None);
        let found: Vec<&str> = document
            .problems
            .iter()
            .map(|p| document.source.slice(p.span))
            .collect();
        assert_eq!(found, [shown], "{file:?} {:?}", document.problems);
        assert_eq!(&*document.prose, prose);
    }
    let rules = parse(Markup::Markdown, "---\nNot a key at all.\n\n---\nText");
    assert!(rules.problems.is_empty() && rules.prose.starts_with("Not a key"));
}

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
    fn every_span_is_inside_and_on_boundaries(text in markup_text()) {
        for markup in ALL {
            let document = parse(markup, &text);
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
                prop_assert!(on_boundaries(&text, comment.span) && on_boundaries(&text, comment.text));
                prop_assert!(comment.span.contains(comment.text), "{:?}", comment);
                prop_assert!(text[comment.span.range()].starts_with("<!--"));
                prop_assert!(comment.next_block <= document.blocks.len());
            }
            for problem in &document.problems {
                prop_assert!(on_boundaries(&text, problem.span));
            }
            for token in factlint::document::tokens::tokenize(prose) {
                let source = document.in_source(token.span);
                prop_assert!(on_boundaries(&text, source), "{source:?}");
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
