//! What a statement says of a text, phenomenon by phenomenon: the truth stands in the tables.

use factlint::check::{Judgement, Verdict, verify};
use jiff::civil::date;

/// Holds every row of a table. The truth stands in the table; how each verdict came about, in a snapshot.
macro_rules! hold {
    ($table:expr) => {{
        let reasons = $crate::held($table);
        insta::assert_snapshot!(reasons);
    }};
}

mod bounds;
mod briefs;
mod claims;
mod entries;
mod evidence;
mod figures;
mod lives;
mod lookalikes;
mod meaning;
mod reports;
mod revision;
mod stories;
mod table;
mod tables;
mod values;
mod wires;

/// The day that "yesterday" is meant against: a Thursday.
const TODAY: jiff::civil::Date = date(2025, 10, 16);

/// A statement, and texts with the verdict that it gives each of them.
type Table = &'static [(&'static str, &'static [(&'static str, Verdict)])];

/// How the verdicts of a table came about. Panics where one is not that of the table, and tells all that are not.
fn held(table: Table) -> String {
    let mut wrong = Vec::new();
    let mut reasons = String::new();
    for (statement, texts) in table {
        reasons += &format!("# {statement}\n");
        for (text, truth) in *texts {
            let judged = verify(statement, text, Some(TODAY));
            if judged.verdict != *truth {
                let verdict = judged.verdict;
                wrong.push(format!(
                    "{statement:?} says of {text:?}: {verdict:?}, and not {truth:?}"
                ));
            }
            reasons += &told(text, &judged);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    reasons
}

/// A text, and why it was judged so; without the figures, which any change of a weight moves.
fn told(text: &str, judged: &Judgement) -> String {
    let steps = judged
        .explanation
        .iter()
        .filter(|step| !step.starts_with("topic: ") && !step.starts_with("verdict: "));
    let steps: String = steps.map(|step| format!("    {step}\n")).collect();
    format!(
        "{text}\n  {} {}\n{steps}",
        judged.verdict.as_str(),
        judged.kind
    )
    .replace(" \n", "\n")
}
