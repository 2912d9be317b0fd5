//! One article as a test: what it says must be found in it, and how much of it the registry is about.

use super::coverage::Share;
use super::expectation::{Expectation, Expected, Unreadable, expectations};
use super::{About, Trial};
use crate::check::{Checker, Verdict};
use crate::document::{Document, Markup};
use crate::finding::{Code, Finding};
use crate::lint::{Settings, lint};
use crate::policy::{Selection, Unsupported};
use crate::source::{Source, Span};

/// What an article tells of the registry.
#[derive(Clone, Debug)]
pub struct Examined {
    /// The article.
    pub source: Source,
    /// What it says must be found, and whether it was.
    pub trials: Vec<Trial>,
    /// The ids of the facts that spoke, each once, in order.
    pub spoke: Vec<String>,
    /// Number of its checkable claims that some fact spoke of.
    pub covered: usize,
    /// The checkable claims that no fact spoke of, in order of their places.
    pub uncovered: Vec<Span>,
}

impl Examined {
    /// The share of its checkable claims that some fact spoke of.
    pub fn coverage(&self) -> Share {
        Share {
            part: self.covered,
            whole: self.covered + self.uncovered.len(),
        }
    }
}

/// Lints an article as it is checked, and holds what is found against what it says must be found in it or in the
/// file `beside` it. `wanted` tells whether a fact is looked at; all facts take part.
pub fn examine(
    checker: &Checker,
    source: Source,
    beside: Option<&Source>,
    markup: Markup,
    settings: &Settings,
    wanted: &dyn Fn(&str) -> bool,
) -> Examined {
    let settings = Settings {
        // What a project does not want to be told is covered all the same.
        unsupported: Unsupported::All,
        selection: Selection::default(),
        ..settings.clone()
    };
    let document = Document::parse(source.clone(), markup);
    let expected = expectations(&document, beside, checker);
    let findings = lint(checker, source.clone(), markup, &settings).findings;

    let mut spoke: Vec<String> = findings.iter().filter_map(|f| f.fact.clone()).collect();
    spoke.sort_unstable();
    spoke.dedup();
    let is_claim = |finding: &&Finding| {
        let verdicts = [Code::Supported, Code::Contradicted, Code::Unsupported];
        verdicts.contains(&finding.code)
    };
    let (known, unknown): (Vec<&Finding>, Vec<&Finding>) = findings
        .iter()
        .filter(is_claim)
        .partition(|finding| finding.fact.is_some());
    let mut covered: Vec<Span> = known.iter().map(|finding| finding.sentence).collect();
    covered.sort_unstable();
    covered.dedup();
    Examined {
        trials: trials(&source, expected, &known, wanted),
        spoke,
        covered: covered.len(),
        uncovered: unknown.iter().map(|finding| finding.sentence).collect(),
        source,
    }
}

/// Each expectation, met or not; and in an article that has any, each alarm that none of them expects.
fn trials(
    article: &Source,
    expected: Vec<Expected>,
    findings: &[&Finding],
    wanted: &dyn Fn(&str) -> bool,
) -> Vec<Trial> {
    let expects = !expected.is_empty();
    let mut trials = Vec::new();
    let mut expectations = Vec::new();
    for expectation in expected {
        match expectation {
            Expected::Found(expectation) => expectations.push(expectation),
            Expected::Unreadable(fault) => trials.push(unreadable(fault)),
            Expected::Nothing => {}
        }
    }
    let of_wanted = expectations.iter().filter(|one| wanted(&one.fact));
    trials.extend(of_wanted.map(|one| trial(one, article, findings)));
    let alarms = findings.iter().filter(|finding| {
        let alarm = matches!(finding.code, Code::Contradicted | Code::Unsupported);
        let fact = finding.fact.as_deref().unwrap_or_default();
        alarm
            && finding.suppressed.is_none()
            && wanted(fact)
            && !expectations.iter().any(|one| one.is_met_by(finding))
    });
    if expects {
        trials.extend(alarms.map(|finding| unexpected(article, finding)));
    }
    if expects && expectations.is_empty() && trials.is_empty() {
        trials.push(quiet(article));
    }
    trials
}

fn trial(expectation: &Expectation, article: &Source, findings: &[&Finding]) -> Trial {
    let mut trial = Trial {
        about: About::Article,
        fact: expectation.fact.clone(),
        source: expectation.source.clone(),
        span: expectation.span,
        text: expectation.words.clone(),
        expected: Some(expectation.verdict),
        got: expectation.verdict,
        failure: None,
    };
    if findings.iter().any(|one| expectation.is_met_by(one)) {
        return trial;
    }
    let near = findings.iter().find(|one| expectation.is_near(one));
    trial.got = near.map_or(Verdict::Silent, |finding| verdict(finding));
    let (wanted, fact) = (expectation.verdict.as_str(), &expectation.fact);
    let words = &expectation.words;
    let message = match near {
        Some(_) if trial.got == expectation.verdict => {
            format!("`{fact}` is {wanted}, but not by \u{201c}{words}\u{201d}")
        }
        _ => format!(
            "expected {wanted} by `{fact}`, got {}: {words}",
            trial.got.as_str()
        ),
    };
    let mut failure = Finding::in_registry(
        Code::TestFailed,
        &expectation.source,
        expectation.span,
        message,
    );
    failure.primary.message = format!("expected in {}", article.name());
    failure.fact = Some(fact.clone());
    if let Some(near) = near {
        failure = failure.related(article, near.primary.span, near.code.as_str());
        failure.related.extend(near.related.iter().cloned());
        failure.explanation.clone_from(&near.explanation);
    }
    trial.failure = Some(failure);
    trial
}

/// An article that says that nothing is to be found in it, in which nothing was.
fn quiet(article: &Source) -> Trial {
    Trial {
        about: About::Article,
        fact: String::new(),
        source: article.clone(),
        span: Span::default(),
        text: "no alarm".to_owned(),
        expected: Some(Verdict::Silent),
        got: Verdict::Silent,
        failure: None,
    }
}

/// An alarm that nobody expects in an article that says what is to be found in it.
fn unexpected(article: &Source, finding: &Finding) -> Trial {
    let fact = finding.fact.clone().unwrap_or_default();
    let got = verdict(finding);
    let words = article.slice(finding.primary.span);
    let message = format!(
        "{} by `{fact}` is not expected here: {}",
        got.as_str(),
        finding.message
    );
    let mut failure =
        Finding::in_registry(Code::TestFailed, article, finding.primary.span, message).help(
            format!(
                "mend the article or the fact, or add `expect: {} {fact} \"{words}\"` in a comment",
                got.as_str()
            ),
        );
    failure.primary.message.clone_from(&finding.primary.message);
    failure.fact = Some(fact.clone());
    failure.related.clone_from(&finding.related);
    failure.explanation.clone_from(&finding.explanation);
    Trial {
        about: About::Article,
        fact,
        source: article.clone(),
        span: finding.primary.span,
        text: words.to_owned(),
        expected: None,
        got,
        failure: Some(failure),
    }
}

/// A line that cannot be read fails: it would guard nothing, and nobody would know.
fn unreadable(fault: Unreadable) -> Trial {
    let text = fault.source.slice(fault.span).to_owned();
    let message = format!(
        "this expects something that cannot be read: {}",
        fault.reason
    );
    Trial {
        about: About::Article,
        fact: String::new(),
        failure: Some(Finding::in_registry(
            Code::TestFailed,
            &fault.source,
            fault.span,
            message,
        )),
        source: fault.source,
        span: fault.span,
        text,
        expected: None,
        got: Verdict::Silent,
    }
}

/// The verdict of a finding that is one.
fn verdict(finding: &Finding) -> Verdict {
    match finding.code {
        Code::Supported => Verdict::Supported,
        Code::Contradicted => Verdict::Contradicted,
        Code::Unsupported => Verdict::Unsupported,
        _ => Verdict::Silent,
    }
}
