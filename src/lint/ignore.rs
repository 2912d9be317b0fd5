//! A comment that keeps a finding from counting, to be put into its article.

use crate::document::{Document, Markup};
use crate::finding::{Code, Finding};
use crate::source::{Source, Span};

/// Text to be put into an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// In front of which byte of the article.
    pub at: usize,
    /// The comment, with the line feed or the space that parts it from what stands there.
    pub text: String,
    /// Where in `text` the reason stands.
    pub reason: Span,
}

impl Comment {
    /// The article with the comment in it.
    pub fn applied(&self, source: &Source) -> Source {
        let mut text = source.text().to_owned();
        text.insert_str(self.at, &self.text);
        Source::new(source.name(), text)
    }
}

/// A comment that suppresses a finding: of the places where it may stand the first one where it does, as `relint` tells
/// of the changed article. `before` is what was found in the article as it is.
///
/// `None` where no comment can: plain text has none, and findings about the file itself are not suppressed so.
pub fn ignore(
    finding: &Finding,
    source: &Source,
    markup: Markup,
    reason: &str,
    before: &[Finding],
    mut relint: impl FnMut(Source) -> Vec<Finding>,
) -> Option<Comment> {
    let is_of_a_claim = matches!(finding.code, Code::Contradicted | Code::Unsupported);
    if !is_of_a_claim || !matches!(markup, Markup::Markdown | Markup::Html) {
        return None;
    }
    let same = |one: &&Finding| one.fact == finding.fact && one.code == finding.code;
    let count = |all: &[Finding]| all.iter().filter(same).filter(|one| one.counts()).count();
    let open = count(before);
    let name = finding.fact.as_deref().unwrap_or(finding.code.as_str());
    let lead = format!("<!-- factlint-ignore {name}: ");
    let places = [
        above(finding, source, markup, &lead, reason),
        Some(behind(finding, &lead, reason)),
    ];
    let mut comments = places.into_iter().flatten();
    comments.find(|comment| count(&relint(comment.applied(source))) < open)
}

/// The comment between what parts it from its neighbours.
fn comment(at: usize, before: &str, lead: &str, reason: &str, after: &str) -> Comment {
    let start = before.len() + lead.len();
    Comment {
        at,
        text: format!("{before}{lead}{reason} -->{after}"),
        reason: Span::new(start, start + reason.len()),
    }
}

/// On a line of its own above the block.
fn above(
    finding: &Finding,
    source: &Source,
    markup: Markup,
    lead: &str,
    reason: &str,
) -> Option<Comment> {
    let parsed = Document::parse(source.clone(), markup);
    let blocks = parsed.blocks.iter();
    let mut spans = blocks.map(|block| parsed.in_source(block.prose));
    let block = spans.find(|block| block.contains(finding.sentence))?;
    let start = source.line_starts()[source.line_of(block.start)];
    // What stands before the block on its line (a list's bullet, a tag) would be parted from it.
    let before = source.slice(Span::new(start, block.start));
    if !before.trim().is_empty() {
        return None;
    }
    let end = if source.text().contains("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    Some(comment(start, before, lead, reason, end))
}

/// Behind the sentence.
fn behind(finding: &Finding, lead: &str, reason: &str) -> Comment {
    comment(finding.sentence.end, " ", lead, reason, "")
}
