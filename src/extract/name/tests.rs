use proptest::prelude::*;

use super::{NamedEntity, Names, Referent, place_at};
use crate::document::tokens::tokenize;
use crate::extract::form::form;
use crate::extract::passage::Passage;
use crate::source::Span;
use crate::value::place;

fn entity(names: &[&str], look_alikes: &[&str]) -> NamedEntity {
    let texts = |names: &[&str]| names.iter().map(ToString::to_string).collect();
    NamedEntity {
        names: texts(names),
        look_alikes: texts(look_alikes),
    }
}

/// A registry of a guild, of a longer-named guild, of an agency with an abbreviation, and of a street market.
fn registry() -> Names {
    Names::new(&[
        entity(&["Guild"], &["Guild Hotel"]),
        entity(&["Guild of Millers"], &[]),
        entity(&["Water Inspection Office", "WHO"], &[]),
        entity(&["fish market"], &[]),
    ])
}

/// The names of a text, each with what it stands for.
fn found(text: &str) -> Vec<(String, String)> {
    let referent = |referent: Option<&Referent>| match referent {
        Some(Referent::Entity(number)) => format!("entity {number}"),
        Some(Referent::LookAlike(_)) => "look-alike".to_owned(),
        Some(Referent::Place(id)) => place::name(*id).to_string(),
        None => "unlisted".to_owned(),
    };
    registry()
        .find(&Passage::new(text))
        .into_iter()
        .map(|(_, mention)| {
            (
                mention.text.to_string(),
                referent(mention.referents.first()),
            )
        })
        .collect()
}

fn check(cases: &[(&str, &[(&str, &str)])]) {
    for (text, wanted) in cases {
        let found = found(text);
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(text, referent)| (text.as_str(), referent.as_str()))
            .collect();
        assert_eq!(found, *wanted, "{text}");
    }
}

#[test]
fn the_longest_name_wins() {
    check(&[
        ("the Guild met", &[("Guild", "entity 0")]),
        (
            "the Guild of Millers met",
            &[("Guild of Millers", "entity 1")],
        ),
        ("at the Guild Hotel", &[("Guild Hotel", "look-alike")]),
        ("farmers of South Sudan", &[("South Sudan", "South Sudan")]),
    ]);
}

#[test]
fn names_are_written_as_they_are_listed() {
    check(&[
        ("the guild met", &[]),
        ("the WHO met", &[("WHO", "entity 2")]),
        ("the man who met them", &[]),
        ("a fish market opened", &[("fish market", "entity 3")]),
        ("the Fish Market opened", &[("Fish Market", "entity 3")]),
        ("they told us so", &[]),
    ]);
}

#[test]
fn a_capital_at_the_start_of_a_sentence_is_no_name() {
    check(&[
        ("Bread was sold", &[]),
        ("The bread was sold", &[]),
        ("Dravik sold bread", &[("Dravik", "unlisted")]),
        ("They met Anna Dravik", &[("Anna Dravik", "unlisted")]),
    ]);
}

#[test]
fn capitals_of_a_heading_tell_nothing() {
    check(&[("Bakers Demand Cheaper Flour Before Winter", &[])]);
}

#[test]
fn a_town_inside_a_longer_name_is_not_the_town() {
    check(&[
        ("they slept in Porto", &[("Porto", "Porto")]),
        (
            "they met at Porto Dravik House",
            &[("Porto Dravik House", "unlisted")],
        ),
    ]);
}

#[test]
fn possessives_are_told() {
    let text = "Malta's mill and the mill of Cyprus";
    let names = registry().find(&Passage::new(text));
    let possessive: Vec<(&str, bool)> = names
        .iter()
        .map(|(_, name)| (&*name.text, name.possessive))
        .collect();
    assert_eq!(possessive, [("Malta", true), ("Cyprus", false)]);
}

#[test]
fn hyphens_join_the_words_of_a_listed_name() {
    check(&[("the Fish-Market opened", &[("Fish-Market", "entity 3")])]);
}

#[test]
fn words_of_other_things_are_left_to_them() {
    let text = "the Guild met";
    let mut passage = Passage::new(text);
    passage.take([Span::new(0, text.len())].into_iter());
    assert!(registry().find(&passage).is_empty());
}

proptest! {
    #[test]
    fn no_name_of_the_gazetteer_is_passed_over(
        id in prop::sample::select(place::all().collect::<Vec<_>>()),
        joint in prop::sample::select(vec![" ", ".", "-", "'s ", ", ", "n't ", "\u{2019}s ", ""]),
        behind in "[ a-zA-Z.'-]{0,6}",
    ) {
        let text = format!("{}{joint}{behind}", place::name(id));
        let token = tokenize(&text)[0];
        let form = form(token.text(&text));
        let length = |found: Option<place::Match>| found.map(|found| found.length);
        if form.capital {
            let found = length(place::longest_prefix(&text));
            prop_assert_eq!(length(place_at(&text, token, &form)), found, "{}", text);
        }
    }
}

#[test]
fn words_that_no_place_name_begins_with_are_told() {
    let begins = |word: &str, rest: &str| place::begins(word).before(rest);
    assert!(begins("The", " Hague") && begins("New", " York") && begins("Lisbon", "."));
    // "Lisb" is the beginning of a name, but of none that goes on behind a space.
    assert!(!begins("Lisb", " on") && begins("Lisb", "on") && begins("Lisb", ".on"));
    assert!(!begins("Xqzzy", " on") && !begins("Xqzzy", "on"));
}
