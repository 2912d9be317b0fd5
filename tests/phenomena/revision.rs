//! One sentence in two wordings: a word, a figure, a day, a person exchanged for another.

use factlint::check::Verdict::{Contradicted, Silent, Supported, Unsupported};

#[test]
fn a_word_that_rules_out_the_facts_contradicts_in_a_long_sentence_that_is_else_the_same() {
    hold!(&[
        (
            "The harbour office said that the crane had damaged two warehouses and delayed the unloading of grain.",
            &[
                (
                    "The harbour office said that the crane had repaired two warehouses and delayed the unloading of grain.",
                    Unsupported,
                ),
                (
                    "The harbour office said that the crane had damaged two warehouses and hastened the unloading of grain.",
                    Contradicted,
                ),
                (
                    "The harbour office said that the crane had damaged two warehouses and delayed the unloading of timber.",
                    Contradicted,
                ),
            ],
        ),
        (
            "Residents of the valley welcomed the plan to restore the mill and reopen the narrow bridge.",
            &[(
                "Residents of the valley welcomed the plan to restore the mill and reopen the wide bridge.",
                Contradicted,
            )],
        ),
    ]);
}

#[test]
fn words_that_writers_exchange_do_not_contradict() {
    hold!(&[(
        "The harbour office said that the crane had damaged two warehouses and delayed the unloading of grain.",
        &[
            (
                "The harbour office said that the crane had harmed two warehouses and delayed the unloading of grain.",
                Supported,
            ),
            (
                "The harbour office said that the crane had damaged two warehouses and postponed the unloading of grain.",
                Supported,
            ),
            (
                "The harbour office said that the crane had damaged two depositories and delayed the unloading of grain.",
                Supported,
            ),
        ],
    )]);
}

#[test]
fn a_scene_shows_one_thing_and_not_another() {
    hold!(&[
        (
            "A woman in a red coat is waiting in the kitchen.",
            &[
                (
                    "A woman in a green coat is waiting in the kitchen.",
                    Contradicted,
                ),
                (
                    "A woman in a red coat is waiting in the dining room.",
                    Contradicted,
                ),
                ("A woman in a red coat is waiting in a room.", Supported),
            ],
        ),
        (
            "A runner came in the third place.",
            &[("A runner came in the seventh place.", Contradicted)],
        ),
    ]);
}

#[test]
fn a_short_sentence_of_names_and_days_may_be_about_something_else() {
    hold!(&[
        (
            "The hospital in Vardo closed on Monday.",
            &[("The school in Vardo closed on Monday.", Silent)],
        ),
        (
            "Police in Vardo arrested the driver.",
            &[("Police in Vardo arrested the pilot.", Unsupported)],
        ),
    ]);
}

#[test]
fn another_figure_in_a_repeated_sentence_is_another_figure() {
    hold!(&[(
        "The cooperative offers new members storage in the cold house for 480 euros a month.",
        &[
            (
                "The cooperative offers new members storage in the cold house for 470 euros a month.",
                Contradicted,
            ),
            (
                "The cooperative offers new members storage in the cold house for 500 euros a month.",
                Supported,
            ),
        ],
    )]);
}

#[test]
fn days_that_nothing_anchors_are_of_one_week_and_year() {
    hold!(&[
        (
            "The crew of the ferry refused to sail last year after the owner had cut their pay.",
            &[(
                "The crew of the ferry refused to sail this year after the owner had cut their pay.",
                Contradicted,
            )],
        ),
        (
            "The divers found the anchor on Tuesday.",
            &[
                ("The divers found the anchor on Friday.", Contradicted),
                ("The divers found the anchor on Tuesday.", Supported),
            ],
        ),
    ]);
}

#[test]
fn small_words_turn_a_repeated_sentence() {
    hold!(&[
        (
            "The surveyor measured the cracks in the dam before the valley was flooded.",
            &[(
                "The surveyor measured the cracks in the dam after the valley was flooded.",
                Contradicted,
            )],
        ),
        (
            "The keeper of the lighthouse can see the reef from her window.",
            &[(
                "The keeper of the lighthouse cannot see the reef from her window.",
                Contradicted,
            )],
        ),
        (
            "The tents stand near the river.",
            &[("The tents stand far away from the river.", Contradicted)],
        ),
    ]);
}

#[test]
fn another_bound_and_a_prefix_that_turns_a_word_are_other_claims() {
    hold!(&[
        (
            "The collapse of the old harbour wall killed at least two people and left six boats missing.",
            &[(
                "The collapse of the old harbour wall killed at least three people and left six boats missing.",
                Contradicted,
            )],
        ),
        (
            "The ministry said that income from the harbour fund is taxable for all residents of the islands.",
            &[(
                "The ministry said that income from the harbour fund is non-taxable for all residents of the islands.",
                Contradicted,
            )],
        ),
        (
            "The engineers found that the new filter of the harbour pump is optimal in cold water.",
            &[(
                "The engineers found that the new filter of the harbour pump is suboptimal in cold water.",
                Contradicted,
            )],
        ),
    ]);
}
