use proptest::prelude::*;

use super::*;

fn country(name: &str) -> PlaceId {
    let place = named(name).unwrap_or_else(|| panic!("{name} is unknown"));
    assert_eq!(kind(place), PlaceKind::Country, "{name}");
    place
}

fn means(word: &str, how: NameUse) -> Vec<&'static str> {
    lookup(&fold(word)).map_or_else(Vec::new, |uses| {
        uses.iter()
            .filter(|u| u.how == how)
            .map(|u| name(u.place))
            .collect()
    })
}

#[test]
fn countries_go_by_many_names() {
    for (spelling, expected) in [
        ("U.S.", "United States"),
        ("USA", "United States"),
        ("America", "United States"),
        ("the United States", "United States"),
        ("UK", "United Kingdom"),
        ("U.K.", "United Kingdom"),
        ("Britain", "United Kingdom"),
        ("UAE", "United Arab Emirates"),
        ("U.A.E.", "United Arab Emirates"),
        ("Türkiye", "Turkey"),
        ("Cote d\u{2019}Ivoire", "Ivory Coast"),
        ("Burma", "Myanmar"),
        ("Islamic Republic of Pakistan", "Pakistan"),
        ("Palestine", "Palestinian Territory"),
        ("Swaziland", "Eswatini"),
        ("Holland", "Netherlands"),
        ("Holy See", "Vatican"),
    ] {
        // The article is no part of the folded name, but is listed where it is usual.
        let spelling = spelling.trim_start_matches("the ");
        assert_eq!(named(spelling).map(name), Some(expected), "{spelling}");
    }
}

#[test]
fn adjectives_and_people() {
    for (word, expected) in [
        ("Pakistani", "Pakistan"),
        ("Afghan", "Afghanistan"),
        ("Dutch", "Netherlands"),
        ("Emirati", "United Arab Emirates"),
        ("Swiss", "Switzerland"),
        ("French", "France"),
        ("Qatari", "Qatar"),
        ("Saudi", "Saudi Arabia"),
        ("Kazakh", "Kazakhstan"),
        ("African", "Africa"),
        ("European", "Europe"),
        ("Texan", "Texas"),
        ("Middle Eastern", "Middle East"),
    ] {
        assert!(
            means(word, NameUse::Adjective).contains(&expected),
            "{word}: {:?}",
            means(word, NameUse::Adjective)
        );
    }
    for (word, expected) in [
        ("Afghans", "Afghanistan"),
        ("Pakistanis", "Pakistan"),
        ("Chinese", "China"),
        ("Frenchmen", "France"),
        ("Poles", "Poland"),
        ("Germans", "Germany"),
        ("Asians", "Asia"),
        ("Filipinos", "Philippines"),
        ("Americans", "United States"),
    ] {
        assert!(means(word, NameUse::Demonym).contains(&expected), "{word}");
    }
}

#[test]
fn a_capital_is_a_city_and_stands_for_the_government() {
    for (city, expected) in [
        ("Islamabad", "Pakistan"),
        ("Moscow", "Russia"),
        ("Riyadh", "Saudi Arabia"),
        ("Abu Dhabi", "United Arab Emirates"),
        ("Kyiv", "Ukraine"),
        ("Kiev", "Ukraine"),
        ("New Delhi", "India"),
        ("Washington", "United States"),
    ] {
        assert_eq!(means(city, NameUse::Capital), [expected], "{city}");
        let seat = capital(country(expected)).expect("a capital");
        assert!(is_within(seat, country(expected)), "{city}");
        assert!(
            lookup(&fold(city))
                .into_iter()
                .flat_map(Uses::iter)
                .any(|u| u.place == seat && u.how == NameUse::Name),
            "{city}"
        );
    }
}

#[test]
fn cities_lie_in_countries_and_continents() {
    for (inner, outer) in [
        ("Doha", "Qatar"),
        ("Doha", "Asia"),
        ("Karachi", "Pakistan"),
        ("Zurich", "Switzerland"),
        ("Zürich", "Europe"),
        ("Bombay", "India"),
        ("Peshawar", "Pakistan"),
        ("Lyon", "France"),
        ("Chicago", "United States"),
        ("Texas", "United States"),
    ] {
        let (a, b) = (named(inner).unwrap(), named(outer).unwrap());
        assert!(is_within(a, b), "{inner} in {outer}");
        assert!(!is_within(b, a), "{outer} in {inner}");
    }
    let (delhi, new_delhi) = (named("Delhi").unwrap(), named("New Delhi").unwrap());
    assert_ne!(delhi, new_delhi);
    assert_eq!(country_of(named("Doha").unwrap()), named("Qatar"));
    assert_eq!(country_of(named("Asia").unwrap()), None);
}

#[test]
fn outside_is_said_only_when_known() {
    let place = |n: &str| named(n).unwrap();
    assert!(is_outside(place("Doha"), place("New Delhi")));
    assert!(is_outside(place("Qatar"), place("Bahrain")));
    assert!(is_outside(place("Karachi"), place("Lahore")));
    assert!(!is_outside(place("Doha"), place("Qatar")));
    assert!(!is_outside(place("Texas"), place("United States")));
}

#[test]
fn names_that_are_words_or_people_are_flagged() {
    let flagged = |word: &str| {
        lookup(&fold(word))
            .into_iter()
            .flat_map(Uses::iter)
            .any(|u| u.ambiguous)
    };
    for word in [
        "Reading", "Mobile", "Bath", "Split", "Nice", "Florence", "Victoria", "Jordan",
    ] {
        assert!(flagged(word), "{word}");
    }
    for word in [
        "London", "Paris", "Doha", "Pakistan", "France", "Moscow", "Berlin", "China",
    ] {
        assert!(!flagged(word), "{word}");
    }
}

#[test]
fn the_longest_name_wins_and_keeps_its_offsets() {
    for (text, expected) in [
        ("New Delhi said", Some("New Delhi")),
        ("Delhi's mayor", Some("Delhi")),
        ("U.S. officials", Some("U.S.")),
        ("US officials", Some("US")),
        ("in Doha", None),
        ("Doha.", Some("Doha")),
        ("Pakistanis.", Some("Pakistanis")),
        ("Omanize", None),
        ("Zürich's banks", Some("Zürich")),
        ("New\nYork", Some("New\nYork")),
        ("United Arab Emirates, which", Some("United Arab Emirates")),
        ("United front", None),
        (
            "C\u{f4}te d\u{2019}Ivoire won",
            Some("C\u{f4}te d\u{2019}Ivoire"),
        ),
        ("", None),
    ] {
        let found = longest_prefix(text).map(|m| &text[..m.length]);
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn ambiguous_names_list_every_place() {
    let georgia = means("Georgia", NameUse::Name);
    assert!(georgia.len() >= 2, "{georgia:?}");
    assert_eq!(kind(named("Georgia").unwrap()), PlaceKind::Country);
}

#[test]
fn the_tables_are_sorted_and_unique() {
    for file in ["places.tsv", "names.tsv"] {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/gazetteer/");
        let text = std::fs::read_to_string(format!("{path}{file}")).unwrap();
        let rows: Vec<&[u8]> = text
            .lines()
            .skip(1)
            .map(|line| {
                // places: the key; names: the three columns that make a row
                let cut = if file == "places.tsv" { 1 } else { 3 };
                let end = line
                    .match_indices('\t')
                    .nth(cut - 1)
                    .map_or(line.len(), |m| m.0);
                &line.as_bytes()[..end]
            })
            .collect();
        for pair in rows.windows(2) {
            let cells = |row: &[u8]| {
                String::from_utf8_lossy(row)
                    .split('\t')
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            };
            assert!(
                cells(pair[0]) < cells(pair[1]),
                "{file}: {:?}",
                cells(pair[1])
            );
        }
    }
}

#[test]
fn what_is_looked_up_is_also_found_in_text() {
    for place in all() {
        let main = name(place);
        if main.contains(['/', ',']) {
            // Two names in one, as no text has them: the place is found by its others.
            continue;
        }
        let uses = lookup(&fold(main)).map_or_else(Vec::new, |uses| uses.iter().collect());
        let is_found = uses.iter().any(|usage| usage.place == place);
        assert!(is_found || fold(main).len() <= 2, "{main}");
        let text = format!("{main}, which");
        let found = longest_prefix(&text).map(|found| found.length);
        assert_eq!(found, Some(main.len()), "{main}");
    }
}

proptest! {
    #[test]
    fn any_text_is_safe(text in "\\PC{0,40}") {
        if let Some(found) = longest_prefix(&text) {
            prop_assert!(text.is_char_boundary(found.length));
            prop_assert!(found.length > 0);
            prop_assert!(found.uses.iter().len() > 0);
        }
        let _ = lookup(&fold(&text));
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }
}

#[test]
fn what_may_begin_with_a_word_is_found_whatever_follows() {
    let begins = |word: &str, name: &str| {
        let wanted = named(name).unwrap();
        any_beginning(word, |place| place == wanted)
    };
    assert!(begins("New", "New Delhi") && begins("NEW", "New Delhi"));
    assert!(begins("Doha", "Doha") && begins("U.S.", "United States"));
    assert!(!begins("Delhi", "New Delhi") && !begins("Doha", "New Delhi"));
    assert!(!any_beginning("Xyzzyx", |_| true));
    // So many begin with it that they are not looked through.
    assert!(any_beginning("A", |_| false) && !any_beginning("The", |_| false));
    // Whatever a look-up of a whole name gives was told from its first word.
    for text in [
        "Papua New Guinea",
        "U.S.",
        "Baden-Baden",
        "L'Aquila",
        "The Hague said",
    ] {
        let first = text.split([' ', '-', '\'']).next().unwrap();
        let found = longest_prefix(text).unwrap();
        let mut uses = found.uses.iter();
        assert!(
            uses.all(|found| any_beginning(first, |place| place == found.place)),
            "{text}"
        );
    }
}
