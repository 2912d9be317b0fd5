//! One article against a whole registry.

use jiff::civil::Date;

use super::Checker;
use super::compiled::Compiled;
use super::gate::{Gate, Scratch};
use super::met::Met;
use super::pair::Spoken;
use super::sentences::Sentences;
use super::settled::settled;
use super::silent::{self, Silent};
use super::telling::tell;
use crate::assertion::outline::RELATED;
use crate::assertion::verdict::{Opinion, Verdict};
use crate::document::Document;
use crate::extract::reading::Reading;
use crate::finding::Finding;

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

impl ArticleReport {
    /// Adds what was found in the section behind.
    pub fn add(&mut self, behind: Self) {
        self.findings.extend(behind.findings);
        self.sentences += behind.sentences;
        self.claims += behind.claims;
    }
}

/// Sentences between two questions whether the outcome is still wanted.
const SENTENCES_AT_ONCE: usize = 64;

/// Holds one article against the registry; `None` where `go_on` tells that nobody wants the outcome any more.
pub(super) fn check(
    checker: &Checker,
    document: &Document,
    date: Option<Date>,
    scratch: &mut Scratch,
    go_on: &dyn Fn() -> bool,
    silent: &mut Silent,
) -> Option<ArticleReport> {
    let mut report = ArticleReport {
        sentences: document.sentences.len() - document.lead_in,
        ..ArticleReport::default()
    };
    let mut met = std::mem::take(&mut silent.met);
    let mut gate = Gate::new(checker, date, scratch, &mut met);
    let mut sentences = Sentences::new(document, &checker.names, date);
    // Of each sentence before this one, whether what it means may stand in one before it.
    let mut leads_back: Vec<bool> = Vec::with_capacity(document.sentences.len());
    for (at, sentence) in document.sentences.iter().enumerate() {
        if at > 0 {
            leads_back.push(gate.refers_back());
        }
        if at % SENTENCES_AT_ONCE == 0 && !go_on() {
            silent.break_off();
            return None;
        }
        let text = &document.prose[sentence.prose.range()];
        let possible = gate.facts(text, sentences.continues(at));
        if possible.is_empty() || at < document.lead_in {
            continue;
        }
        let first = sentences.first(at);
        let from = origin(&sentences, first, &leads_back);
        let texts = document.sentences[from..=at].iter();
        let texts = texts.map(|sentence| &document.prose[sentence.prose.range()]);
        let key = silent::key(texts, at - first, date, possible);
        if silent.knows(key) {
            continue;
        }
        if let Some(told) = silent.told(key) {
            report.claims += 1;
            tell(
                checker,
                document,
                *sentence,
                &told.reading,
                &told.spoken,
                &mut report.findings,
            );
            continue;
        }
        let Some((claim, all_read)) = sentences.claim(at) else {
            continue;
        };
        let mut candidates = checker.index.candidates(&claim.items);
        candidates.retain(|&number| {
            let compiled = checker.facts.get(number as usize);
            possible.contains(number, checker.index.named())
                && compiled
                    .is_some_and(|fact| fact.may_speak(claim, date, &checker.limits, all_read))
        });
        if candidates.is_empty() {
            silent.add(key);
            continue;
        }
        let Some((reading, context)) = sentences.with_context(at) else {
            continue;
        };
        let mut spoken: Vec<(usize, Spoken)> = Vec::new();
        for number in candidates {
            let number = number as usize;
            let Some(compiled) = checker.facts.get(number) else {
                continue;
            };
            let Some(said) = compiled.judge(reading, &context, date, &checker.limits) else {
                continue;
            };
            if is_told(&said.opinion) {
                spoken.push((number, said));
            }
        }
        if spoken.is_empty() {
            silent.add(key);
            continue;
        }
        report.claims += 1;
        let spoken = settled(reading, spoken);
        silent.tell(key, reading, &spoken);
        tell(
            checker,
            document,
            *sentence,
            reading,
            &spoken,
            &mut report.findings,
        );
    }
    report
        .findings
        .sort_by(|a, b| (a.primary.span, &a.fact, a.code).cmp(&(b.primary.span, &b.fact, b.code)));
    silent.finish();
    silent.met = met;
    Some(report)
}

/// The sentence in which what a sentence refers to is named, at the latest; `leads_back` tells of each up to it whether it
/// may refer to those before.
fn origin(sentences: &Sentences, mut at: usize, leads_back: &[bool]) -> usize {
    while sentences.continues(at) && leads_back.get(at).copied().unwrap_or_default() {
        at -= 1;
    }
    at
}

/// Whether the sentences that lead in to a section are all that its own ones rest on, or begin with the text.
pub(super) fn leads_in(checker: &Checker, document: &Document, scratch: &mut Scratch) -> bool {
    let mut met = Met::default();
    let mut gate = Gate::new(checker, None, scratch, &mut met);
    let sentences = Sentences::new(document, &checker.names, None);
    let leads_back = document.sentences[..document.lead_in].iter().enumerate();
    let leads_back: Vec<bool> = leads_back
        .map(|(at, sentence)| {
            gate.facts(
                &document.prose[sentence.prose.range()],
                sentences.continues(at),
            );
            gate.refers_back()
        })
        .collect();
    origin(&sentences, sentences.first(document.lead_in), &leads_back) > 0
}

/// Share of an alleged claim that has to be the fact's for it to be the same allegation.
const ALLEGED: f32 = 0.75;

/// Whether an editor has use for an opinion. A claim that is open is told where it has a value that the fact lacks, or
/// is alleged; sentences that merely go on about the topic are left alone.
fn is_told(opinion: &Opinion) -> bool {
    match opinion.verdict {
        Verdict::Silent => false,
        Verdict::Unsupported => {
            let alleged = !opinion.stance.is_asserted() && opinion.covered >= ALLEGED;
            opinion.decisive.is_some() && opinion.covered >= RELATED || alleged
        }
        Verdict::Supported | Verdict::Contradicted => true,
    }
}

impl Compiled {
    /// Whether the fact holds for an article of this day that tells of these times.
    pub(super) fn holds(&self, claim: &Reading, date: Option<Date>) -> bool {
        if date.is_some_and(|day| !self.valid.holds_on(day)) {
            return false;
        }
        // A claim about another time than the fact's: "in 2023 no state had recognised …".
        self.is_dated()
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
