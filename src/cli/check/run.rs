//! All inputs through the linter, in parallel.

use rayon::prelude::*;

use super::inputs::Input;
use crate::check::Checker;
use crate::cli::articles::display;
use crate::cli::failure::Failure;
use crate::lint::{Linted, lint};
use crate::source::Source;

/// Lints in parallel; the results stand in the order of the inputs. A file that cannot be read fails alone.
pub(super) fn lint_all(
    checker: &Checker,
    inputs: Vec<Input>,
    jobs: Option<u16>,
) -> Result<Vec<Result<Linted, Failure>>, Failure> {
    let one = |input: Input| -> Result<Linted, Failure> {
        let source = match input.text {
            Some(text) => Source::from_bytes(display(&input.article.path), text),
            None => input.article.read()?,
        };
        Ok(lint(checker, source, input.article.markup, input.settings))
    };
    // One article is not worth the start of a pool.
    if inputs.len() == 1 || jobs == Some(1) {
        return Ok(inputs.into_iter().map(one).collect());
    }
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs.map_or(0, usize::from))
        .build()
        .map_err(|error| Failure::Usage(format!("no threads: {error}")))?;
    Ok(pool.install(|| inputs.into_par_iter().map(one).collect()))
}
