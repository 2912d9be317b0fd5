//! Documents: what is prose, and where it stands in the file.

mod comments;
mod parts;
mod properties;
mod words;

use factlint::document::{Document, Markup};
use factlint::source::Source;

const ALL: [Markup; 3] = [Markup::Markdown, Markup::Html, Markup::Plain];

fn parse(markup: Markup, text: &str) -> Document {
    Document::parse(Source::new("a", text), markup)
}
