//! Claims that look like a contradiction and are none: another subject, another predicate, another one of the kind,
//! another time.

use factlint::check::Verdict::{self, Contradicted};

use super::{TODAY, hold};

/// A statement, and texts that it does not contradict.
type Table = &'static [(&'static str, &'static [&'static str])];

fn never_contradicts(table: Table) {
    let wrong: Vec<String> = table
        .iter()
        .flat_map(|(statement, texts)| texts.iter().map(move |text| (statement, text)))
        .filter(|(statement, text)| {
            let verdict = factlint::check::verify(statement, text, Some(TODAY)).verdict;
            verdict == Verdict::Contradicted
        })
        .map(|(statement, text)| format!("{statement:?} contradicts {text:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn another_subject_may_be_so_as_well() {
    never_contradicts(&[
        (
            "The European Central Bank raised its key interest rate to 4 per cent in June 2023.",
            &[
                "The Bank of England raised its key interest rate to 5 per cent in June 2023.",
                "The European Central Bank raised its key interest rate to 3.5 per cent in March 2023.",
            ],
        ),
        (
            "Norway imports 12 per cent of its electricity.",
            &[
                "Sweden imports 12 per cent of its electricity.",
                "Norway imports 12 per cent of its natural gas.",
            ],
        ),
        (
            "Norvia employs 5,400 people in Arden.",
            &[
                "Norvia employs 900 people in Holm.",
                "Norvia will cut 400 jobs in Arden.",
            ],
        ),
    ]);
}

#[test]
fn another_predicate_may_have_another_value() {
    never_contradicts(&[
        (
            "Anna Dravik founded the company in 1987.",
            &[
                "Anna Dravik sold the company in 2004.",
                "Anna Dravik left the company she founded in 2004.",
            ],
        ),
        (
            "About 300,000 people live in Arden.",
            &["About 30,000 people work in Arden."],
        ),
        (
            "Port workers went on strike on 9 June.",
            &["Port workers ended their strike on 12 June."],
        ),
        (
            "The strike at Holm Steel ended after 43 days.",
            &["The strike at Holm Steel began in May."],
        ),
        (
            "The dam was built between 1961 and 1968.",
            &["The dam was repaired in 1985."],
        ),
    ]);
}

#[test]
fn another_one_of_the_kind_and_another_time_have_values_of_their_own() {
    never_contradicts(&[
        (
            "The novel was translated into 14 languages.",
            &["Her second novel was translated into six languages."],
        ),
        (
            "The expedition reached the summit on 4 August 1954.",
            &[
                "A second expedition reached the summit in 1956.",
                "The expedition left the base camp on 30 July 1954.",
            ],
        ),
        (
            "Norvia employs 5,400 people in Arden.",
            &["Norvia employed 3,000 people in Arden in 1990."],
        ),
    ]);
}

#[test]
fn the_same_of_the_same_still_contradicts() {
    hold(&[
        (
            "Norvia employs 5,400 people in Arden.",
            &[("Norvia employs 4,500 people in Arden.", Contradicted)],
        ),
        (
            "The expedition reached the summit on 4 August 1954.",
            &[("The expedition reached the summit in 1956.", Contradicted)],
        ),
        (
            "The dam was built between 1961 and 1968.",
            &[("The dam was built in the 1980s.", Contradicted)],
        ),
        (
            "Parliament passed the water act by 212 votes to 97 on 3 May 2022.",
            &[(
                "Parliament rejected the water act by 212 votes to 97 on 3 May 2022.",
                Contradicted,
            )],
        ),
    ]);
}

#[test]
fn what_is_does_not_support_what_happened() {
    let verdict = |text| {
        let statement = "Tomas Reyk has been chief executive of Norvia since 2018.";
        factlint::check::verify(statement, text, Some(TODAY)).verdict
    };
    assert_ne!(
        verdict("Tomas Reyk resigned as chief executive of Norvia."),
        Verdict::Supported
    );
    assert_eq!(
        verdict("Tomas Reyk is the chief executive of Norvia."),
        Verdict::Supported
    );
}
