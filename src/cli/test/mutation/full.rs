//! The edits that were not noticed, for people.

use std::io::{self, Write};

use super::Tally;
use crate::report::{Style, escaped, plural};
use crate::suite::mutate::{Kind, Mutant};

pub(super) fn write(tally: &Tally<'_>, style: Style, out: &mut dyn Write) -> io::Result<()> {
    for mutant in &tally.mutants {
        if mutant.counts && !mutant.is_noticed() {
            survivor(mutant, style, out)?;
        }
    }
    let untouched = tally.facts.iter().zip(tally.mutated);
    let untouched: Vec<&str> = untouched
        .filter(|(_, one)| !one.mutants.iter().any(|mutant| mutant.counts))
        .map(|(fact, _)| fact.id.value.as_str())
        .collect();
    if !untouched.is_empty() {
        writeln!(
            out,
            "{} with nothing to edit:",
            plural(untouched.len(), "fact")
        )?;
        for id in untouched {
            writeln!(out, "  {id}")?;
        }
    }
    let skipped: usize = tally.mutated.iter().map(|one| one.skipped.len()).sum();
    if skipped > 0 {
        let sentences = plural(skipped, "sentence");
        writeln!(
            out,
            "{sentences} left out: not supported in an article as they stand"
        )?;
    }
    for kind in Kind::ALL {
        let share = tally.of_kind(kind);
        if share.whole > 0 {
            writeln!(out, "{:<12} {share}", kind.as_str())?;
        }
    }
    writeln!(out, "{:<12} {}", "all", tally.score())?;
    let beside = tally.beside();
    if beside.whole > 0 {
        writeln!(
            out,
            "beside what the facts are about (not counted): {beside}"
        )?;
    }
    Ok(())
}

/// One edit that was not noticed: what was changed, where, and why nobody objected.
fn survivor(mutant: &Mutant<'_>, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let file = &mutant.fact.file;
    let at = file.position(mutant.sentence.span.start);
    writeln!(
        out,
        "{}:{}:{}: {} not noticed: {} ({})",
        escaped(file.name()),
        at.line,
        at.column,
        mutant.edit.kind.as_str(),
        mutant.heard,
        mutant.fact.id.value
    )?;
    let (red, green, plain) = if style.color {
        ("\u{1b}[31m", "\u{1b}[32m", "\u{1b}[0m")
    } else {
        ("", "", "")
    };
    let line = |text: &str| escaped(&text.replace('\n', " ")).into_owned();
    let (old, edit) = (&mutant.sentence.value, &mutant.edit);
    let before = line(old.get(..edit.span.start).unwrap_or_default());
    let behind = line(old.get(edit.span.end..).unwrap_or_default());
    let taken = line(old.get(edit.span.range()).unwrap_or_default());
    let put = line(&edit.replacement);
    let mut shown = String::new();
    if !taken.is_empty() {
        shown.push_str(&format!("{red}[-{taken}-]{plain}"));
    }
    if !put.is_empty() {
        shown.push_str(&format!("{green}{{+{put}+}}{plain}"));
    }
    writeln!(out, "  {before}{shown}{behind}")?;
    for step in &mutant.why {
        writeln!(out, "    {}", line(step))?;
    }
    writeln!(out)
}
