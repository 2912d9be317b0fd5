//! Where reports go: to standard output, and to files that are whole or not there.

use std::io::{self, Write};

use super::atomic::AtomicFile;
use super::console::Console;
use super::failure::Failure;
use super::options::{Output, Show};
use crate::finding::Finding;
use crate::report::{ArticleSummary, FORMATS, Report, Spool};

/// All reports of a run, fed together.
pub(super) struct Outputs(Vec<Open>);

struct Open {
    /// Whether it is given suppressed findings.
    keeps_suppressed: bool,
    report: Box<dyn Report>,
    target: Target,
}

enum Target {
    /// Standard output, at once.
    Stdout,
    /// Standard output, behind the reports that were asked for earlier.
    Later(Spool),
    File(AtomicFile),
}

impl Outputs {
    /// Begins each report that was asked for, or the default one. Where all go to files, standard output stays
    /// empty. Fails where a file cannot be made, before any work is lost.
    pub(super) fn begin(
        wanted: &[Output],
        show: &[Show],
        console: &mut Console,
    ) -> Result<Self, Failure> {
        let default = [Output {
            format: &FORMATS[0],
            file: None,
        }];
        let wanted = if wanted.is_empty() { &default } else { wanted };
        Self::begin_only(wanted, show, console)
    }

    /// As [`Outputs::begin`], with no default: where none was asked for, nothing is written.
    pub(super) fn begin_only(
        wanted: &[Output],
        show: &[Show],
        console: &mut Console,
    ) -> Result<Self, Failure> {
        let mut open: Vec<Open> = Vec::with_capacity(wanted.len());
        for output in wanted {
            let (target, style) = match &output.file {
                Some(path) => (
                    Target::File(AtomicFile::create(path)?),
                    console.file_style(),
                ),
                None if open.iter().any(|one| matches!(one.target, Target::Stdout)) => {
                    (Target::Later(Spool::default()), console.style())
                }
                None => (Target::Stdout, console.style()),
            };
            open.push(Open {
                keeps_suppressed: output.format.keeps_suppressed
                    || show.contains(&Show::Suppressed),
                report: (output.format.report)(style),
                target,
            });
        }
        let mut outputs = Self(open);
        outputs.each(console, |_, report, out| report.begin(out))?;
        Ok(outputs)
    }

    /// Adds an article, or findings that belong to none, to every report.
    pub(super) fn add(
        &mut self,
        article: Option<&ArticleSummary>,
        findings: &[Finding],
        console: &mut Console,
    ) -> Result<(), Failure> {
        // Most articles have none that is suppressed, and nothing of them is copied.
        let is_open = |finding: &&Finding| finding.suppressed.is_none();
        let open: Option<Vec<Finding>> = (!findings.iter().all(|finding| is_open(&finding)))
            .then(|| findings.iter().filter(is_open).cloned().collect());
        let open = open.as_deref().unwrap_or(findings);
        self.each(console, |keeps_suppressed, report, out| {
            let shown = if keeps_suppressed { findings } else { open };
            report.add(article, shown, out)
        })
    }

    /// Finishes every report and puts the files in their places.
    pub(super) fn finish(mut self, console: &mut Console) -> Result<(), Failure> {
        self.each(console, |_, report, out| report.finish(out))?;
        for Open { target, .. } in self.0 {
            match target {
                Target::Stdout => {}
                Target::Later(mut spool) => spool.pour(console.out())?,
                Target::File(file) => file.commit()?,
            }
        }
        console.flush()
    }

    /// Lets every report write, told whether it is given suppressed findings.
    fn each(
        &mut self,
        console: &mut Console,
        mut write: impl FnMut(bool, &mut dyn Report, &mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Failure> {
        for open in &mut self.0 {
            let report = open.report.as_mut();
            match &mut open.target {
                Target::Stdout => write(open.keeps_suppressed, report, console.out())?,
                Target::Later(spool) => write(open.keeps_suppressed, report, spool)?,
                Target::File(file) => write(open.keeps_suppressed, report, file)
                    .map_err(|error| file.failure(error))?,
            }
        }
        Ok(())
    }
}
