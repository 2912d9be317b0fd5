//! HTML → prose. Used for whole files and for the HTML inside Markdown.

use std::borrow::Cow;
use std::collections::HashMap;
use std::convert::Infallible;
use std::ops::Range;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

use super::BlockKind;
use super::comments::Level;
use super::front_matter::Metadata;
use super::html_elements::{Element, element, ends_open};
use super::html_entities::{Decoded, decode, decode_all};
use super::html_tag::Tag;
use super::prose::ProseBuilder;
use crate::source::Span;

/// Reads HTML as browsers do, without building a tree.
pub(super) fn parse(body: Span, prose: &mut ProseBuilder<'_>, metadata: &mut Metadata) {
    let mut reader = HtmlReader::new(prose, metadata);
    reader.whole_file = true;
    reader.fragments(&[body]);
}

/// Turns HTML into prose a fragment at a time; what is open at the end of one is open at the start of the next.
pub(super) struct HtmlReader<'r, 's> {
    prose: &'r mut ProseBuilder<'s>,
    metadata: &'r mut Metadata,
    /// The containers around, innermost last.
    open: Vec<OpenElement>,
    /// How many of each name are open, so that a stray end tag costs nothing.
    open_names: HashMap<Vec<u8>, usize>,
    /// The kind of text that stands in no container.
    outer_kind: BlockKind,
    /// The element around that is not prose, and how often it is nested.
    dropped: Option<Dropped>,
    tag: Tag,
    whole_file: bool,
}

struct OpenElement {
    name: Vec<u8>,
    level: Level,
    kind: Option<BlockKind>,
}

struct Dropped {
    name: Vec<u8>,
    depth: usize,
    element: Element,
}

impl Dropped {
    /// Whether the start or the end of an element ends what is left out, though nothing closed it.
    fn is_ended_by(&self, element: Element) -> bool {
        self.element == Element::DroppedInline
            && matches!(
                element,
                Element::Container(_) | Element::Group | Element::Block
            )
    }
}

impl<'r, 's> HtmlReader<'r, 's> {
    pub(super) fn new(prose: &'r mut ProseBuilder<'s>, metadata: &'r mut Metadata) -> Self {
        Self {
            prose,
            metadata,
            open: Vec::new(),
            open_names: HashMap::new(),
            outer_kind: BlockKind::Paragraph,
            dropped: None,
            tag: Tag::default(),
            whole_file: false,
        }
    }

    /// Reads the HTML that stands in the given pieces of the file, as one text. What stands between the pieces
    /// (the ">" of a Markdown quotation) is not part of it.
    pub(super) fn fragments(&mut self, pieces: &[Span]) {
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
            return;
        };
        let whole = first.to(*last);
        let source = self.prose.source();
        let contiguous = pieces.windows(2).all(|pair| pair[0].end == pair[1].start);
        let text = if contiguous {
            Cow::Borrowed(source.get(whole.range()).unwrap_or_default())
        } else {
            Cow::Owned(blank_between(source, pieces))
        };
        let text: &str = &text;
        let mut emitter: CallbackEmitter<_, Infallible, usize> =
            CallbackEmitter::new(|event: CallbackEvent<'_>, span: html5gum::Span<usize>| {
                self.event(text, whole.start, &event, span.start..span.end);
                None
            });
        emitter.naively_switch_states(true);
        let Ok(()) = Tokenizer::new_with_emitter(text, emitter).finish();
    }

    /// Adds text whose markup has been read: `text` was made from `source`.
    pub(super) fn decoded(&mut self, text: &str, source: Span) {
        if self.dropped.is_none() {
            self.set_kind();
            self.prose.push_replaced(text, source);
        }
    }

    /// Ends a line.
    pub(super) fn hard_break(&mut self, source: Span) {
        if self.dropped.is_none() {
            self.prose.hard_break(source);
        }
    }

    /// Reads what follows as an image's description.
    pub(super) fn begin_caption(&mut self) {
        self.prose.begin_caption();
    }

    /// Goes back to the text around the image.
    pub(super) fn end_caption(&mut self) {
        self.prose.end_caption();
    }

    /// Begins a container of the markup around.
    pub(super) fn enter(&mut self) -> Level {
        self.prose.enter()
    }

    /// Ends it.
    pub(super) fn leave(&mut self, level: Level) {
        self.end_block();
        self.prose.leave(level);
    }

    /// Sets the kind of blocks that stand in no container of HTML.
    pub(super) const fn set_outer_kind(&mut self, kind: BlockKind) {
        self.outer_kind = kind;
    }

    /// Ends the block.
    pub(super) fn end_block(&mut self) {
        if self
            .dropped
            .as_ref()
            .is_some_and(|dropped| dropped.element == Element::DroppedInline)
        {
            self.dropped = None;
        }
        self.prose.end_block();
    }

    fn set_kind(&mut self) {
        let inner = self.open.last().and_then(|open| open.kind);
        self.prose.set_kind(inner.unwrap_or(self.outer_kind));
    }

    fn event(&mut self, text: &str, base: usize, event: &CallbackEvent<'_>, at: Range<usize>) {
        let span = Span::from(at.clone()).shifted(base);
        let raw = text.get(at).unwrap_or_default();
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag.name.clear();
                self.tag.name.extend_from_slice(name);
                self.tag.attributes.clear();
                self.tag.span = span;
            }
            CallbackEvent::AttributeName { name } => {
                self.tag.attribute.clear();
                self.tag.attribute.extend_from_slice(name);
            }
            CallbackEvent::AttributeValue { .. } => {
                let name = std::mem::take(&mut self.tag.attribute);
                if !name.is_empty() {
                    self.tag.attributes.push((name, span));
                }
            }
            CallbackEvent::CloseStartTag { .. } => {
                let tag = std::mem::take(&mut self.tag);
                self.start(&tag, tag.span.to(span));
            }
            CallbackEvent::EndTag { name } => self.end(name, span),
            CallbackEvent::String { .. } => self.string(raw, span.start),
            CallbackEvent::Comment { .. } => self.comment(raw, span),
            CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn string(&mut self, raw: &str, start: usize) {
        match &self.dropped {
            None => {
                self.set_kind();
                decode(raw, |piece, at| match piece {
                    Decoded::Verbatim(len) => {
                        let start = start + at;
                        self.prose.push_verbatim(Span::new(start, start + len));
                    }
                    Decoded::Entity(text, len) => {
                        let start = start + at;
                        self.prose
                            .push_replaced(text, Span::new(start, start + len));
                    }
                });
            }
            Some(dropped) if dropped.element == Element::Title => {
                self.metadata.title(&decode_all(raw));
            }
            Some(_) => {}
        }
    }

    fn comment(&mut self, raw: &str, span: Span) {
        // A browser also takes "<!x>" and "<?x>" for comments; nobody writes one so.
        let Some(inner) = raw.strip_prefix("<!--") else {
            return;
        };
        let inner = inner
            .strip_suffix("-->")
            .or_else(|| inner.strip_suffix("--!>"))
            .unwrap_or(inner.trim_end_matches(['-', '>']));
        let start = span.start + "<!--".len();
        let text = Span::new(start, start + inner.len());
        if self.whole_file && self.prose.is_empty() {
            self.metadata.leading_comment(inner, start);
        }
        self.prose.comment(span, text, inner);
    }

    fn start(&mut self, tag: &Tag, span: Span) {
        let element = element(&tag.name);
        if let Some(dropped) = &mut self.dropped {
            if !dropped.is_ended_by(element) {
                dropped.depth += usize::from(dropped.name == tag.name);
                return;
            }
            self.dropped = None;
        }
        match element {
            Element::Container(kind) => self.open_element(&tag.name, Some(kind)),
            Element::Group => self.open_element(&tag.name, None),
            Element::Block => self.prose.end_block(),
            Element::Break => self.prose.hard_break(span),
            Element::Dropped | Element::DroppedBlock | Element::DroppedInline | Element::Title => {
                if matches!(element, Element::DroppedBlock | Element::Title) {
                    self.prose.end_block();
                }
                self.dropped = Some(Dropped {
                    name: tag.name.clone(),
                    depth: 1,
                    element,
                });
            }
            Element::Image => {
                if let Some(alt) = tag.value(b"alt", self.prose.source()) {
                    self.prose.begin_caption();
                    let raw = self.prose.source().get(alt.range()).unwrap_or_default();
                    self.string(raw, alt.start);
                    self.prose.end_caption();
                }
            }
            Element::Meta => self.date(tag.meta_date(self.prose.source())),
            Element::Time => self.date(tag.time_date(self.prose.source())),
            Element::Inline => {}
        }
    }

    fn end(&mut self, name: &[u8], span: Span) {
        let element = element(name);
        if let Some(dropped) = &mut self.dropped {
            if dropped.name == name {
                dropped.depth -= 1;
                if dropped.depth == 0 {
                    self.dropped = None;
                }
                return;
            }
            if !dropped.is_ended_by(element) {
                return;
            }
            self.dropped = None;
        }
        match element {
            Element::Container(_) | Element::Group => {
                self.prose.end_block();
                self.close_element(name);
            }
            Element::Block => self.prose.end_block(),
            Element::Break => self.prose.hard_break(span),
            _ => {}
        }
    }

    fn open_element(&mut self, name: &[u8], kind: Option<BlockKind>) {
        self.prose.end_block();
        while self
            .open
            .last()
            .is_some_and(|last| ends_open(name, &last.name))
        {
            self.pop();
        }
        *self.open_names.entry(name.to_vec()).or_default() += 1;
        // A list or table stands for no kind of its own: its text has the kind around it.
        let around = self.open.last().and_then(|open| open.kind);
        self.open.push(OpenElement {
            name: name.to_vec(),
            level: self.prose.enter(),
            kind: kind.or(around),
        });
    }

    fn close_element(&mut self, name: &[u8]) {
        if self.open_names.get(name).is_none_or(|&count| count == 0) {
            return;
        }
        while let Some(closed) = self.pop() {
            if closed.name == name {
                break;
            }
        }
    }

    fn pop(&mut self) -> Option<OpenElement> {
        let closed = self.open.pop()?;
        self.prose.leave(closed.level);
        if let Some(count) = self.open_names.get_mut(&closed.name) {
            *count = count.saturating_sub(1);
        }
        Some(closed)
    }

    /// Takes note of a day of publication.
    fn date(&mut self, found: Option<(String, Span)>) {
        if let Some((value, span)) = found {
            self.metadata.date(&value, span);
        }
    }
}

/// The text from the first piece to the last, with as many spaces for what stands between them.
fn blank_between(source: &str, pieces: &[Span]) -> String {
    let mut text = String::new();
    let start = pieces.first().map_or(0, |first| first.start);
    for piece in pieces {
        while start + text.len() < piece.start {
            text.push(' ');
        }
        text.push_str(source.get(piece.range()).unwrap_or_default());
    }
    text
}
