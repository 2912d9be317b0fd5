//! The offset map: for each byte of the prose, the bytes of the file it was made from.

use crate::source::Span;

/// One piece of prose. It reaches up to the start of the next piece.
#[derive(Clone, Copy, Debug)]
struct Segment {
    prose: usize,
    source: Span,
    /// Byte for byte the same in prose and file, so that offsets inside can be counted off.
    verbatim: bool,
}

/// Where prose stands in its file: pieces in the order of the prose, found by binary search.
#[derive(Clone, Debug, Default)]
pub struct OffsetMap {
    segments: Vec<Segment>,
    prose_len: usize,
}

impl OffsetMap {
    /// Adds `len` bytes of prose that stand in the file as they are, from `source` on. Adjoining pieces merge.
    pub(super) fn push_verbatim(&mut self, len: usize, source: usize) {
        let continues = self.segments.last().is_some_and(|last| {
            last.verbatim && last.source.start + (self.prose_len - last.prose) == source
        });
        if continues {
            if let Some(last) = self.segments.last_mut() {
                last.source.end = source + len;
            }
        } else {
            self.push(Span::new(source, source + len), true);
        }
        self.prose_len += len;
    }

    /// Adds `len` bytes of prose that were made from the whole of `source`.
    pub(super) fn push_replaced(&mut self, len: usize, source: Span) {
        self.push(source, false);
        self.prose_len += len;
    }

    fn push(&mut self, source: Span, verbatim: bool) {
        self.segments.push(Segment {
            prose: self.prose_len,
            source,
            verbatim,
        });
    }

    /// Where a span of the prose stands: from the start of the piece its first byte was made from to the end of
    /// the piece its last byte was made from. An empty span gives the place in front of its byte.
    /// Offsets behind the end count as the end.
    pub fn in_source(&self, prose: Span) -> Span {
        let start = self.start_of(prose.start);
        if prose.is_empty() {
            return Span::new(start, start);
        }
        Span::new(start, self.end_of(prose.end).max(start))
    }

    /// Whether a span of the prose stands in the file byte for byte.
    pub fn is_verbatim(&self, prose: Span) -> bool {
        let first = self.segment_at(prose.start);
        let last = self.segment_at(prose.end.saturating_sub(1));
        match (first, last) {
            (Some(first), Some(last)) => first.verbatim && first.prose == last.prose,
            _ => true,
        }
    }

    fn segment_at(&self, prose: usize) -> Option<&Segment> {
        let behind = self
            .segments
            .partition_point(|segment| segment.prose <= prose);
        self.segments.get(behind.checked_sub(1)?)
    }

    fn start_of(&self, prose: usize) -> usize {
        match self.segment_at(prose) {
            None => 0,
            Some(last) if prose >= self.prose_len => last.source.end,
            Some(found) if found.verbatim => found.source.start + (prose - found.prose),
            Some(found) => found.source.start,
        }
    }

    fn end_of(&self, prose: usize) -> usize {
        let prose = prose.min(self.prose_len);
        match self.segment_at(prose.saturating_sub(1)) {
            None => 0,
            Some(found) if found.verbatim => found.source.start + (prose - found.prose),
            Some(found) => found.source.end,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_cover_the_pieces_they_touch() {
        // "a &amp; <b>bc</b>" -> "a & bc"
        let mut map = OffsetMap::default();
        map.push_verbatim(1, 0);
        map.push_verbatim(1, 1);
        map.push_replaced(1, Span::new(2, 7));
        map.push_verbatim(1, 7);
        map.push_verbatim(2, 11);
        assert_eq!(map.segments.len(), 4, "adjoining verbatim pieces merge");
        for (prose, source) in [
            ((0, 1), (0, 1)),
            ((2, 3), (2, 7)),
            ((0, 3), (0, 7)),
            ((4, 6), (11, 13)),
            ((5, 6), (12, 13)),
            ((2, 5), (2, 12)),
            ((4, 4), (11, 11)),
            ((6, 6), (13, 13)),
            ((99, 100), (13, 13)),
        ] {
            let found = map.in_source(Span::new(prose.0, prose.1));
            assert_eq!(found, Span::new(source.0, source.1), "{prose:?}");
        }
        assert!(map.is_verbatim(Span::new(0, 2)));
        assert!(!map.is_verbatim(Span::new(0, 3)));
    }
}
