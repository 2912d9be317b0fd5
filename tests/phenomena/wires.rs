//! How newsrooms set their texts: broken lines, marks that stand apart, headlines.

use factlint::check::Verdict::{Contradicted, Silent, Supported, Unsupported};

#[test]
fn a_statement_is_one_passage_however_its_lines_are_broken() {
    hold!(&[(
        "The spire of Keld\nAbbey is 48 metres high and\nwas built in 1871.",
        &[
            (
                "The spire of Keld Abbey is 48 metres high and was built in 1871.",
                Supported,
            ),
            (
                "The spire of Keld Abbey is less than 48 metres high and was built in 1871.",
                Contradicted,
            ),
        ],
    )]);
}

#[test]
fn marks_that_stand_apart_are_read_as_they_are_meant() {
    hold!(&[
        (
            "'' I think it 's clear that Arvo 's plan for the dam is the wrong one , '' said the engineer .",
            &[(
                "'' Arvo 's plan for the dam is the wrong one , '' the engineer says",
                Supported,
            )],
        ),
        (
            "The mayor of Keld did n't sign the treaty .",
            &[
                ("The mayor of Keld did not sign the treaty.", Supported),
                ("The mayor of Keld signed the treaty.", Contradicted),
            ],
        ),
    ]);
}

#[test]
fn a_story_is_supported_where_another_tells_it_in_other_words() {
    hold!(&[
        (
            "Norland's cabinet weighs raising the planned levy on 30 million tonnes of Brunian timber to 15 per cent.",
            &[
                (
                    "Norland to put a 15 per cent levy on 30 million tonnes of Brunian timber: minister",
                    Supported,
                ),
                // Another figure, an order: no retelling.
                (
                    "Norland to put a 15 per cent levy on 90 million tonnes of Brunian timber: minister",
                    Contradicted,
                ),
                (
                    "Norland was the first of two states with a 15 per cent levy on Brunian timber.",
                    Unsupported,
                ),
            ],
        ),
        (
            "Police in Keld freed 14 men after the riot at the harbour on Sunday, the mayor said.",
            &[("Police freed 14 men after riot at Keld harbour", Supported)],
        ),
        (
            "The director of the Turin library retired at 64.",
            &[(
                "The director of the Turin orchestra has 64 violins.",
                Silent,
            )],
        ),
        // Hardly anything of it, and much of its own: another story that belongs to it.
        (
            "With counts of arson, fraud and theft, the former clerk of the harbour office faces a total of 166 charges in Keld.",
            &[(
                "Clerk faces 166 charges over a ferry that sank at night",
                Silent,
            )],
        ),
    ]);
}

#[test]
fn who_says_so_is_no_part_of_what_is_said() {
    hold!(&[(
        "The four died when the part of the mill they were in collapsed , Maj. Arvo Dravik said .",
        &[(
            "The four died when the part of the mill they were in collapsed , Turkish army spokesman says",
            Supported,
        )],
    )]);
}

#[test]
fn amounts_are_told_loosely() {
    hold!(&[
        (
            "At least 74 people were hurt in the Keld fires, six in mills and one in a school.",
            &[
                (
                    "Dozens have been hurt in the Keld fires, six in mills and one in a school",
                    Supported,
                ),
                (
                    "Hundreds have been hurt in the Keld fires, six in mills and one in a school",
                    Unsupported,
                ),
            ],
        ),
        (
            "Since its sale Norvia has announced 27,500 layoffs worldwide, of which 21,200 are in Norland.",
            &[(
                "Norvia has announced 27,500 layoffs worldwide; 21,200 alone in Norland",
                Supported,
            )],
        ),
    ]);
}

#[test]
fn what_is_to_come_is_told_by_will_and_by_would() {
    hold!(&[(
        "It will take Norland 228 years to plant the woods that Brunia has today, a study finds.",
        &[
            (
                "It would take 228 years for Norland to plant Brunia's woods, analysis says",
                Supported,
            ),
            (
                "It would take 28 years for Norland to plant Brunia's woods, analysis says",
                Silent,
            ),
        ],
    )]);
}
