//! One half of the thesaurus, mirrored when it is first needed: some milliseconds and 7 MB of memory for 1.6 MB less to be
//! sent, compressed.
//!
//! | file | layout |
//! | --- | --- |
//! | `lexicon.thesaurus.words.bin` | the lemmas that the thesaurus has, in order: differences to the one before, LEB128 |
//! | `lexicon.thesaurus.half.bin` | for each of them those listed with it that stand behind it, by their numbers in that order: differences to the one before, from its own on, LEB128; then 0 |

use std::sync::LazyLock;

use super::differences;
use crate::lexicon::tables::table;

static WORDS: &[u8] = table!("thesaurus.words.bin");
static HALF: &[u8] = table!("thesaurus.half.bin");

/// The whole thesaurus.
struct Mirrored {
    /// The lemmas that it has, in order.
    words: Vec<u32>,
    /// For each of them where its row begins; one more at the end.
    starts: Vec<u32>,
    /// The rows: lemmas, in order.
    rows: Vec<u32>,
}

static MIRRORED: LazyLock<Mirrored> = LazyLock::new(|| Mirrored::new(WORDS, HALF));

/// The lemmas that the thesaurus lists with this one, in order.
pub(in crate::lexicon) fn with(lemma: u32) -> impl Iterator<Item = u32> {
    MIRRORED.row(lemma).iter().copied()
}

impl Mirrored {
    fn new(words: &[u8], half: &[u8]) -> Self {
        let words = differences(words).scan(0, |last, difference| {
            *last += difference;
            Some(*last)
        });
        let words: Vec<u32> = words.collect();
        let mut starts = vec![0_u32; words.len() + 1];
        for (one, other) in pairs(half) {
            for end in [one, other] {
                if let Some(count) = starts.get_mut(end as usize + 1) {
                    *count += 1;
                }
            }
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut rows = vec![0; starts.last().map_or(0, |all| *all as usize)];
        let mut next = starts.clone();
        let mut add = |to: u32, number: u32| {
            if let (Some(next), Some(&word)) =
                (next.get_mut(to as usize), words.get(number as usize))
                && let Some(place) = rows.get_mut(*next as usize)
            {
                *place = word;
                *next += 1;
            }
        };
        // Words come in order, so each is in the rows of those behind it before these begin their own.
        for (one, other) in pairs(half) {
            add(other, one);
            add(one, other);
        }
        Self {
            words,
            starts,
            rows,
        }
    }

    fn row(&self, lemma: u32) -> &[u32] {
        let Ok(at) = self.words.binary_search(&lemma) else {
            return &[];
        };
        let row = self.starts[at] as usize..self.starts[at + 1] as usize;
        self.rows.get(row).unwrap_or_default()
    }
}

/// All pairs, by the numbers of their words, the smaller one first; in order.
fn pairs(half: &[u8]) -> impl Iterator<Item = (u32, u32)> {
    let (mut one, mut other) = (0, 0);
    differences(half).filter_map(move |difference| {
        if difference == 0 {
            one += 1;
            other = one;
            return None;
        }
        other += difference;
        Some((one, other))
    })
}

#[cfg(test)]
mod tests {
    use super::super::whole;
    use super::*;
    use crate::lexicon::tables;

    #[test]
    fn what_is_mirrored_is_the_whole() {
        let mut listed = 0;
        for lemma in 0..tables::len() {
            assert!(with(lemma).eq(whole::with(lemma)), "{lemma}");
            listed += usize::from(with(lemma).next().is_some());
        }
        assert!(listed > 30_000, "{listed}");
    }
}
