//! Short claims against statements of other wording, that say more and in several sentences.

use factlint::check::Verdict::{Contradicted, Silent, Supported, Unsupported};

#[test]
fn a_short_claim_is_known_however_much_more_is_said() {
    hold!(&[
        (
            "Orla Brennan (born 4 May 1971) is an Irish cellist, conductor and teacher who founded the Galway \
             Sinfonia in 1998 and has recorded for Hollin, Tarn and Corvid.",
            &[
                ("Orla Brennan is an Irish cellist.", Supported),
                ("Orla Brennan is a musician.", Supported),
                ("Orla Brennan was born in May 1971.", Supported),
                ("Orla Brennan was born in June 1971.", Contradicted),
                ("Orla Brennan is a Portuguese cellist.", Contradicted),
                ("Orla Brennan is not a conductor.", Contradicted),
                ("Orla Brennan is a village.", Contradicted),
                ("Orla Brennan is the oldest cellist.", Unsupported),
            ],
        ),
        (
            "Petra Lund (12 March 1880 - 9 July 1951) was a Danish botanist who worked in Aarhus and wrote on \
             mosses, ferns and lichens of the northern islands.",
            &[
                ("Petra Lund died on 9 July 1951.", Supported),
                ("Petra Lund died in 1953.", Contradicted),
                ("Petra Lund was born in 1880.", Supported),
                ("Petra Lund was born in 1882.", Contradicted),
            ],
        ),
    ]);
}

#[test]
fn a_pronoun_may_stand_for_the_subject_of_the_claim() {
    hold!(&[(
        "It was written by the novelist Ana Teixeira and directed by Olav Berg, with music by a choir from Tartu.",
        &[
            ("The Salt Road was directed by Olav Berg.", Supported),
            ("The Salt Road was directed by Nils Holm.", Contradicted),
            ("The Salt Road was not directed by Olav Berg.", Contradicted),
            ("Drovers crossed the pass in winter.", Silent),
        ],
    )]);
}

#[test]
fn places_are_looked_for_where_the_claim_has_them() {
    hold!(&[(
        "Born in Naples, Carlo Renzi comes from a family of glaziers and after years of study in the workshop of \
         his uncle began to build organs.",
        &[
            ("Carlo Renzi was born in Naples.", Supported),
            ("Carlo Renzi was born in Italy.", Supported),
            ("Carlo Renzi was born in Vienna.", Contradicted),
        ],
    )]);
}

#[test]
fn what_is_denied_altogether_is_denied_of_everything_narrower() {
    hold!(&[(
        "The studio failed to produce any films.",
        &[
            ("The studio produced films about mining.", Contradicted),
            ("The studio produced a newspaper about mining.", Silent),
        ],
    )]);
}

#[test]
fn a_part_of_a_decade_is_vague_and_no_single_year() {
    hold!(&[(
        "The harbour of Sund was dredged in 1982.",
        &[
            (
                "The harbour of Sund was dredged in the early 1980s.",
                Supported,
            ),
            (
                "The harbour of Sund was dredged in the late 1980s.",
                Contradicted,
            ),
            (
                "The harbour of Sund was dredged in the mid-1990s.",
                Contradicted,
            ),
            ("The harbour of Sund was dredged before 1980.", Contradicted),
            ("The harbour of Sund was dredged after 1980.", Supported),
        ],
    )]);
}

#[test]
fn bounds_are_held_against_the_figure_of_the_same_noun() {
    hold!(&[
        (
            "As of 3 May 2021 there have been 1,214 confirmed cases, 38 deaths and 610 recoveries in the district.",
            &[
                ("Ordovia has reported more than 1,200 cases.", Supported),
                ("Ordovia has reported fewer than 1,000 cases.", Contradicted),
                (
                    "Ordovia has had more than 30 deaths and over 700 recoveries due to the outbreak.",
                    Contradicted,
                ),
                ("Ordovia has recorded fewer than 40 deaths.", Supported),
                ("Ordovia has reported more than 30 outbreaks.", Silent),
            ],
        ),
        (
            "On the aggregator Reelscore, the film holds a rating of 90 % based on 41 reviews.",
            &[
                (
                    "The Salt Road has a rating of less than 86 % on Reelscore.",
                    Contradicted,
                ),
                (
                    "The Salt Road has a rating of more than 85 % on Reelscore, based on over 40 reviews.",
                    Supported,
                ),
            ],
        ),
        (
            "It has sold over 2.3 million copies worldwide.",
            &[
                (
                    "Night Ferry has sold more than 3 million copies worldwide.",
                    Contradicted,
                ),
                (
                    "Night Ferry has sold more than 2 million copies worldwide.",
                    Supported,
                ),
            ],
        ),
    ]);
}

#[test]
fn a_word_that_rules_out_what_stands_beside_the_same_neighbour_is_wrong() {
    hold!(&[
        (
            "Velmark is the fictional setting of most of the novels of the Danish writer Petra Lund.",
            &[
                ("Velmark is a fictional place.", Supported),
                ("Velmark is a real place.", Contradicted),
            ],
        ),
        (
            "Night Ferry (1998) is a British comedy drama film, set in and around Hull.",
            &[
                ("Night Ferry is a comedy drama film.", Supported),
                ("Night Ferry is a British comedy drama book.", Contradicted),
            ],
        ),
    ]);
}

#[test]
fn only_is_held_against_what_is_listed_beside() {
    hold!(&[
        (
            "Orla Brennan (born 4 May 1971) is an Irish film and theatre producer who lives in Galway.",
            &[
                ("Orla Brennan is only Irish.", Supported),
                ("Orla Brennan only worked in film.", Contradicted),
            ],
        ),
        (
            "Ivo Marek (born 3 March 1950) is a Czech and German sculptor, painter and poet.",
            &[
                ("Ivo Marek is only Czech.", Contradicted),
                ("Ivo Marek is only a painter.", Contradicted),
            ],
        ),
        (
            "Petra Lund is a sculptor who works in Lisbon.",
            &[("Petra Lund only works in Lisbon.", Unsupported)],
        ),
        (
            "Mara Lind is a Norwegian actress who works in TV and film.",
            &[
                ("Mara Lind works only in film.", Contradicted),
                ("Mara Lind acts exclusively in TV.", Contradicted),
            ],
        ),
        (
            // Everybody lives in one place.
            "Mara Lind lives in Oslo.",
            &[
                ("Mara Lind lives only in Oslo.", Supported),
                ("Mara Lind lives exclusively in Oslo.", Supported),
                ("Mara Lind lives only in Bergen.", Contradicted),
            ],
        ),
    ]);
}

#[test]
fn another_bearer_of_a_calling_is_another_person() {
    hold!(&[
        (
            "The work of Norwegian painter Jo Berg hangs in the hall.",
            &[
                (
                    "The work of Norwegian painter Karl Lund hangs in the hall.",
                    Contradicted,
                ),
                ("The hall has work by painter Karl Lund.", Contradicted),
                (
                    "The work of Norwegian painter Berg hangs in the hall.",
                    Supported,
                ),
            ],
        ),
        (
            // Initials alone make nobody the same.
            "The portrait was made by painter J. R. Berg in 1990.",
            &[(
                "The portrait was made by painter J. R. Lund in 1990.",
                Contradicted,
            )],
        ),
        (
            "The song was inspired by painter Jo Berg.",
            &[("The song is about painter Karl Lund.", Contradicted)],
        ),
    ]);
}

#[test]
fn another_doer_of_the_same_is_refuted() {
    hold!(&[
        (
            "Night Ferry is a 1998 Danish film produced by Petra Lund and Ivo Marek and released by Hollin Pictures.",
            &[
                ("Orla Brennan produced Night Ferry.", Contradicted),
                ("Petra Lund produced Night Ferry.", Supported),
                ("Night Ferry is not a film by Orla Brennan.", Silent),
            ],
        ),
        (
            "It is the second album by the Norwegian band Tarn.",
            &[
                ("Night Ferry is an album by Corvid Row.", Contradicted),
                ("Night Ferry is not an album by Corvid Row.", Supported),
            ],
        ),
        (
            "Her eldest son ascended the throne, but to her dismay he abdicated later that year.",
            &[
                ("Olga of Velm 's son abdicated the throne.", Supported),
                (
                    "Olga of Velm 's son never abdicated the throne.",
                    Contradicted,
                ),
            ],
        ),
    ]);
}

#[test]
fn a_pronoun_before_the_verb_is_its_subject_whatever_name_stands_before() {
    hold!(&[(
        "One of the oldest feasts of Velmark, it solemnly marks the return of the herring.",
        &[
            (
                "Sildedag solemnly marks the return of the herring.",
                Supported,
            ),
            ("Velmark exports herring.", Unsupported),
        ],
    )]);
}

#[test]
fn few_decades_are_bounded_as_many_years_are() {
    hold!(&[
        (
            "Ilse Brandt has sung for over five decades.",
            &[
                ("Ilse Brandt has sung for more than 50 years.", Supported),
                ("Ilse Brandt has sung for 20 years.", Contradicted),
            ],
        ),
        (
            "The bridge was built over three years.",
            &[("The bridge was built in three years.", Supported)],
        ),
    ]);
}
