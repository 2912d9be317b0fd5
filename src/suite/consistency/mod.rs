//! Whether a registry agrees with itself: facts that contradict or repeat one another, that can never speak, that nothing
//! stands behind, or that have to be looked at again; names that two entities share. What is found points into the YAML.

mod alias;
mod mute;
mod pairs;
mod upkeep;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::check::Checker;
use crate::finding::Finding;
use crate::limits::{Budget, Limit, Limits};

/// Everything that is wrong with a valid registry, in the order of its files. `today` is the day by which reviews are due.
pub fn consistency(checker: &Checker, today: Option<Date>, limits: &Limits) -> Vec<Finding> {
    let registry = checker.registry();
    let mut findings = alias::collisions(&registry.entities);
    findings.extend(pairs::pairs(checker, limits));
    let mut budget = Budget::new(limits.of(Limit::Comparisons));
    let muted = budget.share(&registry.facts, |fact, budget| {
        mute::mute(checker, fact, budget)
    });
    if budget.is_spent() {
        let last = registry.facts.get(muted.len().saturating_sub(1));
        findings.extend(last.map(|fact| pairs::cut(fact, "their own statements", limits)));
    }
    findings.extend(muted.into_iter().flatten());
    let of_facts: Vec<Vec<Finding>> = registry
        .facts
        .par_iter()
        .map(|fact| {
            let mut found = Vec::new();
            found.extend(upkeep::unsourced(fact));
            found.extend(today.and_then(|today| upkeep::overdue(fact, today)));
            found
        })
        .collect();
    findings.extend(of_facts.into_iter().flatten());
    let file = |finding: &Finding| {
        let name = &finding.primary.source;
        registry.files.iter().position(|file| file.is(name))
    };
    findings.sort_by_key(|finding| (file(finding), finding.primary.span, finding.code));
    findings
}
