//! Facts that articles tell, to be sourced by somebody: the registry refuses them until they are.

use std::fmt::Write;

use super::load_sources;
use super::slug::Slugs;
use crate::source::{Source, quoted};

/// Stands where somebody has to fill something in.
pub const TODO: &str = "TODO";

/// A fact without a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What it states.
    pub statement: String,
    /// What whoever sources it should know; may be empty.
    pub note: String,
    /// Sentences that it should contradict.
    pub contradicted: Vec<String>,
}

impl Draft {
    /// The draft as an item of `facts`, with two spaces in front of each line.
    fn yaml(&self, id: &str, source: &str) -> String {
        let mut text = format!("  - id: {id}\n    statement: {}\n", quoted(&self.statement));
        let _ = writeln!(text, "    sources: [{{ title: {source} }}]");
        if !self.note.is_empty() {
            let _ = writeln!(text, "    note: {}", quoted(&self.note));
        }
        if !self.contradicted.is_empty() {
            let list: Vec<String> = self.contradicted.iter().map(|text| quoted(text)).collect();
            let _ = writeln!(text, "    tests:\n      contradicted:");
            for sentence in list {
                let _ = writeln!(text, "        - {sentence}");
            }
        }
        text
    }
}

/// A registry file of drafts, one for each statement; `head` is its first line. Their ids begin with `draft/`.
pub fn render(drafts: &[Draft], head: &str) -> String {
    let mut text = format!(
        "# {head}\n# Read each one, and put the source that you found in the place of {TODO}: until then the registry is refused.\n"
    );
    text.push_str(if drafts.is_empty() {
        "facts: []\n"
    } else {
        "facts:\n"
    });
    let mut slugs = Slugs::new("draft");
    for draft in drafts {
        text.push_str(&draft.yaml(&slugs.unique(&draft.statement), TODO));
    }
    text
}

/// The drafts as a registry that can be loaded, as if they had a source, in their order: to see what they say.
pub fn as_facts(drafts: &[Draft]) -> super::Registry {
    let mut slugs = Slugs::new("draft");
    let facts = drafts.iter();
    let facts: String = facts
        .map(|draft| draft.yaml(&slugs.unique(&draft.statement), "draft"))
        .collect();
    let text = format!("facts:\n{facts}");
    load_sources(vec![Source::new("the drafts", text)], None).unwrap_or_default()
}
