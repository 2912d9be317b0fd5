//! How much is held against one another line by line: time grows with the square of what differs.

/// So many rows of two lists may stand between what both begin with and what both end with. Beyond it they are taken to
/// have nothing in common: no reader goes through so much, and a snapshot from a stranger must not take hours.
const MOST_ROWS: usize = 40_000;

/// How many rows two lists begin with in common, and how many of the others they end with.
pub(super) fn ends<T: PartialEq>(old: &[T], new: &[T]) -> (usize, usize) {
    let pairs = old.iter().zip(new);
    let first = pairs.take_while(|(old, new)| old == new).count();
    let pairs = old[first..].iter().rev().zip(new[first..].iter().rev());
    (first, pairs.take_while(|(old, new)| old == new).count())
}

/// Whether what stands between the common ends of two lists is too much to be held against one another.
pub fn is_too_much<T: PartialEq>(old: &[T], new: &[T]) -> bool {
    let all = old.len() + new.len();
    if all <= MOST_ROWS {
        return false;
    }
    let (first, last) = ends(old, new);
    all - 2 * (first + last) > MOST_ROWS
}
