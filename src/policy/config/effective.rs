//! What a configuration amounts to for one article, and where each part of it stands.

use std::path::Path;

use jiff::civil::Date;

use super::Config;
use super::file::{ConfigFile, Rules};
use super::globs::relative;
use crate::policy::{Selection, Selector, Severities, SeverityRule, Unsupported};
use crate::source::{Source, Span};

/// A value and where it was given.
#[derive(Clone, Debug)]
pub struct Given<T> {
    /// The value.
    pub value: T,
    /// The file.
    pub source: Source,
    /// Where in it.
    pub span: Span,
}

impl<T> Given<T> {
    /// "factlint.toml:3".
    pub fn place(&self) -> String {
        let line = self.source.position(self.span.start).line;
        format!("{}:{line}", self.source.name())
    }
}

/// What holds for one article.
#[derive(Clone, Debug, Default)]
pub struct Effective {
    /// The date if it carries none.
    pub date: Option<Given<Date>>,
    /// What becomes of unsupported claims.
    pub unsupported: Option<Given<Unsupported>>,
    /// How much findings matter; the last that picks a finding counts.
    pub severity: Vec<Given<SeverityRule>>,
    /// What is wanted.
    pub select: Vec<Given<Selector>>,
    /// What of that is not.
    pub ignore: Vec<Given<Selector>>,
}

impl Config {
    /// What holds for an article; `path` is absolute. File by file, and in each first what holds for all articles, then
    /// the overrides that match: what comes later holds against what came before.
    pub fn effective(&self, path: &Path) -> Effective {
        let mut effective = Effective::default();
        for file in self.files() {
            effective.add(file, &file.rules);
            let path = relative(&file.folder, path);
            let matching = file.overrides.iter().filter(|one| one.paths.matches(&path));
            for one in matching {
                effective.add(file, &one.rules);
            }
        }
        effective
    }
}

impl Effective {
    fn add(&mut self, file: &ConfigFile, rules: &Rules) {
        let here = |span| (file.source.clone(), span);
        fn given<T>(value: T, (source, span): (Source, Span)) -> Given<T> {
            Given {
                value,
                source,
                span,
            }
        }
        if let Some(date) = &rules.date {
            self.date = Some(given(date.value, here(date.span)));
        }
        if let Some(mode) = &rules.unsupported {
            self.unsupported = Some(given(mode.value, here(mode.span)));
        }
        let severity = rules.severity.iter();
        self.severity
            .extend(severity.map(|rule| given(rule.value.clone(), here(rule.span))));
        let listed =
            |one: &crate::source::Located<Selector>| given(one.value.clone(), here(one.span));
        if let Some(select) = &rules.select {
            self.select = select.iter().map(listed).collect();
            self.ignore.clear();
        }
        self.ignore.extend(rules.ignore.iter().map(listed));
    }

    /// The rules of severity.
    pub fn severities(&self) -> Severities {
        self.severity
            .iter()
            .map(|rule| rule.value.clone())
            .collect()
    }

    /// What is wanted.
    pub fn selection(&self) -> Selection {
        let texts = |list: &[Given<Selector>]| -> Vec<Selector> {
            list.iter().map(|one| one.value.clone()).collect()
        };
        let mut selection = Selection::default();
        let select = (!self.select.is_empty()).then(|| texts(&self.select));
        selection.add(select, texts(&self.ignore));
        selection
    }
}
