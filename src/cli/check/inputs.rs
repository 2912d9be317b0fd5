//! Which texts are checked, and what the project's configuration says of each.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Args;
use crate::cli::articles::{self, Article, display};
use crate::cli::failure::Failure;
use crate::cli::project::{self, Configs, absolute};
use crate::document::Markup;
use crate::lint::Settings;
use crate::policy::Config;

/// A text to be checked: a file, or standard input already read.
pub(super) struct Input {
    /// Which file, and how it is read.
    pub(super) article: Article,
    /// Its bytes, where they are there already.
    pub(super) text: Option<Vec<u8>>,
    /// What the project says of it.
    pub(super) settings: Settings,
    /// The configuration that says so.
    pub(super) config: Option<Arc<Config>>,
}

/// The texts to be checked, in order of their paths, with what the project's configuration says of each; and why
/// others are not among them.
pub(super) fn inputs(
    args: &Args,
    config: Option<&Config>,
    configs: &mut Configs,
) -> Result<(Vec<Input>, Vec<Failure>), Failure> {
    let mut inputs = Vec::new();
    if args.paths.iter().any(|path| path.as_os_str() == "-") {
        let name = args.stdin_filename.clone();
        let name = name.unwrap_or_else(|| PathBuf::from("<stdin>"));
        let mut text = Vec::new();
        std::io::stdin()
            .lock()
            .read_to_end(&mut text)
            .map_err(|error| Failure::file(Path::new("standard input"), error))?;
        inputs.push(Input {
            settings: configs.settings(&name, args.facts.as_of)?,
            config: configs.of(&name)?,
            article: Article {
                named: true,
                markup: Markup::from_path(&display(&name)).unwrap_or(Markup::Plain),
                path: name,
            },
            text: Some(text),
        });
    }
    let named = if args.paths.is_empty() {
        project::default_articles(config)
    } else {
        args.paths.clone()
    };
    let files: Vec<_> = named
        .into_iter()
        .filter(|path| path.as_os_str() != "-")
        .collect();
    let named = articles::find(&files);
    for article in named.articles {
        let config = configs.of(&article.path)?;
        let excluded = |config: &Arc<Config>| config.excludes(&absolute(&article.path));
        // What somebody names is never left out.
        if !article.named && config.as_ref().is_some_and(excluded) {
            continue;
        }
        inputs.push(Input {
            settings: configs.settings(&article.path, args.facts.as_of)?,
            config,
            article,
            text: None,
        });
    }
    Ok((inputs, named.failures))
}
