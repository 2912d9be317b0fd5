use proptest::prelude::*;

use super::*;

fn readings(word: &str) -> Vec<(&'static str, Pos)> {
    lemmas(word).iter().map(|&(l, p)| (l.text(), p)).collect()
}

#[test]
fn inflected_forms_lead_to_their_lemmas() {
    for (form, lemma, pos) in [
        ("geese", "goose", Pos::Noun),
        ("parties", "party", Pos::Noun),
        ("women", "woman", Pos::Noun),
        ("axes", "ax", Pos::Noun),
        ("axes", "axis", Pos::Noun),
        ("led", "lead", Pos::Verb),
        ("fell", "fall", Pos::Verb),
        ("recognized", "recognize", Pos::Verb),
        ("signing", "sign", Pos::Verb),
        ("taller", "tall", Pos::Adjective),
        ("larger", "large", Pos::Adjective),
        ("better", "well", Pos::Adverb),
        ("shot down", "shoot down", Pos::Verb),
        ("prime ministers", "prime minister", Pos::Noun),
        ("struck down", "strike down", Pos::Verb),
    ] {
        assert!(
            readings(form).contains(&(lemma, pos)),
            "{form}: {:?}",
            readings(form)
        );
    }
    assert!(lemmas("xqzzy").is_empty());
    assert!(lemmas("").is_empty());
}

#[test]
fn synonyms() {
    for (a, b) in [
        ("car", "automobile"),
        ("purchased", "bought"),
        ("began", "started"),
        ("physician", "doctor"),
        ("votes", "ballots"),
        ("help", "assist"),
    ] {
        assert!(are_synonyms(a, b, 4), "{a} {b}");
        assert!(are_synonyms(b, a, 4), "{b} {a}");
    }
    for (a, b) in [
        ("car", "road"),
        ("rise", "fall"),
        ("xqzzy", "car"),
        ("minister", "president"),
    ] {
        assert!(!are_synonyms(a, b, 4), "{a} {b}");
    }
}

#[test]
fn opposites() {
    for (a, b) in [
        ("rose", "fell"),
        ("increased", "decreased"),
        ("hot", "cold"),
        ("accepts", "refused"),
        ("won", "lost"),
        ("increase", "decrease"),
        ("legal", "illegal"),
    ] {
        assert!(are_antonyms(a, b), "{a} {b}");
        assert!(are_antonyms(b, a), "{b} {a}");
    }
    assert_eq!(antonymy("moist", "arid"), Some(Opposition::Indirect));
    assert_eq!(antonymy("arid", "moist"), Some(Opposition::Indirect));
    for (a, b) in [
        ("moist", "wet"),
        ("hot", "warm"),
        ("rose", "rises"),
        ("car", "cold"),
        ("", ""),
    ] {
        assert_eq!(antonymy(a, b), None, "{a} {b}");
    }
}

#[test]
fn readings_found_once_answer_like_the_words() {
    let words = [
        "rose",
        "fell",
        "bank",
        "banks",
        "wet",
        "arid",
        "export",
        "exporters",
        "dog",
    ];
    for a in words {
        for b in words {
            let (x, y) = (lemmas(a), lemmas(b));
            assert_eq!(x.antonymy(&y), antonymy(a, b), "{a} {b}");
            assert_eq!(x.are_synonyms(&y, 4), are_synonyms(a, b, 4), "{a} {b}");
            assert_eq!(x.antonymy(&y), y.antonymy(&x), "{a} {b}");
            assert_eq!(x.are_derived(&y), y.are_derived(&x), "{a} {b}");
        }
    }
}

#[test]
fn words_of_one_root() {
    for (a, b) in [
        ("recognized", "recognition"),
        ("exports", "exporter"),
        ("presidential", "president"),
        ("destroy", "destruction"),
        ("elections", "elected"),
    ] {
        assert!(derivationally_related(a, b), "{a} {b}");
        assert!(derivationally_related(b, a), "{b} {a}");
    }
    for (a, b) in [
        ("universal", "university"),
        ("policy", "police"),
        ("import", "important"),
    ] {
        assert!(!derivationally_related(a, b), "{a} {b}");
    }
}

#[test]
fn kinds_and_their_coordinates() {
    assert_eq!(is_a("dog", "dog", 3), Some(0));
    assert!(is_a("dogs", "animal", 8).is_some());
    assert!(is_a("onion", "vegetable", 4).is_some());
    assert_eq!(is_a("animal", "dog", 8), None);
    for (a, b) in [
        ("onion", "tomato"),
        ("beer", "champagne"),
        ("red", "green"),
        ("monday", "tuesday"),
        ("guitar", "violin"),
        ("lawyers", "dentists"),
    ] {
        let found = coordinate(a, b, 5).unwrap_or_else(|| panic!("{a} {b}"));
        assert!(found.distance_a > 0 && found.distance_b > 0, "{found:?}");
        let back = coordinate(b, a, 5).unwrap();
        assert_eq!(
            (back.distance_a + back.distance_b, back.depth > 0),
            (found.distance_a + found.distance_b, found.depth > 0)
        );
    }
    for (a, b) in [
        ("dog", "animal"),
        ("car", "automobile"),
        ("idea", "potato"),
        ("xqzzy", "dog"),
    ] {
        assert_eq!(coordinate(a, b, 4), None, "{a} {b}");
    }
}

#[test]
fn both_spellings_become_one() {
    for (british, american) in [
        ("recognise", "recognize"),
        ("recognised", "recognized"),
        ("organisation", "organization"),
        ("analyse", "analyze"),
        ("colour", "color"),
        ("neighbouring", "neighboring"),
        ("neighbours", "neighbors"),
        ("labour", "labor"),
        ("programme", "program"),
        ("centre", "center"),
        ("metres", "meters"),
        ("defence", "defense"),
        ("catalogue", "catalog"),
        ("travelled", "traveled"),
        ("cancelled", "canceled"),
        ("paediatric", "pediatric"),
        ("anaesthetise", "anesthetize"),
        ("manoeuvre", "maneuver"),
    ] {
        assert!(
            same_spelling(british, american),
            "{british} {american}: {} {}",
            canonical_spelling(british),
            canonical_spelling(american)
        );
    }
    for word in [
        "our",
        "four",
        "hour",
        "rise",
        "raise",
        "promise",
        "exercise",
        "advise",
        "called",
        "killed",
        "wire",
        "fire",
        "there",
        "here",
        "science",
        "silence",
        "evidence",
        "policy",
        "poet",
        "does",
        "xqzzy",
        "surprised",
        "tour",
        "flour",
        "pour",
        "acre",
        "hundred",
        "bred",
        "selling",
        "spelled",
        "money",
        "they",
        "killing",
        "more",
    ] {
        assert_eq!(canonical_spelling(word), word);
    }
}

#[test]
fn stems_keep_different_words_apart() {
    assert!(same_stem("embassies", "embassy"));
    assert!(same_stem("led", "leads"));
    assert!(same_stem("universities", "university"));
    for (a, b) in [
        ("universal", "university"),
        ("policy", "police"),
        ("import", "important"),
    ] {
        assert!(!same_stem(a, b), "{a} {b}");
    }
}

#[test]
fn frequent_words_count_more() {
    assert!(frequency("said") > frequency("alleged"));
    assert!(frequency("house") > frequency("embassy"));
    assert_eq!(frequency("xqzzy"), 0);
}

#[test]
fn the_tables_are_sorted_and_their_licence_is_there() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/");
    for file in ["lemmas", "relations", "exceptions"] {
        let text = std::fs::read_to_string(format!("{folder}wordnet/{file}.tsv")).unwrap();
        let rows: Vec<Vec<&str>> = text
            .lines()
            .skip(1)
            .map(|l| l.split('\t').collect())
            .collect();
        assert!(rows.len() > 1000, "{file}");
        for pair in rows.windows(2) {
            assert!(pair[0] < pair[1], "{file}: {:?}", pair[1]);
        }
    }
    for (file, words) in [
        ("wordnet/LICENSE", "Princeton University"),
        ("gazetteer/LICENSE", "creativecommons.org/licenses/by/4.0"),
        ("README.md", "scripts/lexicon.py"),
    ] {
        let text = std::fs::read_to_string(format!("{folder}{file}")).unwrap();
        assert!(text.contains(words), "{file}");
    }
}

proptest! {
    #[test]
    fn any_words_are_safe(a in "\\PC{0,60}", b in "[a-z ]{0,20}") {
        let _ = (are_synonyms(&a, &b, 4), antonymy(&a, &b), derivationally_related(&a, &b));
        let _ = (is_a(&a, &b, 255), coordinate(&a, &b, 255), frequency(&a), stem(&a));
        let once = canonical_spelling(&a).into_owned();
        prop_assert_eq!(canonical_spelling(&once), once.as_str());
    }

    #[test]
    fn every_lemma_is_found_and_spelled_back(number in 0..tables::len()) {
        let text = Lemma(number).text();
        prop_assert_eq!(Lemma::find(text), Some(Lemma(number)));
        prop_assert!(tables::senses(number).next().is_some());
        if text.len() <= 47 {
            prop_assert!(lemmas(text).iter().any(|&(lemma, _)| lemma == Lemma(number)), "{}", text);
            prop_assert_eq!(antonymy(text, text), None);
        }
    }
}
