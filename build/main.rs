//! Compiles the tables of `data/` into the binary look-up tables that the library includes: an `fst` map from
//! names of places to numbers, words found by hash, and little-endian records that are read in place, so that nothing
//! is parsed at start-up. Puts the page of the HTML report together, and tells the library which build it is.

// Cargo is told by way of the standard output.
#![allow(clippy::print_stdout)]

mod gazetteer;
mod identity;
mod lexicon;
mod page;
mod table;

#[path = "../src/value/place/fold.rs"]
#[allow(unreachable_pub)] // public in the library
mod fold;

#[path = "../src/lexicon/hash.rs"]
mod hash;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let tables = identity::of(&[
        "build",
        "data",
        "src/value/place/fold.rs",
        "src/lexicon/hash.rs",
    ])?;
    // The whole source is looked at, so this runs at each change; the tables are compiled when they would be others.
    if !table::are_of(&tables)? {
        gazetteer::compile()?;
        lexicon::compile()?;
        table::stamp(&tables)?;
    }
    page::compile()?;
    let target = std::env::var("TARGET").unwrap_or_default();
    let source = identity::of(&["src", "Cargo.toml", "Cargo.lock"])?;
    println!("cargo::rustc-env=FACTLINT_BUILD={tables}-{source}-{target}");
    Ok(())
}
