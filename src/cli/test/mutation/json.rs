//! The versioned machine format `factlint/mutation/1`.

use std::io::{self, Write};

use serde::Serialize;

use super::Tally;
use crate::cli::test::json::{Part, Place};
use crate::report::Bytes;
use crate::suite::mutate::{Kind, Mutant};

#[derive(Serialize)]
struct Document<'r> {
    schema: &'static str,
    score: Part,
    beside: Part,
    kinds: Vec<OfKind>,
    edits: Vec<Row<'r>>,
    skipped: Vec<Skipped<'r>>,
}

#[derive(Serialize)]
struct OfKind {
    kind: &'static str,
    score: Part,
}

#[derive(Serialize)]
struct Row<'r> {
    fact: &'r str,
    path: &'r str,
    start: Place,
    kind: &'static str,
    sentence: &'r str,
    edited: &'r str,
    /// Offsets into the sentence.
    span: Bytes,
    replacement: &'r str,
    counts: bool,
    noticed: bool,
    verdict: &'static str,
    by: Option<&'r str>,
    why: &'r [String],
}

#[derive(Serialize)]
struct Skipped<'r> {
    fact: &'r str,
    sentence: &'r str,
}

pub(super) fn write(tally: &Tally<'_>, out: &mut dyn Write) -> io::Result<()> {
    let kinds = Kind::ALL.into_iter().map(|kind| OfKind {
        kind: kind.as_str(),
        score: tally.of_kind(kind).into(),
    });
    let skipped = tally.facts.iter().zip(tally.mutated);
    let skipped = skipped.flat_map(|(fact, one)| {
        one.skipped.iter().map(|sentence| Skipped {
            fact: &fact.id.value,
            sentence: &sentence.value,
        })
    });
    let document = Document {
        schema: "factlint/mutation/1",
        score: tally.score().into(),
        beside: tally.beside().into(),
        kinds: kinds.collect(),
        edits: tally.mutants.iter().map(|mutant| row(mutant)).collect(),
        skipped: skipped.collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn row<'r>(mutant: &'r Mutant<'_>) -> Row<'r> {
    let (fact, edit) = (mutant.fact, &mutant.edit);
    Row {
        fact: &fact.id.value,
        path: fact.file.name(),
        start: Place::of(&fact.file, mutant.sentence.span),
        kind: edit.kind.as_str(),
        sentence: &mutant.sentence.value,
        edited: &mutant.text,
        span: edit.span.into(),
        replacement: &edit.replacement,
        counts: mutant.counts,
        noticed: mutant.is_noticed(),
        verdict: mutant.heard.verdict.as_str(),
        by: mutant.heard.by.as_deref(),
        why: &mutant.why,
    }
}
