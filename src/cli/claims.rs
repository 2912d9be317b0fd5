//! `factlint claims`: the checkable claims of articles as they were read.

use clap::ValueEnum;
use rayon::prelude::*;

use super::Outcome;
use super::console::Console;
use super::failure::Failure;
use super::texts::Texts;
use crate::claims::{Claim, Meaning, Value, claims, drafts, json};
use crate::document::Document;
use crate::extract::stance::Stance;
use crate::registry::draft::{Draft, render};
use crate::report::{escaped, plural, wrapped};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    texts: Texts,
    /// The format.
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "FORMAT",
        conflicts_with = "draft"
    )]
    format: Format,
    /// Write the claims as facts to be sourced.
    #[arg(long)]
    draft: bool,
}

/// How claims are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    #[default]
    Full,
    /// One JSON object.
    Json,
}

pub(super) fn run(args: &Args, console: &mut Console) -> Result<Outcome, Failure> {
    let opened = args.texts.open(Document::parse, console)?;
    let articles = &opened.articles;
    let read = args.texts.on_threads(|| {
        let each = articles.par_iter();
        let read = each.map(|article| {
            let document = &article.document;
            (document, claims(document, article.date))
        });
        read.collect::<Vec<(&Document, Vec<Claim>)>>()
    })?;
    let number: usize = read.iter().map(|(_, claims)| claims.len()).sum();
    if args.draft {
        let drafts: Vec<Draft> = read.iter().flat_map(|(_, claims)| drafts(claims)).collect();
        let head = format!("What is claimed in {}.", plural(articles.len(), "article"));
        write!(console.out(), "{}", render(&drafts, &head))?;
        console.note(&format!(
            "{} of {}; the others are not asserted, or lean on the sentence before",
            plural(drafts.len(), "draft"),
            plural(number, "claim")
        ));
        return opened.finish(Outcome::Clean, console);
    }
    match args.format {
        Format::Json => console.out().write_all(json(&read).as_bytes())?,
        Format::Full => {
            for (document, claims) in &read {
                for claim in claims {
                    print(document, claim, console)?;
                }
            }
        }
    }
    console.note(&format!(
        "{} in {}",
        plural(number, "claim"),
        plural(articles.len(), "article")
    ));
    opened.finish(Outcome::Clean, console)
}

fn print(document: &Document, claim: &Claim, console: &mut Console) -> Result<(), Failure> {
    let width = console.style().width;
    let at = document.source.position(claim.span.start);
    let mut lines: Vec<(&str, String)> = Vec::new();
    let mut list = |what, texts: Vec<String>| {
        if !texts.is_empty() {
            lines.push((what, texts.join(", ")));
        }
    };
    list("about", claim.topics.clone());
    let of = |kind: &str| -> Vec<String> {
        let values = claim
            .values
            .iter()
            .filter(|value| value.meaning.kind() == kind);
        values.map(described).collect()
    };
    list("amounts", of("amount"));
    list("dates", of("date"));
    list("places", of("place"));
    list("quoted", of("quote"));
    list("denied", claim.denied.clone());
    list("only", claim.only.clone());
    list("source", claim.source.iter().cloned().collect());
    if claim.stance != Stance::Asserted {
        list("meant as", vec![claim.stance.as_str().to_owned()]);
    }
    let out = console.out();
    let name = escaped(document.source.name());
    writeln!(out, "{name}:{}:{}", at.line, at.column)?;
    for line in wrapped(&escaped(&claim.text), width.saturating_sub(2)).lines() {
        writeln!(out, "  {line}")?;
    }
    for (what, text) in lines {
        writeln!(out, "    {what:<8} {}", escaped(&text))?;
    }
    Ok(writeln!(out)?)
}

/// A value in its words, with what it was read as where that says more.
fn described(value: &Value) -> String {
    let text = &value.text;
    match &value.meaning {
        Meaning::Date {
            from: Some(from),
            until: Some(until),
        } if from == until => format!("{text} ({from})"),
        Meaning::Date {
            from: None,
            until: None,
        }
        | Meaning::Quote => text.clone(),
        Meaning::Date {
            from: Some(from),
            until: Some(until),
        } => format!("{text} ({from} to {until})"),
        Meaning::Date {
            from: Some(day), ..
        } => format!("{text} (from {day})"),
        Meaning::Date {
            until: Some(day), ..
        } => format!("{text} (until {day})"),
        Meaning::Amount { of: Some(of), .. } if !text.contains(of.as_str()) => {
            format!("{text} ({of})")
        }
        Meaning::Place(place) if place != text => format!("{text} ({place})"),
        Meaning::Amount { .. } | Meaning::Place(_) => text.clone(),
    }
}
