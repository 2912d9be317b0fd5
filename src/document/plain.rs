//! Plain text → prose: paragraphs, items and headings told by their lines.

use super::BlockKind;
use super::front_matter::Metadata;
use super::prose::ProseBuilder;
use crate::source::Span;

/// Lines of hard-wrapped text are at most this long, in characters. Longer ones are paragraphs of their own.
const WIDEST_WRAP: usize = 120;
/// A line shorter than this was not broken because it was full.
const NARROWEST_WRAP: usize = 40;
/// A heading is at most this long, in characters.
const LONGEST_HEADING: usize = 110;

/// Reads plain text. Blank lines separate paragraphs; a single line break inside one is a soft wrap where the
/// paragraph looks wrapped by an editor, and separates blocks where it does not.
pub(super) fn parse(body: Span, prose: &mut ProseBuilder<'_>, _: &mut Metadata) {
    let source = prose.source();
    let mut group: Vec<Line<'_>> = Vec::new();
    for line in lines(source, body) {
        if line.text.is_empty() {
            lay_down(&group, prose);
            group.clear();
        } else {
            group.push(line);
        }
    }
    lay_down(&group, prose);
}

/// One line without the white space around it.
#[derive(Clone, Copy)]
struct Line<'t> {
    text: &'t str,
    span: Span,
    chars: usize,
}

impl Line<'_> {
    /// Length of the mark that makes it an item of a list ("- ", "2. "), with the space behind it.
    fn item_mark(&self) -> Option<usize> {
        let digits = self.text.bytes().take_while(u8::is_ascii_digit).count();
        let mark = if (1..=2).contains(&digits) && self.text[digits..].starts_with(['.', ')']) {
            digits + 1
        } else {
            let first = self.text.chars().next()?;
            if !matches!(
                first,
                '-' | '*' | '\u{2022}' | '\u{2023}' | '\u{25aa}' | '\u{b7}'
            ) {
                return None;
            }
            first.len_utf8()
        };
        let rest = &self.text[mark..];
        let space = rest.len() - rest.trim_start().len();
        (space > 0).then_some(mark + space)
    }

    fn ends_sentence(&self) -> bool {
        let text = self.text.trim_end_matches(super::sentences::is_closing);
        text.ends_with(super::sentences::is_terminator) || text.ends_with(':')
    }

    fn starts_lower(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_lowercase)
    }

    fn is_heading(&self) -> bool {
        let last_is_word = self
            .text
            .trim_end_matches(super::sentences::is_closing)
            .ends_with(char::is_alphanumeric);
        last_is_word && self.chars <= LONGEST_HEADING && !self.starts_lower()
    }
}

/// The lines of the body. A line ends with a line feed, a carriage return, or both.
fn lines(source: &str, body: Span) -> impl Iterator<Item = Line<'_>> {
    let text = source.get(body.range()).unwrap_or_default();
    let mut next = body.start;
    text.split_inclusive('\n').flat_map(move |whole| {
        let line = whole.strip_suffix('\n').unwrap_or(whole);
        let line = line.strip_suffix('\r').unwrap_or(line);
        let mut at = next;
        next += whole.len();
        line.split('\r').map(move |line| {
            let text = line.trim();
            let start = at + (line.len() - line.trim_start().len());
            at += line.len() + 1;
            Line {
                text,
                span: Span::new(start, start + text.len()),
                chars: text.chars().count(),
            }
        })
    })
}

/// Lays down lines that stand together.
fn lay_down(group: &[Line<'_>], prose: &mut ProseBuilder<'_>) {
    let width = wrap_width(group);
    let mut previous: Option<&Line<'_>> = None;
    for (index, line) in group.iter().enumerate() {
        let mark = line.item_mark();
        let wrapped =
            previous.is_some_and(|previous| mark.is_none() && is_full(previous, line, width));
        if let (true, Some(previous)) = (wrapped, previous) {
            prose.space(Span::new(previous.span.end, line.span.start));
        } else {
            prose.end_block();
            let goes_on = group
                .get(index + 1)
                .is_some_and(|next| next.item_mark().is_none() && is_full(line, next, width));
            prose.set_kind(if mark.is_some() {
                BlockKind::ListItem
            } else if line.is_heading() && !goes_on {
                BlockKind::Heading
            } else {
                BlockKind::Paragraph
            });
        }
        let start = line.span.start + mark.unwrap_or(0);
        prose.push_verbatim(Span::new(start, line.span.end));
        previous = Some(line);
    }
    prose.end_block();
}

/// The width to which lines that stand together were wrapped: that of the longest, if one of them plainly goes
/// on in the next.
fn wrap_width(group: &[Line<'_>]) -> Option<usize> {
    let width = group.iter().map(|line| line.chars).max()?;
    let goes_on = group.windows(2).any(|pair| {
        pair[0].chars >= NARROWEST_WRAP && !pair[0].ends_sentence() && pair[1].starts_lower()
    });
    (goes_on && (NARROWEST_WRAP..=WIDEST_WRAP).contains(&width)).then_some(width)
}

/// Whether a line is so long that no passage it stands in looks wrapped by an editor.
pub(super) fn is_wider_than_wrapped(line: &str) -> bool {
    let text = line.trim();
    !text.contains('\r') && text.chars().count() > WIDEST_WRAP
}

/// Whether a line was broken because the next word did not fit.
fn is_full(line: &Line<'_>, next: &Line<'_>, width: Option<usize>) -> bool {
    let Some(width) = width else {
        return false;
    };
    if line.chars < NARROWEST_WRAP {
        return false;
    }
    let word = next
        .text
        .split_whitespace()
        .next()
        .map_or(0, |word| word.chars().count());
    let goes_on = !line.ends_sentence() && next.starts_lower();
    goes_on || line.chars + 1 + word > width
}
