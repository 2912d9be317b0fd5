//! Short claims held against what is told of their subject: classes, callings, slots, titles, another verb.

use factlint::check::Verdict::{Contradicted, Silent, Supported, Unsupported};

#[test]
fn a_definition_tells_all_that_somebody_does_for_a_living() {
    hold!(&[
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
    hold!(&[(
        "Night Ferry is a Norwegian crime drama series that ran from 1968 to 1973.",
        &[
            ("Night Ferry is a political party.", Contradicted),
            ("Night Ferry is a series.", Supported),
        ],
    )]);
}

#[test]
fn titles_in_common_words_are_names() {
    hold!(&[(
        "Middle-sea is the setting of most of the Danish writer Ilse Brandt's books.",
        &[("Middle-sea is a football club.", Contradicted)],
    )]);
}

#[test]
fn somebody_presented_is_the_subject() {
    hold!(&[(
        "Torsby is the largest village of the county.",
        &[("There is a village called Torsby.", Supported)],
    )]);
}

#[test]
fn what_is_owned_stands_for_the_owner_that_is_not_named() {
    hold!(&[
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
    hold!(&[(
        "Ilse Brandt was born in Trieste.",
        &[
            ("Ilse Brandt was born outside of Trieste.", Contradicted),
            ("Ilse Brandt was born in Trieste.", Supported),
        ],
    )]);
}

#[test]
fn what_came_into_being_did_not_cease_to_be_then() {
    hold!(&[(
        "Orla is a Danish band from Aarhus, disbanded in 2004.",
        &[
            ("In 2004 Orla formed.", Contradicted),
            ("Orla was formed in 1990.", Silent),
        ],
    )]);
}

#[test]
fn another_verb_may_say_the_same_where_nothing_else_is_left() {
    hold!(&[(
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
    hold!(&[(
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
    hold!(&[(
        "The Heron Cup is a continental football competition.",
        &[("The Heron Cup is a basketball competition.", Contradicted)],
    )]);
}

#[test]
fn provinces_of_one_country_exclude_one_another() {
    hold!(&[(
        "The film was shot in Montana and New Mexico.",
        &[
            ("Night Ferry was shot in Texas.", Contradicted),
            ("Night Ferry was shot in Montana.", Supported),
            ("Night Ferry was shot in the Midwest.", Silent),
        ],
    )]);
}

#[test]
fn a_rank_before_what_somebody_is_called_is_part_of_it() {
    hold!(&[
        (
            "The Dalai Lama fled to India, where he lives.",
            &[
                ("The 14th Dalai Lama lives in Japan.", Contradicted),
                ("The 14th Dalai Lama lives in India.", Supported),
            ],
        ),
        (
            "Brunia won the Orla Cup in Bergen.",
            &[("Brunia won the third Orla Cup in Oslo.", Silent)],
        ),
    ]);
}

#[test]
fn what_was_so_until_some_year_is_not_so_now() {
    hold!(&[(
        "From 1910 to 1955, Orla was a part of the Kingdom of Norway.",
        &[
            (
                "Orla is currently a part of the Kingdom of Norway.",
                Contradicted,
            ),
            (
                "Orla is not currently a part of the Kingdom of Norway.",
                Supported,
            ),
            ("Orla was a part of the Kingdom of Norway.", Supported),
        ],
    )]);
}

#[test]
fn another_doer_of_the_same() {
    hold!(&[(
        "Ilse Brandt has played the title role in all Velmark films.",
        &[
            ("Karin Lund plays Velmark.", Contradicted),
            ("Ilse Brandt plays Velmark.", Supported),
        ],
    )]);
}

#[test]
fn names_that_differ_in_a_single_word_are_two() {
    hold!(&[(
        "Abel plays a role in preventing the arrest of Berg by shredding the report on Pablo Lund.",
        &[(
            "She shreds the report on Pedro Lund to prevent the arrest of Berg.",
            Contradicted,
        )],
    )]);
}

#[test]
fn none_is_a_count_and_a_denial() {
    hold!(&[
        (
            "It made more than 400 propaganda and training films, which were widely shown.",
            &[
                ("The Orla Unit made zero training films.", Contradicted),
                (
                    "The Orla Unit made more than 300 training films.",
                    Supported,
                ),
            ],
        ),
        (
            "As of March 17, there had been 82 cases in Norway and 0 reported deaths.",
            &[("As of March 17, there were no deaths in Norway.", Supported)],
        ),
    ]);
}

#[test]
fn numbers_in_titles_are_no_amounts() {
    hold!(&[(
        "On the site Velm Reviews, the film has an approval rating of 54% based on 69 reviews.",
        &[
            (
                "On Velm Reviews, 47 Bridges North has an approval rating of less than 55% from more than 68 reviews.",
                Supported,
            ),
            (
                "On Velm Reviews, 47 Bridges North has an approval rating of more than 55% from more than 68 reviews.",
                Contradicted,
            ),
        ],
    )]);
}

#[test]
fn where_and_when_figures_are_of_goes_without_saying() {
    hold!(&[
        (
            "As of March 28, there have been 1,360 confirmed cases and 22 deaths.",
            &[
                (
                    "By March 28, there were fewer than 23 deaths in Norway.",
                    Supported,
                ),
                (
                    "By April 28, there were more than 23 deaths in Norway.",
                    Silent,
                ),
            ],
        ),
        (
            "At least 43 people died in the fire of the hospital in Lund.",
            &[(
                "At least 43 people were hired by the hospital in Lund last year.",
                Unsupported,
            )],
        ),
    ]);
}

#[test]
fn what_is_done_with_a_work_is_told_of_it() {
    hold!(&[(
        "Velm Reviews, a collector of critics, gave the film an average score of 60 out of 100 based on 20 critics.",
        &[(
            "Night Ferry has an average score below 60% and more than 22 critics.",
            Contradicted,
        )],
    )]);
}

#[test]
fn only_in_the_one_place_that_is_told() {
    hold!(&[(
        "The Dalai Lama fled to India, where he lives.",
        &[
            ("The Dalai Lama lives in India exclusively.", Supported),
            ("The Dalai Lama lives in Japan exclusively.", Contradicted),
        ],
    )]);
}

#[test]
fn who_did_it_behind_by_did_it_before_the_verb() {
    hold!(&[(
        "Ilse Brandt founded the Arden Museum in 1994.",
        &[
            (
                "The Arden Museum was founded by Ilse Brandt in 1994.",
                Supported,
            ),
            (
                "The Arden Museum was not founded by Ilse Brandt in 1994.",
                Contradicted,
            ),
        ],
    )]);
}

#[test]
fn one_of_several_is_not_the_only_one() {
    hold!(&[(
        "Malta is the only country that has banned Tovex.",
        &[
            (
                "Malta is one of several countries that have banned Tovex.",
                Contradicted,
            ),
            (
                "No country other than Cyprus has banned Tovex.",
                Contradicted,
            ),
            ("No country other than Malta has banned Tovex.", Supported),
        ],
    )]);
}
