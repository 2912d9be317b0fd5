//! Compiles the tables of `data/` into the binary look-up tables that the library includes: an `fst` map from
//! names of places to numbers, words found by hash, and little-endian records that are read in place, so that nothing
//! is parsed at start-up.

// Cargo is told by way of the standard output.
#![allow(clippy::print_stdout)]

mod gazetteer;
mod lexicon;
mod table;

#[path = "../src/value/place/fold.rs"]
#[allow(unreachable_pub)] // public in the library
mod fold;

#[path = "../src/lexicon/hash.rs"]
mod hash;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/value/place/fold.rs");
    println!("cargo::rerun-if-changed=src/lexicon/hash.rs");
    gazetteer::compile()?;
    lexicon::compile()?;
    Ok(())
}
