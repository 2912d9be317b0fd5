//! What the fuzzers begin with and what they once found, run through their targets: nothing here needs a fuzzer.

#[allow(
    unreachable_pub,
    clippy::panic,
    reason = "it is a library of its own for the fuzzer, and panics where something does not hold"
)]
#[path = "../fuzz/src/lib.rs"]
mod targets;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn inputs(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).map(|entries| entries.flatten().map(|entry| entry.path()));
    let mut paths: Vec<PathBuf> = entries.into_iter().flatten().collect();
    paths.sort();
    paths
}

fn fuzz(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz")
        .join(below)
}

#[test]
fn every_target_holds_for_its_seeds_and_for_what_once_broke_it() {
    for (name, _) in targets::TARGETS {
        let seeds = inputs(&fuzz("seeds").join(name));
        assert!(!seeds.is_empty(), "fuzz/seeds/{name} is empty");
        for path in seeds {
            let bytes = fs::read(&path).unwrap_or_default();
            println!("{}", path.display());
            targets::run(name, &bytes);
            // Cut short, and doubled: what a fuzzer does first.
            for cut in [bytes.len() / 2, bytes.len() - bytes.len() / 3] {
                targets::run(name, &bytes[..cut]);
            }
            targets::run(name, &[&bytes[..], &bytes[..]].concat());
        }
    }
}

#[test]
fn every_target_has_its_file_and_its_seeds() {
    let names = |folder: &str| -> BTreeSet<String> {
        let stem = |path: PathBuf| Some(path.file_stem()?.to_str()?.to_owned());
        inputs(&fuzz(folder)).into_iter().filter_map(stem).collect()
    };
    let known: BTreeSet<String> = targets::TARGETS
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    assert_eq!(names("fuzz_targets"), known);
    assert_eq!(names("seeds"), known);
}
