//! What is told of suppressions themselves.

use super::directive::{Flaw, Name, Reach, USAGE};
use super::{CODES, Facts, Rule};
use crate::document::Comment;
use crate::finding::{Code, Finding, Fix, Severity, nearest};
use crate::source::{Source, Span};

/// A comment that cannot be followed.
pub(super) fn of_flaw(source: &Source, flaw: Flaw) -> Finding {
    let mut finding = error(
        Code::SuppressionSyntax,
        source,
        flaw.span,
        flaw.message,
        "not followed",
    )
    .help(flaw.help);
    finding.fix = flaw.replacement.map(|replacement| Fix {
        replacement,
        safe: false,
    });
    finding
}

/// A comment whose end is missing: what follows in the file is not shown by any browser.
pub(super) fn never_closed(source: &Source, comment: &Comment) -> Finding {
    let start = comment.span.start;
    error(
        Code::SuppressionSyntax,
        source,
        Span::new(start, start + "<!--".len()),
        "the comment never ends".to_owned(),
        "everything behind it is part of it",
    )
    .help("end it with `-->`")
}

/// A range that nothing ends.
pub(super) fn no_end(source: &Source, rule: &Rule) -> Finding {
    error(
        Code::SuppressionRange,
        source,
        rule.comment,
        format!("the range that ignores {} never ends", listed(&rule.names)),
        "reaches to the end of the file",
    )
    .help("end it with `<!-- factlint-ignore-end -->`, or write `factlint-ignore-file` if the whole file is meant")
}

/// An end without a start.
pub(super) fn no_start(source: &Source, comment: &Comment, names: &[Name]) -> Finding {
    let of = if names.is_empty() {
        String::new()
    } else {
        format!(" of {}", listed(names))
    };
    let mut finding = error(
        Code::SuppressionRange,
        source,
        comment.span,
        format!("no range{of} is open here"),
        "ends nothing",
    )
    .help(
        "remove the comment, or begin the range with `<!-- factlint-ignore-start ID: reason -->`",
    );
    finding.fix = removal(true);
    finding
}

/// What is unknown, unused or expired in a suppression.
pub(super) fn of_rule<'f, I>(
    source: &Source,
    rule: &Rule,
    facts: &Facts<impl Fn() -> I>,
    told: &mut Vec<Finding>,
) where
    I: Iterator<Item = (&'f str, bool)>,
{
    let mut idle = Vec::new();
    for (index, name) in rule.names.iter().enumerate() {
        // Only what covers nothing is looked up: everything else is known for sure.
        if rule.used[index] {
            continue;
        }
        let takes_part = if is_code(&name.text) {
            Some(facts.all_take_part)
        } else {
            let mut each = (facts.each)();
            each.find_map(|(id, takes_part)| (id == name.text).then_some(takes_part))
        };
        match takes_part {
            Some(true) => idle.push(index),
            // What it is for may be found in another run.
            Some(false) => {}
            None => told.push(unknown(source, name, (facts.each)().map(|(id, _)| id))),
        }
    }
    if let Some((until, span)) = rule.until.filter(|_| rule.expired) {
        told.push(expired(source, rule, &until.to_string(), span));
    } else if idle.len() == rule.names.len() {
        told.push(unused(source, rule));
    } else {
        told.extend(
            idle.into_iter()
                .map(|index| unused_name(source, rule, index)),
        );
    }
}

fn is_code(name: &str) -> bool {
    CODES.iter().any(|code| code.as_str() == name)
}

fn unknown<'f>(source: &Source, name: &Name, ids: impl Iterator<Item = &'f str>) -> Finding {
    let word = &name.text;
    let finding = |message| {
        error(
            Code::SuppressionUnknownId,
            source,
            name.span,
            message,
            "not known",
        )
    };
    match Code::from_name(word) {
        Some(Code::Supported) => finding("what is supported needs no suppression".to_owned())
            .help("name the fact, or `contradicted` or `unsupported`"),
        Some(_) => finding(format!(
            "`{word}` is no code of articles, so no comment can ignore it"
        ))
        .help("correct the cause where it stands, or take it into the baseline"),
        None => {
            let known = CODES.iter().map(|code| code.as_str()).chain(ids);
            let near = nearest(word, known);
            let finding = finding(format!(
                "`{word}` is neither a fact of the registry nor a code"
            ));
            if near.is_some() {
                finding.suggest(near)
            } else {
                finding.help(USAGE)
            }
        }
    }
}

fn expired(source: &Source, rule: &Rule, until: &str, span: Span) -> Finding {
    warning(
        Code::SuppressionExpired,
        source,
        span,
        format!(
            "the suppression of {} held until {until}",
            listed(&rule.names)
        ),
        "expired",
    )
    .help("look at the claim again: correct it and remove the comment, or move `until` on")
}

fn unused(source: &Source, rule: &Rule) -> Finding {
    let names = listed(&rule.names);
    let message = match rule.reach {
        Reach::Block if rule.area.is_empty() => {
            format!("no block follows in which {names} could be ignored")
        }
        Reach::Block => format!("nothing of {names} is found in this block"),
        Reach::Start => format!("nothing of {names} is found in this range"),
        Reach::File => format!("nothing of {names} is found in this file"),
    };
    let mut finding = warning(
        Code::SuppressionUnused,
        source,
        rule.comment,
        message,
        "ignores nothing",
    )
    .help("remove the comment");
    // Without its start a range's end would be left over.
    finding.fix = removal(rule.reach != Reach::Start);
    finding
}

/// One name of several that covers nothing; it goes with the separator before it, or behind it where it is the first
/// one.
fn unused_name(source: &Source, rule: &Rule, index: usize) -> Finding {
    let name = &rule.names[index];
    let before_all_used = !rule.used[..index].contains(&true);
    let span = match (index.checked_sub(1), rule.names.get(index + 1)) {
        (Some(before), _) if !before_all_used => {
            Span::new(rule.names[before].span.end, name.span.end)
        }
        (_, Some(next)) => Span::new(name.span.start, next.span.start),
        _ => name.span,
    };
    // An option may stand between two names.
    let span = if rule.until.is_some_and(|(_, until)| until.overlaps(span)) {
        name.span
    } else {
        span
    };
    let message = format!("nothing of `{}` is found here", name.text);
    let mut finding = warning(
        Code::SuppressionUnused,
        source,
        span,
        message,
        "ignores nothing",
    )
    .help("remove the name");
    finding.fix = removal(true);
    finding
}

/// A replacement by nothing.
const fn removal(safe: bool) -> Option<Fix> {
    Some(Fix {
        replacement: String::new(),
        safe,
    })
}

fn listed(names: &[Name]) -> String {
    let names: Vec<String> = names
        .iter()
        .map(|name| format!("`{}`", name.text))
        .collect();
    names.join(", ")
}

fn warning(code: Code, source: &Source, span: Span, message: String, label: &str) -> Finding {
    Finding::in_article(code, source, span, message, label)
}

fn error(code: Code, source: &Source, span: Span, message: String, label: &str) -> Finding {
    let mut finding = warning(code, source, span, message, label);
    finding.severity = Severity::Error;
    finding
}
