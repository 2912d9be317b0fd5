//! All inputs through the linter, in parallel.

use std::sync::mpsc;
use std::thread;

use rayon::prelude::*;

use super::feed::{Feed, Piece};
use super::fixes::{Change, Fixing};
use super::inputs::Content;
use super::jobs::Job;
use crate::cli::articles::display;
use crate::cli::failure::Failure;
use crate::lint::{Linted, lint};
use crate::source::Source;

/// One article's outcome.
pub(super) struct Done {
    /// What was found; after its fixes, where it was fixed.
    pub(super) linted: Linted,
    /// What its fixes change.
    pub(super) change: Change,
}

/// Lints in parallel and hands over the results in the order of the inputs, each as soon as those before it are there:
/// no more than a few handfuls are kept at a time. What cannot be read fails alone.
///
/// # Errors
/// The first of `take`, and where threads cannot be started.
pub(super) fn lint_all(
    feed: Feed,
    jobs: Option<u16>,
    fixing: Fixing,
    mut take: impl FnMut(Result<Done, Failure>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    // One article is not worth the start of a pool.
    if feed.is_single() || jobs == Some(1) {
        return feed
            .flatten()
            .try_for_each(|piece| take(lint_piece(piece, fixing)));
    }
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs.map_or(0, usize::from))
        .build()
        .map_err(|error| Failure::Usage(format!("no threads: {error}")))?;
    // The next ones are linted while these are written.
    let (done, results) = mpsc::sync_channel::<Vec<_>>(1);
    thread::scope(|scope| {
        scope.spawn(move || {
            for pieces in feed {
                let linted = pieces
                    .into_par_iter()
                    .map(|piece| lint_piece(piece, fixing));
                if done.send(pool.install(|| linted.collect())).is_err() {
                    // Nobody wants to know any more.
                    return;
                }
            }
        });
        results.into_iter().flatten().try_for_each(take)
    })
}

fn lint_piece(piece: Piece, fixing: Fixing) -> Result<Done, Failure> {
    match piece {
        Piece::Failed(failure) => Err(failure),
        Piece::Article(Job {
            input,
            checker,
            results,
        }) => {
            let article = input.article;
            // Standard input has a name, and no place to write to.
            let path = matches!(input.content, Content::File).then_some(article.path.as_path());
            let source = match input.content {
                Content::Read(text) => Source::from_bytes(display(&article.path), text),
                Content::File | Content::Stdin => article.read()?,
            };
            let settings = input.settings;
            let lint = |source| lint(&checker, source, article.markup, &settings);
            let linted = match results {
                None => lint(source.clone()),
                Some(results) => {
                    let files = &checker.registry().files;
                    let lint = || lint(source.clone());
                    results.or_lint(&source, article.markup, &settings, files, lint)
                }
            };
            Ok(fixing.of(path, source, linted, lint))
        }
        Piece::Line(lines, number, line) => {
            let record = lines.fields.read(&line).map_err(|reason| Failure::Line {
                line: lines.name(number),
                reason,
            })?;
            let mut settings = lines.job.input.settings.clone();
            settings.date = record.date.or(settings.date);
            let name = record.id.unwrap_or_else(|| lines.name(number));
            let source = Source::new(name, record.text);
            let markup = lines.fields.markup;
            Ok(Done {
                linted: lint(&lines.job.checker, source, markup, &settings),
                change: Change::default(),
            })
        }
    }
}
