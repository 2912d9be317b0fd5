use super::*;
use crate::finding::{Code, Finding};
use crate::lint::Linted;
use crate::source::{Source, Span};

const ARTICLE: &str = "The bridge opened in 1990.\n\nThe ferry was sold in 2001.\n";

fn finding(code: Code, fact: &str, source: &Source, word: &str) -> Finding {
    let start = source.text().find(word).unwrap();
    let span = Span::new(start, start + word.len());
    let mut finding = Finding::in_article(code, source, span, format!("not {word}"), "wrong");
    finding.fact = Some(fact.to_owned());
    finding
}

fn linted(text: &str, found: &[(Code, &str, &str)]) -> Linted {
    let source = Source::new("articles/a.md", text);
    let findings = found
        .iter()
        .map(|(code, fact, word)| finding(*code, fact, &source, word));
    Linted {
        findings: findings.collect(),
        ..Linted::default()
    }
}

fn kinds(changes: &Changes) -> Vec<Kind> {
    changes.0.iter().map(|change| change.kind).collect()
}

#[test]
fn findings_come_first_and_then_the_facts_that_support() {
    let all = [
        (Code::Supported, "ferry", "ferry"),
        (Code::Contradicted, "bridge", "1990"),
        (Code::Supported, "ferry", "2001"),
        (Code::Supported, "bridge", "bridge"),
    ];
    let linted = linted(ARTICLE, &all);
    assert_eq!(shown(&linted).count(), 1);
    let parts = parts(&linted);
    assert!(parts[0].starts_with("contradicted (bridge)\n"), "{parts:?}");
    assert_eq!(parts[1], "supported\n  bridge\n  ferry (2)");
    assert_eq!(parts.len(), 2);
}

#[test]
fn a_file_is_read_as_it_was_written() {
    let snapshot = Snapshot::new("articles/a.md", "one\n---\n\n two\r\nthree\n\n");
    let file =
        "---\nsource: articles/a.md\nexpression: factlint snapshot\n---\none\n---\n\n two\nthree\n";
    assert_eq!(snapshot.render(), file);
    assert_eq!(Snapshot::parse(file), snapshot);
    assert_eq!(Snapshot::parse(&file.replace('\n', "\r\n")), snapshot);
    assert!(snapshot.is_ours());
    let empty = Snapshot::new("a b: #.md", "");
    assert_eq!(Snapshot::parse(&empty.render()), empty);
    assert!(empty.render().contains("source: \"a b: #.md\"\n"));
}

#[test]
fn files_of_others_are_read_too() {
    let other = Snapshot::parse("---\nsource: tests/x.rs\nexpression: x\n---\ntext\n");
    assert!(!other.is_ours());
    assert_eq!(other.text, "text");
    assert_eq!(Snapshot::parse("text only\n").text, "text only");
    assert_eq!(Snapshot::parse("---\nsource: x\n").text, "");
    assert_eq!(Snapshot::parse("---\nsource: x\n---").text, "");
    assert_eq!(Snapshot::parse("").text, "");
}

#[test]
fn what_only_stands_elsewhere_has_moved() {
    let both = [
        (Code::Contradicted, "bridge", "1990"),
        (Code::Unsupported, "ferry", "2001"),
    ];
    let before = joined(parts(&linted(ARTICLE, &both)));
    let further = format!("{}{ARTICLE}", "A line.\n\n".repeat(120));
    let after = parts(&linted(&further, &both));
    let changes = Changes::between(&before, &after);
    assert_eq!(kinds(&changes), [Kind::Moved, Kind::Moved]);
    assert_eq!(changes.summary(), "2 moved");
    assert_eq!(changes.text(), before);
    let same = Changes::between(&before, &parts(&linted(ARTICLE, &both)));
    assert_eq!(kinds(&same), [Kind::Same, Kind::Same]);
    assert_eq!(same.summary(), "");
}

#[test]
fn each_change_is_taken_by_itself() {
    let before = parts(&linted(
        ARTICLE,
        &[
            (Code::Contradicted, "bridge", "1990"),
            (Code::Unsupported, "ferry", "2001"),
            (Code::Supported, "harbour", "sold"),
        ],
    ));
    let after = parts(&linted(
        ARTICLE,
        &[
            (Code::Contradicted, "opening", "opened"),
            (Code::Contradicted, "ferry", "2001"),
            (Code::Supported, "harbour", "sold"),
        ],
    ));
    let accepted = joined(&before);
    let mut changes = Changes::between(&accepted, &after);
    assert_eq!(
        kinds(&changes),
        [Kind::Gone, Kind::New, Kind::Changed, Kind::Same]
    );
    assert_eq!(changes.summary(), "1 new, 1 changed, 1 gone");
    assert_eq!(changes.text(), accepted);
    let parts: Vec<Option<usize>> = changes.0.iter().map(|change| change.part).collect();
    assert_eq!(parts, [None, Some(0), Some(1), Some(2)]);
    changes.0[2].taken = true;
    assert_eq!(changes.text(), joined([&before[0], &after[1], &before[2]]));
    // What was not taken is still there to be decided.
    let left = Changes::between(&changes.text(), &after);
    assert_eq!(
        kinds(&left),
        [Kind::Gone, Kind::New, Kind::Same, Kind::Same]
    );
    for change in &mut changes.0 {
        change.taken = true;
    }
    assert_eq!(changes.text(), joined(&after));
}

proptest::proptest! {
    #[test]
    fn what_is_taken_is_today_and_what_is_not_was_before(
        before in "[a-c]{0,6}", after in "[a-c]{0,6}", text in "\\PC{0,60}|(\n| |contradicted|─\\[x:1:2\\]|1 │){0,20}"
    ) {
        let of = |names: &str| -> Vec<String> {
            let parts = names.chars().enumerate();
            parts.map(|(at, name)| format!("contradicted ({name})\n\n  {at} text")).collect()
        };
        let (before, after) = (of(&before), of(&after));
        let mut changes = Changes::between(&joined(&before), &after);
        proptest::prop_assert_eq!(changes.text(), joined(&before));
        for change in &mut changes.0 {
            change.taken = true;
        }
        proptest::prop_assert_eq!(changes.text(), joined(&after));
        // Whatever somebody has written into a file.
        let snapshot = Snapshot::parse(&text);
        let changes = Changes::between(&snapshot.text, &after);
        proptest::prop_assert!(changes.0.len() >= after.len());
    }
}
