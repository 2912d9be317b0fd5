//! Sentences of reports: who did it, where, before and after what, how much of what.

use factlint::check::Verdict::{Contradicted, Supported, Unsupported};

#[test]
fn who_made_it_and_where() {
    hold!(&[(
        "The film was recorded by amateurs in an old mill near Porto and shown at the Lisbon festival.",
        &[
            ("The film was recorded by professionals.", Contradicted),
            ("The film was recorded by cats.", Contradicted),
            ("The film was recorded by amateurs.", Supported),
            ("The film was recorded in an old mill.", Supported),
            ("The film was recorded in an old church.", Contradicted),
            ("The film was recorded near Porto.", Supported),
            ("The film was shown at the Lisbon festival.", Supported),
        ],
    )]);
}

#[test]
fn the_only_one_and_no_other() {
    hold!(&[(
        "Russia is the only country that has recognised the island, said minister Oda Lind.",
        &[
            (
                "Russia is one of several states that have recognised the island.",
                Contradicted
            ),
            ("Russia has recognised the island.", Supported),
            (
                "No country other than Russia has recognised the island.",
                Supported
            ),
            ("The island has been recognised by Russia.", Supported),
            (
                "The island has been recognised by Russia and Malta.",
                Contradicted
            ),
            ("Russia has not recognised the island.", Contradicted),
        ],
    )]);
}

#[test]
fn attackers_and_attacked() {
    hold!(&[(
        "Norland invaded Brunia in 1912 with 30,000 men.",
        &[
            ("Brunia invaded Norland in 1912.", Contradicted),
            ("Norland was invaded by Brunia in 1912.", Contradicted),
            ("Brunia was invaded by Norland in 1912.", Supported),
            ("Brunia was invaded in 1912.", Supported),
            ("Norland invaded Brunia with 30,000 men.", Supported),
            ("Norland invaded Brunia with 45,000 men.", Contradicted),
            (
                "Norland invaded Brunia with fewer than 20,000 men.",
                Contradicted
            ),
            ("Norland invaded Keld in 1912.", Contradicted),
            ("Norland did not invade Brunia.", Contradicted),
            ("Norland, invaded by Brunia in 1912, fell.", Contradicted),
            ("Norland invaded Brunia in 1914.", Contradicted),
        ],
    )]);
}

#[test]
fn small_words_between_the_same_neighbours() {
    hold!(&[(
        "The minister visited the school before the vote, with her son.",
        &[
            (
                "The minister visited the school after the vote, with her son.",
                Contradicted
            ),
            (
                "The minister visited the school before the vote, without her son.",
                Contradicted
            ),
            (
                "The minister visited the school before the vote, with his son.",
                Contradicted
            ),
            (
                "The minister visited the school before the vote, with her son.",
                Supported
            ),
            (
                "The minister visited the school before the vote.",
                Supported
            ),
            (
                "The minister visited the hospital before the vote, with her son.",
                Contradicted
            ),
        ],
    )]);
}

#[test]
fn changes_up_and_down() {
    hold!(&[(
        "Prices rose in all regions and wages rose in most of them.",
        &[
            (
                "Prices fell in all regions and wages rose in most of them.",
                Contradicted
            ),
            ("Prices rose in no region.", Contradicted),
            ("Prices rose in all regions.", Supported),
            (
                "Prices rose in all regions and wages fell in most of them.",
                Contradicted
            ),
            (
                "Prices increased in all regions and wages rose in most of them.",
                Supported
            ),
            ("Prices did not rise in all regions.", Contradicted),
        ],
    )]);
}

#[test]
fn prizes_and_their_winners() {
    hold!(&[(
        "Actress Anna Dravik won the Golden Reel for her role as a judge in Cold Harbour.",
        &[
            ("Actress Anna Dravik won the Golden Reel.", Supported),
            (
                "Actress Vera Holm won the Golden Reel for her role as a judge in Cold Harbour.",
                Contradicted
            ),
            (
                "Anna Dravik won the Golden Reel for Cold Harbour.",
                Supported
            ),
            (
                "Anna Dravik won the Silver Reel for her role as a judge in Cold Harbour.",
                Contradicted
            ),
            ("Anna Dravik lost the Golden Reel.", Contradicted),
            ("Anna Dravik did not win the Golden Reel.", Contradicted),
            (
                "Anna Dravik was nominated for the Golden Reel.",
                Unsupported
            ),
        ],
    )]);
}

#[test]
fn amounts_in_so_much_time() {
    hold!(&[(
        "The plant produces 300 cars a day and 2,000 engines per week.",
        &[
            ("The plant produces 300 cars a day.", Supported),
            ("The plant produces 500 cars a day.", Contradicted),
            ("The plant produces 2,000 engines per week.", Supported),
            ("The plant produces at least 250 cars a day.", Supported),
            ("The plant produces nearly 300 cars a day.", Supported),
        ],
    )]);
}

#[test]
fn width_and_depth() {
    hold!(&[(
        "The lake is 30 kilometres wide and 120 metres deep.",
        &[
            ("The lake is 30 kilometres wide.", Supported),
            ("The lake is 30 kilometres deep.", Contradicted),
            ("The lake is 120 metres deep.", Supported),
            ("The lake is 120 metres wide.", Contradicted),
            ("The lake is 40 kilometres wide.", Contradicted),
            ("The lake is 19 miles wide.", Supported),
            ("The lake is more than 100 metres deep.", Supported),
            ("The lake is less than 100 metres deep.", Contradicted),
        ],
    )]);
}

#[test]
fn factors_and_percentages() {
    hold!(&[(
        "Exports doubled between 2010 and 2020 and profits rose by 40 per cent.",
        &[
            ("Exports doubled between 2010 and 2020.", Supported),
            (
                "Exports rose by 100 per cent between 2010 and 2020.",
                Supported
            ),
            ("Profits rose by 40 per cent.", Supported),
            ("Profits fell by 40 per cent.", Contradicted),
            ("Profits rose by 60 per cent.", Contradicted),
        ],
    )]);
}

#[test]
fn seats_of_a_parliament() {
    hold!(&[(
        "The party won 61 of the 120 seats, 12 more than in 2018, and will govern with the Greens.",
        &[
            ("The party won 61 seats.", Supported),
            ("The party won 71 seats.", Contradicted),
            ("The party won 61 of the 120 seats.", Supported),
            ("The party won 61 of the 150 seats.", Contradicted),
            ("The party won 12 more seats than in 2018.", Supported),
            ("The party will govern with the Greens.", Supported),
            ("The party will not govern with the Greens.", Contradicted),
            ("The party will govern without the Greens.", Contradicted),
        ],
    )]);
}

#[test]
fn a_rate_and_the_first_change_in_years() {
    hold!(&[(
        "The bank cut its key rate by a quarter of a point to 3.25 per cent on 6 June, the first cut in five years.",
        &[
            ("The bank cut its key rate to 3.25 per cent.", Supported),
            ("The bank cut its key rate to 3.75 per cent.", Contradicted),
            (
                "The bank raised its key rate to 3.25 per cent.",
                Contradicted
            ),
            ("The bank cut its key rate on 6 June.", Supported),
            ("The bank cut its key rate on 8 June.", Contradicted),
            ("The bank's key rate is 3.25 per cent.", Supported),
            ("It was the first cut in five years.", Supported),
            ("It was the first cut in three years.", Contradicted),
            ("It was the second cut in five years.", Contradicted),
            ("The bank did not cut its key rate.", Contradicted),
            (
                "The bank may cut its key rate to 3.25 per cent.",
                Unsupported
            ),
        ],
    )]);
}

#[test]
fn patients_of_a_doctor() {
    hold!(&[(
        "Doctor Jon Ek of the Malmo clinic treated 14 patients, six of them children, after the fire on Main Street.",
        &[
            ("Jon Ek treated 14 patients.", Supported),
            ("Jon Ek treated 20 patients.", Contradicted),
            ("Jon Ek treated six children.", Supported),
            ("Fourteen patients were treated after the fire.", Supported),
            ("Twenty patients were treated after the fire.", Contradicted),
            ("Jon Ek is a doctor.", Supported),
            ("Jon Ek works at the Malmo clinic.", Supported),
            ("The fire was on Main Street.", Supported),
            ("The fire was on High Street.", Contradicted),
        ],
    )]);
}

#[test]
fn a_town_and_its_people() {
    hold!(&[(
        "Kora Bay is a town of 12,000 people in eastern Norland, founded by monks in the 12th century.",
        &[
            ("Kora Bay is a town.", Supported),
            ("Kora Bay is in Norland.", Supported),
            ("Kora Bay is in western Norland.", Contradicted),
            ("Kora Bay has 12,000 people.", Supported),
            ("Kora Bay has 20,000 people.", Contradicted),
            ("Kora Bay has more than 10,000 people.", Supported),
            ("Kora Bay has fewer than 10,000 people.", Contradicted),
            ("Kora Bay was founded by monks.", Supported),
            ("Kora Bay was founded in the 12th century.", Supported),
            ("Kora Bay was founded in the 13th century.", Contradicted),
            ("Kora Bay is a river.", Contradicted),
        ],
    )]);
}
