//! How what is kept for the next run is read.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};

/// Most bytes that a list is given before its items are read.
const MOST: usize = 1 << 28;

/// Reads a list into memory that is asked for at once. Serde's own lists begin with a megabyte and grow to twice their
/// size again and again, since anybody may make up a length; what is kept is read only where its sum is right.
///
/// # Errors
/// Those of the items.
pub(crate) fn list<'d, T: Deserialize<'d>, D: Deserializer<'d>>(
    from: D,
) -> Result<Vec<T>, D::Error> {
    from.deserialize_seq(List(PhantomData))
}

struct List<T>(PhantomData<T>);

impl<'d, T: Deserialize<'d>> Visitor<'d> for List<T> {
    type Value = Vec<T>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'d>>(self, mut items: A) -> Result<Vec<T>, A::Error> {
        let number = items.size_hint().unwrap_or_default();
        let mut list = Vec::with_capacity(number.min(MOST / size_of::<T>().max(1)));
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(list)
    }
}
