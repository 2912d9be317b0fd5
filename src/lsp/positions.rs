//! Positions of the protocol: lines from 0, characters in the unit that was negotiated. Nothing else knows UTF-16.

use lsp_types::{Position, PositionEncodingKind, Range};

use crate::source::{Source, Span};

/// The unit in which characters of a line are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Bytes.
    Utf8,
    /// Code units of UTF-16, in which a character beyond the basic plane counts two: what holds where the client says
    /// nothing.
    #[default]
    Utf16,
    /// Unicode scalar values.
    Utf32,
}

impl Encoding {
    /// The first of a client's encodings that is known.
    pub(super) fn negotiate(offered: Option<&[PositionEncodingKind]>) -> Self {
        let known = |kind: &PositionEncodingKind| {
            [Self::Utf8, Self::Utf16, Self::Utf32]
                .into_iter()
                .find(|encoding| encoding.kind() == *kind)
        };
        offered
            .unwrap_or_default()
            .iter()
            .find_map(known)
            .unwrap_or_default()
    }

    /// Its name in the protocol.
    pub(super) fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
            Self::Utf32 => PositionEncodingKind::UTF32,
        }
    }

    fn len(self, c: char) -> usize {
        match self {
            Self::Utf8 => c.len_utf8(),
            Self::Utf16 => c.len_utf16(),
            Self::Utf32 => 1,
        }
    }

    /// The place of a byte offset. One inside of a character is that of the character, one behind the text its end.
    pub(super) fn position(self, source: &Source, offset: usize) -> Position {
        let text = source.text();
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = source.line_of(offset);
        let start = source.line_starts().get(line).copied().unwrap_or_default();
        let before = text.get(start..offset).unwrap_or_default().as_bytes();
        // By bytes, many at a time: some put all of a long text on one line.
        let characters = || before.iter().filter(|byte| **byte & 0xc0 != 0x80).count();
        let pairs = || before.iter().filter(|byte| **byte >= 0xf0).count();
        let character = match self {
            Self::Utf8 => before.len(),
            Self::Utf16 => characters() + pairs(),
            Self::Utf32 => characters(),
        };
        Position {
            line: number(line),
            character: number(character),
        }
    }

    /// The byte offset of a place. A character behind the end of its line is that end, a line behind the last one the
    /// end of the text, and the second half of a surrogate pair the character that it belongs to.
    pub(super) fn offset(self, source: &Source, position: Position) -> usize {
        self.offset_in(source.text(), source.line_starts(), position)
    }

    /// The same of a text whose lines begin there.
    pub(super) fn offset_in(self, text: &str, starts: &[usize], position: Position) -> usize {
        let line = usize::try_from(position.line).unwrap_or(usize::MAX);
        let Some(&start) = starts.get(line) else {
            return text.len();
        };
        let end = starts
            .get(line.saturating_add(1))
            .copied()
            .unwrap_or(text.len());
        let content = text
            .get(start..end)
            .unwrap_or_default()
            .trim_end_matches(['\n', '\r']);
        let wanted = usize::try_from(position.character).unwrap_or(usize::MAX);
        let mut counted = 0;
        for (at, c) in content.char_indices() {
            let next = counted + self.len(c);
            if next > wanted {
                return start + at;
            }
            counted = next;
        }
        start + content.len()
    }

    /// The range of a span.
    pub(super) fn range(self, source: &Source, span: Span) -> Range {
        Range {
            start: self.position(source, span.start),
            end: self.position(source, span.end),
        }
    }

    /// The span of a range; one whose end lies before its start is turned round.
    pub(super) fn span(self, source: &Source, range: Range) -> Span {
        let (start, end) = (
            self.offset(source, range.start),
            self.offset(source, range.end),
        );
        Span::new(start.min(end), start.max(end))
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "aé\u{1f600}b\r\nsecond\rthird\n\nlast";

    fn place(line: u32, character: u32) -> Position {
        Position { line, character }
    }

    #[test]
    fn places_count_in_the_unit_that_was_negotiated() {
        let source = Source::new("a.md", TEXT);
        let b = TEXT.find('b').unwrap();
        for (encoding, character) in [
            (Encoding::Utf8, 7),
            (Encoding::Utf16, 4),
            (Encoding::Utf32, 3),
        ] {
            assert_eq!(encoding.position(&source, b), place(0, character));
            assert_eq!(encoding.offset(&source, place(0, character)), b);
        }
    }

    #[test]
    fn every_offset_leads_back_to_itself() {
        let source = Source::new("a.md", TEXT);
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            for (offset, c) in TEXT.char_indices() {
                let inside_of_line_end = c == '\n' && TEXT[..offset].ends_with('\r');
                if !inside_of_line_end {
                    let position = encoding.position(&source, offset);
                    assert_eq!(encoding.offset(&source, position), offset, "{encoding:?}");
                }
            }
            let end = encoding.position(&source, TEXT.len());
            assert_eq!(encoding.offset(&source, end), TEXT.len());
        }
    }

    #[test]
    fn places_that_are_none_are_the_nearest_before() {
        let source = Source::new("a.md", TEXT);
        let at = |line, character| Encoding::Utf16.offset(&source, place(line, character));
        assert_eq!(at(0, 3), 3, "inside of a surrogate pair");
        assert_eq!(at(0, 99), 8, "behind the end of a line, before its CRLF");
        assert_eq!(at(1, 99), 16, "before a carriage return alone");
        assert_eq!(at(3, 5), 23, "in an empty line");
        assert_eq!(at(99, 0), TEXT.len());
        assert_eq!(at(u32::MAX, u32::MAX), TEXT.len());
    }

    #[test]
    fn the_first_known_encoding_is_taken() {
        let offered = [
            PositionEncodingKind::new("utf-7"),
            PositionEncodingKind::UTF32,
            PositionEncodingKind::UTF8,
        ];
        assert_eq!(Encoding::negotiate(Some(&offered)), Encoding::Utf32);
        assert_eq!(Encoding::negotiate(Some(&offered[..1])), Encoding::Utf16);
        assert_eq!(Encoding::negotiate(None), Encoding::Utf16);
    }
}
