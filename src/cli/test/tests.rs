use std::collections::BTreeSet;

use super::*;
use crate::finding::Severity;
use crate::registry::{Reference, Tests, Validity};
use crate::source::{Source, Span};

fn fact(from: Option<&str>, until: Option<&str>, retrieved: &[&str]) -> Fact {
    let located = |value: &str| Located {
        value: value.to_owned(),
        span: Span::default(),
    };
    let day = |text: &str| text.parse().unwrap();
    Fact {
        file: Source::new("facts/a.yaml", ""),
        span: Span::default(),
        id: located("a"),
        statement: located("s"),
        expect: None,
        about: Vec::new(),
        valid: Validity {
            from: from.map(day),
            until: until.map(day),
        },
        review_by: None,
        severity: Severity::Error,
        tags: BTreeSet::new(),
        sources: retrieved
            .iter()
            .map(|date| Reference {
                retrieved: Some((*date).to_owned()),
                ..Reference::default()
            })
            .collect(),
        note: None,
        tests: Tests::default(),
    }
}

#[test]
fn tests_are_judged_by_the_last_day_that_is_known() {
    let day = |text: &str| Some(text.parse().unwrap());
    let sources = ["2025-07", "2025-02-11"];
    let full = fact(Some("2020-01-01"), Some("2021-12-31"), &sources);
    assert_eq!(day_of_tests(&full, day("2024-05-05")), day("2024-05-05"));
    assert_eq!(day_of_tests(&full, None), day("2021-12-31"));
    let open = fact(Some("2020-01-01"), None, &sources);
    assert_eq!(day_of_tests(&open, None), day("2025-07-31"));
    let bare = fact(Some("2020-01-01"), None, &[]);
    assert_eq!(day_of_tests(&bare, None), day("2020-01-01"));
    assert_eq!(day_of_tests(&fact(None, None, &[]), None), None);
}
