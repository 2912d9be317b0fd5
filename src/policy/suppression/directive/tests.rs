//! How comments are read, and what is said of those that cannot be.

use super::*;

fn read(content: &str) -> Result<Directive, Flaw> {
    parse(content, 100).unwrap()
}

fn words(names: &[Name]) -> Vec<&str> {
    names.iter().map(|name| name.text.as_str()).collect()
}

#[test]
fn names_expiry_and_reason_are_read_in_any_spacing() {
    for (content, reach) in [
        (
            " factlint-ignore a/b.c, unsupported until=2026-12: it:\n is  so ",
            Reach::Block,
        ),
        (
            "factlint-ignore-start until=2026-12-31 a/b.c unsupported:it: is so",
            Reach::Start,
        ),
        (
            "\r\n\tfactlint-ignore-file\ta/b.c,unsupported,\r\nuntil=2026 : it: is so",
            Reach::File,
        ),
    ] {
        let Ok(Directive::Ignore {
            reach: found,
            names,
            until,
            reason,
        }) = read(content)
        else {
            panic!("{content:?}");
        };
        assert_eq!(found, reach, "{content:?}");
        assert_eq!(words(&names), ["a/b.c", "unsupported"], "{content:?}");
        assert_eq!(until.unwrap().0, "2026-12-31".parse::<Date>().unwrap());
        assert_eq!(reason, "it: is so");
        for name in &names {
            assert_eq!(
                &content[name.span.start - 100..name.span.end - 100],
                name.text
            );
        }
    }
    assert_eq!(read("factlint-ignore-end"), Ok(Directive::End(Vec::new())));
    let Ok(Directive::End(names)) = read(" factlint-ignore-end a, b: done ") else {
        panic!();
    };
    assert_eq!(words(&names), ["a", "b"]);
}

#[test]
fn what_cannot_be_followed_is_told_at_its_place() {
    for (content, place, message) in [
        ("factlint-ignore", "factlint-ignore", "not said what"),
        (
            "factlint-ignore: because",
            "factlint-ignore",
            "not said what",
        ),
        (
            "factlint-ignore until=2026: because",
            "factlint-ignore",
            "not said what",
        ),
        ("factlint-ignore a", "factlint-ignore", "no reason"),
        ("factlint-ignore a: \n", "factlint-ignore", "no reason"),
        (
            "factlint-ignore a -- because",
            "factlint-ignore",
            "no reason",
        ),
        ("factlint-ignore *: because", "*", "neither"),
        ("factlint-ignore talks-*: because", "talks-*", "neither"),
        ("factlint-ignore -a: because", "-a", "neither"),
        ("factlint-ignore[a]: because", "[a]", "neither"),
        (
            "factlint-ignore a untill=2026: because",
            "untill=2026",
            "did you mean `until`?",
        ),
        (
            "factlint-ignore a until=soon: because",
            "until=soon",
            "`soon` is not a date",
        ),
        (
            "factlint-ignore a until=2026 until=2027: b",
            "until=2027",
            "no place here",
        ),
        (
            "factlint-ignore-end until=2026",
            "until=2026",
            "no place here",
        ),
        (
            "factlint-ignore-next a: b",
            "factlint-ignore-next",
            "did you mean",
        ),
        (
            "Factlint-Ignore a: b",
            "Factlint-Ignore",
            "did you mean `factlint-ignore`?",
        ),
        (
            "factlint-disable",
            "factlint-disable",
            "no comment that factlint knows",
        ),
        (
            "factlint: ignore a: b",
            "factlint",
            "no comment that factlint knows",
        ),
        (
            "factlint disable",
            "factlint",
            "no comment that factlint knows",
        ),
    ] {
        let flaw = read(content).unwrap_err();
        let start = content.find(place).unwrap() + 100;
        assert_eq!(
            flaw.span,
            Span::new(start, start + place.len()),
            "{content:?}"
        );
        assert!(
            flaw.message.contains(message),
            "{content:?}: {}",
            flaw.message
        );
    }
}

#[test]
fn other_comments_are_left_alone() {
    for content in [
        "",
        " expect: x",
        "factlint found nothing here",
        "factlinter-ignore a: b",
        "see factlint-ignore a: b",
    ] {
        assert_eq!(parse(content, 0), None, "{content:?}");
    }
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "[ \n]?(factlint-ignore)?(-start|-end|-file|-x)?\\PC{0,40}") {
        let _ = parse(&text, 0);
    }
}
