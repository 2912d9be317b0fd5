//! What is made for editors stays true to the program.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at the first broken expectation"
)]

use std::fs;
use std::path::Path;

use factlint::registry::json_schema;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_extension_carries_the_schema_of_the_program() {
    let path = "editors/vscode/schemas/facts.schema.json";
    let carried = fs::read_to_string(root().join(path)).unwrap();
    assert!(
        carried == format!("{:#}\n", json_schema()),
        "the format of the registry has changed: cargo run -- schema > {path}"
    );
}
