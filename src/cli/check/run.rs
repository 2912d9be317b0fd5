//! All inputs through the linter, in parallel.

use std::borrow::Cow;
use std::sync::{Arc, mpsc};
use std::thread;

use rayon::prelude::*;

use super::Args;
use super::feed::{Feed, Piece};
use super::inputs::{Content, Input};
use crate::check::Checker;
use crate::cli::articles::display;
use crate::cli::failure::Failure;
use crate::cli::project::{Configs, Registries, absolute, unpicked};
use crate::finding::{Code, Finding, Severity};
use crate::lint::{Linted, lint};
use crate::policy::config::relative;
use crate::registry::Registry;
use crate::source::Source;

/// An article, and the registry that it is held against.
pub(super) struct Job {
    pub(super) input: Input,
    pub(super) checker: Arc<Checker>,
}

/// Gives each input its registry, and the selection of the command line. The faults of all registries come in one run.
pub(super) fn jobs(
    args: &Args,
    inputs: Vec<Input>,
    registries: &mut Registries,
) -> Result<Vec<Job>, Failure> {
    let mut jobs = Vec::with_capacity(inputs.len());
    let mut faults: Vec<Finding> = Vec::new();
    for mut input in inputs {
        let select = args.select.iter().flat_map(|list| list.0.iter().cloned());
        let select = (!args.select.is_empty()).then(|| select.collect());
        let ignore = args.ignore.iter().flat_map(|list| list.0.iter().cloned());
        input.settings.selection.add(select, ignore);
        match registries.of(&args.facts, input.config.as_deref()) {
            Ok(checker) => jobs.push(Job { input, checker }),
            Err(Failure::Faults(more)) => {
                for fault in more {
                    let known = |one: &Finding| one.fingerprint == fault.fingerprint;
                    if !faults.iter().any(known) {
                        faults.push(fault);
                    }
                }
            }
            Err(failure) => return Err(failure),
        }
    }
    if !faults.is_empty() {
        return Err(Failure::Faults(faults));
    }
    known_names(args, registries)?;
    Ok(jobs)
}

/// Names and patterns of the command line that pick nothing are mistakes.
fn known_names(args: &Args, registries: &Registries) -> Result<(), Failure> {
    let all: Vec<&Registry> = registries.all().map(|checker| checker.registry()).collect();
    for (option, lists) in [("--select", &args.select), ("--ignore", &args.ignore)] {
        for selector in lists.iter().flat_map(|list| &list.0) {
            if let Some(reason) = unpicked(selector, all.iter().copied()) {
                return Err(Failure::Usage(format!("{option}: {reason}")));
            }
        }
    }
    Ok(())
}

/// A note for each override that matches none of the articles, where these are all that a project has.
pub(super) fn idle_overrides(configs: &Configs, jobs: &[Job]) -> Vec<Finding> {
    let paths: Vec<_> = jobs
        .iter()
        .map(|job| absolute(&job.input.article.path))
        .collect();
    let mut notes = Vec::new();
    // What an extended file says may be meant for other projects.
    for file in configs.all().filter_map(|config| config.files().last()) {
        for one in &file.overrides {
            let mut matched = paths.iter().map(|path| relative(&file.folder, path));
            if matched.any(|path| one.paths.matches(&path)) {
                continue;
            }
            let patterns = &one.paths.patterns;
            let texts: Vec<&str> = patterns
                .iter()
                .map(|pattern| pattern.value.as_str())
                .collect();
            let span = patterns.first().map_or(one.span, |pattern| pattern.span);
            let message = format!("no article matches `{}`", texts.join("`, `"));
            let code = Code::UnusedConfiguration;
            let mut note = Finding::in_registry(code, &file.source, span, message);
            note.severity = Severity::Note;
            notes.push(note);
        }
    }
    notes
}

/// Lints in parallel and hands over the results in the order of the inputs, each as soon as those before it are there:
/// no more than a few handfuls are kept at a time. What cannot be read fails alone.
///
/// # Errors
/// The first of `take`, and where threads cannot be started.
pub(super) fn lint_all(
    feed: Feed,
    jobs: Option<u16>,
    mut take: impl FnMut(Result<Linted, Failure>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    // One article is not worth the start of a pool.
    if feed.is_single() || jobs == Some(1) {
        return feed.flatten().try_for_each(|piece| take(lint_piece(piece)));
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
                let linted = pieces.into_par_iter().map(lint_piece);
                if done.send(pool.install(|| linted.collect())).is_err() {
                    // Nobody wants to know any more.
                    return;
                }
            }
        });
        results.into_iter().flatten().try_for_each(take)
    })
}

fn lint_piece(piece: Piece) -> Result<Linted, Failure> {
    match piece {
        Piece::Failed(failure) => Err(failure),
        Piece::Article(Job { input, checker }) => {
            let source = match input.content {
                Content::Read(text) => Source::from_bytes(display(&input.article.path), text),
                Content::File | Content::Stdin => input.article.read()?,
            };
            Ok(lint(
                &checker,
                source,
                input.article.markup,
                &input.settings,
            ))
        }
        Piece::Line(lines, number, line) => {
            let record = lines.fields.read(&line).map_err(|reason| Failure::Line {
                line: lines.name(number),
                reason,
            })?;
            // Most records are judged by a day of their own.
            let mut settings = Cow::Borrowed(&lines.job.input.settings);
            if record.date.is_some_and(|date| settings.date != Some(date)) {
                settings.to_mut().date = record.date;
            }
            let name = record.id.unwrap_or_else(|| lines.name(number));
            let source = Source::new(name, record.text);
            let markup = lines.fields.markup;
            Ok(lint(&lines.job.checker, source, markup, &settings))
        }
    }
}
