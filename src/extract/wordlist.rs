//! Small lists of words by what they do in a claim, looked up by base form.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::lexicon::{self, Lemma};

/// Verbs that join a subject to what is said of it without adding to it ("staged attacks", "held talks",
/// "recorded casualties"): they weigh little when topics are compared.
const LIGHT: &[&str] = &[
    "be",
    "have",
    "do",
    "make",
    "take",
    "get",
    "give",
    "put",
    "hold",
    "carry",
    "stage",
    "mount",
    "launch",
    "conduct",
    "see",
    "record",
    "register",
    "report",
    "cause",
    "total",
    "amount",
    "stand",
    "remain",
    "become",
    "come",
    "go",
    "include",
    "say",
    "tell",
    "show",
    "begin",
    "start",
    "occur",
    "happen",
    "place",
    "undergo",
    "experience",
    "grant",
    "extend",
    "accord",
    "measure",
    "reach",
    "number",
];

/// Words of rising.
const UP: &[&str] = &[
    "rise",
    "grow",
    "increase",
    "climb",
    "jump",
    "soar",
    "surge",
    "gain",
    "expand",
    "swell",
    "rocket",
    "skyrocket",
    "leap",
    "upturn",
    "growth",
    "raise",
    "hike",
    "boost",
    "double",
    "triple",
    "treble",
    "quadruple",
    "improve",
    "higher",
    "widen",
    "escalate",
];

/// Words of falling.
const DOWN: &[&str] = &[
    "fall",
    "drop",
    "decline",
    "decrease",
    "cut",
    "shrink",
    "slump",
    "plunge",
    "plummet",
    "sink",
    "dip",
    "reduce",
    "slash",
    "halve",
    "tumble",
    "slide",
    "downturn",
    "reduction",
    "diminish",
    "dwindle",
    "slip",
    "lower",
    "worsen",
];

/// What a base form does.
#[derive(Clone, Copy, Debug, Default)]
pub struct Role {
    /// Adds little to what it joins.
    pub light: bool,
    /// Tells of a rise (`true`) or a fall.
    pub direction: Option<bool>,
}

static ROLES: LazyLock<FxHashMap<Lemma, Role>> = LazyLock::new(|| {
    let mut roles: FxHashMap<Lemma, Role> = FxHashMap::default();
    for (words, light, direction) in [
        (LIGHT, true, None),
        (UP, false, Some(true)),
        (DOWN, false, Some(false)),
    ] {
        for lemma in words.iter().filter_map(|word| Lemma::find(word)) {
            roles.insert(lemma, Role { light, direction });
        }
    }
    roles
});

/// What a base form does, if it is in one of the lists.
pub fn role(lemma: Lemma) -> Role {
    ROLES.get(&lemma).copied().unwrap_or_default()
}

/// Opposites of reporting that WordNet does not link: of two, one cannot be true where the other is.
const OPPOSITES: &[(&str, &str)] = &[
    ("support", "oppose"),
    ("back", "oppose"),
    ("survive", "die"),
    ("survive", "kill"),
    ("approve", "reject"),
    ("pass", "reject"),
    ("adopt", "reject"),
    ("approve", "ban"),
    ("sentence", "acquit"),
    ("jail", "acquit"),
    ("uphold", "overturn"),
    ("ban", "allow"),
    ("ban", "permit"),
    ("arrest", "release"),
    ("acquit", "convict"),
    ("confirm", "deny"),
    ("ally", "enemy"),
    ("win", "lose"),
    ("join", "leave"),
    ("accept", "refuse"),
    ("recognise", "reject"),
    ("begin", "end"),
    ("start", "finish"),
    ("start", "end"),
    ("happy", "sad"),
    ("enter", "leave"),
    ("hire", "dismiss"),
    ("praise", "criticise"),
    ("welcome", "condemn"),
    ("strengthen", "weaken"),
    ("lend", "borrow"),
    ("buy", "sell"),
    ("attack", "defend"),
    ("victory", "defeat"),
    ("success", "failure"),
    ("import", "export"),
];

static PAIRS: LazyLock<FxHashMap<Lemma, Vec<Lemma>>> = LazyLock::new(|| {
    let find = |word: &str| Lemma::find(&lexicon::canonical_spelling(word));
    let pairs = OPPOSITES
        .iter()
        .filter_map(|(a, b)| Some((find(a)?, find(b)?)))
        .flat_map(|(a, b)| [(a, b), (b, a)]);
    let mut opposites: FxHashMap<Lemma, Vec<Lemma>> = FxHashMap::default();
    for (a, b) in pairs {
        opposites.entry(a).or_default().push(b);
    }
    opposites
});

/// The opposites of a base form by the list.
pub fn opposites(of: Lemma) -> &'static [Lemma] {
    PAIRS.get(&of).map_or(&[], Vec::as_slice)
}

/// Whether two base forms are opposites by the list.
pub fn are_opposites(a: Lemma, b: Lemma) -> bool {
    opposites(a).contains(&b)
}
