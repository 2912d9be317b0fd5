//! Stems, for words that the lexicon does not know and for cues that may stand in any form.

use rust_stemmers::{Algorithm, Stemmer};

/// Words that the stemmer would join with others of different meaning: they are their own stems, less a plural
/// "s".
const UNSTEMMED: &[&str] = &[
    "universal",
    "universe",
    "university",
    "universities",
    "general",
    "generally",
    "generate",
    "generation",
    "generations",
    "organ",
    "organic",
    "organize",
    "organization",
    "organise",
    "organisation",
    "negative",
    "negate",
    "negligence",
    "policy",
    "police",
    "policies",
    "import",
    "important",
    "importance",
    "international",
    "internal",
    "iron",
    "ironic",
    "news",
    "new",
    "secretary",
    "secret",
    "operate",
    "opera",
    "arm",
    "army",
    "armies",
    "wander",
    "wand",
    "probable",
    "probe",
    "experience",
    "experiment",
    "emerge",
    "emergency",
    "emergencies",
    "author",
    "authority",
    "authorities",
    "past",
    "paste",
    "matter",
    "mate",
    "doing",
    "doe",
    "does",
    "numerical",
    "numerous",
];
/// Irregular forms whose stem the stemmer cannot find.
const IRREGULAR: &[(&str, &str)] = &[
    ("led", "lead"),
    ("fell", "fall"),
    ("fallen", "fall"),
    ("rose", "rise"),
    ("risen", "rise"),
    ("won", "win"),
    ("said", "say"),
    ("held", "hold"),
    ("beaten", "beat"),
    ("lost", "lose"),
    ("met", "meet"),
    ("sold", "sell"),
    ("told", "tell"),
    ("bought", "buy"),
    ("gave", "give"),
    ("given", "give"),
    ("took", "take"),
    ("taken", "take"),
    ("grew", "grow"),
    ("grown", "grow"),
];

/// The stem of a lower-case word by Porter's second algorithm, with exceptions. Compare stems with stems only.
pub fn stem(word: &str) -> String {
    if let Some((_, base)) = IRREGULAR.iter().find(|(form, _)| *form == word) {
        return (*base).to_owned();
    }
    if UNSTEMMED.contains(&word) {
        let singular = word
            .strip_suffix("ies")
            .map(|stem| format!("{stem}y"))
            .or_else(|| word.strip_suffix('s').map(str::to_owned));
        return singular
            .filter(|singular| UNSTEMMED.contains(&singular.as_str()))
            .unwrap_or_else(|| word.to_owned());
    }
    Stemmer::create(Algorithm::English).stem(word).into_owned()
}

/// Whether two lower-case words have the same stem.
pub fn same_stem(a: &str, b: &str) -> bool {
    a == b || stem(a) == stem(b)
}
