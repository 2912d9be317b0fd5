use super::*;
use crate::value::unit::Dimension;
use proptest::prelude::*;

fn count(amount: f64, step: f64) -> Quantity {
    Quantity::stated(amount, step, Unit::COUNT)
}

#[test]
fn dimensions_never_mix() {
    let dollars = Quantity::exact(5.0, Unit::money(*b"USD"));
    let euros = Quantity::exact(5.0, Unit::money(*b"EUR"));
    assert_eq!(dollars.relation(&euros), None);
    assert_eq!(
        Quantity::exact(5.0, Unit::PERCENT).relation(&count(5.0, 1.0)),
        None
    );
    assert_eq!(dollars.unit.dimension, Dimension::Currency(*b"USD"));
}

#[test]
fn round_numbers_allow_for_half_a_step() {
    assert_eq!(
        count(2414.0, 1.0).relation(&count(2400.0, 100.0)),
        Some(Relation::Coarser)
    );
    assert_eq!(
        count(34.0, 1.0).relation(&count(30.0, 10.0)),
        Some(Relation::Disjoint)
    );
}

fn quantity() -> impl Strategy<Value = Quantity> {
    let bound = prop::sample::select(vec![
        None,
        Some(Bound::Above),
        Some(Bound::AtLeast),
        Some(Bound::Below),
        Some(Bound::AtMost),
        Some(Bound::UpTo),
        Some(Bound::About),
        Some(Bound::Nearly),
        Some(Bound::JustOver),
        Some(Bound::Exactly),
    ]);
    let unit = prop::sample::select(vec!["%", "km", "miles", "\u{b0}c", "\u{b0}f", "days"]);
    (bound, -50..5000i32, 0..3u32, unit).prop_map(|(bound, amount, zeros, unit)| {
        let step = f64::from(10u32.pow(zeros));
        let amount = f64::from(amount) * step;
        let unit = Unit::by_name(unit).unwrap();
        match bound {
            Some(bound) => Quantity::bounded(bound, amount, step, unit),
            None => Quantity::stated(amount, step, unit),
        }
    })
}

proptest! {
    #[test]
    fn a_value_is_the_same_as_itself(q in quantity()) {
        prop_assert_eq!(q.relation(&q), Some(Relation::Same));
    }

    #[test]
    fn exclusion_is_mutual(a in quantity(), b in quantity()) {
        let out = Some(Relation::Disjoint);
        // Vague plurals apart, what one side excludes the other excludes too.
        prop_assert_eq!(a.relation(&b) == out, b.relation(&a) == out);
    }
}

/// Two whole numbers, the first not above the second, wide enough apart to tell the ends.
fn ends() -> impl Strategy<Value = (f64, f64)> {
    (0..5000i32, 0..500i32).prop_map(|(from, width)| (f64::from(from), f64::from(from + width)))
}

proptest! {
    #[test]
    fn a_range_is_the_same_from_either_end((from, to) in ends()) {
        let range = Quantity::range(from, to, Unit::COUNT);
        prop_assert_eq!(range, Quantity::range(to, from, Unit::COUNT));
        prop_assert_eq!(range.relation(&range), Some(Relation::Same));
    }

    #[test]
    fn a_count_in_a_range_agrees_with_it_and_one_outside_does_not(
        (from, to) in ends(),
        value in 0..6000i32,
    ) {
        let (range, value) = (Quantity::range(from, to, Unit::COUNT), f64::from(value));
        let relation = count(value, 1.0).relation(&range);
        if value < from || value > to {
            prop_assert_eq!(relation, Some(Relation::Disjoint));
        } else if from < to {
            prop_assert_eq!(relation, Some(Relation::Coarser));
        } else {
            prop_assert_eq!(relation, Some(Relation::Same));
        }
    }

    #[test]
    fn ranges_exclude_each_other_where_they_have_no_number_in_common(
        (from, to) in ends(),
        (least, most) in ends(),
    ) {
        let (a, b) = (
            Quantity::range(from, to, Unit::COUNT),
            Quantity::range(least, most, Unit::COUNT),
        );
        let apart = to < least || most < from;
        // A range from zero is a ceiling, and reads like one; exclusion stays what it is.
        prop_assert_eq!(a.relation(&b) == Some(Relation::Disjoint), apart);
    }

    #[test]
    fn a_vague_word_covers_its_counts_and_never_excludes_what_it_understates(
        (from, width) in (1..500i32, 1..500i32),
        value in 0..3000i32,
    ) {
        let (lo, hi) = (f64::from(from), f64::from(from + width));
        let (vague, value) = (Quantity::vague(lo, hi, Unit::COUNT), f64::from(value));
        let relation = count(value, 1.0).relation(&vague);
        let expected = if value < lo || value >= 3.0 * hi {
            Relation::Disjoint
        } else if value < hi {
            Relation::Coarser
        } else {
            Relation::Overlaps
        };
        prop_assert_eq!(relation, Some(expected));
    }
}
