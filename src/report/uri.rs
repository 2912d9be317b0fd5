//! Paths as addresses.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What has to be encoded in a path: all but the unreserved characters of RFC 3986 and the slash.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// The address of a path with `/`: a relative one stays relative, an absolute one becomes a `file:` address.
pub fn uri(path: &str) -> String {
    let encoded = utf8_percent_encode(path, PATH);
    if is_absolute(path) {
        let root = if path.starts_with('/') { "" } else { "/" };
        format!("file://{root}{encoded}")
    } else {
        encoded.to_string()
    }
}

/// Whether a path with `/` begins at a root, of this system or of one with drives.
pub(super) fn is_absolute(path: &str) -> bool {
    let drive = path.as_bytes().get(1..3) == Some(b":/");
    path.starts_with('/') || drive
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_addresses_that_lead_back_to_them() {
        let cases = [
            ("articles/a.md", "articles/a.md"),
            ("a b/ü%20#1?.md", "a%20b/%C3%BC%2520%231%3F.md"),
            ("a:b.md", "a%3Ab.md"),
            ("../x\u{1f600}.md", "../x%F0%9F%98%80.md"),
            ("<stdin>", "%3Cstdin%3E"),
            ("/drafts/a.md", "file:///drafts/a.md"),
            ("C:/drafts/a.md", "file:///C%3A/drafts/a.md"),
        ];
        for (path, address) in cases {
            assert_eq!(uri(path), address);
        }
    }
}
