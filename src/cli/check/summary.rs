//! What a run amounts to, in a line and in numbers.

use std::collections::BTreeMap;

use super::Args;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::finding::{Code, Finding};
use crate::report::{ArticleSummary, escaped, plural};

/// How often each code was found of each fact.
#[derive(Default)]
pub(super) struct Statistics(BTreeMap<(&'static str, Option<String>), usize>);

impl Statistics {
    /// Counts findings that are shown; suppressed ones do not count.
    pub(super) fn add<'f>(&mut self, findings: impl Iterator<Item = &'f Finding>) {
        for finding in findings.filter(|found| found.suppressed.is_none()) {
            let key = (finding.code.as_str(), finding.fact.clone());
            *self.0.entry(key).or_default() += 1;
        }
    }

    /// The most frequent first. In place of the findings on standard output; where a format was sent there, on
    /// standard error.
    pub(super) fn print(self, args: &Args, console: &mut Console) -> Result<(), Failure> {
        let mut rows: Vec<_> = self.0.into_iter().collect();
        // The sort is stable: of equal numbers those of one code stand together.
        rows.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let width = rows.first().map_or(1, |(_, count)| count.to_string().len());
        let code_width = rows
            .iter()
            .map(|((code, _), _)| code.len())
            .max()
            .unwrap_or(0);
        for ((code, fact), count) in rows {
            let line = match fact {
                Some(fact) => format!("{count:width$}  {code:code_width$}  {fact}"),
                None => format!("{count:width$}  {code}"),
            };
            if prints_findings(args) {
                console.note(&line);
            } else {
                writeln!(console.out(), "{}", escaped(&line))?;
            }
        }
        Ok(())
    }
}

/// Whether standard output is that of a format, or of a fixed text.
fn prints_findings(args: &Args) -> bool {
    args.format.iter().any(|output| output.file.is_none()) || args.fix && args.reads_stdin()
}

/// The numbers of a whole run.
#[derive(Default)]
pub(super) struct Totals {
    articles: usize,
    sentences: usize,
    contradicted: usize,
    unsupported: usize,
    suppressed: usize,
    /// Findings that count and are about something else than what an article says.
    others: usize,
}

impl Totals {
    /// Adds an article and those of its findings that are shown.
    pub(super) fn add(&mut self, article: &ArticleSummary, findings: &[Finding]) {
        let is_other = |finding: &&Finding| {
            finding.counts() && !matches!(finding.code, Code::Contradicted | Code::Unsupported)
        };
        self.articles += 1;
        self.sentences += article.sentences;
        self.contradicted += article.contradicted;
        self.unsupported += article.unsupported;
        self.suppressed += article.suppressed;
        self.others += findings.iter().filter(is_other).count();
    }

    /// Adds findings that belong to no article.
    pub(super) fn add_others(&mut self, number: usize) {
        self.others += number;
    }

    /// "3 contradicted, 2 unsupported in 8 articles, 412 sentences, against 41 facts".
    pub(super) fn summary(&self, facts: usize) -> String {
        let mut found = if self.contradicted + self.unsupported == 0 {
            "nothing contradicted or unsupported".to_owned()
        } else {
            format!(
                "{} contradicted, {} unsupported",
                self.contradicted, self.unsupported
            )
        };
        if self.others > 0 {
            found.push_str(&format!(", {}", plural(self.others, "other finding")));
        }
        if self.suppressed > 0 {
            found.push_str(&format!(", {} suppressed", self.suppressed));
        }
        format!(
            "{found} in {}, {}, against {}",
            plural(self.articles, "article"),
            plural(self.sentences, "sentence"),
            plural(facts, "fact")
        )
    }
}
