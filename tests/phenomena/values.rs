//! Numbers, amounts, parts and dates.

use factlint::check::Verdict::{Contradicted, Silent, Supported, Unsupported};

#[test]
fn counts_are_compared_with_their_precision_and_bounds() {
    hold!(&[
        (
            "The flood in Varna destroyed 43 houses.",
            &[
                (
                    "In Varna, 43 houses were destroyed by the flood.",
                    Supported,
                ),
                ("The flood in Varna destroyed 57 houses.", Contradicted),
                (
                    "The flood in Varna destroyed more than 40 houses.",
                    Supported,
                ),
                (
                    "The flood in Varna destroyed more than 50 houses.",
                    Contradicted,
                ),
                ("The flood in Varna destroyed about 40 houses.", Supported),
                (
                    "The flood in Varna destroyed fewer than 30 houses.",
                    Contradicted,
                ),
                (
                    "The flood in Varna destroyed between 40 and 45 houses.",
                    Supported,
                ),
                ("The flood in Varna destroyed dozens of houses.", Supported),
                (
                    "The flood in Varna destroyed forty-three houses.",
                    Supported,
                ),
                ("The festival in Varna drew 57 choirs.", Silent),
            ],
        ),
        (
            "More than 2,000 farmers marched through Utrecht.",
            &[
                ("Over 2,000 farmers marched through Utrecht.", Supported),
                ("Some 900 farmers marched through Utrecht.", Contradicted),
                (
                    "A total of 1,500 farmers marched through Utrecht.",
                    Contradicted,
                ),
            ],
        ),
        (
            "Between 30 and 40 sailors were rescued off Malta.",
            &[
                ("25 sailors were rescued off Malta.", Contradicted),
                ("50 sailors were rescued off Malta.", Contradicted),
            ],
        ),
    ]);
}

#[test]
fn lengths_are_compared_across_units() {
    hold!(&[(
        "The tunnel under Mount Arber is 12 kilometres long.",
        &[
            ("The tunnel under Mount Arber is 12 km long.", Supported),
            (
                "The tunnel under Mount Arber is 12,000 metres long.",
                Supported,
            ),
            (
                "The tunnel under Mount Arber is 12 miles long.",
                Contradicted,
            ),
            (
                "The tunnel under Mount Arber is about 7.5 miles long.",
                Supported,
            ),
            (
                "The tunnel under Mount Arber is 20 kilometres long.",
                Contradicted,
            ),
        ],
    )]);
}

#[test]
fn shares_are_compared_with_shares() {
    hold!(&[
        (
            "Inflation in Hungary reached 25 percent.",
            &[
                ("Inflation in Hungary reached 25%.", Supported),
                ("Inflation in Hungary reached 15 percent.", Contradicted),
            ],
        ),
        (
            "Turnout in the Estonian election was 62 percent.",
            &[
                (
                    "Turnout in the Estonian election was 62 per cent.",
                    Supported,
                ),
                (
                    "Turnout in the Estonian election was 48 per cent.",
                    Contradicted,
                ),
            ],
        ),
    ]);
}

#[test]
fn money_is_compared_in_its_currency() {
    hold!(&[(
        "The museum in Bilbao paid $5 million for the painting.",
        &[
            (
                "The museum in Bilbao paid 5 million dollars for the painting.",
                Supported,
            ),
            (
                "The museum in Bilbao paid $8 million for the painting.",
                Contradicted,
            ),
            (
                "The museum in Bilbao paid $5.0 million for the painting.",
                Supported,
            ),
            (
                "The museum in Bilbao paid €5 million for the painting.",
                Contradicted,
            ),
        ],
    )]);
}

#[test]
fn a_part_is_not_the_whole() {
    hold!(&[
        (
            "The fire killed 12 people, including three children.",
            &[
                ("Three children died in the fire.", Supported),
                ("The fire killed 12 people.", Supported),
                (
                    "The fire killed 12 people, including five children.",
                    Contradicted,
                ),
            ],
        ),
        (
            "Six of the nine judges in Oslo resigned.",
            &[
                ("Six judges in Oslo resigned.", Supported),
                ("Eight of the nine judges in Oslo resigned.", Contradicted),
            ],
        ),
        (
            "The storm injured 80 people in Porto, 15 of them seriously.",
            &[
                ("The storm injured 80 people in Porto.", Supported),
                ("The storm injured 95 people in Porto.", Contradicted),
            ],
        ),
    ]);
}

#[test]
fn dates_are_compared_as_finely_as_they_are_told() {
    hold!(&[
        (
            "The bridge in Mostar reopened on 23 July 2004.",
            &[
                ("The bridge in Mostar reopened in July 2004.", Supported),
                ("The bridge in Mostar reopened in 2004.", Supported),
                ("The bridge in Mostar reopened on July 23, 2004.", Supported),
                ("The bridge in Mostar reopened in 2006.", Contradicted),
                (
                    "The bridge in Mostar reopened on 24 July 2004.",
                    Contradicted,
                ),
                (
                    "The bridge in Mostar reopened in August 2004.",
                    Contradicted,
                ),
            ],
        ),
        (
            "The bridge in Mostar reopened in 2004.",
            &[
                (
                    "The bridge in Mostar reopened on 23 July 2004.",
                    Unsupported,
                ),
                (
                    "The bridge in Mostar reopened on 23 July 2006.",
                    Contradicted,
                ),
            ],
        ),
        (
            "The senate of Chile approved the budget on 15 October 2025.",
            &[
                (
                    "The senate of Chile approved the budget yesterday.",
                    Supported,
                ),
                (
                    "The senate of Chile approved the budget on Wednesday.",
                    Supported,
                ),
                (
                    "The senate of Chile approved the budget last week.",
                    Contradicted,
                ),
                (
                    "The senate of Chile approved the budget on Monday.",
                    Contradicted,
                ),
            ],
        ),
        (
            "The lease on the port of Piraeus expires in 2052.",
            &[(
                "The lease on the port of Piraeus expires in 2035.",
                Contradicted,
            )],
        ),
        (
            "Bidders have until 30 June 2026 to submit offers for the Tallinn ferry.",
            &[
                (
                    "Bidders have until 30 June 2026 to submit offers for the Tallinn ferry.",
                    Supported,
                ),
                (
                    "Bidders have until 31 May 2026 to submit offers for the Tallinn ferry.",
                    Contradicted,
                ),
            ],
        ),
        (
            "Norway has exported gas to Poland since 2022.",
            &[
                ("Norway has exported gas to Poland since 2022.", Supported),
                (
                    "Norway has exported gas to Poland since 2018.",
                    Contradicted,
                ),
            ],
        ),
    ]);
}

#[test]
fn bounds_hold_at_their_very_edge_and_speak_for_what_is_near() {
    hold!(&[
        (
            "The ferry to Saaremaa takes 27 minutes.",
            &[
                (
                    "The ferry to Saaremaa takes less than 30 minutes.",
                    Supported,
                ),
                (
                    "The ferry to Saaremaa takes less than 27 minutes.",
                    Contradicted,
                ),
                (
                    "The ferry to Saaremaa takes more than 27 minutes.",
                    Contradicted,
                ),
            ],
        ),
        (
            "The ferry to Saaremaa takes more than 2 hours.",
            &[
                ("The ferry to Saaremaa takes 3 hours.", Unsupported),
                ("The ferry to Saaremaa takes 1 hour.", Contradicted),
            ],
        ),
        (
            "More than 2,400 farmers marched through Utrecht.",
            &[
                ("2,450 farmers marched through Utrecht.", Supported),
                ("2,600 farmers marched through Utrecht.", Unsupported),
            ],
        ),
        (
            "The mayor of Virtsu is 52 years old.",
            &[
                ("The mayor of Virtsu is older than 50.", Supported),
                ("The mayor of Virtsu is younger than 50.", Contradicted),
            ],
        ),
        (
            "The last ferry leaves Virtsu 40 minutes after the concert.",
            &[(
                "The last ferry leaves Virtsu 25 minutes after the concert.",
                Contradicted,
            )],
        ),
        (
            "Six months ago the museum in Tartu sold 40 paintings.",
            &[(
                "Six months ago the museum in Tartu sold more than 30 paintings.",
                Supported,
            )],
        ),
    ]);
}

#[test]
fn parts_add_up_and_what_is_added_is_another_amount() {
    hold!(&[
        (
            "The storm tore down 1,200 trees in Kaunas and another 310 in the suburbs.",
            &[
                (
                    "The storm tore down 1,510 trees in Kaunas and the suburbs.",
                    Supported,
                ),
                (
                    "The storm tore down 1,640 trees in Kaunas and the suburbs.",
                    Contradicted,
                ),
            ],
        ),
        (
            "The storm in Kaunas tore down 43 trees.",
            &[
                (
                    "The storm in Kaunas tore down another 12 trees.",
                    Unsupported,
                ),
                ("The storm in Kaunas tore down 12 trees.", Contradicted),
            ],
        ),
        (
            "The pupils won 12, 15 and 9 medals in Riga, Tartu and Vilnius.",
            &[(
                "The pupils won 14, 15 and 9 medals in Riga, Tartu and Vilnius.",
                Contradicted,
            )],
        ),
    ]);
}

#[test]
fn a_headline_is_supported_by_the_sentence_it_is_short_for() {
    hold!(&[(
        "After a long search in heavy rain the coast guard of Saaremaa rescued 27 sailors from a sinking trawler, \
         the harbour master said.",
        &[
            ("27 sailors rescued from trawler", Supported),
            ("Coast guard rescued 29 sailors from trawler", Contradicted),
            ("Estonian navy rescued 27 sailors from trawler", Silent),
            ("Villagers fed 27 sheep from a trawler", Silent),
        ],
    )]);
}

#[test]
fn a_numbered_place_is_an_order_and_no_denial() {
    hold!(&[
        (
            "Rosa Lind is the world No. 3 in judo.",
            &[
                ("Rosa Lind is the world number three in judo.", Supported),
                ("Rosa Lind is third in the world in judo.", Supported),
                ("Rosa Lind is the world number five in judo.", Contradicted),
                ("Rosa Lind is not the world No. 3 in judo.", Contradicted),
            ],
        ),
        (
            "The song was number 91 on the list of the top 100.",
            &[(
                "The song was # 92 on the list of the top 100.",
                Contradicted,
            )],
        ),
    ]);
}

#[test]
fn victims_are_counted_however_it_is_put() {
    hold!(&[
        (
            "The flood killed 14 people in Porto.",
            &[
                ("14 dead in Porto flood", Supported),
                ("The flood in Porto claimed 14 lives.", Supported),
                ("The death toll of the flood in Porto is 14.", Supported),
                ("The death toll of the flood in Porto is 16.", Contradicted),
                ("Flood in Porto leaves 16 dead", Contradicted),
                ("Nine people died in the flood in Porto.", Contradicted),
                ("The flood in Porto injured 30 people.", Unsupported),
            ],
        ),
        (
            "Five miners were killed at the Orla pit in March.",
            &[
                (
                    "An accident at the Orla pit in March left seven miners dead.",
                    Contradicted,
                ),
                ("The Orla pit dismissed seven miners in March.", Unsupported),
            ],
        ),
        (
            "Police arrested 12 protesters in Malta.",
            &[
                ("Police in Malta detained 20 protesters.", Contradicted),
                ("Police in Malta injured 20 protesters.", Unsupported),
            ],
        ),
    ]);
}

#[test]
fn parts_in_words_are_compared_with_percentages() {
    hold!(&[(
        "The drug reduces the risk of stroke by a third.",
        &[
            (
                "The drug reduces the risk of stroke by 33 per cent.",
                Supported,
            ),
            (
                "The drug reduces the risk of stroke by two-thirds.",
                Contradicted,
            ),
            ("The drug reduces the risk of stroke by half.", Contradicted),
        ],
    )]);
}
