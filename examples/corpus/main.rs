//! A seeded synthetic corpus: articles, and registries of any size whose findings in them are the same.
//!
//! ```sh
//! cargo run --release --example corpus -- articles /tmp/corpus/articles --number 20000
//! cargo run --release --example corpus -- facts /tmp/corpus/facts --number 10000
//! ```
//!
//! Words are met as often as in WordNet's tagged texts, names and words by Zipf's law, sentences are of the length of
//! news. No text is anybody's. Facts beyond the first ten are about names that no article has, in the articles' words.
//! The same seed gives the same bytes everywhere.

mod markup;
mod planted;
mod prose;
mod random;
mod registry;
mod vocabulary;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Parser, ValueEnum};

use markup::marked_up;
use vocabulary::Vocabulary;

/// Articles of one folder.
const PER_FOLDER: usize = 1_000;

#[derive(Parser)]
struct Args {
    /// What to write.
    kind: Kind,
    /// The folder to write it to.
    folder: PathBuf,
    /// How many.
    #[arg(long)]
    number: usize,
    /// Another seed gives other texts.
    #[arg(long, default_value_t = 4)]
    seed: u64,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    /// Articles of about 5 KB, as plain text, Markdown and HTML in turn.
    Articles,
    /// A registry.
    Facts,
}

fn main() -> io::Result<()> {
    let args = Args::parse();
    let words = Vocabulary::read()?;
    match args.kind {
        Kind::Articles => (0..args.number).try_for_each(|number| {
            let folder = args.folder.join(format!("{:03}", number / PER_FOLDER));
            let text = prose::article(&words, args.seed, number);
            let (extension, text) = marked_up(&text, number);
            write(&folder, &format!("{number:06}.{extension}"), &text)
        }),
        Kind::Facts => registry::files(&words, args.seed, args.number)
            .try_for_each(|(name, text)| write(&args.folder, &name, &text)),
    }
}

fn write(folder: &Path, name: &str, text: &str) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join(name), text)
}
