//! The frame of the page: its head, its styles, its script. `build/page.rs` puts them together from `assets/`.

use std::io::{self, Write};

/// What stands in front of the data.
const FRAME: &str = include_str!("assets/frame.html");
const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/report.css"));
const SCRIPT: &str = include_str!(concat!(env!("OUT_DIR"), "/report.js"));

/// Nothing is loaded from anywhere, and only the page's own style and script, which are known by their hashes, have an
/// effect: whatever else got into the page would stay text.
const POLICY: &str = concat!(
    "default-src 'none'; style-src '",
    env!("FACTLINT_REPORT_STYLE"),
    "'; script-src '",
    env!("FACTLINT_REPORT_SCRIPT"),
    "'; base-uri 'none'; form-action 'none'"
);

/// Writes all that stands in front of the data.
pub(super) fn begin(out: &mut dyn Write) -> io::Result<()> {
    write!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"generator\" content=\"factlint {}\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>Fact check</title>\n<style>{STYLE}</style>\n</head>\n{FRAME}",
        env!("CARGO_PKG_VERSION")
    )
}

/// Writes all that stands behind the data.
pub(super) fn finish(out: &mut dyn Write) -> io::Result<()> {
    write!(out, "<script>{SCRIPT}</script>\n</body>\n</html>\n")
}
