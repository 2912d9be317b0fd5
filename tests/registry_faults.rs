//! Faults of a registry: each has its code, points at the very words, and suggests what was meant.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests may stop at a broken expectation

use factlint::finding::Finding;
use factlint::registry::{Registry, load_sources};
use factlint::source::Source;
use jiff::civil::date;

fn load(yaml: &str) -> Result<Registry, Vec<Finding>> {
    let as_of = Some(date(2025, 10, 20));
    load_sources(vec![Source::new("facts/a.yaml", yaml)], as_of)
}

/// Code, words pointed at and suggestion of each fault.
fn faults(yaml: &str) -> Vec<(&'static str, String, String)> {
    let Err(findings) = load(yaml) else {
        return Vec::new();
    };
    let row = |finding: &Finding| {
        let words = finding.primary.source.slice(finding.primary.span);
        let fix = finding.fix.as_ref().map(|fix| fix.replacement.clone());
        (
            finding.code.as_str(),
            words.to_owned(),
            fix.unwrap_or_default(),
        )
    };
    findings.iter().map(row).collect()
}

/// A fact with the given lines after its id and statement.
fn fact(lines: &str) -> String {
    let lines = lines.replace('\n', "\n    ");
    format!("facts:\n  - id: river\n    statement: The river is 90 km long.\n    {lines}\n")
}

#[test]
fn one_fault_each() {
    let entity = |lines: &str| format!("entities:\n  delta-council:\n    {lines}\n");
    let rows: Vec<(String, &str, &str, &str)> = vec![
        // The file.
        ("facts: [".into(), "yaml-syntax", "[", ""),
        ("facts:\n\t- id: a".into(), "yaml-syntax", "-", ""),
        ("facts: []\nfacts: []".into(), "duplicate-key", "facts", ""),
        ("fact: []".into(), "unknown-key", "fact", "facts"),
        ("facts: []\n---\nfacts: []".into(), "yaml-syntax", "---", ""),
        ("- id: a".into(), "wrong-type", "- id: a", ""),
        ("facts: *all".into(), "yaml-syntax", "*all", ""),
        ("facts: !all []".into(), "yaml-syntax", "!all", ""),
        ("facts:\n".into(), "wrong-type", "facts", ""),
        // Keys.
        (fact("souces: []"), "unknown-key", "souces", "sources"),
        (fact("Note: x"), "unknown-key", "Note", "note"),
        (fact("<<: {note: x}"), "unknown-key", "<<", ""),
        (
            "facts:\n  - id: river\n    note: x".into(),
            "missing-key",
            "id: river",
            "",
        ),
        (
            "facts: [{ statement: Rain is wet. }]".into(),
            "missing-key",
            "{ statement: Rain is wet. }",
            "",
        ),
        (entity("class: group"), "missing-key", "class: group", ""),
        (fact("note: x\nnote: y"), "duplicate-key", "note", ""),
        // Kinds of value.
        (fact("about: river"), "wrong-type", "river", ""),
        (fact("note: [x]"), "wrong-type", "[x]", ""),
        (fact("note:"), "wrong-type", "note", ""),
        (fact("note: ~"), "wrong-type", "~", ""),
        (
            fact("tests: { silent: [The sea: a story] }"),
            "wrong-type",
            "The sea: a story",
            "",
        ),
        (
            fact("severity: warnin"),
            "unknown-value",
            "warnin",
            "warning",
        ),
        (fact("severity: fatal"), "unknown-value", "fatal", ""),
        (fact("about: ['']"), "empty-text", "''", ""),
        (fact("sources: [{ title: ' ' }]"), "empty-text", "' '", ""),
        (
            "facts: [{ id: a, statement: ' ' }]".into(),
            "empty-text",
            "' '",
            "",
        ),
        (entity("names: []"), "empty-text", "delta-council", ""),
        // Ids.
        (
            "facts: [{ id: The River, statement: x }]".into(),
            "bad-id",
            "The River",
            "the-river",
        ),
        (
            "facts: [{ id: a, statement: x }, { id: a, statement: y }]".into(),
            "duplicate-id",
            "a",
            "",
        ),
        // Dates.
        (fact("review_by: 2025-02-30"), "bad-date", "2025-02-30", ""),
        (
            fact("review_by: 3 July 2025"),
            "bad-date",
            "3 July 2025",
            "2025-07-03",
        ),
        (
            fact("valid: { from: 2025-7-3 }"),
            "bad-date",
            "2025-7-3",
            "2025-07-03",
        ),
        (
            fact("valid: { from: 2025, until: 2024-12 }"),
            "date-order",
            "2024-12",
            "",
        ),
        (
            fact("sources: [{ published: 2025-03, retrieved: 2025-02-28 }]"),
            "date-order",
            "2025-02-28",
            "",
        ),
        (
            fact("sources: [{ published: 2025-11 }]"),
            "future-date",
            "2025-11",
            "",
        ),
        (
            fact("sources: [{ retrieved: \"2052-10-01\" }]"),
            "future-date",
            "\"2052-10-01\"",
            "",
        ),
        // Names.
        (
            "entities:\n  a: { names: [Delta Council] }\n  b: { names: [delta council] }".into(),
            "ambiguous-alias",
            "delta council",
            "",
        ),
        (
            entity("names: [Council, COUNCIL]"),
            "ambiguous-alias",
            "COUNCIL",
            "",
        ),
        (
            entity("names: [Council]\n    not: [council]"),
            "ambiguous-alias",
            "council",
            "",
        ),
        // Drafts.
        (
            fact("sources: [{ title: TODO, publisher: Board }]"),
            "unfilled-source",
            "TODO",
            "",
        ),
        // Tests.
        (
            fact("tests: { supported: [It is long.], contradicted: [It is short., It is long.] }"),
            "repeated-test",
            "It is long.",
            "",
        ),
        (
            fact("tests: { silent: [Rain., Rain.] }"),
            "repeated-test",
            "Rain.",
            "",
        ),
        (
            fact("tests: { suported: [] }"),
            "unknown-key",
            "suported",
            "supported",
        ),
        // Expectations.
        (
            fact("expect: { quantty: 90 km }"),
            "unknown-key",
            "quantty",
            "quantity",
        ),
        (fact("expect: {}"), "missing-key", "{}", ""),
        (
            fact("expect: { holds: true, place: Doha }"),
            "wrong-type",
            "place",
            "",
        ),
        (fact("expect: { holds: yes }"), "wrong-type", "yes", ""),
        (
            fact("expect: { holds: 'true' }"),
            "wrong-type",
            "'true'",
            "",
        ),
        (
            fact("expect: { quantity: { unit: km } }"),
            "missing-key",
            "{ unit: km }",
            "",
        ),
        (
            fact("expect: { quantity: { value: 90, period: lately } }"),
            "bad-date",
            "lately",
            "",
        ),
        (fact("expect: { date: 2025-13 }"), "bad-date", "2025-13", ""),
        (
            fact("expect: { date: { from: 2025, until: 2024 } }"),
            "date-order",
            "2024",
            "",
        ),
        (fact("expect: { date: {} }"), "missing-key", "{}", ""),
        (fact("expect: { place: '' }"), "empty-text", "''", ""),
        (
            fact("expect: { entity: atlantis }"),
            "unknown-entity",
            "atlantis",
            "",
        ),
        (
            fact("expect: { entity: rusia }"),
            "unknown-entity",
            "rusia",
            "russia",
        ),
        (
            fact("expect: { only: { entity: atlantis } }"),
            "unknown-entity",
            "atlantis",
            "",
        ),
        (fact("expect: { count: many }"), "wrong-type", "many", ""),
        (
            fact("expect: { count: { members: [lemuria] } }"),
            "unknown-entity",
            "lemuria",
            "",
        ),
        (
            fact("expect: { count: { of: states } }"),
            "missing-key",
            "{ of: states }",
            "",
        ),
        (
            fact("expect: { quote: { text: '' } }"),
            "empty-text",
            "''",
            "",
        ),
        (
            fact("expect: { name: { is: Ann, not: [ann] } }"),
            "ambiguous-alias",
            "ann",
            "",
        ),
        (
            fact("expect: { pattern: { wrong: 'five (states' } }"),
            "bad-regex",
            "(",
            "",
        ),
        (
            fact("expect: { pattern: { right: x } }"),
            "missing-key",
            "{ right: x }",
            "",
        ),
        (
            format!(
                "{}\n{}",
                entity("names: [Delta Council]"),
                fact("expect: { entity: delta-counsil }")
            ),
            "unknown-entity",
            "delta-counsil",
            "delta-council",
        ),
    ];
    let mut wrong = Vec::new();
    for (yaml, code, words, suggestion) in rows {
        let expected = vec![(code, words.to_owned(), suggestion.to_owned())];
        let found = faults(&yaml);
        if found != expected {
            wrong.push(format!(
                "{yaml}\n  found    {found:?}\n  expected {expected:?}\n"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn all_faults_of_all_files_come_in_one_run() {
    let broken = Source::new("facts/a.yaml", "facts: [");
    let faulty = "\
facts:
  - id: first one
    statement: ''
    sorces: []
    severity: grave
    valid: { from: someday }
  - statement: The hill is low.
  - id: third
    statement: The lake is deep.
    about: lake
    review_by: 2025-02-29
";
    let faulty = Source::new("facts/b.yaml", faulty);
    let findings = load_sources(vec![broken, faulty], None).unwrap_err();
    let rows: Vec<_> = findings
        .iter()
        .map(|finding| {
            let file = &finding.primary.source;
            (
                file.name(),
                finding.code.as_str(),
                file.slice(finding.primary.span),
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            ("facts/a.yaml", "yaml-syntax", "["),
            ("facts/b.yaml", "bad-id", "first one"),
            ("facts/b.yaml", "empty-text", "''"),
            ("facts/b.yaml", "unknown-key", "sorces"),
            ("facts/b.yaml", "unknown-value", "grave"),
            ("facts/b.yaml", "bad-date", "someday"),
            ("facts/b.yaml", "missing-key", "statement: The hill is low."),
            ("facts/b.yaml", "wrong-type", "lake"),
            ("facts/b.yaml", "bad-date", "2025-02-29"),
        ]
    );
}

#[test]
fn a_second_definition_shows_the_first_in_its_own_file() {
    let source = |name: &str| Source::new(name, "facts: [{ id: twin, statement: Ants dig. }]");
    let findings = load_sources(vec![source("a.yaml"), source("b.yaml")], None).unwrap_err();
    let [finding] = findings.as_slice() else {
        panic!("{findings:?}")
    };
    assert_eq!(finding.primary.source.name(), "b.yaml");
    let [first] = finding.related.as_slice() else {
        panic!("{finding:?}")
    };
    assert_eq!(first.source.name(), "a.yaml");
    assert_eq!(first.source.slice(first.span), "twin");
}

#[test]
fn one_fault_does_not_call_forth_another() {
    // The entity's own fault is told, not that it is unknown; nor are those of a file that cannot be read.
    let yaml = format!(
        "entities: {{ guild: {{ name: [Guild] }} }}\n{}",
        fact("expect: { entity: guild }")
    );
    let codes: Vec<_> = faults(&yaml).into_iter().map(|row| row.0).collect();
    assert_eq!(codes, ["unknown-key"]);

    let broken = Source::new("a.yaml", "entities: {");
    let using = Source::new("b.yaml", fact("expect: { entity: guild }"));
    let findings = load_sources(vec![broken, using], None).unwrap_err();
    assert_eq!(findings.len(), 1);
}

#[test]
fn fingerprints_survive_edits_above() {
    let print = |yaml: &str| load(yaml).unwrap_err()[0].fingerprint.clone();
    let fault = fact("souces: []");
    assert_eq!(print(&fault), print(&format!("# A comment.\n\n{fault}")));
    assert_ne!(print(&fault), print(&fact("sorces: []")));
    assert_eq!(print(&fault).len(), 16);
}

#[test]
fn a_list_is_offered_only_where_the_text_stays_whole_in_it() {
    let help = |yaml: &str| load(yaml).unwrap_err()[0].help.clone().unwrap_or_default();
    assert_eq!(help(&fact("about: river")), "write `[river]`");
    let long = help(&fact("tests: { silent: 'Rain, snow.' }"));
    assert_eq!(long, "put each entry on a line of its own, after `- `");
    assert_eq!(help(&fact("sources: { title: A }")), long);
}

#[test]
fn the_usual_slips_of_yaml_are_explained() {
    let help = |yaml: &str| load(yaml).unwrap_err()[0].help.clone().unwrap_or_default();
    assert!(help("facts:\n  - id: a\n    statement: The hill: it is low.").contains("quotes"));
    assert!(help("facts:\n\t- id: a").contains("tabs"));
}
