//! The words of every kind, from opinions made by hand.

use super::*;
use crate::registry::load_sources;
use crate::source::{Source, Span};

/// Every kind of slot that can decide.
const KINDS: [&str; 12] = [
    "quantity", "count", "date", "place", "entity", "only", "polarity", "opposite", "word", "role",
    "quote", "name",
];

fn fact(expect: &str) -> Fact {
    let yaml = format!(
        "facts:\n  - id: ferry\n    statement: The ferry carried 400 people in May 1998.\n{expect}"
    );
    let registry = load_sources(vec![Source::new("facts/a.yaml", yaml)], None).unwrap();
    registry.facts.into_iter().next().unwrap()
}

fn opinion(verdict: Verdict, kind: &'static str, outcome: Outcome) -> Opinion {
    Opinion {
        verdict,
        decisive: Some(Evidence {
            kind,
            outcome,
            known: Span::default(),
            stated: Span::default(),
            known_items: Vec::new(),
            items: vec![0],
            certainty: 1.0,
        }),
        ..Opinion::default()
    }
}

fn wrong(kind: &'static str, stated: &str, known: &str) -> Words {
    let opinion = opinion(Verdict::Contradicted, kind, Outcome::Conflicts);
    say(&opinion, &fact(""), Some(stated), Some(known), &[])
}

fn open(kind: &'static str, stated: &str, known: &str) -> Words {
    let opinion = opinion(Verdict::Unsupported, kind, Outcome::Open);
    say(&opinion, &fact(""), Some(stated), Some(known), &[])
}

#[test]
fn a_contradiction_tells_what_kind_it_is_and_both_sides() {
    for (kind, stated, known, message) in [
        (
            "quantity",
            "300 people",
            "400 people",
            "the number differs: the article has “300 people”, the registry “400 people”",
        ),
        (
            "count",
            "five ports",
            "four ports",
            "the count differs: the article has “five ports”, the registry “four ports”",
        ),
        (
            "date",
            "in 2001",
            "May 1998",
            "the date differs: the article has “in 2001”, the registry “May 1998”",
        ),
        (
            "place",
            "Keld",
            "Port Ellis",
            "the place differs: the article has “Keld”, the registry “Port Ellis”",
        ),
        (
            "entity",
            "Ada Reyes",
            "Jon Marsh",
            "the name differs: the article has “Ada Reyes”, the registry “Jon Marsh”",
        ),
        (
            "only",
            "Brunia",
            "Keld is the only",
            "the article adds “Brunia”, but the registry leaves room for no other: “Keld is the only …”",
        ),
        (
            "polarity",
            "never sailed",
            "sailed",
            "the article has “never sailed”, the opposite of the registry's “sailed”",
        ),
        (
            "opposite",
            "rejected",
            "accepted",
            "the article has “rejected”, the opposite of the registry's “accepted”",
        ),
        (
            "word",
            "bridge",
            "ferry",
            "the article has “bridge” where the registry has “ferry”",
        ),
        (
            "role",
            "Keld beat Ellis",
            "Ellis beat Keld",
            "the roles are exchanged: the article has “Keld beat Ellis”, the registry “Ellis beat Keld”",
        ),
        (
            "quote",
            "“we shall fly”",
            "“we shall sail”",
            "the quotation is altered; on record is “we shall sail”",
        ),
        (
            "name",
            "Port Elis",
            "Port Ellis",
            "“Port Elis” is a wrong form of “Port Ellis”",
        ),
        (
            "pattern",
            "ferry boat ship",
            "",
            "the registry rules out “ferry boat ship”: The ferry carried 400 people in May 1998.",
        ),
    ] {
        assert_eq!(wrong(kind, stated, known).message, message);
    }
}

#[test]
fn sets_of_another_size_are_no_further_member() {
    let mut opinion = opinion(Verdict::Contradicted, "only", Outcome::Conflicts);
    opinion.decisive.as_mut().unwrap().items.clear();
    let words = say(
        &opinion,
        &fact(""),
        Some("one of four"),
        Some("one of three"),
        &[],
    );
    assert_eq!(
        words.message,
        "the complete number differs: the article has “one of four”, the registry “one of three”"
    );
}

#[test]
fn the_same_words_on_both_sides_are_not_set_against_each_other() {
    assert_eq!(
        wrong("entity", "Jon Marsh", "Jon Marsh").message,
        "what the article says of “Jon Marsh” is the opposite of what the registry says: \
         The ferry carried 400 people in May 1998."
    );
}

#[test]
fn what_is_not_established_is_named_beside_what_is_known() {
    assert_eq!(
        open("date", "August 2020", "2020").message,
        "the date “August 2020” is not what the registry establishes: it says “2020”"
    );
    assert_eq!(
        open("entity", "Ada Reyes", "Jon Marsh").message,
        "“Ada Reyes” is not what the registry establishes: it says “Jon Marsh”"
    );
    assert_eq!(
        open("only", "the only", "The").message,
        "that there is no other (“the only”) is not what the registry establishes: \
         The ferry carried 400 people in May 1998."
    );
    let more = Opinion {
        verdict: Verdict::Unsupported,
        ..Opinion::default()
    };
    assert_eq!(
        say(&more, &fact(""), None, None, &[]).message,
        "the sentence says more than the registry establishes: \
         “The ferry carried 400 people in May 1998.”"
    );
    assert_eq!(
        say(&more, &fact(""), None, None, &["nightly", "to Keld"]).message,
        "the registry does not establish “nightly, to Keld”, only \
         “The ferry carried 400 people in May 1998.”"
    );
}

#[test]
fn what_is_alleged_or_may_be_of_something_else_is_told_so() {
    let mut against = opinion(Verdict::Unsupported, "date", Outcome::Conflicts);
    let said = |opinion: &Opinion| say(opinion, &fact(""), Some("2001"), Some("1998"), &[]).message;
    assert_eq!(
        said(&against),
        "“2001” is not what the registry establishes: it says “1998”, perhaps of something else"
    );
    for (stance, lead) in [
        (Stance::Alleged, "an allegation that"),
        (Stance::Hedged, "a hedged claim that"),
        (Stance::Planned, "a plan or wish that"),
        (Stance::Conditional, "a supposition that"),
    ] {
        against.stance = stance;
        let message = said(&against);
        assert!(message.starts_with(lead), "{message}");
        assert!(
            message.ends_with("the article has “2001”, the registry “1998”"),
            "{message}"
        );
    }
}

#[test]
fn pinned_words_are_shown_where_the_statement_does_not_hold_them() {
    let pinned = |kind: &'static str, expect: &str| {
        let fact = fact(&format!("    expect: {expect}\n"));
        let opinion = opinion(Verdict::Contradicted, kind, Outcome::Conflicts);
        say(&opinion, &fact, Some("x"), Some(""), &[])
    };
    let words = pinned("quote", "{ quote: we shall sail }");
    assert!(words.message.ends_with("“we shall sail”"), "{words:?}");
    let words = pinned("name", "{ name: { is: Port Ellis, not: [Port Elis] } }");
    assert_eq!(words.help.as_deref(), Some("write “Port Ellis”"));
}

#[test]
fn labels_are_short_and_repeat_nothing_of_the_message() {
    for kind in KINDS {
        for words in [
            wrong(kind, "stated words", "known words"),
            open(kind, "stated words", "known words"),
        ] {
            for label in [&words.article, &words.registry] {
                assert!(label.chars().count() <= 26, "{kind}: {label}");
                assert!(!words.message.contains(label.as_str()), "{words:?}");
            }
            assert!(words.help.is_some());
        }
    }
}

#[test]
fn long_words_are_cut_at_a_word() {
    let long = "and the ferry carried them all over the sound ".repeat(4);
    let words = wrong("quote", "x", &long);
    assert!(words.message.ends_with(" …”"), "{}", words.message);
    assert!(words.message.chars().count() < 120, "{}", words.message);
    assert_eq!(cropped("one\n  two"), "one two");
}

#[test]
fn a_false_statement_is_not_told_as_what_is_known() {
    let fact = fact("    expect: { holds: false }\n");
    let said = |verdict, stance| {
        let opinion = Opinion {
            stance,
            ..opinion(verdict, "polarity", Outcome::Conflicts)
        };
        say(&opinion, &fact, Some("carried"), Some("carried"), &[]).message
    };
    let statement = "The ferry carried 400 people in May 1998.";
    assert_eq!(
        said(Verdict::Contradicted, Stance::Asserted),
        format!("the registry knows this to be false: {statement}")
    );
    assert_eq!(
        said(Verdict::Unsupported, Stance::Alleged),
        format!("an allegation of what the registry knows to be false: {statement}")
    );
    assert_eq!(
        said(Verdict::Supported, Stance::Asserted),
        format!("the registry supports this; false is: {statement}")
    );
}
