//! Reviews as the registry's YAML.

use std::collections::HashMap;
use std::fmt::Write;

use super::rating::Rated;
use super::review::Review;
use crate::registry::slug::Slugs;
use crate::source::quoted;

/// First words that lose their capital inside a sentence.
const COMMON: &[&str] = &[
    "A", "After", "All", "Almost", "An", "Any", "As", "At", "Because", "Before", "Both", "By",
    "During", "Each", "Every", "For", "From", "Half", "He", "Her", "His", "If", "In", "It", "Its",
    "Many", "More", "Most", "Nearly", "No", "Nobody", "None", "Of", "On", "One", "Only", "Our",
    "Over", "People", "She", "Since", "Some", "That", "The", "Their", "There", "These", "They",
    "This", "Those", "Two", "Under", "We", "When", "While", "With", "You", "Your",
];

/// What becomes of a review: a fact, or a draft for somebody to fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id in the registry.
    pub id: String,
    /// The reviews behind it, all of one claim and one rating.
    pub reviews: Vec<Review>,
    /// Why it is only a draft; `None` for a fact.
    pub draft: Option<String>,
}

impl Entry {
    /// An entry for each claim that was reviewed. Reviews of the same claim are put together; where they disagree, or
    /// say neither yes nor no, it is a draft.
    pub fn of(reviews: Vec<Review>) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut by_claim: HashMap<String, usize> = HashMap::new();
        let mut slugs = Slugs::new("claimreview");
        for review in reviews {
            let folded = review.claim.to_lowercase();
            let known = by_claim
                .get(&folded)
                .and_then(|&index| entries.get_mut(index));
            if let Some(entry) = known {
                let agrees = |other: &Review| other.rated == review.rated;
                if entry.draft.is_none() && !entry.reviews.iter().all(agrees) {
                    entry.draft = Some("its reviews disagree".to_owned());
                }
                entry.reviews.push(review);
                continue;
            }
            by_claim.insert(folded, entries.len());
            let draft = if review.rated == Rated::Mixed {
                Some(format!("“{}” is neither true nor false", review.rating))
            } else if review.claim.ends_with('?') {
                Some("the claim is a question".to_owned())
            } else {
                None
            };
            entries.push(Entry {
                id: slugs.unique(&review.claim),
                reviews: vec![review],
                draft,
            });
        }
        entries
    }

    /// The claim.
    pub fn claim(&self) -> &str {
        self.reviews.first().map_or("", |review| &review.claim)
    }

    /// What is known to hold: the claim, or its denial. Nothing where the rating does not tell.
    pub fn statement(&self) -> Option<String> {
        match self.reviews.first()?.rated {
            Rated::True => Some(self.claim().to_owned()),
            Rated::False => Some(format!("It is not true that {}", inside(self.claim()))),
            Rated::Mixed => None,
        }
    }

    /// The entry as an item of `facts`, with two spaces in front of each line.
    pub fn yaml(&self) -> String {
        let mut lines = vec![format!("- id: {}", self.id)];
        let statement = match (&self.draft, self.statement()) {
            (None, Some(statement)) => quoted(&statement),
            _ => format!(
                "\"\"  # what is known, in place of the claim: {}",
                quoted(self.claim())
            ),
        };
        lines.push(format!("  statement: {statement}"));
        lines.push("  tags: [claimreview]".to_owned());
        lines.push("  sources:".to_owned());
        for review in &self.reviews {
            let title = review.title.as_ref().unwrap_or(&review.claim);
            let mut source = format!("    - {{ title: {}", quoted(title));
            for (key, value) in [
                ("url", &review.url),
                ("publisher", &review.publisher),
                ("published", &review.published),
            ] {
                if let Some(value) = value {
                    let _ = write!(source, ", {key}: {}", quoted(value));
                }
            }
            lines.push(format!("{source} }}"));
        }
        let ratings: Vec<String> = self
            .reviews
            .iter()
            .map(|review| format!("“{}”", review.rating))
            .collect();
        let note = format!(
            "The claim was rated {}. Say with `valid` how long that holds.",
            ratings.join(", ")
        );
        lines.push(format!("  note: {}", quoted(&note)));
        if self.draft.is_none() {
            let verdict = match self.reviews.first().map(|review| review.rated) {
                Some(Rated::True) => "supported",
                _ => "contradicted",
            };
            lines.push("  tests:".to_owned());
            lines.push(format!("    {verdict}: [{}]", quoted(self.claim())));
        }
        let mark = if self.draft.is_some() { "# " } else { "" };
        let mut text = String::new();
        if let Some(reason) = &self.draft {
            // A comment ends with its line: a line break in a rating must not begin a new one.
            let reason: String = reason
                .chars()
                .map(|c| if c.is_control() { ' ' } else { c })
                .collect();
            let _ = writeln!(text, "  # A draft: {reason}.");
        }
        for line in lines {
            let _ = writeln!(text, "  {mark}{line}");
        }
        text
    }
}

/// A registry file of entries, facts before drafts. `name` tells where they come from.
pub fn render(entries: &[Entry], name: &str) -> String {
    let name: String = name
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let mut text =
        format!("# From the ClaimReviews of {name}. Read each fact before you rely on it.\n");
    let (drafts, facts): (Vec<&Entry>, Vec<&Entry>) =
        entries.iter().partition(|entry| entry.draft.is_some());
    text.push_str(if facts.is_empty() {
        "facts: []\n"
    } else {
        "facts:\n"
    });
    for entry in facts.into_iter().chain(drafts) {
        text.push_str(&entry.yaml());
    }
    text
}

/// A claim as it goes on inside a sentence.
fn inside(claim: &str) -> String {
    let word = claim
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    if COMMON.contains(&word) {
        let mut chars = claim.chars();
        let first = chars.next().map(char::to_lowercase);
        first.into_iter().flatten().chain(chars).collect()
    } else {
        claim.to_owned()
    }
}
