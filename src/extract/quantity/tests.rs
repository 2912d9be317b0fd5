use super::*;
use crate::document::tokens::tokenize;
use crate::value::Relation::{self, Coarser, Disjoint, Finer, Overlaps, Same};
use crate::value::unit::Unit;
use proptest::prelude::*;

fn read(text: &str) -> Vec<QuantityMention> {
    quantities(text, &tokenize(text), &[])
}

#[test]
fn amounts_are_read_with_comparator_unit_and_noun() {
    for (text, span, base, noun) in [
        (
            "Some 2,400 civilians were hurt.",
            "Some 2,400",
            2400.0,
            "civilians",
        ),
        (
            "They hired two flight attendants.",
            "two",
            2.0,
            "attendants",
        ),
        (
            "A deal worth \u{20ac}80m was signed.",
            "\u{20ac}80m",
            80e6,
            "",
        ),
        ("It cost US$1.5bn.", "US$1.5bn", 1.5e9, ""),
        ("It cost $ 7.00 .", "$ 7.00", 7.0, ""),
        ("The rate is 4.5%.", "4.5%", 4.5, ""),
        ("The rate is 4.5 % .", "4.5 %", 4.5, ""),
        ("A 30-day truce holds.", "30-day", 30.0 * 86_400.0, ""),
        (
            "Two hundred and fifty houses fell.",
            "Two hundred and fifty",
            250.0,
            "houses",
        ),
        (
            "Half a million refugees left.",
            "Half a million",
            5e5,
            "refugees",
        ),
        ("A dozen mines closed.", "A dozen", 12.0, "mines"),
        ("Twenty-one goats strayed.", "Twenty-one", 21.0, "goats"),
        (
            "The dam holds 1,00,000 litres.",
            "1,00,000 litres",
            100.0,
            "",
        ),
        ("Rs 500 crore was spent.", "Rs 500 crore", 5e9, ""),
        ("The road is 2 1/2 km long.", "2 1/2 km", 2500.0, ""),
        (
            "One and a half million voters came.",
            "One and a half million",
            1.5e6,
            "voters",
        ),
        (
            "Two-thirds of voters agreed.",
            "Two-thirds",
            200.0 / 3.0,
            "voters",
        ),
        ("One in five wells is dry.", "One in five", 20.0, "wells"),
        (
            "A six-month-old calf died.",
            "six-month-old",
            15_778_476.0,
            "",
        ),
        ("It runs at 36 km/h.", "36 km/h", 10.0, ""),
        (
            "Prices rose by 3 percentage points.",
            "3 percentage points",
            3.0,
            "",
        ),
        ("Output is three times as high.", "three times", 3.0, ""),
        ("Exports doubled.", "doubled", 2.0, ""),
        ("It is the third attempt.", "third", 3.0, "attempt"),
        (
            "Some 2 400 000 people voted.",
            "Some 2 400 000",
            2.4e6,
            "people",
        ),
        ("Five hundred boats came.", "Five hundred", 500.0, "boats"),
        ("Output trebled.", "trebled", 3.0, ""),
        ("Output halved.", "halved", 0.5, ""),
        ("A pair of boats sank.", "A pair of", 2.0, "boats"),
    ] {
        let found = read(text);
        let mention = found
            .first()
            .unwrap_or_else(|| panic!("nothing in {text:?}"));
        assert_eq!(&text[mention.span.range()], span, "{text}");
        let value = mention.quantity.nominal.unwrap();
        assert!((value - base).abs() <= 1e-6 * base, "{text}: {value}");
        assert_eq!(
            mention.counted.map_or("", |noun| &text[noun.range()]),
            noun,
            "{text}"
        );
    }
}

#[test]
fn vague_amounts_end_where_their_words_end() {
    for (text, span) in [
        ("A couple of boats sank.", "A couple"),
        ("They lost a handful of boats.", "a handful"),
        ("They lost a few boats.", "a few"),
        ("They lost several boats.", "several"),
        (
            "They lost hundreds of thousands of boats.",
            "hundreds of thousands",
        ),
        ("They lost tens of millions of boats.", "tens of millions"),
        ("They lost scores of boats.", "scores"),
    ] {
        let found = read(text);
        let spans: Vec<_> = found.iter().map(|one| &text[one.span.range()]).collect();
        assert_eq!(spans, [span], "{text}");
        let counted = found[0].counted.map(|noun| &text[noun.range()]);
        assert_eq!(counted, Some("boats"), "{text}");
    }
}

#[test]
fn names_times_and_pronouns_are_no_amounts() {
    for text in [
        "The F-35 flew.",
        "Since 9/11 much changed.",
        "COVID-19 spread.",
        "A Boeing 737 landed.",
        "It began at 7 am.",
        "It began at 10:30.",
        "No one came.",
        "One of the drivers fled.",
        "Release 1.2.3 is out.",
        "Article 370 was revoked.",
        "They fought in 1987.",
        "At first they fled.",
        "She drove down Route 66.",
        "Write to box_12@example.org.",
        "It is due on 2021-07-03.",
    ] {
        assert_eq!(read(text), [], "{text}");
    }
}

#[test]
fn a_change_shares_the_unit_of_its_end() {
    let found = read("Inflation rose from 10 to 12 per cent.");
    let values: Vec<_> = found
        .iter()
        .map(|mention| (mention.quantity.nominal, mention.quantity.unit))
        .collect();
    assert_eq!(
        values,
        [(Some(10.0), Unit::PERCENT), (Some(12.0), Unit::PERCENT)]
    );
}

#[test]
fn scores_stand_apart_from_ranges() {
    assert_eq!(read("They won 3-1.")[0].kind, MentionKind::Score(3, 1));
    assert_eq!(read("It took 10-12 days.")[0].kind, MentionKind::Amount);
}

#[test]
fn a_stated_amount_is_held_against_a_known_one() {
    let rows: &[(&str, &str, Option<Relation>)] = &[
        ("2,414 sheep", "2,400 sheep", Some(Coarser)),
        ("about 600 sheep", "some 600 sheep", Some(Same)),
        ("67.4 % of land", "about two-thirds of land", Some(Coarser)),
        ("76.4 % of land", "about two-thirds of land", Some(Disjoint)),
        ("4.5 per cent", "4.25 per cent", Some(Disjoint)),
        ("three boats", "four boats", Some(Disjoint)),
        ("three boats", "3 boats", Some(Same)),
        ("over 2,400 boats", "2,414 boats", Some(Coarser)),
        ("over 2,400 boats", "5,000 boats", Some(Finer)),
        ("over 2,400 boats", "1,900 boats", Some(Disjoint)),
        ("at least 43 boats", "43 boats", Some(Same)),
        ("at least 43 boats", "30 boats", Some(Disjoint)),
        ("at least 43 boats", "60 boats", Some(Finer)),
        ("43 boats", "at least 43 boats", Some(Coarser)),
        ("43 boats", "more than 40 boats", Some(Coarser)),
        ("43 boats", "over 43 boats", Some(Disjoint)),
        ("43 boats", "fewer than 50 boats", Some(Coarser)),
        ("43 boats", "less than 43 boats", Some(Disjoint)),
        ("43 boats", "nearly 45 boats", Some(Coarser)),
        ("more than 8 boats", "8 boats", Some(Disjoint)),
        ("less than 70 boats", "50 boats", Some(Finer)),
        ("more than 5 boats", "more than 3 boats", Some(Coarser)),
        ("50 boats", "less than 80 boats", Some(Coarser)),
        (
            "between 2 and 3 million boats",
            "some 2.5 million boats",
            Some(Coarser),
        ),
        (
            "between 2 and 3 million boats",
            "500,000 boats",
            Some(Disjoint),
        ),
        ("up to 500 boats", "500 boats", Some(Same)),
        ("480 boats", "up to 500 boats", Some(Coarser)),
        ("40 boats", "up to 500 boats", Some(Overlaps)),
        ("640 boats", "hundreds of boats", Some(Coarser)),
        ("6 boats", "hundreds of boats", Some(Disjoint)),
        ("52 boats", "dozens of boats", Some(Coarser)),
        ("62 percent of boats", "a majority of boats", Some(Coarser)),
        ("41 percent of boats", "a majority of boats", Some(Disjoint)),
        ("48.6 percent", "nearly half of it", Some(Coarser)),
        ("20 per cent", "one in five", Some(Same)),
        ("50 or more boats", "30 boats", Some(Disjoint)),
        ("50+ boats", "55 boats", Some(Coarser)),
        ("30 km", "roughly 19 miles", Some(Coarser)),
        ("30 km", "30 miles", Some(Disjoint)),
        ("20 \u{b0}C", "68 \u{b0}F", Some(Same)),
        ("$5m", "5 million dollars", Some(Same)),
        ("$5m", "\u{20ac}5m", None),
        ("5 per cent", "5 boats", None),
        ("5 per cent", "5 percentage points", None),
        ("a dozen boats", "12 boats", Some(Same)),
        ("10-12 per cent", "11 per cent", Some(Finer)),
        ("11 per cent", "10 to 12 per cent", Some(Coarser)),
        ("two weeks", "14 days", Some(Same)),
        ("no fewer than 9 boats", "7 boats", Some(Disjoint)),
        ("exports doubled", "exports tripled", Some(Disjoint)),
        // Vague words, at both of their ends.
        ("101 boats", "hundreds of boats", Some(Coarser)),
        ("1,000 boats", "hundreds of boats", Some(Overlaps)),
        ("11,000 boats", "tens of thousands of boats", Some(Coarser)),
        ("9,000 boats", "tens of thousands of boats", Some(Disjoint)),
        (
            "12 million boats",
            "tens of millions of boats",
            Some(Coarser),
        ),
        (
            "8 million boats",
            "tens of millions of boats",
            Some(Disjoint),
        ),
        (
            "150,000 boats",
            "hundreds of thousands of boats",
            Some(Coarser),
        ),
        (
            "90,000 boats",
            "hundreds of thousands of boats",
            Some(Disjoint),
        ),
        (
            "120 million boats",
            "hundreds of millions of boats",
            Some(Coarser),
        ),
        ("2 million boats", "millions of boats", Some(Coarser)),
        ("2 million boats", "billions of boats", Some(Disjoint)),
        ("24 boats", "dozens of boats", Some(Coarser)),
        ("20 boats", "dozens of boats", Some(Disjoint)),
        ("60 boats", "scores of boats", Some(Coarser)),
        ("4 boats", "several boats", Some(Coarser)),
        ("2 boats", "several boats", Some(Disjoint)),
        ("3 boats", "a few boats", Some(Coarser)),
        ("20 boats", "a handful of boats", Some(Overlaps)),
        ("50 boats", "a handful of boats", Some(Disjoint)),
        // Shares of an amount are those of the unit that it is told in.
        ("over 2,400 km", "2,450 km", Some(Coarser)),
        ("over 2,400 km", "5,000 km", Some(Finer)),
        ("up to 500 km", "480 km", Some(Coarser)),
        ("up to 500 km", "100 km", Some(Finer)),
        ("480 km", "up to 500 km", Some(Coarser)),
        ("40 km", "up to 500 km", Some(Overlaps)),
        // Bounds on both sides, and hedges on one of them.
        ("up to 500 boats", "480 boats", Some(Coarser)),
        ("up to 500 boats", "100 boats", Some(Finer)),
        ("fewer than 500 boats", "499 boats", Some(Finer)),
        ("at most 500 boats", "500 boats", Some(Same)),
        ("at most 500 boats", "600 boats", Some(Disjoint)),
        ("at most 500 boats", "up to 600 boats", Some(Coarser)),
        ("over 2,400 boats", "at least 2,400 boats", Some(Coarser)),
        ("at least 2,400 boats", "over 2,400 boats", Some(Same)),
        ("at least 3 boats", "over 3 boats", Some(Finer)),
        ("over 2,400 boats", "2,499 boats", Some(Coarser)),
        ("over 2,400 boats", "2,500 boats", Some(Finer)),
        ("just over 100 boats", "103 boats", Some(Finer)),
        ("103 boats", "just over 100 boats", Some(Coarser)),
        ("101 boats", "just over 101 boats", Some(Disjoint)),
        // A hedge does not change a round number.
        ("100 boats", "about 100 boats", Some(Same)),
        ("101 boats", "about 101 boats", Some(Coarser)),
        (
            "between 2 and 30 million boats",
            "some 2.5 million boats",
            Some(Finer),
        ),
    ];
    let first = |text: &str| {
        let found = read(text).into_iter().next();
        found.unwrap_or_else(|| panic!("nothing in {text:?}"))
    };
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|&(known, stated, relation)| {
            let got = first(known).quantity.relation(&first(stated).quantity);
            (got != relation).then(|| format!("{known:?}, {stated:?}: {got:?}, not {relation:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn bounds_are_read_wherever_they_stand() {
    for (text, span, within, beyond) in [
        ("It costs $ more than 2 .", "$ more than 2", 2.5, 1.9),
        (
            "Seats go for more than $ 2 apiece .",
            "more than $ 2",
            2.5,
            1.9,
        ),
        ("It needs at least nine pilots.", "at least nine", 9.0, 8.0),
        ("As few as 5 boats came.", "As few as 5", 5.0, 4.0),
        ("It has a minimum of 4 doors.", "a minimum of 4", 4.0, 3.0),
        ("It has a maximum of 4 doors.", "a maximum of 4", 4.0, 5.0),
        ("Four doors at the most.", "Four", 4.0, 5.0),
        ("It holds at the most 4 horses.", "at the most 4", 4.0, 5.0),
        ("Groups of 6 or fewer may enter.", "6 or fewer", 6.0, 7.0),
        ("Loads of 6 kg or less pass.", "6 kg or less", 6.0, 7.0),
        (
            "It drew upwards of 300 riders.",
            "upwards of 300",
            301.0,
            299.0,
        ),
        (
            "It drew in excess of 300 riders.",
            "in excess of 300",
            301.0,
            299.0,
        ),
        ("It drew north of 300 riders.", "north of 300", 301.0, 299.0),
        (
            "A load exceeding 300 stones.",
            "exceeding 300",
            301.0,
            299.0,
        ),
        ("It drew under 300 riders.", "under 300", 299.0, 301.0),
    ] {
        let found = read(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        let mention = &found[0];
        let interval = mention.quantity.interval;
        let unit = mention.quantity.unit;
        let holds =
            |value| interval.contains(crate::value::interval::Interval::point(unit.to_base(value)));
        if span != "Four" {
            assert_eq!(&text[mention.span.range()], span, "{text}");
        }
        assert!(holds(within) && !holds(beyond), "{text}: {interval:?}");
    }
}

#[test]
fn money_with_white_space_keeps_its_currency() {
    for (text, span, amount) in [
        ("It cost $ 2 .", "$ 2", 2.0),
        ("It cost US$ 5m.", "US$ 5m", 5e6),
        ("It cost US$5m.", "US$5m", 5e6),
    ] {
        let found = read(text);
        assert_eq!(&text[found[0].span.range()], span);
        assert_eq!(found[0].quantity.nominal, Some(amount), "{text}");
        assert_eq!(found[0].quantity.unit, Unit::money(*b"USD"), "{text}");
    }
}

#[test]
fn a_ratio_is_one_mention_and_compares_exactly() {
    let one = |text: &str| {
        let found = read(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].kind, MentionKind::Ratio, "{text}");
        found[0].quantity
    };
    let known = one("They share it 4 : 3 : 1 .");
    assert_eq!(known.relation(&one("a ratio of 8:6:2")), Some(Same));
    assert_eq!(known.relation(&one("a ratio of 4:1:3")), Some(Disjoint));
    assert_eq!(known.relation(&one("a ratio of 4:3")), Some(Disjoint));
    assert_eq!(
        one("a 3:1 ratio").relation(&one("a 6 : 2 ratio")),
        Some(Same)
    );
    assert_eq!(
        one("The ratio of sheep to goats on the farm is 6 to 2.").relation(&one("a 3:1 ratio")),
        Some(Same)
    );
    assert_eq!(read("The train left at 10:30."), []);
}

#[test]
fn occasions_are_counted_and_factors_are_not() {
    for (text, span, kind, value) in [
        ("She won the cup twice.", "twice", MentionKind::Amount, 2.0),
        ("He applied thrice.", "thrice", MentionKind::Amount, 3.0),
        ("It rains once a year.", "once", MentionKind::Amount, 1.0),
        (
            "He was jailed three times.",
            "three",
            MentionKind::Amount,
            3.0,
        ),
        ("It is twice as long.", "twice", MentionKind::Multiple, 2.0),
        (
            "There are three times as many.",
            "three times",
            MentionKind::Multiple,
            3.0,
        ),
        (
            "A pair of swans nested.",
            "A pair of",
            MentionKind::Amount,
            2.0,
        ),
        ("All 12 jurors agreed.", "12", MentionKind::Amount, 12.0),
    ] {
        let found = read(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(&text[found[0].span.range()], span, "{text}");
        assert_eq!(found[0].kind, kind, "{text}");
        assert_eq!(found[0].quantity.nominal, Some(value), "{text}");
        if kind == MentionKind::Amount {
            assert!(found[0].counted.is_some(), "{text}");
        }
    }
    for text in [
        "Both drivers fled.",
        "Once the rain stopped, they left.",
        "He was a monk once.",
    ] {
        assert_eq!(read(text), [], "{text}");
    }
}

#[test]
fn ages_are_told_from_counts() {
    for (text, age) in [
        ("A woman aged 40 drowned.", true),
        ("A 40-year-old drowned.", true),
        ("The choir (40) sang.", false),
    ] {
        assert_eq!(read(text)[0].is_age, age, "{text}");
    }
}

#[test]
fn numbers_of_names_count_nothing() {
    for text in [
        "A Boeing 737 landed.",
        "They watched Channel 4 all night.",
        "It runs on Windows 10 only.",
        "She bought an iPhone 15 there.",
        "He drives in Formula 1 again.",
        "Under Section 8 they may stay.",
        "The shop is open 24/7 there.",
        "He works at a 7-Eleven in town.",
    ] {
        assert_eq!(read(text), [], "{text}");
    }
}

proptest! {
    #[test]
    fn spans_stand_in_order_on_boundaries(text in "\\PC{0,60}|([0-9.,%$\u{20ac}/-]| |one|two|a|half|dozen|once|twice|pair|hundred|million|to|:| : |ratio|and|between|over|or|more|in|of|days|boats|third|m|\u{bd}|No|and a half){0,24}") {
        let tokens = tokenize(&text);
        prop_assert_eq!(read(&text), scan(&Words::new(&text, &tokens), &[], |_, _| true));
        let mut at = 0;
        for mention in read(&text) {
            prop_assert!(mention.span.start >= at && !mention.span.is_empty());
            prop_assert!(mention.span.contains(mention.number));
            prop_assert!(text.get(mention.span.range()).is_some());
            prop_assert!(text.get(mention.number.range()).is_some());
            if let Some(noun) = mention.counted {
                prop_assert!(text.get(noun.range()).is_some() && !noun.is_empty());
            }
            at = mention.span.end;
        }
    }
}
