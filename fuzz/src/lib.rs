//! What must hold for every input, whatever its bytes: a function a target. `fuzz_targets/` hands them what the fuzzer
//! makes up, `tests/fuzz.rs` the inputs of `seeds/`.

mod articles;
mod editor;
mod files;
mod kept;
mod registries;
mod texts;

/// A target: its name, and what it holds its input against. It panics where something does not hold.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: &[Target] = &[
    ("baseline", files::baseline),
    ("cache", kept::cache),
    ("claimreview", files::claimreview),
    ("configuration", files::configuration),
    ("document_html", texts::html),
    ("document_markdown", texts::markdown),
    ("document_plain", texts::plain),
    ("front_matter", texts::front_matter),
    ("lint", articles::lint_pair),
    ("lsp", editor::session),
    ("pair", articles::pair),
    ("registry", registries::registry),
    ("scanners", texts::scanners),
    ("suppressions", articles::suppressions),
];

/// Runs a target by its name.
///
/// # Panics
/// Where there is no such target, or something does not hold.
pub fn run(name: &str, bytes: &[u8]) {
    let Some((_, target)) = TARGETS.iter().find(|(known, _)| *known == name) else {
        panic!("there is no target `{name}`");
    };
    target(bytes);
}

/// The input as two texts, parted by the first NUL byte.
fn two_texts(bytes: &[u8]) -> (&[u8], &[u8]) {
    match bytes.iter().position(|&byte| byte == 0) {
        Some(at) => (&bytes[..at], &bytes[at + 1..]),
        None => (bytes, b""),
    }
}

/// A span lies inside its text, on boundaries of characters.
fn assert_inside(text: &str, span: factlint::source::Span) {
    assert!(text.get(span.range()).is_some(), "{span:?}");
}
