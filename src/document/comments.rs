//! Comments of the markup, and which blocks each is about. Found while the prose is laid down: the text is never
//! searched for them, so what only looks like a comment (in code, in a script) is none.

use std::ops::Range;

use crate::source::{Span, with_line_feeds};

/// A comment of the markup, for suppressions and expectations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// The whole comment in the file, delimiters included.
    pub span: Span,
    /// The text inside the delimiters, in the file.
    pub text: Span,
    /// The same text as it is meant, byte for byte in the same place: what the markup around adds inside a comment
    /// (the ">" of a Markdown quotation) is blanked, and a carriage return alone is a line feed.
    pub content: Box<str>,
    /// Index of the first block that follows it (the number of blocks where none does).
    pub next_block: usize,
    /// Indices of the blocks that it is about: the one that it stands in; else those of what begins next, be that a
    /// paragraph or a whole list, table or quotation; empty where nothing follows.
    pub blocks: Range<usize>,
}

/// A list, table, quotation or the like that has begun; given out by [`Comments::enter`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Level(usize);

struct Open {
    level: Level,
    first_block: usize,
    /// The comments that are about the whole of it.
    about: Vec<usize>,
}

/// Collects comments while blocks and the containers around them begin and end.
#[derive(Default)]
pub(super) struct Comments {
    found: Vec<Comment>,
    /// The containers around, innermost last; levels ascend.
    open: Vec<Open>,
    entered: usize,
    /// Comments that wait for what begins next.
    waiting: Vec<usize>,
    /// Comments about the block that is open, and its index.
    here: Vec<usize>,
    here_block: usize,
}

impl Comments {
    /// Takes a comment. `own` is the index of the block that it stands in, `blocks` the number of blocks so far.
    pub(super) fn add(
        &mut self,
        span: Span,
        text: Span,
        content: &str,
        own: Option<usize>,
        blocks: usize,
    ) {
        let index = self.found.len();
        self.found.push(Comment {
            span,
            text,
            content: with_line_feeds(content).into(),
            next_block: blocks,
            blocks: blocks..blocks,
        });
        if let Some(own) = own {
            self.here.push(index);
            self.here_block = own;
        } else {
            self.waiting.push(index);
        }
    }

    /// A container begins behind `blocks` blocks.
    pub(super) fn enter(&mut self, blocks: usize) -> Level {
        self.entered += 1;
        let level = Level(self.entered);
        self.open.push(Open {
            level,
            first_block: blocks,
            about: std::mem::take(&mut self.waiting),
        });
        level
    }

    /// A container ends, and with it all that are open inside. One that has ended already is left alone.
    pub(super) fn leave(&mut self, level: Level, blocks: usize) {
        let Ok(at) = self.open.binary_search_by_key(&level, |open| open.level) else {
            return;
        };
        for ended in self.open.drain(at..) {
            if ended.first_block < blocks {
                for index in ended.about {
                    if let Some(comment) = self.found.get_mut(index) {
                        comment.blocks = ended.first_block..blocks;
                    }
                }
            } else {
                // Nothing stood in it: they are about what comes next.
                self.waiting.extend(ended.about);
            }
        }
    }

    /// A block of this index begins.
    pub(super) fn block_begins(&mut self, index: usize) {
        if !self.waiting.is_empty() {
            self.here.append(&mut self.waiting);
            self.here_block = index;
        }
    }

    /// The block has ended, with the captions that belong to it; there are `blocks` by now.
    pub(super) fn block_ends(&mut self, blocks: usize) {
        for index in self.here.drain(..) {
            if let Some(comment) = self.found.get_mut(index) {
                comment.blocks = self.here_block..blocks;
            }
        }
    }

    /// Everything that was found, in order.
    pub(super) fn finish(mut self, blocks: usize) -> Vec<Comment> {
        if let Some(outermost) = self.open.first().map(|open| open.level) {
            self.leave(outermost, blocks);
        }
        for index in self.waiting {
            if let Some(comment) = self.found.get_mut(index) {
                comment.blocks = blocks..blocks;
            }
        }
        self.found
    }
}
