//! Words of the prose, and the same words in the file.

use factlint::document::{Document, Markup};
use factlint::source::Span;

use super::parse;

/// What the file holds where the first `words` of the prose stand; `None` if the prose has no such words.
fn in_file<'d>(document: &'d Document, words: &str) -> Option<&'d str> {
    let start = document.prose.find(words)?;
    let span = document.in_source(Span::new(start, start + words.len()));
    Some(document.source.slice(span))
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
        assert_eq!(
            in_file(&document, words),
            Some(*slice),
            "{markup:?} {file:?}"
        );
    }
}
