//! Where reports go: to standard output, and to files that are whole or not there.

use std::io::{self, Write};

use super::atomic::AtomicFile;
use super::console::Console;
use super::failure::Failure;
use super::options::{Output, Show};
use crate::document::Markup;
use crate::finding::Finding;
use crate::report::{ArticleSummary, FORMATS, FactCard, Report, Spool};
use crate::source::Source;

/// All reports of a run, fed together.
pub(super) struct Outputs(Vec<Open>);

struct Open {
    /// What it is given beside findings about the files themselves.
    show: Vec<Show>,
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
                    Target::File(AtomicFile::report(path)?),
                    console.file_style(),
                ),
                None if open.iter().any(|one| matches!(one.target, Target::Stdout)) => {
                    (Target::Later(Spool::default()), console.style())
                }
                None => (Target::Stdout, console.style()),
            };
            open.push(Open {
                show: Show::in_format(show, output.format),
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
        self.each(console, |wants, report, out| {
            // Most articles have nothing that is left out, and nothing of them is copied.
            if findings.iter().all(wants) {
                return report.add(article, findings, out);
            }
            let shown: Vec<Finding> = findings.iter().filter(|one| wants(one)).cloned().collect();
            report.add(article, &shown, out)
        })
    }

    /// Whether a finding is in any of the reports.
    pub(super) fn want(&self, finding: &Finding) -> bool {
        let mut open = self.0.iter();
        open.any(|open| is_shown(&open.show, open.keeps_suppressed, finding))
    }

    /// Hands the text of the article that is added next to every report.
    pub(super) fn read(&mut self, source: &Source, markup: Markup) {
        for open in &mut self.0 {
            open.report.read(source, markup);
        }
    }

    /// Whether a report has a use for [`fact`](Self::fact).
    pub(super) fn show_facts(&self) -> bool {
        self.0.iter().any(|open| open.report.shows_facts())
    }

    /// Tells every report of a fact that the articles were held against.
    pub(super) fn fact(
        &mut self,
        fact: &FactCard<'_>,
        console: &mut Console,
    ) -> Result<(), Failure> {
        self.each(console, |_, report, out| report.fact(fact, out))
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

    /// Lets every report write, told which findings it is given.
    fn each(
        &mut self,
        console: &mut Console,
        mut write: impl FnMut(
            &dyn Fn(&Finding) -> bool,
            &mut dyn Report,
            &mut dyn Write,
        ) -> io::Result<()>,
    ) -> Result<(), Failure> {
        for open in &mut self.0 {
            let (show, keeps_suppressed) = (&open.show, open.keeps_suppressed);
            let wants = |finding: &Finding| is_shown(show, keeps_suppressed, finding);
            let report = open.report.as_mut();
            match &mut open.target {
                Target::Stdout => write(&wants, report, console.out())?,
                Target::Later(spool) => write(&wants, report, spool)?,
                Target::File(file) => {
                    write(&wants, report, file).map_err(|error| file.failure(error))?;
                }
            }
        }
        Ok(())
    }
}

/// Whether a report that shows this, and may keep suppressed findings, is given a finding.
fn is_shown(show: &[Show], keeps_suppressed: bool, finding: &Finding) -> bool {
    Show::wants(show, finding) && (keeps_suppressed || finding.suppressed.is_none())
}
