//! Which facts the articles exercise.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::prelude::*;

use crate::check::Checker;
use crate::cli::articles::{self, Article, display};
use crate::cli::failure::Failure;
use crate::cli::project::{Configs, Found};
use crate::lint::{Settings, lint};
use crate::source::Source;

/// The articles to look at; `None` where the project has none, which is no fault of its facts' tests.
pub(super) fn articles(named: &[PathBuf], config: Option<&Found>) -> Option<Vec<PathBuf>> {
    if !named.is_empty() {
        return Some(named.to_vec());
    }
    match config {
        Some(found) if !found.config.articles.is_empty() => {
            let globs = found.config.articles.iter();
            Some(globs.map(|glob| found.resolve(glob)).collect())
        }
        _ => Path::new("articles")
            .is_dir()
            .then(|| vec![PathBuf::from("articles")]),
    }
}

/// The ids of the facts that spoke in some article, with whatever verdict.
pub(super) fn exercised(
    checker: &Checker,
    paths: &[PathBuf],
    configs: &mut Configs,
    as_of: Option<Date>,
) -> Result<HashSet<String>, Failure> {
    let mut inputs: Vec<(Article, Settings)> = Vec::new();
    for article in articles::find(paths)? {
        let mut settings = Settings::default();
        if let Some(found) = configs.of(&article.path)? {
            settings.date = found.config.date_of(&found.relative(&article.path));
        }
        settings.date = settings.date.or(as_of);
        inputs.push((article, settings));
    }
    let spoken: Vec<Result<Vec<String>, Failure>> = inputs
        .into_par_iter()
        .map(|(article, settings)| {
            let path = &article.path;
            let bytes = fs::read(path).map_err(|error| Failure::file(path, error))?;
            let source = Source::from_bytes(display(path), bytes);
            let linted = lint(checker, source, article.markup, settings);
            Ok(linted
                .findings
                .into_iter()
                .filter_map(|found| found.fact)
                .collect())
        })
        .collect();
    let mut ids = HashSet::new();
    for spoken in spoken {
        ids.extend(spoken?);
    }
    Ok(ids)
}
