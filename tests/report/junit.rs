//! `junit`, read by the crate `junit-parser`.

use junit_parser::{TestStatus, TestSuites};

use super::*;

fn parsed(text: &str) -> TestSuites {
    junit_parser::from_reader(text.as_bytes()).unwrap()
}

#[test]
fn articles_are_suites_and_findings_cases() {
    let text = full_house("junit");
    let report = parsed(&text);
    let names: Vec<&str> = report
        .suites
        .iter()
        .map(|suite| suite.name.as_str())
        .collect();
    assert_eq!(names, ["facts", "articles/b ü#%20.md", "articles/quiet.md"]);
    let counts = (report.tests, report.failures, report.skipped, report.errors);
    assert_eq!(counts, (9, 5, 2, 0));
    assert_eq!(
        report.suites.iter().map(|suite| suite.tests).sum::<u64>(),
        9
    );

    let cases = &report.suites[1].cases;
    let kinds: Vec<&str> = cases
        .iter()
        .map(|case| match case.status {
            TestStatus::Success => "passed",
            TestStatus::Failure(_) => "failed",
            TestStatus::Skipped(_) => "skipped",
            TestStatus::Error(_) => "broken",
        })
        .collect();
    assert_eq!(
        kinds,
        [
            "failed", "failed", "failed", "failed", "passed", "skipped", "skipped"
        ]
    );
    let TestStatus::Failure(failure) = &cases[0].status else {
        unreachable!("the first one failed");
    };
    assert_eq!(failure.message, "the year differs");
    assert_eq!(failure.failure_type, "error");
    assert!(failure.text.starts_with("articles/b ü#%20.md:2:25\n"));
    assert!(
        failure.text.contains("https://example.org/"),
        "{}",
        failure.text
    );
    assert_eq!(
        cases[0].original_name,
        "contradicted (bridge): the year differs"
    );
    assert_eq!(
        cases[2].original_name,
        "contradicted (bridge): the year differs-2"
    );
    assert!(
        cases[1]
            .original_name
            .contains("<b>&amp;</b> ]]> --> ::error::x")
    );
    assert!(matches!(
        report.suites[2].cases[0].status,
        TestStatus::Success
    ));
}

#[test]
fn it_is_well_formed_however_long_it_gets() {
    let findings = vec![hostile(); 400];
    let text = written("junit", &[], &[("a.md", &findings), ("b.md", &findings)]);
    let document = roxmltree::Document::parse(&text).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("failures"), Some("800"));
    let cases = document
        .descendants()
        .filter(|node| node.has_tag_name("testcase"));
    assert_eq!(cases.count(), 800);
}
