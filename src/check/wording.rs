//! All sentences that the tool says about a verdict.

use crate::assertion::evidence::{Evidence, Outcome};
use crate::assertion::verdict::{Opinion, Verdict};
use crate::extract::item::ItemKind;
use crate::extract::reading::Reading;
use crate::finding;
use crate::registry::{Fact, Reference};

/// How a verdict was reached, a step a line.
pub(super) fn explain(opinion: &Opinion, known: &Reading, stated: &Reading) -> Vec<String> {
    let mut lines = vec![format!(
        "topic: {:.0} % of the fact's topics are mentioned; {:.0} % of the claim is accounted for",
        opinion.topic * 100.0,
        opinion.covered * 100.0
    )];
    let pairs: Vec<String> = opinion
        .alignment
        .of_known
        .iter()
        .enumerate()
        .filter_map(|(at, partner)| {
            let (a, b) = (&known.items[at], &stated.items[(*partner)?]);
            a.is_content().then(|| {
                let (a, b) = (known.text_of(a), stated.text_of(b));
                if a == b {
                    a.to_owned()
                } else {
                    format!("{a} = {b}")
                }
            })
        })
        .collect();
    if !pairs.is_empty() {
        lines.push(format!("aligned: {}", pairs.join(", ")));
    }
    for evidence in &opinion.evidence {
        lines.push(compared(evidence, known, stated));
    }
    let extra: Vec<&str> = stated
        .items
        .iter()
        .enumerate()
        .filter(|(at, item)| {
            item.is_content()
                && item.weight >= 0.5
                && !item.inherited
                && opinion
                    .alignment
                    .of_stated
                    .get(*at)
                    .is_some_and(Option::is_none)
        })
        .map(|(_, item)| stated.text_of(item))
        .collect();
    if !extra.is_empty() && opinion.verdict != Verdict::Silent {
        lines.push(format!("only in the text: {}", extra.join(", ")));
    }
    if !opinion.stance.is_asserted() {
        lines.push(format!("the claim is {}", opinion.stance.as_str()));
    }
    lines.push(format!("verdict: {}", opinion.verdict.as_str()));
    lines
}

/// One compared slot in words.
fn compared(evidence: &Evidence, known: &Reading, stated: &Reading) -> String {
    let outcome = match evidence.outcome {
        Outcome::Agrees => "agree",
        Outcome::Open => "are not settled by the fact",
        Outcome::Conflicts => "cannot both be right",
    };
    format!(
        "{}: \u{201c}{}\u{201d} and \u{201c}{}\u{201d} {outcome}",
        evidence.kind,
        known.slice(evidence.known),
        stated.slice(evidence.stated)
    )
}

/// The reading of a sentence in lines for people.
pub(super) fn reading(reading: &Reading) -> Vec<String> {
    let mut lines = Vec::new();
    let list = |name: &str, pick: &dyn Fn(&ItemKind) -> bool| {
        let found: Vec<&str> = reading
            .items
            .iter()
            .filter(|item| pick(&item.kind))
            .map(|item| reading.text_of(item))
            .collect();
        (!found.is_empty()).then(|| format!("{name}: {}", found.join(", ")))
    };
    lines.extend(list("names", &|kind| matches!(kind, ItemKind::Name(_))));
    lines.extend(list("amounts", &|kind| {
        matches!(kind, ItemKind::Quantity(_))
    }));
    lines.extend(list("dates", &|kind| matches!(kind, ItemKind::Date(_))));
    lines.extend(list("topic words", &|kind| {
        matches!(kind, ItemKind::Word(_))
    }));
    for exclusive in &reading.exclusives {
        let members: Vec<&str> = exclusive
            .members
            .iter()
            .map(|&at| reading.text_of(&reading.items[at]))
            .collect();
        let size = exclusive
            .size
            .map_or_else(String::new, |size| format!(" of {size}"));
        lines.push(format!("complete set{size}: {}", members.join(", ")));
    }
    let negated: Vec<&str> = reading
        .items
        .iter()
        .filter(|item| item.negated && item.is_content())
        .map(|item| reading.text_of(item))
        .collect();
    if !negated.is_empty() {
        lines.push(format!("denied: {}", negated.join(", ")));
    }
    lines
}

/// The sentences of one finding.
#[derive(Clone, Debug)]
pub(super) struct Words {
    /// What is wrong.
    pub message: String,
    /// What stands at the article's words.
    pub article: String,
    /// What stands at the registry's words.
    pub registry: String,
    /// What can be done.
    pub help: Option<String>,
}

/// What a finding says.
pub(super) fn say(
    opinion: &Opinion,
    fact: &Fact,
    stated: Option<&str>,
    expected: Option<&str>,
) -> Words {
    let conflict = opinion
        .decisive
        .as_ref()
        .filter(|evidence| evidence.outcome == Outcome::Conflicts);
    let known = expected
        .filter(|text| !text.is_empty())
        .unwrap_or(&fact.statement.value);
    match (opinion.verdict, stated) {
        (Verdict::Contradicted, Some(stated)) => {
            contradicted(conflict.map_or("", |e| e.kind), stated, known)
        }
        (Verdict::Supported, _) => Words {
            message: format!("the registry supports this: {}", fact.statement.value),
            article: "supported".to_owned(),
            registry: "by this fact".to_owned(),
            help: None,
        },
        _ if conflict.is_some() && !opinion.stance.is_asserted() => Words {
            message: format!(
                "the claim is {}, and the registry speaks against it",
                opinion.stance.as_str()
            ),
            article: format!("the registry has \u{201c}{known}\u{201d}"),
            registry: "the registry's fact".to_owned(),
            help: Some(
                "say what is known, or attribute the claim and add what speaks against it"
                    .to_owned(),
            ),
        },
        _ => Words {
            message: "nothing in the registry establishes this".to_owned(),
            article: "not established".to_owned(),
            registry: "the nearest fact says no more than this".to_owned(),
            help: Some("add a source and a fact for it, or keep to what the fact says".to_owned()),
        },
    }
}

fn contradicted(kind: &str, stated: &str, known: &str) -> Words {
    let message = match kind {
        "quote" => "the quotation is not as the registry has it".to_owned(),
        "only" => format!("\u{201c}{stated}\u{201d} does not go with \u{201c}{known}\u{201d}"),
        "polarity" | "opposite" => {
            format!(
                "the article says \u{201c}{stated}\u{201d}, the registry says \u{201c}{known}\u{201d}: one is the opposite of the other"
            )
        }
        "role" => format!("the roles are exchanged: the registry says \u{201c}{known}\u{201d}"),
        _ => format!(
            "the article says \u{201c}{stated}\u{201d}, the registry says \u{201c}{known}\u{201d}"
        ),
    };
    Words {
        message,
        article: format!("the article says \u{201c}{stated}\u{201d}"),
        registry: format!("the registry says \u{201c}{known}\u{201d}"),
        help: Some(
            "look at the source; then mend the article, or the fact if it is the registry that is wrong".to_owned(),
        ),
    }
}

/// The value that may replace the article's words, for slots that hold a plain value.
pub(super) fn replacement(opinion: &Opinion, expected: Option<&str>) -> Option<String> {
    let kind = opinion.decisive.as_ref()?.kind;
    matches!(
        kind,
        "place" | "entity" | "date" | "quantity" | "count" | "name"
    )
    .then(|| expected.map(str::to_owned))
    .flatten()
    .filter(|text| !text.is_empty())
}

/// A source in one line: title, publisher, date.
pub(super) fn reference(source: &Reference) -> finding::Reference {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(source.title.clone());
    parts.extend(source.publisher.clone());
    parts.extend(source.published.clone());
    if parts.is_empty() {
        parts.extend(source.url.clone());
    }
    finding::Reference {
        text: parts.join(", "),
        url: source.url.clone(),
    }
}
