//! A text under a client's edits. Who replaces a word all over a text sends thousands of them at once.

use lsp_types::TextDocumentContentChangeEvent;

use super::positions::Encoding;
use crate::source::{Source, Span};

/// A text, and where its lines begin: an edit finds its place in it and moves what stands behind.
#[derive(Debug)]
pub(super) struct Draft<'s> {
    source: &'s Source,
    text: String,
    /// As [`Source::line_starts`] gives them.
    starts: Vec<usize>,
}

impl<'s> Draft<'s> {
    /// Begins with a text as it is.
    pub(super) fn new(source: &'s Source) -> Self {
        Self {
            source,
            text: source.text().to_owned(),
            starts: source.line_starts().to_vec(),
        }
    }

    /// Applies a change; without a range all of the text is replaced.
    pub(super) fn change(&mut self, change: TextDocumentContentChangeEvent, encoding: Encoding) {
        let Some(range) = change.range else {
            self.starts = Source::new("", change.text.as_str()).line_starts().to_vec();
            self.text = change.text;
            return;
        };
        let place = |position| encoding.offset_in(&self.text, &self.starts, position);
        let (start, end) = (place(range.start), place(range.end));
        self.replace(Span::new(start.min(end), start.max(end)), &change.text);
    }

    /// The text, under the name that it had.
    pub(super) fn into_source(self) -> Source {
        Source::new(self.source.name(), self.text)
    }

    fn replace(&mut self, old: Span, new: &str) {
        self.text.replace_range(old.range(), new);
        let end = old.start + new.len();
        // Whether a line begins at a place rests on the bytes on both sides of it.
        let bytes = self.text.as_bytes();
        let begins = |&at: &usize| match bytes[at - 1] {
            b'\n' => true,
            b'\r' => bytes.get(at) != Some(&b'\n'),
            _ => false,
        };
        let before = self.starts.partition_point(|&at| at < old.start.max(1));
        let behind = self.starts.partition_point(|&at| at <= old.end);
        for at in &mut self.starts[behind..] {
            *at = *at - old.end + end;
        }
        let made = (old.start.max(1)..=end).filter(begins);
        self.starts.splice(before..behind.max(before), made);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lsp_types::{Position, Range};
    use proptest::prelude::*;

    fn changed(
        source: &Source,
        changes: impl IntoIterator<Item = TextDocumentContentChangeEvent>,
        encoding: Encoding,
    ) -> Source {
        let mut draft = Draft::new(source);
        for change in changes {
            draft.change(change, encoding);
            let whole = Source::new("", draft.text.as_str());
            assert_eq!(draft.starts, whole.line_starts(), "{:?}", draft.text);
        }
        draft.into_source()
    }

    fn event(range: ((u32, u32), (u32, u32)), text: &str) -> TextDocumentContentChangeEvent {
        let place = |(line, character)| Position { line, character };
        TextDocumentContentChangeEvent {
            range: Some(Range {
                start: place(range.0),
                end: place(range.1),
            }),
            range_length: None,
            text: text.to_owned(),
        }
    }

    #[test]
    fn changes_hit_what_they_name_across_pairs_and_line_ends() {
        let text = "a\u{1f600}b\r\ncd\ref\n";
        for (encoding, range, with, expected) in [
            (Encoding::Utf16, ((0, 1), (0, 3)), "x", "axb\r\ncd\ref\n"),
            (Encoding::Utf8, ((0, 1), (0, 5)), "x", "axb\r\ncd\ref\n"),
            (Encoding::Utf32, ((0, 1), (0, 2)), "x", "axb\r\ncd\ref\n"),
            (Encoding::Utf16, ((0, 4), (1, 0)), "", "a\u{1f600}bcd\ref\n"),
            (
                Encoding::Utf16,
                ((1, 2), (2, 0)),
                " ",
                "a\u{1f600}b\r\ncd ef\n",
            ),
            (
                Encoding::Utf16,
                ((3, 0), (3, 0)),
                "g",
                "a\u{1f600}b\r\ncd\ref\ng",
            ),
            (
                Encoding::Utf16,
                ((9, 9), (9, 9)),
                "g",
                "a\u{1f600}b\r\ncd\ref\ng",
            ),
            (
                Encoding::Utf16,
                ((0, 2), (0, 2)),
                "-",
                "a-\u{1f600}b\r\ncd\ref\n",
            ),
        ] {
            let source = Source::new("a.md", text);
            let found = changed(&source, [event(range, with)], encoding);
            assert_eq!(found.text(), expected, "{encoding:?} {range:?}");
        }
    }

    #[test]
    fn thousands_of_edits_of_a_long_text_are_applied_at_once() {
        let lines = 20_000;
        let source = Source::new("a.md", "some words of a line\n".repeat(lines));
        let edits = (0..lines as u32).map(|line| event(((line, 0), (line, 4)), "many"));
        // To make the text anew for each of them would be to write eight billion bytes.
        let mut draft = Draft::new(&source);
        edits.for_each(|edit| draft.change(edit, Encoding::Utf16));
        let found = draft.into_source();
        assert!(found.text() == "many words of a line\n".repeat(lines));
    }

    proptest! {
        #[test]
        fn no_change_breaks_a_text(
            text in "[ab\u{1f600}é\r\n]{0,12}",
            edits in prop::collection::vec(
                ((0..5_u32, 0..5_u32), (0..5_u32, 0..5_u32), "[x\u{1f600}\r\n]{0,3}"),
                1..4,
            ),
        ) {
            let source = Source::new("a.md", text.clone());
            for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
                let events = edits.iter().map(|(start, end, with)| event((*start, *end), with));
                let found = changed(&source, events, encoding);
                let (.., last) = &edits[edits.len() - 1];
                prop_assert!(found.text().contains(last));
                let written: usize = edits.iter().map(|(.., with)| with.len()).sum();
                prop_assert!(found.text().len() <= text.len() + written);
            }
        }
    }
}
