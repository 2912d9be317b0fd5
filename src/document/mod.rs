//! Bytes → [`Document`]: the prose of a file, where each byte of it stands in the file, and its sentences.

mod abbreviations;
mod comments;
mod front_matter;
mod hidden;
mod html;
mod html_elements;
mod html_entities;
mod html_tag;
mod markdown;
mod markup;
mod offsets;
mod plain;
mod prose;
mod scripts;
mod sections;
mod sentences;
pub mod tokens;
mod unread;

use jiff::civil::Date;

pub use comments::Comment;
pub use front_matter::Problem;
pub use hidden::{Written, code_point, hidden_characters, name_of};
pub use markup::{MARKUPS, Markup, MarkupRow};
pub use offsets::OffsetMap;
pub use scripts::scripts;
pub use sections::Sections;
pub use sentences::sentence_spans;
pub use unread::Unread;

use crate::source::{Source, Span};
use front_matter::Metadata;
use prose::ProseBuilder;

/// What kind of block a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A heading.
    Heading,
    /// An entry of a list.
    ListItem,
    /// A cell of a table.
    TableCell,
    /// A figure's or table's caption, or an image's description.
    Caption,
    /// Quoted from elsewhere.
    Quote,
}

/// A passage of prose without markup: a paragraph, a heading, a cell.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands in the prose.
    pub prose: Span,
}

/// One sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands in the prose.
    pub prose: Span,
    /// Index of its block.
    pub block: usize,
}

/// An article as it is read: prose, where it stands, and its parts.
#[derive(Clone, Debug)]
pub struct Document {
    /// The file.
    pub source: Source,
    /// The article's own date, from its front matter.
    pub date: Option<Date>,
    /// The prose: inline markup removed, entities decoded, soft breaks and odd spaces turned to a space.
    /// Blocks are separated by a blank line.
    pub prose: String,
    /// The passages, in order.
    pub blocks: Vec<Block>,
    /// The sentences, in order.
    pub sentences: Vec<Sentence>,
    /// How many of them, the first ones, stand before what is to be judged: see [`Sections`]. None of a whole file.
    pub lead_in: usize,
    /// Comments of the markup, in order.
    pub comments: Vec<Comment>,
    /// The article's title, from its front matter or the HTML head.
    pub title: Option<String>,
    /// What could not be read in the front matter.
    pub problems: Vec<Problem>,
    /// Characters that nobody sees, written as references. What stands in the file itself [`hidden_characters`] finds.
    pub hidden: Vec<Written>,
    map: OffsetMap,
}

impl Document {
    /// Reads a file. It never fails: what cannot be read of the front matter is in [`Document::problems`], and
    /// every other text is some prose. Takes time in proportion to the length of the text.
    pub fn parse(source: Source, markup: Markup) -> Self {
        let (metadata, body) = front_matter::read(source.text());
        Self::lay_out(source, markup, metadata, body)
    }

    /// As [`Document::parse`], with the title of front matter as a heading above the text, unless it stands in the text, too.
    pub fn parse_with_title(source: Source, markup: Markup) -> Self {
        let document = Self::parse(source, markup);
        let (metadata, body) = front_matter::read(document.source.text());
        let Some((title, span)) = metadata.headline() else {
            return document;
        };
        let mut blocks = document.blocks.iter();
        if blocks.any(|block| document.prose[block.prose.range()] == *title) {
            return document;
        }
        let headline = Some((title.to_owned(), span));
        Self::lay_out_below(headline, document.source, markup, metadata, body)
    }

    /// Lays out a part of a file, with what the file says of itself.
    fn lay_out(source: Source, markup: Markup, metadata: Metadata, body: Span) -> Self {
        Self::lay_out_below(None, source, markup, metadata, body)
    }

    /// The same with a heading above it, which stands elsewhere in the file.
    fn lay_out_below(
        headline: Option<(String, Span)>,
        source: Source,
        markup: Markup,
        mut metadata: Metadata,
        body: Span,
    ) -> Self {
        let mut builder = ProseBuilder::new(source.text(), body.len());
        if let Some((title, span)) = headline {
            builder.set_kind(BlockKind::Heading);
            builder.push_replaced(&title, span);
            builder.end_block();
            builder.set_kind(BlockKind::Paragraph);
        }
        if let Some(row) = markup.row() {
            (row.parse)(body, &mut builder, &mut metadata);
        }
        let built = builder.finish();
        let sentences = sentences::of_blocks(&built.prose, &built.blocks);
        let (date, title, problems) = metadata.finish();
        Self {
            date,
            prose: built.prose,
            blocks: built.blocks,
            sentences,
            lead_in: 0,
            comments: built.comments,
            title,
            problems,
            hidden: built.hidden,
            map: built.map,
            source,
        }
    }

    /// Where a span of the prose stands in the file: from the start of what its first byte was made from to the
    /// end of what its last byte was made from, inline markup between them included. A span that is not on
    /// character boundaries of the prose is widened to them.
    pub fn in_source(&self, prose: Span) -> Span {
        let mut start = prose.start.min(self.prose.len());
        while !self.prose.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = prose.end.clamp(start, self.prose.len());
        while !self.prose.is_char_boundary(end) {
            end += 1;
        }
        self.map.in_source(Span::new(start, end))
    }

    /// Whether a span of the prose stands in the file byte for byte, so that replacing it there is safe.
    pub fn is_verbatim(&self, prose: Span) -> bool {
        self.map.is_verbatim(prose)
    }
}
