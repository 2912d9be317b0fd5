//! Which blocks a comment is about.

use factlint::document::Markup;

use super::parse;

/// The blocks that the first comment is about, by their text.
fn about(markup: Markup, file: &str) -> Vec<String> {
    let document = parse(markup, file);
    let blocks = document.comments[0].blocks.clone();
    document.blocks[blocks]
        .iter()
        .map(|block| document.prose[block.prose.range()].to_owned())
        .collect()
}

#[test]
fn in_markdown_a_comment_is_about_its_own_block_or_the_next() {
    for (file, expected) in [
        ("<!--c-->\n\nOne.\n\nTwo.", &["One."][..]),
        ("<!--c-->\nOne\ngoes on.\n\nTwo.", &["One goes on."]),
        ("<!--c--> One.\n\nTwo.", &["One."]),
        ("\u{feff}<!--c-->\r\n\r\nOne.\r\n\r\nTwo.", &["One."]),
        ("---\ndate: 2025\n---\n<!--c-->\n\nOne.\n\nTwo.", &["One."]),
        ("Zero.\n\n<!--c-->\n# Head\n\nTwo.", &["Head"]),
        ("Zero.\n<!--c-->\nOne.", &["One."]),
        ("One. <!--c--> More.\n\nTwo.", &["One. More."]),
        ("One.\n*More.* <!--c-->\n\nTwo.", &["One. More."]),
        ("# Head <!--c-->\n\nTwo.", &["Head"]),
        ("One ![alt](x) <!--c-->.\n\nTwo.", &["One .", "alt"]),
        ("<!--c-->\n\nOne ![alt](x).\n\nTwo.", &["One .", "alt"]),
        ("<!--c-->\n\n- a\n- b\n  - c\n\nTwo.", &["a", "b", "c"]),
        ("- a\n- <!--c--> b\n- d", &["b"]),
        ("- a\n- <!--c-->\n  b\n- d", &["b"]),
        ("- a\n- b <!--c-->\n  - c\n- d", &["b"]),
        ("- a\n  <!--c-->\n- b\n  - d\n- e", &["b", "d"]),
        ("1. a\n\n   <!--c-->\n\n   b\n\n   d\n", &["b"]),
        (
            "<!--c-->\n\n| a | b |\n|---|---|\n| d | e |\n\nTwo.",
            &["a", "b", "d", "e"],
        ),
        ("| a | b |\n|---|---|\n| d <!--c--> | e |\n", &["d"]),
        ("| a | b |\n|---|---|\n| <!--c--> d | e |\n", &["d"]),
        ("<!--c-->\n\n> One.\n>\n> - a\n\nTwo.", &["One.", "a"]),
        ("> <!--c-->\n>\n> One.\n>\n> Two.", &["One."]),
        ("> One.\n>\n> <!--c-->\n\nTwo.\n\nThree.", &["Two."]),
        ("<!--c-->\n\n```\ncode\n```\n\nOne.\n\nTwo.", &["One."]),
        (
            "<!--c-->\n\n<div>\n\n- a\n- b\n\n</div>\n\nTwo.",
            &["a", "b"],
        ),
        ("- <!--c-->\n\n  <ul><li>a<li>b\n\nTwo.", &["a", "b"]),
        ("One.\n\n<!--c-->", &[]),
    ] {
        assert_eq!(about(Markup::Markdown, file), expected, "{file:?}");
    }
}

#[test]
fn in_html_a_comment_is_about_its_own_block_or_the_next() {
    for (file, expected) in [
        ("<!--c--><p>One.<p>Two.", &["One."][..]),
        ("<p><!--c-->One.</p><p>Two.", &["One."]),
        ("<p>One. <!--c--><b>More.</b></p><p>Two.", &["One. More."]),
        ("<!--c--><html><body><p>One.<p>Two.", &["One."]),
        ("<!--c--><div><p>One.<p>Two.</div>", &["One."]),
        ("<!--c--><ul><li>a<li>b</ul><p>Two.", &["a", "b"]),
        ("<ul><li>a<!--c--><li>b</ul>", &["a"]),
        (
            "<ul><li>a</li><!--c--><li>b<p>d</li><li>e</ul>",
            &["b", "d"],
        ),
        (
            "<!--c--><table><tr><td>a<td>b<tr><td>d</table>Two.",
            &["a", "b", "d"],
        ),
        (
            "<table><!--c--><tr><td>a<td>b<tr><td>d</table>Two.",
            &["a", "b"],
        ),
        (
            "<table><tr><td>a</td><!--c--><td>b</td><td>d</table>",
            &["b"],
        ),
        (
            "<!--c--><blockquote><p>a<p>b</blockquote><p>Two.",
            &["a", "b"],
        ),
        ("<!--c--><script>x</script><p>One.<p>Two.", &["One."]),
        ("<!--c--><p><img alt='alt'></p><p>Two.", &["alt"]),
        ("<p>One.</p><!--c-->", &[]),
    ] {
        assert_eq!(about(Markup::Html, file), expected, "{file:?}");
    }
}

#[test]
fn what_only_looks_like_a_comment_is_none() {
    for (markup, file) in [
        (
            Markup::Markdown,
            "```\n<!--c-->\n```\n\n    <!--c-->\n\n`<!--c-->` and \\<!--c-->",
        ),
        (
            Markup::Markdown,
            "---\ntitle: \"<!--c-->\"\n---\n[a]: x \"<!--c-->\"\n",
        ),
        (
            Markup::Html,
            "<script>var a = '<!--c-->';</script><p title='<!--c-->'>&lt;!--c-->",
        ),
        (
            Markup::Html,
            "<style><!--c--></style><textarea><!--c--></textarea>",
        ),
        (Markup::Plain, "<!--c-->"),
    ] {
        assert_eq!(parse(markup, file).comments, [], "{file:?}");
    }
}

#[test]
fn a_comment_in_a_quotation_is_read_without_its_marks() {
    let document = parse(Markup::Markdown, "> One.\n>\n> <!-- a\n> b -->\n> Two.");
    assert_eq!(&*document.comments[0].content, " a\n  b ");
}
