//! Stories of one event each: what happened, where, when, to how many, and what newspapers make of it.

use factlint::check::Verdict::{Contradicted, Silent, Supported, Unsupported};

#[test]
fn what_happened_where_and_to_how_many() {
    hold!(&[(
        "The Halden ferry sank off Malta on 3 May 2019, killing 40 people and injuring 12.",
        &[
            ("The Halden ferry sank off Malta in May 2019.", Supported),
            (
                "The Halden ferry sank off Malta on 4 May 2019.",
                Contradicted
            ),
            ("The Halden ferry sank off Malta in 2018.", Contradicted),
            (
                "The Halden ferry sank off Cyprus on 3 May 2019.",
                Contradicted
            ),
            (
                "The sinking of the Halden ferry off Malta killed 40 people.",
                Supported
            ),
            (
                "The sinking of the Halden ferry off Malta injured 12 people.",
                Supported
            ),
            (
                "The sinking of the Halden ferry off Malta injured 40 people.",
                Contradicted
            ),
            ("Forty people died when the Halden ferry sank.", Supported),
            ("Dozens died when the Halden ferry sank.", Supported),
            (
                "At least 40 people died when the Halden ferry sank.",
                Supported
            ),
            (
                "More than 60 people died when the Halden ferry sank.",
                Contradicted
            ),
            (
                "Fewer than 20 people died when the Halden ferry sank.",
                Contradicted
            ),
            ("The Halden ferry did not sink.", Contradicted),
            ("Did the Halden ferry sink?", Silent),
            ("The Halden ferry may have sunk off Cyprus.", Silent),
            ("The Halden ferry has been painted red.", Unsupported),
            ("The death toll of the Halden ferry is 40.", Supported),
            (
                "The death toll of the Halden ferry rose to 55.",
                Contradicted
            ),
            (
                "The Halden ferry sank, killing 40 and injuring 30.",
                Contradicted
            ),
            (
                "The Halden ferry killed twelve people and injured 40.",
                Contradicted
            ),
        ],
    )]);
}

#[test]
fn sets_that_a_statement_closes() {
    hold!(&[(
        "Only Peru and Bolivia border Lake Titicaca.",
        &[
            ("Peru borders Lake Titicaca.", Supported),
            ("Chile borders Lake Titicaca.", Contradicted),
            ("Only Peru borders Lake Titicaca.", Contradicted),
            (
                "Peru, Bolivia and Chile border Lake Titicaca.",
                Contradicted
            ),
            ("No country borders Lake Titicaca.", Contradicted),
            ("Peru does not border Lake Titicaca.", Contradicted),
            (
                "Peru is the only country that borders Lake Titicaca.",
                Contradicted
            ),
            (
                "No country other than Peru borders Lake Titicaca.",
                Contradicted
            ),
        ],
    )]);
}

#[test]
fn decisions_and_their_opposites() {
    hold!(&[(
        "The council approved the stadium by 31 votes to 12 on Tuesday.",
        &[
            ("The council rejected the stadium.", Contradicted),
            ("The council did not approve the stadium.", Contradicted),
            ("The council did not reject the stadium.", Unsupported),
            (
                "The council approved the stadium by 31 votes to 14.",
                Contradicted
            ),
            ("The council approved the stadium by 31-12.", Supported),
            ("The council unanimously approved the stadium.", Unsupported),
            (
                "The council approved the stadium on Wednesday.",
                Contradicted
            ),
            ("The council approved the stadium on Tuesday.", Supported),
            ("The council approved the museum.", Silent),
            ("The stadium was approved by the council.", Supported),
            ("The stadium was not approved by the council.", Contradicted),
            ("The council will approve the stadium.", Unsupported),
            ("The council refused to approve the stadium.", Contradicted),
            ("The council failed to approve the stadium.", Contradicted),
            (
                "The council is expected to approve the stadium.",
                Unsupported
            ),
            ("The stadium was approved.", Supported),
        ],
    )]);
}

#[test]
fn winners_losers_and_scores() {
    hold!(&[(
        "Ireland beat Scotland 3-1 in the final in Cardiff.",
        &[
            ("Ireland defeated Scotland in the final.", Supported),
            ("Scotland defeated Ireland in the final.", Contradicted),
            ("Ireland beat Scotland 3-1.", Supported),
            ("Ireland beat Scotland 4-1 in the final.", Contradicted),
            ("Ireland beat Scotland 3-2 in the final.", Contradicted),
            ("Ireland was beaten by Scotland.", Contradicted),
            ("Scotland was beaten by Ireland.", Supported),
            ("Ireland beat Wales in the final.", Contradicted),
            (
                "Ireland beat Scotland in the final in Dublin.",
                Contradicted
            ),
        ],
    )]);
}

#[test]
fn who_signed_and_who_says_so() {
    hold!(&[(
        "Norway, Sweden and Denmark signed the Skagen treaty in Copenhagen on 4 June 1996; Finland did not.",
        &[
            ("Norway signed the Skagen treaty.", Supported),
            ("Norway did not sign the Skagen treaty.", Contradicted),
            ("The Skagen treaty was signed in Copenhagen.", Supported),
            ("The Skagen treaty was signed by Norway.", Supported),
            ("The Skagen treaty was signed by Iceland.", Silent),
            ("The Skagen treaty was signed in 1996.", Supported),
            ("The Skagen treaty was signed in 1986.", Contradicted),
            ("Norway and Sweden signed the Skagen treaty.", Supported),
            ("Sweden refused to sign the Skagen treaty.", Contradicted),
            (
                "Norway signed the Skagen treaty, officials said.",
                Supported
            ),
            (
                "Officials denied that Norway signed the Skagen treaty.",
                Unsupported
            ),
            (
                "It is not true that Norway signed the Skagen treaty.",
                Contradicted
            ),
            ("Norway may sign the Skagen treaty.", Unsupported),
            ("Has Norway signed the Skagen treaty?", Silent),
            ("If Norway signed the Skagen treaty, it is bound.", Silent),
            (
                "Norway, which signed the Skagen treaty, is a kingdom.",
                Unsupported
            ),
            (
                "Officials falsely claimed that Norway signed the Skagen treaty.",
                Contradicted
            ),
        ],
    )]);
}

#[test]
fn quotations_and_who_said_them() {
    hold!(&[(
        "\"We will not sell the harbour,\" said port director Lena Holt.",
        &[
            (
                "Lena Holt said: \"We will not sell the harbour.\"",
                Supported
            ),
            (
                "Lena Holt said: \"We will sell the harbour.\"",
                Contradicted
            ),
            ("Lena Holt said: \"We will not sell the airport.\"", Silent),
            (
                "\"We will not sell the harbour,\" said mayor Tore Vik.",
                Contradicted
            ),
        ],
    )]);
}
