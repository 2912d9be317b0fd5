//! Short claims held against what is told of their subject: classes, callings, slots, titles, another verb.

use factlint::check::Verdict::{Contradicted, Silent, Supported};

use super::hold;

#[test]
fn a_definition_tells_all_that_somebody_does_for_a_living() {
    hold(&[
        (
            "Ilse Brandt (born 3 May 1970) is a Norwegian painter and sculptor.",
            &[
                ("Ilse Brandt is a politician.", Contradicted),
                ("Ilse Brandt is an artist.", Supported),
                ("Ilse Brandt is an entertainer.", Silent),
            ],
        ),
        (
            "Hanna Lund, known professionally as Lundi, is a Danish singer.",
            &[
                ("Lundi is a horse.", Contradicted),
                ("Lundi is a singer.", Supported),
            ],
        ),
    ]);
}

#[test]
fn works_of_one_kind_are_none_of_another() {
    hold(&[(
        "Night Ferry is a Norwegian crime drama series that ran from 1968 to 1973.",
        &[
            ("Night Ferry is a political party.", Contradicted),
            ("Night Ferry is a series.", Supported),
        ],
    )]);
}

#[test]
fn titles_in_common_words_are_names() {
    hold(&[(
        "Middle-sea is the setting of most of the Danish writer Ilse Brandt's books.",
        &[("Middle-sea is a football club.", Contradicted)],
    )]);
}

#[test]
fn somebody_presented_is_the_subject() {
    hold(&[(
        "Torsby is the largest village of the county.",
        &[("There is a village called Torsby.", Supported)],
    )]);
}

#[test]
fn what_is_owned_stands_for_the_owner_that_is_not_named() {
    hold(&[
        (
            "The final episode was filmed in Oslo.",
            &[
                (
                    "The final episode of Night Ferry was filmed in Oslo.",
                    Supported,
                ),
                (
                    "The final episode of Night Ferry was filmed in Lisbon.",
                    Contradicted,
                ),
            ],
        ),
        (
            "The mayor of Torsby was born in Oslo.",
            &[("The mayor of Arvika was born in Lisbon.", Silent)],
        ),
    ]);
}

#[test]
fn what_is_outside_of_a_place_is_not_in_it() {
    hold(&[(
        "Ilse Brandt was born in Trieste.",
        &[
            ("Ilse Brandt was born outside of Trieste.", Contradicted),
            ("Ilse Brandt was born in Trieste.", Supported),
        ],
    )]);
}

#[test]
fn what_came_into_being_did_not_cease_to_be_then() {
    hold(&[(
        "Orla is a Danish band from Aarhus, disbanded in 2004.",
        &[
            ("In 2004 Orla formed.", Contradicted),
            ("Orla was formed in 1990.", Silent),
        ],
    )]);
}

#[test]
fn another_verb_may_say_the_same_where_nothing_else_is_left() {
    hold(&[(
        "For her poems she was awarded the national prize for the best debut novel of the year.",
        &[
            (
                "Ilse Brandt won the national prize for the best debut novel of the year.",
                Supported,
            ),
            ("Ilse Brandt opened a school.", Silent),
        ],
    )]);
}

#[test]
fn what_is_pointed_out_fills_the_slot_of_another() {
    hold(&[(
        "It first aired on 18 October 2008 on TV Fyn.",
        &[
            ("TV Fyn is the channel that aired Night Ferry.", Supported),
            (
                "Kanal Fem is the channel that aired Night Ferry.",
                Contradicted,
            ),
        ],
    )]);
}

#[test]
fn sorts_of_the_same_are_told_apart_by_the_noun_before() {
    hold(&[(
        "The Heron Cup is a continental football competition.",
        &[("The Heron Cup is a basketball competition.", Contradicted)],
    )]);
}
