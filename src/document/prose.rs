//! Building prose, its offset map, blocks and comments while a file is parsed.

use super::comments::{Comment, Comments, Level};
use super::hidden::Written;
use super::offsets::OffsetMap;
use super::{Block, BlockKind};
use crate::source::Span;

/// What stands between two blocks of the prose.
const BLOCK_SEPARATOR: &str = "\n\n";

/// Takes the text of a file piece by piece, as a parser finds it, and lays it out as prose: white space of any
/// kind and length becomes one space, invisible characters are left out, blocks are separated by a blank line.
pub(super) struct ProseBuilder<'s> {
    source: &'s str,
    prose: String,
    map: OffsetMap,
    blocks: Vec<Block>,
    comments: Comments,
    kind: BlockKind,
    open: bool,
    /// White space seen since the last visible character.
    pending: Option<Pending>,
    /// The image description that is being read, if one is.
    caption: Option<Vec<Piece>>,
    /// Image descriptions that wait for the end of the block they stand in.
    captions: Vec<Vec<Piece>>,
    /// Characters that show nothing, and stand in no other way in the file.
    hidden: Vec<Written>,
}

#[derive(Clone, Copy)]
struct Pending {
    source: Span,
    hard_break: bool,
}

enum Piece {
    Verbatim(Span),
    Replaced(String, Span),
}

/// What a [`ProseBuilder`] leaves behind.
pub(super) struct Built {
    pub(super) prose: String,
    pub(super) map: OffsetMap,
    pub(super) blocks: Vec<Block>,
    pub(super) comments: Vec<Comment>,
    pub(super) hidden: Vec<Written>,
}

impl<'s> ProseBuilder<'s> {
    /// A builder of prose from a file's whole text, of which about `length` bytes are laid out.
    pub(super) fn new(source: &'s str, length: usize) -> Self {
        Self {
            source,
            prose: String::with_capacity(length),
            map: OffsetMap::default(),
            blocks: Vec::new(),
            comments: Comments::default(),
            kind: BlockKind::Paragraph,
            open: false,
            pending: None,
            caption: None,
            captions: Vec::new(),
            hidden: Vec::new(),
        }
    }

    /// The whole text of the file.
    pub(super) const fn source(&self) -> &'s str {
        self.source
    }

    /// Sets the kind of the blocks that begin from here on.
    pub(super) const fn set_kind(&mut self, kind: BlockKind) {
        self.kind = kind;
    }

    /// Adds text that stands in the file as it is. A span off the character boundaries adds nothing.
    pub(super) fn push_verbatim(&mut self, source: Span) {
        if let Some(caption) = &mut self.caption {
            caption.push(Piece::Verbatim(source));
            return;
        }
        let whole = self.source;
        let text = whole.get(source.range()).unwrap_or_default();
        let bytes = text.as_bytes();
        let mut run = source.start;
        let mut from = 0;
        // What shows and is ASCII stands in the prose as it does in the file: no closer look at most bytes.
        loop {
            let begins_with_space = source.start + from == run && bytes.get(from) == Some(&b' ');
            let plain = if begins_with_space {
                Some(0)
            } else {
                end_of_plain(&bytes[from..])
            };
            let Some(here) = plain.map(|plain| from + plain) else {
                break;
            };
            let Some(c) = text[here..].chars().next() else {
                break;
            };
            from = here + c.len_utf8();
            let at = source.start + here;
            let space = c.is_whitespace();
            if space || is_invisible(c) {
                self.flush(Span::new(run, at));
                run = at + c.len_utf8();
                if space {
                    self.space(Span::new(at, run));
                }
            }
        }
        self.flush(Span::new(run, source.end));
    }

    /// Adds text that was made from the whole of a span of the file: a decoded entity, an escape.
    pub(super) fn push_replaced(&mut self, text: &str, source: Span) {
        if let Some(caption) = &mut self.caption {
            caption.push(Piece::Replaced(text.to_owned(), source));
            return;
        }
        if self.source.get(source.range()) == Some(text) {
            self.push_verbatim(source);
            return;
        }
        for c in text.chars() {
            if c.is_whitespace() {
                self.space(source);
            } else if is_invisible(c) {
                self.hidden.push(Written {
                    character: c,
                    span: source,
                    prose: self.prose.len(),
                    joins: self.open && self.pending.is_none(),
                });
            } else {
                self.begin();
                self.prose.push(c);
                self.map.push_replaced(c.len_utf8(), source);
            }
        }
    }

    /// Adds white space.
    pub(super) fn space(&mut self, source: Span) {
        self.white_space(source, false);
    }

    /// Ends a line. Two in a row end the block.
    pub(super) fn hard_break(&mut self, source: Span) {
        if self.pending.is_some_and(|pending| pending.hard_break) {
            self.end_block();
        } else {
            self.white_space(source, true);
        }
    }

    fn white_space(&mut self, source: Span, hard_break: bool) {
        if let Some(caption) = &mut self.caption {
            caption.push(Piece::Replaced(" ".to_owned(), source));
        } else if self.open {
            let so_far = self.pending.unwrap_or(Pending { source, hard_break });
            self.pending = Some(Pending {
                source: so_far.source.to(source),
                hard_break: so_far.hard_break || hard_break,
            });
        }
    }

    /// Reads what follows as an image's description. It becomes a caption behind the block it stands in.
    pub(super) fn begin_caption(&mut self) {
        self.end_caption();
        self.caption = Some(Vec::new());
    }

    /// Goes back to the text around the image.
    pub(super) fn end_caption(&mut self) {
        self.captions.extend(self.caption.take());
    }

    /// Ends the block, if one is open.
    pub(super) fn end_block(&mut self) {
        self.end_caption();
        self.close();
        for caption in std::mem::take(&mut self.captions) {
            let kind = std::mem::replace(&mut self.kind, BlockKind::Caption);
            for piece in caption {
                match piece {
                    Piece::Verbatim(source) => self.push_verbatim(source),
                    Piece::Replaced(text, source) => self.push_replaced(&text, source),
                }
            }
            self.close();
            self.kind = kind;
        }
        self.comments.block_ends(self.blocks.len());
    }

    /// Adds a comment: the whole of it, the text inside its delimiters, and that text as it is meant.
    pub(super) fn comment(&mut self, span: Span, text: Span, content: &str) {
        let blocks = self.blocks.len();
        let own = blocks.checked_sub(1).filter(|_| self.open);
        self.comments.add(span, text, content, own, blocks);
    }

    /// Begins what holds blocks: a list, a table, a quotation, or a paragraph as a markup sees it. The block before
    /// has ended.
    pub(super) fn enter(&mut self) -> Level {
        self.comments.enter(self.blocks.len())
    }

    /// Ends it, and what is still open inside.
    pub(super) fn leave(&mut self, level: Level) {
        self.end_block();
        self.comments.leave(level, self.blocks.len());
    }

    /// Whether any prose has been seen.
    pub(super) const fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Ends the last block and gives out everything.
    pub(super) fn finish(mut self) -> Built {
        self.end_block();
        Built {
            hidden: Written::hiding(self.hidden, &self.prose),
            prose: self.prose,
            map: self.map,
            comments: self.comments.finish(self.blocks.len()),
            blocks: self.blocks,
        }
    }

    /// Lays down what stands between the last visible character and the next one.
    fn begin(&mut self) {
        if !self.open {
            if !self.blocks.is_empty() {
                self.prose.push_str(BLOCK_SEPARATOR);
                let end = self.map.in_source(Span::new(usize::MAX, usize::MAX)).end;
                self.map
                    .push_replaced(BLOCK_SEPARATOR.len(), Span::new(end, end));
            }
            let at = self.prose.len();
            self.blocks.push(Block {
                kind: self.kind,
                prose: Span::new(at, at),
            });
            self.open = true;
            self.comments.block_begins(self.blocks.len() - 1);
            return;
        }
        let Some(Pending { source, hard_break }) = self.pending.take() else {
            return;
        };
        self.prose.push(if hard_break { '\n' } else { ' ' });
        if !hard_break && self.source.get(source.range()) == Some(" ") {
            self.map.push_verbatim(1, source.start);
        } else {
            self.map.push_replaced(1, source);
        }
    }

    fn flush(&mut self, run: Span) {
        if let Some(text) = self.source.get(run.range()).filter(|text| !text.is_empty()) {
            self.begin();
            self.prose.push_str(text);
            self.map.push_verbatim(text.len(), run.start);
        }
    }

    fn close(&mut self) {
        self.pending = None;
        if std::mem::take(&mut self.open)
            && let Some(block) = self.blocks.last_mut()
        {
            block.prose.end = self.prose.len();
        }
    }
}

/// So many bytes are looked at together.
const AT_ONCE: usize = 32;

/// Where the first byte stands that needs a closer look: one that is not ASCII or does not show, but for single spaces
/// between words.
fn end_of_plain(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    // Pairs of neighbours: the first that is not plain, or a space with no word behind it.
    let is_plain =
        |byte: u8, next: u8| byte.is_ascii_graphic() || byte == b' ' && next.is_ascii_graphic();
    while let Some(chunk) = bytes.get(at..at + AT_ONCE + 1) {
        let pairs = chunk.iter().zip(&chunk[1..]);
        let all = pairs.fold(true, |all, (&byte, &next)| all & is_plain(byte, next));
        if !all {
            break;
        }
        at += AT_ONCE;
    }
    let next = |at: usize| bytes.get(at + 1).copied().unwrap_or_default();
    (at..bytes.len()).find(|&at| !is_plain(bytes[at], next(at)))
}

/// Whether a character shows nothing and would only break a word: soft hyphens, zero-width characters, marks of
/// direction, byte order marks.
const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}
