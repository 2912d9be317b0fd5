use super::{Sign, Worth};
use crate::extract::name::Names;
use crate::extract::reading::{Reading, read};

fn reading(text: &str) -> Reading {
    read(text, 0, &Names::default(), None)
}

fn worth(text: &str) -> Worth {
    reading(text).worth()
}

fn has(text: &str, wanted: Sign) -> bool {
    worth(text).signs.iter().any(|&(sign, _)| sign == wanted)
}

#[test]
fn accounts_and_figures_need_a_source() {
    for text in [
        "Unemployment in the valley fell to 4.2 per cent in March.",
        "The ministry spent $90 million on consultants last year.",
        "Senator Hale voted against the pension law.",
        "More than 40,000 people have left the coast since the flood.",
        "The harbour was closed in 1998.",
        "No other bridge in the country has carried more trains.",
        "He never signed the lease.",
    ] {
        assert!(reading(text).is_checkable(), "{text}: {:?}", worth(text));
    }
}

#[test]
fn talk_plans_and_questions_do_not() {
    for text in [
        "Well, I just want to thank everybody here.",
        "I think that we should talk about it.",
        "What would you do about the harbour?",
        "We can do better if we try.",
        "That is a very good question.",
        "This will be hard.",
        "Let me say something about the valley.",
        "",
        "?",
    ] {
        assert!(!reading(text).is_checkable(), "{text}: {:?}", worth(text));
    }
}

#[test]
fn the_same_words_weigh_less_when_they_are_asked_planned_or_supposed() {
    let claim = worth("The council has cut the budget of the museum by 5 per cent.").probability;
    for text in [
        "Has the council cut the budget of the museum by 5 per cent?",
        "The council plans to cut the budget of the museum by 5 per cent.",
        "If the council would cut the budget of the museum by 5 per cent.",
        "I think the council can cut the budget of the museum by 5 per cent.",
    ] {
        let other = worth(text).probability;
        assert!(other < claim, "{text}: {other} and {claim}");
    }
}

#[test]
fn a_sign_is_told_from_its_look_alike() {
    for (sign, with, without) in [
        (Sign::Figure, "It took 12 ships.", "It took twelve ships."),
        (
            Sign::AmountInWords,
            "It took twelve ships.",
            "It took ships.",
        ),
        (
            Sign::LargeCount,
            "They sold 1,200 boats.",
            "They sold 12 boats.",
        ),
        (
            Sign::Percentage,
            "A fifth, or 20 per cent, left.",
            "Some 20 boats left.",
        ),
        (Sign::Money, "They paid \u{20ac}20.", "They paid 20 people."),
        (
            Sign::Perfect,
            "The mill has not closed.",
            "The mill closed.",
        ),
        (Sign::PastVerb, "The mill closed.", "The mill was closed."),
        (
            Sign::Infinitive,
            "They like to swim.",
            "They swim to Malta.",
        ),
        (
            Sign::Superlative,
            "It was the largest mill.",
            "It was an honest mill.",
        ),
        (Sign::Acronym, "NATO met.", "Malta met."),
        (
            Sign::FirstPersonSubject,
            "I signed it.",
            "Malta signed it, and I left.",
        ),
        (Sign::NounSubject, "The mill closed.", "It closed."),
        (Sign::Future, "They\u{2019}ll leave.", "They leave."),
        (Sign::ConnectiveOpening, "So it closed.", "It closed so."),
        (
            Sign::NounOfPossession,
            "They paid the tax.",
            "They paid the man.",
        ),
        (Sign::Question, "Did it close?", "It did close."),
    ] {
        assert!(has(with, sign), "{sign:?}: {with}");
        assert!(!has(without, sign), "{sign:?}: {without}");
    }
}

#[test]
fn the_probability_follows_the_weights() {
    let worth = worth("The rate rose by 3 per cent in 2020.");
    assert!(worth.signs.iter().any(|&(_, weight)| weight > 1.0));
    assert!(worth.probability > 0.8 && worth.probability < 1.0);
    assert!(worth.needs_source());
}
