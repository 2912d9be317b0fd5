//! Ids of the countries that need no definition.

use std::sync::OnceLock;

use super::ids::kebab_case;
use crate::finding::nearest;
use crate::value::place::{self, NameUse, PlaceKind};

/// Whether an id is that of a built-in country: one of its names in lower case, with hyphens for spaces and
/// nothing for full stops (`russia`, `saudi-arabia`, `guinea-bissau`).
pub(super) fn is_country(id: &str) -> bool {
    if id.chars().any(char::is_uppercase) || id.contains(' ') {
        return false;
    }
    let is_name = |name: &str| {
        let uses = place::lookup(&place::fold(name));
        uses.is_some_and(|uses| {
            let mut uses = uses.iter();
            uses.any(|meaning| {
                meaning.how == NameUse::Name && place::kind(meaning.place) == PlaceKind::Country
            })
        })
    };
    is_name(id) || is_name(&id.replace('-', " "))
}

/// The country's id that was most likely meant.
pub(super) fn nearest_country(id: &str) -> Option<String> {
    static IDS: OnceLock<Vec<String>> = OnceLock::new();
    let ids = IDS.get_or_init(|| {
        let ids = place::countries().filter_map(|country| kebab_case(place::name(country)));
        ids.filter(|id| is_country(id)).collect()
    });
    nearest(id, ids.iter().map(String::as_str)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_known_by_their_names_and_nothing_else_is() {
        for id in [
            "russia",
            "saudi-arabia",
            "united-arab-emirates",
            "guinea-bissau",
            "georgia",
        ] {
            assert!(is_country(id), "{id}");
        }
        for id in [
            "",
            "-",
            "Russia",
            "saudi arabia",
            "russian",
            "moscow",
            "europe",
            "taliban",
            "rusia",
        ] {
            assert!(!is_country(id), "{id}");
        }
    }

    #[test]
    fn a_misspelt_country_is_mended() {
        for (id, meant) in [
            ("rusia", Some("russia")),
            ("afganistan", Some("afghanistan")),
            ("saudi_arabia", Some("saudi-arabia")),
            ("Qatar", Some("qatar")),
            ("atlantis", None),
        ] {
            assert_eq!(nearest_country(id).as_deref(), meant, "{id}");
        }
    }
}
