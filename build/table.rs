//! Reading the tab-separated tables of `data/` and writing binary ones to Cargo's output folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use crate::hash::hash;

/// The rows of a table, without its header.
pub(crate) struct Table {
    path: String,
    text: String,
    columns: usize,
}

impl Table {
    /// Reads `data/<path>`.
    pub(crate) fn read(path: &str, columns: usize) -> io::Result<Self> {
        let path = format!("data/{path}");
        let text = fs::read_to_string(Path::new(&env_folder("CARGO_MANIFEST_DIR")?).join(&path))
            .map_err(|e| io::Error::new(e.kind(), format!("{path}: {e}")))?;
        Ok(Self {
            path,
            text,
            columns,
        })
    }

    /// Every row, cut into its columns.
    pub(crate) fn rows(&self) -> impl Iterator<Item = io::Result<Vec<&str>>> {
        self.text.lines().enumerate().skip(1).map(|(at, line)| {
            let cells: Vec<&str> = line.split('\t').collect();
            if cells.len() == self.columns {
                Ok(cells)
            } else {
                Err(self.fault(
                    at,
                    &format!(
                        "{} columns where {} are expected",
                        cells.len(),
                        self.columns
                    ),
                ))
            }
        })
    }

    /// Reads a table and hands each row to `take`; what it finds wrong is reported with the row's line.
    pub(crate) fn each<'t>(
        &'t self,
        mut take: impl FnMut(&[&'t str]) -> Result<(), String>,
    ) -> io::Result<()> {
        for (at, row) in self.rows().enumerate() {
            take(&row?).map_err(|message| self.fault(at + 1, &message))?;
        }
        Ok(())
    }

    fn fault(&self, line_index: usize, message: &str) -> io::Error {
        io::Error::new(
            io::ErrorKind::InvalidData,
            format!("{}:{}: {message}", self.path, line_index + 1),
        )
    }
}

fn env_folder(variable: &str) -> io::Result<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .ok_or_else(|| io::Error::other(format!("{variable} is not set")))
}

/// Where it is written of what the tables in Cargo's output folder were compiled.
const STAMP: &str = "tables.stamp";

/// Whether the tables in Cargo's output folder were compiled of this.
pub(crate) fn are_of(identity: &str) -> io::Result<bool> {
    let stamp = fs::read_to_string(env_folder("OUT_DIR")?.join(STAMP));
    Ok(stamp.is_ok_and(|stamp| stamp == identity))
}

/// Notes down of what the tables were compiled, once all are there.
pub(crate) fn stamp(identity: &str) -> io::Result<()> {
    write(STAMP, identity.as_bytes())
}

/// Writes a file to Cargo's output folder.
pub(crate) fn write(name: &str, bytes: &[u8]) -> io::Result<()> {
    fs::write(env_folder("OUT_DIR")?.join(name), bytes)
}

/// Writes an `fst` map.
pub(crate) fn write_map(name: &str, map: &BTreeMap<String, u64>) -> io::Result<()> {
    let map = fst::Map::from_iter(map.iter().map(|(k, v)| (k.as_bytes(), *v)))
        .map_err(|e| io::Error::other(format!("{name}: {e}")))?;
    write(name, map.as_fst().as_bytes())
}

/// Writes words that are found by their hash, numbered in their order: `slots`, `starts` and `texts`, as
/// `src/lexicon/index.rs` tells.
pub(crate) fn write_index<'w>(
    name: &str,
    words: impl ExactSizeIterator<Item = &'w String>,
) -> io::Result<()> {
    let mut slots = vec![0_u32; (words.len() * 2 + 1).next_power_of_two()];
    let last = slots.len() - 1;
    let (mut starts, mut texts) = (Vec::new(), Texts::default());
    for (number, word) in words.enumerate() {
        starts.push(texts.push(word));
        let mut slot = hash(word.as_bytes()) & last;
        while slots[slot] != 0 {
            slot = (slot + 1) & last;
        }
        slots[slot] = number as u32 + 1;
    }
    starts.push(texts.bytes.len() as u32);
    let bytes =
        |numbers: &[u32]| -> Vec<u8> { numbers.iter().flat_map(|n| n.to_le_bytes()).collect() };
    write(&format!("{name}.slots.bin"), &bytes(&slots))?;
    write(&format!("{name}.starts.bin"), &bytes(&starts))?;
    write(&format!("{name}.texts.bin"), &texts.bytes)
}

/// Texts one behind the other, each with its offset and length.
#[derive(Default)]
pub(crate) struct Texts {
    pub(crate) bytes: Vec<u8>,
}

impl Texts {
    /// Adds a text; returns its offset.
    pub(crate) fn push(&mut self, text: &str) -> u32 {
        let offset = self.bytes.len() as u32;
        self.bytes.extend_from_slice(text.as_bytes());
        offset
    }
}

/// The number of a word in the list of those that a column may hold.
pub(crate) fn position(words: &[&str], word: &str) -> Result<u8, String> {
    words
        .iter()
        .position(|w| *w == word)
        .map(|at| at as u8)
        .ok_or_else(|| format!("`{word}` is none of {words:?}"))
}
