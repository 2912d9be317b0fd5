//! All inputs through the linter, in parallel.

use std::borrow::Cow;
use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc;
use std::thread;

use super::feed::{Feed, Piece};
use super::fixes::{Change, Fixing};
use super::inputs::Content;
use super::jobs::Job;
use crate::cli::articles::display;
use crate::cli::failure::Failure;
use crate::document::Markup;
use crate::lint::{Linted, lint};
use crate::source::Source;

/// One article's outcome.
pub(super) struct Done {
    /// What was found; after its fixes, where it was fixed.
    pub(super) linted: Linted,
    /// The text that it was found in.
    pub(super) source: Source,
    /// How that is marked up.
    pub(super) markup: Markup,
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
    fixing: &Fixing,
    mut take: impl FnMut(Result<Done, Failure>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let one = |piece: Piece| {
        let name = piece.name();
        isolated(name, || lint_piece(piece, fixing))
    };
    // One article is not worth the start of a pool.
    if feed.is_single() || jobs == Some(1) {
        return feed.flatten().try_for_each(|piece| take(one(piece)));
    }
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs.map_or(0, usize::from))
        .build()
        .map_err(|error| Failure::Usage(format!("no threads: {error}")))?;
    // The next handful is linted while the last ones of this one are, and those before it are written.
    let (handfuls, outcomes) = mpsc::sync_channel::<Vec<mpsc::Receiver<_>>>(1);
    let one = &one;
    thread::scope(|scope| {
        scope.spawn(move || {
            pool.in_place_scope(|tasks| {
                for pieces in feed {
                    let begin = |piece| {
                        let (tell, outcome) = mpsc::sync_channel(1);
                        tasks.spawn(move |_| {
                            // Nobody may want to know any more.
                            let _ = tell.send(one(piece));
                        });
                        outcome
                    };
                    if handfuls
                        .send(pieces.into_iter().map(begin).collect())
                        .is_err()
                    {
                        return;
                    }
                }
            });
        });
        let outcomes = outcomes.into_iter().flatten();
        outcomes
            .filter_map(|outcome| outcome.recv().ok())
            .try_for_each(take)
    })
}

/// The outcome of some work; a panic in it is the failure of this work alone. The panic itself is told by its hook.
fn isolated<T>(name: String, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    // What the work leaves half done is its own: the checker's scratch is given back whole or not at all.
    panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Failure::Broken(name)))
}

fn lint_piece(piece: Piece, fixing: &Fixing) -> Result<Done, Failure> {
    match piece {
        Piece::Failed(failure) => Err(failure),
        Piece::Article(job) => {
            let settings = job.settings();
            let Job {
                article,
                content,
                setup,
            } = *job;
            let (path, source) = match content {
                Content::Read(text) => (None, Source::from_bytes(display(&article.path), text)),
                Content::File | Content::Stdin => {
                    let source = article.read(&settings.limits)?;
                    (Some(article.path.as_path()), source)
                }
            };
            let lint = |source| lint(&setup.checker, source, article.markup, &settings);
            let linted = match &setup.results {
                None => lint(source.clone()),
                Some(results) => {
                    let files = &setup.checker.registry().files;
                    let lint = || lint(source.clone());
                    results.or_lint(&source, article.markup, &settings, files, lint)
                }
            };
            let (linted, source, change) = fixing.of(path, source, linted, lint);
            Ok(Done {
                linted,
                source,
                markup: article.markup,
                change,
            })
        }
        Piece::Line(lines, number, line) => {
            let record = lines.fields.read(&line).map_err(|reason| Failure::Line {
                line: lines.name(number),
                reason,
            })?;
            // Most records are judged by a day of their own.
            let mut settings = Cow::Borrowed(&lines.settings);
            if record.date.is_some_and(|date| settings.date != Some(date)) {
                settings.to_mut().date = record.date;
            }
            let name = record.id.unwrap_or_else(|| lines.name(number));
            let source = Source::new(name, record.text);
            let markup = lines.fields.markup;
            Ok(Done {
                linted: lint(&lines.job.setup.checker, source.clone(), markup, &settings),
                source,
                markup,
                change: Change::default(),
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use rayon::prelude::*;

    use super::*;

    #[test]
    #[allow(clippy::panic, reason = "it is what is tested")]
    fn a_panic_is_the_failure_of_one_article() {
        let names = ["a.md", "b.md", "c.md"];
        let outcomes: Vec<_> = names
            .par_iter()
            .map(|name| {
                isolated((*name).to_owned(), || match *name {
                    "b.md" => panic!("on purpose"),
                    _ => Ok(name.len()),
                })
            })
            .collect();
        assert!(matches!(&outcomes[1], Err(Failure::Broken(name)) if name == "b.md"));
        assert!(outcomes[0].is_ok() && outcomes[2].is_ok());
    }
}
