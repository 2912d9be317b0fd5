//! What a run amounts to, in a line and in numbers.

use crate::cli::console::Console;
use crate::finding::{Code, Finding};
use crate::report::{ArticleSummary, plural};

/// The numbers of each article.
pub(super) fn statistics(console: &mut Console, articles: &[ArticleSummary]) {
    console.note("sentences  claims  supported  contradicted  unsupported  suppressed  article");
    for article in articles {
        console.note(&format!(
            "{:9}  {:6}  {:9}  {:12}  {:11}  {:10}  {}",
            article.sentences,
            article.claims,
            article.supported,
            article.contradicted,
            article.unsupported,
            article.suppressed,
            article.path
        ));
    }
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
