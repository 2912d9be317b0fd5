//! What suppressions cover and what is told of them, with findings made by hand.

use super::*;
use crate::document::Markup;
use crate::source::Source;

/// An article in which each "WRONG" is a finding of the fact `f` and each "OPEN" an unsupported claim of the fact `g`.
struct Outcome {
    /// For each of them in order: the reason of what suppresses it, or nothing.
    reasons: Vec<String>,
    /// Code and words of what is told of the comments.
    told: Vec<(Code, String)>,
    messages: Vec<String>,
    /// The file with all fixes applied.
    fixed: String,
}

fn run_with(markup: Markup, file: &str, day: &str, codes: &[(&str, bool)]) -> Outcome {
    let source = Source::new("a.md", file);
    let document = Document::parse(source.clone(), markup);
    let mut findings = Vec::new();
    for (word, fact, code) in [
        ("WRONG", "f", Code::Contradicted),
        ("OPEN", "g", Code::Unsupported),
    ] {
        for (at, _) in document.prose.match_indices(word) {
            let span = document.in_source(Span::new(at, at + word.len()));
            let mut finding = Finding::in_article(code, &source, span, "wrong", "");
            finding.fact = Some(fact.to_owned());
            findings.push(finding);
        }
    }
    findings.sort_by_key(|finding| finding.primary.span);
    let facts = Facts {
        each: || codes.iter().copied(),
        all_take_part: codes.iter().all(|(_, takes_part)| *takes_part),
    };
    let told = suppress(&document, &mut findings, day.parse().ok(), &facts);
    let mut fixed = file.to_owned();
    for finding in told.iter().rev() {
        if let Some(fix) = &finding.fix {
            fixed.replace_range(finding.primary.span.range(), &fix.replacement);
        }
    }
    let reason = |finding: &Finding| {
        let found = finding.suppressed.as_ref();
        found.map_or_else(String::new, |found| found.reason.clone())
    };
    Outcome {
        reasons: findings.iter().map(reason).collect(),
        told: told
            .iter()
            .map(|finding| (finding.code, source.slice(finding.primary.span).to_owned()))
            .collect(),
        messages: told.iter().map(|finding| finding.message.clone()).collect(),
        fixed,
    }
}

fn run(file: &str) -> Outcome {
    run_with(
        Markup::Markdown,
        file,
        "2025-06-30",
        &[("f", true), ("g", true), ("bridge", true)],
    )
}

#[test]
fn a_comment_covers_a_block_a_range_or_the_file() {
    for (file, expected) in [
        (
            "<!-- factlint-ignore f: r -->\n\nWRONG, OPEN.\n\nWRONG.",
            &["r", "", ""][..],
        ),
        (
            "WRONG. <!-- factlint-ignore f: r --> WRONG.\n\nWRONG.",
            &["r", "r", ""],
        ),
        (
            "<!-- factlint-ignore f: r -->\n\n- WRONG\n- a\n  - WRONG\n\nWRONG",
            &["r", "r", ""],
        ),
        (
            "| a | b |\n|---|---|\n| WRONG | WRONG <!-- factlint-ignore f: r --> |",
            &["", "r"],
        ),
        (
            "<!-- factlint-ignore unsupported, f: r -->\n\n**WRONG** OPEN.\n\nOPEN.",
            &["r", "r", ""],
        ),
        (
            "<!-- factlint-ignore contradicted: r -->\nWRONG OPEN",
            &["r", ""],
        ),
        (
            "WRONG\n\n<!-- factlint-ignore-file f: r -->\n\nWRONG",
            &["r", "r"],
        ),
        (
            "WRONG\n\n<!-- factlint-ignore-start f: r -->\n\nWRONG\n\n> WRONG\n\n<!-- factlint-ignore-end -->\n\nWRONG",
            &["", "r", "r", ""],
        ),
        (
            "WRONG <!-- factlint-ignore-start f: r --> WRONG <!-- factlint-ignore-end f --> WRONG",
            &["", "r", ""],
        ),
        (
            "<!-- factlint-ignore-start f: a --><!-- factlint-ignore-start g: b -->\nWRONG OPEN\n\n\
             <!-- factlint-ignore-end f -->\nWRONG OPEN\n\n<!-- factlint-ignore-end g -->\nWRONG OPEN",
            &["a", "b", "", "b", "", ""],
        ),
        (
            "> <!-- factlint-ignore\n> f: r -->\n> WRONG\n\nWRONG",
            &["r", ""],
        ),
        (
            "\u{feff}---\r\ndate: 2025\r\n---\r\n<!-- factlint-ignore f: r -->\r\n\r\nWRONG\r\n\r\nWRONG",
            &["r", ""],
        ),
    ] {
        let outcome = run(file);
        assert_eq!(outcome.reasons, expected, "{file:?}");
        assert_eq!(outcome.told, [], "{file:?}");
    }
    let html = "<ul><li>WRONG<!-- factlint-ignore f: r --></li><li>WRONG</li></ul><!-- factlint-ignore f: s --><table><tr><td>WRONG</table>";
    let outcome = run_with(Markup::Html, html, "", &[("f", true)]);
    assert_eq!(outcome.reasons, ["r", "", "s"]);
    assert_eq!(outcome.told, []);
}

#[test]
fn what_stands_in_code_or_plain_text_suppresses_nothing() {
    let file =
        "```\n<!-- factlint-ignore-file f: r -->\n```\n\n`<!-- factlint-ignore f: r -->` WRONG";
    let outcome = run(file);
    assert_eq!(
        (outcome.reasons.concat().as_str(), outcome.told),
        ("", Vec::new())
    );
    let outcome = run_with(
        Markup::Plain,
        "<!-- factlint-ignore f: r -->\nWRONG",
        "",
        &[("f", true)],
    );
    assert_eq!(
        (outcome.reasons.concat().as_str(), outcome.told),
        ("", Vec::new())
    );
}

#[test]
fn the_nearest_suppression_is_the_one_that_counts() {
    let file = "<!-- factlint-ignore-file f: file -->\n<!-- factlint-ignore-start f: range -->\n\n\
                <!-- factlint-ignore f: block -->\nWRONG\n\n<!-- factlint-ignore-end -->";
    let outcome = run(file);
    assert_eq!(outcome.reasons, ["block"]);
    let codes: Vec<Code> = outcome.told.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, [Code::SuppressionUnused; 2]);
    assert!(
        outcome.messages[0].contains("in this file")
            && outcome.messages[1].contains("in this range")
    );
}

#[test]
fn what_is_wrong_with_a_comment_is_told_and_mended() {
    use Code::{
        SuppressionExpired as Expired, SuppressionRange as Range, SuppressionSyntax as Syntax,
    };
    use Code::{SuppressionUnknownId as Unknown, SuppressionUnused as Unused};
    for (file, code, words, fixed) in [
        (
            "<!-- factlint-ignore f: r -->\nfine\n",
            Unused,
            "<!-- factlint-ignore f: r -->",
            "\nfine\n",
        ),
        (
            "<!-- factlint-ignore-file g: r -->\nWRONG\n",
            Unused,
            "<!-- factlint-ignore-file g: r -->",
            "\nWRONG\n",
        ),
        (
            "WRONG\n\n<!-- factlint-ignore f: r -->",
            Unused,
            "<!-- factlint-ignore f: r -->",
            "WRONG\n\n",
        ),
        (
            "<!-- factlint-ignore f, g: r -->\nWRONG",
            Unused,
            ", g",
            "<!-- factlint-ignore f: r -->\nWRONG",
        ),
        (
            "<!-- factlint-ignore g, f: r -->\nWRONG",
            Unused,
            "g, ",
            "<!-- factlint-ignore f: r -->\nWRONG",
        ),
        (
            "<!-- factlint-ignore f f: r -->\nWRONG",
            Unused,
            "f ",
            "<!-- factlint-ignore f: r -->\nWRONG",
        ),
        (
            "<!-- factlint-ignore brigde: r -->\nWRONG",
            Unknown,
            "brigde",
            "<!-- factlint-ignore bridge: r -->\nWRONG",
        ),
        (
            "<!-- factlint-ignore unsuported: r -->\nfine",
            Unknown,
            "unsuported",
            "<!-- factlint-ignore unsupported: r -->\nfine",
        ),
        (
            "<!-- factlint-ignore f until=2025-06-29: r -->\nWRONG",
            Expired,
            "until=2025-06-29",
            "",
        ),
        (
            "<!-- factlint-ignore f -->\nWRONG",
            Syntax,
            "factlint-ignore",
            "",
        ),
        (
            "<!-- factlint-ignore-strat f: r -->\nWRONG",
            Syntax,
            "factlint-ignore-strat",
            "<!-- factlint-ignore-start f: r -->\nWRONG",
        ),
        (
            "fine\n\n<!-- factlint-ignore f: r\nWRONG",
            Syntax,
            "<!--",
            "",
        ),
        (
            "<!-- factlint-ignore-start f: r -->\nWRONG",
            Range,
            "<!-- factlint-ignore-start f: r -->",
            "",
        ),
        (
            "WRONG\n<!-- factlint-ignore-end -->",
            Range,
            "<!-- factlint-ignore-end -->",
            "WRONG\n",
        ),
    ] {
        let outcome = run(file);
        assert_eq!(outcome.told, [(code, words.to_owned())], "{file:?}");
        let fixed = if fixed.is_empty() { file } else { fixed };
        assert_eq!(outcome.fixed, fixed, "{file:?}");
        if code == Unused {
            assert_eq!(run(fixed).told, [], "{fixed:?}");
        }
    }
    // A range that only another end follows stays open.
    let outcome =
        run("<!-- factlint-ignore-start f: r -->\nWRONG\n\n<!-- factlint-ignore-end g -->");
    let codes: Vec<Code> = outcome.told.iter().map(|(code, _)| *code).collect();
    assert_eq!(
        (codes, outcome.reasons.concat()),
        (vec![Range, Range], "r".to_owned())
    );
    for (name, message) in [
        ("supported", "needs no suppression"),
        ("bad-regex", "no code of articles"),
        ("all", "neither"),
    ] {
        let outcome = run(&format!("<!-- factlint-ignore {name}: r -->\nfine"));
        assert!(
            outcome.messages[0].contains(message),
            "{:?}",
            outcome.messages
        );
    }
}

#[test]
fn an_expiry_holds_through_its_day_and_only_where_a_day_is_known() {
    let file = "<!-- factlint-ignore f until=2025-06: r -->\nWRONG";
    for (day, reason) in [("2025-06-30", "r"), ("2025-07-01", ""), ("", "r")] {
        let outcome = run_with(Markup::Markdown, file, day, &[("f", true)]);
        assert_eq!(outcome.reasons, [reason], "{day}");
        assert_eq!(outcome.told.is_empty(), reason == "r", "{day}");
    }
}

#[test]
fn what_takes_no_part_is_not_called_unused() {
    let file = "<!-- factlint-ignore f, unsupported: r -->\nfine";
    assert_eq!(
        run_with(Markup::Markdown, file, "", &[("f", false)]).told,
        []
    );
    assert_eq!(
        run_with(Markup::Markdown, file, "", &[("f", true)])
            .told
            .len(),
        1
    );
}

#[test]
fn ten_thousand_comments_and_findings_are_no_burden() {
    let file = "<!-- factlint-ignore f: r -->\nWRONG\n\nWRONG\n\n".repeat(10_000);
    let start = std::time::Instant::now();
    let outcome = run(&file);
    assert_eq!(
        outcome
            .reasons
            .iter()
            .filter(|reason| *reason == "r")
            .count(),
        10_000
    );
    assert_eq!(outcome.told, []);
    assert!(start.elapsed() < std::time::Duration::from_secs(30));
}
