//! What the registry's format can say, and that every value keeps its place in the file.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests may stop at a broken expectation

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use factlint::assertion::{Date, Expect, Holds};
use factlint::finding::{Code, Finding, Severity};
use factlint::registry::{Located, Registry, json_schema, load, load_sources};
use factlint::source::{Source, Span};
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::Value;

const FULL: &str = "\
entities:
  harbour-board:
    names: [Harbour Board, the Board]
    not: [Harbour Board Games]
    class: authority
facts:
  - id: harbour/opened
    statement: The new harbour of Malmö opened on 3 May 2019.
    expect: { date: 2019-05-03 }
    about: [harbour, open]
    valid: { from: 2019-05, until: 2030 }
    review_by: 2026-06
    severity: warning
    tags: [ports, ports, north]
    sources:
      - { url: \"https://example.org/a\", title: 2019, publisher: NO, published: 2019-05, retrieved: 2020-01-02, quote: \"It opened: at last.\" }
    note: The old one stays open.
    tests:
      supported: [The harbour opened in May 2019.]
      contradicted: [The harbour opened in 2020.]
      unsupported: []
      silent: [Another harbour burnt.]
";

fn one(yaml: &str) -> Registry {
    let sources = vec![Source::new("facts/a.yaml", yaml)];
    load_sources(sources, None).unwrap_or_else(|faults| panic!("{}\n{yaml}", shown(&faults)))
}

fn shown(faults: &[Finding]) -> String {
    faults.iter().fold(String::new(), |mut text, fault| {
        let words = fault.primary.source.slice(fault.primary.span);
        let _ = writeln!(text, "{}: {} `{words}`", fault.code.as_str(), fault.message);
        text
    })
}

fn expect(yaml: &str) -> Expect {
    let text = format!("facts: [{{ id: a, statement: Rain is wet., expect: {yaml} }}]");
    one(&text).facts.remove(0).expect.unwrap().value
}

#[test]
fn every_key_is_read() {
    let registry = one(FULL);
    let entity = &registry.entities[0];
    assert_eq!(entity.id.value, "harbour-board");
    assert_eq!(entity.names.len(), 2);
    assert_eq!(entity.not[0].value, "Harbour Board Games");
    assert_eq!(entity.class.as_ref().unwrap().value, "authority");
    let fact = &registry.facts[0];
    assert_eq!(fact.id.value, "harbour/opened");
    assert!(matches!(
        &fact.expect.as_ref().unwrap().value,
        Expect::Date(Date::Known(_))
    ));
    assert_eq!(fact.about.len(), 2);
    assert_eq!(fact.valid.from, Some(date(2019, 5, 1)));
    assert_eq!(fact.valid.until, Some(date(2030, 12, 31)));
    assert_eq!(fact.review_by.as_ref().unwrap().value, date(2026, 6, 30));
    assert_eq!(fact.severity, Severity::Warning);
    assert_eq!(fact.tags.iter().collect::<Vec<_>>(), ["north", "ports"]);
    let source = &fact.sources[0];
    assert_eq!(source.title.as_deref(), Some("2019"));
    assert_eq!(source.publisher.as_deref(), Some("NO"));
    assert_eq!(source.published.as_deref(), Some("2019-05"));
    assert_eq!(source.retrieved.as_deref(), Some("2020-01-02"));
    assert_eq!(source.quote.as_deref(), Some("It opened: at last."));
    assert_eq!(fact.note.as_deref(), Some("The old one stays open."));
    assert_eq!(fact.tests.supported.len(), 1);
    assert_eq!(fact.tests.contradicted.len(), 1);
    assert!(fact.tests.unsupported.is_empty());
    assert_eq!(fact.tests.silent[0].value, "Another harbour burnt.");
    let whole = fact.file.slice(fact.span);
    assert!(whole.starts_with("id: harbour/opened") && whole.ends_with("[Another harbour burnt.]"));
}

#[test]
fn an_id_and_a_statement_are_enough() {
    let registry = one("facts: [{ id: a, statement: Rain is wet. }]");
    assert_eq!(registry.facts[0].severity, Severity::Error);
    assert!(registry.facts[0].expect.is_none());
    assert!(one("# nothing yet\n").facts.is_empty());
    assert!(one("").facts.is_empty());
}

#[test]
fn each_kind_of_expectation_has_a_short_and_a_full_form() {
    let Expect::Quantity(short) = expect("{ quantity: 'over 2,400' }") else {
        panic!()
    };
    assert_eq!(short.value.value, "over 2,400");
    let Expect::Quantity(full) =
        expect("{ quantity: { value: 010, unit: km, of: roads, period: 2025-07 } }")
    else {
        panic!()
    };
    assert_eq!(full.value.value, "010");
    assert_eq!(full.unit.unwrap().value, "km");
    assert_eq!(full.of.unwrap().value, "roads");
    assert_eq!(full.period.unwrap().value.last_day(), date(2025, 7, 31));

    assert!(matches!(
        expect("{ date: the spring of 2024 }"),
        Expect::Date(Date::Words(_))
    ));
    let between = Date::Between(Some(date(2024, 3, 1)), Some(date(2024, 12, 31)));
    assert_eq!(
        expect("{ date: { from: 2024-03, until: 2024 } }"),
        Expect::Date(between)
    );
    assert_eq!(
        expect("{ date: { until: 2024 } }"),
        Expect::Date(Date::Between(None, Some(date(2024, 12, 31))))
    );

    let Expect::Place(place) = expect("{ place: Doha }") else {
        panic!()
    };
    assert_eq!(place.name.value, "Doha");
    assert_eq!(expect("{ holds: false }"), Expect::Holds(Holds(false)));

    let Expect::Count(count) = expect("{ count: 1_000 }") else {
        panic!()
    };
    assert_eq!(count.value, 1000);
    let Expect::Count(count) = expect("{ count: { value: '1,200', of: ships } }") else {
        panic!()
    };
    assert_eq!(
        (count.value, count.of.unwrap().value),
        (1200, "ships".to_owned())
    );

    let Expect::Quote(quote) = expect("{ quote: 'No: never.' }") else {
        panic!()
    };
    assert_eq!(
        (quote.text.value.as_str(), quote.speaker),
        ("No: never.", None)
    );
    let Expect::Quote(quote) = expect("{ quote: { text: Never., speaker: Ann } }") else {
        panic!()
    };
    assert_eq!(quote.speaker.unwrap().value, "Ann");

    let Expect::Name(name) = expect("{ name: Anne }") else {
        panic!()
    };
    assert_eq!((name.is.value.as_str(), name.not.len()), ("Anne", 0));
    let Expect::Name(name) = expect("{ name: { is: Anne, not: [Ann, An] } }") else {
        panic!()
    };
    assert_eq!(name.not.len(), 2);

    let Expect::Pattern(pattern) =
        expect(r"{ pattern: { wrong: '\bfive\b', right: \bsix\b, in: states? } }")
    else {
        panic!()
    };
    assert_eq!(pattern.wrong.value, r"\bfive\b");
    assert_eq!(pattern.right.unwrap().value, r"\bsix\b");
    assert_eq!(pattern.within.unwrap().value, "states?");
}

#[test]
fn entities_of_another_file_are_known() {
    let users = "\
facts:
  - { id: a, statement: Rain is wet., expect: { entity: guild } }
  - { id: b, statement: Rain is wet., expect: { only: guild } }
  - { id: c, statement: Rain is wet., expect: { only: { entity: guild, among: group } } }
  - { id: d, statement: Rain is wet., expect: { count: { members: [guild, order] } } }
";
    let entities = "entities: { guild: { names: [Guild] }, order: { names: [Order] } }";
    let sources = vec![
        Source::new("a.yaml", users),
        Source::new("b.yaml", entities),
    ];
    let registry =
        load_sources(sources, None).unwrap_or_else(|faults| panic!("{}", shown(&faults)));
    let Expect::Count(count) = &registry.facts[3].expect.as_ref().unwrap().value else {
        panic!()
    };
    assert_eq!((count.value, count.members.len()), (2, 2));
}

#[test]
fn countries_need_no_definition() {
    let Expect::Only(only) = expect("{ only: { entity: saudi-arabia, among: country } }") else {
        panic!()
    };
    assert_eq!(only.entity.value, "saudi-arabia");
    assert_eq!(only.among.unwrap().value, "country");
}

#[test]
fn places_hold_through_a_byte_order_mark_line_ends_and_every_script() {
    let texts = [
        FULL.to_owned(),
        format!("\u{feff}{FULL}"),
        FULL.replace('\n', "\r\n"),
        format!("\u{feff}# ‘é’ 漢字 😀\r\n{}", FULL.replace('\n', "\r\n")),
        format!("---\n{FULL}...\n"),
    ];
    for text in texts {
        let registry = one(&text);
        let file = &registry.files[0];
        let entity = &registry.entities[0];
        let fact = &registry.facts[0];
        let mut scalars = vec![&entity.id, &fact.id, &fact.statement];
        scalars.extend(&entity.names);
        scalars.extend(&entity.not);
        scalars.extend(&fact.about);
        scalars.extend(&fact.tests.supported);
        for scalar in scalars {
            assert_eq!(file.slice(scalar.span), scalar.value, "{text}");
        }
        let at = fact.statement.value.find("Malmö").unwrap();
        let inner = fact
            .statement
            .inner(file, Span::new(at, at + "Malmö".len()));
        assert_eq!(file.slice(inner), "Malmö");
        assert_eq!(
            file.slice(fact.expect.as_ref().unwrap().span),
            "{ date: 2019-05-03 }"
        );
    }
}

#[test]
fn quoted_folded_and_shared_scalars_have_their_place() {
    let yaml = "\
facts:
  - id: a
    statement: >-
      Rain is
      wet.
    note: &note |
      Two
      lines.
    about: [\"b\\u0065e\", 'it''s']
    tests:
      silent: [&s Bees hum., plain
        folded]
  - id: b
    statement: Snow is cold.
    note: *note
    tests: { silent: [*s] }
";
    let registry = one(yaml);
    let [a, b] = registry.facts.as_slice() else {
        panic!()
    };
    let at = |value: &Located<String>| a.file.slice(value.span).to_owned();
    assert_eq!(a.statement.value, "Rain is wet.");
    assert!(
        at(&a.statement).ends_with("Rain is\n      wet."),
        "{:?}",
        at(&a.statement)
    );
    assert_eq!(a.note.as_deref(), Some("Two\nlines.\n"));
    assert_eq!(b.note, a.note);
    assert_eq!(
        (at(&a.about[0]), a.about[0].value.as_str()),
        ("\"b\\u0065e\"".into(), "bee")
    );
    assert_eq!(
        (at(&a.about[1]), a.about[1].value.as_str()),
        ("'it''s'".into(), "it's")
    );
    assert_eq!(at(&a.tests.silent[1]), "plain\n        folded");
    assert_eq!(a.tests.silent[1].value, "plain folded");
    // An alias stands for the scalar at its anchor.
    assert_eq!(b.tests.silent[0], a.tests.silent[0]);
    assert_eq!(at(&b.tests.silent[0]), "Bees hum.");
    // Inside a folded scalar nothing can be pointed at but the whole.
    assert_eq!(
        a.statement.inner(&a.file, Span::new(0, 4)),
        a.statement.span
    );
}

#[test]
fn many_facts_load() {
    let mut yaml = String::from("facts:\n");
    for n in 0..20_000 {
        let _ = write!(
            yaml,
            "  - id: fact-{n}\n    statement: Road {n} is long.\n    tests: {{ silent: [Road {n} is new.] }}\n"
        );
    }
    assert_eq!(one(&yaml).facts.len(), 20_000);
}

#[test]
fn bombs_and_towers_stop_with_a_finding() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for n in 1..12 {
        let list = vec![format!("*a{}", n - 1); 10].join(", ");
        let _ = writeln!(bomb, "a{n}: &a{n} [{list}]");
    }
    let chain: String = (1..60_000).fold("a0: &a0 [x]\n".to_owned(), |mut text, n| {
        let _ = writeln!(text, "a{n}: &a{n} [*a{}]", n - 1);
        text
    });
    let texts = [
        bomb,
        chain,
        "[".repeat(100_000),
        "{a: ".repeat(100_000),
        "- ".repeat(100_000),
        (0..5_000)
            .map(|n| format!("{}a:\n", " ".repeat(n)))
            .collect(),
        "facts: &loop [*loop]".to_owned(),
    ];
    for text in texts {
        let findings = load_sources(vec![Source::new("a.yaml", text)], None).unwrap_err();
        assert!(
            findings
                .iter()
                .any(|finding| finding.code == Code::YamlSyntax)
        );
    }
}

#[test]
fn a_folder_is_walked_in_order_without_what_is_hidden() {
    let folder = tempfile::tempdir().unwrap();
    let fact = |id: &str| format!("facts: [{{ id: {id}, statement: Rain is wet. }}]");
    fs::create_dir_all(folder.path().join("b/deep")).unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    for (name, id) in [
        ("b/deep/z.yml", "z"),
        ("a.yaml", "a"),
        ("c.YAML", "c"),
        (".hidden.yaml", "hidden"),
        (".git/x.yaml", "x"),
        ("notes.txt", "notes"),
    ] {
        fs::write(folder.path().join(name), fact(id)).unwrap();
    }
    let registry = load(folder.path(), None).unwrap();
    let ids: Vec<&str> = registry
        .facts
        .iter()
        .map(|fact| fact.id.value.as_str())
        .collect();
    assert_eq!(ids, ["a", "z", "c"]);
    assert!(registry.files[1].name().ends_with("/b/deep/z.yml"));
    let single = load(&folder.path().join("notes.txt"), None).unwrap();
    assert_eq!(single.facts[0].id.value, "notes");
}

#[test]
fn a_registry_that_is_not_there_is_told() {
    let folder = tempfile::tempdir().unwrap();
    for path in [folder.path().to_owned(), folder.path().join("none")] {
        let faults = load(&path, None).unwrap_err();
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].code, Code::NoRegistry);
    }
    fs::write(folder.path().join("a.yaml"), b"facts: [] # \xff").unwrap();
    let faults = load(folder.path(), None).unwrap_err();
    assert_eq!(faults[0].code, Code::InvalidUtf8);
    assert_eq!(faults[0].primary.span, Span::new(12, 13));
}

/// All keys below a schema, `$defs` included.
fn keys(schema: &Value, into: &mut std::collections::BTreeSet<String>) {
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        into.extend(properties.keys().cloned());
    }
    match schema {
        Value::Object(map) => map.values().for_each(|value| keys(value, into)),
        Value::Array(items) => items.iter().for_each(|value| keys(value, into)),
        _ => {}
    }
}

#[test]
fn the_schema_has_every_key_with_a_word_about_it() {
    let schema = json_schema();
    let mut found = std::collections::BTreeSet::new();
    keys(&schema, &mut found);
    for key in [
        "entities",
        "names",
        "not",
        "class",
        "facts",
        "id",
        "statement",
        "expect",
        "about",
        "valid",
        "from",
        "until",
        "review_by",
        "severity",
        "tags",
        "sources",
        "url",
        "title",
        "publisher",
        "published",
        "extends",
        "retrieved",
        "quote",
        "note",
        "tests",
        "supported",
        "contradicted",
        "unsupported",
        "silent",
        "quantity",
        "date",
        "place",
        "entity",
        "only",
        "among",
        "count",
        "members",
        "holds",
        "name",
        "is",
        "pattern",
        "wrong",
        "right",
        "in",
        "value",
        "unit",
        "of",
        "period",
        "text",
        "speaker",
    ] {
        assert!(found.remove(key), "{key}");
    }
    assert!(found.is_empty(), "the test does not know {found:?}");
    let defs = schema["$defs"].as_object().unwrap();
    for (name, definition) in defs {
        for (key, property) in definition["properties"].as_object().into_iter().flatten() {
            assert!(property.get("description").is_some(), "{name}.{key}");
        }
        if definition.get("properties").is_some() {
            assert_eq!(definition["additionalProperties"], false, "{name}");
        }
    }
    assert_eq!(
        schema["$defs"]["Fact"]["required"],
        serde_json::json!(["id", "statement"])
    );
}

#[test]
fn the_examples_of_the_documentation_are_right() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/registry.md");
    let text = fs::read_to_string(path).unwrap();
    let mut sources = Vec::new();
    for (n, block) in text.split("```yaml\n").skip(1).enumerate() {
        let yaml = block.split("```").next().unwrap();
        sources.push(Source::new(format!("example {n}"), yaml));
    }
    assert!(sources.len() > 5);
    let registry =
        load_sources(sources, None).unwrap_or_else(|faults| panic!("{}", shown(&faults)));
    // Every key of the format is shown.
    let mut all = std::collections::BTreeSet::new();
    keys(&json_schema(), &mut all);
    let shows = |key: &String| {
        registry
            .files
            .iter()
            .any(|file| file.text().contains(&format!("{key}:")))
    };
    let missing: Vec<_> = all.iter().filter(|key| !shows(key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let source = Source::from_bytes("a.yaml", bytes);
        if let Err(findings) = load_sources(vec![source], None) {
            for finding in findings {
                let primary = &finding.primary;
                prop_assert!(primary.source.text().get(primary.span.range()).is_some());
            }
        }
    }

    /// Pieces of the format in any order, and cut off anywhere.
    #[test]
    fn every_span_lies_on_character_boundaries(
        pieces in proptest::collection::vec(
            prop::sample::select(vec![
                "facts:", "\n", "\r\n", "  ", "- ", "id: é", "statement: 漢 字", "expect:", " {", "}", "[", "]",
                "&a ", "*a", "\"ü\\n", "\"", "'", "|\n", ">-\n", "# é", "null", "valid: { from: 2025-1 }", ",",
                "entities:", "names: [A]", ": ", "!t ", "\u{feff}", "---", "\t", "\u{85}", "\u{2028}", "date: ",
                "pattern: { wrong: '(' }", "count: é",
            ]),
            0..40,
        )
    ) {
        let source = Source::new("a.yaml", pieces.concat());
        let spans: Vec<Span> = match load_sources(vec![source.clone()], None) {
            Err(findings) => findings
                .iter()
                .flat_map(|finding| {
                    let related = finding.related.iter().map(|label| label.span);
                    related.chain([finding.primary.span]).collect::<Vec<_>>()
                })
                .collect(),
            Ok(registry) => registry.facts.iter().flat_map(|fact| [fact.span, fact.id.span]).collect(),
        };
        for span in spans {
            prop_assert!(source.text().get(span.range()).is_some(), "{span:?}");
        }
    }

    /// A right file with a piece cut out or put in somewhere: it loads, or every fault has its place.
    #[test]
    fn a_damaged_file_loads_or_tells_where(
        at in 0..FULL.len(),
        cut in 0..12_usize,
        put in prop::sample::select(vec!["", ":", "- ", "\n", "\"", "[", "}", "é", "  ", "&a ", "? ", "|", "\t"]),
    ) {
        let floor = |mut at: usize| {
            while !FULL.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let (start, end) = (floor(at), floor((at + cut).min(FULL.len())));
        let text = format!("{}{put}{}", &FULL[..start], &FULL[end..]);
        let source = Source::new("a.yaml", text);
        if let Err(findings) = load_sources(vec![source.clone()], None) {
            prop_assert!(!findings.is_empty());
            for finding in findings {
                prop_assert!(!finding.message.contains("cannot be read"), "{}", finding.message);
                prop_assert!(source.text().get(finding.primary.span.range()).is_some());
            }
        }
    }
}
