//! JUnit's XML: a suite a fact or an article, a case a test; one suite for all snapshots.

use std::io::{self, Write};

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use crate::check::Verdict;
use crate::cli::snapshot::{ADVICE, Compared, Standing};
use crate::report::{Style, Unique, render_finding, xml_line, xml_text};
use crate::suite::{About, Run, Trial};

/// The suite of the snapshots.
const SNAPSHOTS: &str = "snapshots";

pub(super) fn write(
    run: &Run<'_>,
    snapshots: Option<&Standing>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut report = Report::new("factlint test");
    let trials: Vec<&Trial> = run.trials().collect();
    for of_suite in trials.chunk_by(|a, b| suite_of(a) == suite_of(b)) {
        let Some(first) = of_suite.first() else {
            continue;
        };
        let name = suite_of(first);
        let mut suite = TestSuite::new(xml_line(name));
        let mut names = Unique::default();
        for trial in of_suite {
            let wanted = trial.expected.map_or("not expected", Verdict::as_str);
            let case = names.name(&format!("{wanted}: {}", trial.text));
            suite.add_test_case(test_case(&case, name, trial));
        }
        report.add_test_suite(suite);
    }
    if let Some(standing) = snapshots.filter(|standing| !standing.articles.is_empty()) {
        let mut suite = TestSuite::new(SNAPSHOTS);
        suite.add_test_cases(standing.articles.iter().map(snapshot_case));
        report.add_test_suite(suite);
    }
    let text = report.to_string().map_err(io::Error::other)?;
    writeln!(out, "{}", text.trim_end())
}

/// The fact whose test it is, or the file that expects something.
fn suite_of(trial: &Trial) -> &str {
    match trial.about {
        About::Fact => &trial.fact,
        About::Article => trial.source.name(),
    }
}

fn test_case(name: &str, suite: &str, trial: &Trial) -> TestCase {
    let status = match &trial.failure {
        None => TestCaseStatus::success(),
        Some(failure) => {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            let style = Style {
                steps: true,
                ..Style::default()
            };
            status
                .set_type(failure.code.as_str())
                .set_message(xml_line(&failure.message))
                .set_description(xml_text(&render_finding(failure, style)));
            status
        }
    };
    let at = trial.source.position(trial.span.start);
    let mut case = TestCase::new(xml_line(name), status);
    case.set_classname(xml_line(suite));
    case.extra
        .insert("file".into(), xml_line(trial.source.name()).into());
    case.extra.insert("line".into(), at.line.to_string().into());
    case
}

fn snapshot_case(compared: &Compared) -> TestCase {
    let status = match &compared.diff {
        None => TestCaseStatus::success(),
        Some(diff) => {
            let message = format!("{} is not as accepted", compared.snapshot);
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status
                .set_type("snapshot-differs")
                .set_message(xml_line(&message))
                .set_description(xml_text(&format!("{diff}\n{ADVICE}\n")));
            status
        }
    };
    let mut case = TestCase::new(xml_line(&compared.article), status);
    case.set_classname(SNAPSHOTS);
    case.extra
        .insert("file".into(), xml_line(&compared.article).into());
    case
}
