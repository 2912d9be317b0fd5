//! One article from its bytes to the findings that a project wants to see: parse, check, decide.

mod fix;
mod stored;

pub use fix::{Fixed, fix, is_fixable};

use std::collections::HashMap;

use jiff::civil::Date;

use crate::check::{self, Checker, Silent, Verdict};
use crate::document::{Document, Markup};
use crate::finding::{Code, Finding, fingerprint};
use crate::policy::suppression::{Facts, suppress};
use crate::policy::{Selection, Severities, Unsupported};
use crate::registry::{Fact, Validity};
use crate::report::ArticleSummary;
use crate::source::{Source, Span};

/// What holds for one article beside what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Settings {
    /// The article's path as its project knows it: what fingerprints are made of, so that they do not depend on where
    /// factlint is run. Without one it is the source's name.
    pub path: Option<String>,
    /// The day to judge by where the article names none.
    pub date: Option<Date>,
    /// The day that the command line names, whatever the article's own: what expires is held against the later one.
    pub as_of: Option<Date>,
    /// What becomes of claims with nothing behind them.
    pub unsupported: Unsupported,
    /// How much its findings matter, instead of what their facts say.
    pub severities: Severities,
    /// Which findings are wanted. Facts that are not still take part: what they support others do not contradict.
    pub selection: Selection,
}

/// One article's outcome.
#[derive(Clone, Debug, Default)]
pub struct Linted {
    /// The numbers.
    pub summary: ArticleSummary,
    /// All findings in order of their place, supported ones included.
    pub findings: Vec<Finding>,
}

/// Reads an article, holds it against the registry and applies the project's settings.
pub fn lint(checker: &Checker, source: Source, markup: Markup, settings: &Settings) -> Linted {
    lint_while(
        checker,
        source,
        markup,
        settings,
        &|| true,
        &mut Silent::default(),
    )
    .unwrap_or_default()
}

/// As [`lint`], as long as `go_on`, which is asked now and then, says so; `None` where it did not to the end. `silent` is what is known
/// of the article's text before an edit, with the same registry and settings.
pub fn lint_while(
    checker: &Checker,
    source: Source,
    markup: Markup,
    settings: &Settings,
    go_on: &dyn Fn() -> bool,
    silent: &mut Silent,
) -> Option<Linted> {
    let document = Document::parse(source, markup);
    let date = document.date.or(settings.date);
    let selection = &settings.selection;
    let takes_part =
        |fact: &Fact| selection.is_everything() || selection.wants_fact(&fact.id.value, &fact.tags);
    let report = checker.check_while(&document, date, go_on, silent)?;
    let mut findings = file_problems(&document);
    findings.extend(report.findings);
    add_days(checker, date, &mut findings);
    if settings.unsupported == Unsupported::All {
        add_unsourced(&document, date, &mut findings);
    }
    // Before anything is left out: what nobody wants to see may be what a suppression is for.
    let facts = Facts {
        each: || {
            let facts = checker.registry().facts.iter();
            facts.map(|fact| (fact.id.value.as_str(), takes_part(fact)))
        },
        all_take_part: selection.is_everything(),
    };
    let told = suppress(&document, &mut findings, date.max(settings.as_of), &facts);
    findings.extend(told);
    if settings.unsupported == Unsupported::Off {
        findings.retain(|finding| finding.code != Code::Unsupported);
    }
    findings.sort_by_key(|finding| finding.primary.span.start);
    let overdue = date.map_or_else(Vec::new, |date| overdue(checker, &findings, date));
    findings.extend(overdue);
    decide(checker, settings, &mut findings);
    place(&document.source, settings.path.as_deref(), &mut findings);
    let summary = ArticleSummary {
        path: document.source.name().to_owned(),
        date,
        sentences: document.sentences.len(),
        claims: report.claims,
        ..ArticleSummary::default()
    };
    let mut linted = Linted { summary, findings };
    linted.count();
    Some(linted)
}

impl Linted {
    /// Brings the numbers of the findings up to date with what is suppressed of them.
    pub fn count(&mut self) {
        let findings = &self.findings;
        let open = |code| {
            let of_code = findings.iter().filter(|found| found.code == code);
            of_code.filter(|found| found.suppressed.is_none()).count()
        };
        self.summary.supported = open(Code::Supported);
        self.summary.contradicted = open(Code::Contradicted);
        self.summary.unsupported = open(Code::Unsupported);
        let suppressed = findings.iter().filter(|found| found.suppressed.is_some());
        self.summary.suppressed = suppressed.count();
    }
}

/// Makes fingerprints those of their file, and tells findings apart that are alike in all but their place.
fn place(source: &Source, path: Option<&str>, findings: &mut [Finding]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for finding in findings {
        let name = finding.primary.source.name();
        let path = path.filter(|_| name == source.name()).unwrap_or(name);
        let alike = seen.entry(finding.fingerprint.clone()).or_default();
        let number = alike.to_string();
        *alike += 1;
        finding.fingerprint = fingerprint([path, &finding.fingerprint, &number]);
    }
}

/// Leaves out what the project does not want, and gives the rest the severities that it wants.
fn decide(checker: &Checker, settings: &Settings, findings: &mut Vec<Finding>) {
    let Settings {
        severities,
        selection,
        ..
    } = settings;
    if findings.is_empty() || selection.is_everything() && severities.is_empty() {
        return;
    }
    let fact = |finding: &Finding| {
        let fact = checker.fact(finding.fact.as_deref()?)?;
        Some((fact.id.value.as_str(), &fact.tags))
    };
    findings.retain(|finding| selection.wants(finding.code, fact(finding)));
    for finding in findings {
        if let Some(severity) = severities.of(finding.code, fact(finding)) {
            finding.severity = severity;
        }
    }
}

/// The period of a validity in words: "since 2025-07-03", "always".
pub fn period(validity: Validity) -> String {
    match (validity.from, validity.until) {
        (None, None) => "always".to_owned(),
        (Some(from), None) => format!("since {from}"),
        (None, Some(until)) => format!("until {until}"),
        (Some(from), Some(until)) => format!("from {from} until {until}"),
    }
}

/// Tells beside the help by which day a fact was taken to hold, where it does not always.
fn add_days(checker: &Checker, date: Option<Date>, findings: &mut [Finding]) {
    for finding in findings {
        let (Some(id), Some(help)) = (&finding.fact, &mut finding.help) else {
            continue;
        };
        let valid = checker.fact(id).map(|fact| fact.valid).unwrap_or_default();
        if valid == Validity::default() {
            continue;
        }
        let day = date.map_or_else(
            || "the article has no date".to_owned(),
            |date| format!("the article is judged by {date}"),
        );
        help.push_str(&format!(" ({day}; the fact holds {})", period(valid)));
    }
}

/// What is wrong with the file itself.
fn file_problems(document: &Document) -> Vec<Finding> {
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
fn add_unsourced(document: &Document, date: Option<Date>, findings: &mut Vec<Finding>) {
    let mut spoken: Vec<Span> = findings.iter().map(|finding| finding.sentence).collect();
    spoken.sort_unstable_by_key(|span| span.end);
    for sentence in &document.sentences {
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
fn overdue(checker: &Checker, findings: &[Finding], date: Date) -> Vec<Finding> {
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

    #[test]
    fn help_tells_the_days_of_a_fact_that_does_not_always_hold() {
        let yaml = "facts:\n  - id: always\n    statement: The ferry sank.\n  - id: since\n    \
                    statement: The bridge opened.\n    valid: { from: 1998-05-04 }\n";
        let facts = Source::new("facts/a.yaml", yaml);
        let checker = Checker::new(load_sources(vec![facts], None).unwrap());
        let helped = |fact: &str, day: &str| {
            let mut finding = spoken(fact);
            finding.help = Some("look".to_owned());
            let mut findings = [finding];
            add_days(&checker, day.parse().ok(), &mut findings);
            findings[0].help.clone().unwrap()
        };
        assert_eq!(helped("always", "2025-07-01"), "look");
        assert_eq!(
            helped("since", "2025-07-01"),
            "look (the article is judged by 2025-07-01; the fact holds since 1998-05-04)"
        );
        assert_eq!(
            helped("since", ""),
            "look (the article has no date; the fact holds since 1998-05-04)"
        );
    }

    #[test]
    fn what_is_wrong_with_a_file_is_found_and_the_date_falls_back() {
        let source = Source::from_bytes("a.txt", b"Z\xfcrich was quiet.\n".to_vec());
        let settings = Settings {
            date: "2024-05-06".parse().ok(),
            ..Settings::default()
        };
        let linted = lint(&checker(), source, Markup::Plain, &settings);
        assert_eq!(linted.summary.date, settings.date);
        let codes: Vec<Code> = linted.findings.iter().map(|found| found.code).collect();
        assert_eq!(codes, [Code::InvalidUtf8]);
        assert_eq!(linted.findings[0].primary.span, Span::new(1, 2));
    }
}
