//! Statements that are tables read aloud: every slot of a claim is put to the entry that it is about.

use factlint::check::Verdict::{Contradicted, Silent, Supported, Unsupported};

const SINGER: &str = "The Born of Edda Vik is 3 May 1950 (age 60) Bergen, Norway. The Occupation of Edda Vik is Singer, \
     harpist. The Years active of Edda Vik is 1970-1984, 1992-2001. The Labels of Edda Vik is Fjell, Havn, Skog. The \
     Spouse of Edda Vik is Tore Moe (m. 1974; div. 1980). The Children of Edda Vik is 2. The Residence of Edda Vik is \
     Oslo, Norway.";

const FILM: &str = "The Directed by of Low Tide is Mira Holt. The Produced by of Low Tide is Mira Holt, Ola Brandt. The \
     Written by of Low Tide is Karl Osten. The Starring of Low Tide is Lena Berg, Paul Astor. The Distributed by of \
     Low Tide is Northern Light Pictures. The Release date of Low Tide is 12 October 1998. The Running time of Low Tide \
     is 131 minutes. The Country of Low Tide is Denmark. The Budget of Low Tide is $12 million. The Box office of Low \
     Tide is $30 million.";

#[test]
fn a_table_is_computed_with() {
    hold!(&[(
        "The Born of Edda Vik is 3 May 1950 (age 60) Bergen, Norway. The Occupation of Edda Vik is Singer, \
         harpist. The Years active of Edda Vik is 1970-1984, 1992-2001. The Labels of Edda Vik is Fjell, Havn, \
         Skog. The Children of Edda Vik is 2. The Died of Edda Vik is 1 June 2010.",
        &[
            ("Edda Vik has two children.", Supported),
            ("Edda Vik has four children.", Contradicted),
            ("Edda Vik has had more than one label.", Supported),
            ("Edda Vik was active for over 20 years.", Supported),
            ("Edda Vik was active for over 40 years.", Contradicted),
            ("Edda Vik died when she was 60 years old.", Supported),
            ("Edda Vik died when she was 71 years old.", Contradicted),
            ("Edda Vik was born in the spring of 1950.", Supported),
            ("Edda Vik was born in the autumn of 1950.", Contradicted),
            ("Edda Vik was born in the early 1950s.", Supported),
            ("Tore Vik has two children.", Silent),
        ],
    )]);
}

#[test]
fn ages_are_computed_from_a_table() {
    hold!(&[(
        SINGER,
        &[
            (
                "Edda Vik started her career in her early twenties.",
                Supported,
            ),
            ("Edda Vik started her career in her thirties.", Contradicted),
            ("Edda Vik married in her twenties.", Supported),
            ("Edda Vik married in her teens.", Contradicted),
            ("Edda Vik started her career as a child.", Contradicted),
            // She is told to live.
            ("Edda Vik died in her fifties.", Contradicted),
            ("Edda Vik was in her twenties when she moved.", Unsupported),
        ],
    )]);
}

#[test]
fn seasons_and_parts_of_a_century_are_read_off_a_date() {
    hold!(&[
        (
            FILM,
            &[
                ("Low Tide was released in the fall.", Supported),
                ("Low Tide was released in the spring.", Contradicted),
                (
                    "Low Tide was released in the early part of the 1900s.",
                    Contradicted,
                ),
                (
                    "Low Tide was released in the middle of the 1900s.",
                    Contradicted,
                ),
            ],
        ),
        (
            "The Artist of The Ford is Anna Lund. The Year of The Ford is 1641-43. The Medium of The Ford is Oil on canvas.",
            &[
                ("The Ford was painted in the 17th century.", Supported),
                ("The Ford was painted in the 19th century.", Contradicted),
            ],
        ),
    ]);
}

#[test]
fn activity_goes_on_or_was_broken_off() {
    hold!(&[(
        SINGER,
        &[
            (
                "Edda Vik has performed continuously since 1970.",
                Contradicted,
            ),
            ("Edda Vik has been active for over a decade.", Supported),
            ("Edda Vik is still active.", Contradicted),
        ],
    )]);
}

#[test]
fn what_is_called_the_same_is_the_same() {
    hold!(&[
        (
            FILM,
            &[
                (
                    "Low Tide was directed and produced by the same person.",
                    Supported,
                ),
                (
                    "Low Tide was directed and written by the same person.",
                    Contradicted,
                ),
                (
                    "Low Tide was edited and written by the same person.",
                    Silent,
                ),
            ],
        ),
        (
            SINGER,
            &[
                (
                    "Edda Vik lives in the same city she was born in.",
                    Contradicted,
                ),
                (
                    "Edda Vik lives in the same country she was born in.",
                    Supported,
                ),
            ],
        ),
    ]);
}

#[test]
fn a_role_belongs_to_those_whom_its_entry_lists() {
    hold!(&[(
        FILM,
        &[
            ("Low Tide was written by Karl Osten.", Supported),
            ("Low Tide was written by Ola Brandt.", Contradicted),
            (
                "Low Tide was distributed by Northern Light Pictures.",
                Supported,
            ),
            // Who edited it is not told.
            ("Low Tide was edited by Lena Berg.", Unsupported),
        ],
    )]);
}

#[test]
fn callings_and_places_are_read_off_their_entries() {
    hold!(&[
        (
            SINGER,
            &[
                ("Edda Vik is a harpist.", Supported),
                ("Edda Vik is a politician.", Contradicted),
                // A singer is one.
                ("Edda Vik is a musician.", Supported),
                ("Edda Vik was born in Norway.", Supported),
                ("Edda Vik was born in Italy.", Contradicted),
            ],
        ),
        (
            "The Origin of Tin Lanterns is Portland, Oregon, United States. The Genres of Tin Lanterns is Folk, blues. The \
             Years active of Tin Lanterns is 1999-present.",
            &[("Tin Lanterns originated in Canada.", Contradicted)],
        ),
    ]);
}

#[test]
fn what_a_table_lists_is_not_missing() {
    hold!(&[(
        SINGER,
        &[
            ("Edda Vik never had any children.", Contradicted),
            ("Edda Vik has been married more than once.", Contradicted),
            ("Edda Vik has been on a single label.", Contradicted),
        ],
    )]);
}

#[test]
fn entries_beside_each_other_tell_no_order() {
    hold!(&[(
        SINGER,
        &[
            ("Edda Vik was a harpist before she was a singer.", Silent),
            ("Edda Vik has spent her whole life in Norway.", Unsupported),
        ],
    )]);
}

#[test]
fn an_amount_is_held_against_the_entry_of_its_key() {
    hold!(&[(
        "The Total of Norr County is 840 sq mi. The Land of Norr County is 612 sq mi (1,585 km2). The Water of Norr \
         County is 228 sq mi. The Elevation of Norr County is 1,210 ft (369 m).",
        &[
            ("Norr County has over 500 square miles of land.", Supported),
            (
                "Norr County has over 700 square miles of land.",
                Contradicted,
            ),
            ("Norr County has an elevation of 1,210 feet.", Supported),
            ("Norr County has an elevation of 2,500 feet.", Contradicted),
        ],
    )]);
}

#[test]
fn how_long_something_lasts_is_told_in_halves_and_bounds() {
    hold!(&[
        (
            FILM,
            &[
                ("Low Tide lasts for over two hours.", Supported),
                ("Low Tide is over two hours long.", Supported),
                ("Low Tide runs for over an hour and a half.", Supported),
                ("Low Tide runs for 131 minutes.", Supported),
                ("Low Tide runs for 90 minutes.", Contradicted),
                ("Low Tide is more than three hours long.", Contradicted),
                ("Low Tide is less than two hours long.", Contradicted),
                ("Low Tide is under an hour long.", Contradicted),
            ],
        ),
        (
            "The Length of Grey Water is 4:30. The Released of Grey Water is 3 March 1999. The Label of Grey Water is Fjell.",
            &[
                ("Grey Water is over four minutes long.", Supported),
                ("Grey Water is less than five minutes long.", Supported),
                ("Grey Water is over five minutes long.", Contradicted),
                ("Grey Water is 6 minutes long.", Contradicted),
            ],
        ),
        (
            SINGER,
            &[
                ("Edda Vik was married for less than a decade.", Supported),
                ("Edda Vik was married for over 20 years.", Contradicted),
                (
                    "Edda Vik was active for over a decade and a half.",
                    Supported,
                ),
                ("Edda Vik was active for less than a decade.", Contradicted),
            ],
        ),
    ]);
}

#[test]
fn a_nationality_is_that_of_the_place_of_birth_and_a_city_lies_in_its_country() {
    hold!(&[
        (
            SINGER,
            &[
                ("Edda Vik is Norwegian.", Supported),
                // Who was born in Norway may still be a Swede.
                ("Edda Vik is a Swedish singer.", Unsupported),
                ("Edda Vik was born in Sweden.", Contradicted),
                ("Edda Vik lives in Paris.", Contradicted),
                ("Edda Vik lived in Paris.", Silent),
            ],
        ),
        (
            FILM,
            &[
                ("Low Tide is a Danish film.", Supported),
                ("Low Tide is a Swedish film.", Contradicted),
            ],
        ),
        (
            "The Population of Lyon is 500,000. The Mayor of Lyon is Ana Roux.",
            &[("Lyon is located in Germany.", Contradicted)],
        ),
        (
            "The Origin of The Reeds is Leeds, England. The Years active of The Reeds is 1990–2004. The Genres of The Reeds \
             is rock.",
            &[
                ("The Reeds were formed in England.", Supported),
                ("The Reeds are a British band.", Supported),
                ("The Reeds are from Paris.", Contradicted),
                ("The Reeds performed for over a decade.", Supported),
            ],
        ),
    ]);
}
