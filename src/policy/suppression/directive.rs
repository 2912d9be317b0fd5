//! What one comment says: `factlint-ignore ID until=2026-12-31: reason`, read with the place of every word.

use jiff::civil::Date;

use crate::finding::{did_you_mean, nearest};
use crate::source::Span;
use crate::value::partial_date::PartialDate;

/// How a suppression is written, for help.
pub(super) const USAGE: &str =
    "write `<!-- factlint-ignore ID: reason -->`, with the id of a fact or a code";

/// What a comment begins with, and how far it reaches: `None` for the end of a range.
const KEYWORDS: [(&str, Option<Reach>); 4] = [
    ("factlint-ignore", Some(Reach::Block)),
    ("factlint-ignore-start", Some(Reach::Start)),
    ("factlint-ignore-end", None),
    ("factlint-ignore-file", Some(Reach::File)),
];

/// How far a suppression reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// The block that the comment stands in, or the next one.
    Block,
    /// From here to the end that belongs to it.
    Start,
    /// The whole file.
    File,
}

/// The id of a fact or a code, where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) text: String,
    pub(super) span: Span,
}

/// The last day on which a suppression holds, and the whole option.
pub(super) type Until = (Date, Span);

/// The names in front of a colon, and the option among them.
type Words = (Vec<Name>, Option<Until>);

/// What a comment asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Directive {
    /// That findings do not count.
    Ignore {
        /// Where.
        reach: Reach,
        /// Which: at least one.
        names: Vec<Name>,
        /// The last day on which it holds, and the whole option.
        until: Option<Until>,
        /// Why.
        reason: String,
    },
    /// That a range ends: the one of these names, or the last one where there are none.
    End(Vec<Name>),
}

/// Why a comment that is meant for factlint cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Flaw {
    /// The words at fault.
    pub(super) span: Span,
    /// What is wrong with them.
    pub(super) message: String,
    /// What would be right.
    pub(super) help: String,
    /// What could stand there instead.
    pub(super) replacement: Option<String>,
}

/// Reads the text of a comment that begins at `start` in its file; `None` where it is not meant for factlint.
pub(super) fn parse(content: &str, start: usize) -> Option<Result<Directive, Flaw>> {
    let at = content.len() - content.trim_start().len();
    let rest = &content[at..];
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let end = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
    let (keyword, rest) = rest.split_at(end);
    let span = Span::new(start + at, start + at + end);
    let Some(&(_, reach)) = KEYWORDS.iter().find(|(known, _)| *known == keyword) else {
        return misspelt(keyword, rest, span).map(Err);
    };
    let scan = Scan {
        keyword: span,
        start: start + at + end,
        rest,
    };
    Some(match reach {
        Some(reach) => scan.ignore(reach),
        None => scan.end(),
    })
}

/// A comment that begins like a suppression and is none. Remarks that only mention factlint are left alone.
fn misspelt(keyword: &str, rest: &str, span: Span) -> Option<Flaw> {
    let lower = keyword.to_ascii_lowercase().replace('_', "-");
    let meant = match lower.strip_prefix("factlint")? {
        "" => {
            let word: String = rest
                .trim_start_matches([':', ' ', '\t'])
                .chars()
                .take_while(char::is_ascii_alphabetic)
                .collect();
            let word = word.to_ascii_lowercase();
            matches!(
                word.as_str(),
                "ignore" | "disable" | "suppress" | "enable" | "skip" | "off" | "on"
            )
        }
        rest => rest.starts_with('-'),
    };
    let keywords = KEYWORDS.map(|(keyword, _)| keyword);
    let near = nearest(&lower, keywords);
    meant.then(|| Flaw {
        span,
        message: format!(
            "`{keyword}` is no comment that factlint knows{}",
            near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
        ),
        help: format!("there are `{}`", keywords.join("`, `")),
        replacement: near.filter(|_| lower != "factlint").map(str::to_owned),
    })
}

/// The text behind a keyword.
struct Scan<'t> {
    keyword: Span,
    /// Where the text begins in the file.
    start: usize,
    rest: &'t str,
}

impl Scan<'_> {
    fn ignore(&self, reach: Reach) -> Result<Directive, Flaw> {
        let (head, reason) = match self.rest.split_once(':') {
            Some((head, reason)) => (head, Some(reason)),
            None => (self.rest, None),
        };
        let reason: Vec<&str> = reason.unwrap_or_default().split_whitespace().collect();
        let is_named = head
            .split([' ', ',', '\n', '\t', '\r'])
            .any(|word| !word.is_empty() && !word.contains('='));
        if !is_named {
            return Err(flaw(
                self.keyword,
                "it is not said what is to be ignored",
                USAGE,
            ));
        }
        if reason.is_empty() {
            // Without the colon the reason may stand among the names: nothing is to be said of those.
            return Err(flaw(
                self.keyword,
                "no reason is given",
                "say why behind a colon: `<!-- factlint-ignore ID: reason -->`",
            ));
        }
        let (names, until) = self.words(head, true)?;
        Ok(Directive::Ignore {
            reach,
            names,
            until,
            reason: reason.join(" "),
        })
    }

    fn end(&self) -> Result<Directive, Flaw> {
        let head = self
            .rest
            .split_once(':')
            .map_or(self.rest, |(head, _)| head);
        let (names, _) = self.words(head, false)?;
        Ok(Directive::End(names))
    }

    /// The names and the option in front of the colon.
    fn words(&self, head: &str, options: bool) -> Result<Words, Flaw> {
        let mut names = Vec::new();
        let mut until = None;
        let mut at = 0;
        for piece in head.split_inclusive(|c: char| c.is_whitespace() || c == ',') {
            let word = piece.trim_end_matches(|c: char| c.is_whitespace() || c == ',');
            let span = Span::new(self.start + at, self.start + at + word.len());
            at += piece.len();
            if word.is_empty() {
                continue;
            }
            if let Some((key, value)) = word.split_once('=') {
                if !options || until.is_some() {
                    return Err(flaw(span, format!("`{key}` has no place here"), USAGE));
                }
                until = Some((day(key, value, span)?, span));
            } else if is_id(word) {
                names.push(Name {
                    text: word.to_owned(),
                    span,
                });
            } else {
                let message = format!("`{word}` is neither the id of a fact nor a code");
                return Err(flaw(span, message, USAGE));
            }
        }
        Ok((names, until))
    }
}

/// Reads `until=2026-12-31`; a month or a year is meant to its last day.
fn day(key: &str, value: &str, span: Span) -> Result<Date, Flaw> {
    if key != "until" {
        let message = format!("there is no option `{key}`{}", did_you_mean(key, ["until"]));
        let help = "the only option is `until=2026-12-31`, the last day on which it holds";
        return Err(flaw(span, message, help));
    }
    PartialDate::parse(value)
        .map(PartialDate::last_day)
        .ok_or_else(|| {
            let help =
                "write a day, a month or a year: until=2026-12-31, until=2026-12, until=2026";
            flaw(span, format!("`{value}` is not a date"), help)
        })
}

/// Whether a word has the shape of an id of the registry.
fn is_id(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphanumeric())
        && word
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/'))
}

fn flaw(span: Span, message: impl Into<String>, help: impl Into<String>) -> Flaw {
    Flaw {
        span,
        message: message.into(),
        help: help.into(),
        replacement: None,
    }
}

#[cfg(test)]
mod tests;
