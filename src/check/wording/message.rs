//! What a finding says: one sentence, a few words at each of the two places, and what can be done.

mod falsehood;

use crate::assertion::Expect;
use crate::assertion::evidence::{Evidence, Outcome};
use crate::assertion::verdict::{Opinion, Verdict};
use crate::extract::stance::Stance;
use crate::registry::Fact;

/// Longer words of the article or the registry are cropped in a sentence: the passages show them whole.
const LONGEST_QUOTED: usize = 72;

const ESTABLISH: &str = "find a source and add a fact for it, or keep to what the fact says";
const COMPARE: &str = "look at the source; then correct the article, or the fact if that is wrong";

/// The sentences of one finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::check) struct Words {
    /// What is wrong, with the words of both sides.
    pub message: String,
    /// What stands at the article's words.
    pub article: String,
    /// What stands at the registry's words.
    pub registry: String,
    /// What can be done.
    pub help: Option<String>,
}

impl Words {
    fn new(message: String, article: &str, registry: &str, help: &str) -> Self {
        Self {
            message,
            article: article.to_owned(),
            registry: registry.to_owned(),
            help: Some(help.to_owned()),
        }
    }
}

/// What a finding says. `stated` are the article's words in the slot that decided, `expected` the fact's;
/// `only_stated` is what has no partner in the fact, told where no slot decided.
pub(in crate::check) fn say(
    opinion: &Opinion,
    fact: &Fact,
    stated: Option<&str>,
    expected: Option<&str>,
    only_stated: &[&str],
) -> Words {
    let statement = fact.statement.value.as_str();
    if falsehood::is_one(fact) {
        return falsehood::say(opinion, statement);
    }
    if opinion.verdict == Verdict::Supported {
        return Words {
            help: None,
            ..Words::new(
                format!("the registry supports this: {}", cropped(statement)),
                "supported",
                "by this",
                "",
            )
        };
    }
    let (Some(evidence), Some(stated)) = (&opinion.decisive, stated) else {
        return Words::new(
            if only_stated.is_empty() {
                format!(
                    "the sentence says more than the registry establishes: {}",
                    quoted(statement)
                )
            } else {
                format!(
                    "the registry does not establish {}, only {}",
                    quoted(&only_stated.join(", ")),
                    quoted(statement)
                )
            },
            "goes beyond the fact",
            "no more than this is known",
            ESTABLISH,
        );
    };
    let known = expected
        .filter(|text| !text.is_empty())
        .or_else(|| pinned(fact))
        .unwrap_or(statement);
    match (evidence.outcome, opinion.verdict) {
        (Outcome::Conflicts, Verdict::Contradicted) if quoted(stated) == quoted(known) => {
            Words::new(
                format!(
                    "what the article says of {} is the opposite of what the registry says: {}",
                    quoted(stated),
                    cropped(statement)
                ),
                "not so",
                "what is known",
                COMPARE,
            )
        }
        (Outcome::Conflicts, Verdict::Contradicted) => contradicted(evidence, stated, known),
        (Outcome::Conflicts, _) if !opinion.stance.is_asserted() => {
            at_a_distance(opinion.stance, stated, known)
        }
        (Outcome::Conflicts, _) => Words::new(
            format!(
                "{} is not what the registry establishes: it says {}, perhaps of something else",
                quoted(stated),
                quoted(known)
            ),
            "not established",
            "the nearest that is known",
            "if both speak of the same, correct the article; if not, add a fact for this",
        ),
        _ => not_established(evidence, stated, known, statement),
    }
}

/// The words that a fact is pinned to, where they are no part of its statement's reading.
fn pinned(fact: &Fact) -> Option<&str> {
    match &fact.expect.as_ref()?.value {
        Expect::Quote(quote) => Some(&quote.text.value),
        Expect::Name(name) => Some(&name.is.value),
        _ => None,
    }
}

fn contradicted(evidence: &Evidence, stated: &str, known: &str) -> Words {
    let differs = |what: &str| {
        format!(
            "the {what} differs: the article has {}, the registry {}",
            quoted(stated),
            quoted(known)
        )
    };
    match evidence.kind {
        "quantity" => Words::new(
            differs("number"),
            "another number",
            "the known number",
            COMPARE,
        ),
        "count" => Words::new(
            differs("count"),
            "another count",
            "the known count",
            COMPARE,
        ),
        "date" => Words::new(differs("date"), "another date", "the known date", COMPARE),
        "place" => Words::new(
            differs("place"),
            "another place",
            "the known place",
            COMPARE,
        ),
        "entity" => Words::new(differs("name"), "another name", "the known name", COMPARE),
        // Two sets of different size account for no single item; another member is one.
        "only" if evidence.items.is_empty() => Words::new(
            format!(
                "the complete number differs: the article has {}, the registry {}",
                quoted(stated),
                quoted(known)
            ),
            "another number in all",
            "all there are",
            COMPARE,
        ),
        "only" => Words::new(
            format!(
                "the article adds {}, but the registry leaves room for no other: {}",
                quoted(stated),
                quoted_on(known)
            ),
            "one too many",
            "no other is known",
            "take it out; or, if the world has changed, end the fact and add the new one with its source",
        ),
        "polarity" | "opposite" => Words::new(
            format!(
                "the article has {}, the opposite of the registry's {}",
                quoted(stated),
                quoted(known)
            ),
            "not so",
            "what is known",
            COMPARE,
        ),
        "word" => Words::new(
            format!(
                "the article has {} where the registry has {}",
                quoted(stated),
                quoted(known)
            ),
            "something else",
            "what is known",
            COMPARE,
        ),
        "role" => Words::new(
            format!(
                "the roles are exchanged: the article has {}, the registry {}",
                quoted(stated),
                quoted(known)
            ),
            "the other way round",
            "who did it to whom",
            COMPARE,
        ),
        "quote" => Words::new(
            format!("the quotation is altered; on record is {}", quoted(known)),
            "not the recorded words",
            "the recorded words",
            "quote the recorded words, or report them without quotation marks",
        ),
        "name" => Words::new(
            format!("{} is a wrong form of {}", quoted(stated), quoted(known)),
            "not in this form",
            "the right form",
            &format!("write {}", quoted(known)),
        ),
        "pattern" => Words::new(
            format!(
                "the registry rules out {}: {}",
                quoted(stated),
                cropped(known)
            ),
            "ruled out",
            "the fact",
            "word it as the fact does",
        ),
        _ => Words::new(
            format!(
                "the article has {}, the registry {}",
                quoted(stated),
                quoted(known)
            ),
            "not so",
            "what is known",
            COMPARE,
        ),
    }
}

/// What a claim is that its article does not make its own.
fn distance(stance: Stance) -> &'static str {
    match stance {
        Stance::Asserted => "a claim",
        Stance::Alleged => "an allegation",
        Stance::Hedged => "a hedged claim",
        Stance::Planned => "a plan or wish",
        Stance::Conditional => "a supposition",
        Stance::Asked => "a question",
    }
}

/// A conflict in something that the article does not say itself: it alleges, hedges, plans or supposes it.
fn at_a_distance(stance: Stance, stated: &str, known: &str) -> Words {
    let what = distance(stance);
    Words::new(
        format!(
            "{what} that the registry speaks against: the article has {}, the registry {}",
            quoted(stated),
            quoted(known)
        ),
        "the registry says otherwise",
        "what is known",
        "say what is known beside it, and who says otherwise",
    )
}

/// A slot that the fact has as well, and that the claim fills with more than the fact says.
fn not_established(evidence: &Evidence, stated: &str, known: &str, statement: &str) -> Words {
    let what = match evidence.kind {
        "quantity" => "the number ",
        "count" => "the count ",
        "date" => "the date ",
        "place" => "the place ",
        "only" => {
            return Words::new(
                format!(
                    "that there is no other ({}) is not what the registry establishes: {}",
                    quoted(stated),
                    cropped(statement)
                ),
                "not established",
                "nothing is said of others",
                ESTABLISH,
            );
        }
        "quote" => {
            return Words::new(
                format!(
                    "the quotation is not on record in these words, only {}",
                    quoted(known)
                ),
                "not on record like this",
                "the recorded words",
                "quote the recorded words, or report them without quotation marks",
            );
        }
        _ => "",
    };
    Words::new(
        format!(
            "{what}{} is not what the registry establishes: it says {}",
            quoted(stated),
            quoted(known)
        ),
        "not established",
        "the nearest that is known",
        ESTABLISH,
    )
}

/// A text in quotation marks, its own outer ones taken off.
fn quoted(text: &str) -> String {
    format!("\u{201c}{}\u{201d}", cropped(bare(text)))
}

/// The same for words that the sentence goes on behind.
fn quoted_on(text: &str) -> String {
    format!("\u{201c}{} \u{2026}\u{201d}", cropped(bare(text)))
}

fn bare(text: &str) -> &str {
    text.trim()
        .trim_matches(['"', '\u{201c}', '\u{201d}', '\u{201e}', '\u{ab}', '\u{bb}'])
}

/// A text on one line, cut at a word where it is too long for a sentence.
fn cropped(text: &str) -> String {
    let mut out = String::new();
    for word in text.split_whitespace() {
        if !out.is_empty() {
            if out.chars().count() + 1 + word.chars().count() > LONGEST_QUOTED {
                out.push_str(" \u{2026}");
                break;
            }
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests;
