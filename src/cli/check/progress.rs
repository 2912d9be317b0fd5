//! What becomes of the articles of a run, one after the other: nothing of an article is kept but its numbers.

use std::collections::HashSet;

use super::Args;
use super::baseline::Book;
use super::fixes::{Fixes, Fixing, Mode};
use super::limits::{Limits, Tally};
use super::run::Done;
use super::summary::{Statistics, Totals};
use super::unchecked::Unchecked;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::options::Show;
use crate::cli::outputs::Outputs;
use crate::cli::project::Registries;
use crate::finding::{Code, Finding};
use crate::lint::{Linted, card};

/// A run on its way.
pub(super) struct Progress<'a> {
    args: &'a Args,
    limits: Limits,
    fixing: Fixing,
    fixes: Fixes,
    book: Option<Book>,
    only_wanted: bool,
    /// Begun with the first article.
    outputs: Option<Outputs>,
    totals: Totals,
    tally: Tally,
    /// Facts that were told to be overdue.
    overdue: HashSet<Option<String>>,
    statistics: Statistics,
    unchecked: Unchecked,
}

impl<'a> Progress<'a> {
    /// A run of which nothing but these failures is known yet.
    ///
    /// # Errors
    /// Where two things were asked for on standard output.
    pub(super) fn new(
        args: &'a Args,
        limits: Limits,
        fixing: Fixing,
        book: Option<Book>,
        unchecked: Unchecked,
    ) -> Result<Self, Failure> {
        Ok(Self {
            args,
            limits,
            // Where something else stands on standard output, no format goes there unless it was asked for.
            only_wanted: fixing.takes_stdout(args)? || args.statistics,
            fixing,
            fixes: Fixes::default(),
            book,
            outputs: None,
            totals: Totals::default(),
            tally: Tally::default(),
            overdue: HashSet::new(),
            statistics: Statistics::default(),
            unchecked,
        })
    }

    /// Reports on the next article, or notes down why there is none.
    pub(super) fn take(
        &mut self,
        outcome: Result<Done, Failure>,
        console: &mut Console,
    ) -> Result<(), Failure> {
        let Done {
            mut linted,
            source,
            markup,
            change,
        } = match outcome {
            Ok(done) => done,
            Err(failure) => {
                self.unchecked.add(failure);
                return Ok(());
            }
        };
        match self.fixes.add(change, self.fixing.mode, console) {
            Err(failure @ (Failure::File { .. } | Failure::Usage(_))) => {
                self.unchecked.add(failure);
            }
            done => done?,
        }
        // A fact that is overdue is told once a run, not once an article.
        linted.findings.retain(|finding| {
            finding.code != Code::ReviewOverdue || self.overdue.insert(finding.fact.clone())
        });
        if let Some(book) = &mut self.book {
            book.cover(&mut linted);
        }
        let Linted {
            summary,
            mut findings,
        } = linted;
        // What is shown never changes the exit status.
        for finding in findings.iter().filter(|found| found.counts()) {
            self.tally.add(finding, self.limits.fail_on);
        }
        let shown = |finding: &&Finding| Show::wants(&self.args.show, finding);
        self.statistics.add(findings.iter().filter(shown));
        self.totals.add(&summary, &findings);
        let outputs = match &mut self.outputs {
            Some(outputs) => outputs,
            None => {
                let begin = if self.only_wanted {
                    Outputs::begin_only
                } else {
                    Outputs::begin
                };
                let begun = begin(&self.args.format, &self.args.show, console)?;
                self.outputs.insert(begun)
            }
        };
        findings.retain(|finding| outputs.want(finding));
        outputs.read(&source, markup);
        outputs.add(Some(&summary), &findings, console)
    }

    /// Finishes the reports and tells what it all amounts to, against the facts of these registries; returns whether the
    /// run fails.
    ///
    /// # Errors
    /// Where not everything could be checked.
    pub(super) fn finish(
        mut self,
        registries: &Registries,
        console: &mut Console,
    ) -> Result<bool, Failure> {
        let Some(mut outputs) = self.outputs else {
            return Err(self.unchecked.give_up(console));
        };
        let book = self.book.take();
        let gone = book.map_or_else(|| Ok(Vec::new()), |book| book.close(console))?;
        if !gone.is_empty() {
            for finding in &gone {
                self.tally.add(finding, self.limits.fail_on);
            }
            self.statistics.add(gone.iter());
            self.totals.add_others(gone.len());
            outputs.add(None, &gone, console)?;
        }
        if outputs.show_facts() {
            for fact in registries.each_fact() {
                outputs.fact(&card(fact), console)?;
            }
        }
        outputs.finish(console)?;
        if self.args.statistics {
            self.statistics.print(self.args, console)?;
        }
        console.note(&self.totals.summary(registries.facts()));
        self.fixes.summarise(self.fixing.mode, console);
        let failed = match self.fixing.mode {
            Mode::Diff => self.fixes.any(),
            Mode::Tell | Mode::Fix => self.tally.fails(&self.limits, console),
        };
        if let Some(failure) = self.unchecked.tell(console) {
            return Err(failure);
        }
        Ok(failed)
    }
}
