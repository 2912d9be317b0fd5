//! Words that a text gives as somebody's own.

use crate::document::tokens::tokens_of;
use crate::source::Span;

/// A quotation inside one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The quoted words, without the marks.
    pub span: Span,
}

/// Finds the quotations of a text: between curly or straight double quotation marks, those typed as two single ones
/// (''so'', ``so'') among them, and between curly or straight single ones where these are not apostrophes. A quotation
/// that is still open at the end of the text reaches to it.
pub fn quotes(text: &str) -> Vec<Quote> {
    let mut found = Vec::new();
    // Most sentences have none: all marks are these or not ASCII.
    let may_be_mark = |byte: u8| matches!(byte, b'"' | b'\'' | b'`') || !byte.is_ascii();
    if !text.bytes().any(may_be_mark) {
        return found;
    }
    let mut open: Option<(usize, char)> = None;
    let mut before = ' ';
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let (c, length) = match text[at..].get(..2) {
            Some("''" | "``") => ('"', 2),
            _ => (first, first.len_utf8()),
        };
        let behind = at + length;
        let after = text[behind..].chars().next().unwrap_or(' ');
        match open {
            None => {
                let close = match c {
                    '\u{201c}' | '\u{201e}' => Some('\u{201d}'),
                    '"' => Some('"'),
                    '\u{ab}' => Some('\u{bb}'),
                    '\u{2018}' => Some('\u{2019}'),
                    '\'' if opens_single(before, &text[behind..]) => Some('\''),
                    _ => None,
                };
                if let Some(close) = close {
                    open = Some((behind, close));
                }
            }
            Some((start, close)) if c == close => {
                let apostrophe = matches!(c, '\'' | '\u{2019}') && after.is_alphanumeric();
                if !apostrophe {
                    push(text, start, at, &mut found);
                    open = None;
                }
            }
            Some(_) => {}
        }
        before = first;
        at = behind;
    }
    if let Some((start, close)) = open
        && !matches!(close, '\'' | '\u{2019}')
    {
        push(text, start, text.len(), &mut found);
    }
    found
}

/// Whether a straight single mark opens a quotation, rather than a clitic that stands apart ("the mayor 's plan").
fn opens_single(before: char, behind: &str) -> bool {
    // The word is looked at last: marks inside of a long one would have it read again and again.
    let is_clitic = || {
        tokens_of(behind).next().is_some_and(|word| {
            matches!(
                word.text(behind),
                "s" | "re" | "ve" | "ll" | "d" | "m" | "t"
            )
        })
    };
    !before.is_alphanumeric() && behind.starts_with(char::is_alphanumeric) && !is_clitic()
}

fn push(text: &str, start: usize, end: usize, found: &mut Vec<Quote>) {
    let inner = &text[start..end];
    let trimmed = inner.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';'));
    if trimmed.is_empty() {
        return;
    }
    let lead = inner.len()
        - inner
            .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';'))
            .len();
    found.push(Quote {
        span: Span::new(start + lead, start + lead + trimmed.len()),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<&str> {
        quotes(text)
            .iter()
            .map(|quote| &text[quote.span.range()])
            .collect()
    }

    #[test]
    fn quotations_end_at_their_own_mark() {
        assert_eq!(
            found("He called it \u{201c}a new dawn,\u{201d} then left."),
            ["a new dawn"]
        );
        assert_eq!(
            found("She said: \"We won't go.\" \"Never\""),
            ["We won't go", "Never"]
        );
        assert_eq!(
            found("a \u{2018}people\u{2019}s war\u{2019} began"),
            ["people\u{2019}s war"]
        );
        assert_eq!(
            found("the group's aims and its members' homes"),
            Vec::<&str>::new()
        );
        assert_eq!(found("It went on: \u{201c}and on"), ["and on"]);
        assert_eq!(
            found("'' It 's the mayor 's plan , '' she said , ``to go on''"),
            ["It 's the mayor 's plan", "to go on"]
        );
    }

    proptest! {
        #[test]
        fn spans_lie_in_the_text(text in "[a-z '\"\u{201c}\u{201d}\u{2018}\u{2019},.]{0,60}") {
            for quote in quotes(&text) {
                prop_assert!(text.get(quote.span.range()).is_some_and(|inner| !inner.is_empty()));
            }
        }
    }
}
