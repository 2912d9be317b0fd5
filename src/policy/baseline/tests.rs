//! Baselines read, written and held against findings made by hand.

use proptest::prelude::*;

use super::*;

const FILE: &str = "\
# Findings that are known and do not count. Written by `factlint check --write-baseline`; a row may be given
# a `reason: \"…\"`, which is kept.
schema: factlint/baseline/1
articles:
  - path: \"a.md\"
    findings:
      - { fingerprint: \"00000000000000aa\", code: \"contradicted\", fact: \"bridge\", words: \"2001\", reason: \"r\" }
      - { fingerprint: \"00000000000000bb\", code: \"invalid-utf8\", words: \"\" }
  - path: \"b.md\"
    findings:
      - { fingerprint: \"00000000000000cc\", code: \"unsupported\", fact: \"toll\", words: \"two\" }
";

fn parse(text: &str) -> Result<Baseline, Box<Finding>> {
    Baseline::parse(Source::new("baseline.yaml", text))
}

fn finding(fingerprint: &str, words: &str) -> Finding {
    let source = Source::new("../a.md", words);
    let span = Span::new(0, words.len());
    let mut finding = Finding::in_article(Code::Contradicted, &source, span, "wrong", "");
    finding.fingerprint = fingerprint.to_owned();
    finding.fact = Some("bridge".to_owned());
    finding
}

#[test]
fn what_is_written_is_what_was_read() {
    assert_eq!(parse(FILE).unwrap().render(), FILE);
    let with_mark = format!("\u{feff}{}", FILE.replace('\n', "\r\n"));
    let read = parse(&with_mark).unwrap();
    assert_eq!(read.render(), FILE);
    let row = &with_mark[read.rows[2].span.range()];
    assert!(
        row.starts_with("{ fingerprint: \"00000000000000cc\"") && row.ends_with('}'),
        "{row}"
    );
    let empty = Baseline::empty("x").render();
    assert!(parse(&empty).unwrap().is_empty());
}

#[test]
fn rows_cover_what_they_know_and_new_ones_are_taken_in() {
    let mut baseline = parse(FILE).unwrap();
    let mut findings = vec![
        finding("00000000000000aa", "2001"),
        finding("00000000000000dd", "a\nb"),
    ];
    assert_eq!(baseline.cover(&mut findings, "a.md", "../a.md", false), 0);
    let reason = |finding: &Finding| {
        finding
            .suppressed
            .as_ref()
            .map(|found| found.reason.clone())
    };
    assert_eq!(reason(&findings[0]).as_deref(), Some("r"));
    assert_eq!(reason(&findings[1]), None);
    assert_eq!(baseline.cover(&mut findings, "a.md", "../a.md", true), 1);
    assert_eq!(
        reason(&findings[1]).as_deref(),
        Some("known in baseline.yaml")
    );
    let gone = baseline.take_gone(|row| row.path == "a.md");
    let prints: Vec<&str> = gone.iter().map(|row| row.fingerprint.as_str()).collect();
    assert_eq!(prints, ["00000000000000bb"]);
    let told = baseline.unused(&gone[0]);
    assert_eq!(
        told.primary.source.slice(told.primary.span),
        &FILE[gone[0].span.range()]
    );
    let text = baseline.render();
    assert!(
        text.contains(
            "\"00000000000000dd\", code: \"contradicted\", fact: \"bridge\", words: \"a b\""
        ),
        "{text}"
    );
    assert!(!text.contains("bb\"") && text.contains("cc\""), "{text}");
}

#[test]
fn a_row_that_stands_twice_is_gone_once() {
    let row = "      - { fingerprint: \"00000000000000cc\", code: \"unsupported\" }\n";
    let mut baseline = parse(&format!("{FILE}{row}")).unwrap();
    let mut findings = vec![finding("00000000000000cc", "2")];
    baseline.cover(&mut findings, "b.md", "../a.md", false);
    assert_eq!(baseline.take_gone(|row| row.path == "b.md").len(), 1);
    assert_eq!(baseline.len(), 3);
}

#[test]
fn a_damaged_file_is_told_where() {
    for (from, to, line, message) in [
        (
            "schema: factlint/baseline/1",
            "schema: factlint/baseline/2",
            3,
            "and not `factlint/baseline/1`",
        ),
        ("schema: factlint/baseline/1\n", "", 3, "schema"),
        ("aa\", code", "aa, code", 7, ""),
        (
            "00000000000000bb",
            "<<<<<<< HEAD",
            8,
            "`<<<<<<< HEAD` is no fingerprint",
        ),
        (
            "  - path: \"b.md\"",
            "<<<<<<< HEAD\n  - path: \"b.md\"",
            9,
            "",
        ),
        ("code: \"invalid", "coed: \"invalid", 8, "coed"),
        (" }\n  - path", "\n  - path", 9, ""),
    ] {
        let text = FILE.replacen(from, to, 1);
        let fault = parse(&text).unwrap_err();
        let at = fault.primary.source.position(fault.primary.span.start);
        assert!(
            at.line.abs_diff(line) <= 1,
            "{to:?}: {at:?} {}",
            fault.message
        );
        assert!(fault.message.contains(message), "{to:?}: {}", fault.message);
    }
    assert!(parse("").is_err());
}

proptest! {
    #[test]
    fn any_row_is_read_as_it_was_written(path in "\\PC{0,20}|[\u{0}-\u{ff}\u{2028}\u{feff}]{0,9}", reason in ".{0,20}") {
        let mut row = Row::of(&finding("00000000000000ee", "2001"), &path);
        row.reason = Some(reason);
        let written = Baseline::new(Source::new("x", ""), vec![row.clone()]).render();
        let mut read = parse(&written).unwrap().rows.remove(0);
        read.span = Span::default();
        prop_assert_eq!(read, row);
    }

    #[test]
    fn no_text_makes_it_panic(text in "(schema: factlint/baseline/1\narticles:\n)?[ \n\\-{}\"a-z:\u{e9}]{0,80}") {
        let _ = parse(&text);
    }
}
