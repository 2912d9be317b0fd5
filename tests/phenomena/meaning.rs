//! Places, sets, polarity, stance, roles, opposites, quotations, topics.

use factlint::check::Verdict::{Contradicted, Silent, Supported, Unsupported};

#[test]
fn places_are_compared() {
    hold!(&[
        (
            "The summit was held in Geneva.",
            &[
                ("The summit was held in Vienna.", Contradicted),
                ("The summit was held in Austria.", Contradicted),
            ],
        ),
        (
            "The reactor was built in Finland.",
            &[("The reactor was built in Sweden.", Contradicted)],
        ),
        (
            "The summit on fishing was held in Geneva.",
            &[("The film festival was held in Vienna.", Silent)],
        ),
        (
            "Slovenia opened an embassy in Quito.",
            &[("Slovenia opened an embassy in Lima.", Contradicted)],
        ),
    ]);
}

#[test]
fn what_is_said_of_one_alone_is_said_of_no_other() {
    hold!(&[
        (
            "Russia is the only country that recognises the government of Abara.",
            &[
                (
                    "Russia is the only country to recognise the government of Abara.",
                    Supported,
                ),
                (
                    "Only Russia and China recognise the government of Abara.",
                    Contradicted,
                ),
                (
                    "China is the only country that recognises the government of Abara.",
                    Contradicted,
                ),
                (
                    "No country recognises the government of Abara.",
                    Contradicted,
                ),
                ("Russia recognises the government of Abara.", Supported),
            ],
        ),
        (
            "Only Peru and Bolivia border Lake Titicaca.",
            &[
                ("Only Peru borders Lake Titicaca.", Contradicted),
                (
                    "Peru and Bolivia are the only countries that border Lake Titicaca.",
                    Supported,
                ),
            ],
        ),
    ]);
}

#[test]
fn a_negation_turns_the_verdict() {
    hold!(&[
        (
            "Denmark ratified the treaty.",
            &[
                ("Denmark did not ratify the treaty.", Contradicted),
                ("Denmark never ratified the treaty.", Contradicted),
                ("Denmark has ratified the treaty.", Supported),
                ("Denmark refused to ratify the treaty.", Contradicted),
                ("Denmark failed to ratify the treaty.", Contradicted),
                ("Iceland has not banned whaling.", Silent),
            ],
        ),
        (
            "Denmark has not ratified the treaty.",
            &[
                ("Denmark has ratified the treaty.", Contradicted),
                ("Denmark has yet to ratify the treaty.", Supported),
                ("Denmark has not ratified the treaty.", Supported),
            ],
        ),
    ]);
}

#[test]
fn what_is_planned_asked_or_possible_is_not_asserted() {
    hold!(&[
        (
            "Denmark ratified the treaty.",
            &[
                ("Denmark may not ratify the treaty.", Unsupported),
                ("Did Denmark ratify the treaty?", Silent),
                ("Will Denmark ever ratify the treaty?", Silent),
                (
                    "Denmark would not ratify the treaty if the court objected.",
                    Silent,
                ),
            ],
        ),
        (
            "Denmark plans to ratify the treaty.",
            &[
                ("Denmark ratified the treaty.", Unsupported),
                ("Denmark plans to ratify the treaty.", Supported),
            ],
        ),
    ]);
}

#[test]
fn a_claim_is_its_own_whoever_is_cited_for_it() {
    hold!(&[(
        "The ferry Astoria sank off Gotland in 1994.",
        &[
            (
                "Officials said the ferry Astoria sank off Gotland in 1994.",
                Supported,
            ),
            (
                "Officials said the ferry Astoria sank off Gotland in 1997.",
                Contradicted,
            ),
            (
                "According to the harbour master, the ferry Astoria sank off Gotland in 1994.",
                Supported,
            ),
            (
                "The ferry Astoria sank off Gotland in 1997, the coast guard said.",
                Contradicted,
            ),
            (
                "The magazine falsely claimed that the ferry Astoria sank off Gotland in 1994.",
                Contradicted,
            ),
            (
                "Rivals alleged that the ferry Astoria sank off Gotland in 1997.",
                Unsupported,
            ),
        ],
    )]);
}

#[test]
fn who_did_it_to_whom_matters_in_either_voice() {
    hold!(&[
        (
            "Ireland defeated Scotland in the final.",
            &[
                ("Scotland was defeated by Ireland in the final.", Supported),
                ("Scotland defeated Ireland in the final.", Contradicted),
                (
                    "Ireland was defeated by Scotland in the final.",
                    Contradicted,
                ),
            ],
        ),
        (
            "Portugal sued Spain over the dam.",
            &[
                ("Spain sued Portugal over the dam.", Contradicted),
                ("Spain was sued by Portugal over the dam.", Supported),
            ],
        ),
        (
            "Kenya exported tea to Egypt.",
            &[("Egypt exported tea to Kenya.", Contradicted)],
        ),
    ]);
}

#[test]
fn opposites_contradict_and_synonyms_support() {
    hold!(&[
        (
            "Unemployment in Latvia rose in March 2023.",
            &[
                ("Unemployment in Latvia fell in March 2023.", Contradicted),
                ("Unemployment in Latvia increased in March 2023.", Supported),
            ],
        ),
        (
            "The court in Lagos rejected the appeal.",
            &[("The court in Lagos accepted the appeal.", Contradicted)],
        ),
        (
            "The airline won the lawsuit in Doha.",
            &[("The airline lost the lawsuit in Doha.", Contradicted)],
        ),
        (
            "The mine in Zambia closed in 2019.",
            &[
                ("The mine in Zambia opened in 2019.", Contradicted),
                ("The mine in Zambia was shut in 2019.", Supported),
            ],
        ),
    ]);
}

#[test]
fn a_change_up_or_down_is_not_what_was_made() {
    hold!(&[(
        "The shipyard created 500 jobs in 2024.",
        &[
            ("The shipyard created 500 jobs in 2024.", Supported),
            ("The shipyard cut 500 jobs in 2024.", Unsupported),
        ],
    )]);
}

#[test]
fn quotations_are_compared_by_their_words() {
    hold!(&[(
        "The mayor of Bergen called the plan \"a costly mistake\".",
        &[
            (
                "The mayor of Bergen called the plan \u{201c}a costly mistake\u{201d}.",
                Supported,
            ),
            ("The mayor of Bergen called the plan a mistake.", Supported),
            ("The mayor of Bergen sang \"a costly tune\".", Silent),
        ],
    )]);
}

#[test]
fn what_only_looks_alike_is_left_alone() {
    hold!(&[
        (
            "Georgia exported 9 tonnes of honey to Iran.",
            &[("Moldova exported 40 litres of wine to Italy.", Silent)],
        ),
        (
            "The Tirana Marathon had 800 runners.",
            &[
                ("The Warsaw Marathon had 9,000 runners.", Silent),
                ("The Tirana Marathon had 950 runners.", Contradicted),
            ],
        ),
        (
            "The director of the Turin library retired at 64.",
            &[(
                "The director of the Turin orchestra has 64 violins.",
                Silent,
            )],
        ),
        (
            "Apollo Bank opened nine branches in Togo.",
            &[("The Apollo theatre in Togo sold nine tickets.", Silent)],
        ),
        (
            "The dam on the Drin river supplies 600 megawatts.",
            &[
                (
                    "The dam on the Drin river supplies 900 megawatts.",
                    Contradicted,
                ),
                (
                    "The weather along the coast stayed mild for three days.",
                    Silent,
                ),
            ],
        ),
        (
            "The city of Varna has 340,000 inhabitants.",
            &[("Burgas has 210,000 inhabitants.", Silent)],
        ),
    ]);
}
