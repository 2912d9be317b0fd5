//! When a fact holds, in words.

use jiff::civil::Date;

use crate::check::Checker;
use crate::finding::Finding;
use crate::registry::Validity;

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
pub(super) fn add_days(checker: &Checker, date: Option<Date>, findings: &mut [Finding]) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Code;
    use crate::registry::load_sources;
    use crate::source::{Source, Span};

    fn spoken(fact: &str) -> Finding {
        let article = Source::new("a.md", "It opened.");
        let mut finding = Finding::in_article(Code::Supported, &article, Span::new(0, 2), "", "");
        finding.fact = Some(fact.to_owned());
        finding
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
}
