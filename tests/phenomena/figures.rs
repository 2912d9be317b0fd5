//! Figures of economies, of things and of people, compared in their own units.

use factlint::check::Verdict::{Contradicted, Silent, Supported, Unsupported};

#[test]
fn figures_of_a_month_and_a_country() {
    hold!(&[(
        "Unemployment in Latvia rose to 8.4 per cent in March 2023 from 7.9 per cent a year earlier.",
        &[
            (
                "Unemployment in Latvia rose to 8.4 per cent in March 2023.",
                Supported
            ),
            (
                "Unemployment in Latvia fell to 8.4 per cent in March 2023.",
                Contradicted
            ),
            (
                "Unemployment in Latvia rose to 9.4 per cent in March 2023.",
                Contradicted
            ),
            (
                "Unemployment in Latvia rose from 7.9 to 8.4 per cent.",
                Supported
            ),
            ("Unemployment in Latvia is over 8 per cent.", Supported),
            (
                "Unemployment in Latvia stood at about 8.5 per cent in March 2023.",
                Supported
            ),
            (
                "Unemployment in Estonia rose to 8.4 per cent in March 2023.",
                Contradicted
            ),
            (
                "Unemployment in Latvia rose to 8.4 per cent in May 2023.",
                Contradicted
            ),
            ("Unemployment in Latvia did not rise.", Contradicted),
            (
                "Unemployment in Latvia will rise to 9 per cent.",
                Unsupported
            ),
        ],
    )]);
}

#[test]
fn measures_of_one_thing() {
    hold!(&[(
        "The Arden Bridge is 412 metres long, 24 metres wide and cost 90 million euros.",
        &[
            ("The Arden Bridge is 412 metres long.", Supported),
            ("The Arden Bridge is 412 metres wide.", Contradicted),
            ("The Arden Bridge is 24 metres long.", Contradicted),
            ("The Arden Bridge is 24 metres wide.", Supported),
            ("The Arden Bridge is over 400 metres long.", Supported),
            ("The Arden Bridge is over 500 metres long.", Contradicted),
            ("The Arden Bridge is under 400 metres long.", Contradicted),
            ("The Arden Bridge cost 90 million euros.", Supported),
            ("The Arden Bridge cost €90m.", Supported),
            ("The Arden Bridge cost 90 million dollars.", Contradicted),
            ("The Arden Bridge cost 70 million euros.", Contradicted),
            (
                "The Arden Bridge cost between 80 and 100 million euros.",
                Supported
            ),
            (
                "The Arden Bridge cost at least 95 million euros.",
                Contradicted
            ),
            ("The Arden Tunnel is 412 metres long.", Silent),
            ("The bridge is 500 metres long.", Contradicted),
            ("The Arden Bridge is the longest in the world.", Unsupported),
        ],
    )]);
}

#[test]
fn parts_of_a_number_of_people() {
    hold!(&[(
        "Three of the seven hostages were freed in Oran on Friday, among them two Swedes.",
        &[
            ("Three hostages were freed in Oran.", Supported),
            ("Four hostages were freed in Oran.", Contradicted),
            ("None of the hostages was freed.", Contradicted),
            ("Three of the eight hostages were freed.", Contradicted),
            ("Two Swedes were freed in Oran.", Supported),
            ("Three hostages were freed in Algiers.", Contradicted),
            (
                "Three hostages were freed in Oran on Saturday.",
                Contradicted
            ),
        ],
    )]);
}

#[test]
fn trade_in_one_direction() {
    hold!(&[(
        "Exports of wheat from Ukraine fell by a third to 12 million tonnes in 2022.",
        &[
            ("Exports of wheat from Ukraine fell in 2022.", Supported),
            ("Exports of wheat from Ukraine rose in 2022.", Contradicted),
            (
                "Exports of wheat from Ukraine fell to 15 million tonnes.",
                Contradicted
            ),
            (
                "Imports of wheat from Ukraine fell by a third in 2022.",
                Silent
            ),
            (
                "Exports of maize from Ukraine fell by a third in 2022.",
                Silent
            ),
            (
                "Exports of wheat from Ukraine fell by about a third in 2021.",
                Contradicted
            ),
        ],
    )]);
}

#[test]
fn roads_that_were_closed() {
    hold!(&[(
        "Heavy rain closed the northern road for three days, but the southern road stayed open.",
        &[
            ("The northern road was closed.", Supported),
            ("The southern road stayed open.", Supported),
            ("Rain closed the northern road.", Supported),
            ("Snow closed the northern road.", Silent),
            (
                "Heavy rain closed the northern road for three days.",
                Supported
            ),
            (
                "Heavy rain closed the northern road for five days.",
                Contradicted
            ),
            (
                "Heavy rain closed the northern road for 72 hours.",
                Supported
            ),
            (
                "Heavy rain closed the northern road for two weeks.",
                Contradicted
            ),
            ("Heavy rain did not close the northern road.", Contradicted),
        ],
    )]);
}

#[test]
fn amounts_before_and_after() {
    hold!(&[(
        "The museum sold 1,200 tickets before noon and 800 after it, with a price of 15 euros each.",
        &[
            ("The museum sold 1,200 tickets before noon.", Supported),
            ("The museum sold 1,200 tickets after noon.", Contradicted),
            ("The museum sold 800 tickets before noon.", Contradicted),
            ("The museum sold 2,000 tickets.", Supported),
            ("The museum sold 2,500 tickets.", Contradicted),
            (
                "The museum sold more than 1,000 tickets before noon.",
                Supported
            ),
            ("The museum sold tickets for 15 euros.", Supported),
            ("The museum sold tickets for 20 euros.", Contradicted),
            ("The museum bought 1,200 tickets before noon.", Contradicted),
            ("The theatre sold 1,200 tickets before noon.", Contradicted),
        ],
    )]);
}
