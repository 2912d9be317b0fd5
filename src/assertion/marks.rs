//! Marks by which the words of a claim are known that a word of a fact may stand for, without comparing the two.

use super::evidence::amount::toll::told_by;
use crate::extract::form::Form;

/// A number below [`MARKS`]. Two unlike words may have one in common by chance.
pub type Mark = u32;

/// How many marks there are: a table of them stays in a processor's nearer caches.
pub const MARKS: usize = 1 << 17;

/// Of any word of a claim that is like a word of a fact ([`words`](super::likeness::words) gives more than 0), or tells of
/// the same toll, one of its [`offered`] marks is among these.
pub fn asked(word: &Form) -> Vec<Mark> {
    of(word, word.kin().asks())
}

/// What is [`asked`] of the words of a claim.
pub fn offered(word: &Form) -> Vec<Mark> {
    of(word, word.kin().offers())
}

const SPELLING: u64 = 11;
const STEM: u64 = 12;
const DIRECTION: u64 = 13;
const LIGHT: u64 = 14;
const TOLL: u64 = 15;

fn of(word: &Form, kin: impl Iterator<Item = u64>) -> Vec<Mark> {
    let direction = word.direction.map(u64::from);
    let mut marks: Vec<Mark> = kin
        .chain([mix(SPELLING, word.key), mix(STEM, word.stem)])
        .chain(direction.map(|up| mix(DIRECTION, up)))
        .chain(word.light.then_some(mix(LIGHT, 0)))
        .chain(told_by(word).map(|toll| mix(TOLL, toll as u64)))
        .map(mark)
        .collect();
    marks.sort_unstable();
    marks.dedup();
    marks
}

const fn mix(sort: u64, value: u64) -> u64 {
    (sort << 56) ^ value
}

/// Fibonacci hashing: the upper bits of a product with the golden ratio.
const fn mark(number: u64) -> Mark {
    (number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - MARKS.trailing_zeros())) as Mark
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assertion::likeness::words;
    use crate::extract::form::form;
    use crate::extract::item::Word;
    use crate::lexicon::Pos;

    #[test]
    fn like_words_have_a_mark_in_common_and_most_others_have_none() {
        let texts = "rise rose fell car vehicle buy bought purchase sell export exporter recognise recognize recognition \
                     president presidential dog animal hot cold house building good better bad xqzzy xqzzys lead led killed \
                     murder death dead state country city increase decrease win won victory defeat run set take took \
                     give held made harbour port closed shut museum opened opening treaty signed accord talks wheat bread";
        let forms: Vec<_> = texts.split_whitespace().map(form).collect();
        let word = |at: usize, pos: Pos| Word {
            form: forms[at].clone(),
            pos,
        };
        let (mut like, mut by_chance) = (0, 0);
        for a in 0..forms.len() {
            let asked = asked(&forms[a]);
            for b in 0..forms.len() {
                let offered = offered(&forms[b]);
                let marked = asked.iter().any(|mark| offered.contains(mark));
                let is_like = Pos::ALL
                    .iter()
                    .any(|&pos| words(&word(a, pos), &word(b, pos)) > 0.0);
                assert!(marked || !is_like, "{} {}", forms[a].lower, forms[b].lower);
                like += usize::from(is_like);
                by_chance += usize::from(marked && !is_like);
            }
        }
        assert!(like > 100 && by_chance < like, "{like} {by_chance}");
    }
}
