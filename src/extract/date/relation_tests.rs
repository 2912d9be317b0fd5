use crate::document::tokens::tokenize;
use crate::extract::date::{DateMention, dates};
use crate::value::Relation::{Coarser, Disjoint, Finer, Overlaps, Same};

fn read(text: &str) -> Vec<DateMention> {
    let anchor = "2025-10-16".parse().unwrap();
    dates(text, &tokenize(text), Some(anchor))
}

#[test]
fn a_stated_date_is_held_against_a_known_one() {
    for (known, stated, relation) in [
        ("on 27 September 1996", "in 1996", Some(Coarser)),
        ("in 1996", "on 27 September 1996", Some(Finer)),
        ("in 1996", "in 1997", Some(Disjoint)),
        ("in September 1996", "in September 1996", Some(Same)),
        ("from 2001 to 2021", "from 2010 to 2024", Some(Overlaps)),
        ("on July 15", "on December 15", Some(Disjoint)),
        ("on July 15", "in July", Some(Coarser)),
        ("on July 15, 2024", "on July 15", Some(Coarser)),
        ("since July 2025", "in 2024", Some(Disjoint)),
        // Without a year months and days are all that can differ.
        ("in July", "in July", Some(Same)),
        ("in July", "on July 15", Some(Finer)),
        ("on July 15", "on July 16", Some(Disjoint)),
        ("in July 2024", "in July", Some(Coarser)),
        ("in July", "in July 2024", Some(Finer)),
        ("on July 15", "in July 2024", Some(Overlaps)),
        ("in July 2024", "on July 15", Some(Overlaps)),
        ("on July 15", "in 2024", None),
    ] {
        let first = |text: &str| {
            dates(text, &tokenize(text), None)
                .into_iter()
                .next()
                .unwrap_or_else(|| panic!("nothing in {text:?}"))
        };
        assert_eq!(
            first(known).relation(&first(stated)),
            relation,
            "known {known:?}, stated {stated:?}"
        );
    }
}

#[test]
fn a_hedge_reaches_as_far_as_its_step() {
    for (known, stated, relation) in [
        ("in 2012", "around 2010", Overlaps),
        ("in 2013", "around 2010", Disjoint),
        ("in 2010", "around 2010", Same),
        ("on 5 May 2024", "around 2 May 2024", Overlaps),
        ("on 6 May 2024", "around 2 May 2024", Disjoint),
        ("on 5 June 2024", "around May 2024", Overlaps),
        ("on 5 July 2024", "around May 2024", Disjoint),
        ("five years ago", "about a decade ago", Disjoint),
        ("five years ago", "a decade ago", Disjoint),
        ("in 2017", "a decade ago", Coarser),
        ("on 2 May 2025", "in mid-May 2025", Overlaps),
        ("on 2 June 2025", "in mid-May 2025", Disjoint),
        ("in May 2024", "in early 2024", Overlaps),
        ("in September 2024", "in early 2024", Disjoint),
        ("in December 2023", "in early 2024", Disjoint),
        ("in January 2022", "in the winter of 2022", Overlaps),
        ("in July 2022", "in the winter of 2022", Disjoint),
    ] {
        let first = |text: &str| read(text).remove(0);
        assert_eq!(
            first(known).relation(&first(stated)),
            Some(relation),
            "known {known:?}, stated {stated:?}"
        );
    }
}
