//! Articles to be read without a registry, for the commands that need none.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::prelude::*;

use super::articles::{self, display};
use super::check::unchecked::Unchecked;
use super::console::Console;
use super::failure::Failure;
use super::options::{Facts, parse_date};
use super::project::{self, Configs, shown};
use crate::compare;
use crate::document::{Document, Markup, Unread};
use crate::limits::{Limit, Limits};
use crate::lint::Settings;
use crate::policy::Config;
use crate::source::{Source, read_stream};

/// Which articles, and the day of those that name none.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Texts {
    /// Files, folders and globs; `-` is standard input [default: `articles` of factlint.toml, else articles/].
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The name that standard input goes by; its extension tells the markup.
    #[arg(long, value_name = "PATH")]
    stdin_filename: Option<PathBuf>,
    /// The configuration of all files, in place of the nearest factlint.toml of each.
    #[arg(long, value_name = "FILE", conflicts_with = "isolated")]
    config: Option<PathBuf>,
    /// Read no factlint.toml.
    #[arg(long)]
    isolated: bool,
    /// The day to judge by where a text carries no date: 2025-10-18, 2025-10 or 2025.
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    as_of: Option<Date>,
    /// Number of threads [default: one a core].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,
}

/// Articles that were read.
pub(super) struct Opened {
    /// In order of their paths, standard input first.
    pub(super) articles: Vec<compare::Article>,
    /// Those of the project of the first one.
    pub(super) limits: Limits,
    unread: Unchecked,
}

impl Opened {
    /// The outcome of a command that has written what it found, or why it did not see everything.
    pub(super) fn finish<T>(self, outcome: T, console: &mut Console) -> Result<T, Failure> {
        console.flush()?;
        self.unread.tell(console).map_or(Ok(outcome), Err)
    }
}

impl Texts {
    /// Reads the articles, each with `parse`; what cannot be read hides nothing of the others.
    ///
    /// # Errors
    /// A configuration with faults, or no article at all.
    pub(super) fn open(
        &self,
        parse: fn(Source, Markup) -> Document,
        console: &mut Console,
    ) -> Result<Opened, Failure> {
        let mut configs = Configs::new(&Facts {
            config: self.config.clone(),
            isolated: self.isolated,
            as_of: self.as_of,
            ..Facts::default()
        })?;
        let anchor = self.paths.first().filter(|path| path.as_os_str() != "-");
        let config = configs.of(anchor.map_or(Path::new("."), PathBuf::as_path))?;
        let limits = config.as_deref().map(Config::limits).unwrap_or_default();
        let paths = if self.paths.is_empty() {
            project::default_articles(config.as_deref())?
        } else {
            self.paths.clone()
        };
        let is_stdin = |path: &&PathBuf| path.as_os_str() == "-";
        let files: Vec<&PathBuf> = paths.iter().filter(|path| !is_stdin(path)).collect();
        let named = articles::find(&files);
        let mut unread = Unchecked::new(named.failures);
        let mut opened = Vec::new();
        if paths.iter().any(|path| is_stdin(&path)) {
            let name = self.stdin_filename.as_deref().map(shown);
            let name = name.unwrap_or_else(|| PathBuf::from("<stdin>"));
            let Settings { date, limits, .. } = configs.settings(&name)?;
            let markup = Markup::from_path(&display(&name)).unwrap_or(Markup::Plain);
            opened.push((stdin(&name, &limits), markup, date, limits));
        }
        let wanted = configs.wanted(named.articles, drop)?;
        opened.extend(wanted.iter().map(|(article, config)| {
            let settings = configs.terms().settings(config.as_deref(), &article.real);
            let source = article.read(&settings.limits);
            (source, article.markup, settings.date, settings.limits)
        }));
        let parsed: Vec<Result<(compare::Article, Vec<Failure>), Failure>> = opened
            .into_par_iter()
            .map(|(source, markup, date, limits)| {
                let mut document = parse(source?, markup);
                let left_out = left_out(&mut document, &limits);
                let date = document.date.or(date);
                Ok((compare::Article { date, document }, left_out))
            })
            .collect();
        let mut articles = Vec::with_capacity(parsed.len());
        for article in parsed {
            match article {
                Ok((article, left_out)) => {
                    articles.push(article);
                    left_out.into_iter().for_each(|failure| unread.add(failure));
                }
                Err(failure) => unread.add(failure),
            }
        }
        if articles.is_empty() {
            return Err(unread.give_up(console));
        }
        Ok(Opened {
            articles,
            limits,
            unread,
        })
    }

    /// Does some work on as many threads as were asked for.
    pub(super) fn on_threads<T: Send>(
        &self,
        work: impl FnOnce() -> T + Send,
    ) -> Result<T, Failure> {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(self.jobs.map_or(0, usize::from))
            .build()
            .map_err(|error| Failure::Usage(format!("no threads: {error}")))?;
        Ok(pool.install(work))
    }
}

/// Takes what is longer than the limits out of an article, and tells of it.
fn left_out(document: &mut Document, limits: &Limits) -> Vec<Failure> {
    let unread = document.leave_out_long(limits).into_iter();
    let source = &document.source;
    let failure = |one: Unread| {
        let at = source.position(one.span.start);
        Failure::Line {
            line: format!("{}:{}:{}", source.name(), at.line, at.column),
            reason: one.reason(limits),
        }
    };
    unread.map(failure).collect()
}

/// Standard input, under a name.
fn stdin(name: &Path, limits: &Limits) -> Result<Source, Failure> {
    let bytes = read_stream(std::io::stdin().lock(), limits, Limit::FileSize)
        .map_err(|error| Failure::file(Path::new("standard input"), error))?;
    Ok(Source::from_bytes(display(name), bytes))
}
