//! Claims that look like a contradiction and are none: another subject, another predicate, another one of the kind,
//! another time.

use factlint::check::Verdict::{self, Contradicted};

use super::{TODAY, told};

/// A statement, and texts that it does not contradict.
type Table = &'static [(&'static str, &'static [&'static str])];

/// Holds that no row of a table contradicts, and shows what was compared.
macro_rules! never_contradicts {
    ($table:expr) => {{
        let reasons = compared($table);
        insta::assert_snapshot!(reasons);
    }};
}

fn compared(table: Table) -> String {
    let mut wrong = Vec::new();
    let mut reasons = String::new();
    for (statement, texts) in table {
        reasons += &format!("# {statement}\n");
        for text in *texts {
            let judged = factlint::check::verify(statement, text, Some(TODAY));
            if judged.verdict == Verdict::Contradicted {
                wrong.push(format!("{statement:?} contradicts {text:?}"));
            }
            reasons += &told(text, &judged);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    reasons
}

#[test]
fn another_subject_may_be_so_as_well() {
    never_contradicts!(&[
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
    never_contradicts!(&[
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
    never_contradicts!(&[
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
    hold!(&[
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

#[test]
fn what_was_exchanged_is_not_supported() {
    let wrong: Vec<&str> = [
        (
            "The drug reduces the risk of stroke by a third.",
            "The drug reduces the risk of cancer by a third.",
        ),
        (
            "The ship carried 200 tonnes of grain from Odra to Malta.",
            "The ship carried 200 tonnes of coal from Odra to Malta.",
        ),
        (
            "The ship carried 200 tonnes of grain from Odra to Malta.",
            "The ship carried 200 tonnes of grain from Malta to Odra.",
        ),
        (
            "Some scientists doubt the theory.",
            "All scientists doubt the theory.",
        ),
        (
            "The library closes at 8 pm on weekdays.",
            "The library closes at 6 pm on weekdays.",
        ),
        (
            "Norway imports 12 per cent of its electricity.",
            "Sweden imports 12 per cent of its electricity.",
        ),
    ]
    .into_iter()
    .filter(|(statement, text)| {
        factlint::check::verify(statement, text, Some(TODAY)).verdict == Verdict::Supported
    })
    .map(|(_, text)| text)
    .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn who_is_opposite_and_what_was_then_have_values_of_their_own() {
    never_contradicts!(&[
        (
            "Women hold 41 per cent of the seats in the assembly.",
            &[
                "Men hold 59 per cent of the seats in the assembly.",
                "In 1990 women held 12 per cent of the seats in the assembly.",
            ],
        ),
        (
            "Brunia invaded Keld in 1912.",
            &["Brunia was invaded in 1914."],
        ),
        (
            "The library closes at 8 pm on weekdays.",
            &["The library opens at 9 am on weekdays."],
        ),
    ]);
}
