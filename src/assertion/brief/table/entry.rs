//! "The KEY of SUBJECT is VALUE."

use super::kind::{self, Kind};
use crate::assertion::brief::cover::like;
use crate::extract::item::Item;
use crate::extract::name::{Names, fold_words};
use crate::extract::reading::{Reading, read};
use crate::source::Span;

/// Least number of sentences of one form that make a table.
const ROWS: usize = 3;

/// One entry of a table.
pub(in crate::assertion::brief) struct Entry<'r> {
    reading: &'r Reading,
    /// The number of its sentence.
    pub sentence: usize,
    /// What it tells, where that is one of the kinds that are computed with.
    pub kind: Option<Kind>,
    /// Its key in lower case, read by itself: with the capital it would be a part of the subject's name.
    key: Reading,
    subject: Span,
    value: Span,
}

/// The entries of a statement; none where its sentences do not have the form.
pub(in crate::assertion::brief) fn entries(known: &[Reading]) -> Vec<Entry<'_>> {
    if known.len() < ROWS {
        return Vec::new();
    }
    let Some(middle) = middle(known) else {
        return Vec::new();
    };
    known
        .iter()
        .enumerate()
        .filter_map(|(sentence, reading)| {
            let text = &reading.text;
            let at = text.find(&middle)?;
            let start = "The ".len();
            let key = text.get(start.min(at)..at)?.to_lowercase();
            let value = Span::new(at + middle.len(), text.len());
            Some(Entry {
                reading,
                sentence,
                kind: kind::of_key(&key),
                key: read(&key, 0, &Names::default(), None),
                subject: Span::new(at, at + middle.len()),
                value,
            })
        })
        .collect()
}

/// What stands between key and value in nearly all sentences: " of SUBJECT is ".
fn middle(known: &[Reading]) -> Option<String> {
    let first = &known.first()?.text;
    first.strip_prefix("The ")?;
    first
        .match_indices(" of ")
        .flat_map(|(from, _)| {
            first
                .match_indices(" is ")
                .filter(move |(to, _)| *to > from)
                .map(move |(to, _)| (from, to + " is ".len()))
        })
        .filter_map(|(from, to)| first.get(from..to))
        .find(|middle| {
            let rows = known
                .iter()
                .filter(|reading| reading.text.starts_with("The ") && reading.text.contains(middle))
                .count();
            rows >= ROWS && rows * 4 >= known.len() * 3
        })
        .map(str::to_owned)
}

impl<'r> Entry<'r> {
    /// The items of its value.
    pub(super) fn values(&self) -> impl Iterator<Item = &'r Item> {
        let value = self.value;
        self.reading
            .items
            .iter()
            .filter(move |item| value.contains(item.span))
    }

    /// The words by which the table names its subject.
    pub(super) fn subject(&self) -> Vec<String> {
        fold_words(self.reading.slice(self.subject))
    }

    /// Where its value stands.
    pub(super) fn value_span(&self) -> Span {
        self.value
    }

    /// The text of its value.
    pub(super) fn value_text(&self) -> &'r str {
        self.reading.slice(self.value)
    }

    /// Whether a word is one of its key.
    pub(super) fn key_is_like(&self, item: &Item) -> bool {
        self.key
            .items
            .iter()
            .any(|known| like(known, item) >= super::SAME)
    }

    /// How many it lists: the number that it consists of or begins with, or the parts between commas.
    pub(super) fn count(&self) -> Option<f64> {
        let parts = self.parts();
        let first = parts.first()?;
        let number: String = first.chars().take_while(char::is_ascii_digit).collect();
        if !number.is_empty() {
            return (number.len() == first.len()).then(|| number.parse().ok())?;
        }
        u32::try_from(parts.len()).ok().map(f64::from)
    }

    /// The parts of its value, those in parentheses aside.
    fn parts(&self) -> Vec<&'r str> {
        let mut depth = 0_u32;
        self.value_text()
            .trim_end_matches('.')
            .split(move |c: char| {
                match c {
                    '(' => depth += 1,
                    ')' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                depth == 0 && matches!(c, ',' | ';')
            })
            .map(str::trim)
            .filter(|part| part.chars().next().is_some_and(char::is_alphanumeric))
            .collect()
    }

    /// How long it takes, in minutes: "105 minutes", "46:21", "1:02:10".
    pub(super) fn length(&self) -> Option<(f64, f64)> {
        let numbers: Vec<f64> = self
            .value_text()
            .split(':')
            .map(|part| part.trim().trim_end_matches('.').parse().ok())
            .collect::<Option<Vec<f64>>>()
            .unwrap_or_default();
        let minutes = match numbers.as_slice() {
            [minutes, seconds] => minutes + seconds / 60.0,
            [hours, minutes, seconds] => hours * 60.0 + minutes + seconds / 60.0,
            _ => {
                let amount = self.values().find_map(Item::quantity)?;
                amount.quantity.nominal? / 60.0
            }
        };
        Some((minutes, minutes))
    }
}
