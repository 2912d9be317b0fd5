use super::Stance;
use crate::extract::item::Item;
use crate::extract::name::Names;
use crate::extract::reading::read;

/// The content words of a sentence that some test holds for.
fn words(text: &str, holds: impl Fn(&Item) -> bool) -> String {
    let reading = read(text, 0, &Names::default(), None);
    let found = reading
        .items
        .iter()
        .filter(|item| item.is_content() && holds(item));
    found
        .map(|item| reading.text_of(item))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn a_negation_governs_the_rest_of_its_clause() {
    let cases = [
        ("The mill did not burn.", "burn"),
        ("The mill didn't burn, but the barn burned.", "burn"),
        ("Malta never signed the treaty.", "signed treaty"),
        ("Malta failed to sign the treaty.", "sign treaty"),
        ("The mill burned without warning.", "warning"),
        ("Malta has yet to sign.", "sign"),
        (
            "The mill burned without warning, which helped nobody sleep.",
            "warning sleep",
        ),
        (
            "The mayor was not charged, tried or jailed.",
            "charged tried jailed",
        ),
        ("The clerk is not insured and pays the bill.", "insured"),
        (
            "The magazine wrongly claimed that the mill burned.",
            "mill burned",
        ),
    ];
    for (text, negated) in cases {
        assert_eq!(words(text, |item| item.negated), negated, "{text}");
    }
}

#[test]
fn two_negations_cancel() {
    assert_eq!(
        words("Malta never failed to pay.", |item| item.negated),
        "failed"
    );
}

#[test]
fn words_that_only_look_like_a_negation_turn_nothing() {
    for text in [
        "Not only Malta signed.",
        "No fewer than 40 ships sank.",
        "The treaty was not merely signed.",
        "No country other than Malta signed.",
        "The mill burned, no doubt.",
    ] {
        assert_eq!(words(text, |item| item.negated), "", "{text}");
    }
}

#[test]
fn stance_is_that_of_the_cue() {
    let cases = [
        ("Malta may sign the treaty.", Stance::Hedged, "sign treaty"),
        (
            "Malta plans to sign the treaty.",
            Stance::Planned,
            "sign treaty",
        ),
        (
            "If Malta signs, Cyprus waits.",
            Stance::Conditional,
            "Malta signs Cyprus waits",
        ),
        (
            "Rivals allege that Malta signed.",
            Stance::Alleged,
            "Malta signed",
        ),
        ("Did Malta sign?", Stance::Asked, "Malta sign"),
        (
            "Should Malta sign, Cyprus waits.",
            Stance::Conditional,
            "Malta sign Cyprus waits",
        ),
        ("Malta signed, but Cyprus may wait.", Stance::Hedged, "wait"),
    ];
    for (text, stance, wanted) in cases {
        assert_eq!(words(text, |item| item.stance == stance), wanted, "{text}");
    }
}

#[test]
fn other_uses_of_a_cue_are_none() {
    for text in [
        "The storm claimed 43 lives.",
        "The rebels claimed responsibility for the raid.",
        "The mill burned in May 2021.",
        "Malta signed the treaty.",
    ] {
        assert_eq!(words(text, |item| !item.stance.is_asserted()), "", "{text}");
    }
}

#[test]
fn the_stance_furthest_from_an_assertion_wins() {
    assert_eq!(
        words("Malta would perhaps sign.", |item| {
            item.stance == Stance::Conditional
        }),
        "sign"
    );
}
