//! Whether two places rule one another out.

use crate::lexicon::lemmas;
use crate::value::place::{self, PlaceId, PlaceKind};

/// Steps up the kinds from a state to "province": "California", "American state", "province, state".
const STEPS: u8 = 2;

/// Whether two places have nothing in common: as far as the gazetteer knows ([`place::is_outside`]), or as two provinces
/// or states of one country. Which regions are provinces WordNet tells; of others ("the Midwest", "Lapland") parts may be
/// the same.
pub fn are_apart(a: PlaceId, b: PlaceId) -> bool {
    place::is_outside(a, b) || are_provinces_of_one_country(a, b)
}

fn are_provinces_of_one_country(a: PlaceId, b: PlaceId) -> bool {
    let is_province = |place: PlaceId| {
        place::kind(place) == PlaceKind::Region
            && lemmas(&place::name(place).to_lowercase())
                .is_a(&lemmas("province"), STEPS)
                .is_some()
    };
    a != b
        && place::country_of(a).is_some()
        && place::country_of(a) == place::country_of(b)
        && !place::is_within(a, b)
        && !place::is_within(b, a)
        && is_province(a)
        && is_province(b)
}

#[cfg(test)]
mod tests {
    use super::are_apart;
    use crate::value::place::named;

    #[test]
    fn provinces_of_one_country_are_apart() {
        for (a, b, apart) in [
            ("Montana", "Texas", true),
            ("Montana", "Montana", false),
            ("California", "United States", false),
        ] {
            let places = named(a).zip(named(b));
            assert_eq!(
                places.map(|(a, b)| are_apart(a, b)),
                Some(apart),
                "{a}, {b}"
            );
        }
    }
}
