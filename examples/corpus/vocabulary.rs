//! Words to write with: WordNet's by how often they are met, names that are nobody's, and real places.

use std::fs;
use std::io;
use std::path::Path;

use super::random::Random;

/// Words of each kind, the most frequent first.
pub(crate) struct Vocabulary {
    pub(crate) nouns: Vec<String>,
    pub(crate) verbs: Vec<String>,
    pub(crate) adjectives: Vec<String>,
    pub(crate) adverbs: Vec<String>,
}

impl Vocabulary {
    /// The most frequent single words of the lexicon that this repository carries: as many as some years of news use.
    pub(crate) fn read() -> io::Result<Self> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/wordnet/lemmas.tsv");
        let table = fs::read_to_string(path)?;
        let of = |pos: &str, most: usize| {
            let mut words: Vec<(u32, &str)> = table
                .lines()
                .filter_map(|line| {
                    let mut fields = line.split('\t');
                    let (word, its, senses) = (fields.next()?, fields.next()?, fields.next()?);
                    let plain =
                        word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_lowercase());
                    (its == pos && plain).then(|| (count(senses), word))
                })
                .collect();
            words.sort_by_key(|&(count, word)| (u32::MAX - count, scatter(word)));
            words.truncate(most);
            words.iter().map(|(_, word)| (*word).to_owned()).collect()
        };
        Ok(Self {
            nouns: of("n", 20_000),
            verbs: of("v", 5_000),
            adjectives: of("a", 8_000),
            adverbs: of("r", 1_500),
        })
    }
}

/// How often a word was met in all its senses.
fn count(senses: &str) -> u32 {
    senses
        .split(' ')
        .filter_map(|sense| sense.split_once(':')?.1.parse::<u32>().ok())
        .sum()
}

/// An order in which no letter of the alphabet comes first.
fn scatter(word: &str) -> u32 {
    word.bytes().fold(2_166_136_261, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(16_777_619)
    })
}

/// Whose names are told: those of articles and those of the registry's other topics have no word in common.
#[derive(Clone, Copy)]
pub(crate) enum People {
    /// Met in articles.
    Articles,
    /// Met in the registry only.
    Registry,
}

/// The word of a name by its number: made of syllables, the same number the same word.
pub(crate) fn name_word(people: People, mut number: usize) -> String {
    const OPEN: &[&str] = &[
        "Bra", "Kel", "Dor", "Mi", "Sta", "Ven", "Lu", "Har", "Os", "Ti", "Gre", "Nal", "Pe", "Ro",
        "Wil", "Sha",
    ];
    const MIDDLE: &[&str] = &[
        "ra", "len", "ti", "mor", "ka", "ni", "du", "sel", "va", "bor", "lin", "go", "mi", "ter",
        "sa", "pel",
    ];
    const ARTICLES: &[&str] = &["d", "son", "ner", "ck", "ly", "man", "s", "t"];
    const REGISTRY: &[&str] = &["qvist", "xoda", "zug", "vex", "ziri", "qar", "xel", "zov"];
    let ends = match people {
        People::Articles => ARTICLES,
        People::Registry => REGISTRY,
    };
    let mut take = |from: &[&'static str]| {
        let part = from[number % from.len()];
        number /= from.len();
        part
    };
    let mut word = take(OPEN).to_owned();
    word.push_str(take(MIDDLE));
    word.push_str(take(ends));
    while number > 0 {
        let inner = take_inner(&mut number, MIDDLE);
        word.insert_str(word.len() / 2, inner);
    }
    word
}

fn take_inner(number: &mut usize, from: &[&'static str]) -> &'static str {
    let part = from[*number % from.len()];
    *number /= from.len();
    part
}

/// Places of the gazetteer, the most frequent first.
pub(crate) const PLACES: &[&str] = &[
    "London",
    "China",
    "France",
    "Germany",
    "India",
    "Washington",
    "Paris",
    "Russia",
    "Japan",
    "Berlin",
    "Brazil",
    "Kenya",
    "Tokyo",
    "Canada",
    "Nigeria",
    "Madrid",
    "Spain",
    "Egypt",
    "Cairo",
    "Peru",
    "Sweden",
    "Vienna",
    "Chile",
    "Nairobi",
    "Oslo",
    "Norway",
    "Ghana",
    "Lisbon",
    "Portugal",
    "Delhi",
    "Malta",
    "Bolivia",
];

/// A verb's past tense, near enough.
pub(crate) fn past(verb: &str) -> String {
    if verb.ends_with('e') {
        format!("{verb}d")
    } else if verb.ends_with('y') && !verb.ends_with("ey") && !verb.ends_with("ay") {
        format!("{}ied", &verb[..verb.len() - 1])
    } else {
        format!("{verb}ed")
    }
}

/// A noun's plural, near enough.
pub(crate) fn plural(noun: &str) -> String {
    if noun.ends_with('s') || noun.ends_with('x') || noun.ends_with("ch") || noun.ends_with("sh") {
        format!("{noun}es")
    } else {
        format!("{noun}s")
    }
}

/// A month and a year.
pub(crate) fn month(random: &mut Random) -> String {
    const MONTHS: &[&str] = &[
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
    ];
    format!("{} {}", random.pick(MONTHS), 1990 + random.below(35))
}
