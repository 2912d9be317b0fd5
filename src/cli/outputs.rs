//! Where reports go: to standard output, and to files that are whole or not there.

use super::atomic::AtomicFile;
use super::console::Console;
use super::failure::Failure;
use super::options::Output;
use crate::finding::Finding;
use crate::report::{ArticleSummary, FORMATS, Report, Spool};

/// All reports of a run, fed together.
pub(super) struct Outputs(Vec<Open>);

struct Open {
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
    pub(super) fn begin(wanted: &[Output], console: &mut Console) -> Result<Self, Failure> {
        let default = [Output {
            format: &FORMATS[0],
            file: None,
        }];
        let wanted = if wanted.is_empty() { &default } else { wanted };
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
                report: (output.format.report)(style),
                target,
            });
        }
        let mut outputs = Self(open);
        outputs.each(console, |report, out| report.begin(out))?;
        Ok(outputs)
    }

    /// Adds an article, or findings that belong to none, to every report.
    pub(super) fn add(
        &mut self,
        article: Option<&ArticleSummary>,
        findings: &[Finding],
        console: &mut Console,
    ) -> Result<(), Failure> {
        self.each(console, |report, out| report.add(article, findings, out))
    }

    /// Finishes every report and puts the files in their places.
    pub(super) fn finish(mut self, console: &mut Console) -> Result<(), Failure> {
        self.each(console, |report, out| report.finish(out))?;
        for Open { target, .. } in self.0 {
            match target {
                Target::Stdout => {}
                Target::Later(mut spool) => spool.pour(console.out())?,
                Target::File(file) => file.commit()?,
            }
        }
        console.flush()
    }

    fn each(
        &mut self,
        console: &mut Console,
        mut write: impl FnMut(&mut dyn Report, &mut dyn std::io::Write) -> std::io::Result<()>,
    ) -> Result<(), Failure> {
        for Open { report, target } in &mut self.0 {
            let report = report.as_mut();
            match target {
                Target::Stdout => write(report, console.out())?,
                Target::Later(spool) => write(report, spool)?,
                Target::File(file) => write(report, file).map_err(|error| file.failure(error))?,
            }
        }
        Ok(())
    }
}
