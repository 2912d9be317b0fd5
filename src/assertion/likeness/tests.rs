use super::{by_form, is_acronym, names, words};
use crate::extract::item::{Item, ItemKind};
use crate::extract::name::Names;
use crate::extract::reading::read;

/// The only content of a phrase.
fn item(text: &str) -> Item {
    let reading = read(text, 0, &Names::default(), None);
    let mut items = reading.items.into_iter().filter(Item::is_content);
    match (items.next(), items.next()) {
        (Some(item), None) => item,
        other => panic!("{text}: {other:?}"),
    }
}

fn word_likeness(known: &str, stated: &str) -> f32 {
    let (known, stated) = (item(known), item(stated));
    known
        .word()
        .zip(stated.word())
        .map_or(f32::NAN, |(a, b)| words(a, b))
}

#[test]
fn words_are_alike_by_form_then_by_meaning() {
    assert!((word_likeness("house", "house") - 1.0).abs() < f32::EPSILON);
    let falling = [
        word_likeness("house", "house"),
        word_likeness("house", "houses"),
        word_likeness("automobile", "car"),
        word_likeness("gun", "weapon"),
        word_likeness("gun", "soup"),
    ];
    assert!(falling.is_sorted_by(|a, b| a > b), "{falling:?}");
}

#[test]
fn opposites_are_not_alike() {
    for (known, stated) in [("rose", "fell"), ("opened", "closed"), ("accept", "reject")] {
        assert!(word_likeness(known, stated) < 0.1, "{known} {stated}");
    }
}

#[test]
fn names_are_alike_by_what_they_stand_for() {
    let cases = [
        ("in Malta", "in Malta", true),
        ("by Britain", "by the United Kingdom", true),
        ("by Anna Dravik", "by Dravik", true),
        ("by Anna Dravik", "by Boris Orlen", false),
        ("in Malta", "in Cyprus", false),
    ];
    for (known, stated, alike) in cases {
        let (a, b) = (item(known), item(stated));
        let likeness = a.name().zip(b.name()).map(|(a, b)| names(a, b));
        assert_eq!(
            likeness.map(|found| found > 0.5),
            Some(alike),
            "{known} {stated}"
        );
    }
}

#[test]
fn amounts_are_left_to_their_slots() {
    assert!(by_form(&item("43"), &item("43")) < 0.1);
}

#[test]
fn initials_make_an_acronym() {
    assert!(is_acronym("WIO", "Water Inspection Office"));
    assert!(!is_acronym("WHO", "Water Inspection Office"));
}

/// How alike two phrases of one word are, in hundredths.
fn hundredths(known: &str, stated: &str) -> i32 {
    let (known, stated) = (item(known), item(stated));
    let likeness = match (&known.kind, &stated.kind) {
        (ItemKind::Word(a), ItemKind::Word(b)) => words(a, b),
        _ => by_form(&known, &stated),
    };
    (likeness * 100.0).round() as i32
}

#[test]
fn likeness_falls_from_the_same_word_to_one_that_only_joins() {
    for (known, stated, likeness) in [
        ("the house", "the house", 100),
        ("the house", "the houses", 98),
        ("the mice", "the mouse", 98),
        ("it rose", "it climbed", 85),
        ("it fell", "it dropped", 85),
        ("it rose", "it fell", 0),
        ("the automobile", "the car", 90),
        ("the gun", "the weapon", 70),
        ("the weapon", "the gun", 0),
        ("the gun", "the soup", 0),
        ("it opened", "it closed", 0),
        ("the sea", "the season", 0),
    ] {
        assert_eq!(hundredths(known, stated), likeness, "{known}, {stated}");
    }
}

#[test]
fn names_are_as_alike_as_their_words() {
    for (known, stated, likeness) in [
        ("by Anna Dravik", "by Anna Dravik", 100),
        ("by Anna Dravik", "by Dravik", 90),
        ("by Dravik", "by Anna Dravik", 90),
        ("by Anna Dravik", "by Anna", 45),
        ("by Anna Dravik", "by Vera Dravik", 0),
        ("by Anna Maria Dravik", "by Anna Dravik", 90),
        ("by Anna Maria Dravik", "by Anna Maria", 45),
        ("in Britain", "in the United Kingdom", 95),
        ("in Malta", "in Cyprus", 0),
        ("in Malta", "by Anna Malta", 0),
        ("by the WIO", "by the Water Inspection Office", 90),
        ("by the Water Inspection Office", "by the WIO", 90),
        ("by the WHO", "by the Water Inspection Office", 0),
        ("by the Arctic", "the arctic", 95),
        ("the arctic", "by the Arctic", 95),
        ("by the Arctic Accord", "the accord", 40),
        ("by the Arctic Accord", "the pact", 0),
    ] {
        assert_eq!(hundredths(known, stated), likeness, "{known}, {stated}");
    }
}
