//! Bounds on amounts, rates and sums.

use factlint::check::Verdict::{Contradicted, Silent, Supported, Unsupported};

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

#[test]
fn what_is_part_of_something_is_no_class_and_rates_and_sums_are_compared() {
    hold!(&[
        (
            "Keld Bank is a member of the Norland League.",
            &[("Keld Bank is part of the Norland League.", Supported),],
        ),
        (
            "The Vesk is a part of the Baltic basin and a river of Sweden.",
            &[("The Vesk is a river of Sweden.", Supported),],
        ),
        (
            "The Vesk is a part of the Baltic basin.",
            &[("The Vesk is a river.", Silent),],
        ),
        (
            "Norland is a member of the League and a kingdom in the north.",
            &[("Norland is a kingdom.", Supported),],
        ),
        (
            "Norland is a member of the League.",
            &[("Norland is a republic.", Silent),],
        ),
        (
            "The Born of Edda Vik is 3 May 1950 (age 60) Bergen, Norway. The Occupation of Edda Vik is Singer, harpist. The Labels of Edda Vik is Fjell, Havn, Skog. The Children of Edda Vik is 2.",
            &[
                ("Edda Vik is in her 60s.", Supported),
                ("Edda Vik is in her 60's.", Supported),
                ("Edda Vik is in her 40's.", Contradicted),
                ("Edda Vik has two grown children.", Supported),
                ("Edda Vik has four grown children.", Contradicted),
                ("Edda Vik has two very small children.", Supported),
            ],
        ),
        (
            "The storm killed 12 people in Keld and 8 in Brunia.",
            &[
                ("The storm killed 20 people in Keld and Brunia.", Supported),
                (
                    "The storm killed 25 people in Keld and Brunia.",
                    Contradicted
                ),
            ],
        ),
        (
            "The storm killed 12 men and 8 women.",
            &[
                ("The storm killed 20 people.", Supported),
                ("The storm killed 30 people.", Contradicted),
            ],
        ),
        (
            "The hall seats at most 200 guests.",
            &[("The hall seats fewer than 300 guests.", Supported),],
        ),
        (
            "The tram carries 300 people an hour.",
            &[
                ("The tram carries 300 people a day.", Contradicted),
                ("The tram carries 300 people per hour.", Supported),
                ("The tram carries 500 people an hour.", Contradicted),
            ],
        ),
        (
            "The plant makes 40 cars a day.",
            &[("The plant makes 40 cars a week.", Contradicted),],
        ),
        (
            "The fair opened on 4 May 1990 with 600 stalls.",
            &[
                (
                    "The fair opened on 4 May 1990 with more than 500 stalls.",
                    Supported
                ),
                (
                    "The fair opened on 5 May 1990 with more than 500 stalls.",
                    Contradicted
                ),
                (
                    "The fair opened on 4 May 1990 with more than 700 stalls.",
                    Contradicted
                ),
            ],
        ),
        (
            "A nurse in Arden opened a red door on Monday.",
            &[
                (
                    "A nurse in Arden opened a blue door on Monday.",
                    Contradicted
                ),
                (
                    "A nurse in Arden opened a red window on Monday.",
                    Contradicted
                ),
            ],
        ),
    ]);
}
