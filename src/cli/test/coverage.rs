//! Which facts the articles exercise.

use std::collections::HashSet;
use std::path::PathBuf;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::check::Checker;
use crate::cli::articles;
use crate::cli::failure::Failure;
use crate::cli::project::{Configs, default_articles};
use crate::lint::lint;
use crate::policy::Config;

/// The articles to look at; `None` where the project has none, which is no fault of its facts' tests.
pub(super) fn articles(named: &[PathBuf], config: Option<&Config>) -> Option<Vec<PathBuf>> {
    if !named.is_empty() {
        return Some(named.to_vec());
    }
    let paths = default_articles(config);
    let configured = config.is_some_and(|config| config.articles().is_some());
    (configured || paths.iter().all(|path| path.is_dir())).then_some(paths)
}

/// The ids of the facts that spoke in some article, with whatever verdict.
pub(super) fn exercised(
    checker: &Checker,
    paths: &[PathBuf],
    configs: &mut Configs,
    as_of: Option<Date>,
) -> Result<HashSet<String>, Failure> {
    let mut inputs = Vec::new();
    let named = articles::find(paths);
    if let Some(failure) = named.failures.into_iter().next() {
        return Err(failure);
    }
    for article in named.articles {
        let settings = configs.settings(&article.path, as_of)?;
        inputs.push((article, settings));
    }
    let spoken: Vec<Result<Vec<String>, Failure>> = inputs
        .into_par_iter()
        .map(|(article, settings)| {
            let linted = lint(
                checker,
                article.read(&settings.limits)?,
                article.markup,
                &settings,
            );
            let facts = linted.findings.into_iter().filter_map(|found| found.fact);
            Ok(facts.collect())
        })
        .collect();
    let mut ids = HashSet::new();
    for spoken in spoken {
        ids.extend(spoken?);
    }
    Ok(ids)
}
