//! Both halves of the thesaurus, read in place.
//!
//! | file | layout, little-endian |
//! | --- | --- |
//! | `lexicon.thesaurus.starts.bin` | `u32` per lemma: its first byte in the next table; one more at the end |
//! | `lexicon.thesaurus.bin` | the lemmas listed with it, in order: differences to the one before, LEB128 |

use super::differences;
use crate::lexicon::index::u32_at;
use crate::lexicon::tables::table;

static STARTS: &[u8] = table!("thesaurus.starts.bin");
static ROWS: &[u8] = table!("thesaurus.bin");

/// The lemmas that the thesaurus lists with this one, in order.
pub(in crate::lexicon) fn with(lemma: u32) -> impl Iterator<Item = u32> {
    let at = lemma as usize;
    let row = u32_at(STARTS, at) as usize..u32_at(STARTS, at + 1) as usize;
    let row = ROWS.get(row).unwrap_or_default();
    differences(row).scan(0, |last, difference| {
        *last += difference;
        Some(*last)
    })
}
