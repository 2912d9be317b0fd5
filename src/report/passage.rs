//! The few lines around a span, cut to the width of the terminal, as a source for `miette`.
//!
//! `miette::NamedSource` counts its way from the start of the file for each label; a passage is cut once, by the
//! source's line index, and holds nothing else.

use miette::{MietteError, SourceCode, SourceSpan, SpanContents};

use super::escape::{escaped, escaped_line};
use super::wrap::wrapped;
use crate::finding::Label;
use crate::source::{Position, Span};

/// Columns that the frame takes on the left, beside the digits of the line number.
const FRAME: usize = 4;
/// Columns between the middle of the marked words and the label under them.
const LABEL_INDENT: usize = 3;
/// Fewer columns than this make no readable passage, whatever the terminal says.
const MIN_WIDTH: usize = 40;
/// A label is broken into lines of at least so many columns.
const MIN_LABEL: usize = 24;
/// At most so many lines of a long span are shown.
const MAX_LINES: usize = 4;

/// A cut passage with one marked span.
#[derive(Debug)]
pub(super) struct Passage {
    name: String,
    text: String,
    /// Index of the first line of `text` in the file.
    first_line: usize,
    /// Where the marked words start in the file.
    at: Position,
    /// The marked words in `text`.
    marked: Span,
    /// The label, broken into lines that fit.
    label: String,
}

impl Passage {
    /// Cuts the passage of a label: the lines of its span, and the neighbours that hold the rest of `around`
    /// if they fit into `width` columns.
    pub(super) fn cut(label: &Label, around: Span, width: usize) -> Self {
        let source = &label.source;
        let at = source.position(label.span.start);
        let first = source.line_of(label.span.start);
        let last_byte = label.span.end.max(label.span.start + 1) - 1;
        let last = source
            .line_of(last_byte)
            .clamp(first, first + MAX_LINES - 1);
        let digits = (last + 2).to_string().len();
        let width = width.max(MIN_WIDTH) - FRAME - digits;

        let line = line_of(source, first);
        let start = floor(line.text, label.span.start.saturating_sub(line.start));
        let end = if last == first {
            floor(line.text, label.span.end.saturating_sub(line.start)).max(start)
        } else {
            line.text.len()
        };
        let message = escaped_line(&label.message);
        let window = Window::around(line.text, start, end, message.chars().count(), width);

        let mut text = String::new();
        let mut first_line = first;
        if window.whole && around.start < line.start && first > 0 {
            let before = line_of(source, first - 1);
            if !before.text.trim().is_empty() && before.text.chars().count() <= width {
                text.push_str(&escaped(before.text));
                text.push('\n');
                first_line -= 1;
            }
        }
        let base = text.len();
        text.push_str(&window.text);
        let marked_start = base + window.start;
        let mut marked_end = base + window.end;
        for index in first + 1..=last {
            let next = line_of(source, index);
            let end = floor(next.text, label.span.end.saturating_sub(next.start));
            let shown = head(next.text, width, end);
            text.push('\n');
            marked_end = text.len() + escaped(&shown[..floor(&shown, end)]).len();
            text.push_str(&escaped(&shown));
        }
        if window.whole && first == last && around.end > line.start + line.text.len() {
            let after = line_of(source, first + 1);
            if !after.text.trim().is_empty() && after.text.chars().count() <= width {
                text.push('\n');
                text.push_str(&escaped(after.text));
            }
        }
        Self {
            name: escaped_line(source.name()).into_owned(),
            text,
            first_line,
            at,
            marked: Span::new(marked_start, marked_end),
            label: wrapped(
                &message,
                width.saturating_sub(window.label_column).max(MIN_LABEL),
            ),
        }
    }

    /// The marked words and their label, as `miette` wants them.
    pub(super) fn label(&self) -> miette::LabeledSpan {
        miette::LabeledSpan::new_primary_with_span(
            Some(self.label.clone()).filter(|label| !label.is_empty()),
            SourceSpan::from(self.marked.range()),
        )
    }
}

impl SourceCode for Passage {
    /// The whole passage. Asked for no lines of context, as `miette` does for the header, it starts at the
    /// marked words, with their place in the file counted in scalar values.
    fn read_span<'a>(
        &'a self,
        _span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let header = before == 0 && after == 0;
        let span = if header {
            self.marked
        } else {
            Span::new(0, self.text.len())
        };
        Ok(Box::new(Contents {
            data: self.text[span.range()].as_bytes(),
            span: SourceSpan::from(span.range()),
            name: &self.name,
            line: if header {
                self.at.line - 1
            } else {
                self.first_line
            },
            column: if header { self.at.column - 1 } else { 0 },
            lines: self.text.matches('\n').count() + 1,
        }))
    }
}

struct Contents<'a> {
    data: &'a [u8],
    span: SourceSpan,
    name: &'a str,
    line: usize,
    column: usize,
    lines: usize,
}

impl<'a> SpanContents<'a> for Contents<'a> {
    fn data(&self) -> &'a [u8] {
        self.data
    }
    fn span(&self) -> &SourceSpan {
        &self.span
    }
    fn name(&self) -> Option<&str> {
        Some(self.name)
    }
    fn line(&self) -> usize {
        self.line
    }
    fn column(&self) -> usize {
        self.column
    }
    fn line_count(&self) -> usize {
        self.lines
    }
}

/// A line without its ending, and where it starts.
struct Line<'a> {
    start: usize,
    text: &'a str,
}

fn line_of(source: &crate::source::Source, index: usize) -> Line<'_> {
    let starts = source.line_starts();
    let end = starts
        .get(index + 1)
        .copied()
        .unwrap_or(source.text().len());
    let start = starts.get(index).copied().unwrap_or(end);
    let text = source.slice(Span::new(start, end));
    let bom = if text.starts_with('\u{feff}') { 3 } else { 0 };
    Line {
        start: start + bom,
        text: text[bom..].trim_end_matches(['\n', '\r']),
    }
}

/// The part of one line that is shown.
struct Window {
    text: String,
    /// The marked words in `text`.
    start: usize,
    end: usize,
    /// Whether nothing was cut.
    whole: bool,
    /// Column at which the label under the words starts.
    label_column: usize,
}

impl Window {
    /// Chooses what to show of `line`: all of it if it fits, else as much before the words as the label under
    /// them leaves room for, and what still fits behind them.
    fn around(line: &str, start: usize, end: usize, label: usize, width: usize) -> Self {
        let before = line[..start].chars().count();
        let inside = line[start..end].chars().count();
        let total = before + inside + line[end..].chars().count();
        let middle = inside.min(width) / 2 + LABEL_INDENT;
        let room = label.clamp(MIN_LABEL, (width / 2).max(MIN_LABEL));
        if total <= width && before + middle + room <= width {
            return Self {
                text: escaped(line).into_owned(),
                start: escaped(&line[..start]).len(),
                end: escaped(&line[..end]).len(),
                whole: true,
                label_column: before + middle,
            };
        }
        let keep = before
            .min(width.saturating_sub(middle + room + 2))
            .min(width.saturating_sub(inside.min(width) + 2));
        let from = if keep == before {
            0
        } else {
            word_start(line, back(line, start, keep), start)
        };
        let lead = if from == 0 { "" } else { "… " };
        let shown = lead.chars().count() + line[from..start].chars().count();
        let left = width.saturating_sub(shown);
        let rest = &line[start..];
        let tail = if rest.chars().count() <= left {
            rest.to_owned()
        } else {
            head(rest, left, end - start)
        };
        let text_start = lead.len() + escaped(&line[from..start]).len();
        let marked = escaped(&tail[..floor(&tail, end - start)]).len();
        Self {
            text: format!("{lead}{}{}", escaped(&line[from..start]), escaped(&tail)),
            start: text_start,
            end: text_start + marked,
            whole: false,
            label_column: shown + middle,
        }
    }
}

/// The first `width` characters, with an ellipsis in place of the rest. It is cut between words where there is a
/// space behind the first `least` bytes.
fn head(text: &str, width: usize, least: usize) -> String {
    if text.char_indices().nth(width).is_none() {
        return text.to_owned();
    }
    let cut = text
        .char_indices()
        .nth(width.saturating_sub(2))
        .map_or(text.len(), |(at, _)| at);
    // One character more: a word that ends just at the cut is whole.
    let behind = text[cut..]
        .chars()
        .next()
        .map_or(cut, |c| cut + c.len_utf8());
    let cut = text[..behind]
        .rfind(char::is_whitespace)
        .filter(|&space| space > 0 && space >= least)
        .unwrap_or(cut);
    format!("{} \u{2026}", text[..cut].trim_end())
}

/// The offset `count` characters before `at`.
fn back(text: &str, at: usize, count: usize) -> usize {
    text[..at]
        .char_indices()
        .rev()
        .take(count)
        .last()
        .map_or(at, |(offset, _)| offset)
}

/// The start of the first word at or behind `at`, unless there is none before `limit`.
fn word_start(text: &str, at: usize, limit: usize) -> usize {
    text[at..limit]
        .find(' ')
        .map(|space| at + space + 1)
        .filter(|&word| word < limit)
        .unwrap_or(at)
}

/// The greatest character boundary that is not above `at`.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
