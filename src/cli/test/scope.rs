//! Which facts and articles a run looks at.

use std::path::PathBuf;

use globset::{GlobSet, GlobSetBuilder};
use rayon::prelude::*;

use super::args::Args;
use crate::check::Checker;
use crate::cli::articles::{self, Article};
use crate::cli::check::unchecked::Unchecked;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::options::Facts;
use crate::cli::project::{Configs, absolute, default_articles, has_articles, place};
use crate::cli::snapshot::{self, Standing};
use crate::document::Markup;
use crate::finding::did_you_mean;
use crate::limits::Limits;
use crate::policy::Config;
use crate::policy::config::name_glob;
use crate::registry::Fact;
use crate::source::Source;
use crate::suite::expectation::BESIDE;
use crate::suite::{Examined, examine};

/// The facts whose ids and tags match what was asked for.
///
/// # Errors
/// A glob that does not parse, or that matches nothing, with the near name.
pub(super) fn selected<'a>(checker: &'a Checker, args: &Args) -> Result<Vec<&'a Fact>, Failure> {
    let all = &checker.registry().facts;
    let ids = |fact: &'a Fact| vec![fact.id.value.as_str()];
    let tags = |fact: &'a Fact| fact.tags.iter().map(String::as_str).collect();
    let by_id = matcher(&args.filter, "fact", all, ids)?;
    let by_tag = matcher(&args.tag, "tag", all, tags)?;
    let wanted = |fact: &&Fact| {
        by_id
            .as_ref()
            .is_none_or(|ids| ids.is_match(&fact.id.value))
            && by_tag
                .as_ref()
                .is_none_or(|tags| fact.tags.iter().any(|tag| tags.is_match(tag)))
    };
    let found: Vec<&Fact> = all.iter().filter(wanted).collect();
    if found.is_empty() && !all.is_empty() {
        let message = "no fact matches both `--filter` and `--tag`";
        return Err(Failure::Usage(message.to_owned()));
    }
    Ok(found)
}

/// The patterns of one option, each of which has to match something; `None` where there are none.
fn matcher<'a>(
    patterns: &[String],
    what: &str,
    facts: &'a [Fact],
    names: impl Fn(&'a Fact) -> Vec<&'a str>,
) -> Result<Option<GlobSet>, Failure> {
    if patterns.is_empty() {
        return Ok(None);
    }
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        let is_no_glob = |error| Failure::Usage(format!("`{pattern}` is no glob: {error}"));
        let glob = name_glob(pattern).map_err(is_no_glob)?;
        let matches = glob.compile_matcher();
        let mut all = facts.iter().flat_map(&names);
        if !all.any(|name| matches.is_match(name)) {
            let hint = did_you_mean(pattern, facts.iter().flat_map(&names));
            return Err(Failure::Usage(format!(
                "`{pattern}` matches no {what}{hint}"
            )));
        }
        set.add(glob);
    }
    let set = set
        .build()
        .map_err(|error| Failure::Usage(error.to_string()))?;
    Ok(Some(set))
}

/// The articles to look at; `None` where the project has none, which is no fault of its facts' tests.
fn paths(named: &[PathBuf], config: Option<&Config>) -> Result<Option<Vec<PathBuf>>, Failure> {
    if !named.is_empty() {
        return Ok(Some(named.to_vec()));
    }
    has_articles(config)
        .then(|| default_articles(config))
        .transpose()
}

/// Every article of the project, or of those named, examined; `None` where the project has none. `unchecked` takes what cannot
/// be found or read.
///
/// # Errors
/// Configurations with faults.
pub(super) fn articles(
    checker: &Checker,
    args: &Args,
    facts: &[&Fact],
    config: Option<&Config>,
    configs: &mut Configs,
    unchecked: &mut Unchecked,
) -> Result<Option<Vec<Examined>>, Failure> {
    let Some(paths) = paths(&args.articles, config)? else {
        return Ok(None);
    };
    let named = articles::find(&paths);
    named
        .failures
        .into_iter()
        .for_each(|failure| unchecked.add(failure));
    let inputs = configs.wanted(named.articles, drop)?;
    let terms = configs.terms();
    let ids: Vec<&str> = facts.iter().map(|fact| fact.id.value.as_str()).collect();
    let is_all = ids.len() == checker.registry().facts.len();
    let wanted = |id: &str| is_all || ids.contains(&id);
    let examined: Vec<Result<Examined, Failure>> = inputs
        .into_par_iter()
        .map(|(article, config)| {
            let settings = terms.settings(config.as_deref(), &article.real);
            let beside = beside(&article, &settings.limits)?;
            let (source, markup) = (article.read(&settings.limits)?, article.markup);
            let beside = beside.as_ref();
            Ok(examine(checker, source, beside, markup, &settings, &wanted))
        })
        .collect();
    let mut articles = Vec::with_capacity(examined.len());
    for one in examined {
        match one {
            Ok(article) => articles.push(article),
            Err(failure) => unchecked.add(failure),
        }
    }
    Ok(Some(articles))
}

/// How the articles stand to their snapshots; `None` where there are none of either, or another registry than the project's is
/// tested. Of a selection of facts only what tells of these counts. `unchecked` takes what cannot be read.
///
/// # Errors
/// Those of a check of the project.
pub(super) fn snapshots(
    checker: &Checker,
    args: &Args,
    facts: &[&Fact],
    config: Option<&Config>,
    unchecked: &mut Unchecked,
    console: &mut Console,
) -> Result<Option<Standing>, Failure> {
    // They are accepted by the days of the articles, whatever day the facts are tried on.
    let options = Facts {
        as_of: None,
        ..args.facts.clone()
    };
    if let Some(named) = &options.facts {
        let own = Facts {
            facts: None,
            ..options.clone()
        };
        let own = place(&own, config).path;
        if own.exists() && absolute(&own) != absolute(named) {
            return Ok(None);
        }
    }
    let is_all = facts.len() == checker.registry().facts.len();
    let wanted = |id: &str| facts.iter().any(|fact| fact.id.value == id);
    let about: Option<&dyn Fn(&str) -> bool> = if is_all { None } else { Some(&wanted) };
    let folder = args.snapshots.as_deref();
    let compared = snapshot::compared(&options, &args.articles, folder, about, console)?;
    Ok(compared.map(|(standing, more)| {
        unchecked.take(more);
        standing
    }))
}

/// The file beside a plain text that holds what is expected of it.
fn beside(article: &Article, limits: &Limits) -> Result<Option<Source>, Failure> {
    let mut path = article.path.clone().into_os_string();
    path.push(BESIDE);
    let path = PathBuf::from(path);
    if article.markup != Markup::Plain || !path.is_file() {
        return Ok(None);
    }
    let beside = Article {
        path,
        ..article.clone()
    };
    beside.read(limits).map(Some)
}
