//! What a word is related to, gathered once so that comparing it with many others costs a few steps each.

use super::taxonomy::{ancestors, leading_senses};
use super::{Lemma, Lemmas, Pos, Synset, WordRelation, senses, tables};

/// How many senses of each word may make it a synonym of another: rarer ones pair words that no writer would
/// exchange.
const SENSES: usize = 4;

/// How far up a word may lie above another to be what a more general text says ("vehicle" of a car).
const STEPS: u8 = 2;

/// The relations of a word as sorted lists: what two words share is found by going through both once.
#[derive(Clone, Debug, Default)]
pub struct Kin {
    lemmas: Box<[Lemma]>,
    readings: Box<[(Lemma, Pos)]>,
    synonyms: Box<[Synset]>,
    kinds: Box<[Synset]>,
    above: Box<[Synset]>,
    opposites: Box<[(Lemma, Pos)]>,
    derived: Box<[(Lemma, Pos)]>,
    asked: Bits,
    offered: Bits,
}

impl Kin {
    /// Looks up everything that the readings of a word are related to.
    pub fn of(word: &Lemmas) -> Self {
        let leading = || leading_senses(word).into_iter().map(|(synset, _)| synset);
        let related = |wanted: fn(WordRelation, Pos, Pos) -> bool| {
            sorted(word.iter().flat_map(move |&(lemma, pos)| {
                tables::relations(lemma.0)
                    .filter(move |&(relation, from, _, to)| {
                        from == pos && wanted(relation, from, to)
                    })
                    .map(|(_, _, target, to)| (Lemma(target), to))
            }))
        };
        let mut kin =
            Self {
                lemmas: sorted(word.iter().map(|&(lemma, _)| lemma)),
                readings: sorted(word.iter().copied()),
                synonyms: sorted(word.iter().flat_map(|&(lemma, pos)| {
                    senses(lemma, pos).take(SENSES).map(|(synset, _)| synset)
                })),
                kinds: sorted(leading()),
                above: sorted(leading().flat_map(|synset| {
                    ancestors(synset, STEPS).into_iter().map(|(above, _)| above)
                })),
                opposites: related(|relation, from, to| {
                    relation == WordRelation::Antonym && from == to
                }),
                derived: related(|relation, _, _| relation != WordRelation::Antonym),
                ..Self::default()
            };
        kin.asked = Bits::of(kin.asks());
        kin.offered = Bits::of(kin.offers());
        kin
    }

    /// Whether it may share a base form with the other, or be a synonym, a kind, or of the root of it: told in a few
    /// steps, and wrongly at times where it is none of these, never where it is one.
    pub fn may_be_related(&self, other: &Self) -> bool {
        self.asked.meet(&other.offered)
    }

    /// Numbers of which one stands in the [`Self::offers`] of every word that shares a base form with this one, or that
    /// this one is a synonym, a kind, or of the root of.
    pub fn asks(&self) -> impl Iterator<Item = u64> {
        let lemmas = self.lemmas.iter().map(|lemma| number(LEMMA, lemma.0));
        let synonyms = self.synonyms.iter().map(|sense| number(SENSE, sense.0));
        let root = self.derived.iter().map(|(lemma, _)| number(LEMMA, lemma.0));
        let of_root = self.lemmas.iter().map(|lemma| number(ROOT, lemma.0));
        let kinds = self.above.iter().map(|sense| number(KIND, sense.0));
        lemmas
            .chain(synonyms)
            .chain(root)
            .chain(of_root)
            .chain(kinds)
    }

    /// What [`Self::asks`] of another word is answered by.
    pub fn offers(&self) -> impl Iterator<Item = u64> {
        let lemmas = self.lemmas.iter().map(|lemma| number(LEMMA, lemma.0));
        let synonyms = self.synonyms.iter().map(|sense| number(SENSE, sense.0));
        let of_root = self.derived.iter().map(|(lemma, _)| number(ROOT, lemma.0));
        let kinds = self.kinds.iter().map(|sense| number(KIND, sense.0));
        lemmas.chain(synonyms).chain(of_root).chain(kinds)
    }

    /// Whether they have a base form in common.
    fn share_lemma(&self, other: &Self) -> bool {
        share(&self.lemmas, &other.lemmas)
    }

    /// Whether they are direct opposites: see [`are_antonyms`](super::are_antonyms).
    pub fn is_opposite(&self, other: &Self) -> bool {
        (share(&self.opposites, &other.readings) || share(&self.readings, &other.opposites))
            && !self.share_lemma(other)
    }

    /// Whether they have one of their first four senses in common: see [`are_synonyms`](super::are_synonyms).
    pub fn is_synonym(&self, other: &Self) -> bool {
        share(&self.synonyms, &other.synonyms) || share(&self.readings, &other.readings)
    }

    /// Whether they are of the same root: see [`derivationally_related`](super::derivationally_related).
    pub fn is_derived(&self, other: &Self) -> bool {
        share(&self.derived, &other.readings)
            || share(&self.readings, &other.derived)
            || self.share_lemma(other)
    }

    /// Whether it is a kind of the other, at most two steps below it: see [`is_a`](super::is_a).
    pub fn is_kind_of(&self, kind: &Self) -> bool {
        share(&self.above, &kind.kinds)
    }
}

/// A set of numbers, of which each sets one bit: sets whose bits do not meet have no number in common.
#[derive(Clone, Copy, Debug, Default)]
struct Bits([u64; 4]);

impl Bits {
    fn of(numbers: impl Iterator<Item = u64>) -> Self {
        let mut bits = Self::default();
        for number in numbers {
            // Fibonacci hashing: the upper bits of a product with the golden ratio.
            let bit = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56;
            bits.0[(bit >> 6) as usize] |= 1 << (bit & 63);
        }
        bits
    }

    fn meet(&self, other: &Self) -> bool {
        let both = self.0.iter().zip(&other.0).map(|(a, b)| a & b);
        both.fold(0, |all, bits| all | bits) != 0
    }
}

const LEMMA: u64 = 1;
const SENSE: u64 = 2;
const ROOT: u64 = 3;
const KIND: u64 = 4;

/// A number for something of one sort, unlike that of another sort.
const fn number(sort: u64, at: u32) -> u64 {
    sort << 32 | at as u64
}

fn sorted<T: Ord>(items: impl Iterator<Item = T>) -> Box<[T]> {
    let mut items: Vec<T> = items.collect();
    items.sort_unstable();
    items.dedup();
    items.into()
}

/// Whether two sorted lists have anything in common.
fn share<T: Ord>(a: &[T], b: &[T]) -> bool {
    let (mut a, mut b) = (a.iter(), b.iter());
    let (mut x, mut y) = (a.next(), b.next());
    while let (Some(left), Some(right)) = (x, y) {
        match left.cmp(right) {
            std::cmp::Ordering::Less => x = a.next(),
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Greater => y = b.next(),
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Opposition, lemmas};

    #[test]
    fn gathered_relations_are_those_of_the_lexicon() {
        let words = [
            "rise",
            "rose",
            "fall",
            "fell",
            "car",
            "vehicle",
            "buy",
            "bought",
            "purchase",
            "sell",
            "export",
            "exporter",
            "recognise",
            "recognize",
            "recognition",
            "president",
            "presidential",
            "dog",
            "animal",
            "hot",
            "cold",
            "warm",
            "wet",
            "dry",
            "moist",
            "arid",
            "house",
            "building",
            "good",
            "better",
            "bad",
            "xqzzy",
            "lead",
            "led",
            "killed",
            "murder",
            "death",
            "dead",
            "alive",
            "state",
            "country",
            "city",
            "increase",
            "decrease",
            "win",
            "victory",
            "defeat",
            "lose",
            "run",
            "set",
            "take",
            "give",
            "back",
        ];
        for a in words {
            for b in words {
                let (x, y) = (lemmas(a), lemmas(b));
                let (p, q) = (Kin::of(&x), Kin::of(&y));
                let direct = x.antonymy(&y) == Some(Opposition::Direct);
                assert_eq!(p.is_opposite(&q), direct, "{a} {b}");
                assert_eq!(p.is_synonym(&q), x.are_synonyms(&y, SENSES), "{a} {b}");
                assert_eq!(p.is_derived(&q), x.are_derived(&y), "{a} {b}");
                assert_eq!(p.is_kind_of(&q), x.is_a(&y, STEPS).is_some(), "{a} {b}");
                if p.share_lemma(&q) || p.is_synonym(&q) || p.is_derived(&q) || p.is_kind_of(&q) {
                    let answered = p
                        .asks()
                        .any(|asked| q.offers().any(|offered| asked == offered));
                    assert!(answered && p.may_be_related(&q), "{a} {b}");
                }
            }
        }
    }
}
