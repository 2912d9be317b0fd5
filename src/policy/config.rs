//! `factlint.toml`: where the facts are, and what holds for which articles.

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;

use crate::finding::{Code, Finding, Severity, did_you_mean};
use crate::source::{Source, Span};
use crate::value::partial_date::PartialDate;

/// The name under which a configuration is found.
pub const FILE_NAME: &str = "factlint.toml";

/// What becomes of claims that nothing establishes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unsupported {
    /// Those on a topic of the registry are reported.
    #[default]
    Topic,
    /// Every claim that would need a source is reported.
    All,
    /// None is reported.
    Off,
}

/// A configuration whose paths, globs and dates are valid.
#[derive(Debug, Default)]
pub struct Config {
    /// Folder of the registry, relative to the configuration's own folder.
    pub facts: Option<String>,
    /// Globs of the articles, relative to the configuration's own folder.
    pub articles: Vec<String>,
    /// What becomes of unsupported claims.
    pub unsupported: Unsupported,
    /// What holds for some articles only; of several that match, the last one that has a say wins.
    pub overrides: Vec<Override>,
}

/// What holds for the articles that match.
#[derive(Debug)]
pub struct Override {
    paths: GlobSet,
    /// The date of articles that carry none.
    pub date: Option<Date>,
    /// The severity of their contradictions and unsupported claims.
    pub severity: Option<Severity>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawConfig {
    facts: Option<String>,
    #[serde(default)]
    articles: Vec<Spanned<String>>,
    #[serde(default)]
    unsupported: Unsupported,
    #[serde(default)]
    overrides: Vec<RawOverride>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOverride {
    paths: Vec<Spanned<String>>,
    date: Option<Spanned<RawDate>>,
    severity: Option<Severity>,
}

/// TOML has dates of its own, and people quote them all the same.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "a date is a day, a month or a year: 2025-10-18, \"2025-10\", \"2025\""
)]
enum RawDate {
    Native(toml::value::Datetime),
    Text(String),
}

impl Config {
    /// Reads a configuration. Unknown keys, globs and dates that cannot be read are faults, each with the
    /// place where it stands.
    ///
    /// # Errors
    /// All faults that were found, at least one.
    pub fn parse(source: &Source) -> Result<Self, Vec<Finding>> {
        let raw: RawConfig = toml::from_str(source.text()).map_err(|error| {
            let span = error.span().map_or_else(Span::default, Span::from);
            vec![fault(
                source,
                span,
                explained(source, span, error.message()),
            )]
        })?;
        let mut faults = Vec::new();
        for glob in &raw.articles {
            glob_set(source, std::slice::from_ref(glob), &mut faults);
        }
        let overrides = raw
            .overrides
            .into_iter()
            .map(|raw| Override {
                paths: glob_set(source, &raw.paths, &mut faults),
                date: raw.date.and_then(|date| day(source, &date, &mut faults)),
                severity: raw.severity,
            })
            .collect();
        if faults.is_empty() {
            Ok(Self {
                facts: raw.facts,
                articles: raw.articles.into_iter().map(Spanned::into_inner).collect(),
                unsupported: raw.unsupported,
                overrides,
            })
        } else {
            Err(faults)
        }
    }

    /// The date given to an article; `path` is relative to the configuration's folder, with `/`.
    pub fn date_of(&self, path: &str) -> Option<Date> {
        self.last(path, |entry| entry.date)
    }

    /// The severity given to an article's findings; `path` as in [`Config::date_of`].
    pub fn severity_of(&self, path: &str) -> Option<Severity> {
        self.last(path, |entry| entry.severity)
    }

    fn last<T>(&self, path: &str, value: impl Fn(&Override) -> Option<T>) -> Option<T> {
        self.overrides
            .iter()
            .rev()
            .filter(|entry| entry.paths.is_match(path))
            .find_map(value)
    }
}

/// A pattern of paths in which `*` stays inside a folder and `**` does not.
///
/// # Errors
/// What is wrong with the pattern.
pub fn path_glob(pattern: &str) -> Result<globset::Glob, globset::Error> {
    GlobBuilder::new(pattern).literal_separator(true).build()
}

fn glob_set(source: &Source, patterns: &[Spanned<String>], faults: &mut Vec<Finding>) -> GlobSet {
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        match path_glob(pattern.get_ref()) {
            Ok(glob) => {
                set.add(glob);
            }
            Err(error) => faults.push(fault(
                source,
                pattern.span().into(),
                format!("this is no glob: {}", error.kind()),
            )),
        }
    }
    set.build().unwrap_or_default()
}

fn day(source: &Source, date: &Spanned<RawDate>, faults: &mut Vec<Finding>) -> Option<Date> {
    let text = match date.get_ref() {
        RawDate::Native(date) => date.to_string(),
        RawDate::Text(text) => text.clone(),
    };
    let day = PartialDate::parse(&text).map(PartialDate::last_day);
    if day.is_none() {
        let message = format!("`{text}` is no date; write {}", PartialDate::FORMS);
        faults.push(fault(source, date.span().into(), message));
    }
    day
}

/// The parser's message, with the near name where a key or a word is unknown.
fn explained(source: &Source, span: Span, message: &str) -> String {
    let message = message.lines().collect::<Vec<_>>().join(" ");
    if !message.starts_with("unknown ") {
        return message;
    }
    let mut quoted = message.split('`').skip(1).step_by(2);
    let typed = quoted.next().unwrap_or_else(|| source.slice(span));
    let hint = did_you_mean(typed, quoted);
    format!("{message}{hint}")
}

fn fault(source: &Source, span: Span, message: String) -> Finding {
    Finding::in_registry(Code::BadConfiguration, source, span, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Config, Vec<Finding>> {
        Config::parse(&Source::new(FILE_NAME, text))
    }

    #[test]
    fn the_last_override_that_has_a_say_wins() {
        let config = parse(
            "facts = \"registry\"\nunsupported = \"off\"\n\
             [[overrides]]\npaths = [\"a/**\"]\ndate = 2023-02-01\nseverity = \"note\"\n\
             [[overrides]]\npaths = [\"a/new.md\"]\ndate = \"2025-10-18\"\n",
        )
        .unwrap();
        assert_eq!(config.facts.as_deref(), Some("registry"));
        assert_eq!(config.unsupported, Unsupported::Off);
        assert_eq!(config.date_of("a/b/old.md"), "2023-02-01".parse().ok());
        assert_eq!(config.date_of("a/new.md"), "2025-10-18".parse().ok());
        assert_eq!(config.severity_of("a/new.md"), Some(Severity::Note));
        assert_eq!(config.date_of("b/new.md"), None);
    }

    #[test]
    fn an_unknown_key_is_shown_with_the_near_one() {
        let text = "fact = \"registry\"\n";
        let faults = parse(text).unwrap_err();
        assert_eq!(faults.len(), 1);
        assert!(
            faults[0].message.contains("did you mean `facts`?"),
            "{}",
            faults[0].message
        );
        assert_eq!(&text[faults[0].primary.span.range()], "fact");
        let faults = parse("unsupported = \"topics\"").unwrap_err();
        assert!(
            faults[0].message.contains("did you mean `topic`?"),
            "{}",
            faults[0].message
        );
    }

    #[test]
    fn a_date_of_another_kind_is_told_what_a_date_is() {
        let faults = parse("[[overrides]]\npaths = []\ndate = 2025\n").unwrap_err();
        assert!(
            faults[0].message.contains("a day, a month or a year"),
            "{}",
            faults[0].message
        );
    }

    #[test]
    fn all_wrong_globs_and_dates_are_told_in_one_run() {
        let faults = parse("[[overrides]]\npaths = [\"a[\"]\ndate = \"2025-13-01\"\n").unwrap_err();
        assert_eq!(faults.len(), 2);
        assert!(faults[1].message.contains("2025-13-01"));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,60}") {
            let _ = parse(&text);
        }
    }
}
