//! Tables of TOML with places: keys are taken out one by one, and what is left over is unknown. All faults are kept,
//! none ends the reading.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault;
use crate::finding::{Finding, did_you_mean};
use crate::limits::Limit;
use crate::source::{Located, Source, Span};

/// A table that is being read.
pub(super) struct Table<'t, 'f> {
    source: &'f Source,
    table: &'t DeTable<'t>,
    faults: &'f mut Vec<Finding>,
    known: Vec<&'static str>,
}

type Value<'t> = Spanned<DeValue<'t>>;

impl<'t, 'f> Table<'t, 'f> {
    pub(super) fn new(
        source: &'f Source,
        table: &'t DeTable<'t>,
        faults: &'f mut Vec<Finding>,
    ) -> Self {
        Self {
            source,
            table,
            faults,
            known: Vec::new(),
        }
    }

    /// Tells of all keys that were not asked for. `place` is the table's name for people.
    pub(super) fn finish(self, place: &str) {
        for (key, _) in self.table {
            let name = key.get_ref().as_ref();
            if !self.known.contains(&name) {
                let hint = did_you_mean(name, self.known.iter().copied());
                let known = self.known.join("`, `");
                let message = format!("{place} has no key `{name}`{hint}");
                let finding = fault(self.source, key.span().into(), message)
                    .help(format!("the keys are `{known}`"));
                self.faults.push(finding);
            }
        }
    }

    /// A value of any kind, if the key is there.
    fn take(&mut self, key: &'static str) -> Option<&'t Value<'t>> {
        self.known.push(key);
        self.table.get(key)
    }

    /// A fault at a place of this file.
    pub(super) fn fault(&mut self, span: Span, message: impl Into<String>) {
        self.faults.push(fault(self.source, span, message.into()));
    }

    fn misfit(&mut self, key: &str, wanted: &str, value: &Value<'_>) {
        let message = format!(
            "`{key}` has to be {wanted}, and this is {}",
            kind(value.get_ref())
        );
        self.fault(value.span().into(), message);
    }

    /// A text.
    pub(super) fn text(&mut self, key: &'static str) -> Option<Located<String>> {
        let value = self.take(key)?;
        let text = self.as_text(key, "a text", value)?;
        if text.value.trim().is_empty() {
            self.fault(text.span, format!("`{key}` is blank"));
            return None;
        }
        Some(text)
    }

    fn as_text(&mut self, key: &str, wanted: &str, value: &Value<'_>) -> Option<Located<String>> {
        match value.get_ref() {
            DeValue::String(text) => {
                Some(Located::new(text.clone().into_owned(), value.span().into()))
            }
            _ => {
                self.misfit(key, wanted, value);
                None
            }
        }
    }

    /// A list of texts; a single text stands for a list of one.
    pub(super) fn texts(&mut self, key: &'static str) -> Option<Vec<Located<String>>> {
        let value = self.take(key)?;
        let wanted = "a list of texts";
        match value.get_ref() {
            DeValue::Array(list) => Some(
                list.iter()
                    .filter_map(|value| self.as_text(key, wanted, value))
                    .collect(),
            ),
            _ => Some(vec![self.as_text(key, wanted, value)?]),
        }
    }

    /// A list of texts that would mean nothing if it were empty.
    pub(super) fn some_texts(&mut self, key: &'static str) -> Option<Vec<Located<String>>> {
        let texts = self.texts(key)?;
        let value = self.table.get(key)?;
        if matches!(value.get_ref(), DeValue::Array(list) if list.is_empty()) {
            self.fault(value.span().into(), format!("`{key}` is empty"));
        }
        Some(texts)
    }

    /// One of some words.
    pub(super) fn word<T: Copy>(
        &mut self,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<Located<T>> {
        let value = self.take(key)?;
        self.as_word(key, words, value)
    }

    fn as_word<T: Copy>(
        &mut self,
        key: &str,
        words: &[(&'static str, T)],
        value: &Value<'_>,
    ) -> Option<Located<T>> {
        let known = || words.iter().map(|(word, _)| *word);
        let list = known()
            .map(|word| format!("\"{word}\""))
            .collect::<Vec<_>>();
        let wanted = format!("one of {}", list.join(", "));
        let text = self.as_text(key, &wanted, value)?;
        let found = words.iter().find(|(word, _)| *word == text.value);
        if found.is_none() {
            let hint = did_you_mean(&text.value, known());
            let message = format!("`{key}` has to be {wanted}, not `{}`{hint}", text.value);
            self.fault(text.span, message);
        }
        found.map(|(_, meaning)| text.with(*meaning))
    }

    /// One of some words, or a table whose keys each have one: the keys (`None` for the word alone) and words in the
    /// order in which they stand in the file.
    pub(super) fn words_by_name<T: Copy>(
        &mut self,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Vec<(Option<Located<String>>, Located<T>)> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let DeValue::Table(table) = value.get_ref() else {
            let word = self.as_word(key, words, value);
            return word.map(|word| (None, word)).into_iter().collect();
        };
        let mut found: Vec<_> = table
            .iter()
            .filter_map(|(name, value)| {
                let name = Located::new(name.get_ref().to_string(), name.span().into());
                let word = self.as_word(&name.value, words, value)?;
                Some((Some(name), word))
            })
            .collect();
        found.sort_by_key(|(_, word)| word.span.start);
        found
    }

    /// A date as text: TOML has dates of its own, and people quote them all the same.
    pub(super) fn date(&mut self, key: &'static str) -> Option<Located<String>> {
        let value = self.take(key)?;
        let text = match value.get_ref() {
            DeValue::Datetime(date) => date.to_string(),
            DeValue::String(text) => text.clone().into_owned(),
            _ => {
                let wanted = "a day, a month or a year (2025-10-18, \"2025-10\", \"2025\")";
                self.misfit(key, wanted, value);
                return None;
            }
        };
        Some(Located::new(text, value.span().into()))
    }

    /// A number that counts something.
    pub(super) fn count(&mut self, key: &'static str) -> Option<Located<usize>> {
        let value = self.take(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(number) => usize::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        if number.is_none() {
            self.misfit(key, "a number from 0 on", value);
        }
        number.map(|number| Located::new(number, value.span().into()))
    }

    /// A table whose keys, all of them known, have numbers: from 1 on, and up to what each allows.
    pub(super) fn limits(&mut self, key: &'static str) -> Vec<Located<(Limit, usize)>> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let DeValue::Table(entries) = value.get_ref() else {
            self.misfit(key, "a table of numbers", value);
            return Vec::new();
        };
        let mut table = Table::new(self.source, entries, self.faults);
        let mut limits = Vec::new();
        for limit in Limit::ALL {
            let Some(number) = table.count(limit.name()) else {
                continue;
            };
            if (1..=limit.greatest()).contains(&number.value) {
                limits.push(number.with((limit, number.value)));
            } else {
                let (name, most) = (limit.name(), limit.greatest());
                table.fault(
                    number.span,
                    format!("`{name}` has to be between 1 and {most}"),
                );
            }
        }
        table.finish("`[limits]`");
        limits
    }

    /// Each table of a list of tables, read by `read`.
    pub(super) fn tables(&mut self, key: &'static str, mut read: impl FnMut(Table<'t, '_>, Span)) {
        let Some(value) = self.take(key) else {
            return;
        };
        let DeValue::Array(list) = value.get_ref() else {
            let wanted = format!("a list of tables, each under `[[{key}]]`");
            self.misfit(key, &wanted, value);
            return;
        };
        for value in list {
            match value.get_ref() {
                DeValue::Table(table) => read(
                    Table::new(self.source, table, self.faults),
                    value.span().into(),
                ),
                _ => self.misfit(key, "a list of tables", value),
            }
        }
    }
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
