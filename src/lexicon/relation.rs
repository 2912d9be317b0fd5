//! Same, opposite and related words.

use super::{Lemma, Link, Pos, Synset, WordRelation, lemmas, senses, tables};

/// How two opposite words are so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Opposition {
    /// WordNet lists the pair: "rise" – "fall".
    Direct,
    /// Adjectives whose near synonyms are opposites: "moist" – "arid", by way of "wet" – "dry". Weaker evidence.
    Indirect,
}

/// Pairs of readings of two words as the same part of speech.
fn shared_readings(a: &str, b: &str) -> impl Iterator<Item = (Lemma, Lemma, Pos)> {
    let (a, b) = (lemmas(a), lemmas(b));
    let mut pairs = Vec::new();
    for (x, pos) in a.iter() {
        for (y, other) in b.iter() {
            if pos == other {
                pairs.push((x, y, pos));
            }
        }
    }
    pairs.into_iter()
}

/// Whether two lower-case words, in any inflection, have one of their first `senses_each` senses in common (4 is
/// a good choice: rarer senses pair words that no writer would exchange). A word is a synonym of its inflections.
pub fn are_synonyms(a: &str, b: &str, senses_each: usize) -> bool {
    shared_readings(a, b).any(|(x, y, pos)| {
        x == y
            || senses(x, pos)
                .take(senses_each)
                .any(|(s, _)| senses(y, pos).take(senses_each).any(|(t, _)| s == t))
    })
}

/// Whether two lower-case words, in any inflection, are direct opposites.
pub fn are_antonyms(a: &str, b: &str) -> bool {
    antonymy(a, b) == Some(Opposition::Direct)
}

/// Whether and how two lower-case words, in any inflection, are opposites. Two words with a lemma in common are not.
pub fn antonymy(a: &str, b: &str) -> Option<Opposition> {
    let mut indirect = false;
    for (x, y, pos) in shared_readings(a, b) {
        if x == y {
            return None;
        }
        if relates(x, y, pos, pos, WordRelation::Antonym)
            || relates(y, x, pos, pos, WordRelation::Antonym)
        {
            return Some(Opposition::Direct);
        }
        indirect |= pos == Pos::Adjective && are_indirect_opposites(x, y);
    }
    (indirect && !are_synonyms(a, b, 4)).then_some(Opposition::Indirect)
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

fn relates(from: Lemma, to: Lemma, from_pos: Pos, to_pos: Pos, relation: WordRelation) -> bool {
    tables::relations(from.0).any(|row| row == (relation, from_pos, to.0, to_pos))
}

/// Whether two lower-case words, in any inflection, are of the same root ("recognise" – "recognition", "export" –
/// "exporter") or one pertains to the other ("presidential" – "president"). Words with a lemma in common are.
/// Two nouns from one verb ("exporter", "exports") are not: they are different things.
pub fn derivationally_related(a: &str, b: &str) -> bool {
    let (xs, ys) = (lemmas(a), lemmas(b));
    xs.iter().any(|(x, pos)| {
        ys.iter().any(|(y, other)| {
            x == y
                || [WordRelation::Derivation, WordRelation::Pertainym]
                    .into_iter()
                    .any(|r| relates(x, y, pos, other, r) || relates(y, x, other, pos, r))
        })
    })
}
