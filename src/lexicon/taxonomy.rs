//! Kinds of things: what is a kind of what, and what are kinds of the same.

use super::{Lemmas, Link, Pos, Synset, lemmas, senses};

/// Two different kinds of the same ("onion", "tomato" of vegetable).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Coordinate {
    /// Steps from the first word up to the common kind.
    pub distance_a: u8,
    /// Steps from the second.
    pub distance_b: u8,
    /// Steps from the common kind to the root: the more, the closer akin the words ("entity" has none).
    pub depth: u8,
    /// The common kind.
    pub kind: Synset,
}

/// The senses of a word that count: the first ones, of nouns and verbs.
const SENSES: usize = 3;
/// Longer ways up than any in WordNet are cut off.
const HIGHEST: u8 = 20;

/// Everything a sense is a kind or an instance of, with the steps up to it, itself first.
pub(super) fn ancestors(synset: Synset, highest: u8) -> Vec<(Synset, u8)> {
    let mut found = vec![(synset, 0)];
    let mut next = 0;
    while let Some(&(current, distance)) = found.get(next) {
        next += 1;
        if distance == highest {
            continue;
        }
        for (link, parent) in current.links() {
            if matches!(link, Link::Hypernym | Link::Instance)
                && !found.iter().any(|(known, _)| *known == parent)
            {
                found.push((parent, distance + 1));
            }
        }
    }
    found
}

pub(super) fn leading_senses(word: &Lemmas) -> Vec<(Synset, Pos)> {
    word.iter()
        .filter(|(_, pos)| matches!(pos, Pos::Noun | Pos::Verb))
        .flat_map(|&(lemma, pos)| senses(lemma, pos).take(SENSES).map(move |(s, _)| (s, pos)))
        .collect()
}

/// In how many steps up, at most `max_depth`, a frequent sense of `a` leads to a frequent sense of `b`: "dog" is an
/// "animal". 0 if they are synonyms; `None` if `a` is not known to be a kind of `b`.
pub fn is_a(a: &str, b: &str, max_depth: u8) -> Option<u8> {
    lemmas(a).is_a(&lemmas(b), max_depth)
}

/// The nearest common kind of two lower-case words of which neither is a kind of the other, each at most
/// `max_distance` steps below it. `None` for synonyms, for a kind and its superior, and for words too far apart.
/// Look at the depth and the [`lexfile`](Synset::lexfile) of the common kind: near the root it says little.
pub fn coordinate(a: &str, b: &str, max_distance: u8) -> Option<Coordinate> {
    lemmas(a).coordinate(&lemmas(b), max_distance)
}

/// How nearly two words are the same kind of thing or act.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Kinship {
    /// From 0 (nothing but the root in common) to 1 (the same): Wu & Palmer 1994.
    pub(super) likeness: f32,
    /// Steps from the first word up to the common kind.
    pub(super) distance_a: u8,
    /// Steps from the second.
    pub(super) distance_b: u8,
    /// The common kind.
    pub(super) kind: Synset,
}

/// The closest kinship of two words as a part of speech, over their frequent senses.
pub(super) fn kinship(a: &Lemmas, b: &Lemmas, pos: Pos) -> Option<Kinship> {
    let above = |word: &Lemmas| -> Vec<Vec<(Synset, u8)>> {
        leading_senses(word)
            .into_iter()
            .filter(|(_, found)| *found == pos)
            .map(|(synset, _)| ancestors(synset, HIGHEST))
            .collect()
    };
    let (xs, ys) = (above(a), above(b));
    let mut depths: Vec<(Synset, u8)> = Vec::new();
    let mut depth_of = |kind: Synset| {
        if let Some(&(_, depth)) = depths.iter().find(|(known, _)| *known == kind) {
            return depth;
        }
        let depth = ancestors(kind, HIGHEST).last().map_or(0, |(_, d)| *d);
        depths.push((kind, depth));
        depth
    };
    let mut best: Option<Kinship> = None;
    for (x, y) in xs.iter().flat_map(|x| ys.iter().map(move |y| (x, y))) {
        for &(kind, distance_a) in x {
            let Some(&(_, distance_b)) = y.iter().find(|(other, _)| *other == kind) else {
                continue;
            };
            let twice = 2.0 * f32::from(depth_of(kind));
            let likeness = twice / (twice + f32::from(distance_a) + f32::from(distance_b)).max(1.0);
            if best.is_none_or(|old| likeness > old.likeness) {
                best = Some(Kinship {
                    likeness,
                    distance_a,
                    distance_b,
                    kind,
                });
            }
        }
    }
    best
}

impl Lemmas {
    /// See [`is_a`].
    pub fn is_a(&self, kind: &Self, max_depth: u8) -> Option<u8> {
        let kinds = leading_senses(kind);
        leading_senses(self)
            .into_iter()
            .flat_map(|(synset, _)| ancestors(synset, max_depth.min(HIGHEST)))
            .filter(|(ancestor, _)| kinds.iter().any(|(kind, _)| kind == ancestor))
            .map(|(_, distance)| distance)
            .min()
    }

    /// See [`coordinate`].
    pub fn coordinate(&self, other: &Self, max_distance: u8) -> Option<Coordinate> {
        let (xs, ys) = (leading_senses(self), leading_senses(other));
        let mut best: Option<Coordinate> = None;
        for &(x, pos) in &xs {
            let above_x = ancestors(x, HIGHEST);
            for &(y, _) in ys.iter().filter(|(_, other)| *other == pos) {
                let above_y = ancestors(y, HIGHEST);
                // Related by kind in any frequent sense: they may well be the same thing.
                if above_x.iter().any(|(s, _)| *s == y) || above_y.iter().any(|(s, _)| *s == x) {
                    return None;
                }
                for &(kind, distance_a) in above_x.iter().filter(|(_, d)| *d <= max_distance) {
                    let Some(&(_, distance_b)) = above_y
                        .iter()
                        .find(|(other, d)| *other == kind && *d <= max_distance)
                    else {
                        continue;
                    };
                    let nearer = best.is_none_or(|old| {
                        distance_a + distance_b < old.distance_a + old.distance_b
                    });
                    if nearer {
                        let depth = ancestors(kind, HIGHEST).last().map_or(0, |(_, d)| *d);
                        best = Some(Coordinate {
                            distance_a,
                            distance_b,
                            depth,
                            kind,
                        });
                    }
                }
            }
        }
        best
    }
}
