//! How much findings matter in this project, instead of what their facts say.

use std::collections::BTreeSet;

use super::Selector;
use crate::finding::{Code, Severity};

/// A severity for some findings.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SeverityRule {
    /// Which; `None` stands for all contradictions and unsupported claims.
    pub selector: Option<Selector>,
    /// How much they matter.
    pub severity: Severity,
}

/// Rules in order: of those that pick a finding the last one counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Severities(Vec<SeverityRule>);

impl Severities {
    /// Whether no finding is touched.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The severity given to a finding: its code, and the id and tags of the fact that spoke, if one did. What the
    /// registry supports stays a note.
    pub fn of(&self, code: Code, fact: Option<(&str, &BTreeSet<String>)>) -> Option<Severity> {
        if code == Code::Supported {
            return None;
        }
        let picks = |rule: &&SeverityRule| match &rule.selector {
            None => matches!(code, Code::Contradicted | Code::Unsupported),
            Some(selector) => {
                selector.picks_code(code)
                    || fact.is_some_and(|(id, tags)| selector.picks_fact(id, tags))
            }
        };
        self.0.iter().rev().find(picks).map(|rule| rule.severity)
    }
}

impl FromIterator<SeverityRule> for Severities {
    fn from_iter<I: IntoIterator<Item = SeverityRule>>(rules: I) -> Self {
        Self(rules.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_rule_that_picks_a_finding_counts() {
        let rule = |selector: &str, severity| SeverityRule {
            selector: (!selector.is_empty()).then(|| Selector::parse(selector).unwrap()),
            severity,
        };
        let severities: Severities = [
            rule("", Severity::Warning),
            rule("war", Severity::Error),
            rule("unsupported", Severity::Note),
        ]
        .into_iter()
        .collect();
        let tags = BTreeSet::from(["war".to_owned()]);
        let of = |code, fact| severities.of(code, fact);
        assert_eq!(of(Code::Contradicted, None), Some(Severity::Warning));
        let toll = Some(("toll", &tags));
        assert_eq!(of(Code::Contradicted, toll), Some(Severity::Error));
        assert_eq!(of(Code::Unsupported, toll), Some(Severity::Note));
        assert_eq!(of(Code::InvalidUtf8, None), None);
        assert_eq!(of(Code::Supported, toll), None);
    }
}
