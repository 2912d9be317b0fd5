//! Articles as JSON lines: an object a line, whose fields are named by options.

use std::fmt;

use clap::ValueEnum;
use jiff::civil::Date;
use serde::de::{self, DeserializeSeed, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use crate::cli::failure::Failure;
use crate::cli::options::parse_date;
use crate::document::Markup;

/// How the files checked hold articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum InputFormat {
    /// One article a file, its markup told by the extension.
    #[default]
    Articles,
    /// JSON lines: an object with one article a line.
    Jsonl,
}

/// The markup of the texts of JSON lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum TextMarkup {
    /// Plain text.
    #[default]
    Plain,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
}

impl From<TextMarkup> for Markup {
    fn from(markup: TextMarkup) -> Self {
        match markup {
            TextMarkup::Plain => Self::Plain,
            TextMarkup::Markdown => Self::Markdown,
            TextMarkup::Html => Self::Html,
        }
    }
}

/// What stands where in the input.
#[derive(Clone, Debug, Default, clap::Args)]
pub(super) struct Records {
    /// What the files named hold.
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "FORMAT",
        help_heading = "Input"
    )]
    pub(super) input_format: InputFormat,
    /// The field of a JSON line that holds the article's text [default: text].
    #[arg(long, value_name = "NAME", help_heading = "Input")]
    text_field: Option<String>,
    /// The field that holds the name that findings give the article, else it is FILE:LINE [default: id].
    #[arg(long, value_name = "NAME", help_heading = "Input")]
    id_field: Option<String>,
    /// The field that holds the day to judge by: 2025-10-18, 2025-10 or 2025 [default: date].
    #[arg(long, value_name = "NAME", help_heading = "Input")]
    date_field: Option<String>,
    /// The markup of these texts [default: plain].
    #[arg(long, value_enum, value_name = "MARKUP", help_heading = "Input")]
    text_markup: Option<TextMarkup>,
}

impl Records {
    /// The fields of JSON lines; `None` where files are articles. Only these can be fixed.
    pub(super) fn fields(&self, fixes: bool) -> Result<Option<Fields>, Failure> {
        let given = [
            ("--text-field", self.text_field.is_some()),
            ("--id-field", self.id_field.is_some()),
            ("--date-field", self.date_field.is_some()),
            ("--text-markup", self.text_markup.is_some()),
        ];
        if self.input_format == InputFormat::Articles {
            let useless = given.iter().find(|(_, given)| *given);
            return useless.map_or(Ok(None), |(option, _)| {
                Err(Failure::Usage(format!(
                    "{option} says something of JSON lines: add `--input-format jsonl`"
                )))
            });
        }
        if fixes {
            let message =
                "--fix and --diff are for files of one article: JSON lines are left as they are";
            return Err(Failure::Usage(message.to_owned()));
        }
        let name = |given: &Option<String>, usual: &str| given.clone().unwrap_or(usual.to_owned());
        Ok(Some(Fields {
            text: name(&self.text_field, "text"),
            id: name(&self.id_field, "id"),
            date: name(&self.date_field, "date"),
            markup: self.text_markup.unwrap_or_default().into(),
        }))
    }
}

/// The names of the fields of JSON lines, and what their texts are.
#[derive(Clone, Debug)]
pub(super) struct Fields {
    text: String,
    id: String,
    date: String,
    /// The markup of all texts.
    pub(super) markup: Markup,
}

/// One article of JSON lines.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Record {
    /// Its name, if it has one.
    pub(super) id: Option<String>,
    /// The day to judge by, if there is one.
    pub(super) date: Option<Date>,
    /// Its text.
    pub(super) text: String,
}

impl Fields {
    /// Reads one line.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub(super) fn read(&self, line: &[u8]) -> Result<Record, String> {
        let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
        let mut json = serde_json::Deserializer::from_slice(line);
        let found = self.deserialize(&mut json).and_then(|found| {
            json.end()?;
            Ok(found)
        });
        let Found { text, id, date } = found.map_err(|error| in_line(&error))?;
        let text = match text {
            Some(Value::String(text)) => text,
            Some(_) => return Err(format!("`{}` is no text", self.text)),
            None => return Err(format!("there is no `{}`", self.text)),
        };
        let id = match id {
            None | Some(Value::Null) => None,
            Some(Value::String(id)) => Some(id).filter(|id| !id.trim().is_empty()),
            Some(Value::Number(id)) => Some(id.to_string()),
            Some(_) => return Err(format!("`{}` is neither a text nor a number", self.id)),
        };
        let date = match date {
            None | Some(Value::Null) => None,
            Some(Value::String(date)) if date.trim().is_empty() => None,
            Some(Value::String(date)) => {
                let read = parse_date(&date);
                Some(read.map_err(|error| format!("`{date}` is no date: {error}"))?)
            }
            // A year.
            Some(Value::Number(date)) => {
                let read = parse_date(&date.to_string());
                Some(read.map_err(|error| format!("`{date}` is no date: {error}"))?)
            }
            Some(_) => return Err(format!("`{}` is no date", self.date)),
        };
        Ok(Record { id, date, text })
    }
}

/// An error of JSON without its line, which is always the first.
fn in_line(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    match message.strip_suffix(&place) {
        Some(what) if error.column() > 0 => format!("{what} at column {}", error.column()),
        Some(what) => what.to_owned(),
        None => message,
    }
}

/// The fields that were asked for, as they stand there.
#[derive(Default)]
pub(super) struct Found {
    text: Option<Value>,
    id: Option<Value>,
    date: Option<Value>,
}

/// Takes the named fields and passes over all others.
impl<'de> DeserializeSeed<'de> for &Fields {
    type Value = Found;

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<Found, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &Fields {
    type Value = Found;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Found, A::Error> {
        let mut found = Found::default();
        while let Some(key) = map.next_key::<String>()? {
            // One field may be asked for twice: a text may be its own name.
            let mut wanted = [
                (&self.text, &mut found.text),
                (&self.id, &mut found.id),
                (&self.date, &mut found.date),
            ]
            .into_iter()
            .filter(|(name, _)| **name == key);
            let Some((_, first)) = wanted.next() else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let value: Value = map.next_value()?;
            wanted.for_each(|(_, other)| *other = Some(value.clone()));
            *first = Some(value);
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str, id: &str) -> Fields {
        Fields {
            text: text.to_owned(),
            id: id.to_owned(),
            date: "date".to_owned(),
            markup: Markup::Plain,
        }
    }

    #[test]
    fn the_named_fields_are_taken_and_others_passed_over() {
        let line = r#"{"body": "It \"rained\".", "more": {"text": [1, {"id": 2}]}, "id": 17, "date": "2024-05"}"#;
        let record = fields("body", "id").read(line.as_bytes()).unwrap();
        assert_eq!(record.text, "It \"rained\".");
        assert_eq!(record.id.as_deref(), Some("17"));
        assert_eq!(record.date, "2024-05-31".parse().ok());

        let same = fields("body", "body").read(line.as_bytes()).unwrap();
        assert_eq!(same.id.as_deref(), Some("It \"rained\"."));

        let bare = b"\xef\xbb\xbf{\"text\": \"\", \"id\": null, \"date\": null}\r\n";
        assert_eq!(fields("text", "id").read(bare), Ok(Record::default()));
        let year = fields("text", "id").read(br#"{"text": "a", "date": 2024, "id": " "}"#);
        let year = year.unwrap();
        assert_eq!((year.date, year.id), ("2024-12-31".parse().ok(), None));
    }

    #[test]
    fn a_bad_line_is_told_in_words() {
        for (line, reason) in [
            (
                "{\"text\": \"a\"",
                "EOF while parsing an object at column 12",
            ),
            ("[\"a\"]", "invalid type: sequence, expected an object"),
            ("{\"text\": \"a\"} {}", "trailing characters at column 15"),
            ("{\"id\": \"a\"}", "there is no `text`"),
            ("{\"text\": 3}", "`text` is no text"),
            ("{\"text\": null}", "`text` is no text"),
            (
                "{\"text\": \"\", \"id\": []}",
                "`id` is neither a text nor a number",
            ),
            ("{\"text\": \"\", \"date\": {}}", "`date` is no date"),
            (
                "{\"text\": \"\", \"date\": \"soon\"}",
                "`soon` is no date: ",
            ),
        ] {
            let told = fields("text", "id").read(line.as_bytes()).unwrap_err();
            assert!(told.starts_with(reason), "{line}: {told}");
        }
        assert!(fields("text", "id").read(b"{\"text\": \"\xff\"}").is_err());
    }
}
