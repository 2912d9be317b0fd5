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

/// Whether a finding counts and is about something else than what an article says.
pub(super) fn is_other(finding: &Finding) -> bool {
    finding.counts() && !matches!(finding.code, Code::Contradicted | Code::Unsupported)
}

/// "3 contradicted, 2 unsupported in 8 articles, 412 sentences, against 41 facts".
pub(super) fn summary(articles: &[ArticleSummary], others: usize, facts: usize) -> String {
    let total = |number: fn(&ArticleSummary) -> usize| articles.iter().map(number).sum::<usize>();
    let contradicted = total(|article| article.contradicted);
    let unsupported = total(|article| article.unsupported);
    let mut found = if contradicted + unsupported == 0 {
        "nothing contradicted or unsupported".to_owned()
    } else {
        format!("{contradicted} contradicted, {unsupported} unsupported")
    };
    if others > 0 {
        found.push_str(&format!(", {}", plural(others, "other finding")));
    }
    let suppressed = total(|article| article.suppressed);
    if suppressed > 0 {
        found.push_str(&format!(", {suppressed} suppressed"));
    }
    format!(
        "{found} in {}, {}, against {}",
        plural(articles.len(), "article"),
        plural(total(|article| article.sentences), "sentence"),
        plural(facts, "fact")
    )
}
