use super::*;
use crate::document::tokens::tokenize;
use crate::value::Relation;
use proptest::prelude::*;

fn read(text: &str) -> Vec<DateMention> {
    let anchor = "2025-10-16".parse().unwrap();
    dates(text, &tokenize(text), Some(anchor))
}

fn shown(period: Option<Period>) -> String {
    let side = |date: Option<Date>| date.map_or_else(String::new, |date| date.to_string());
    period.map_or_else(
        || "?".into(),
        |period| format!("{}..{}", side(period.start), side(period.end)),
    )
}

#[test]
fn dates_are_read_with_their_days() {
    for (text, span, days) in [
        (
            "On 27 September 1996 it fell.",
            "27 September 1996",
            "1996-09-27..1996-09-27",
        ),
        (
            "On September 27, 1996, it fell.",
            "September 27, 1996",
            "1996-09-27..1996-09-27",
        ),
        (
            "On the 27th of September 1996 it fell.",
            "27th of September 1996",
            "1996-09-27..1996-09-27",
        ),
        ("On Sept. 27 it fell.", "Sept. 27", "2025-09-27..2025-09-27"),
        (
            "In Sept 1996 it fell.",
            "Sept 1996",
            "1996-09-01..1996-09-30",
        ),
        (
            "It began in mid-May 2025.",
            "mid-May 2025",
            "2025-05-10..2025-05-20",
        ),
        (
            "It began in early 2024.",
            "early 2024",
            "2024-01-01..2024-04-30",
        ),
        ("It ended in 1996.", "1996", "1996-01-01..1996-12-31"),
        (
            "Trade grew in the 1990s.",
            "1990s",
            "1990-01-01..1999-12-31",
        ),
        (
            "Trade grew in the 19th century.",
            "19th century",
            "1801-01-01..1900-12-31",
        ),
        (
            "The season of 2021-22 was dry.",
            "2021-22",
            "2021-01-01..2022-12-31",
        ),
        (
            "It ran from 2001 to 2021.",
            "from 2001 to 2021",
            "2001-01-01..2021-12-31",
        ),
        (
            "Between January and September 2025 it rained.",
            "Between January and September 2025",
            "2025-01-01..2025-09-30",
        ),
        (
            "It ran from 12 to 14 May 2025.",
            "from 12 to 14 May 2025",
            "2025-05-12..2025-05-14",
        ),
        (
            "In the first three quarters of 2025 it grew.",
            "the first three quarters of 2025",
            "2025-01-01..2025-09-30",
        ),
        (
            "In the first nine months of 2025 it grew.",
            "the first nine months of 2025",
            "2025-01-01..2025-09-30",
        ),
        (
            "In the first half of 2024 it grew.",
            "the first half of 2024",
            "2024-01-01..2024-06-30",
        ),
        (
            "Sales fell in Q3 2025.",
            "Q3 2025",
            "2025-07-01..2025-09-30",
        ),
        (
            "It opened in spring 2024.",
            "spring 2024",
            "2024-03-01..2024-05-31",
        ),
        (
            "It opened on 2025-07-03.",
            "2025-07-03",
            "2025-07-03..2025-07-03",
        ),
        (
            "It opened on 27/9/1996.",
            "27/9/1996",
            "1996-09-27..1996-09-27",
        ),
        ("It opened on 3/4/2025.", "3/4/2025", "?"),
        (
            "They ruled since July 2025.",
            "since July 2025",
            "2025-07-01..",
        ),
        ("They ruled until 2021.", "until 2021", "..2021-12-31"),
        ("It closed before 2020.", "before 2020", "..2019-12-31"),
        ("It closed after 2020.", "after 2020", "2021-01-01.."),
        (
            "It rained yesterday.",
            "yesterday",
            "2025-10-15..2025-10-15",
        ),
        (
            "It rained last year.",
            "last year",
            "2024-01-01..2024-12-31",
        ),
        (
            "It rained last month.",
            "last month",
            "2025-09-01..2025-09-30",
        ),
        (
            "It rained last week.",
            "last week",
            "2025-10-06..2025-10-12",
        ),
        ("It rained on Monday.", "Monday", "2025-10-13..2025-10-13"),
        (
            "They left four years ago.",
            "four years ago",
            "2021-01-01..2021-12-31",
        ),
        (
            "They left five months ago.",
            "five months ago",
            "2025-05-01..2025-05-31",
        ),
        (
            "They left in November.",
            "November",
            "2024-11-01..2024-11-30",
        ),
        (
            "They left last summer.",
            "last summer",
            "2025-06-01..2025-08-31",
        ),
    ] {
        let found = read(text);
        let mention = found
            .first()
            .unwrap_or_else(|| panic!("nothing in {text:?}"));
        assert_eq!(
            (&text[mention.span.range()], shown(mention.period).as_str()),
            (span, days),
            "{text}"
        );
    }
}

#[test]
fn verbs_and_counts_are_no_dates() {
    for text in [
        "They may leave.",
        "Troops march on.",
        "Some 2000 people left.",
        "May I go?",
        "It holds 1996 seats.",
    ] {
        assert_eq!(read(text), [], "{text}");
    }
}

#[test]
fn years_before_a_noun_are_years_and_thousands_are_counts() {
    for (text, found) in [
        (
            "He lost the 2024 elections.",
            Some(("2024", "2024-01-01..2024-12-31")),
        ),
        (
            "They won the 2023 cup final.",
            Some(("2023", "2023-01-01..2023-12-31")),
        ),
        (
            "Its 1876 charter is lost.",
            Some(("1876", "1876-01-01..1876-12-31")),
        ),
        (
            "The June 2024 referendum failed.",
            Some(("June 2024", "2024-06-01..2024-06-30")),
        ),
        (
            "World Cup 2022 was dry.",
            Some(("2022", "2022-01-01..2022-12-31")),
        ),
        ("The 2000 voters left.", None),
        ("The 1520 sacks were sold.", None),
        ("They sold 1950 sacks.", None),
    ] {
        let got = read(text);
        let got = got
            .first()
            .map(|mention| (&text[mention.span.range()], shown(mention.period)));
        assert_eq!(
            got.as_ref().map(|(span, days)| (*span, days.as_str())),
            found,
            "{text}"
        );
    }
}

#[test]
fn periods_near_the_day_of_writing_and_edges_are_placed() {
    // The day of writing is Thursday, 16 October 2025.
    for (text, span, days) in [
        (
            "It grew in the first half of this year.",
            "the first half of this year",
            "2025-01-01..2025-06-30",
        ),
        (
            "It shut in the third quarter of last year.",
            "the third quarter of last year",
            "2024-07-01..2024-09-30",
        ),
        (
            "It shut late last month.",
            "late last month",
            "2025-09-21..2025-09-30",
        ),
        (
            "It shut earlier this month.",
            "earlier this month",
            "2025-10-01..2025-10-31",
        ),
        (
            "It shut twice in the past three months.",
            "past three months",
            "2025-07-16..2025-10-16",
        ),
        (
            "It will shut over the next two years.",
            "next two years",
            "2025-10-16..2027-10-16",
        ),
        (
            "It shut last winter.",
            "last winter",
            "2024-12-01..2025-02-28",
        ),
        (
            "It shut in the winter of 2022.",
            "the winter of 2022",
            "2022-12-01..2023-02-28",
        ),
        (
            "It shut in the winter of 2022-23.",
            "the winter of 2022-23",
            "2022-12-01..2023-02-28",
        ),
        (
            "They will meet on Friday.",
            "Friday",
            "2025-10-17..2025-10-17",
        ),
        ("They met on Friday.", "Friday", "2025-10-10..2025-10-10"),
        (
            "It must shut by the end of 2025.",
            "by the end of 2025",
            "..2025-12-31",
        ),
        (
            "It shut at the end of June.",
            "the end of June",
            "2025-06-21..2025-06-30",
        ),
        (
            "It shut at the beginning of 2024.",
            "the beginning of 2024",
            "2024-01-01..2024-01-31",
        ),
        (
            "It must shut by the end of the year.",
            "by the end of the year",
            "..2025-12-31",
        ),
        ("It shut in mid-2024.", "mid-2024", "2024-05-01..2024-08-31"),
        (
            "It shut on the eve of 5 May 2024.",
            "the eve of 5 May 2024",
            "2024-05-04..2024-05-04",
        ),
        (
            "It shut a decade ago.",
            "a decade ago",
            "2013-01-01..2017-12-31",
        ),
        (
            "It shut 20 years ago.",
            "20 years ago",
            "2003-01-01..2007-12-31",
        ),
    ] {
        let found = read(text);
        let mention = found
            .first()
            .unwrap_or_else(|| panic!("nothing in {text:?}"));
        assert_eq!(
            (&text[mention.span.range()], shown(mention.period).as_str()),
            (span, days),
            "{text}"
        );
    }
}

proptest! {
    #[test]
    fn spans_stand_in_order_on_boundaries(
        text in "\\PC{0,60}|([0-9]{1,4}|[,.'/-]| |s|May|Sept|July|Friday|last|next|year|century|ago|between|from|since|before|to|and|first|three|quarters|of|mid|th|Q3|the|end|eve|winter|early|late|this|month|past|around|elections){0,24}",
        year in -9999..=9999i16,
    ) {
        let anchor = Date::new(year, 1, 1).ok();
        let mut at = 0;
        let tokens = tokenize(&text);
        prop_assert_eq!(
            dates(&text, &tokens, anchor),
            scan(&Words::new(&text, &tokens), anchor, |_, _| true)
        );
        for mention in dates(&text, &tokens, anchor) {
            prop_assert!(mention.span.start >= at && !mention.span.is_empty());
            prop_assert!(text.get(mention.span.range()).is_some());
            prop_assert!(mention.relation(&mention) != Some(Relation::Disjoint));
            at = mention.span.end;
        }
    }
}

#[test]
fn amounts_inside_dates_are_masked() {
    for text in [
        "They left four years ago.",
        "It grew in the first three quarters of 2025.",
        "It fell on 27 September 1996.",
        "The season of 2021-22 was dry.",
    ] {
        let tokens = tokenize(text);
        let masked: Vec<Span> = dates(text, &tokens, None)
            .iter()
            .map(|found| found.span)
            .collect();
        assert_eq!(
            crate::extract::quantity::quantities(text, &tokens, &masked),
            [],
            "{text}"
        );
    }
}
