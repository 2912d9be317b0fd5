//! What `--min-coverage` asks for, and what is missing of it.

use super::args::{Covered, Least};
use crate::suite::Run;
use crate::suite::coverage::Share;

/// A line for each of the two that is less covered than was asked for; of several numbers the highest counts.
pub(super) fn lacks(run: &Run<'_>, asked: &[Least]) -> Vec<String> {
    let facts = Some(run.coverage_of_facts());
    let claims = run.coverage_of_claims();
    let what = "facts that a test or an article exercises";
    let facts = lack(asked, Covered::Facts, facts, what);
    let what = "claims of articles that a fact is about";
    let claims = lack(asked, Covered::Claims, claims, what);
    facts.into_iter().chain(claims).collect()
}

fn lack(asked: &[Least], of: Covered, share: Option<Share>, what: &str) -> Option<String> {
    let share = share?;
    let asked = asked.iter();
    let asked = asked.filter(|least| least.of == of || least.of == Covered::Both);
    let least = asked
        .map(|least| least.percent)
        .filter(|&percent| share.is_below(percent))
        .reduce(|a, b| if b > a { b } else { a })?;
    Some(format!("coverage: {what}: {share}, less than {least}"))
}
