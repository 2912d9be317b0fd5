//! The sentences that facts carry, each with the verdict that its fact must give it.

use jiff::civil::Date;

use super::{About, Trial};
use crate::check::{Checker, Judgement, Verdict};
use crate::finding::{Code, Finding, Label};
use crate::registry::{Fact, Located};
use crate::value::partial_date::PartialDate;

/// One sentence of a fact's tests.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The fact that carries it.
    pub fact: &'a Fact,
    /// The sentence.
    pub sentence: &'a Located<String>,
    /// The verdict that it stands under.
    pub expected: Verdict,
}

/// All tests of a fact, in the order of the documentation.
pub fn cases(fact: &Fact) -> Vec<Case<'_>> {
    let tests = &fact.tests;
    [
        (Verdict::Supported, &tests.supported),
        (Verdict::Contradicted, &tests.contradicted),
        (Verdict::Unsupported, &tests.unsupported),
        (Verdict::Silent, &tests.silent),
    ]
    .into_iter()
    .flat_map(|(expected, sentences)| {
        sentences.iter().map(move |sentence| Case {
            fact,
            sentence,
            expected,
        })
    })
    .collect()
}

/// The day that a fact's test sentences are judged by: `as_of`, else the last day on which the fact is known
/// to hold, else the last day on which somebody looked at a source, else the first day on which it holds.
pub fn day_of_tests(fact: &Fact, as_of: Option<Date>) -> Option<Date> {
    let looked_at = || {
        fact.sources
            .iter()
            .flat_map(|source| [&source.retrieved, &source.published])
            .flatten()
            .filter_map(|date| PartialDate::parse(date))
            .map(PartialDate::last_day)
            .max()
    };
    as_of
        .or(fact.valid.until)
        .or_else(looked_at)
        .or(fact.valid.from)
}

impl Case<'_> {
    /// Runs the test: the sentence is judged by its fact alone.
    pub fn run(&self, checker: &Checker, as_of: Option<Date>) -> Trial {
        let date = day_of_tests(self.fact, as_of);
        let judgement = checker.judge(self.fact, &self.sentence.value, date);
        let got = judgement.verdict;
        let failed = got != self.expected;
        Trial {
            about: About::Fact,
            fact: self.fact.id.value.clone(),
            source: self.fact.file.clone(),
            span: self.sentence.span,
            text: self.sentence.value.clone(),
            expected: Some(self.expected),
            got,
            failure: failed.then(|| self.failure(checker, date, judgement)),
        }
    }

    /// What is to be shown of the test where it fails.
    fn failure(&self, checker: &Checker, date: Option<Date>, judgement: Judgement) -> Finding {
        let fact = self.fact;
        let (expected, got) = (self.expected.as_str(), judgement.verdict.as_str());
        let message = format!("expected {expected}, got {got}: {}", self.sentence.value);
        let mut finding =
            Finding::in_registry(Code::TestFailed, &fact.file, self.sentence.span, message);
        finding.primary.message = format!("{got}, not {expected}");
        finding.fact = Some(fact.id.value.clone());
        finding.related.push(Label {
            source: fact.file.clone(),
            span: fact.statement.span,
            message: "what is known".to_owned(),
        });
        let mut steps = match date {
            Some(date) => vec![format!("judged by {date}")],
            None => vec!["judged by no day".to_owned()],
        };
        let reading = checker.reading(fact).into_iter();
        steps.extend(reading.map(|line| format!("fact: {line}")));
        let stated = judgement.stated;
        steps.extend(stated.map(|stated| format!("the sentence says {stated}")));
        let expected = judgement.expected;
        steps.extend(expected.map(|known| format!("the fact says {known}")));
        steps.extend(judgement.explanation);
        finding.explanation = steps;
        finding
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::load_sources;
    use crate::source::Source;

    fn fact(entry: &str) -> Fact {
        let yaml = format!("facts:\n  - id: a\n    statement: The ferry was sold.\n{entry}");
        let source = Source::new("facts/a.yaml", yaml);
        load_sources(vec![source], None).unwrap().facts.remove(0)
    }

    #[test]
    fn tests_are_judged_by_the_last_day_that_is_known() {
        let day = |text: &str| Some(text.parse().unwrap());
        let sources = "    sources: [{ retrieved: 2025-07 }, { published: 2025-02-11 }]\n";
        let from = "    valid: { from: 2020-01-01 }\n";
        let full = fact(&format!(
            "    valid: {{ from: 2020-01-01, until: 2021-12-31 }}\n{sources}"
        ));
        assert_eq!(day_of_tests(&full, day("2024-05-05")), day("2024-05-05"));
        assert_eq!(day_of_tests(&full, None), day("2021-12-31"));
        let open = fact(&format!("{from}{sources}"));
        assert_eq!(day_of_tests(&open, None), day("2025-07-31"));
        assert_eq!(day_of_tests(&fact(from), None), day("2020-01-01"));
        assert_eq!(day_of_tests(&fact(""), None), None);
    }
}
