//! What was said of a sentence, as findings with their places in the article and in the registry.

use super::pair::Spoken;
use super::{Checker, wording};
use crate::assertion::verdict::Verdict;
use crate::document::{Document, Sentence};
use crate::extract::reading::Reading;
use crate::finding::{Code, Finding, Fix, Label, Severity, fingerprint};
use crate::registry::Fact;
use crate::source::Span;

/// Adds what is to be told of a sentence to the findings.
pub(super) fn tell(
    checker: &Checker,
    document: &Document,
    sentence: Sentence,
    reading: &Reading,
    spoken: &[(usize, Spoken)],
    findings: &mut Vec<Finding>,
) {
    for (number, said) in spoken {
        if let Some(fact) = checker.registry.facts.get(*number) {
            findings.push(finding(document, sentence, reading, fact, said));
        }
    }
}

/// A verdict as a finding with its places in the article and in the registry.
fn finding(
    document: &Document,
    sentence: Sentence,
    reading: &Reading,
    fact: &Fact,
    spoken: &Spoken,
) -> Finding {
    let opinion = &spoken.opinion;
    let code = match opinion.verdict {
        Verdict::Contradicted => Code::Contradicted,
        Verdict::Supported => Code::Supported,
        Verdict::Unsupported | Verdict::Silent => Code::Unsupported,
    };
    // The reading may be of a text in which the sentence stood elsewhere.
    let offset = sentence.prose.start;
    let in_file = |span: Span| document.in_source(span.shifted(offset));
    let whole = document.in_source(sentence.prose);
    let primary = opinion
        .decisive
        .as_ref()
        .map_or(whole, |e| in_file(e.stated));
    let stated = opinion
        .decisive
        .as_ref()
        .map(|e| reading.slice(e.stated).to_owned());
    let expected = spoken.expected.clone();
    let words = wording::say(
        opinion,
        fact,
        stated.as_deref(),
        expected.as_deref(),
        &wording::only_stated(opinion, reading),
    );
    // What is about words points at the words that are pinned, all else at its words in the statement.
    let pinned = || {
        fact.expect
            .as_ref()
            .map_or(fact.statement.span, |expect| expect.span)
    };
    let entry = opinion.decisive.as_ref().map_or(fact.statement.span, |e| {
        if e.known.is_empty() {
            pinned()
        } else {
            fact.statement.inner(&fact.file, e.known)
        }
    });
    // A value may stand in place of words that are nothing but these words in the file.
    let is_verbatim = opinion
        .decisive
        .as_ref()
        .is_some_and(|e| document.is_verbatim(e.stated.shifted(offset)));
    let fix = (opinion.verdict == Verdict::Contradicted && is_verbatim)
        .then(|| wording::replacement(opinion, stated.as_deref()?, expected.as_deref()))
        .flatten()
        .map(|replacement| Fix {
            replacement,
            safe: false,
        });
    Finding {
        code,
        severity: match code {
            Code::Contradicted => fact.severity,
            Code::Supported => Severity::Note,
            _ => fact.severity.min(Severity::Warning),
        },
        message: words.message,
        help: words.help,
        fact: Some(fact.id.value.clone()),
        primary: Label {
            source: document.source.clone(),
            span: primary,
            message: words.article,
        },
        sentence: whole,
        stated,
        expected,
        related: vec![Label {
            source: fact.file.clone(),
            span: entry,
            message: words.registry,
        }],
        sources: fact.sources.iter().map(wording::reference).collect(),
        explanation: spoken.explanation.clone(),
        fix,
        suppressed: None,
        fingerprint: fingerprint([
            code.as_str(),
            &fact.id.value,
            &document.prose[sentence.prose.range()],
        ]),
    }
}
