//! Checks that kinds of expectation and the registry share. Each collects what is wrong and gives back what is
//! right, so that one run tells everything.

use jiff::civil::Date;
use regex::{Regex, RegexBuilder};

use crate::document::{code_point, hidden_characters};
use crate::finding::{Code, Finding};
use crate::limits::{Limit, Limits};
use crate::source::{Located, Source, Span};
use crate::value::partial_date::PartialDate;

/// What is known of an entity's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// The registry or the gazetteer has it.
    Known,
    /// Nobody has it; perhaps this id was meant.
    Unknown(Option<String>),
}

/// Collects the faults of one file.
pub struct Validator<'a> {
    file: &'a Source,
    entities: &'a dyn Fn(&str) -> Lookup,
    faults: &'a mut Vec<Finding>,
    limits: Limits,
}

impl<'a> Validator<'a> {
    /// A validator for a file; `entities` tells which ids there are.
    pub fn new(
        file: &'a Source,
        entities: &'a dyn Fn(&str) -> Lookup,
        faults: &'a mut Vec<Finding>,
    ) -> Self {
        Self {
            file,
            entities,
            faults,
            limits: Limits::default(),
        }
    }

    /// With other limits than the usual ones.
    #[must_use]
    pub fn within(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// The file.
    pub fn file(&self) -> &'a Source {
        self.file
    }

    /// Reports a fault.
    pub fn report(&mut self, fault: Finding) {
        self.faults.push(fault);
    }

    /// Reports a fault at a place.
    pub fn fault(&mut self, code: Code, span: Span, message: impl Into<String>, help: &str) {
        let fault = Finding::in_registry(code, self.file, span, message).help(help);
        self.faults.push(fault);
    }

    /// A text that must not be blank, nor longer than a sentence may be: each is read as one.
    pub fn text(&mut self, text: Located<String>, what: &str) -> Option<Located<String>> {
        if text.value.len() > self.limits.of(Limit::SentenceLength) {
            let told = self.limits.told(Limit::SentenceLength);
            let message = format!("{what} has more than {told}");
            let help = "say it in less, or in several facts";
            self.fault(Code::LimitExceeded, text.span, message, help);
            return None;
        }
        if let Some(&hidden) = hidden_characters(&text.value).first() {
            let code_point = code_point(&text.value, hidden);
            let span = text.inner(self.file, hidden);
            let message = format!("{what} holds {code_point}, a character that nobody sees");
            let help = "remove it: a name with it looks like another one and is none";
            self.fault(Code::HiddenCharacter, span, message, help);
            return None;
        }
        if !text.value.trim().is_empty() {
            return Some(text);
        }
        let help = "fill it in, or remove it";
        self.fault(Code::EmptyText, text.span, format!("{what} is blank"), help);
        None
    }

    /// Texts that must not be blank; those that are fall out.
    pub fn texts(&mut self, texts: Vec<Located<String>>, what: &str) -> Vec<Located<String>> {
        texts
            .into_iter()
            .filter_map(|text| self.text(text, what))
            .collect()
    }

    /// A name and its wrong or foreign forms, of which none may be the name itself.
    pub fn distinct(&mut self, name: &Located<String>, others: &[Located<String>]) {
        let folded = name.value.to_lowercase();
        for other in others
            .iter()
            .filter(|other| other.value.to_lowercase() == folded)
        {
            let message = format!("`{}` is both the name and under `not`", other.value);
            let fault = Finding::in_registry(Code::AmbiguousAlias, self.file, other.span, message)
                .help("remove one of the two")
                .related(self.file, name.span, "the name is here");
            self.faults.push(fault);
        }
    }

    /// The id of an entity of the registry, or of a country.
    pub fn entity(&mut self, id: Located<String>) -> Option<Located<String>> {
        let id = self.text(id, "the entity's id")?;
        match (self.entities)(&id.value) {
            Lookup::Known => Some(id),
            Lookup::Unknown(near) => {
                let message = format!("there is no entity `{}`", id.value);
                let fault = Finding::in_registry(Code::UnknownEntity, self.file, id.span, message)
                    .help("define it under `entities`, or name a country by its English name in lower case")
                    .suggest(near.as_deref());
                self.faults.push(fault);
                None
            }
        }
    }

    /// A day, a month or a year.
    pub fn date(&mut self, text: &Located<String>) -> Option<Located<PartialDate>> {
        if let Some(date) = PartialDate::parse(&text.value) {
            return Some(text.with(date));
        }
        let near = rewritten(&text.value);
        let reason = if near.is_none() && has_shape_of_a_day(&text.value) {
            "no calendar has this day"
        } else {
            "this is not a date"
        };
        let message = format!("{reason}: `{}`", text.value);
        let fault = Finding::in_registry(Code::BadDate, self.file, text.span, message)
            .help("write a day, a month or a year: `2025-07-03`, `2025-07`, `2025`")
            .suggest(near.as_deref());
        self.faults.push(fault);
        None
    }

    /// The first day of one date and the last of another, in order.
    pub fn period(
        &mut self,
        from: Option<&Located<String>>,
        until: Option<&Located<String>>,
    ) -> (Option<Date>, Option<Date>) {
        let from = from.and_then(|text| self.date(text));
        let until = until.and_then(|text| self.date(text));
        let first = from.as_ref().map(|date| date.value.first_day());
        let last = until.as_ref().map(|date| date.value.last_day());
        if let (Some(from), Some(until)) = (&from, &until)
            && first > last
        {
            let message = format!("this ends on {} and begins on {}", until.value, from.value);
            let fault = Finding::in_registry(Code::DateOrder, self.file, until.span, message)
                .help("one of the two dates is wrong")
                .related(self.file, from.span, "it begins here");
            self.faults.push(fault);
        }
        (first, last)
    }

    /// A regular expression; it is compiled and thrown away.
    pub fn regex(&mut self, pattern: Located<String>) -> Option<Located<String>> {
        let pattern = self.text(pattern, "the pattern")?;
        let Err(error) = compiled(
            &pattern.value,
            self.limits.of(Limit::PatternSize),
            self.limits.of(Limit::PatternNesting),
        ) else {
            return Some(pattern);
        };
        let (mut reason, at) = regex_fault(&error, &pattern.value);
        if matches!(error, regex::Error::CompiledTooBig(_)) {
            let told = self.limits.told(Limit::PatternSize);
            reason = format!("it takes more than {told}");
        } else if reason.starts_with("exceed the maximum number of nested") {
            let told = self.limits.told(Limit::PatternNesting);
            reason = format!("its groups are nested deeper than {told}");
        }
        let span = at.map_or(pattern.span, |at| pattern.inner(self.file, at));
        let message = format!("this regular expression does not compile: {reason}");
        let help =
            "escape signs that stand for themselves (`\\(`), and quote the expression singly";
        self.fault(Code::BadRegex, span, message, help);
        None
    }
}

/// A pattern that takes no more than so many bytes, its groups no deeper than that.
pub(super) fn compiled(pattern: &str, size: usize, nesting: usize) -> Result<Regex, regex::Error> {
    RegexBuilder::new(pattern)
        .size_limit(size)
        .nest_limit(u32::try_from(nesting).unwrap_or(u32::MAX))
        .build()
}

/// The reason in one line, and the place in the pattern where the library marks one.
fn regex_fault(error: &regex::Error, pattern: &str) -> (String, Option<Span>) {
    let text = error.to_string();
    let reason = text
        .lines()
        .rev()
        .find_map(|line| line.strip_prefix("error: "));
    let reason = reason.map_or_else(|| text.replace('\n', " "), str::to_owned);
    // The library shows the pattern indented by four, and a line of carets below it.
    let marks = text
        .lines()
        .find(|line| line.contains('^') && line.chars().all(|c| c == ' ' || c == '^'))
        .filter(|_| !pattern.contains('\n'));
    let at = marks.and_then(|marks| {
        let offset = |column: usize| {
            let ends = pattern
                .char_indices()
                .map(|(at, _)| at)
                .chain([pattern.len()]);
            ends.into_iter().nth(column.checked_sub(4)?)
        };
        let start = offset(marks.find('^')?)?;
        let end = offset(marks.rfind('^')? + 1).unwrap_or(pattern.len());
        Some(Span::new(start, end))
    });
    (reason, at)
}

/// A date in another spelling, in ours: `2025-7-3`, `2025/07/03`, `3 July 2025`, `July 3, 2025`, `July 2025`.
fn rewritten(text: &str) -> Option<String> {
    const DAYS: [&str; 7] = [
        "%Y-%m-%d",
        "%Y/%m/%d",
        "%Y.%m.%d",
        "%d %B %Y",
        "%B %d, %Y",
        "%d %b %Y",
        "%b %d, %Y",
    ];
    let text = text.trim();
    let day = DAYS
        .iter()
        .find_map(|format| Date::strptime(format, text).ok());
    let month = || {
        let formats = ["%d %B %Y", "%d %b %Y", "%d %Y-%m"];
        let text = format!("1 {text}");
        let day = formats
            .iter()
            .find_map(|format| Date::strptime(format, &text).ok())?;
        Some(format!("{:04}-{:02}", day.year(), day.month()))
    };
    let rewritten = day.map(|day| day.to_string()).or_else(month)?;
    PartialDate::parse(&rewritten).map(|_| rewritten)
}

fn has_shape_of_a_day(text: &str) -> bool {
    let mut parts = text.trim().split('-');
    let mut digits = |least: usize| {
        let digits = |part: &str| part.len() >= least && part.bytes().all(|b| b.is_ascii_digit());
        parts.next().is_some_and(digits)
    };
    digits(4) && digits(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_spellings_of_a_date_are_rewritten() {
        for (text, ours) in [
            ("2025-7-3", Some("2025-07-03")),
            ("2025/07/03", Some("2025-07-03")),
            ("3 July 2025", Some("2025-07-03")),
            ("Jul 3, 2025", Some("2025-07-03")),
            ("July 2025", Some("2025-07")),
            ("2025-7", Some("2025-07")),
            ("2025-02-30", None),
            ("soon", None),
        ] {
            assert_eq!(rewritten(text).as_deref(), ours, "{text}");
        }
    }

    #[test]
    fn the_fault_of_a_pattern_has_a_reason_and_a_place() {
        for (pattern, reason, slice) in [
            ("five (states", "unclosed group", "("),
            (
                "é[z-a]",
                "invalid character class range, the start must be <= the end",
                "z-a",
            ),
        ] {
            let error = Regex::new(pattern).unwrap_err();
            let (found, at) = regex_fault(&error, pattern);
            assert_eq!(found, reason, "{pattern}");
            assert_eq!(&pattern[at.unwrap().range()], slice, "{pattern}");
        }
    }
}
