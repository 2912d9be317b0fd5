//! Short claims of a longer statement: lengths, bearers of a calling, distances in time, bounds.

use factlint::check::Verdict::{Contradicted, Silent, Supported};

#[test]
fn a_table_of_a_song() {
    hold!(&[(
        "The Artist of Sun Song is Kit Rowe. The Length of Sun Song is 4:35. The Released of Sun Song is 3 June 1997. The Genre of Sun Song is Folk. The Label of Sun Song is Harp.",
        &[
            ("Sun Song is over four minutes long.", Supported),
            ("Sun Song is over five minutes long.", Contradicted),
            ("Sun Song is under five minutes long.", Supported),
            ("Sun Song is under four minutes long.", Contradicted),
            ("Sun Song lasts less than five minutes.", Supported),
            ("Sun Song lasts more than six minutes.", Contradicted),
            ("Sun Song is about five minutes long.", Supported),
            ("Sun Song was released in the summer.", Supported),
            ("Sun Song was released in the winter.", Contradicted),
            ("Sun Song was released in the late 1990s.", Supported),
            ("Sun Song was released in the early 1990s.", Contradicted),
            ("Sun Song is a folk song.", Supported),
        ],
    )]);
}

#[test]
fn a_table_of_a_long_film() {
    hold!(&[(
        "The Directed by of Long Road is Ola Brandt. The Running time of Long Road is 1:52:30. The Release date of Long Road is 14 March 2003. The Starring of Long Road is Lena Berg. The Country of Long Road is Norway.",
        &[
            ("Long Road is over 100 minutes long.", Supported),
            ("Long Road is over 120 minutes long.", Contradicted),
            ("Long Road is under two hours long.", Supported),
            ("Long Road is over two hours long.", Contradicted),
            ("Long Road is less than 90 minutes long.", Contradicted),
            ("Long Road is about 112 minutes long.", Supported),
            ("Long Road was released in early 2003.", Supported),
            ("Long Road was released in late 2003.", Contradicted),
            (
                "Long Road, which critics adored for its slow mournful songs about herring, was directed by Ola Brandt.",
                Silent
            ),
            (
                "Long Road was directed by Ola Brandt and adored by critics for its slow mournful songs about herring.",
                Silent
            ),
        ],
    )]);
}

#[test]
fn others_beside_the_only_one() {
    hold!(&[(
        "Russia is the only state that has recognised the island.",
        &[
            (
                "Three states have recognised the island, Malta among them.",
                Contradicted
            ),
            (
                "Three states, including Malta, have recognised the island.",
                Contradicted
            ),
            ("Malta and Russia have recognised the island.", Contradicted),
            (
                "Besides Russia, Malta has recognised the island.",
                Contradicted
            ),
            ("Russia alone has recognised the island.", Supported),
        ],
    )]);
}

#[test]
fn another_bearer_of_the_same_calling() {
    hold!(&[(
        "Maltese painter Jan Berg opened the show in Gozo on Sunday.",
        &[
            (
                "Maltese painter Tore Lund opened the show in Gozo on Sunday.",
                Contradicted
            ),
            ("Maltese painter Berg opened the show in Gozo.", Supported),
            (
                "Painter Jan Berg opened the show in Gozo on Monday.",
                Contradicted
            ),
            ("Jan Berg worked as a painter.", Supported),
            ("Jan Berg closed the show in Gozo on Sunday.", Contradicted),
        ],
    )]);
}

#[test]
fn so_many_days_after_something() {
    hold!(&[(
        "The strike began three days after the talks collapsed and lasted two weeks.",
        &[
            (
                "The strike began two days after the talks collapsed.",
                Contradicted
            ),
            (
                "The strike began three days before the talks collapsed.",
                Contradicted
            ),
            (
                "The strike began three days after the talks collapsed.",
                Supported
            ),
            ("The strike began before the talks collapsed.", Contradicted),
            ("The strike lasted two weeks.", Supported),
            ("The strike lasted 14 days.", Supported),
            ("The strike lasted three weeks.", Contradicted),
            ("The strike lasted at least ten days.", Supported),
            ("The strike lasted up to ten days.", Contradicted),
        ],
    )]);
}

#[test]
fn who_was_elected_by_how_much() {
    hold!(&[(
        "Ilse Brandt, a lawyer from Arden, was elected president of the league in 2011 with 54 per cent of the vote, ahead of Tore Vik.",
        &[
            (
                "Ilse Brandt was elected president of the league.",
                Supported
            ),
            (
                "Ilse Brandt was elected president of the league in 2011.",
                Supported
            ),
            (
                "Ilse Brandt was elected president of the league in 2013.",
                Contradicted
            ),
            ("Ilse Brandt won 54 per cent of the vote.", Supported),
            ("Ilse Brandt won more than half of the vote.", Supported),
            ("Ilse Brandt is a lawyer.", Supported),
            ("Ilse Brandt is from Arden.", Supported),
            (
                "Ilse Brandt was not elected president of the league.",
                Contradicted
            ),
            ("Ilse Brandt worked as a lawyer.", Supported),
            (
                "Brandt, a lawyer, was elected president of the league.",
                Supported
            ),
            (
                "She was elected president of the league in 2011.",
                Supported
            ),
        ],
    )]);
}

#[test]
fn what_the_police_seized() {
    hold!(&[(
        "Police in Oran arrested 23 smugglers and seized two tonnes of copper worth $18,000 on Thursday night.",
        &[
            ("Police in Oran arrested 23 smugglers.", Supported),
            ("Police in Oran arrested 32 smugglers.", Contradicted),
            ("Police in Oran arrested more than 20 smugglers.", Supported),
            (
                "Police in Oran arrested fewer than 20 smugglers.",
                Contradicted
            ),
            ("Police in Oran seized two tonnes of copper.", Supported),
            (
                "Police in Oran seized three tonnes of copper.",
                Contradicted
            ),
            ("Police in Oran seized 2,000 kg of copper.", Supported),
            ("Police in Oran seized copper worth $18,000.", Supported),
            ("Police in Oran seized copper worth $80,000.", Contradicted),
            (
                "Police in Oran seized copper worth more than $15,000.",
                Supported
            ),
            ("Twenty-three smugglers were arrested in Oran.", Supported),
            ("Smugglers were arrested by police in Oran.", Supported),
            ("Police in Oran released 23 smugglers.", Contradicted),
            ("Police in Oran arrested no smugglers.", Contradicted),
            (
                "Police in Oran arrested 23 smugglers on Thursday.",
                Supported
            ),
            (
                "Police in Oran arrested 23 smugglers on Friday.",
                Contradicted
            ),
        ],
    )]);
}

#[test]
fn victims_and_those_left_homeless() {
    hold!(&[(
        "Hurricane Ada killed at least 90 people in Brunia and left 4,000 homeless last week.",
        &[
            (
                "Hurricane Ada killed at least 90 people in Brunia.",
                Supported
            ),
            ("Hurricane Ada killed 90 people in Brunia.", Supported),
            ("Hurricane Ada killed 60 people in Brunia.", Contradicted),
            (
                "Hurricane Ada killed more than 80 people in Brunia.",
                Supported
            ),
            (
                "Hurricane Ada killed at most 50 people in Brunia.",
                Contradicted
            ),
            (
                "Hurricane Ada killed dozens of people in Brunia.",
                Supported
            ),
            ("Hurricane Ada left 4,000 people homeless.", Supported),
            ("Hurricane Ada left thousands homeless.", Supported),
        ],
    )]);
}
