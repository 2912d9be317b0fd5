//! Words that writers exchange for one another, whether or not they mean quite the same.

use super::{Lemma, Lemmas, listed};

impl Lemma {
    /// The lemmas that the Moby Thesaurus II lists with this one, in order. It lists by association ("contain",
    /// "control", "curb"), far beyond synonyms, at times opposites too: what it does *not* list is unlikely to be a
    /// paraphrase.
    pub fn listed(self) -> impl Iterator<Item = Self> {
        listed::with(self.0).map(Self)
    }
}

impl Lemmas {
    /// Whether the thesaurus lists two words together in any base form.
    pub fn are_listed_together(&self, other: &Self) -> bool {
        self.iter().any(|&(x, _)| {
            other
                .iter()
                .any(|&(y, _)| x == y || x.listed().any(|listed| listed == y))
        })
    }

    /// Whether the thesaurus has the word at all: of others it cannot tell.
    pub fn is_in_thesaurus(&self) -> bool {
        self.iter()
            .any(|(lemma, _)| lemma.listed().next().is_some())
    }
}

/// How much of what is listed with two lemmas is listed with both, 0 to 1: the cosine of the two sets.
pub(super) fn overlap(a: Lemma, b: Lemma) -> f32 {
    let (mut left, mut right) = (a.listed().peekable(), b.listed().peekable());
    let (mut both, mut of_a, mut of_b) = (0_u32, 0_u32, 0_u32);
    loop {
        match (left.peek(), right.peek()) {
            (None, None) => break,
            (Some(x), Some(y)) if x == y => {
                (both, of_a, of_b) = (both + 1, of_a + 1, of_b + 1);
                left.next();
                right.next();
            }
            (Some(x), Some(y)) if x < y => {
                of_a += 1;
                left.next();
            }
            (Some(_), None) => {
                of_a += 1;
                left.next();
            }
            _ => {
                of_b += 1;
                right.next();
            }
        }
    }
    if both == 0 {
        0.0
    } else {
        both as f32 / (of_a as f32 * of_b as f32).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::overlap;
    use crate::lexicon::{Lemma, lemmas};

    #[test]
    fn words_that_may_be_exchanged_are_listed_together_in_any_inflection() {
        for (a, b, listed) in [
            ("regained", "recovered", true),
            ("recovered", "regain", true),
            ("anticipates", "expected", true),
            ("lawyer", "judge", false),
            ("waive", "maintain", false),
            ("helicopter", "democracy", false),
        ] {
            assert_eq!(lemmas(a).are_listed_together(&lemmas(b)), listed, "{a} {b}");
        }
    }

    #[test]
    fn of_unknown_words_it_cannot_tell() {
        assert!(lemmas("recover").is_in_thesaurus());
        assert!(!lemmas("qwertzuiop").is_in_thesaurus());
    }

    #[test]
    fn lists_overlap_as_far_as_the_meanings_do() {
        let of = |a, b| {
            Lemma::find(a)
                .zip(Lemma::find(b))
                .map_or(f32::NAN, |(a, b)| overlap(a, b))
        };
        assert!((of("rise", "rise") - 1.0).abs() < 1e-6);
        assert!(of("rescue", "save") > of("rescue", "visit"));
        assert!((of("helicopter", "democracy")).abs() < 1e-6);
    }
}
