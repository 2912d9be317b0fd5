//! The gazetteer's binary tables, written by `build/gazetteer.rs` and read in place.
//!
//! | file | layout, little-endian |
//! | --- | --- |
//! | `places.bin` | per place 20 bytes: name offset, population, capital (or `u32::MAX`), first parent (`u32` each); name length, number of parents, kind, 0 (`u8` each) |
//! | `places.within.bin` | ids of parents, `u32` each |
//! | `places.text.bin` | names, UTF-8 |
//! | `places.fst` | folded name → first use × 256 + number of uses |
//! | `places.uses.bin` | per use a `u32`: place id × 16 + use × 2 + ambiguous |

use std::sync::LazyLock;

static PLACES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/places.bin"));
static WITHIN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/places.within.bin"));
static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/places.text.bin"));
static USES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/places.uses.bin"));
static FST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/places.fst"));

/// Folded names. Opening checks the header only; `None` cannot happen with tables of this build.
pub(super) static NAMES: LazyLock<Option<fst::raw::Fst<&'static [u8]>>> =
    LazyLock::new(|| fst::raw::Fst::new(FST).ok());

const RECORD: usize = 20;

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes
        .get(at..at + 4)
        .and_then(|b| b.try_into().ok())
        .map_or(0, u32::from_le_bytes)
}

fn byte_at(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or_default()
}

/// The number of places.
pub(super) fn len() -> u32 {
    (PLACES.len() / RECORD) as u32
}

pub(super) fn name(id: u32) -> &'static str {
    let record = id as usize * RECORD;
    let start = u32_at(PLACES, record) as usize;
    TEXT.get(start..start + byte_at(PLACES, record + 16) as usize)
        .unwrap_or_default()
}

pub(super) fn population(id: u32) -> u32 {
    u32_at(PLACES, id as usize * RECORD + 4)
}

pub(super) fn capital(id: u32) -> Option<u32> {
    let capital = u32_at(PLACES, id as usize * RECORD + 8);
    (capital < len()).then_some(capital)
}

pub(super) fn kind(id: u32) -> u8 {
    byte_at(PLACES, id as usize * RECORD + 18)
}

/// The places that directly contain a place.
pub(super) fn parents(id: u32) -> impl Iterator<Item = u32> {
    let record = id as usize * RECORD;
    let first = u32_at(PLACES, record + 12) as usize;
    (first..first + byte_at(PLACES, record + 17) as usize).map(|at| u32_at(WITHIN, at * 4))
}

/// The uses behind a value of [`NAMES`]: place id, use, ambiguous.
pub(super) fn uses(value: u64) -> impl ExactSizeIterator<Item = (u32, u8, bool)> + Clone {
    let first = (value >> 8) as usize;
    (first..first + (value & 0xff) as usize).map(|at| {
        let packed = u32_at(USES, at * 4);
        (packed >> 4, (packed >> 1 & 7) as u8, packed & 1 == 1)
    })
}
