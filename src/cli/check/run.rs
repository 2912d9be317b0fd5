//! All inputs through the linter, in parallel.

use rayon::prelude::*;

use super::fixes::{Change, Fixing};
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

/// Lints in parallel; the results stand in the order of the inputs. A file that cannot be read fails alone.
pub(super) fn lint_all(
    work: Vec<Job>,
    jobs: Option<u16>,
    fixing: Fixing,
) -> Result<Vec<Result<Done, Failure>>, Failure> {
    let one = |job: Job| -> Result<Done, Failure> {
        let article = job.input.article;
        let is_file = job.input.text.is_none();
        let source = match job.input.text {
            Some(text) => Source::from_bytes(display(&article.path), text),
            None => article.read()?,
        };
        let settings = job.input.settings;
        let lint = |source| lint(&job.checker, source, article.markup, &settings);
        let linted = lint(source.clone());
        let path = is_file.then_some(article.path.as_path());
        Ok(fixing.of(path, source, linted, lint))
    };
    // One article is not worth the start of a pool.
    if work.len() == 1 || jobs == Some(1) {
        return Ok(work.into_iter().map(one).collect());
    }
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs.map_or(0, usize::from))
        .build()
        .map_err(|error| Failure::Usage(format!("no threads: {error}")))?;
    Ok(pool.install(|| work.into_par_iter().map(one).collect()))
}
