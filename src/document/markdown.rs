//! Markdown → prose.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::BlockKind;
use super::comments::Level;
use super::front_matter::Metadata;
use super::html::HtmlReader;
use super::prose::ProseBuilder;
use crate::source::{Span, with_line_feeds};

/// Reads Markdown. HTML inside it is read as HTML; code, struck text and automatic links are not prose.
/// Smart punctuation stays off: it would alter the text.
pub(super) fn parse(body: Span, prose: &mut ProseBuilder<'_>, metadata: &mut Metadata) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    // The parser takes a carriage return alone for an ordinary character.
    let text = with_line_feeds(prose.source().get(body.range()).unwrap_or_default());
    let mut reader = Reader {
        html: HtmlReader::new(prose, metadata),
        kinds: Vec::new(),
        skipped: 0,
        html_block: None,
        automatic_link: false,
    };
    for (event, range) in Parser::new_ext(&text, options).into_offset_iter() {
        reader.event(&event, Span::from(range).shifted(body.start));
    }
}

struct Reader<'r, 's> {
    html: HtmlReader<'r, 's>,
    /// The kinds of the blocks around, innermost last, with what they are to comments.
    kinds: Vec<(BlockKind, Level)>,
    /// How many elements around are not prose.
    skipped: usize,
    /// The lines of an HTML block, while one is read.
    html_block: Option<Vec<Span>>,
    /// Whether the innermost open link is an address that links to itself.
    automatic_link: bool,
}

impl Reader<'_, '_> {
    fn event(&mut self, event: &Event<'_>, span: Span) {
        match event {
            Event::Start(Tag::HtmlBlock) => {
                self.end_block();
                self.html_block = Some(Vec::new());
            }
            Event::End(TagEnd::HtmlBlock) => {
                if let Some(lines) = self.html_block.take() {
                    self.html.fragments(&lines);
                }
                self.end_block();
            }
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(*tag),
            Event::Html(_) => match &mut self.html_block {
                Some(lines) => lines.push(span),
                None => self.html.fragments(&[span]),
            },
            Event::InlineHtml(_) => self.html.fragments(&[span]),
            _ if self.skipped > 0 => {}
            Event::Text(text) => self.html.decoded(text, span),
            Event::SoftBreak => self.html.decoded(" ", span),
            Event::HardBreak => self.html.hard_break(span),
            Event::Rule => self.end_block(),
            Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Superscript | Tag::Subscript => {}
            Tag::Link { link_type, .. } => {
                // Nothing but text stands inside an automatic link: the next end of a link is its own.
                self.automatic_link = matches!(link_type, LinkType::Autolink | LinkType::Email);
                self.skipped += usize::from(self.automatic_link);
            }
            Tag::Strikethrough => self.skipped += 1,
            Tag::Image { .. } => self.html.begin_caption(),
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {
                self.end_block();
                self.skipped += 1;
            }
            _ => {
                self.end_block();
                let outer = self.kind();
                let level = self.html.enter();
                let kind = match tag {
                    Tag::Heading { .. } => BlockKind::Heading,
                    Tag::BlockQuote(_) => BlockKind::Quote,
                    Tag::Item | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {
                        BlockKind::ListItem
                    }
                    Tag::TableCell => BlockKind::TableCell,
                    _ => outer,
                };
                self.kinds.push((kind, level));
                self.set_kind();
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::Link => {
                let automatic = std::mem::take(&mut self.automatic_link);
                self.skipped = self.skipped.saturating_sub(usize::from(automatic));
            }
            TagEnd::Strikethrough => self.skipped = self.skipped.saturating_sub(1),
            TagEnd::Image => self.html.end_caption(),
            TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => {
                self.skipped = self.skipped.saturating_sub(1);
                self.end_block();
            }
            _ => {
                if let Some((_, level)) = self.kinds.pop() {
                    self.html.leave(level);
                }
                self.set_kind();
            }
        }
    }

    fn set_kind(&mut self) {
        self.html.set_outer_kind(self.kind());
    }

    fn kind(&self) -> BlockKind {
        self.kinds
            .last()
            .map_or(BlockKind::Paragraph, |(kind, _)| *kind)
    }

    fn end_block(&mut self) {
        self.html.end_block();
    }
}
