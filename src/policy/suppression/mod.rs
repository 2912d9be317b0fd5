//! Suppressions: comments of an article that keep findings from counting. The markup's parsers have found the comments
//! and the blocks that they are about (`document/comments.rs`).

mod area;
mod directive;
mod told;

use jiff::civil::Date;

use crate::document::Document;
use crate::finding::{Code, Finding, SuppressedBy, Suppression};
use crate::source::Span;
use area::Areas;
use directive::{Directive, Name, Reach, Until};

/// What a comment can name beside facts: the codes of findings about articles.
pub const CODES: [Code; 6] = [
    Code::Contradicted,
    Code::Unsupported,
    Code::InvalidUtf8,
    Code::LimitExceeded,
    Code::HiddenCharacter,
    Code::BadFrontMatter,
];

/// A suppression that can be followed.
struct Rule {
    /// The whole comment.
    comment: Span,
    names: Vec<Name>,
    until: Option<Until>,
    reason: String,
    reach: Reach,
    /// Where in the file it holds.
    area: Span,
    /// Whether each of the names has kept a finding from counting.
    used: Vec<bool>,
    /// Whether it is past its last day.
    expired: bool,
}

/// The facts that suppressions may name.
pub struct Facts<F> {
    /// Gives the id of each fact, and whether it takes part in this run.
    pub each: F,
    /// Whether all of them take part: a code that covers nothing is only then known to be unused.
    pub all_take_part: bool,
}

/// Marks the findings of an article that its comments cover. `day` is the day that expiries are held against, if one is
/// known.
///
/// Returns what is wrong with the comments themselves: those that cannot be followed, that name nothing known, that
/// cover nothing or have expired, and ranges without an end.
pub fn suppress<'f, I>(
    document: &Document,
    findings: &mut [Finding],
    day: Option<Date>,
    facts: &Facts<impl Fn() -> I>,
) -> Vec<Finding>
where
    I: Iterator<Item = (&'f str, bool)>,
{
    let mut told = Vec::new();
    let mut rules = rules(document, day, &mut told);
    let areas = Areas::of(&rules);
    for finding in findings {
        let is_open = finding.counts() && finding.primary.source.name() == document.source.name();
        if !is_open {
            continue;
        }
        let names = [finding.fact.as_deref(), Some(finding.code.as_str())];
        let found = areas.covering(names.into_iter().flatten(), finding.primary.span.start);
        let Some((rule, name)) = found else {
            continue;
        };
        if let Some(rule) = rules.get_mut(rule) {
            rule.used[name] = true;
            finding.suppressed = Some(Suppression {
                by: SuppressedBy::Comment,
                reason: rule.reason.clone(),
            });
        }
    }
    for rule in &rules {
        told::of_rule(&document.source, rule, facts, &mut told);
    }
    told.sort_by_key(|finding| finding.primary.span);
    told
}

/// All suppressions of a document, ranges joined with their ends.
fn rules(document: &Document, day: Option<Date>, told: &mut Vec<Finding>) -> Vec<Rule> {
    let source = &document.source;
    let mut rules: Vec<Rule> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for comment in &document.comments {
        let Some(read) = directive::parse(&comment.content, comment.text.start) else {
            continue;
        };
        if !source.slice(comment.span).ends_with('>') {
            told.push(told::never_closed(source, comment));
            continue;
        }
        match read {
            Err(flaw) => told.push(told::of_flaw(source, flaw)),
            Ok(Directive::Ignore {
                reach,
                names,
                until,
                reason,
            }) => {
                let area = match reach {
                    Reach::Block => of_blocks(document, comment.blocks.clone()),
                    Reach::Start => Span::new(comment.span.end, source.text().len()),
                    Reach::File => Span::new(0, source.text().len()),
                };
                if reach == Reach::Start {
                    open.push(rules.len());
                }
                rules.push(Rule {
                    comment: comment.span,
                    used: vec![false; names.len()],
                    names,
                    expired: until.zip(day).is_some_and(|((until, _), day)| until < day),
                    until,
                    reason,
                    reach,
                    area,
                });
            }
            Ok(Directive::End(names)) => {
                let at = open
                    .iter()
                    .rposition(|&rule| names.is_empty() || same(&names, &rules[rule].names));
                match at {
                    Some(at) => rules[open.remove(at)].area.end = comment.span.start,
                    None => told.push(told::no_start(source, comment, &names)),
                }
            }
        }
    }
    told.extend(
        open.into_iter()
            .map(|rule| told::no_end(source, &rules[rule])),
    );
    rules
}

/// Where blocks stand in the file.
fn of_blocks(document: &Document, blocks: std::ops::Range<usize>) -> Span {
    let blocks = document.blocks.get(blocks).unwrap_or_default();
    let spans = blocks.iter().map(|block| document.in_source(block.prose));
    spans.reduce(Span::to).unwrap_or_default()
}

fn same(a: &[Name], b: &[Name]) -> bool {
    let holds = |all: &[Name], name: &Name| all.iter().any(|other| other.text == name.text);
    a.iter().all(|name| holds(b, name)) && b.iter().all(|name| holds(a, name))
}

#[cfg(test)]
mod tests;
