//! What a run amounts to, in a line and in numbers.

use std::collections::BTreeMap;

use super::Args;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::finding::{Code, Finding};
use crate::report::{ArticleSummary, escaped, plural};

/// How often each code was found of each fact, the most frequent first. In place of the findings on standard output;
/// where a format was sent there, on standard error.
pub(super) fn statistics<'f>(
    args: &Args,
    console: &mut Console,
    findings: impl Iterator<Item = &'f Finding>,
) -> Result<(), Failure> {
    let mut counts: BTreeMap<(&str, Option<&str>), usize> = BTreeMap::new();
    for finding in findings {
        let key = (finding.code.as_str(), finding.fact.as_deref());
        *counts.entry(key).or_default() += 1;
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
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

/// Whether a format was asked for on standard output.
pub(super) fn prints_findings(args: &Args) -> bool {
    args.format.iter().any(|output| output.file.is_none())
}

/// "3 contradicted, 2 unsupported in 8 articles, 412 sentences, against 41 facts".
pub(super) fn summary(articles: &[ArticleSummary], findings: &[Finding], facts: usize) -> String {
    let total = |number: fn(&ArticleSummary) -> usize| articles.iter().map(number).sum::<usize>();
    let contradicted = total(|article| article.contradicted);
    let unsupported = total(|article| article.unsupported);
    let others = findings
        .iter()
        .filter(|found| {
            found.counts() && !matches!(found.code, Code::Contradicted | Code::Unsupported)
        })
        .count();
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
