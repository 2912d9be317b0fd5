//! The articles of a project with what is found in them, for commands that do something else with it than to report.

use std::path::Path;
use std::sync::Arc;

use super::feed::Feed;
use super::fixes::Fixing;
use super::inputs::{Found, inputs};
use super::jobs::jobs;
use super::run::lint_all;
use super::unchecked::Unchecked;
use super::{Args, Session};
use crate::check::Checker;
use crate::cli::articles::Article;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::project::Configs;
use crate::lint::{Linted, Settings};

/// One article, checked.
pub(in crate::cli) struct Checked {
    /// Which, as seen from the current folder.
    pub(in crate::cli) article: Article,
    /// What the project says of it.
    pub(in crate::cli) settings: Settings,
    /// What it was held against.
    pub(in crate::cli) checker: Arc<Checker>,
    /// What was found, by the settings of the project; the baseline has no part in it.
    pub(in crate::cli) linted: Linted,
}

/// Checks what a plain `factlint check` with these arguments checks, and hands over the articles whose paths are
/// `wanted`, in order.
///
/// Returns what could not be checked, or what `take` could do nothing with: it hides none of the others.
///
/// # Errors
/// Where there is no article at all, or a configuration or a registry has faults.
pub(in crate::cli) fn each(
    args: &Args,
    console: &mut Console,
    wanted: impl Fn(&Path) -> bool,
    mut take: impl FnMut(Checked) -> Result<(), Failure>,
) -> Result<Unchecked, Failure> {
    let mut configs = Configs::new(&args.facts)?;
    let config = configs.of(&args.anchor())?;
    let Found {
        mut inputs,
        failures,
        ..
    } = inputs(args, config.as_deref(), &mut configs)?;
    let mut unchecked = Unchecked::new(failures);
    if inputs.is_empty() {
        return Err(unchecked.give_up(console));
    }
    inputs.retain(|input| wanted(&input.article.path));
    let session = &mut Session::default();
    let jobs = jobs(args, inputs, configs.terms(), session, &mut unchecked)?;
    let heads: Vec<_> = jobs
        .iter()
        .map(|job| (job.article.clone(), Arc::clone(&job.setup)))
        .collect();
    let fixing = Fixing::new(args, Default::default());
    let mut heads = heads.into_iter();
    lint_all(Feed::new(jobs, None), args.jobs, &fixing, |done| {
        let Some((article, setup)) = heads.next() else {
            return Ok(());
        };
        let taken = done.and_then(|done| {
            take(Checked {
                settings: setup.settings(&article),
                article,
                checker: Arc::clone(&setup.checker),
                linted: done.linted,
            })
        });
        if let Err(failure) = taken {
            unchecked.add(failure);
        }
        Ok(())
    })?;
    Ok(unchecked)
}
