//! Addresses of files, and the paths that they stand for.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use lsp_types::Uri;
use percent_encoding::percent_decode_str;

use crate::report::uri;

/// No system knows paths of more bytes.
const LONGEST: usize = 1 << 15;

/// The path of a `file:` address; `None` for any other, and where it would be too long for a file.
pub(super) fn path_of(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    let slash = rest.find('/')?;
    let (host, path) = rest.split_at(slash);
    if !(host.is_empty() || host.eq_ignore_ascii_case("localhost")) {
        return None;
    }
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let drive = cfg!(windows) && path.as_bytes().get(2) == Some(&b':');
    let path = if drive { &path[1..] } else { &path };
    (path.len() <= LONGEST).then(|| PathBuf::from(path))
}

/// The `file:` address of an absolute path; `None` for one that is not, or that no address can hold.
pub(super) fn uri_of(path: &Path) -> Option<Uri> {
    let text = path.to_str()?.replace(std::path::MAIN_SEPARATOR, "/");
    if !path.is_absolute() {
        return None;
    }
    Uri::from_str(&uri(&text)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_to_addresses_and_back() {
        for path in ["/a/b.md", "/ä b/c#1?.md", "/\u{1f600}/100%.md", "/a:b/c"] {
            let uri = uri_of(Path::new(path)).unwrap();
            assert_eq!(path_of(&uri).unwrap(), Path::new(path), "{}", uri.as_str());
        }
        assert!(uri_of(Path::new("a.md")).is_none());
    }

    #[test]
    fn addresses_are_read_however_they_are_encoded() {
        let path = |uri: &str| path_of(&Uri::from_str(uri).unwrap());
        assert_eq!(path("file:///a%3Ab/%C3%A4"), Some("/a:b/ä".into()));
        assert_eq!(path("file://localhost/a"), Some("/a".into()));
        assert_eq!(path("untitled:Untitled-1"), None);
        assert_eq!(path("file://server/share"), None);
        assert_eq!(path("file:///%FF"), None);
        assert_eq!(path(&format!("file:///{}", "a/".repeat(20_000))), None);
    }
}
