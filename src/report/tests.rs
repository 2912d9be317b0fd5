//! What users see, from findings made by hand.

use std::time::{Duration, Instant};

use super::*;
use crate::finding::{Code, Fix, Label, Reference, Severity, SuppressedBy, Suppression};
use crate::source::{Source, Span};

const YAML: &str = "facts:\n  - id: harbour-opening\n    statement: The harbour bridge of Port Ellis opened on 4 May 1998.\n    sources: []\n";

/// A finding on the first `words` of an article.
fn finding(article: &str, words: &str) -> Finding {
    let source = Source::new("articles/bridge.md", article);
    let start = article.find(words).unwrap();
    let span = Span::new(start, start + words.len());
    let sentence_start = article[..start].rfind(". ").map_or(0, |at| at + 2);
    let sentence_end = article[start..]
        .find('.')
        .map_or(article.len(), |at| start + at + 1);
    let yaml = Source::new("facts/bridge.yaml", YAML);
    let known = YAML.find("4 May 1998").unwrap();
    Finding {
        code: Code::Contradicted,
        severity: Severity::Error,
        message: "the bridge opened on 4 May 1998, not in 2001".to_owned(),
        help: Some(
            "correct the year, or end the fact and add the new one with its source".to_owned(),
        ),
        fact: Some("harbour-opening".to_owned()),
        primary: Label {
            source,
            span,
            message: "the article says 2001".to_owned(),
        },
        sentence: Span::new(sentence_start, sentence_end),
        stated: Some("2001".to_owned()),
        expected: Some("4 May 1998".to_owned()),
        related: vec![Label {
            source: yaml,
            span: Span::new(known, known + "4 May 1998".len()),
            message: "the registry says 4 May 1998".to_owned(),
        }],
        sources: vec![Reference {
            text: "Port Ellis Harbour Board, “Annual report”, 1998-12".to_owned(),
            url: Some("https://example.org/reports/1998".to_owned()),
        }],
        explanation: vec!["year 2001 ≠ 1998-05-04".to_owned()],
        fix: Some(Fix {
            replacement: "1998".to_owned(),
            safe: false,
        }),
        suppressed: None,
        fingerprint: "00000000000000ab".to_owned(),
    }
}

fn rendered(name: &str, findings: &[Finding]) -> String {
    let article = ArticleSummary {
        path: "articles/bridge.md".to_owned(),
        date: "2025-10-16".parse().ok(),
        sentences: 3,
        claims: 2,
        supported: 1,
        contradicted: findings.len(),
        unsupported: 0,
        suppressed: 0,
    };
    let mut out = Vec::new();
    let mut report = (format_named(name).unwrap().report)(Style::default());
    report.begin(&mut out).unwrap();
    report.add(Some(&article), findings, &mut out).unwrap();
    report.finish(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn widest(text: &str) -> usize {
    text.lines()
        .map(|line| line.chars().count())
        .max()
        .unwrap_or(0)
}

#[test]
fn full_shows_the_words_the_entry_the_source_and_what_to_do() {
    let article = "Port Ellis is a small town.\nIts bridge opened in 2001, to\ngreat applause.\n";
    let text = rendered("full", &[finding(article, "2001")]);
    assert!(widest(&text) <= 80, "{text}");
    assert!(!text.contains('\u{1b}'));
    insta::assert_snapshot!(text, @r"
    contradicted (harbour-opening)

      × the bridge opened on 4 May 1998, not in 2001
       ╭─[articles/bridge.md:2:22]
     1 │ Port Ellis is a small town.
     2 │ Its bridge opened in 2001, to
       ·                      ──┬─
       ·                        ╰── the article says 2001
     3 │ great applause.
       ╰────
      ↳ the registry: harbour-opening
       ╭─[facts/bridge.yaml:3:59]
     3 │ … bridge of Port Ellis opened on 4 May 1998.
       ·                                  ─────┬────
       ·                                       ╰── the registry says 4 May 1998
       ╰────

      source: Port Ellis Harbour Board, “Annual report”, 1998-12
              https://example.org/reports/1998
      help: correct the year, or end the fact and add the new one with its source
    ");
}

#[test]
fn full_cuts_a_window_out_of_a_long_paragraph() {
    let lead =
        "The town has seen many feasts, and this one was the greatest of them all. ".repeat(9);
    let tail =
        " Since then the ferries have been gone, and few of the islanders miss them.".repeat(9);
    let article = format!("{lead}Its bridge – the pride of Port Ellis – opened in 2001.{tail}\n");
    let text = rendered("full", &[finding(&article, "2001")]);
    assert!(widest(&text) <= 80, "{text}");
    let column = article.chars().count() - tail.chars().count() - "2001.\n".len() + 1;
    assert!(
        text.contains(&format!("articles/bridge.md:1:{column}]")),
        "{text}"
    );
    insta::assert_snapshot!(text, @r"
    contradicted (harbour-opening)

      × the bridge opened on 4 May 1998, not in 2001
       ╭─[articles/bridge.md:1:716]
     1 │ … – the pride of Port Ellis – opened in 2001. Since then the ferries have …
       ·                                         ──┬─
       ·                                           ╰── the article says 2001
       ╰────
      ↳ the registry: harbour-opening
       ╭─[facts/bridge.yaml:3:59]
     3 │ … bridge of Port Ellis opened on 4 May 1998.
       ·                                  ─────┬────
       ·                                       ╰── the registry says 4 May 1998
       ╰────

      source: Port Ellis Harbour Board, “Annual report”, 1998-12
              https://example.org/reports/1998
      help: correct the year, or end the fact and add the new one with its source
    ");
}

#[test]
fn full_marks_spans_over_several_lines_and_wide_letters() {
    let article = "\u{feff}Ωραία πόλη — the bridge\r\nopened in the\r\nyear 2001 at last.\r\n";
    let text = rendered("full", &[finding(article, "opened in the\r\nyear 2001")]);
    assert!(text.contains("articles/bridge.md:2:1]"), "{text}");
    insta::assert_snapshot!(text, @r"
    contradicted (harbour-opening)

      × the bridge opened on 4 May 1998, not in 2001
       ╭─[articles/bridge.md:2:1]
     1 │     Ωραία πόλη — the bridge
     2 │ ╭─▶ opened in the
     3 │ ├─▶ year 2001 at last.
       · ╰──── the article says 2001
       ╰────
      ↳ the registry: harbour-opening
       ╭─[facts/bridge.yaml:3:59]
     3 │ … bridge of Port Ellis opened on 4 May 1998.
       ·                                  ─────┬────
       ·                                       ╰── the registry says 4 May 1998
       ╰────

      source: Port Ellis Harbour Board, “Annual report”, 1998-12
              https://example.org/reports/1998
      help: correct the year, or end the fact and add the new one with its source
    ");
}

#[test]
fn full_stays_within_its_columns_however_long_words_and_labels_are() {
    let words = "the bridge that the islanders had been promised for so long was opened ".repeat(5);
    let article = format!("Late, but at last, {words}in 2001. Then it rained.\n");
    let mut one = finding(&article, words.trim());
    one.primary.message = "the article says that it was opened in 2001 ".repeat(4);
    let text = rendered("full", std::slice::from_ref(&one));
    assert!(widest(&text) <= 80, "{text}");
    assert!(text.contains("… the bridge that"), "{text}");
    one.primary.span = Span::new(article.len() - 10, article.len() - 5);
    let text = rendered("full", &[one]);
    assert!(widest(&text) <= 80, "{text}");
}

#[test]
fn nothing_from_a_file_reaches_the_terminal_as_a_command() {
    let mut one = finding("A bridge \u{1b}]0;owned\u{7} of 2001.\n", "2001");
    one.message = "bad \u{1b}[2J message".to_owned();
    one.help = Some("\u{9b}31m".to_owned());
    one.sources[0].text = "a\u{8}b".to_owned();
    for format in ["full", "concise"] {
        let text = rendered(format, std::slice::from_ref(&one));
        assert!(
            text.chars().all(|c| c == '\n' || !c.is_control()),
            "{text:?}"
        );
    }
}

#[test]
fn colours_come_only_where_they_may() {
    let one = finding("It opened in 2001.\n", "2001");
    let style = Style {
        color: true,
        ..Style::default()
    };
    assert!(render_finding(&one, style).contains("\u{1b}["));
    assert!(!render_finding(&one, Style::default()).contains('\u{1b}'));
}

#[test]
fn steps_are_shown_where_they_are_asked_for() {
    let one = finding("It opened in 2001.\n", "2001");
    let style = Style {
        steps: true,
        ..Style::default()
    };
    assert!(render_finding(&one, style).contains("\n  steps: year 2001 ≠ 1998-05-04\n"));
    assert!(!render_finding(&one, Style::default()).contains("steps:"));
}

#[test]
fn concise_is_a_line_a_finding() {
    let text = rendered(
        "concise",
        &[finding("Früher: it opened in 2001.\n", "2001")],
    );
    assert_eq!(
        text,
        "articles/bridge.md:1:22: error[contradicted] the bridge opened on 4 May 1998, not in 2001 (harbour-opening)\n"
    );
}

#[test]
fn json_holds_every_field_of_version_1() {
    let article = "A town.\nFrüher: it opened in 2001.\n";
    let text = rendered("json", &[finding(article, "2001")]);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let expected = serde_json::json!({
        "schema": "factlint/check/1",
        "articles": [{"path": "articles/bridge.md", "date": "2025-10-16", "sentences": 3, "claims": 2,
                      "supported": 1, "contradicted": 1, "unsupported": 0, "suppressed": 0}],
        "findings": [{
            "code": "contradicted", "fact": "harbour-opening", "severity": "error",
            "message": "the bridge opened on 4 May 1998, not in 2001",
            "help": "correct the year, or end the fact and add the new one with its source",
            "path": "articles/bridge.md",
            "span": {"start": 30, "end": 34},
            "start": {"line": 2, "column": 22}, "end": {"line": 2, "column": 26},
            "sentence": {"start": 0, "end": 35},
            "stated": "2001", "expected": "4 May 1998",
            "related": [{"path": "facts/bridge.yaml", "span": {"start": 89, "end": 99},
                         "message": "the registry says 4 May 1998"}],
            "sources": ["https://example.org/reports/1998"],
            "explanation": ["year 2001 ≠ 1998-05-04"],
            "fingerprint": "00000000000000ab", "suppressed": null,
            "fix": {"replacement": "1998", "safe": false}
        }]
    });
    assert_eq!(value, expected);
    let alone: serde_json::Value =
        serde_json::from_str(&json_findings(&[finding(article, "2001")])).unwrap();
    assert_eq!(alone, expected["findings"]);
    assert_eq!(rendered("json", &[]).lines().count(), 1);
}

#[test]
fn each_format_tells_what_suppresses_a_finding() {
    let article = "A town. It opened in 2001.\n";
    let mut one = finding(article, "2001");
    one.suppressed = Some(Suppression {
        by: SuppressedBy::Comment,
        reason: "the mayor's own\nwords".to_owned(),
    });
    let one = [one];
    let value: serde_json::Value = serde_json::from_str(&rendered("json", &one)).unwrap();
    assert_eq!(
        value["findings"][0]["suppressed"],
        serde_json::json!({"by": "comment", "reason": "the mayor's own\nwords"})
    );
    let text = rendered("concise", &one);
    assert!(
        text.ends_with(" (harbour-opening) [suppressed by a comment: the mayor's own words]\n"),
        "{text}"
    );
    let text = rendered("full", &one);
    assert!(
        text.contains("suppressed by a comment: the mayor's own"),
        "{text}"
    );
}

#[test]
fn ten_thousand_findings_in_one_file_are_no_burden() {
    let article = "Its bridge opened in 2001, to great applause.\n".repeat(10_000);
    let template = finding(&article, "2001");
    let findings: Vec<Finding> = (0..10_000)
        .map(|line| {
            let mut one = template.clone();
            one.primary.span = one.primary.span.shifted(line * 46);
            one.sentence = one.primary.span;
            one
        })
        .collect();
    let start = Instant::now();
    let text = rendered("full", &findings);
    assert!(text.contains("bridge.md:10000:22]"));
    // Quadratic work takes minutes here, even optimised; a second or two is a slow machine without optimisation.
    assert!(start.elapsed() < Duration::from_secs(60));
}

proptest::proptest! {
    #[test]
    fn any_span_of_any_text_can_be_shown(
        text in "[a-zé\u{1f600}\u{feff}\u{1b}中 \r\n]{0,300}",
        a in 0_usize..400,
        b in 0_usize..400,
        width in 0_usize..120,
    ) {
        let mut one = finding("2001", "2001");
        one.primary.source = Source::new("a\n.md", text);
        one.primary.span = Span::new(a.min(b), a.max(b));
        one.sentence = one.primary.span;
        let style = Style { width, ..Style::default() };
        let shown = render_finding(&one, style);
        proptest::prop_assert!(shown.contains("the article says 2001") || shown.contains("2001"));
        proptest::prop_assert!(shown.contains("help:"));
        proptest::prop_assert!(!shown.contains('\u{1b}'), "an escape in {:?}", shown);
    }
}

#[test]
fn what_has_no_text_is_told_without_an_empty_box() {
    let file = Source::new("facts", "");
    let one = Finding::in_registry(Code::NoRegistry, &file, Span::default(), "no registry here")
        .help("name the folder of facts with `--facts`");
    let text = rendered("full", &[one]);
    insta::assert_snapshot!(text, @r"
    no-registry

      × no registry here

      help: name the folder of facts with `--facts`
    ");
}

#[test]
fn long_lines_under_the_passages_go_on_under_their_text() {
    let mut one = finding("It opened in 2001.\n", "2001");
    one.sources[0].text = "a report on all bridges of the county ".repeat(3);
    one.help = Some("look at the bridge and then at the report ".repeat(3));
    let text = rendered("full", &[one]);
    assert!(widest(&text) <= 80, "{text}");
    let under = |lead: &str| {
        let mut lines = text.lines().skip_while(|line| !line.starts_with(lead));
        let next = lines.nth(1).unwrap();
        next.len() - next.trim_start().len()
    };
    assert_eq!(under("  source: "), 10, "{text}");
    assert_eq!(under("  help: "), 8, "{text}");
}

#[test]
fn passages_are_cut_between_words() {
    let words = "Wide bridges carried heavier wagons everywhere yesterday ".repeat(9);
    let known: Vec<&str> = words.split_whitespace().collect();
    for width in 60..100 {
        let article = format!("{words}until 2001 {words}\n");
        let style = Style {
            width,
            ..Style::default()
        };
        let text = render_finding(&finding(&article, "2001"), style);
        let line = text.lines().find(|line| line.contains(" 1 │")).unwrap();
        let (_, shown) = line.split_once('│').unwrap();
        for word in shown.split_whitespace() {
            let whole = known.contains(&word) || ["…", "until", "2001"].contains(&word);
            assert!(whole, "{width}: {shown}");
        }
    }
}
