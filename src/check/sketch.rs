//! What facts are about, so briefly that a glance tells of most that a claim mentions too little of them.

use super::bits::Bits;
use super::index::Id;

/// Topics of a fact that are told apart.
const TOPICS: usize = 16;
/// Ids are told apart by these bits.
const BITS: u32 = 16;
/// Shares are counted in parts of the whole.
const PARTS: f32 = 200.0;

/// The topics of all facts.
#[derive(Debug, Default)]
pub(super) struct Sketches(Vec<Sketch>);

/// The topics of one fact.
#[derive(Clone, Copy, Debug)]
struct Sketch {
    ids: [u16; TOPICS],
    /// Of each its share, rounded up; 0 where there is none.
    parts: [u8; TOPICS],
    /// What is taken for mentioned in any case: the share of further topics, or all of a fact that has none.
    rest: u8,
}

impl<T: IntoIterator<Item = (Id, f32)>> FromIterator<T> for Sketches {
    fn from_iter<I: IntoIterator<Item = T>>(facts: I) -> Self {
        Self(facts.into_iter().map(Sketch::new).collect())
    }
}

impl Sketch {
    fn new(topics: impl IntoIterator<Item = (Id, f32)>) -> Self {
        let parts = |share: f32| (share * PARTS).ceil() as u8;
        let mut sketch = Self {
            ids: [0; TOPICS],
            parts: [0; TOPICS],
            rest: u8::MAX,
        };
        for (at, (id, share)) in topics.into_iter().enumerate() {
            if at == 0 {
                sketch.rest = 0;
            }
            match sketch.ids.get_mut(at).zip(sketch.parts.get_mut(at)) {
                Some((known, part)) => {
                    *known = low(id);
                    *part = parts(share);
                }
                None => sketch.rest = sketch.rest.saturating_add(parts(share)),
            }
        }
        sketch
    }
}

const fn low(id: Id) -> u16 {
    (id & ((1 << BITS) - 1)) as u16
}

impl Sketches {
    /// Whether the topics of a fact that were seen may have such a share of the whole.
    pub(super) fn may_share(&self, fact: u32, seen: &Seen, least: f32) -> bool {
        self.0.get(fact as usize).is_none_or(|sketch| {
            let topics = sketch.ids.iter().zip(&sketch.parts);
            let parts = topics.map(|(&id, &part)| u32::from(part) * u32::from(seen.has_low(id)));
            // Rounding up has given more than it has taken.
            (u32::from(sketch.rest) + parts.sum::<u32>()) as f32 >= least * PARTS - 1.0
        })
    }
}

/// The ids that a sentence mentions.
#[derive(Debug)]
pub(super) struct Seen {
    ids: Vec<Id>,
    /// Of their lower bits those that some of them have.
    low: Bits,
}

impl Default for Seen {
    fn default() -> Self {
        Self {
            ids: Vec::new(),
            low: Bits::new(1 << BITS),
        }
    }
}

impl Seen {
    /// Takes these in the place of the last ones.
    pub(super) fn take(&mut self, ids: impl Iterator<Item = Id>) {
        for id in self.ids.drain(..) {
            self.low.clear_at(low(id).into());
        }
        self.ids.extend(ids);
        for &id in &self.ids {
            self.low.insert(low(id).into());
        }
    }

    fn has_low(&self, low: u16) -> bool {
        self.low.has(low.into())
    }

    /// Whether an id is among them.
    pub(super) fn has(&self, id: Id) -> bool {
        self.has_low(low(id)) && self.ids.contains(&id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shared_may_be_shared() {
        let few = vec![(3, 0.1), (70_003, 0.1), (9, 0.8)];
        let many: Vec<(Id, f32)> = (0..40).map(|id| (id, 0.025)).collect();
        let sketches: Sketches = [few, many, Vec::new()].into_iter().collect();
        let mut seen = Seen::default();
        let mut told = |ids: &[Id]| -> Vec<bool> {
            seen.take(ids.iter().copied());
            let facts = 0..4;
            facts
                .map(|fact| sketches.may_share(fact, &seen, 0.2))
                .collect()
        };
        // A fact of no topic and one that is not known may always.
        assert_eq!(told(&[]), [false, true, true, true]);
        assert_eq!(told(&[3]), [false, true, true, true]);
        assert_eq!(told(&[3, 70_003]), [true, true, true, true]);
        assert_eq!(told(&[9]), [true, true, true, true]);
        assert!(seen.has(9) && !seen.has(9 + (1 << BITS)) && !seen.has(3));
    }
}
