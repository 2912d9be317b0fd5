//! Notes on patterns of a configuration that match nothing of the project.

use std::path::PathBuf;

use super::jobs::Job;
use crate::cli::project::Configs;
use crate::finding::{Code, Finding, Severity};
use crate::policy::config::relative;
use crate::source::{Source, Span};

/// A note for each override that matches none of the articles, where these are all that a project has.
pub(super) fn overrides(configs: &Configs, jobs: &[Job]) -> Vec<Finding> {
    let mut notes = Vec::new();
    // What an extended file says may be meant for other projects.
    for file in configs.all().filter_map(|config| config.files().last()) {
        for one in &file.overrides {
            let mut matched = jobs
                .iter()
                .map(|job| relative(&file.folder, &job.article.real));
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
            notes.push(note(&file.source, span, message));
        }
    }
    notes
}

/// A note for each pattern of `exclude` that leaves out nothing, where `excluded` are all that a project leaves out.
pub(super) fn exclusions(configs: &Configs, excluded: &[PathBuf]) -> Vec<Finding> {
    let mut notes = Vec::new();
    for file in configs.all().filter_map(|config| config.files().last()) {
        let Some(globs) = &file.exclude else {
            continue;
        };
        let paths = excluded.iter().map(|path| relative(&file.folder, path));
        let paths: Vec<String> = paths.collect();
        for pattern in globs.idle(paths.iter().map(String::as_str)) {
            let message = format!("`{}` leaves out no article", pattern.value);
            notes.push(note(&file.source, pattern.span, message));
        }
    }
    notes
}

fn note(source: &Source, span: Span, message: String) -> Finding {
    let mut note = Finding::in_registry(Code::UnusedConfiguration, source, span, message);
    note.severity = Severity::Note;
    note
}
