//! Same, opposite and related words.

use super::{Lemma, Lemmas, Link, Pos, Synset, WordRelation, lemmas, senses, tables};

/// How two opposite words are so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Opposition {
    /// WordNet lists the pair: "rise" – "fall".
    Direct,
    /// Adjectives whose near synonyms are opposites: "moist" – "arid", by way of "wet" – "dry". Weaker evidence.
    Indirect,
}

/// Pairs of readings of two words as the same part of speech.
fn shared_readings(a: &Lemmas, b: &Lemmas) -> impl Iterator<Item = (Lemma, Lemma, Pos)> {
    a.iter().flat_map(|&(x, pos)| {
        b.iter()
            .filter(move |(_, other)| *other == pos)
            .map(move |&(y, _)| (x, y, pos))
    })
}

/// Words compared by readings that were found once: [`lemmas`] costs more than the comparison.
impl Lemmas {
    /// Whether two words have a base form in common.
    pub fn share_lemma(&self, other: &Self) -> bool {
        self.iter().any(|(x, _)| other.iter().any(|(y, _)| x == y))
    }

    /// See [`are_synonyms`].
    pub fn are_synonyms(&self, other: &Self, senses_each: usize) -> bool {
        shared_readings(self, other).any(|(x, y, pos)| {
            x == y
                || senses(x, pos)
                    .take(senses_each)
                    .any(|(s, _)| senses(y, pos).take(senses_each).any(|(t, _)| s == t))
        })
    }

    /// See [`antonymy`].
    pub fn antonymy(&self, other: &Self) -> Option<Opposition> {
        if self.share_lemma(other) {
            return None;
        }
        let direct = shared_readings(self, other).any(|(x, y, pos)| {
            relates(x, y, pos, pos, WordRelation::Antonym)
                || relates(y, x, pos, pos, WordRelation::Antonym)
        });
        if direct {
            return Some(Opposition::Direct);
        }
        let indirect = shared_readings(self, other)
            .any(|(x, y, pos)| pos == Pos::Adjective && are_indirect_opposites(x, y));
        (indirect && !self.are_synonyms(other, 4)).then_some(Opposition::Indirect)
    }

    /// See [`derivationally_related`].
    pub fn are_derived(&self, other: &Self) -> bool {
        self.share_lemma(other)
            || self.iter().any(|&(x, pos)| {
                other.iter().any(|&(y, other)| {
                    [WordRelation::Derivation, WordRelation::Pertainym]
                        .into_iter()
                        .any(|r| relates(x, y, pos, other, r) || relates(y, x, other, pos, r))
                })
            })
    }
}

/// Whether two lower-case words, in any inflection, have one of their first `senses_each` senses in common (4 is
/// a good choice: rarer senses pair words that no writer would exchange). A word is a synonym of its inflections.
pub fn are_synonyms(a: &str, b: &str, senses_each: usize) -> bool {
    lemmas(a).are_synonyms(&lemmas(b), senses_each)
}

/// Whether two lower-case words, in any inflection, are direct opposites.
pub fn are_antonyms(a: &str, b: &str) -> bool {
    antonymy(a, b) == Some(Opposition::Direct)
}

/// Whether and how two lower-case words, in any inflection, are opposites. Words with a base form in common are
/// not, whatever else they may mean.
pub fn antonymy(a: &str, b: &str) -> Option<Opposition> {
    lemmas(a).antonymy(&lemmas(b))
}

/// Whether two lower-case words, in any inflection, are of the same root ("recognise" – "recognition", "export" –
/// "exporter") or one pertains to the other ("presidential" – "president"). Words with a base form in common are.
/// Two nouns from one verb ("exporter", "exportation") are not: they are different things.
pub fn derivationally_related(a: &str, b: &str) -> bool {
    lemmas(a).are_derived(&lemmas(b))
}

/// The senses of an adjective that count for indirect opposition: rarer ones mislead.
const ADJECTIVE_SENSES: usize = 2;

fn are_indirect_opposites(a: Lemma, b: Lemma) -> bool {
    let clusters = |lemma| {
        senses(lemma, Pos::Adjective)
            .take(ADJECTIVE_SENSES)
            .flat_map(|(synset, _)| {
                let heads = synset
                    .links()
                    .filter(|(link, _)| *link == Link::Similar)
                    .map(|(_, head)| head);
                std::iter::once(synset).chain(heads)
            })
    };
    clusters(a).any(|x: Synset| {
        x.links()
            .filter(|(link, _)| *link == Link::Opposite)
            .any(|(_, opposite)| clusters(b).any(|y| y == opposite))
    })
}

/// The lemmas that are related to one in a way, in any part of speech.
pub(super) fn related(lemma: Lemma, relations: &[WordRelation]) -> impl Iterator<Item = Lemma> {
    tables::relations(lemma.0)
        .filter(move |(relation, ..)| relations.contains(relation))
        .map(|(_, _, target, _)| Lemma(target))
}

fn relates(from: Lemma, to: Lemma, from_pos: Pos, to_pos: Pos, relation: WordRelation) -> bool {
    tables::relations(from.0).any(|row| row == (relation, from_pos, to.0, to_pos))
}

/// Prefixes that turn what a word says: those by which antonyms of WordNet differ (from "un-" with 884 pairs to "ex-" with
/// one), so that words that it does not have can be told by them.
const TURNING: &[&str] = &[
    "un", "in", "im", "ir", "il", "dis", "non", "sub", "mis", "anti", "ex",
];
/// Prefixes that are opposites of one another, exchanged in antonyms of WordNet ("up-" and "down-" in 18 pairs).
const OPPOSED: &[(&str, &str)] = &[
    ("in", "de"),
    ("in", "out"),
    ("in", "ex"),
    ("im", "ex"),
    ("en", "de"),
    ("pre", "post"),
    ("over", "under"),
    ("up", "down"),
    ("inter", "intra"),
    ("hyper", "hypo"),
    ("pro", "anti"),
];
/// So many letters two such words have in common at least.
const ROOT: usize = 4;

/// Whether two lower-case words are the same but for a prefix that makes the one the opposite of the other, by the look of
/// them: "optimal" and "suboptimal", "encoder" and "decoder".
pub fn turns_by_prefix(a: &str, b: &str) -> bool {
    let turned = |long: &str, short: &str| {
        short.len() >= ROOT
            && TURNING
                .iter()
                .any(|prefix| long.strip_prefix(prefix) == Some(short))
    };
    let opposed = |a: &str, b: &str| {
        OPPOSED.iter().any(|(x, y)| {
            let roots = a.strip_prefix(x).zip(b.strip_prefix(y));
            roots.is_some_and(|(x, y)| x == y && x.len() >= ROOT)
        })
    };
    turned(a, b) || turned(b, a) || opposed(a, b) || opposed(b, a)
}
