//! What several facts say of one sentence, settled.

use std::cmp::Ordering;

use rustc_hash::{FxHashMap, FxHashSet};

use super::pair::Spoken;
use crate::assertion::verdict::Verdict;
use crate::extract::reading::Reading;

/// What is left to be told of one sentence: what one fact supports another does not contradict (they are about like
/// things at other times or places), of several facts that object to the same words the nearest one speaks, and a
/// claim that one fact settles is not unsupported because another says nothing of it.
pub(super) fn settled(reading: &Reading, mut spoken: Vec<(usize, Spoken)>) -> Vec<(usize, Spoken)> {
    let words = |said: &Spoken| {
        let decisive = said.opinion.decisive.as_ref();
        decisive.map_or("", |evidence| reading.slice(evidence.stated))
    };
    // Thousands may speak of one sentence: each is looked at once.
    let mut supported = (FxHashSet::default(), f32::MIN);
    let mut contradicted: FxHashMap<&str, Nearest> = FxHashMap::default();
    let mut open: Option<Nearest> = None;
    for (number, said) in &spoken {
        let nearest = Nearest {
            matched: said.opinion.matched,
            number: *number,
        };
        match said.opinion.verdict {
            Verdict::Supported => {
                supported.0.insert(words(said));
                supported.1 = supported.1.max(said.opinion.matched);
            }
            Verdict::Contradicted => {
                let known = contradicted.entry(words(said)).or_insert(nearest);
                *known = nearest.or_nearer(*known);
            }
            Verdict::Unsupported => {
                open = Some(open.map_or(nearest, |known| nearest.or_nearer(known)));
            }
            Verdict::Silent => {}
        }
    }
    let is_settled = !supported.0.is_empty() || !contradicted.is_empty();
    spoken.retain(|(number, said)| match said.opinion.verdict {
        Verdict::Contradicted => {
            let stated = words(said);
            let backed = supported.0.contains(stated) || supported.1 >= said.opinion.matched;
            let nearest = contradicted.get(stated);
            !backed && nearest.is_some_and(|nearest| nearest.number == *number)
        }
        Verdict::Unsupported => {
            !is_settled && open.is_some_and(|nearest| nearest.number == *number)
        }
        Verdict::Supported | Verdict::Silent => true,
    });
    spoken
}

/// How near a fact comes to a claim, and its number.
#[derive(Clone, Copy)]
struct Nearest {
    matched: f32,
    number: usize,
}

impl Nearest {
    /// The nearer one; of equals that of the lower number.
    fn or_nearer(self, other: Self) -> Self {
        let order = self.matched.total_cmp(&other.matched);
        match order.then(other.number.cmp(&self.number)) {
            Ordering::Less => other,
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assertion::verdict::Opinion;

    fn spoken(verdicts: &[(Verdict, f32)]) -> Vec<(usize, Spoken)> {
        let said = verdicts.iter().map(|&(verdict, matched)| Spoken {
            opinion: Opinion {
                verdict,
                matched,
                ..Opinion::default()
            },
            expected: None,
            explanation: Vec::new(),
        });
        said.enumerate().collect()
    }

    fn told(verdicts: &[(Verdict, f32)]) -> Vec<usize> {
        let settled = settled(&Reading::default(), spoken(verdicts));
        settled.into_iter().map(|(number, _)| number).collect()
    }

    #[test]
    fn of_facts_that_object_to_the_same_words_the_nearest_speaks() {
        use Verdict::{Contradicted, Supported, Unsupported};
        let far = (Contradicted, 1.0);
        let near = (Contradicted, 2.0);
        let open = (Unsupported, 3.0);
        assert_eq!(told(&[far, near, near, open]), [1]);
        assert_eq!(told(&[near, (Supported, 1.0), open]), [1]);
        assert_eq!(told(&[(Unsupported, 1.0), open, open]), [1]);
        assert_eq!(told(&[]), [0; 0]);
    }

    #[test]
    fn any_number_of_facts_may_object() {
        // Each beside each other one would be more than a hundred billion looks.
        let facts: Vec<(Verdict, f32)> = (0..500_000)
            .map(|number| (Verdict::Contradicted, number as f32))
            .collect();
        assert_eq!(told(&facts), [facts.len() - 1]);
    }
}
