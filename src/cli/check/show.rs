//! `--show-settings` and `--show-files`: what would be done, without doing it.

use std::fmt::Display;
use std::path::Path;

use super::Args;
use super::inputs::Input;
use crate::cli::articles::{self, display};
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::project::{Configs, absolute, from_here, place};
use crate::document::Document;
use crate::policy::config::Config;
use crate::policy::{Given, Unsupported};
use crate::report::escaped;

/// The articles that would be checked, a line each.
pub(super) fn files(inputs: &[Input], console: &mut Console) -> Result<(), Failure> {
    for input in inputs {
        let path = display(&input.article.path);
        writeln!(console.out(), "{}", escaped(&path))?;
    }
    Ok(())
}

/// The settings of one article, and where each of them comes from.
pub(super) fn settings(
    args: &Args,
    file: &Path,
    configs: &mut Configs,
    console: &mut Console,
) -> Result<(), Failure> {
    let named = articles::find(&[file]);
    if let Some(failure) = named.failures.into_iter().next() {
        return Err(failure);
    }
    let [article] = named.articles.as_slice() else {
        let name = display(file);
        let message = format!("--show-settings wants a file, and `{name}` holds several");
        return Err(Failure::Usage(message));
    };
    let config = configs.of(&article.path)?;
    let limits = config
        .as_ref()
        .map(|config| config.limits())
        .unwrap_or_default();
    let own = Document::parse(article.read(&limits)?, article.markup).date;
    let path = absolute(&article.path);

    let mut lines = Lines::default();
    lines.add("article", quoted(display(&article.path)), "");
    match &config {
        Some(config) => {
            let names = config
                .files()
                .iter()
                .rev()
                .map(|file| quoted(file.source.name()));
            let names: Vec<String> = names.collect();
            lines.add("configuration", names.join(" extends "), "");
        }
        None => lines.add("configuration", "none", ""),
    }
    let facts = place(&args.facts, config.as_deref());
    let origin = match (&facts.key, &args.facts.facts) {
        (_, Some(_)) => "--facts".to_owned(),
        (Some(key), _) => key.place(),
        _ => "the default".to_owned(),
    };
    lines.add("facts", quoted(display(&facts.path)), origin);
    let effective = config.as_ref().map(|config| config.effective(&path));
    let effective = effective.unwrap_or_default();
    match (own, &effective.date, args.facts.as_of) {
        (Some(date), ..) => lines.add("date", date, "the article itself"),
        (None, Some(date), _) => lines.add("date", date.value, date.place()),
        (None, None, Some(date)) => lines.add("date", date, "--as-of"),
        (None, None, None) => lines.add("date", "none", "the default"),
    }
    match &effective.unsupported {
        Some(mode) => lines.add("unsupported", quoted(mode.value.as_str()), mode.place()),
        None => lines.add(
            "unsupported",
            quoted(Unsupported::default().as_str()),
            "the default",
        ),
    }
    for rule in &effective.severity {
        let key = match &rule.value.selector {
            Some(selector) => format!("severity.{}", quoted(selector.as_str())),
            None => "severity".to_owned(),
        };
        lines.add(key, quoted(rule.value.severity.as_str()), rule.place());
    }
    // What the command line selects takes the place of all that was selected and ignored before.
    if args.select.is_empty() {
        for (key, list) in [("select", &effective.select), ("ignore", &effective.ignore)] {
            for selector in list {
                lines.add(key, quoted(selector.value.as_str()), selector.place());
            }
        }
    }
    for (key, option, lists) in [
        ("select", "--select", &args.select),
        ("ignore", "--ignore", &args.ignore),
    ] {
        for selector in lists.iter().flat_map(|list| &list.0) {
            lines.add(key, quoted(selector.as_str()), option);
        }
    }
    let of_run = config.as_deref();
    let fail_on = of_run.and_then(Config::fail_on);
    match (args.fail_on, fail_on) {
        (Some(given), _) => lines.add("fail-on", quoted(given.as_str()), "--fail-on"),
        (None, Some(given)) => lines.given("fail-on", &given, |value| quoted(value.as_str())),
        (None, None) => lines.add("fail-on", quoted("error"), "the default"),
    }
    match (args.max_warnings, of_run.and_then(Config::max_warnings)) {
        (Some(max), _) => lines.add("max-warnings", max, "--max-warnings"),
        (None, Some(given)) => lines.given("max-warnings", &given, usize::to_string),
        (None, None) => lines.add("max-warnings", "none", "the default"),
    }
    match (args.baseline.file(), of_run.and_then(Config::baseline)) {
        (Some(file), _) => lines.add("baseline", quoted(display(file)), "--baseline"),
        (None, Some(given)) => {
            lines.given("baseline", &given, |file| quoted(display(&from_here(file))));
        }
        (None, None) => lines.add("baseline", "none", "the default"),
    }
    let excluded = config.as_ref().is_some_and(|config| config.excludes(&path));
    if excluded {
        lines.add("excluded", "true", "read only where it is named itself");
    }
    write!(console.out(), "{}", escaped(&lines.text()))?;
    Ok(())
}

/// Behind longer settings than this the origins do not stand under one another.
const WIDEST: usize = 80;

/// `key = value  # origin`, the origins under one another.
#[derive(Default)]
struct Lines(Vec<(String, String)>);

impl Lines {
    fn add(&mut self, key: impl Display, value: impl Display, origin: impl Display) {
        self.0
            .push((format!("{key} = {value}"), origin.to_string()));
    }

    fn given<T>(&mut self, key: &str, given: &Given<T>, value: impl Fn(&T) -> String) {
        self.add(key, value(&given.value), given.place());
    }

    fn text(&self) -> String {
        let wide = |line: &(String, String)| line.0.chars().count();
        let with_origin = self.0.iter().filter(|line| !line.1.is_empty());
        let width = with_origin.map(wide).max().unwrap_or_default();
        let width = width.min(WIDEST);
        let line = |(setting, origin): &(String, String)| {
            if origin.is_empty() {
                format!("{setting}\n")
            } else {
                format!("{setting:width$}  # {origin}\n")
            }
        };
        self.0.iter().map(line).collect()
    }
}

fn quoted(text: impl AsRef<str>) -> String {
    format!("\"{}\"", text.as_ref())
}
