use crate::document::tokens::tokenize;
use crate::extract::date::dates;
use jiff::civil::Date;

/// The days of the first date in a text that was written on a day.
fn days(written: &str, text: &str) -> String {
    let day: Date = written.parse().unwrap();
    let found = dates(text, &tokenize(text), Some(day));
    let side = |date: Option<Date>| date.map_or_else(String::new, |date| date.to_string());
    match found.first().and_then(|found| found.period) {
        Some(period) => format!("{}..{}", side(period.start), side(period.end)),
        None => "nothing".to_owned(),
    }
}

/// 16 October 2025 is a Thursday.
const AUTUMN: &str = "2025-10-16";

#[test]
fn what_is_around_the_day_of_writing() {
    for (written, text, truth) in [
        (AUTUMN, "It shut this week.", "2025-10-13..2025-10-19"),
        (AUTUMN, "It will shut next month.", "2025-11-01..2025-11-30"),
        (AUTUMN, "It grew this decade.", "2020-01-01..2029-12-31"),
        (AUTUMN, "It grew last decade.", "2010-01-01..2019-12-31"),
        (AUTUMN, "It shut last Friday.", "2025-10-10..2025-10-10"),
        (
            AUTUMN,
            "It will shut next Friday.",
            "2025-10-17..2025-10-17",
        ),
        // The day of writing itself is neither the last nor the next of its name.
        (AUTUMN, "It shut last Thursday.", "2025-10-09..2025-10-09"),
        (AUTUMN, "It shut this Thursday.", "2025-10-16..2025-10-16"),
        (
            AUTUMN,
            "It will shut next Thursday.",
            "2025-10-23..2025-10-23",
        ),
        (AUTUMN, "It shut last June.", "2025-06-01..2025-06-30"),
        (AUTUMN, "It shut last November.", "2024-11-01..2024-11-30"),
        (
            AUTUMN,
            "It will shut next December.",
            "2025-12-01..2025-12-31",
        ),
        (AUTUMN, "It will shut next March.", "2026-03-01..2026-03-31"),
        (
            AUTUMN,
            "It will shut early next year.",
            "2026-01-01..2026-04-30",
        ),
        (AUTUMN, "It shut late last week.", "2025-10-10..2025-10-12"),
    ] {
        assert_eq!(days(written, text), truth, "{text} on {written}");
    }
}

#[test]
fn winters_lie_in_two_years_and_a_season_is_the_last_that_has_passed() {
    for (written, text, truth) in [
        (AUTUMN, "It snowed last winter.", "2024-12-01..2025-02-28"),
        (
            AUTUMN,
            "It will snow this winter.",
            "2025-12-01..2026-02-28",
        ),
        (
            AUTUMN,
            "It will snow next winter.",
            "2025-12-01..2026-02-28",
        ),
        (
            "2025-01-20",
            "It snowed last winter.",
            "2023-12-01..2024-02-29",
        ),
        (
            "2025-01-20",
            "It snows this winter.",
            "2024-12-01..2025-02-28",
        ),
        (
            "2025-01-20",
            "It will snow next winter.",
            "2025-12-01..2026-02-28",
        ),
        (
            "2025-12-05",
            "It snowed last winter.",
            "2024-12-01..2025-02-28",
        ),
        (
            "2025-12-05",
            "It snows this winter.",
            "2025-12-01..2026-02-28",
        ),
        (
            "2025-05-05",
            "It snowed this winter.",
            "2024-12-01..2025-02-28",
        ),
        (AUTUMN, "It rained last spring.", "2025-03-01..2025-05-31"),
        (
            "2025-02-02",
            "It rained last spring.",
            "2024-03-01..2024-05-31",
        ),
        (
            "2025-02-02",
            "It will rain this spring.",
            "2025-03-01..2025-05-31",
        ),
    ] {
        assert_eq!(days(written, text), truth, "{text} on {written}");
    }
}

#[test]
fn round_numbers_of_years_are_rounded() {
    for (text, truth) in [
        ("It shut three days ago.", "2025-10-13..2025-10-13"),
        ("It shut two weeks ago.", "2025-09-29..2025-10-05"),
        ("It shut a fortnight ago.", "2025-09-29..2025-10-05"),
        ("It shut a month ago.", "2025-09-01..2025-09-30"),
        ("It shut 12 years ago.", "2013-01-01..2013-12-31"),
        ("It shut 15 years ago.", "2009-01-01..2011-12-31"),
        ("It shut two decades ago.", "2003-01-01..2007-12-31"),
        ("It shut a century ago.", "1915-01-01..1935-12-31"),
        // How long ago hours are depends on the hour of writing, which nobody tells.
        ("It shut three hours ago.", "nothing"),
        ("It shut more than four years ago.", "nothing"),
    ] {
        assert_eq!(days(AUTUMN, text), truth, "{text}");
    }
}

#[test]
fn stretches_reach_up_to_the_day_of_writing_or_begin_with_it() {
    for (text, truth) in [
        (
            "It shut twice in the last ten days.",
            "2025-10-06..2025-10-16",
        ),
        (
            "It will shut in the next three weeks.",
            "2025-10-16..2025-11-06",
        ),
        (
            "It grew over the past two decades.",
            "2005-10-16..2025-10-16",
        ),
        ("It grew in the past 2.5 years.", "nothing"),
        ("It won the last two races.", "nothing"),
    ] {
        assert_eq!(days(AUTUMN, text), truth, "{text}");
    }
}

#[test]
fn parts_of_years_and_edges_of_periods_have_their_days() {
    for (text, truth) in [
        ("It grew in Q1 2024.", "2024-01-01..2024-03-31"),
        ("It grew in Q4 2024.", "2024-10-01..2024-12-31"),
        ("It grew in H1 2024.", "2024-01-01..2024-06-30"),
        ("It grew in H2 2024.", "2024-07-01..2024-12-31"),
        (
            "It grew in the second quarter of 2024.",
            "2024-04-01..2024-06-30",
        ),
        (
            "It grew in the final quarter of 2024.",
            "2024-10-01..2024-12-31",
        ),
        (
            "It grew in the latter half of 2024.",
            "2024-07-01..2024-12-31",
        ),
        (
            "It grew in the first three quarters of 2024.",
            "2024-01-01..2024-09-30",
        ),
        (
            "It grew in the first five months of 2024.",
            "2024-01-01..2024-05-31",
        ),
        (
            "It grew in the last two months of 2024.",
            "2024-11-01..2024-12-31",
        ),
        ("It grew in early 2024.", "2024-01-01..2024-04-30"),
        ("It grew in late 2024.", "2024-09-01..2024-12-31"),
        ("It grew in the spring of 2024.", "2024-03-01..2024-05-31"),
        ("It shut at the end of this week.", "2025-10-18..2025-10-19"),
        (
            "It shut at the start of this week.",
            "2025-10-13..2025-10-14",
        ),
        ("It shut at the end of May 2024.", "2024-05-22..2024-05-31"),
        (
            "It shut at the beginning of May 2024.",
            "2024-05-01..2024-05-10",
        ),
        ("It shut at the close of 2024.", "2024-12-01..2024-12-31"),
    ] {
        assert_eq!(days(AUTUMN, text), truth, "{text}");
    }
}
