//! What a file says of itself before its text: date and title.

use jiff::civil::Date;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_yaml::Spanned;

use crate::source::{Span, with_line_feeds};
use crate::value::partial_date::PartialDate;

/// Something in the front matter that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands in the file.
    pub span: Span,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What would be right.
    pub help: String,
}

const DATE_HELP: &str = "write a day, a month or a year: 2025-07-03, 2025-07 or 2025";

/// Date and title as they are found. What is found first counts: front matter stands before everything else.
#[derive(Debug, Default)]
pub(super) struct Metadata {
    date: Option<PartialDate>,
    title: Option<String>,
    /// Where the title stands in the file, where it stands in front matter.
    headline: Option<Span>,
    problems: Vec<Problem>,
}

impl Metadata {
    /// Takes a date, unless one is known.
    pub(super) fn date(&mut self, text: &str, span: Span) {
        if self.date.is_some() {
            return;
        }
        self.date = PartialDate::parse(text);
        if self.date.is_none() {
            let shown: String = text.trim().chars().take(40).collect();
            self.problem(span, format!("`{shown}` is not a date"), DATE_HELP);
        }
    }

    /// Takes a title, unless one is known.
    pub(super) fn title(&mut self, text: &str) {
        let words: Vec<&str> = text.split_whitespace().collect();
        if self.title.is_none() && !words.is_empty() {
            self.title = Some(words.join(" "));
        }
    }

    /// Takes a title that stands in front matter, unless one is known. `value` is where a text of the front matter holds it, which
    /// begins at `start` in the file.
    fn front_title(&mut self, title: &str, text: &str, value: Option<Span>, start: usize) {
        if self.title.is_some() {
            return;
        }
        self.title(title);
        self.headline = value.and_then(|value| {
            let written = text.get(value.range())?;
            // Without its quotes it is what is meant, where nothing in it is escaped.
            let is_quoted =
                written.len() == title.len() + 2 && written.get(1..=title.len()) == Some(title);
            let inner = Span::new(value.start + 1, value.start + 1 + title.len());
            Some(if is_quoted { inner } else { value }.shifted(start))
        });
    }

    /// The title that stands in front matter, with its place in the file.
    pub(super) fn headline(&self) -> Option<(&str, Span)> {
        Some((self.title.as_deref()?, self.headline?))
    }

    /// Takes what a comment at the start of an HTML file says, if it is written like front matter; `start` is
    /// where its text begins in the file.
    pub(super) fn leading_comment(&mut self, text: &str, start: usize) {
        let text = &*with_line_feeds(text);
        let (head, yaml) = match split(text.trim_start()) {
            Some((Fence::Yaml, yaml, _)) => (text.len() - text.trim_start().len(), yaml),
            _ => (0, 0..text.len()),
        };
        let yaml = yaml.start + head..yaml.end + head;
        let block = text.get(yaml.clone()).unwrap_or_default();
        if looks_like_keys(block) && known_key(block) {
            self.yaml(block, Span::from(yaml).shifted(start));
        }
    }

    /// The article's day, its title, and what could not be read. A month or year stands for its last day: an
    /// article dated 2025 has seen all of 2025.
    pub(super) fn finish(self) -> (Option<Date>, Option<String>, Vec<Problem>) {
        let day = self.date.map(PartialDate::last_day);
        (day, self.title, self.problems)
    }

    fn problem(&mut self, span: Span, message: String, help: &str) {
        self.problems.push(Problem {
            span,
            message,
            help: help.to_owned(),
        });
    }

    fn yaml(&mut self, text: &str, span: Span) {
        /// A title of another shape is no reason to lose the date, so the two are read apart.
        #[derive(Deserialize)]
        struct Title {
            title: Option<Spanned<String>>,
        }
        #[derive(Deserialize)]
        struct Dates {
            date: Option<Spanned<String>>,
            published: Option<Spanned<String>>,
        }
        match yaml::<Dates>(text) {
            Ok(None) => {}
            Ok(Some(Dates { date, published })) => {
                if let Some(date) = date.or(published) {
                    let at = span_of(&date).filter(|at| text.get(at.range()).is_some());
                    self.date(&date.value, at.map_or(span, |at| at.shifted(span.start)));
                }
            }
            Err(message) => {
                let message = format!("the front matter is not YAML that can be read: {message}");
                self.problem(span, message, DATE_HELP);
            }
        }
        if let Ok(Some(Title { title: Some(title) })) = yaml::<Title>(text) {
            self.front_title(&title.value, text, span_of(&title), span.start);
        }
    }

    fn toml(&mut self, text: &str, span: Span) {
        let table: toml::Table = match text.parse() {
            Ok(table) => table,
            Err(error) => {
                let message = format!(
                    "the front matter is not TOML that can be read: {}",
                    error.message()
                );
                let at = error.span().map(Span::from).filter(|at| !at.is_empty());
                let at = at.filter(|at| text.get(at.range()).is_some());
                let at = at.map_or(span, |at| at.shifted(span.start));
                self.problem(at, message, DATE_HELP);
                return;
            }
        };
        #[derive(Deserialize)]
        struct Title {
            title: Option<toml::Spanned<String>>,
        }
        if let Ok(Title { title: Some(title) }) = toml::from_str(text) {
            let place = Span::from(title.span());
            self.front_title(title.get_ref(), text, Some(place), span.start);
        }
        let date = ["date", "published"]
            .iter()
            .find_map(|key| Some((*key, table.get(*key)?)));
        if let Some((key, value)) = date {
            let shown = match value {
                toml::Value::String(text) => text.clone(),
                value => value.to_string(),
            };
            self.date(&shown, line_of_key(text, key).shifted(span.start));
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fence {
    Yaml,
    Toml,
}

/// Reads the front matter of a file. Gives what it says and where the text begins.
pub(super) fn read(text: &str) -> (Metadata, Span) {
    let text = &*with_line_feeds(text);
    let mut metadata = Metadata::default();
    let start = if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let Some((fence, inner, behind)) = split(&text[start..]) else {
        return (metadata, Span::new(start, text.len()));
    };
    let span = Span::from(inner).shifted(start);
    let block = text.get(span.range()).unwrap_or_default();
    match fence {
        Fence::Yaml => metadata.yaml(block, span),
        Fence::Toml => metadata.toml(block, span),
    }
    (metadata, Span::new(start + behind, text.len()))
}

/// Finds the block between two fences at the start of a text, and the offset behind it. A rule above ordinary
/// text is not a fence: the first line of the block must look like one of front matter.
fn split(text: &str) -> Option<(Fence, std::ops::Range<usize>, usize)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?;
    let fence = match first.trim_end() {
        "---" => Fence::Yaml,
        "+++" => Fence::Toml,
        _ => return None,
    };
    let mut at = first.len();
    for line in lines {
        let closes = match (fence, line.trim_end()) {
            (Fence::Yaml, end) => matches!(end, "---" | "..."),
            (Fence::Toml, end) => end == "+++",
        };
        if closes {
            let inner = first.len()..at;
            return looks_like_keys(&text[inner.clone()]).then_some((
                fence,
                inner,
                at + line.len(),
            ));
        }
        at += line.len();
    }
    None
}

/// Whether the first line that says something is `key: …`, `key = …`, a comment, a table or a flow mapping.
fn looks_like_keys(block: &str) -> bool {
    let Some(line) = block.lines().map(str::trim).find(|line| !line.is_empty()) else {
        return true;
    };
    let key = line.find([':', '=']).map_or("", |end| line[..end].trim());
    let is_key = !key.is_empty()
        && key
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '"' | '\''));
    is_key || line.starts_with(['#', '{', '['])
}

fn known_key(block: &str) -> bool {
    block.lines().any(|line| {
        let key = line.split(':').next().unwrap_or_default().trim();
        matches!(key, "date" | "published" | "title")
    })
}

fn yaml<T: DeserializeOwned>(text: &str) -> Result<Option<T>, String> {
    serde_yaml::from_str::<Option<T>>(text).map_err(|error| {
        let message = error.without_snippet().to_string();
        message.lines().next().unwrap_or_default().to_owned()
    })
}

/// Where a value stands in the YAML that it was read from.
fn span_of<T>(value: &Spanned<T>) -> Option<Span> {
    let span = value.referenced.span();
    let (start, len) = span.byte_offset().zip(span.byte_len())?;
    let (start, len) = (usize::try_from(start).ok()?, usize::try_from(len).ok()?);
    Some(Span::new(start, start.checked_add(len)?))
}

/// The line of a TOML text that sets a key of its first table.
fn line_of_key(text: &str, key: &str) -> Span {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let found = line.split('=').next().unwrap_or_default().trim();
        if found.trim_matches(['"', '\'']) == key {
            return Span::new(at, at + line.trim_end().len());
        }
        at += line.len();
    }
    Span::new(0, text.len())
}
