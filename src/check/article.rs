//! One article against a whole registry.

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::compiled::Compiled;
use super::pair::Spoken;
use super::{Checker, wording};
use crate::assertion::verdict::Verdict;
use crate::document::{BlockKind, Document, Sentence};
use crate::extract::coreference::resolve;
use crate::extract::reading::{Reading, read};
use crate::finding::{Code, Finding, Fix, Label, Severity, fingerprint};
use crate::registry::Fact;
use crate::source::Span;

/// How many sentences before a claim may name what the claim leaves out.
const CONTEXT: usize = 3;

/// The outcome of one article.
#[derive(Clone, Debug, Default)]
pub struct ArticleReport {
    /// All findings, supported ones included, in order of their place in the file, then of the fact's id.
    pub findings: Vec<Finding>,
    /// Number of sentences read.
    pub sentences: usize,
    /// Number of claims on a topic of the registry.
    pub claims: usize,
}

/// Holds one article against the registry.
pub(super) fn check(checker: &Checker, document: &Document, date: Option<Date>) -> ArticleReport {
    let mut report = ArticleReport {
        sentences: document.sentences.len(),
        ..ArticleReport::default()
    };
    let mut seen: FxHashMap<(usize, String), usize> = FxHashMap::default();
    let mut before: Vec<Reading> = Vec::new();
    let mut last: Option<usize> = None;
    for sentence in &document.sentences {
        let text = &document.prose[sentence.prose.range()];
        let mut reading = read(text, sentence.prose.start, &checker.names, date);
        if !continues(document, sentence, last) {
            before.clear();
        }
        last = Some(sentence.block);
        if let Some(last) = before.last() {
            resolve(&mut reading, last);
        }
        let context: Vec<&Reading> = before.iter().collect();
        let candidates = checker.index.candidates(
            context
                .iter()
                .copied()
                .chain([&reading])
                .flat_map(|r| &r.items),
        );
        let mut spoke = false;
        for number in candidates {
            let number = number as usize;
            let (Some(compiled), Some(fact)) = (
                checker.facts.get(number),
                checker.registry.facts.get(number),
            ) else {
                continue;
            };
            let Some(spoken) = compiled.judge(&reading, &context, date, &checker.limits) else {
                continue;
            };
            if spoken.opinion.verdict == Verdict::Silent {
                continue;
            }
            spoke = true;
            let occurrence = seen.entry((number, text.to_owned())).or_default();
            report.findings.push(finding(
                document,
                *sentence,
                &reading,
                fact,
                spoken,
                *occurrence,
            ));
            *occurrence += 1;
        }
        report.claims += usize::from(spoke);
        before.push(reading);
        if before.len() > CONTEXT {
            before.remove(0);
        }
    }
    report
        .findings
        .sort_by(|a, b| (a.primary.span, &a.fact, a.code).cmp(&(b.primary.span, &b.fact, b.code)));
    report
}

/// Whether a sentence goes on with what was said before it: in the same block, or in the paragraph that follows a
/// paragraph. Headings, list items, cells and captions stand for themselves.
fn continues(document: &Document, sentence: &Sentence, last: Option<usize>) -> bool {
    let runs_on = |block: usize| {
        document
            .blocks
            .get(block)
            .is_some_and(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Quote))
    };
    last.is_some_and(|last| last == sentence.block || runs_on(last) && runs_on(sentence.block))
}

/// A verdict as a finding with its places in the article and in the registry.
fn finding(
    document: &Document,
    sentence: Sentence,
    reading: &Reading,
    fact: &Fact,
    spoken: Spoken,
    occurrence: usize,
) -> Finding {
    let opinion = &spoken.opinion;
    let code = match opinion.verdict {
        Verdict::Contradicted => Code::Contradicted,
        Verdict::Supported => Code::Supported,
        Verdict::Unsupported | Verdict::Silent => Code::Unsupported,
    };
    let in_file = |span: Span| document.in_source(span.shifted(reading.offset));
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
    let words = wording::say(opinion, fact, stated.as_deref(), expected.as_deref());
    let entry = opinion.decisive.as_ref().map_or(fact.statement.span, |e| {
        fact.statement.inner(&fact.file, e.known)
    });
    let fix = (opinion.verdict == Verdict::Contradicted)
        .then(|| wording::replacement(opinion, expected.as_deref()))
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
        explanation: spoken.explanation,
        fix,
        fingerprint: fingerprint([
            document.source.name(),
            code.as_str(),
            &fact.id.value,
            &document.prose[sentence.prose.range()],
            &occurrence.to_string(),
        ]),
    }
}

impl Compiled {
    /// Whether the fact holds for an article of this day that tells of these times.
    pub fn holds(&self, claim: &Reading, date: Option<Date>) -> bool {
        if date.is_some_and(|day| !self.valid.holds_on(day)) {
            return false;
        }
        // A claim about another time than the fact's: "in 2023 no state had recognised …".
        let dated = self
            .readings
            .iter()
            .any(|reading| reading.items.iter().any(|item| item.date().is_some()));
        dated
            || !claim
                .items
                .iter()
                .filter_map(|item| item.date())
                .any(|mention| {
                    mention.period.is_some_and(|period| {
                        period
                            .end
                            .zip(self.valid.from)
                            .is_some_and(|(end, from)| end < from)
                            || period
                                .start
                                .zip(self.valid.until)
                                .is_some_and(|(start, until)| start > until)
                    })
                })
    }
}
