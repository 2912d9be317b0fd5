//! Short claims against statements of other wording, that say more and in several sentences.

use factlint::check::Verdict::{Contradicted, Silent, Supported, Unsupported};

use super::hold;

#[test]
fn a_short_claim_is_known_however_much_more_is_said() {
    hold(&[
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
    hold(&[(
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
    hold(&[(
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
    hold(&[(
        "The studio failed to produce any films.",
        &[
            ("The studio produced films about mining.", Contradicted),
            ("The studio produced a newspaper about mining.", Silent),
        ],
    )]);
}

#[test]
fn a_part_of_a_decade_is_vague_and_no_single_year() {
    hold(&[(
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
