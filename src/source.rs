//! Texts as they stand in files, and positions in them.

mod file;
mod located;
mod quoted;

pub use file::{Line, open_file, read_file, read_line, read_stream, too_large};
pub use located::Located;
pub use quoted::quoted;

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A half-open range of byte offsets into a [`Source`] (or, inside `document`, into prose).
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset behind the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Number of bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies inside.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn to(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The same span `by` bytes further on.
    pub const fn shifted(self, by: usize) -> Span {
        Span::new(self.start + by, self.end + by)
    }

    /// The span as a standard range.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Span::new(range.start, range.end)
    }
}

/// A place in a text as people count it: both from 1, columns in Unicode scalar values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in Unicode scalar values, from 1.
    pub column: usize,
}

/// A text with each carriage return that ends a line by itself turned into a line feed. Offsets stay.
pub fn with_line_feeds(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let is_lone = |at: usize| bytes.get(at + 1) != Some(&b'\n');
    if !memchr::memchr_iter(b'\r', bytes).any(is_lone) {
        return Cow::Borrowed(text);
    }
    let turned = text.char_indices().map(|(at, c)| match c {
        '\r' if is_lone(at) => '\n',
        c => c,
    });
    Cow::Owned(turned.collect())
}

/// One text with its name. Cloning is cheap. By default an empty text without one.
#[derive(Clone)]
pub struct Source(Arc<Inner>);

struct Inner {
    name: String,
    text: String,
    invalid: Option<usize>,
    lines: OnceLock<Vec<usize>>,
}

impl Source {
    /// A source of the given display name (a path with `/`) and text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self(Arc::new(Inner {
            name: name.into(),
            text: text.into(),
            invalid: None,
            lines: OnceLock::new(),
        }))
    }

    /// A source from bytes of any kind. Each byte that is not UTF-8 stands as U+001A, so that every
    /// offset stays the file's own; [`Source::invalid_utf8`] tells where the first one is.
    pub fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        match String::from_utf8(bytes) {
            Ok(text) => Self::new(name, text),
            Err(error) => {
                let first = error.utf8_error().valid_up_to();
                let bytes = error.into_bytes();
                let mut text = String::with_capacity(bytes.len());
                for chunk in bytes.utf8_chunks() {
                    text.push_str(chunk.valid());
                    text.extend(chunk.invalid().iter().map(|_| '\u{1a}'));
                }
                Self(Arc::new(Inner {
                    name: name.into(),
                    text,
                    invalid: Some(first),
                    lines: OnceLock::new(),
                }))
            }
        }
    }

    /// Whether the two are one: clones of each other, not merely alike.
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// The display name: the path as it was given, with `/` on every system.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// Offset of the first byte that was not UTF-8, if there was one.
    pub fn invalid_utf8(&self) -> Option<usize> {
        self.0.invalid
    }

    /// The text of a span; empty where the span is not inside the text or not on character boundaries.
    pub fn slice(&self, span: Span) -> &str {
        self.0.text.get(span.range()).unwrap_or_default()
    }

    /// Offsets of the first byte of each line. A line ends with `\n`, `\r\n` or, in files of old Macintoshes, a
    /// `\r` alone; they belong to it.
    pub fn line_starts(&self) -> &[usize] {
        self.0.lines.get_or_init(|| {
            let bytes = self.0.text.as_bytes();
            let ends = memchr::memchr2_iter(b'\n', b'\r', bytes)
                .map(|at| at + 1)
                .filter(|&next| bytes[next - 1] == b'\n' || bytes.get(next) != Some(&b'\n'));
            std::iter::once(0).chain(ends).collect()
        })
    }

    /// Index (from 0) of the line that holds a byte offset.
    pub fn line_of(&self, offset: usize) -> usize {
        self.line_starts()
            .partition_point(|&start| start <= offset)
            .saturating_sub(1)
    }

    /// The place of a byte offset, columns in Unicode scalar values. A byte order mark takes no column.
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.floor_boundary(offset);
        let line = self.line_of(offset);
        let start = self.line_starts()[line];
        let before = &self.0.text[start..offset];
        let before = before.strip_prefix('\u{feff}').unwrap_or(before);
        Position {
            line: line + 1,
            column: before.chars().count() + 1,
        }
    }

    fn floor_boundary(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.0.text.len());
        while !self.0.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }
}

impl Default for Source {
    fn default() -> Self {
        Self::new("", "")
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Source({}, {} bytes)", self.0.name, self.0.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_scalar_values_and_skip_the_byte_order_mark() {
        let source = Source::new("a.txt", "\u{feff}aé\u{1f600}b\r\nsecond");
        let at = |needle: &str| source.position(source.text().find(needle).unwrap());
        assert_eq!(at("a"), Position { line: 1, column: 1 });
        assert_eq!(at("b"), Position { line: 1, column: 4 });
        assert_eq!(at("second"), Position { line: 2, column: 1 });
        assert_eq!(source.position(9999).line, 2);
    }

    #[test]
    fn a_carriage_return_alone_ends_a_line() {
        let source = Source::new("a.txt", "one\rtwo\r\nthree\nfour\r\rfive\r");
        assert_eq!(source.line_starts(), [0, 4, 9, 15, 20, 21, 26]);
        let five = source.position(23);
        assert_eq!(five, Position { line: 6, column: 3 });
        assert_eq!(with_line_feeds("a\rb\r\nc\r"), "a\nb\r\nc\n");
        assert!(matches!(with_line_feeds("a\r\nb\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn invalid_bytes_keep_every_offset() {
        let source = Source::from_bytes("a.txt", b"ab\xff\xfecd\xc3".to_vec());
        assert_eq!(source.invalid_utf8(), Some(2));
        assert_eq!(source.text().len(), 7);
        assert_eq!(source.slice(Span::new(4, 6)), "cd");
    }
}
