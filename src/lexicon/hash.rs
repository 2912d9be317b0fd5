//! The hash that words are found by; used by the look-up and, at build time, by the tables it looks in.

/// FNV-1a (Fowler, Noll and Vo), its upper half mixed into the lower.
pub(crate) fn hash(text: &[u8]) -> usize {
    let hash = text.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    (hash ^ (hash >> 32)) as usize
}
