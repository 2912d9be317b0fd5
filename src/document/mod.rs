//! Bytes → [`Document`]: the prose of a file, where each byte of it stands in the file, and its sentences.

pub mod tokens;

use std::sync::Arc;

use jiff::civil::Date;

use crate::source::{Source, Span};

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

/// A comment of the markup, for suppressions and expectations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// The whole comment in the file, delimiters included.
    pub span: Span,
    /// The text inside the delimiters, in the file.
    pub text: Span,
    /// Index of the first block that follows it (the number of blocks where none does).
    pub next_block: usize,
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
    pub prose: Arc<str>,
    /// The passages, in order.
    pub blocks: Vec<Block>,
    /// The sentences, in order.
    pub sentences: Vec<Sentence>,
    /// Comments of the markup, in order.
    pub comments: Vec<Comment>,
    /// Problems.
    pub problems: Vec<Problem>,
}

// Shim until the document's branch is merged.
/// A problem.
#[derive(Clone, Debug)]
pub struct Problem {
    /// Where.
    pub span: Span,
    /// What.
    pub message: String,
}

/// Markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// Plain.
    Plain,
    /// Markdown.
    Markdown,
}

impl Markup {
    /// By extension.
    pub fn from_path(path: &str) -> Option<Self> {
        match path.rsplit_once('.')?.1 {
            "md" => Some(Self::Markdown),
            "txt" | "html" => Some(Self::Plain),
            _ => None,
        }
    }
}

impl Document {
    /// Parses.
    pub fn parse(source: Source, _markup: Markup) -> Self {
        let prose: Arc<str> = Arc::from(source.text());
        Self {
            source,
            date: None,
            prose,
            blocks: vec![],
            sentences: vec![],
            comments: vec![],
            problems: vec![],
        }
    }
}

impl Document {
    /// Where a span of the prose stands in the file.
    pub fn in_source(&self, prose: Span) -> Span {
        prose
    }
}
