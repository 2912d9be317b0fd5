//! Many short lists in one piece of memory.

use serde::{Deserialize, Serialize};

use crate::registry::list;

/// Lists by number.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Lists<T> {
    /// Where each list ends; kept as their lengths, most of which are a byte then.
    #[serde(with = "lengths")]
    ends: Vec<u32>,
    #[serde(deserialize_with = "list", bound(deserialize = "T: Deserialize<'de>"))]
    items: Vec<T>,
}

mod lengths {
    use serde::{Deserializer, Serializer};

    use crate::registry::list;

    pub(super) fn serialize<S: Serializer>(ends: &[u32], to: S) -> Result<S::Ok, S::Error> {
        let starts = std::iter::once(&0).chain(ends);
        to.collect_seq(ends.iter().zip(starts).map(|(end, start)| end - start))
    }

    pub(super) fn deserialize<'d, D: Deserializer<'d>>(from: D) -> Result<Vec<u32>, D::Error> {
        let mut ends: Vec<u32> = list(from)?;
        let mut sum = 0_u32;
        for end in &mut ends {
            sum = sum.saturating_add(*end);
            *end = sum;
        }
        Ok(ends)
    }
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self {
            ends: Vec::new(),
            items: Vec::new(),
        }
    }
}

impl<T> Lists<T> {
    /// Adds a list; its number is how many there were before.
    pub(super) fn push(&mut self, list: impl IntoIterator<Item = T>) {
        self.items.extend(list);
        self.ends
            .push(u32::try_from(self.items.len()).unwrap_or(u32::MAX));
    }

    /// How many lists there are: the number of the next.
    pub(super) fn len(&self) -> u32 {
        u32::try_from(self.ends.len()).unwrap_or(u32::MAX)
    }

    /// The list of a number; an empty one where there is none.
    pub(super) fn get(&self, number: u32) -> &[T] {
        let number = number as usize;
        let start = number
            .checked_sub(1)
            .map_or(Some(0), |before| self.ends.get(before).copied());
        start
            .zip(self.ends.get(number))
            .and_then(|(start, &end)| self.items.get(start as usize..end as usize))
            .unwrap_or_default()
    }
}

impl<T: Copy + Default> Lists<T> {
    /// Sorts items into the lists whose numbers they are paired with, each list in the order of the pairs. Counts how long
    /// each list gets, and compares nothing.
    pub(super) fn grouped(pairs: &[(u32, T)]) -> Self {
        let numbers = || pairs.iter().map(|&(number, _)| number as usize);
        let mut ends = vec![0; numbers().max().map_or(0, |last| last + 1)];
        numbers().for_each(|number| ends[number] += 1);
        // Of each list where its next item belongs: at first its beginning, behind its last item in the end.
        let mut sum = 0;
        for end in &mut ends {
            sum += std::mem::replace(end, sum);
        }
        let mut items = vec![T::default(); pairs.len()];
        for &(number, item) in pairs {
            let next = &mut ends[number as usize];
            items[*next as usize] = item;
            *next += 1;
        }
        Self { ends, items }
    }
}

impl<T, L: IntoIterator<Item = T>> FromIterator<L> for Lists<T> {
    fn from_iter<I: IntoIterator<Item = L>>(lists: I) -> Self {
        let mut out = Self::default();
        for list in lists {
            out.push(list);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_kept_as_they_are() {
        let lists: Lists<u32> = [vec![7, 300], vec![], vec![1 << 31]].into_iter().collect();
        let kept = postcard::to_stdvec(&lists).unwrap();
        let again: Lists<u32> = postcard::from_bytes(&kept).unwrap();
        assert_eq!((again.ends, again.items), (lists.ends, lists.items));
    }

    #[test]
    fn items_are_sorted_into_lists() {
        let lists = Lists::grouped(&[(3, 'a'), (1, 'b'), (3, 'c'), (1, 'b')]);
        let lists: Vec<&[char]> = (0..lists.len()).map(|number| lists.get(number)).collect();
        assert_eq!(lists, [&[], &['b', 'b'][..], &[], &['a', 'c']]);
        assert_eq!(Lists::<char>::grouped(&[]).len(), 0);
    }

    #[test]
    fn lists_are_found_by_number() {
        let lists: Lists<u8> = [vec![1, 2], vec![], vec![3]].into_iter().collect();
        assert_eq!(lists.get(0), [1, 2]);
        assert_eq!(lists.get(2), [3]);
        assert!(lists.get(1).is_empty() && lists.get(3).is_empty());
        assert!(Lists::<u8>::default().get(0).is_empty());
    }
}
