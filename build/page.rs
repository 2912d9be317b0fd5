//! Puts the style and the script of the HTML report together, and tells the library their hashes.

use std::path::Path;
use std::{env, fs, io};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

const FOLDER: &str = "src/report/html/assets";

/// In the order in which they stand in the page; the last one begins what the others offer.
const STYLES: &[&str] = &[
    "tokens.css",
    "frame.css",
    "parts.css",
    "views.css",
    "print.css",
];
const SCRIPTS: &[&str] = &[
    "dom.js",
    "data.js",
    "parts.js",
    "filters.js",
    "overview.js",
    "articles.js",
    "reader.js",
    "findings.js",
    "facts.js",
    "timeline.js",
    "main.js",
];

/// Writes both and sets `FACTLINT_REPORT_STYLE` and `FACTLINT_REPORT_SCRIPT`, in the form of a content security policy.
pub(crate) fn compile() -> io::Result<()> {
    // Functions of the script are nobody else's.
    let script = format!("\"use strict\";\n(() => {{\n{}}})();\n", joined(SCRIPTS)?);
    put("report.css", "FACTLINT_REPORT_STYLE", &joined(STYLES)?)?;
    put("report.js", "FACTLINT_REPORT_SCRIPT", &script)
}

fn joined(files: &[&str]) -> io::Result<String> {
    let read = |file| fs::read_to_string(Path::new(FOLDER).join(file));
    let texts: io::Result<Vec<String>> = files.iter().map(read).collect();
    // A checkout with CRLF is the same page.
    Ok(texts?.concat().replace("\r\n", "\n"))
}

fn put(file: &str, variable: &str, text: &str) -> io::Result<()> {
    let folder = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&folder).join(file), text)?;
    let hash = STANDARD.encode(Sha256::digest(text.as_bytes()));
    println!("cargo::rustc-env={variable}=sha256-{hash}");
    Ok(())
}
