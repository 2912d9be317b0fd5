//! Marks by which the words of a claim are known that a word of a fact may stand for, without comparing the two.

use super::evidence::amount::toll::told_by;
use super::evidence::word::TURNING;
use crate::extract::form::Form;
use crate::extract::item::key_of;
use crate::extract::wordlist::opposites;
use crate::lexicon::Lemma;

/// A number below [`MARKS`]. Two unlike words may have one in common by chance.
pub type Mark = u32;

/// How many marks there are: a table of them stays in a processor's nearer caches.
pub const MARKS: usize = 1 << 17;

/// Of any word of a claim that is like a word of a fact ([`words`](super::likeness::words) gives more than 0), is its
/// [`opposite`](super::evidence::word::opposite), or tells of the same toll, one of its [`offered`] marks is among these.
pub fn asked(word: &Form) -> Vec<Mark> {
    let listed = word.lemmas.iter().flat_map(|&(lemma, _)| opposites(lemma));
    of(word, word.kin().asks(), listed.copied())
}

/// What is [`asked`] of the words of a claim.
pub fn offered(word: &Form) -> Vec<Mark> {
    let own = word.lemmas.iter().map(|&(lemma, _)| lemma);
    let listed = own.filter(|&lemma| !opposites(lemma).is_empty());
    of(word, word.kin().offers(), listed)
}

const SPELLING: u64 = 11;
const STEM: u64 = 12;
const DIRECTION: u64 = 13;
const LIGHT: u64 = 14;
const TOLL: u64 = 15;
const LISTED: u64 = 16;

fn of(
    word: &Form,
    kin: impl Iterator<Item = u64>,
    listed: impl Iterator<Item = Lemma>,
) -> Vec<Mark> {
    let rests = TURNING.iter();
    let rests = rests.filter_map(|prefix| word.lower.strip_prefix(prefix));
    let mut marks: Vec<Mark> = kin
        .chain([mix(SPELLING, word.key), mix(STEM, word.stem)])
        .chain(rests.map(|rest| mix(SPELLING, key_of(rest))))
        .chain(word.direction.map(|_| mix(DIRECTION, 0)))
        .chain(listed.map(|lemma| mix(LISTED, key_of(lemma.text()))))
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
    use crate::assertion::evidence::word::opposite;
    use crate::assertion::likeness::words;
    use crate::extract::form::form;
    use crate::extract::item::Word;
    use crate::lexicon::Pos;

    #[test]
    fn like_and_opposite_words_have_a_mark_in_common_and_most_others_have_none() {
        let texts = "rise rose fell car vehicle buy bought purchase sell export exporter recognise recognize recognition \
                     president presidential dog animal hot cold house building good better bad xqzzy xqzzys lead led killed \
                     murder death dead state country city increase decrease win won victory defeat run set take took \
                     give held made harbour port closed shut museum opened opening treaty signed accord talks wheat bread \
                     installed uninstalled lucky unlucky joined left cut created";
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
                let is_like = Pos::ALL.iter().any(|&pos| {
                    let (known, stated) = (word(a, pos), word(b, pos));
                    words(&known, &stated) > 0.0 || opposite(&known, &stated)
                });
                assert!(marked || !is_like, "{} {}", forms[a].lower, forms[b].lower);
                like += usize::from(is_like);
                by_chance += usize::from(marked && !is_like);
            }
        }
        assert!(like > 100 && by_chance < like, "{like} {by_chance}");
    }
}
