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
