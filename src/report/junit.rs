//! JUnit's XML: a suite an article, a test case a finding.

use std::io::{self, Write};

use quick_junit::{NonSuccessKind, TestCase, TestCaseStatus, TestSuite};

use super::details::{message, text, title};
use super::unique::Unique;
use super::xml::{xml_line, xml_text};
use super::{ArticleSummary, Report, Spool, Style};
use crate::finding::{Code, Finding};

/// The suites wait for the totals, which stand in front of them.
struct JUnit {
    totals: quick_junit::Report,
    suites: Spool,
}

pub(super) fn report(_style: Style) -> Box<dyn Report> {
    Box::new(JUnit {
        totals: quick_junit::Report::new("factlint"),
        suites: Spool::default(),
    })
}

impl Report for JUnit {
    fn add(
        &mut self,
        article: Option<&ArticleSummary>,
        findings: &[Finding],
        _out: &mut dyn Write,
    ) -> io::Result<()> {
        let name = |finding: &Finding| finding.primary.source.name().to_owned();
        match article {
            // A finding about an article may stand in the registry: it stays with its article.
            Some(article) => self.add_suite(&article.path, findings),
            None => findings
                .chunk_by(|a, b| name(a) == name(b))
                .try_for_each(|of_file| {
                    let file = of_file.first().map(name).unwrap_or_default();
                    self.add_suite(&file, of_file)
                }),
        }
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let frame = written(&self.totals)?;
        let (head, tail) = frame.split_at(frame.rfind(CLOSING).unwrap_or(frame.len()));
        out.write_all(head.trim_end().as_bytes())?;
        self.suites.pour(out)?;
        out.write_all(b"\n")?;
        out.write_all(tail.as_bytes())
    }
}

/// The end of the outermost element, and the beginning of what it holds. A `<` of a text is always escaped.
const CLOSING: &str = "</testsuites>";
const SUITE: &str = "<testsuite ";

impl JUnit {
    fn add_suite(&mut self, name: &str, findings: &[Finding]) -> io::Result<()> {
        let mut suite = TestSuite::new(xml_line(name));
        if findings.is_empty() {
            let mut case = TestCase::new("nothing to report", TestCaseStatus::success());
            case.set_classname(xml_line(name));
            suite.add_test_case(case);
        }
        let mut names = Unique::default();
        for finding in findings {
            let case = names.name(&format!("{}: {}", title(finding), message(finding)));
            suite.add_test_case(test_case(&case, name, finding));
        }
        self.totals.tests += suite.tests;
        self.totals.failures += suite.failures;
        self.totals.errors += suite.errors;
        self.totals.skipped += suite.skipped;
        let mut alone = quick_junit::Report::unnamed();
        alone.add_test_suite(suite);
        let text = written(&alone)?;
        let start = text.find(SUITE).unwrap_or(text.len());
        let end = text.rfind(CLOSING).unwrap_or(text.len());
        let suite = text.get(start..end).unwrap_or_default();
        write!(self.suites, "\n    {}", suite.trim_end())
    }
}

/// A supported claim passes, a suppressed finding is skipped, a fault of the registry or the configuration is an error,
/// and every other finding fails.
fn test_case(name: &str, suite: &str, finding: &Finding) -> TestCase {
    let source = &finding.primary.source;
    let at = source.position(finding.primary.span.start);
    let place = format!("{}:{}:{}", source.name(), at.line, at.column);
    let mut status = match &finding.suppressed {
        Some(_) => TestCaseStatus::skipped(),
        None if finding.code == Code::Supported => TestCaseStatus::success(),
        None => TestCaseStatus::non_success(NonSuccessKind::Failure),
    };
    if finding.suppressed.is_some() || finding.code != Code::Supported {
        status
            .set_type(finding.severity.as_str())
            .set_message(xml_line(&message(finding)))
            .set_description(xml_text(&format!(
                "{place}\n{}",
                text(message(finding), finding)
            )));
    }
    let mut case = TestCase::new(xml_line(name), status);
    case.set_classname(xml_line(suite));
    case.extra
        .insert("file".into(), xml_line(source.name()).into());
    case.extra.insert("line".into(), at.line.to_string().into());
    case
}

fn written(report: &quick_junit::Report) -> io::Result<String> {
    report.to_string().map_err(io::Error::other)
}
