//! Words that end with a full stop which does not end the sentence.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// What follows the full stop of an abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// The sentence goes on: a title stands before a name, "e.g." before an example.
    Never,
    /// The sentence goes on if a number follows: "No. 4", "Jan. 5".
    BeforeNumber,
    /// The sentence goes on if a day or a time zone follows: "at 5 p.m. Monday".
    TimeOfDay,
    /// The sentence goes on unless the next word is one that begins sentences: "the U.S. Army", "the U.S. The".
    Sometimes,
}

const NEVER: &[&str] = &[
    "adm", "amb", "approx", "atty", "brig", "bros", "ca", "capt", "cf", "cllr", "cmdr", "col",
    "cpl", "dr", "drs", "e.g", "ed", "eds", "esp", "fr", "gen", "gov", "hon", "i.e", "insp", "lt",
    "ltc", "maj", "messrs", "mlle", "mme", "mr", "mrs", "ms", "msgr", "mt", "mx", "pfc", "pres",
    "prof", "pvt", "rep", "reps", "resp", "rev", "rt", "sen", "sens", "sgt", "spc", "st", "ste",
    "supt", "v", "viz", "vs",
];

const BEFORE_NUMBER: &[&str] = &[
    "apr", "arr", "art", "arts", "aug", "av", "b", "c", "ch", "circa", "d", "dec", "div", "est",
    "feb", "fig", "figs", "fl", "jan", "jul", "jun", "m", "mar", "min", "no", "nos", "nov", "nr",
    "oct", "op", "p", "par", "pg", "pop", "pp", "pt", "rs", "sec", "sep", "sept", "sq", "tel",
    "ver", "vol", "vols",
];

const SOMETIMES: &[&str] = &[
    "al", "assn", "asst", "ave", "bldg", "blvd", "co", "corp", "dept", "dist", "esq", "etc", "fed",
    "ft", "govt", "hr", "hrs", "inc", "inst", "intl", "jr", "km", "lb", "lbs", "ltd", "mph",
    "natl", "oz", "pty", "rd", "sr", "sqn", "univ", "yr", "yrs",
];

/// States of the United States. In lower case some of them are words of their own.
const STATES: &[&str] = &[
    "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky",
    "La", "Mass", "Md", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa",
    "Penn", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo",
];

/// Words that begin sentences more often than they follow an abbreviation inside one.
const BEGINNINGS: &[&str] = &[
    "A",
    "According",
    "After",
    "All",
    "Also",
    "Although",
    "Among",
    "An",
    "And",
    "Another",
    "Any",
    "As",
    "At",
    "Because",
    "Before",
    "Both",
    "But",
    "By",
    "Despite",
    "During",
    "Each",
    "Earlier",
    "Even",
    "Every",
    "Few",
    "For",
    "From",
    "He",
    "Her",
    "Here",
    "His",
    "How",
    "However",
    "I",
    "If",
    "In",
    "Instead",
    "It",
    "Its",
    "Last",
    "Later",
    "Many",
    "Meanwhile",
    "More",
    "Most",
    "Much",
    "My",
    "Neither",
    "Nevertheless",
    "No",
    "Nor",
    "Not",
    "Now",
    "Of",
    "On",
    "Once",
    "One",
    "Only",
    "Or",
    "Other",
    "Others",
    "Our",
    "Over",
    "Several",
    "She",
    "Since",
    "So",
    "Some",
    "Still",
    "Such",
    "That",
    "The",
    "Their",
    "Then",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Though",
    "Through",
    "Thus",
    "To",
    "Today",
    "Two",
    "Under",
    "Until",
    "We",
    "What",
    "When",
    "Where",
    "Whether",
    "Which",
    "While",
    "Who",
    "Why",
    "With",
    "Without",
    "Yet",
    "You",
    "Your",
];

const AFTER_TIME: &[&str] = &[
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "Jun",
    "Jul",
    "Aug",
    "Sept",
    "Oct",
    "Nov",
    "Dec",
    "Eastern",
    "Central",
    "Pacific",
    "Mountain",
    "Pakistan",
    "Kabul",
    "Moscow",
    "London",
    "Beijing",
    "Tokyo",
];

const REPORTING: &[&str] = &[
    "said",
    "says",
    "asked",
    "asks",
    "told",
    "added",
    "wrote",
    "writes",
    "replied",
    "wondered",
    "shouted",
    "exclaimed",
    "tweeted",
    "posted",
    "declared",
    "demanded",
    "answered",
];

/// The abbreviations of the lists, in lower case. "No" and "art" are words of their own, and only a number behind them makes
/// them abbreviations.
static LISTED: LazyLock<FxHashMap<&str, Abbreviation>> = LazyLock::new(|| {
    let lists = [
        (SOMETIMES, Abbreviation::Sometimes),
        (BEFORE_NUMBER, Abbreviation::BeforeNumber),
        (NEVER, Abbreviation::Never),
    ];
    let kinds = lists
        .into_iter()
        .flat_map(|(list, kind)| list.iter().map(move |word| (*word, kind)));
    kinds.collect()
});

/// What kind of abbreviation a word is, given without its last full stop; `None` if it is none.
pub(super) fn of(word: &str) -> Option<Abbreviation> {
    let lower = word.to_lowercase();
    let lower = lower.as_str();
    if matches!(lower, "a.m" | "p.m") {
        return Some(Abbreviation::TimeOfDay);
    }
    let initials = word.split('.').all(|part| {
        let mut chars = part.chars();
        chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
    });
    if initials && word.chars().all(|c| c == '.' || c.is_uppercase()) {
        return Some(Abbreviation::Sometimes);
    }
    if let Some(&kind) = LISTED.get(lower) {
        return Some(kind);
    }
    // "Ph.D": short parts with a full stop between them.
    let degree = word.contains('.')
        && word
            .split('.')
            .all(|part| part.len() <= 3 && part.starts_with(char::is_uppercase));
    (initials && word.contains('.') || degree || STATES.contains(&word))
        .then_some(Abbreviation::Sometimes)
}

/// Whether the word behind an abbreviation is one that begins a sentence. `text` starts with the word:
/// the "A" of "J. A. Smith" begins none.
pub(super) fn begins_sentence(word: &str, text: &str) -> bool {
    BEGINNINGS.contains(&word) && !text[word.len()..].starts_with('.')
}

/// Whether a word stands behind "5 p.m." in the same sentence: a day, a month, a time zone.
pub(super) fn follows_time(word: &str) -> bool {
    let zone = (2..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
    zone || AFTER_TIME.contains(&word)
}

/// Whether a word reports speech.
pub(super) fn is_reporting_verb(word: &str) -> bool {
    REPORTING.contains(&word)
}
