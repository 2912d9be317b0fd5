//! `--fix` and `--diff`: what findings offer to put in place of the article's words.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Args;
use crate::cli::atomic;
use crate::cli::console::Console;
use crate::cli::diff;
use crate::cli::failure::Failure;
use crate::finding::Finding;
use crate::lint::{self, Linted, is_fixable};
use crate::report::plural;
use crate::source::Source;

/// What is done with fixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// Findings only tell of them.
    Tell,
    /// They are applied.
    Fix,
    /// What they would change is shown.
    Diff,
}

/// What is done with fixes, and with which.
#[derive(Clone, Debug)]
pub(super) struct Fixing {
    /// What.
    pub(super) mode: Mode,
    allow_unsafe: bool,
    /// Fingerprints of what the baseline knows, which is left as it is.
    known: Arc<HashSet<String>>,
}

/// What the fixes of an article change.
#[derive(Default)]
pub(super) struct Change {
    /// The file; `None` for standard input.
    path: Option<PathBuf>,
    /// The text and the new text, where there are to be fixes.
    texts: Option<(Source, Source)>,
    /// Replacements made.
    applied: usize,
    /// Those that would have to be allowed first.
    hidden: usize,
}

impl Fixing {
    /// What the command line asks for; what is `known` by its fingerprint is not to be touched.
    pub(super) fn new(args: &Args, known: HashSet<String>) -> Self {
        Self {
            mode: match (args.fix, args.diff) {
                (_, true) => Mode::Diff,
                (true, false) => Mode::Fix,
                (false, false) => Mode::Tell,
            },
            allow_unsafe: args.unsafe_fixes,
            known: Arc::new(known),
        }
    }

    /// Whether standard output has something else than findings on it.
    ///
    /// # Errors
    /// Where it was asked for both.
    pub(super) fn takes_stdout(&self, args: &Args) -> Result<bool, Failure> {
        let takes = match self.mode {
            Mode::Tell => false,
            Mode::Fix => args.reads_stdin(),
            Mode::Diff => true,
        };
        if takes && args.format.iter().any(|output| output.file.is_none()) {
            let what = match self.mode {
                Mode::Diff => "--diff",
                Mode::Tell | Mode::Fix => "the fixed text of standard input",
            };
            return Err(Failure::Usage(format!(
                "{what} goes to standard output; write the format to a file: --format FORMAT=FILE"
            )));
        }
        Ok(takes)
    }

    /// What is found in an article, fixed if that is asked for, the text that it is found in, and what was changed. One
    /// without a path came from standard input.
    pub(super) fn of(
        &self,
        path: Option<&Path>,
        source: Source,
        linted: Linted,
        relint: impl Fn(Source) -> Linted,
    ) -> (Linted, Source, Change) {
        if self.mode == Mode::Tell {
            return (linted, source, Change::default());
        }
        let is_allowed = |finding: &Finding| {
            self.allow_unsafe || finding.fix.as_ref().is_some_and(|fix| fix.safe)
        };
        let is_new = |finding: &Finding| !self.known.contains(&finding.fingerprint);
        let before = source.clone();
        let told = (self.mode == Mode::Diff).then(|| linted.clone());
        let wanted = |finding: &Finding| is_new(finding) && is_allowed(finding);
        let fixed = lint::fix(source, linted, wanted, relint);
        let left = fixed.linted.findings.iter();
        let left = left.filter(|found| is_fixable(found, &fixed.source) && is_new(found));
        let hidden = left.filter(|found| !is_allowed(found));
        let change = Change {
            applied: fixed.applied,
            hidden: hidden.count(),
            path: path.map(Path::to_path_buf),
            texts: Some((before.clone(), fixed.source.clone())),
        };
        // With `--diff` the article stays as it is, and so does what is found in it.
        match told {
            Some(told) => (told, before, change),
            None => (fixed.linted, fixed.source, change),
        }
    }
}

/// The fixes of all articles.
#[derive(Default)]
pub(super) struct Fixes {
    applied: usize,
    files: usize,
    hidden: usize,
}

impl Fixes {
    /// Writes an article that was fixed, or shows what would change in it. The fixed text of standard input goes to
    /// standard output, changed or not.
    pub(super) fn add(
        &mut self,
        change: Change,
        mode: Mode,
        console: &mut Console,
    ) -> Result<(), Failure> {
        self.hidden += change.hidden;
        let Some((before, after)) = change.texts else {
            return Ok(());
        };
        let changed = before.text() != after.text();
        if changed {
            self.applied += change.applied;
            self.files += 1;
        }
        match (mode, change.path) {
            (Mode::Fix, None) if before.invalid_utf8().is_some() => Err(Failure::Usage(
                "standard input is not UTF-8, and cannot be fixed".to_owned(),
            )),
            (Mode::Fix, None) => Ok(console.out().write_all(after.text().as_bytes())?),
            (Mode::Fix, Some(path)) if changed => atomic::write(&path, after.text().as_bytes()),
            (Mode::Diff, _) if changed => show(&before, &after, console),
            _ => Ok(()),
        }
    }

    /// Whether there is any.
    pub(super) fn any(&self) -> bool {
        self.files > 0
    }

    /// A line on what was done, and one on what was left.
    pub(super) fn summarise(&self, mode: Mode, console: &mut Console) {
        let number = format!(
            "{} in {}",
            fixes(self.applied),
            plural(self.files, "article")
        );
        match mode {
            Mode::Tell => return,
            Mode::Fix => console.note(&format!("applied {number}")),
            Mode::Diff => console.note(&format!("would apply {number}")),
        }
        if self.hidden > 0 {
            console.note(&format!(
                "{} not applied without --unsafe-fixes: read them first",
                match self.hidden {
                    1 => "1 unsafe fix is".to_owned(),
                    hidden => format!("{hidden} unsafe fixes are"),
                }
            ));
        }
    }
}

fn fixes(number: usize) -> String {
    let ending = if number == 1 { "" } else { "es" };
    format!("{number} fix{ending}")
}

/// A unified diff, fit for `patch -p0`.
fn show(before: &Source, after: &Source, console: &mut Console) -> Result<(), Failure> {
    let name = before.name();
    diff::print(console, (name, before.text()), (name, after.text()))
}
