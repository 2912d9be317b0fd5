//! Blocks, comments and front matter.

use factlint::document::{BlockKind, Document, Markup};
use factlint::source::Source;

use super::parse;

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
            "---\ndate:\ntags: [a, b]\n---\nText",
            "",
            "",
            "Text",
        ),
        (Markup::Markdown, "---\n---\nText", "", "", "Text"),
        (Markup::Html, "<!-- a: b -->Text", "", "", "Text"),
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

#[test]
fn files_of_old_macintoshes_are_read_like_others() {
    for (markup, file) in [
        (
            Markup::Plain,
            "---\ntitle: T\ndate: 2025-07-03\n---\nA heading\n\nOne came. Two\nleft.\n\n- An item\n- Another\n",
        ),
        (
            Markup::Plain,
            "+++\ntitle = \"T\"\ndate = 2025-07-03\n+++\n\nOne.\n",
        ),
        (
            Markup::Markdown,
            "---\ntitle: T\ndate: 2025-07-03\n---\n# H\n\nOne came,\nand two *left\nearly*.\n\n- i\n- j\n\n> q\n\n| c |\n|-|\n| d |\n\n```\ncode\n```\n\n<!-- a\nb -->\nend\n",
        ),
        (
            Markup::Html,
            "<!--\ndate: 2025-07-03\ntitle: T\n-->\n<p>One\ntwo<br>\nthree</p>\n<pre>a\nb</pre>\n",
        ),
    ] {
        let unix = parse(markup, file);
        let mac = parse(markup, &file.replace('\n', "\r"));
        assert_eq!(mac.date, unix.date, "{file:?}");
        assert!(unix.date.is_some() && unix.title.is_some());
        assert_eq!(mac.title, unix.title);
        assert_eq!(mac.prose, unix.prose, "{file:?}");
        assert_eq!(mac.sentences, unix.sentences);
        let blocks = |document: &Document| -> Vec<_> {
            let blocks = document.blocks.iter();
            blocks
                .map(|block| (block.kind, document.in_source(block.prose)))
                .collect()
        };
        assert_eq!(blocks(&mac), blocks(&unix));
        assert_eq!(mac.comments, unix.comments);
    }
    let wrong = parse(Markup::Plain, "---\rtitle: T\rdate: soon\r---\rOne.\r");
    let problem = &wrong.problems[0];
    assert_eq!(wrong.source.slice(problem.span), "soon");
    assert_eq!(wrong.source.position(problem.span.start).line, 3);
}

#[test]
fn a_title_can_be_read_as_a_heading_with_its_place() {
    for (front, written) in [
        ("---\ntitle:   Rain at last\n---\n", "Rain at last"),
        ("---\ntitle: \"Rain at last\"\n---\n", "Rain at last"),
        (
            "---\ntitle: \"Rain \\u0061t last\"\n---\n",
            "\"Rain \\u0061t last\"",
        ),
        (
            "\u{feff}---\r\ntitle: 'Rain at last'\r\n---\r\n",
            "Rain at last",
        ),
        ("+++\ntitle = \"Rain at last\"\n+++\n", "Rain at last"),
    ] {
        let text = format!("{front}\nIt rained.\n");
        let source = Source::new("a.md", text.as_str());
        let document = Document::parse_with_title(source.clone(), Markup::Markdown);
        let [title, rest] = &document.blocks[..] else {
            panic!("{document:?}");
        };
        assert_eq!(title.kind, BlockKind::Heading);
        assert_eq!(&document.prose[title.prose.range()], "Rain at last");
        assert_eq!(source.slice(document.in_source(title.prose)), written);
        assert_eq!(source.slice(document.in_source(rest.prose)), "It rained.");
        assert_eq!(rest.kind, BlockKind::Paragraph);
        assert_eq!(Document::parse(source, Markup::Markdown).blocks.len(), 1);
    }
    for text in [
        "---\ntitle: Rain\n---\n\n# Rain\n\nIt rained.\n",
        "---\ntitle: [Rain]\n---\n\n# Sun\n\nIt rained.\n",
        "# Rain\n\nIt rained.\n",
    ] {
        let document = Document::parse_with_title(Source::new("a.md", text), Markup::Markdown);
        assert_eq!(document.blocks.len(), 2, "{text}");
    }
}
