//! How likely it is that of two words in the same place of one sentence the one is wrong where the other is right.

use super::relation::related;
use super::taxonomy::{Kinship, kinship};
use super::thesaurus::overlap;
use super::{Lemma, Lemmas, Pos, WordRelation, lemmas, senses};

/// What tells words that rule one another out from words that a writer exchanges: features between 0 and 1, with
/// their weights in a logistic regression. Fitted by `scripts/exclusion.py` on words in which two versions of one
/// sentence differ that are known to say the same or not.
const FEATURES: [(&str, Feature, f32); 11] = [
    (
        "one is much like an opposite of the other",
        like_opposite,
        2.87,
    ),
    (
        "one is listed with an opposite of the other",
        listed_with_opposite,
        1.71,
    ),
    (
        "one is a synonym of an opposite of the other",
        synonym_of_opposite,
        1.5,
    ),
    ("they are listed together", listed, -2.58),
    (
        "words of their roots are listed together",
        listed_roots,
        -1.6,
    ),
    ("nothing relates them", unrelated, 0.55),
    ("one is a kind of the other", kind_of, -1.54),
    (
        "both name bodies, things, places, times or amounts",
        concrete,
        1.78,
    ),
    (
        "both are kinds of one such thing",
        concrete_coordinates,
        2.71,
    ),
    ("both are colours", colours, 4.55),
    ("they are akin as nouns", noun_kinship, 0.85),
];
/// A feature, from 0 to 1.
type Feature = fn(&Pair) -> f32;

/// The log-odds where no feature speaks.
const BIAS: f32 = -0.35;

/// How likely it is, 0 to 1, that one of two lower-case words is wrong where the other is right. 0 where they share a
/// base form, where one is unknown, and where one is a kind of the other.
pub fn exclusion(a: &Lemmas, b: &Lemmas) -> f32 {
    let kind_of = || a.is_a(b, HIGHEST).is_some() || b.is_a(a, HIGHEST).is_some();
    if a.share_lemma(b) || a.is_empty() || b.is_empty() || kind_of() {
        return 0.0;
    }
    let pair = Pair::new(a, b);
    let odds: f32 = FEATURES
        .iter()
        .map(|(_, feature, weight)| weight * feature(&pair))
        .sum();
    1.0 / (1.0 + (-odds - BIAS).exp())
}

/// Steps up within which a kind stands for what it is a kind of.
const HIGHEST: u8 = 5;

/// The features of two words by their names, for fitting and for telling why.
pub fn evidence_of_exclusion(a: &Lemmas, b: &Lemmas) -> Vec<(&'static str, f32)> {
    let pair = Pair::new(a, b);
    FEATURES
        .iter()
        .map(|(name, feature, _)| (*name, feature(&pair)))
        .collect()
}

/// Two words, with what several features ask for.
struct Pair {
    a: Side,
    b: Side,
    noun: Option<Kinship>,
    verb: Option<Kinship>,
    /// The largest share of what is listed with both.
    overlap: f32,
    listed: bool,
    listed_roots: bool,
}

/// One word of the two.
struct Side {
    forms: Lemmas,
    /// Base forms, each once.
    lemmas: Vec<Lemma>,
    opposites: Vec<Lemma>,
}

impl Side {
    fn new(forms: &Lemmas) -> Self {
        let lemmas = distinct(forms.iter().map(|&(lemma, _)| lemma));
        let opposites = opposites(&lemmas);
        Self {
            forms: *forms,
            lemmas,
            opposites,
        }
    }

    /// Base forms and words of their roots.
    fn family(&self) -> Vec<Lemma> {
        let roots = [WordRelation::Derivation, WordRelation::Pertainym];
        let kin = self.lemmas.iter().flat_map(|&lemma| related(lemma, &roots));
        distinct(self.lemmas.iter().copied().chain(kin))
    }

    /// The lexicographer files of its first senses as noun and as verb.
    fn files(&self) -> impl Iterator<Item = u8> + '_ {
        self.forms
            .iter()
            .filter(|(_, pos)| matches!(pos, Pos::Noun | Pos::Verb))
            .filter_map(|&(lemma, pos)| Some(senses(lemma, pos).next()?.0.lexfile()))
    }
}

/// The senses of a word that count.
const SENSES: usize = 3;

impl Pair {
    fn new(a: &Lemmas, b: &Lemmas) -> Self {
        let (left, right) = (Side::new(a), Side::new(b));
        Self {
            noun: kinship(a, b, Pos::Noun),
            verb: kinship(a, b, Pos::Verb),
            overlap: largest(&left.lemmas, &right.lemmas),
            listed: are_listed(&left.lemmas, &right.lemmas),
            listed_roots: are_listed(&left.family(), &right.family()),
            a: left,
            b: right,
        }
    }
}

fn distinct(lemmas: impl Iterator<Item = Lemma>) -> Vec<Lemma> {
    let mut found: Vec<Lemma> = lemmas.collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn opposites(lemmas: &[Lemma]) -> Vec<Lemma> {
    distinct(
        lemmas
            .iter()
            .flat_map(|&lemma| related(lemma, &[WordRelation::Antonym])),
    )
}

fn largest(a: &[Lemma], b: &[Lemma]) -> f32 {
    a.iter()
        .flat_map(|&x| b.iter().map(move |&y| overlap(x, y)))
        .fold(0.0, f32::max)
}

fn are_listed(a: &[Lemma], b: &[Lemma]) -> bool {
    a.iter()
        .any(|x| b.contains(x) || x.listed().any(|listed| b.binary_search(&listed).is_ok()))
}

fn truth(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}

fn like_opposite(pair: &Pair) -> f32 {
    largest(&pair.a.opposites, &pair.b.lemmas).max(largest(&pair.b.opposites, &pair.a.lemmas))
}

fn listed_with_opposite(pair: &Pair) -> f32 {
    truth(
        are_listed(&pair.a.opposites, &pair.b.lemmas)
            || are_listed(&pair.b.opposites, &pair.a.lemmas),
    )
}

fn synonym_of_opposite(pair: &Pair) -> f32 {
    let shared = |opposites: &[Lemma], others: &[Lemma]| {
        opposites.iter().any(|&x| {
            others.iter().any(|&y| {
                Pos::ALL.into_iter().any(|pos| {
                    senses(x, pos)
                        .take(SENSES)
                        .any(|(s, _)| senses(y, pos).take(SENSES).any(|(t, _)| s == t))
                })
            })
        })
    };
    truth(
        shared(&pair.a.opposites, &pair.b.lemmas)
            || shared(&pair.b.opposites, &pair.a.lemmas)
            || pair.a.forms.antonymy(&pair.b.forms).is_some(),
    )
}

fn listed(pair: &Pair) -> f32 {
    truth(pair.listed)
}

fn listed_roots(pair: &Pair) -> f32 {
    truth(pair.listed_roots && !pair.listed)
}

/// Less in common than this is by chance.
const CHANCE: f32 = 0.02;

fn unrelated(pair: &Pair) -> f32 {
    let known = pair.a.forms.is_in_thesaurus() && pair.b.forms.is_in_thesaurus();
    truth(known && !pair.listed_roots && pair.overlap < CHANCE && kind_of(pair) == 0.0)
}

fn kind_of(pair: &Pair) -> f32 {
    let above = |kinship: &Kinship| kinship.distance_a == 0 || kinship.distance_b == 0;
    truth([&pair.noun, &pair.verb].into_iter().flatten().any(above))
}

/// WordNet's lexicographer files (`lexnames(5WN)`) of what excludes its like: animals, artefacts, bodies, food,
/// locations, natural objects, persons, plants, possessions of no one, quantities, shapes, substances and times.
const CONCRETE: &[u8] = &[5, 6, 8, 13, 15, 17, 18, 20, 23, 25, 27, 28];

fn concrete(pair: &Pair) -> f32 {
    let names_thing = |side: &Side| side.files().any(|file| CONCRETE.contains(&file));
    truth(names_thing(&pair.a) && names_thing(&pair.b))
}

/// Steps up to a common kind within which two things are kinds of the same.
const NEAR: std::ops::RangeInclusive<u8> = 1..=3;

fn concrete_coordinates(pair: &Pair) -> f32 {
    truth(pair.noun.is_some_and(|kinship| {
        NEAR.contains(&kinship.distance_a)
            && NEAR.contains(&kinship.distance_b)
            && CONCRETE.contains(&kinship.kind.lexfile())
    }))
}

/// Steps from a shade up to colour.
const SHADES: u8 = 4;

fn colours(pair: &Pair) -> f32 {
    let colour = lemmas("color");
    let is_colour = |side: &Side| side.forms.is_a(&colour, SHADES).is_some();
    truth(is_colour(&pair.a) && is_colour(&pair.b) && kind_of(pair) == 0.0)
}

fn noun_kinship(pair: &Pair) -> f32 {
    pair.noun.map_or(0.0, |kinship| kinship.likeness)
}

#[cfg(test)]
mod tests {
    use super::{evidence_of_exclusion, exclusion};
    use crate::lexicon::lemmas;

    fn likely(a: &str, b: &str) -> f32 {
        exclusion(&lemmas(a), &lemmas(b))
    }

    #[test]
    fn words_that_rule_one_another_out_are_told_from_words_that_are_exchanged() {
        for (a, b) in [
            ("delayed", "hastened"),
            ("narrow", "wide"),
            ("violin", "trumpet"),
            ("purple", "yellow"),
            ("profits", "losses"),
            ("kitchen", "dining room"),
        ] {
            assert!(likely(a, b) > 0.75, "{a} {b}: {}", likely(a, b));
        }
        for (a, b) in [
            ("delayed", "postponed"),
            ("purchase", "buy"),
            ("trip", "journey"),
            ("carrot", "vegetable"),
            ("begin", "beginning"),
            ("qwertzuiop", "kitchen"),
        ] {
            assert!(likely(a, b) < 0.3, "{a} {b}: {}", likely(a, b));
        }
    }

    #[test]
    fn the_order_of_the_words_does_not_matter() {
        for (a, b) in [("grain", "timber"), ("rise", "fall"), ("praise", "blame")] {
            assert!((likely(a, b) - likely(b, a)).abs() < 1e-6, "{a} {b}");
        }
    }

    #[test]
    fn every_feature_lies_between_none_and_all() {
        for (a, b) in [
            ("wheat", "barley"),
            ("open", "closed"),
            ("red", "blue"),
            ("", "x"),
        ] {
            for (name, value) in evidence_of_exclusion(&lemmas(a), &lemmas(b)) {
                assert!((0.0..=1.0).contains(&value), "{name}: {value}");
            }
        }
    }
}
