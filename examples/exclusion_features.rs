//! Prints the features of pairs of words, for `scripts/exclusion.py`: a pair a line in, tab-separated, and a line of
//! numbers out; the first line names them.

use std::io::{self, BufRead, Write};

use factlint::lexicon::{evidence_of_exclusion, lemmas};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for (at, line) in io::stdin().lock().lines().enumerate() {
        let line = line?;
        let (a, b) = line.split_once('\t').unwrap_or_default();
        let features = evidence_of_exclusion(&lemmas(a), &lemmas(b));
        if at == 0 {
            let names: Vec<&str> = features.iter().map(|(name, _)| *name).collect();
            writeln!(out, "{}", names.join("\t"))?;
        }
        let row: Vec<String> = features
            .iter()
            .map(|(_, value)| value.to_string())
            .collect();
        writeln!(out, "{}", row.join("\t"))?;
    }
    Ok(())
}
