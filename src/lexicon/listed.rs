//! Which lemmas the thesaurus lists with which, in tables written by `build/lexicon.rs`.
//!
//! Pages on the web wait for every byte: WebAssembly carries each pair once and mirrors them (`halved.rs`). All other builds
//! read the pairs of a lemma in place.

#[cfg(any(test, target_family = "wasm"))]
mod halved;
#[cfg(not(target_family = "wasm"))]
mod whole;

#[cfg(target_family = "wasm")]
pub(super) use halved::with;
#[cfg(not(target_family = "wasm"))]
pub(super) use whole::with;

/// The numbers of a row, each written as the difference to the one before (LEB128: seven bits a byte, the lowest first; a
/// set eighth bit tells that more follow), to the end of the bytes.
fn differences(bytes: &[u8]) -> impl Iterator<Item = u32> {
    let mut bytes = bytes.iter();
    std::iter::from_fn(move || {
        let (mut value, mut shift) = (0_u32, 0);
        loop {
            let byte = bytes.next()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
            shift += 7;
        }
    })
}
