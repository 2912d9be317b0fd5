//! "The KEY of SUBJECT is VALUE."

use super::kind::{self, Kind};
use super::question::Question;
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

    /// The name of its subject, as the table writes it.
    pub(super) fn subject_text(&self) -> &'r str {
        let text = self.reading.slice(self.subject).trim();
        let text = text.strip_prefix("of ").unwrap_or(text);
        text.strip_suffix(" is").unwrap_or(text)
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

    /// Whether it may list several things, and does not tell a time or a measure.
    pub(super) fn lists(&self) -> bool {
        matches!(
            self.kind,
            None | Some(Kind::Marriage | Kind::Studio | Kind::Calling | Kind::Site)
        )
    }

    /// How many it lists: the number that it consists of or begins with, or the parts between commas.
    pub(super) fn count(&self) -> Option<f64> {
        let text = self.value_text().to_lowercase();
        let open = [
            "others",
            "full list",
            "list of",
            "see ",
            "including",
            "et al",
            "etc",
        ];
        let parts = self.parts();
        if open.iter().any(|word| text.contains(word))
            && !text.starts_with(|c: char| c.is_ascii_digit())
        {
            return None;
        }
        let first = parts.first()?;
        let number: String = first.chars().take_while(char::is_ascii_digit).collect();
        if !number.is_empty() {
            return (number.len() == first.len()).then(|| number.parse().ok())?;
        }
        u32::try_from(parts.len()).ok().map(f64::from)
    }

    /// Whether a claim speaks of it: by what it tells, or by a word of its key.
    pub(super) fn is_of(&self, question: &Question) -> bool {
        self.kind.is_some_and(|kind| question.is_of(kind))
            || question.claim.rest.iter().any(|&at| {
                let item = &question.stated().items[at];
                kind::of_word(item).is_none() && self.key_is_like(item)
            })
    }

    /// Whether its key is a role ("written by", "producer"), and the item a word for it.
    pub(super) fn names_role(&self, item: &Item) -> bool {
        item.word().is_some() && self.is_role() && self.key_is_like(item)
    }

    /// Whether it lists who did something: "directed by", or a noun of a doer.
    fn is_role(&self) -> bool {
        let mut words = self.key.text.split_whitespace();
        self.key.text.trim_end().ends_with(" by")
            || words.next().is_some_and(|word| {
                word.ends_with("er")
                    || word.ends_with("or")
                    || word.ends_with("or(s)")
                    || word.ends_with("er(s)")
            }) && words.next().is_none()
            || self.key.text.trim() == "starring"
    }

    /// The places of its value from the narrowest to the widest, folded: what follows its dates and parentheses.
    pub(super) fn place_parts(&self) -> Vec<String> {
        let text = self.value_text();
        let end = self
            .values()
            .filter(|item| item.date().is_some())
            .map(|item| item.span.end - self.value.start)
            .max()
            .unwrap_or(0);
        let from = text.rfind(')').map_or(0, |at| at + 1).max(end);
        text.get(from..)
            .unwrap_or_default()
            .split(',')
            .map(|part| fold_words(part).join(" "))
            .filter(|part| !part.is_empty())
            .collect()
    }

    /// The parts of its value, those in parentheses aside.
    pub(super) fn parts(&self) -> Vec<&'r str> {
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
