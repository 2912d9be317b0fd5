//! Bounds on amounts, and what amounts are so much of: a month, a head.

use factlint::check::Verdict::{Contradicted, Supported, Unsupported};

#[test]
fn amounts_a_month_and_people_employed() {
    hold!(&[(
        "The mill sold 300 tonnes of flour a month and employed 40 bakers.",
        &[
            ("The mill sold 300 tonnes of flour a month.", Supported),
            ("The mill sold 300 tonnes of flour per month.", Supported),
            ("The mill sold 500 tonnes of flour a month.", Contradicted),
            ("The mill sold 300 tonnes of flour each month.", Supported),
            ("The mill employed 40 bakers.", Supported),
            ("The mill employed 60 bakers.", Contradicted),
            ("The mill employed 40 people.", Supported),
        ],
    )]);
}

#[test]
fn amounts_a_head() {
    hold!(&[(
        "The fund paid $40 per person and 3,000 families took part.",
        &[
            ("The fund paid $40 per person.", Supported),
            ("The fund paid $60 per person.", Contradicted),
            ("The fund paid $40 a head.", Supported),
            ("Three thousand families took part.", Supported),
            ("Five thousand families took part.", Contradicted),
            ("Over 2,500 families took part.", Supported),
        ],
    )]);
}

#[test]
fn bounds_on_a_day() {
    hold!(&[(
        "The market opened on 4 May 1990 and 600 stalls were sold on 6 May 1990.",
        &[
            ("More than 500 stalls were sold on 6 May 1990.", Supported),
            (
                "More than 700 stalls were sold on 6 May 1990.",
                Contradicted
            ),
            ("Fewer than 700 stalls were sold on 6 May 1990.", Supported),
            (
                "Fewer than 500 stalls were sold on 6 May 1990.",
                Contradicted
            ),
            ("At least 600 stalls were sold.", Supported),
            ("At most 600 stalls were sold.", Supported),
            ("At most 500 stalls were sold.", Contradicted),
        ],
    )]);
}

#[test]
fn bounds_against_bounds() {
    hold!(&[(
        "The reservoir holds more than 50 million litres and supplies at least 20,000 homes.",
        &[
            (
                "The reservoir holds more than 50 million litres.",
                Supported
            ),
            (
                "The reservoir holds more than 40 million litres.",
                Supported
            ),
            (
                "The reservoir holds more than 80 million litres.",
                Unsupported
            ),
            ("The reservoir supplies at least 20,000 homes.", Supported),
            ("The reservoir supplies at least 15,000 homes.", Supported),
            (
                "The reservoir supplies fewer than 15,000 homes.",
                Contradicted
            ),
            (
                "The reservoir supplies fewer than 20,000 homes.",
                Contradicted
            ),
            ("The reservoir supplies 20,000 homes.", Supported),
        ],
    )]);
}

#[test]
fn bounds_against_ranges() {
    hold!(&[(
        "Prices fell by between 10 and 15 per cent, and up to 200 shops closed.",
        &[
            ("Prices fell by at least 10 per cent.", Supported),
            ("Prices fell by more than 20 per cent.", Contradicted),
            ("Prices fell by less than 20 per cent.", Supported),
            ("Prices fell by less than 10 per cent.", Contradicted),
            ("Up to 200 shops closed.", Supported),
            ("More than 300 shops closed.", Contradicted),
            ("Fewer than 300 shops closed.", Supported),
            ("About 200 shops closed.", Supported),
        ],
    )]);
}
