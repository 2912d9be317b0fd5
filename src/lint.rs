//! One article from its bytes to the findings that a project wants to see: parse, check, decide.

mod beside;
mod card;
mod days;
mod fix;
mod ignore;
mod stored;

pub use card::card;
pub use days::period;
pub use fix::{Fixed, fix, fixed_span, is_fixable};
pub use ignore::{Comment, ignore};

use std::collections::HashMap;

use jiff::civil::Date;

use beside::{add_unsourced, file_problems, overdue};
use days::add_days;

use crate::check::{Checker, Silent};
use crate::document::{Document, Markup, Sections, Unread};
use crate::finding::{Code, Finding, fingerprint};
use crate::limits::Limits;
use crate::policy::suppression::{Facts, suppress};
use crate::policy::{Selection, Severities, Unsupported};
use crate::registry::Fact;
use crate::report::ArticleSummary;
use crate::source::Source;

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
    /// How much of it is read, and how much told.
    pub limits: Limits,
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
    let sections = Sections::new(source, markup);
    lint_sections(checker, &sections, settings, go_on, silent)
}

/// As [`lint_while`], of a text of which no section has been taken yet.
fn lint_sections(
    checker: &Checker,
    sections: &Sections,
    settings: &Settings,
    go_on: &dyn Fn() -> bool,
    silent: &mut Silent,
) -> Option<Linted> {
    silent.begin();
    let mut rest = sections.clone();
    let mut document = rest.first();
    let mut findings = too_long(&mut document, &settings.limits);
    let date = document.date.or(settings.date);
    let selection = &settings.selection;
    let takes_part =
        |fact: &Fact| selection.is_everything() || selection.wants_fact(&fact.id.value, &fact.tags);
    let mut report = checker.check_while(&document, date, go_on, silent)?;
    while let Some(mut section) = rest.next(|section| checker.leads_in(section)) {
        findings.extend(too_long(&mut section, &settings.limits));
        report.add(checker.check_while(&section, date, go_on, silent)?);
    }
    findings.extend(file_problems(&document));
    findings.extend(report.findings);
    add_days(checker, date, &mut findings);
    if settings.unsupported == Unsupported::All {
        add_unsourced(&document, date, &mut findings);
        let mut rest = sections.clone();
        rest.skip();
        while let Some(mut section) = rest.next(|_| true) {
            too_long(&mut section, &settings.limits);
            add_unsourced(&section, date, &mut findings);
        }
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
    let findings = Finding::no_more_than(findings, &settings.limits);
    let summary = ArticleSummary {
        path: document.source.name().to_owned(),
        date,
        sentences: report.sentences,
        claims: report.claims,
        ..ArticleSummary::default()
    };
    let mut linted = Linted { summary, findings };
    linted.count();
    Some(linted)
}

/// Takes what is longer than the limits out of a document: what is wrong with each.
fn too_long(document: &mut Document, limits: &Limits) -> Vec<Finding> {
    let unread = document.leave_out_long(limits).into_iter();
    let finding = |one: Unread| {
        let (code, source) = (Code::LimitExceeded, &document.source);
        Finding::in_article(code, source, one.span, one.reason(limits), "not read").as_error()
    };
    unread.map(finding).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::load_sources;
    use crate::source::Span;

    #[test]
    fn what_is_wrong_with_a_file_is_found_and_the_date_falls_back() {
        let source = Source::from_bytes("a.txt", b"Z\xfcrich was quiet.\n".to_vec());
        let settings = Settings {
            date: "2024-05-06".parse().ok(),
            ..Settings::default()
        };
        let facts = Source::new(
            "facts/a.yaml",
            "facts:\n  - id: ferry\n    statement: The ferry was sold.\n",
        );
        let checker = Checker::new(load_sources(vec![facts], None).unwrap());
        let linted = lint(&checker, source, Markup::Plain, &settings);
        assert_eq!(linted.summary.date, settings.date);
        let codes: Vec<Code> = linted.findings.iter().map(|found| found.code).collect();
        assert_eq!(codes, [Code::InvalidUtf8]);
        assert_eq!(linted.findings[0].primary.span, Span::new(1, 2));
    }

    #[test]
    fn a_text_in_sections_has_the_findings_of_the_whole() {
        let facts = "facts:\n  - id: museum\n    statement: The museum opened in Lisbon on 3 May 2019.\n  \
                     - id: guild\n    statement: Norland signed the treaty in 1998.\n  \
                     - id: exports\n    statement: Orrin Halden exported 12 heavy engines from the province of Keld in \
                     2011.\n";
        let facts = Source::new("facts/a.yaml", facts);
        let checker = Checker::new(load_sources(vec![facts], None).unwrap());
        let passages = [
            "The museum opened in Porto on 3 May 2019.",
            "Norland was at the table.",
            "It waited.\n\nIt had time.\n\nIt signed the treaty in 1997.",
            "- The museum opened in Lisbon in 2019.",
            "He exported 40 heavy engines in 2011.",
            "Nobody was hurt when 43 trees fell. They were old.\n\nThey signed the treaty in 1996.",
        ];
        let passages: Vec<&str> = passages.iter().copied().cycle().take(60).collect();
        // Who that is stands at the beginning alone.
        let text = format!(
            "---\ndate: 2024-05-06\n---\nOrrin Halden is a trader.\n\n{}\n",
            passages.join("\n\n")
        );
        let source = Source::new("a.txt", text);
        let settings = Settings {
            unsupported: Unsupported::All,
            ..Settings::default()
        };
        let told = |sections: Sections| {
            let mut silent = Silent::default();
            let linted = lint_sections(&checker, &sections, &settings, &|| true, &mut silent);
            let Linted { summary, findings } = linted.unwrap();
            assert!(
                summary.contradicted > 30 && summary.unsupported > 5,
                "{summary:?}"
            );
            format!("{summary:?} {findings:#?}")
        };
        let whole = told(Sections::new(source.clone(), Markup::Plain));
        let cut = told(Sections::small(source, Markup::Plain));
        assert_eq!(whole, cut);
    }
}
