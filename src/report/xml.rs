//! Text that XML can hold.

use super::escape::escaped;

/// The text without the characters that no XML document may hold, not even escaped: controls become visible ones,
/// U+FFFE and U+FFFF the replacement character. Line feeds stay.
pub fn xml_text(text: &str) -> String {
    escaped(text).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}

/// The same on one line, for attributes.
pub fn xml_line(text: &str) -> String {
    xml_text(text).replace('\n', " ")
}
