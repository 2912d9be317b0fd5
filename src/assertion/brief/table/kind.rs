//! What entries tell that can be computed with, and the words by which claims speak of it.

use crate::extract::item::Item;

/// A kind of entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::assertion::brief) enum Kind {
    Birth,
    Death,
    /// The years in which somebody or something was at work.
    Active,
    Founding,
    Release,
    Length,
    Marriage,
    /// When it was recorded, painted or shot.
    Making,
    /// Where it comes from.
    Origin,
    /// Its country, or the nationality.
    Nation,
    Residence,
    /// Where it is.
    Site,
    Studio,
    Cost,
    Gross,
    Height,
    Elevation,
    Weight,
    /// What somebody does for a living.
    Calling,
}

/// Each kind with words of keys and of claims.
const KINDS: &[(Kind, &[&str], &[&str])] = &[
    (
        Kind::Birth,
        &["born", "birth", "foaled"],
        &["born", "birth", "foaled", "birthday"],
    ),
    (
        Kind::Death,
        &["died", "death", "dead"],
        &["died", "death", "dead", "passed", "lived"],
    ),
    (
        Kind::Active,
        &["active"],
        &[
            "active",
            "career",
            "performing",
            "performed",
            "acting",
            "acted",
            "singing",
            "rapping",
            "working",
            "worked",
        ],
    ),
    (
        Kind::Founding,
        &[
            "founded",
            "formation",
            "formed",
            "established",
            "foundation",
            "founding",
        ],
        &[
            "founded",
            "formed",
            "established",
            "created",
            "started",
            "existence",
        ],
    ),
    (
        Kind::Release,
        &[
            "released",
            "release",
            "introduced",
            "published",
            "opened",
            "premiered",
        ],
        &[
            "released",
            "out",
            "introduced",
            "published",
            "opened",
            "premiered",
            "around",
        ],
    ),
    (
        Kind::Length,
        &["length", "running", "duration", "runtime"],
        &[
            "long", "length", "lasts", "lasted", "runtime", "running", "run", "runs",
        ],
    ),
    (
        Kind::Marriage,
        &["spouse", "spouses"],
        &["married", "marriages", "marriage", "spouses", "wed"],
    ),
    (
        Kind::Making,
        &["recorded", "year"],
        &["recorded", "recording", "record", "painted", "produced"],
    ),
    (
        Kind::Origin,
        &["origin", "hometown"],
        &[
            "origin",
            "originated",
            "originates",
            "originally",
            "hails",
            "originate",
        ],
    ),
    (
        Kind::Nation,
        &["country", "nationality", "citizenship"],
        &["country", "nationality", "citizenship", "citizen"],
    ),
    (
        Kind::Residence,
        &["residence"],
        &["lives", "resides", "living", "residence", "resident"],
    ),
    (
        Kind::Site,
        &["location", "headquarters", "venue", "city"],
        &[
            "located",
            "location",
            "headquarters",
            "display",
            "displayed",
            "held",
            "situated",
            "based",
            "housed",
        ],
    ),
    (Kind::Studio, &["studio", "studios"], &["studio", "studios"]),
    (Kind::Cost, &["budget"], &["budget", "cost", "costs"]),
    (
        Kind::Height,
        &["height"],
        &["tall", "height", "taller", "shorter"],
    ),
    (Kind::Elevation, &["elevation"], &["elevation", "elevated"]),
    (Kind::Weight, &["weight"], &["weight", "weighs", "weighed"]),
    (
        Kind::Calling,
        &["occupation", "occupations", "profession"],
        &["occupation", "occupations", "profession"],
    ),
    (
        Kind::Gross,
        &["gross", "office"],
        &["gross", "grossed", "earned", "earnings", "made"],
    ),
];

/// What an entry of this key tells.
pub(super) fn of_key(key: &str) -> Option<Kind> {
    let key = key.to_lowercase();
    let words: Vec<&str> = key.split(|c: char| !c.is_alphabetic()).collect();
    // "birth name", "cause of death", "released from": about something else.
    if words.iter().any(|word| {
        matches!(
            *word,
            "name" | "cause" | "place" | "resting" | "highest" | "lowest"
        )
    }) {
        return None;
    }
    KINDS
        .iter()
        .find(|(_, keys, _)| keys.iter().any(|key| words.contains(key)))
        .map(|(kind, ..)| *kind)
}

/// What a claim speaks of with this word.
pub(super) fn of_word(item: &Item) -> Option<Kind> {
    let word = item.word()?;
    KINDS
        .iter()
        .find(|(.., words)| words.contains(&&*word.lower))
        .map(|(kind, ..)| *kind)
}
