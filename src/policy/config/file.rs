//! One file's keys.

use std::path::PathBuf;

use jiff::civil::Date;
use toml::de::DeTable;

use super::fault;
use super::globs::PathGlobs;
use super::table::Table;
use crate::finding::{Finding, Severity};
use crate::limits::{Limit, Limits};
use crate::policy::{FailOn, Selector, SeverityRule, Unsupported};
use crate::source::{Located, Source, Span};
use crate::value::partial_date::PartialDate;

/// What one `factlint.toml` says; its globs, dates and selectors can be read.
#[derive(Clone, Debug)]
pub struct ConfigFile {
    /// The file.
    pub source: Source,
    /// Its folder, absolute: its paths and globs are relative to it.
    pub folder: PathBuf,
    /// The files whose settings hold where this one says nothing.
    pub extends: Vec<Located<String>>,
    /// Folder of the registry.
    pub facts: Option<Located<String>>,
    /// The file of findings that are known.
    pub baseline: Option<Located<String>>,
    /// The folder of the accepted verdicts.
    pub snapshots: Option<Located<String>>,
    /// Files, folders and globs of the articles.
    pub articles: Option<Vec<Located<String>>>,
    /// Articles that are left out where a folder or a glob holds them.
    pub exclude: Option<PathGlobs>,
    /// From which severity on findings fail a run.
    pub fail_on: Option<Located<FailOn>>,
    /// More warnings than this fail a run.
    pub max_warnings: Option<Located<usize>>,
    /// How much is read and told.
    pub limits: Vec<Located<(Limit, usize)>>,
    /// What holds for all articles.
    pub rules: Rules,
    /// What holds for some articles only; of several that match, the last one that has a say wins.
    pub overrides: Vec<Override>,
}

/// What may hold for all articles or for some.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// The date of articles that carry none.
    pub date: Option<Located<Date>>,
    /// What becomes of unsupported claims.
    pub unsupported: Option<Located<Unsupported>>,
    /// How much findings matter.
    pub severity: Vec<Located<SeverityRule>>,
    /// What is wanted, in place of what was wanted before.
    pub select: Option<Vec<Located<Selector>>>,
    /// What of that is not.
    pub ignore: Vec<Located<Selector>>,
}

/// What holds for the articles that match.
#[derive(Clone, Debug)]
pub struct Override {
    /// Which.
    pub paths: PathGlobs,
    /// Where it stands.
    pub span: Span,
    /// What.
    pub rules: Rules,
}

/// More than these of a file that is no TOML tell nothing: the parser finds one at every sign.
const MOST_ERRORS: usize = 100;

const SEVERITIES: &[(&str, Severity)] = &[
    ("error", Severity::Error),
    ("warning", Severity::Warning),
    ("note", Severity::Note),
];

impl ConfigFile {
    /// Limits with those that the file sets.
    pub fn limited(&self, limits: Limits) -> Limits {
        let set = self.limits.iter().map(|set| set.value);
        set.fold(limits, |limits, (limit, value)| limits.with(limit, value))
    }

    /// Reads one file; `folder` is the one that it stands in.
    pub(super) fn parse(source: &Source, folder: PathBuf) -> Result<Self, Vec<Finding>> {
        if let Some(at) = source.invalid_utf8() {
            let span = Span::new(at, at + 1);
            let found = fault(source, span, "this byte is not UTF-8".to_owned());
            return Err(vec![found.help("save the file as UTF-8")]);
        }
        let (root, errors) = DeTable::parse_recoverable(source.text());
        let errors = errors.iter().take(MOST_ERRORS);
        let mut faults: Vec<Finding> = errors.map(|error| syntax(source, error)).collect();
        // What the parser made of a broken file would only lead to faults that are none.
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut overrides = Vec::new();
        let mut table = Table::new(source, root.get_ref(), &mut faults);
        let extends = table.texts("extends").unwrap_or_default();
        let facts = table.text("facts");
        let baseline = table.text("baseline");
        let snapshots = table.text("snapshots");
        let articles = table.some_texts("articles");
        let exclude = table.texts("exclude");
        let fail_on = table.word("fail-on", FailOn::WORDS);
        let max_warnings = table.count("max-warnings");
        let limits = table.limits("limits");
        let rules = rules(&mut table);
        table.tables("overrides", |mut table, span| {
            let paths = table.some_texts("paths");
            if paths.is_none() {
                table.fault(span, "`paths` is missing: which articles are meant?");
            }
            let rules = self::rules(&mut table);
            table.finish("`[[overrides]]`");
            overrides.push((paths.unwrap_or_default(), span, rules));
        });
        table.finish("`factlint.toml`");
        for glob in articles.iter().flatten() {
            PathGlobs::new(source, vec![glob.clone()], &mut faults);
        }
        let file = Self {
            source: source.clone(),
            folder,
            extends,
            facts,
            baseline,
            snapshots,
            articles,
            exclude: exclude.map(|globs| PathGlobs::new(source, globs, &mut faults)),
            fail_on,
            max_warnings,
            limits,
            rules,
            overrides: overrides
                .into_iter()
                .map(|(paths, span, rules)| Override {
                    paths: PathGlobs::new(source, paths, &mut faults),
                    span,
                    rules,
                })
                .collect(),
        };
        faults.sort_by_key(|fault| fault.primary.span.start);
        if faults.is_empty() {
            Ok(file)
        } else {
            Err(faults)
        }
    }
}

/// The keys that may stand in the whole file and in an override.
fn rules(table: &mut Table<'_, '_>) -> Rules {
    let date = table.date("date").and_then(|text| day(table, &text));
    let unsupported = table.word("unsupported", Unsupported::WORDS);
    let severity = table.words_by_name("severity", SEVERITIES);
    let severity = severity.into_iter().filter_map(|(name, severity)| {
        let selector = match &name {
            None => None,
            Some(name) => Some(selector(table, name)?.value),
        };
        let span = name.map_or(severity.span, |name| name.span.to(severity.span));
        let rule = SeverityRule {
            selector,
            severity: severity.value,
        };
        Some(Located::new(rule, span))
    });
    let severity = severity.collect();
    let select = table.some_texts("select");
    let ignore = table.texts("ignore").unwrap_or_default();
    let mut read = |texts: Vec<Located<String>>| -> Vec<Located<Selector>> {
        texts
            .iter()
            .filter_map(|text| selector(table, text))
            .collect()
    };
    Rules {
        date,
        unsupported,
        severity,
        select: select.map(&mut read),
        ignore: read(ignore),
    }
}

fn selector(table: &mut Table<'_, '_>, text: &Located<String>) -> Option<Located<Selector>> {
    match Selector::parse(&text.value) {
        Ok(selector) => Some(text.with(selector)),
        Err(reason) => {
            table.fault(text.span, reason);
            None
        }
    }
}

fn day(table: &mut Table<'_, '_>, text: &Located<String>) -> Option<Located<Date>> {
    let day = PartialDate::parse(&text.value).map(PartialDate::last_day);
    if day.is_none() {
        let message = format!(
            "`{}` is no date; write a day, a month or a year: 2025-10-18, \"2025-10\", \"2025\"",
            text.value
        );
        table.fault(text.span, message);
    }
    day.map(|day| text.with(day))
}

fn syntax(source: &Source, error: &toml::de::Error) -> Finding {
    let span = error.span().map_or_else(Span::default, Span::from);
    let message = error.message().lines().collect::<Vec<_>>().join(" ");
    fault(source, span, message)
}
