//! How newsrooms set their texts: broken lines, marks that stand apart, headlines.

use factlint::check::Verdict::{Contradicted, Supported};

use super::hold;

#[test]
fn a_statement_is_one_passage_however_its_lines_are_broken() {
    hold(&[(
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
    hold(&[
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
