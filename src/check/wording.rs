//! All sentences that the tool says about a verdict.

mod message;
mod replacement;

pub(super) use message::say;
pub(super) use replacement::replacement;

use crate::assertion::evidence::{Evidence, Outcome};
use crate::assertion::verdict::{Opinion, Verdict};
use crate::extract::item::ItemKind;
use crate::extract::reading::Reading;
use crate::extract::worth::{NEEDED, Worth};
use crate::finding;
use crate::registry::Reference;

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
    let extra = only_stated(opinion, stated);
    if !extra.is_empty() && opinion.verdict != Verdict::Silent {
        lines.push(format!("only in the text: {}", extra.join(", ")));
    }
    if !opinion.stance.is_asserted() {
        lines.push(format!("the claim is {}", opinion.stance.as_str()));
    }
    lines.push(format!("verdict: {}", opinion.verdict.as_str()));
    lines
}

/// What stands only in the text: its words that count and have no partner in the fact. `stated` is the reading that
/// the opinion is about.
pub(super) fn only_stated<'r>(opinion: &Opinion, stated: &'r Reading) -> Vec<&'r str> {
    let partners = &opinion.alignment.of_stated;
    let items = stated.items.iter().zip(partners);
    items
        .filter(|(item, partner)| {
            partner.is_none() && item.is_content() && item.weight >= 0.5 && !item.inherited
        })
        .map(|(item, _)| stated.text_of(item))
        .collect()
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

/// What spoke for and against a source, the weightiest first.
pub(super) fn worth(worth: &Worth) -> Vec<String> {
    let list = |name: &str, keep: fn(f32) -> bool| {
        let mut found = worth.signs.clone();
        found.retain(|&(_, weight)| keep(weight));
        found.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        let found: Vec<String> = found
            .iter()
            .map(|(sign, weight)| format!("{} ({weight:+.2})", sign.name()))
            .collect();
        (!found.is_empty()).then(|| format!("{name}: {}", found.join(", ")))
    };
    let mut lines = Vec::new();
    lines.extend(list("for a source", |weight| weight >= 0.0));
    lines.extend(list("against", |weight| weight < 0.0));
    lines.push(format!(
        "likely to need a source: {:.0} % (asked for from {:.0} % on)",
        worth.probability * 100.0,
        NEEDED * 100.0
    ));
    lines
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
