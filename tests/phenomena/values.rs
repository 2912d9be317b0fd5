//! Numbers, amounts, parts and dates.

use factlint::check::Verdict::{Contradicted, Silent, Supported, Unsupported};

use super::hold;

#[test]
fn counts_are_compared_with_their_precision_and_bounds() {
    hold(&[
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
    hold(&[(
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
    hold(&[
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
    hold(&[(
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
    hold(&[
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
    hold(&[
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
