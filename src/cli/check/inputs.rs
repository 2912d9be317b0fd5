//! Which texts are checked, and what the project's configuration says of each.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Args;
use super::records::InputFormat;
use crate::cli::articles::{self, Article, display};
use crate::cli::failure::Failure;
use crate::cli::project::{self, Configs, absolute, shown};
use crate::document::Markup;
use crate::limits::Limit;
use crate::policy::Config;
use crate::source::read_stream;

/// Where the text of an input is.
pub(super) enum Content {
    /// In its file, to be read when it is its turn.
    File,
    /// Here.
    Read(Vec<u8>),
    /// On standard input, to be read line by line.
    Stdin,
}

/// A file that is to be checked, or standard input.
pub(super) struct Input {
    /// Which file, and how it is read.
    pub(super) article: Article,
    /// Its text.
    pub(super) content: Content,
    /// The configuration that says how.
    pub(super) config: Option<Arc<Config>>,
}

/// What the paths of a run come to.
pub(super) struct Found {
    /// The texts to be checked, in order of their paths.
    pub(super) inputs: Vec<Input>,
    /// Why others are not among them.
    pub(super) failures: Vec<Failure>,
    /// The absolute paths of the articles that a configuration leaves out.
    pub(super) excluded: Vec<PathBuf>,
}

/// The texts to be checked, in order of their paths, with what the project's configuration says of each; and why
/// others are not among them.
pub(super) fn inputs(
    args: &Args,
    config: Option<&Config>,
    configs: &mut Configs,
) -> Result<Found, Failure> {
    let lines = args.records.input_format == InputFormat::Jsonl;
    if lines && args.paths.is_empty() {
        let message = "name the files of JSON lines, or `-` for standard input";
        return Err(Failure::Usage(message.to_owned()));
    }
    let mut inputs = Vec::new();
    let mut failures = Vec::new();
    let mut excluded = Vec::new();
    if args.reads_stdin() {
        let name = args.stdin_filename.as_deref().map(shown);
        let name = name.unwrap_or_else(|| PathBuf::from("<stdin>"));
        let content = if lines {
            Content::Stdin
        } else {
            let limits = configs.settings(&name)?.limits;
            let text = read_stream(std::io::stdin().lock(), &limits, Limit::FileSize)
                .map_err(|error| Failure::file(Path::new("standard input"), error))?;
            Content::Read(text)
        };
        inputs.push(Input {
            config: configs.of(&name)?,
            article: Article {
                named: true,
                markup: Markup::from_path(&display(&name)).unwrap_or(Markup::Plain),
                real: absolute(&name),
                path: name,
            },
            content,
        });
    }
    let named = if args.paths.is_empty() {
        project::default_articles(config)?
    } else {
        args.paths.clone()
    };
    let mut files: Vec<_> = named
        .into_iter()
        .filter(|path| path.as_os_str() != "-")
        .collect();
    if lines {
        // What of a folder holds JSON lines nobody can tell.
        files.retain(|path| {
            if path.is_dir() {
                let message = format!(
                    "`{}` is a folder: name the files of JSON lines in it",
                    display(path)
                );
                failures.push(Failure::Usage(message));
            }
            !path.is_dir()
        });
    }
    let named = articles::find(&files);
    let wanted = configs.wanted(named.articles, |article| excluded.push(article.real))?;
    inputs.extend(wanted.into_iter().map(|(article, config)| Input {
        article,
        content: Content::File,
        config,
    }));
    failures.extend(named.failures);
    Ok(Found {
        inputs,
        failures,
        excluded,
    })
}
