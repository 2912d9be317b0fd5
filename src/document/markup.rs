//! The markups that articles come in.

use super::front_matter::Metadata;
use super::prose::ProseBuilder;
use super::{html, markdown, plain};
use crate::source::Span;

/// How an article is marked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Markup {
    /// CommonMark with tables, footnotes, strikethrough and task lists.
    Markdown,
    /// HTML as browsers read it.
    Html,
    /// No markup: paragraphs and headings are told by their lines.
    Plain,
}

/// What a markup is called, which files have it, and who reads it.
pub struct MarkupRow {
    /// The markup.
    pub markup: Markup,
    /// Its name in options and configuration.
    pub name: &'static str,
    /// File extensions, in lower case.
    pub extensions: &'static [&'static str],
    /// Reads the body of a file into prose.
    pub(super) parse: fn(Span, &mut ProseBuilder<'_>, &mut Metadata),
}

/// Every markup.
pub const MARKUPS: &[MarkupRow] = &[
    MarkupRow {
        markup: Markup::Markdown,
        name: "markdown",
        extensions: &["md", "markdown", "mdown", "mkd", "mdx"],
        parse: markdown::parse,
    },
    MarkupRow {
        markup: Markup::Html,
        name: "html",
        extensions: &["html", "htm", "xhtml"],
        parse: html::parse,
    },
    MarkupRow {
        markup: Markup::Plain,
        name: "plain",
        extensions: &["txt", "text"],
        parse: plain::parse,
    },
];

impl Markup {
    /// The markup of a file by its extension, upper or lower case; `None` where no markup has it.
    pub fn from_path(name: &str) -> Option<Self> {
        let (_, file) = name.rsplit_once(['/', '\\']).unwrap_or(("", name));
        let (_, extension) = file.rsplit_once('.')?;
        let extension = extension.to_ascii_lowercase();
        MARKUPS
            .iter()
            .find(|row| row.extensions.contains(&extension.as_str()))
            .map(|row| row.markup)
    }

    /// Its name in options and configuration.
    pub fn name(self) -> &'static str {
        self.row().map_or("plain", |row| row.name)
    }

    pub(super) fn row(self) -> Option<&'static MarkupRow> {
        MARKUPS.iter().find(|row| row.markup == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_tell_the_markup() {
        for (name, markup) in [
            ("articles/a.md", Some(Markup::Markdown)),
            ("a.b/C.HTML", Some(Markup::Html)),
            ("notes.txt", Some(Markup::Plain)),
            ("a.md/notes", None),
            ("picture.png", None),
            ("", None),
        ] {
            assert_eq!(Markup::from_path(name), markup, "{name}");
        }
    }

    #[test]
    fn every_markup_has_one_row() {
        for markup in [Markup::Markdown, Markup::Html, Markup::Plain] {
            let rows = MARKUPS.iter().filter(|row| row.markup == markup).count();
            assert_eq!(rows, 1, "{markup:?}");
        }
    }
}
