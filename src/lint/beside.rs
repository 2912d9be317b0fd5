//! What is found in an article beside the verdicts of facts.

use jiff::civil::Date;

use crate::check::{self, Checker, Verdict};
use crate::document::{Document, code_point, hidden_characters, name_of};
use crate::finding::{Code, Finding, fingerprint};
use crate::source::Span;

/// What is wrong with the file itself.
pub(super) fn file_problems(document: &Document) -> Vec<Finding> {
    let source = &document.source;
    let mut findings = Vec::new();
    if let Some(at) = source.invalid_utf8() {
        let mut finding = Finding::in_article(
            Code::InvalidUtf8,
            source,
            Span::new(at, at + 1),
            "the file is not valid UTF-8; words with such bytes are not read",
            "the first byte that is not UTF-8",
        );
        finding.help = Some("save the file as UTF-8".to_owned());
        findings.push(finding);
    }
    let found = hidden_characters(source.text()).into_iter();
    let found = found.map(|span| (span, code_point(source.text(), span)));
    let written = document.hidden.iter();
    let written = written.map(|one| (one.span, name_of(one.character)));
    for (hidden, code_point) in found.chain(written) {
        let mut finding = Finding::in_article(
            Code::HiddenCharacter,
            source,
            hidden,
            format!(
                "{code_point} stands here, a character that nobody sees: the words around it are not what they seem"
            ),
            "nobody sees it",
        );
        finding.help = Some("remove it".to_owned());
        findings.push(finding);
    }
    for problem in &document.problems {
        let mut finding = Finding::in_article(
            Code::BadFrontMatter,
            source,
            problem.span,
            problem.message.clone(),
            "not read",
        );
        finding.help = Some("write the date as `date: 2025-10-18`".to_owned());
        findings.push(finding);
    }
    findings
}

/// Under `unsupported = "all"`: sentences with a claim that would need a source, and no fact that spoke.
pub(super) fn add_unsourced(document: &Document, date: Option<Date>, findings: &mut Vec<Finding>) {
    let mut spoken: Vec<Span> = findings.iter().map(|finding| finding.sentence).collect();
    spoken.sort_unstable_by_key(|span| span.end);
    for sentence in &document.sentences[document.lead_in..] {
        let span = document.in_source(sentence.prose);
        let text = document
            .prose
            .get(sentence.prose.range())
            .unwrap_or_default();
        let next = spoken.partition_point(|spoken| spoken.end <= span.start);
        if spoken.get(next).is_some_and(|spoken| spoken.overlaps(span)) {
            continue;
        }
        let judgement = check::needs_source(text, date);
        if judgement.verdict == Verdict::Unsupported {
            let mut finding = Finding::in_article(
                Code::Unsupported,
                &document.source,
                span,
                "nothing in the registry is about this claim",
                "needs a source",
            );
            finding.fingerprint = fingerprint([Code::Unsupported.as_str(), text]);
            finding.stated = judgement.stated;
            finding.explanation = judgement.explanation;
            finding.help = Some("source it, and add it to the registry as a fact".to_owned());
            findings.push(finding);
        }
    }
}

/// Facts that spoke and were past their `review_by` on the article's day.
pub(super) fn overdue(checker: &Checker, findings: &[Finding], date: Date) -> Vec<Finding> {
    let spoke = findings.iter().filter_map(|found| found.fact.as_deref());
    let due = checker.facts_of(spoke).into_iter().filter_map(|fact| {
        let review_by = fact.review_by.as_ref()?;
        (review_by.value < date).then_some((fact, review_by))
    });
    due.map(|(fact, review_by)| {
        let id = &fact.id.value;
        let mut finding = Finding::in_article(
            Code::ReviewOverdue,
            &fact.file,
            review_by.span,
            format!(
                "`{id}` was to be reviewed by {}, and an article of {date} relies on it",
                review_by.value
            ),
            "overdue",
        );
        // The same whichever article it is that relies on the fact.
        finding.fingerprint = fingerprint([
            Code::ReviewOverdue.as_str(),
            id,
            &review_by.value.to_string(),
        ]);
        finding.fact = Some(id.clone());
        finding.help =
            Some("look at the fact again, then move `review_by` or end its validity".to_owned());
        finding
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::load_sources;
    use crate::source::Source;

    const FACTS: &str = "facts:\n  - id: bridge\n    statement: The bridge opened in 1998.\n    \
                         review_by: 2025-06-30\n  - id: ferry\n    statement: The ferry was sold.\n";

    fn checker() -> Checker {
        let facts = Source::new("facts/a.yaml", FACTS);
        Checker::new(load_sources(vec![facts], None).unwrap())
    }

    fn spoken(fact: &str) -> Finding {
        let article = Source::new("a.md", "It opened.");
        let mut finding = Finding::in_article(Code::Supported, &article, Span::new(0, 2), "", "");
        finding.fact = Some(fact.to_owned());
        finding
    }

    #[test]
    fn a_fact_is_overdue_from_the_day_after_its_review_and_only_if_it_spoke() {
        let found = |fact: &str, day: &str| {
            let findings = [spoken(fact), spoken(fact)];
            overdue(&checker(), &findings, day.parse().unwrap())
        };
        assert!(found("bridge", "2025-06-30").is_empty());
        assert!(found("ferry", "2025-07-01").is_empty());
        let due = found("bridge", "2025-07-01");
        assert_eq!(due.len(), 1);
        assert_eq!(due[0].code, Code::ReviewOverdue);
        assert_eq!(
            due[0].primary.source.slice(due[0].primary.span),
            "2025-06-30"
        );
    }
}
